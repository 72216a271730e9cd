import type { Page } from '@playwright/test';
import { expect, openTraining, test } from './app.ts';

/** The programme of 2027 in the training copy: three lines taken over from 2026 and one new. */
const PLAN = '/ke-hoach/plan-2027';

const open = async (page: Page, path: string, tab: RegExp) => {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, path);
  await expect(page.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
};
const works = (page: Page) =>
  page
    .getByRole('table', { name: 'Nội dung kế hoạch' })
    .getByRole('button', { name: /^Chuyển chỗ/ })
    .evaluateAll((all) => all.map((e) => e.getAttribute('aria-label')?.replace('Chuyển chỗ ', '')));

test.beforeEach(async ({ desk: { page } }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openTraining(page);
});

test('a plan of a new year is made, its lines typed from the keyboard', async ({ desk: { page } }) => {
  await page.getByRole('link', { name: 'Kế hoạch' }).click();
  await expect(page.getByRole('row', { name: /2027 Công tác chuyển đổi số năm 2027/ })).toBeVisible();
  await page.getByRole('link', { name: 'Lập kế hoạch' }).first().click();
  await page.getByRole('textbox', { name: 'Năm kế hoạch' }).fill('2028');
  await page.getByRole('textbox', { name: 'Trích yếu' }).fill('Công tác chuyển đổi số năm 2028');
  await expect(page.getByRole('textbox', { name: 'Căn cứ ban hành' })).toHaveValue(/4145\/QĐ-BCĐ/);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Công tác chuyển đổi số năm 2028' })).toBeVisible();

  await page.getByRole('button', { name: 'Thêm nội dung' }).click();
  for (const [count, work] of ['Số hóa hồ sơ lưu trữ', 'Tập huấn kỹ năng số'].entries()) {
    await expect(page.getByRole('textbox', { name: 'Nội dung', exact: true })).toBeFocused();
    await page.keyboard.type(work);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('noi vu');
    await page.getByRole('option', { name: /Phòng Nội vụ/ }).waitFor();
    await expect(async () => {
      await page.keyboard.press('ArrowDown');
      await expect(page.locator('[data-combobox-selected]')).toHaveText(/Phòng Nội vụ/, { timeout: 500 });
    }).toPass();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: 'Cơ quan chủ trì' })).toHaveValue('Phòng Nội vụ');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('tab', { name: `Nội dung (${count + 1})` })).toBeVisible();
  }
  expect(await works(page)).toEqual(['Số hóa hồ sơ lưu trữ', 'Tập huấn kỹ năng số']);
});

test('a month that runs backwards and a line without a leading agency are refused at their fields', async ({
  desk: { page },
}) => {
  await open(page, PLAN, /Nội dung \(4\)/);
  await page.getByRole('button', { name: 'Thêm nội dung' }).click();
  await page.getByRole('textbox', { name: 'Nội dung', exact: true }).fill('Việc mới');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Cơ quan chủ trì: /)).toBeVisible();
  await page.getByRole('combobox', { name: 'Cơ quan chủ trì' }).fill('noi vu');
  await page.getByRole('option', { name: /Phòng Nội vụ/ }).click();
  await page.getByRole('textbox', { name: 'Từ tháng' }).fill('5');
  await page.getByRole('textbox', { name: 'Đến tháng' }).fill('2');
  await expect(page.getByText(/Tháng 2\/2027 có ngày nghỉ Tết/)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('tháng 2 đứng trước tháng bắt đầu 5')).toBeVisible();
  await page.getByRole('textbox', { name: 'Từ tháng' }).fill('1');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('tab', { name: 'Nội dung (5)' })).toBeVisible();
});

test('rows move with Alt and an arrow; the unfinished of the year before are offered and the ticked ones taken', async ({
  desk: { page },
}) => {
  await open(page, PLAN, /Nội dung \(4\)/);
  const before = await works(page);
  await page
    .getByRole('button', { name: /^Chuyển chỗ/ })
    .nth(3)
    .focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(async () => (await works(page))[2]).toBe(before[3]);

  await page.getByRole('button', { name: 'Chép từ năm trước' }).click();
  const said = (await page.getByText(/^Chọn \d+ trong \d+ nội dung/).textContent()) ?? '';
  const offered = Number(/Chọn (\d+) trong/.exec(said)?.[1]);
  expect(offered).toBeGreaterThan(1);
  await page
    .getByRole('region', { name: 'Chép từ năm trước' })
    .getByRole('checkbox', { name: /Tháng|Quý|năm/ })
    .first()
    .uncheck();
  await page.getByRole('button', { name: `Chép ${offered - 1} nội dung` }).click();
  await expect(page.getByRole('tab', { name: `Nội dung (${4 + offered - 1})` })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('tab', { name: 'Nội dung (4)' })).toBeVisible();
});

test('a task is given from a line, its progress follows, and the line can no longer be removed', async ({
  desk: { page },
}) => {
  await open(page, PLAN, /Nội dung \(4\)/);
  await page.getByRole('button', { name: /^Xây dựng bản đồ số điểm đến du lịch/ }).click();
  await page.getByRole('button', { name: 'Giao nhiệm vụ' }).click();
  await page.getByRole('textbox', { name: 'Thời hạn' }).fill('31/12/2099');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('0/1 nhiệm vụ đã xong')).toBeVisible();
  await expect(page.getByText(/hạn 31\/12\/2099/)).toBeVisible();
  await expect(page.getByRole('row', { name: /bản đồ số/ }).getByText('Đang thực hiện')).toBeVisible();
  await page.getByRole('button', { name: 'Xóa nội dung' }).click();
  await page.getByRole('button', { name: 'Xóa', exact: true }).click();
  await expect(page.getByText('đã giao 1 nhiệm vụ nên không xóa được')).toBeVisible();

  await page.getByRole('textbox', { name: 'Đến tháng' }).fill('12');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByRole('button', { name: /^Xây dựng bản đồ số điểm đến du lịch/ }).click();
  await page.getByRole('button', { name: 'Xem lịch sử' }).click();
  await expect(page.getByText('Thời gian: Tháng 5 đến tháng 10 → Tháng 5 đến tháng 12')).toBeVisible();
});

test('the months and the paper of the plan stand on tabs of their own', async ({ desk: { page } }) => {
  await open(page, '/ke-hoach/plan-2026/theo-thang', /Theo tháng/);
  await expect(page.getByRole('table', { name: 'Kế hoạch và kết quả theo quý' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Tháng 10' })).toContainText('Ngày Chuyển đổi số quốc gia');
  await page.getByRole('tab', { name: 'Văn bản' }).click();
  await expect(page.locator('.pdf-page[data-drawn=true]').first()).toBeVisible();
  await expect(page.getByText('Văn bản có tên loại, ký hiệu KH')).toBeVisible();
});
