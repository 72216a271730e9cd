import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { desk as headless } from '../helpers/headless.ts';
import { expect, openTraining, type Running, SHOTS, test } from './app.ts';
import { choose, nextStep, savedPaper, willPick } from './steps.ts';

/** One official, one window: what the committee's half-year asks of the desk, each step by what is seen. */
const menu = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true });
const tab = async (page: Page, name: RegExp) => {
  await page.getByRole('tab', { name }).click();
  await expect(page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
};
const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
/** The page as it prints, beside the words it is about. */
const paperOf = (page: Page, label: string) =>
  page.locator('section.document-panel').and(page.getByRole('region', { name: label, exact: true }));
const save = (page: Page) => page.keyboard.press('Control+Enter');

const prepare = async ({ app, page }: Running, folder: string) => {
  await page.getByRole('link', { name: 'Chuẩn bị cuộc họp' }).click();
  await page.getByRole('textbox', { name: 'Bắt đầu: ngày' }).fill('20/11/2026');
  await page.getByRole('textbox', { name: 'Bắt đầu: giờ' }).fill('14:00');
  await page.getByRole('textbox', { name: 'Kết thúc: giờ' }).fill('16:30');
  await page.getByRole('textbox', { name: 'Tên cuộc họp' }).fill('Họp Ban Chỉ đạo tổng kết năm 2026');
  await save(page);
  await tab(page, /Chương trình/);
  for (const title of ['Báo cáo kết quả năm 2026', 'Kết luận cuộc họp']) {
    await page.getByRole('textbox', { name: 'Nội dung mới: tên' }).fill(title);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Nội dung mới: tên' })).toHaveValue('');
  }
  await expect(page.getByRole('tab', { name: 'Chương trình (2)' })).toBeVisible();
  await tab(page, /Thành phần/);
  await page.getByRole('button', { name: 'Mời cả Ban' }).click();
  await expect(page.getByRole('tab', { name: 'Thành phần (27)' })).toBeVisible();
  await page.getByRole('button', { name: 'Ghi nhận duyệt' }).click();
  await save(page);
  await expect(page.getByText(/đã duyệt thành phần ngày/)).toBeVisible();
  await tab(page, /Văn bản/);
  const letter = await savedPaper(app, paperOf(page, 'Giấy mời'), join(folder, 'giay-moi.pdf'));
  for (const words of ['GIẤY MỜI', '14 giờ 00, ngày 20 tháng 11 năm 2026', 'Thành viên 27']) {
    expect(letter).toContain(words);
  }
  await page.getByRole('button', { name: 'Đã gửi giấy mời' }).click();
};

const signIn = async (page: Page, name: string) => {
  const entry = page.getByRole('combobox', { name: 'Điểm danh', exact: true });
  await entry.click();
  await page.keyboard.type(name.slice(-2));
  await page.getByRole('option', { name: new RegExp(name) }).waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Vừa điểm danh: ${name}`)).toBeVisible();
};

const hold = async (page: Page) => {
  await page.getByRole('button', { name: 'Bắt đầu họp' }).click();
  await page.getByRole('textbox', { name: 'Bắt đầu thực tế: ngày' }).fill('20/11/2026');
  await page.getByRole('textbox', { name: 'Bắt đầu thực tế: giờ' }).fill('14:00');
  await choose(page, 'Thư ký cuộc họp', 'thanh vien 28', /Thành viên 28/);
  await save(page);
  await tab(page, /Điểm danh/);
  for (let n = 1; n <= 27; n++) if (n !== 23) await signIn(page, `Thành viên ${String(n).padStart(2, '0')}`);
  await page.getByRole('combobox', { name: /Dự họp: Thành viên 23/ }).click();
  await page.getByRole('option', { name: 'Vắng không phép' }).click();
  await expect(page.getByRole('status', { name: 'Tổng hợp điểm danh' })).toContainText(
    '27 thành viên = 26 có mặt + 1 vắng không phép',
  );
  await tab(page, /Biên bản/);
  await page
    .getByRole('textbox', { name: '1. Báo cáo kết quả năm 2026' })
    .fill('Cơ quan Thường trực báo cáo kết quả thực hiện nhiệm vụ.');
  await expect(page.getByText('Đã lưu', { exact: true })).toBeVisible();
};

const conclude = async (page: Page) => {
  await tab(page, /Kết luận/);
  for (const words of ['Hoàn thành số hóa hồ sơ lưu trữ.', 'Ghi nhận ý kiến của các thành viên.']) {
    await page.getByRole('textbox', { name: 'Kết luận mới' }).fill(words);
    await save(page);
    await expect(page.getByRole('row', { name: new RegExp(words) })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Giao nhiệm vụ mới cho kết luận 1' }).click();
  await choose(page, 'Cơ quan chủ trì', 'noi vu', /Phòng Nội vụ/);
  await page.getByRole('textbox', { name: 'Thời hạn', exact: true }).fill('31/3/2099');
  await save(page);
  await expect(page.getByText('(Phòng Nội vụ, hạn 31/03/2099)')).toBeVisible();
  await page.getByRole('button', { name: 'Chỉ để biết kết luận 2' }).click();
  await page.getByRole('textbox', { name: 'Lý do không giao nhiệm vụ' }).fill('Trao đổi thêm');
  await save(page);
  await expect(page.getByText('2 kết luận đều đã có nhiệm vụ hoặc lý do')).toBeVisible();
  await page.getByRole('button', { name: 'Kết thúc họp' }).click();
  await page.getByRole('textbox', { name: 'Kết thúc thực tế: ngày' }).fill('20/11/2026');
  await page.getByRole('textbox', { name: 'Kết thúc thực tế: giờ' }).fill('16:20');
  await save(page);
  await expect(page.getByText('Đã kết thúc')).toBeVisible();
};

const papersOfMeeting = async ({ app, page }: Running, folder: string) => {
  await tab(page, /^Văn bản/);
  await panel(page, 'Biên bản họp').first().getByRole('button', { name: 'Xem trang in' }).click();
  const minutes = await savedPaper(app, paperOf(page, 'Biên bản họp'), join(folder, 'bien-ban.pdf'));
  expect(minutes).toContain('Cơ quan Thường trực báo cáo kết quả thực hiện nhiệm vụ.');
  await panel(page, 'Thông báo kết luận').first().getByRole('button', { name: 'Xem trang in' }).click();
  const paper = paperOf(page, 'Thông báo kết luận');
  expect(await savedPaper(app, paper, join(folder, 'thong-bao.pdf'))).toContain('Giao Phòng Nội vụ chủ trì');
  await paper.getByRole('button', { name: 'Lập văn bản' }).click();
  await issueNotice(page);
};

/** Number and dates after signature: a day too late is said, and what really happened is kept all the same. */
const issueNotice = async (page: Page) => {
  await nextStep(page).getByRole('button', { name: 'Trình ký', exact: true }).click();
  await page.getByRole('textbox', { name: 'Số văn bản' }).fill('15');
  await page.getByRole('textbox', { name: 'Ngày ký' }).fill('20/11/2026');
  await page.getByRole('textbox', { name: 'Ngày ban hành' }).fill('24/11/2026');
  const late = page.getByRole('status').filter({ hasText: 'Phát hành muộn hơn quy định' });
  await expect(late).toContainText('chậm nhất Thứ Hai 23/11/2026');
  await page.screenshot({ path: join(SHOTS, 'late-issue.png') });
  await page.getByRole('textbox', { name: 'Ngày ban hành' }).fill('23/11/2026');
  await expect(late).toHaveCount(0);
  await page.getByRole('button', { name: 'Ghi bản ký đã về' }).click();
  await expect(panel(page, 'Bản đã phát hành')).toBeVisible();
  await menu(page, 'Văn bản').click();
  await expect(page.getByRole('row', { name: /15\/TB-BCĐ/ })).toBeVisible();
};

const followUp = async (page: Page) => {
  await menu(page, 'Nhiệm vụ').click();
  await page.getByRole('textbox', { name: 'Tìm nhiệm vụ' }).fill('so hoa ho so luu tru');
  await page.getByRole('table', { name: 'Danh sách nhiệm vụ' }).getByText('Hoàn thành số hóa hồ sơ lưu trữ.').click();
  await page.getByRole('button', { name: 'Ghi tiến độ' }).click();
  await page.getByRole('textbox', { name: 'Tiến độ', exact: true }).fill('Đã số hóa 60% hồ sơ');
  await save(page);
  await expect(panel(page, 'Tiến độ').locator('p', { hasText: 'Đã số hóa 60% hồ sơ' })).toBeVisible();
  await page.getByRole('button', { name: 'Báo cáo hoàn thành' }).click();
  await page.getByRole('textbox', { name: 'Văn bản, sản phẩm kết quả' }).fill('Báo cáo số 20/BC-NV');
  const reportedOn = await page.getByRole('textbox', { name: 'Ngày báo cáo hoàn thành' }).inputValue();
  await page.getByRole('textbox', { name: 'Ngày của sản phẩm' }).fill(reportedOn);
  await save(page);
  await expect(page.getByText(/chờ xác nhận/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Xác nhận hoàn thành' }).click();
  await choose(page, 'Người xác nhận', 'thanh vien 28', /Thành viên 28/);
  await save(page);
  await expect(page.getByText('Hoàn thành đúng hạn.')).toBeVisible();
};

const remind = async (page: Page) => {
  await menu(page, 'Nhiệm vụ').click();
  await page.getByRole('link', { name: 'Đôn đốc…' }).click();
  await page.getByRole('button', { name: /Phòng Tư pháp/ }).click();
  const letter = panel(page, 'Công văn đôn đốc');
  await letter.locator('canvas').first().waitFor();
  await letter.getByRole('button', { name: 'Lập văn bản' }).click();
  await expect(panel(page, 'Công văn đã soạn').getByText(/Phòng Tư pháp thực hiện nhiệm vụ \(lần 1\)/)).toBeVisible();
};

const printPlan = async ({ app, page }: Running, folder: string) => {
  await menu(page, 'Kế hoạch').click();
  await page.getByRole('row', { name: /2027 Công tác chuyển đổi số năm 2027/ }).click();
  await tab(page, /^Văn bản/);
  const paper = page.locator('section.document-panel');
  expect(await savedPaper(app, paper, join(folder, 'ke-hoach.pdf'))).toContain('CHƯƠNG TRÌNH');
};

const money = async ({ app, page }: Running, folder: string) => {
  await menu(page, 'Kinh phí').click();
  await expect(page.getByRole('heading', { name: 'Kinh phí năm 2026' })).toBeVisible();
  await tab(page, /^Chi$/);
  await page.getByRole('button', { name: 'Ghi khoản chi' }).click();
  await choose(page, 'Dòng dự toán', 'nuoc uong', /Nước uống/);
  await page.getByRole('textbox', { name: 'Ngày chi' }).fill('20/11/2026');
  await page.getByRole('textbox', { name: 'Số chứng từ' }).fill('PC 090');
  await page.getByRole('textbox', { name: 'Nội dung', exact: true }).fill('Nước uống phiên họp chuẩn bị');
  await page.getByRole('textbox', { name: 'Số tiền (đồng)' }).fill('580.000');
  await save(page);
  await expect(page.getByRole('table', { name: 'Khoản chi năm 2026' })).toContainText('PC 090');
  await tab(page, /^Văn bản/);
  await page.getByText('Tình hình sử dụng', { exact: true }).click();
  const report = await savedPaper(app, paperOf(page, 'Báo cáo sử dụng kinh phí'), join(folder, 'kinh-phi.pdf'));
  // 61.320.000 paid before, and 580.000 now.
  expect(report).toContain('61.900.000');
};

const backUp = async ({ app, page }: Running, stick: string) => {
  await willPick(app, stick);
  await menu(page, 'Sao lưu').click();
  await page.getByRole('button', { name: 'Chọn nơi lưu khác…' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Đã kiểm chứng 100 %, có thể rút USB' })).toBeVisible();
  const [copy = ''] = readdirSync(stick).filter((name) => name.endsWith('.sotay'));
  expect(headless('verify', join(stick, copy))).toMatchObject({ code: 0 });
};

test('a half-year at one window: meeting, papers, tasks, plan, money, and a proven copy on a stick', async ({
  desk,
  data,
}) => {
  test.setTimeout(240_000);
  const { page } = desk;
  const folder = join(data, 'giay-to');
  const stick = join(data, 'USB');
  for (const made of [folder, stick, SHOTS]) mkdirSync(made, { recursive: true });
  await page.setViewportSize({ width: 1366, height: 768 });
  await openTraining(page);
  await test.step('the meeting is prepared and its letters printed', () => prepare(desk, folder));
  await test.step('it is held: sign-in by keyboard, notes', () => hold(page));
  await test.step('it is concluded and closed', () => conclude(page));
  await test.step('minutes and notice are printed, the notice issued', () => papersOfMeeting(desk, folder));
  await test.step('a task is followed up until it is verified', () => followUp(page));
  await test.step('a reminder is drafted', () => remind(page));
  await test.step('the plan is printed', () => printPlan(desk, folder));
  await test.step('money is paid and reported', () => money(desk, folder));
  await test.step('a backup is made and proven', () => backUp(desk, stick));
});
