import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, openTraining, SHOTS, test } from './app.ts';

const open = async (page: Page, path: string) => {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, path);
  await expect(page.getByRole('tab', { selected: true })).toBeVisible();
};
const shot = async (page: Page, name: string) => {
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `budget-${name}.png`) });
};

test.beforeEach(async ({ desk: { page } }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openTraining(page);
});

test('the year says how it stands; figures of 2027 are 120.000.000 asked for and 108.000.000 given', async ({
  desk: { page },
}) => {
  await page.getByRole('link', { name: 'Kinh phí' }).click();
  await expect(page.getByRole('heading', { name: 'Kinh phí năm 2026' })).toBeVisible();
  await expect(page.getByText('còn lại 33.680.000 đồng')).toBeVisible();
  await shot(page, 'lines');
  await open(page, '/kinh-phi/2027/phan-bo');
  const table = page.getByRole('table', { name: 'Các lần giao, điều chỉnh dự toán' });
  await expect(table.getByRole('row').last()).toContainText('120.000.000');
  await expect(table.getByRole('row').last()).toContainText('108.000.000');
  await shot(page, 'versions');
  await open(page, '/kinh-phi/2026/theo-doi');
  await expect(page.getByText('Sắp hết', { exact: true })).toHaveCount(2);
  await shot(page, 'standing');
});

test('a line is typed by keyboard, its amount and words live; money pasted with dots or commas is read', async ({
  desk: { page },
}) => {
  await open(page, '/kinh-phi/2026/du-toan');
  await page.getByRole('button', { name: 'Thêm năm' }).click();
  await page.getByRole('textbox', { name: 'Năm ngân sách' }).fill('2028');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Kinh phí năm 2028' })).toBeVisible();
  await page.getByRole('button', { name: 'Thêm nội dung chi' }).first().click();
  await page.getByRole('textbox', { name: 'Nội dung chi' }).fill('In tài liệu');
  await page.getByRole('textbox', { name: 'Căn cứ, báo giá' }).fill('Báo giá ngày 01/7/2027');
  await page.getByRole('textbox', { name: 'Đơn vị tính' }).fill('bộ');
  await page.getByRole('textbox', { name: 'Số lượng' }).fill('12,5');
  await page.getByRole('textbox', { name: 'Số lần' }).fill('2');
  const price = page.getByRole('textbox', { name: 'Đơn giá (đồng)' });
  await price.fill('1.234.567 đ');
  await expect(page.getByRole('status', { name: 'Thành tiền' })).toContainText('30.864.175 đồng');
  await price.fill('1,234,567');
  await expect(page.getByRole('status', { name: 'Thành tiền' })).toContainText(
    'Ba mươi triệu tám trăm sáu mươi tư nghìn một trăm bảy mươi lăm đồng',
  );
  await page.getByRole('combobox', { name: 'Nguồn kinh phí' }).click();
  await page.keyboard.type('dac khu');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await shot(page, 'line-form');
  await price.fill('0,5');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('phải là số tiền nguyên đồng')).toBeVisible();
  await price.fill('1.234.567');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('table', { name: 'Dự toán năm 2028' })).toContainText('30.864.175');
});

test('a payment beyond its line stops, and goes through with the paper that allows it', async ({ desk: { page } }) => {
  await open(page, '/kinh-phi/2026/chi');
  await page.getByRole('button', { name: 'Ghi khoản chi' }).click();
  await page.getByRole('combobox', { name: 'Dòng dự toán' }).click();
  await page.keyboard.type('to gap');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Ngày chi' }).fill('20/11/2026');
  await page.getByRole('textbox', { name: 'Số chứng từ' }).fill('PC 099');
  await page.getByRole('textbox', { name: 'Nội dung', exact: true }).fill('In thêm');
  const amount = page.getByRole('textbox', { name: 'Số tiền (đồng)' });
  await amount.fill('100.000');
  await expect(page.getByText('Đã chi từ 90% của dòng')).toBeVisible();
  await amount.fill('110.001');
  await expect(page.getByText('Khoản này vượt 1 đồng')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('khoản chi vượt 1 đồng')).toBeVisible();
  await shot(page, 'over');
  await page.getByRole('textbox', { name: 'Văn bản cho phép điều chỉnh: số' }).fill('15/TB-UBND');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('table', { name: 'Khoản chi năm 2026' })).toContainText('PC 099');
});

test('an adjustment says while it is typed whether it balances', async ({ desk: { page } }) => {
  await open(page, '/kinh-phi/2027/phan-bo');
  await page.getByRole('button', { name: 'Điều chỉnh dự toán' }).click();
  await page.getByRole('textbox', { name: 'Văn bản điều chỉnh: số' }).fill('20/QĐ-UBND');
  await page.getByRole('textbox', { name: 'Tăng: Tuyên truyền chuyển đổi số' }).fill('8.000.000');
  await expect(page.getByText('Số tăng còn nhiều hơn 8.000.000 đồng.')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Điều chỉnh chưa cân')).toBeVisible();
  await page.getByRole('textbox', { name: 'Giảm: Tập huấn Tổ công nghệ số cộng đồng' }).fill('8000000');
  await expect(page.getByText('Điều chỉnh đã cân.')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('table', { name: 'Các lần giao, điều chỉnh dự toán' })).toContainText('tăng 8.000.000');
});

test('a used norm is not deleted but goes out of use; the papers stand beside their words', async ({
  data,
  desk: { app, page },
}) => {
  await open(page, '/kinh-phi/2026/danh-muc');
  await page.getByText('Định mức chi', { exact: true }).click();
  await shot(page, 'catalogue');
  await page.getByRole('table', { name: 'Định mức chi' }).getByText('Phụ cấp lưu trú (đất liền)').click();
  await page.getByRole('button', { name: 'Xóa dòng này' }).click();
  await expect(page.getByText('Hãy chọn “Ngừng dùng”')).toBeVisible();
  await page.getByRole('switch', { name: 'Còn dùng: Phụ cấp lưu trú (đất liền)' }).click({ force: true });
  await expect(page.getByText('Ngừng dùng', { exact: true })).toBeVisible();

  await open(page, '/kinh-phi/2027/van-ban');
  const panel = page.getByRole('region', { name: 'Tờ trình, dự toán kinh phí' });
  await expect(panel.locator('canvas').first()).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Lưu Excel' })).toBeEnabled();
  await shot(page, 'papers');
  const target = join(data, 'du-toan.xlsx');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as never;
  }, target);
  await panel.getByRole('button', { name: 'Lưu Excel' }).click();
  await expect(page.getByText('Đã lưu Excel')).toBeVisible();
  expect(readFileSync(target).subarray(0, 2).toString()).toBe('PK');
});
