import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, openTraining, test } from './app.ts';
import { savedPaper, willPick } from './steps.ts';

const open = async (page: Page, path: string) => {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, path);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/[Ss]ổ văn bản/);
};
/** The volume of 2026, whatever year the PC is in: the line of an address opens its own volume. */
const openLists = async (page: Page) => {
  await open(page, '/van-ban/so/di/di-2026-tb-01');
  await expect(page.getByRole('combobox', { name: 'Năm' })).toHaveValue('2026');
  await page.getByRole('button', { name: 'Đóng', exact: true }).click();
};
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const row = (page: Page, name: RegExp) => page.getByRole('row', { name });

/** Types into the field that has the cursor and goes on to the next. */
const typeOn = async (page: Page, ...words: readonly string[]) => {
  for (const word of words) {
    await page.keyboard.type(word);
    await page.keyboard.press('Enter');
  }
};
/** Marks the first entry of the open list from the keyboard and takes it. */
const takeMarked = async (page: Page, entry: RegExp) => {
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[data-combobox-selected]')).toHaveText(entry, { timeout: 500 });
  }).toPass();
  await page.keyboard.press('Enter');
};

test.beforeEach(async ({ desk: { page } }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openTraining(page);
});

test('a document that came in is entered, handed on and answered from the keyboard', async ({ desk: { page } }) => {
  await openLists(page);
  await page.getByRole('tab', { name: 'Văn bản đến' }).press('Enter');
  await page.getByRole('link', { name: 'Vào sổ văn bản đến' }).press('Enter');
  await expect(page.getByRole('combobox', { name: 'Tác giả' })).toBeFocused();
  await field(page, 'Ngày đến').fill('24/11/2026');
  await expect(field(page, 'Số đến')).toHaveValue('9');
  await page.keyboard.press('Enter');
  await typeOn(page, 'Sở Tài chính', '455/STC-NS', '20/11/2026', 'Công văn về việc dự toán bổ sung năm 2027');
  await page.keyboard.press('Control+Enter');
  await expect(row(page, /^09 Công văn về việc dự toán bổ sung/)).toBeVisible();

  // The next one follows at once; the same paper once more and a number left out are told while typed.
  await expect(field(page, 'Số đến')).toHaveValue('10');
  await expect(field(page, 'Ngày đến')).toHaveValue('24/11/2026');
  await expect(page.getByRole('combobox', { name: 'Tác giả' })).toBeFocused();
  await page.keyboard.type('sở tài chính');
  await takeMarked(page, /Sở Tài chính/);
  await page.keyboard.press('Enter');
  await typeOn(page, '455/stc-ns', '20/11/2026');
  await expect(page.getByText(/Có thể ghi trùng: .*số đến 09 ngày 24\/11\/2026/)).toBeVisible();
  await field(page, 'Số đến').fill('12');
  await expect(page.getByText(/Bỏ trống số đến 10, 11/)).toBeVisible();
  await field(page, 'Số đến').fill('9');
  await field(page, 'Tên loại và trích yếu nội dung').fill('Công văn khác');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Số đến 09 đã dùng cho “Công văn về việc dự toán bổ sung năm 2027”/)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Bỏ nội dung' }).click();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('455 du toan bo sung');
  await expect(page.getByRole('dialog').getByText(/số đến 09 · Sở Tài chính/)).toBeVisible();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'Văn bản đến số 09' });
  await expect(panel.getByText('Chưa chuyển', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Chuyển giải quyết' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Đơn vị nhận' })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('chọn đơn vị hoặc người nhận văn bản')).toBeVisible();
  await page.keyboard.type('tai chinh');
  await takeMarked(page, /Phòng Tài chính - Kế hoạch/);
  await field(page, 'Ngày chuyển').fill('24/11/2026');
  await field(page, 'Thời hạn giải quyết').fill('31/12/2099');
  await page.keyboard.press('Control+Enter');
  await expect(panel.getByText('Đang giải quyết', { exact: true })).toBeVisible();
  await expect(panel.getByText('Phòng Tài chính - Kế hoạch')).toBeVisible();

  await expect(page.getByRole('button', { name: 'Ghi kết quả' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Văn bản trả lời' })).toBeFocused();
  await page.keyboard.type('ket luan hop ban');
  await takeMarked(page, /04\/TB-BCĐ/);
  await field(page, 'Ngày giải quyết xong').fill('24/11/2026');
  await page.keyboard.press('Control+Enter');
  await expect(panel.getByText('Đã giải quyết', { exact: true })).toBeVisible();
  await expect(panel.getByRole('link', { name: '04/TB-BCĐ' })).toBeVisible();

  await page.getByRole('tab', { name: 'Theo dõi giải quyết' }).click();
  await expect(row(page, /304\/CA-ANM/)).toContainText('Quá hạn');
  await expect(row(page, /455\/STC-NS/)).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Tình trạng' }).click();
  await page.getByRole('option', { name: 'Đã giải quyết' }).click();
  await expect(row(page, /455\/STC-NS/)).toContainText('04/TB-BCĐ');
});

test('a paper entered by hand: its number proposed, gaps and doubles told, put right, struck out, printed', async ({
  desk: { page, app },
  data,
}) => {
  await openLists(page);
  await expect(page.getByText(/7 văn bản đi\. .*GM: thiếu số 02\. TB: thiếu số 03\./)).toBeVisible();
  await page.getByRole('link', { name: 'Vào sổ văn bản đi' }).press('Enter');
  await expect(page.getByRole('combobox', { name: 'Ký hiệu' })).toBeFocused();
  await page.keyboard.type('tb');
  await takeMarked(page, /TB-BCĐ/);
  await field(page, 'Ngày văn bản').fill('20/11/2026');
  await expect(field(page, 'Số văn bản')).toHaveValue('5');
  await field(page, 'Số văn bản').fill('7');
  await expect(page.getByText('Bỏ trống số 05, 06: số tiếp theo là 05.')).toBeVisible();
  await field(page, 'Số văn bản').fill('4');
  await field(page, 'Tên loại và trích yếu nội dung').fill('Thông báo lịch trực hệ thống họp trực tuyến');
  await page.getByRole('combobox', { name: 'Người ký' }).fill('Thành viên 02');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Số 04\/TB-BCĐ đã dùng cho/)).toBeVisible();
  await field(page, 'Số văn bản').fill('5');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  const panel = page.getByRole('region', { name: 'Số 05/TB-BCĐ' });
  await expect(panel.getByText('Vào sổ bằng tay')).toBeVisible();

  await panel.getByRole('button', { name: 'Sửa' }).click();
  await field(page, 'Nơi nhận văn bản').fill('Trung tâm Y tế Phú Quốc');
  // Another row, or the way out of the panel, would lose what is typed: both ask first.
  const question = page.getByRole('dialog', { name: 'Bỏ nội dung đã nhập?' });
  for (const lose of [row(page, /01\/BB-BCĐ/), panel.getByRole('button', { name: 'Đóng', exact: true })]) {
    await lose.click();
    await question.getByRole('button', { name: 'Giữ lại' }).click();
    await expect(question).toHaveCount(0);
    await expect(field(page, 'Nơi nhận văn bản')).toHaveValue('Trung tâm Y tế Phú Quốc');
  }
  await field(page, 'Nơi nhận văn bản').focus();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Lý do: /)).toBeVisible();
  await field(page, 'Lý do sửa').fill('ghi thiếu nơi nhận');
  await page.keyboard.press('Control+Enter');
  await expect(panel.getByText(/Đã sửa ngày .*: ghi thiếu nơi nhận/)).toBeVisible();

  await row(page, /01\/GM-BCĐ/).press('Enter');
  await page.getByRole('button', { name: 'Hủy số này' }).click();
  await field(page, 'Lý do hủy').fill('hoãn họp, không phát hành');
  await page.keyboard.press('Control+Enter');
  await expect(row(page, /01\/GM-BCĐ/)).toContainText('Đã hủy: hoãn họp, không phát hành');

  // A paper of the program: the register is told who got it.
  await row(page, /01\/BB-BCĐ/).press('Enter');
  await field(page, 'Nơi nhận văn bản').fill('Thành viên dự họp');
  await page.keyboard.press('Control+Enter');
  await expect(row(page, /01\/BB-BCĐ/)).toContainText('Thành viên dự họp');

  await page.getByRole('link', { name: 'In sổ' }).click();
  const paper = page.getByRole('region', { name: 'Sổ đăng ký văn bản đi' });
  const words = await savedPaper(app, paper, join(data, 'so-di.pdf'));
  for (const said of ['SỔ ĐĂNG KÝ VĂN BẢN ĐI', '05/TB-BCĐ', 'Trung tâm Y', 'Đã hủy:', 'dự họp']) {
    expect(words).toContain(said);
  }
  await field(page, 'Đến ngày').fill('01/01/2026');
  await field(page, 'Từ ngày').fill('02/01/2026');
  await expect(page.getByText('Đến ngày không được trước từ ngày. Hãy chọn lại.')).toBeVisible();
  await field(page, 'Từ ngày').fill('01/10/2026');
  await field(page, 'Đến ngày').fill('24/11/2026');
  const part = await savedPaper(app, paper, join(data, 'so-di-quy-4.pdf'));
  expect(part).toContain('05/TB-BCĐ');
  expect(part).not.toContain('01/BB-BCĐ');
  await page.getByRole('combobox', { name: 'Sổ', exact: true }).click();
  await page.getByRole('option', { name: /Sổ theo dõi giải quyết/ }).click();
  const followUp = page.getByRole('region', { name: 'Sổ theo dõi giải quyết văn bản đến' });
  await field(page, 'Số dòng trống').fill('30');
  const followed = await savedPaper(app, followUp, join(data, 'so-theo-doi.pdf'));
  expect(followed).toContain('1102/SNV-CCHC');
  await expect(followUp.getByText(/^[3-9] trang/)).toBeVisible();
});

test('a scan is filed with a document that came in and looked at; a file that is none is refused at its field', async ({
  desk: { page, app },
  data,
}) => {
  const none = join(data, 'cong-van.pdf');
  writeFileSync(none, 'không phải PDF');
  const picture = join(data, 'giay-moi.png');
  const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  writeFileSync(picture, Buffer.from(dot, 'base64'));
  await open(page, '/van-ban/so/den/den-2026-08');
  await page.getByRole('button', { name: 'Sửa', exact: true }).click();
  await willPick(app, none);
  await page.getByRole('button', { name: 'Chọn bản scan…' }).click();
  await expect(page.getByText(/“cong-van.pdf” không phải tệp PDF, JPEG hoặc PNG còn nguyên vẹn/)).toBeVisible();
  await willPick(app, picture);
  await page.getByRole('button', { name: 'Chọn bản scan…' }).click();
  await expect(page.getByText('giay-moi.png (ảnh PNG, 1 KB)')).toBeVisible();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByRole('button', { name: 'Xem giay-moi.png' }).click();
  await expect(page.getByRole('img', { name: 'Bản scan' })).toBeVisible();

  await page.getByRole('button', { name: 'Hủy dòng sổ' }).click();
  await field(page, 'Lý do hủy').fill('gửi nhầm địa chỉ');
  await page.keyboard.press('Control+Enter');
  const panel = page.getByRole('region', { name: 'Văn bản đến số 08' });
  await expect(panel.getByText('Đã hủy', { exact: true })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Chuyển giải quyết' })).toHaveCount(0);
});

test('numbers are counted as the office has set; another year is another volume', async ({ desk: { page } }) => {
  await openLists(page);
  await page.getByRole('button', { name: 'Cách lấy số' }).click();
  await page.getByText('Chung một dãy số').click();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByText('7 văn bản đi.', { exact: true })).toBeVisible();
  await page.getByRole('combobox', { name: 'Sổ của' }).click();
  await page.getByRole('option', { name: 'Tổ công tác giúp việc' }).click();
  await expect(page.getByText('Chưa có văn bản đi nào', { exact: true })).toBeVisible();
  await open(page, '/van-ban/so/di/di-2026-tb-01');
  await expect(page.getByRole('combobox', { name: 'Sổ của' })).toHaveValue('Ban Chỉ đạo');
});
