import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, openTraining, SHOTS, test } from './app.ts';

/** The training copy has the report of quarter III/2026, frozen and drafted; quarter II is still to be made. */
const open = async (page: Page, path: string) => {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, path);
};
const picture = async (page: Page, name: string) => {
  await page.screenshot({ path: join(SHOTS, `${name}-1366.png`) });
  await page.setViewportSize({ width: 911, height: 512 });
  await page.screenshot({ path: join(SHOTS, `${name}-911.png`) });
  await page.setViewportSize({ width: 1366, height: 768 });
};

test.beforeEach(async ({ desk: { page } }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openTraining(page);
});

test('a report is opened, frozen, its figures open their lists, a wrong number is pointed out and put right, and it prints', async ({
  desk: { page },
}) => {
  await page.getByRole('link', { name: 'Báo cáo', exact: true }).click();
  await expect(page.getByRole('row', { name: /Báo cáo quý III\/2026/ })).toContainText('Đã chốt số liệu');
  await picture(page, 'reports-list');
  await page.getByRole('link', { name: 'Lập báo cáo quý' }).first().click();
  await page.getByRole('radiogroup', { name: 'Quý', exact: true }).getByText('II', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Năm' }).fill('2026');
  await expect(page.getByText('từ ngày 15/03/2026 đến hết ngày 14/06/2026')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Trích yếu' })).toHaveValue(/quý II năm 2026/);
  await picture(page, 'reports-new');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Báo cáo quý II/2026' })).toBeVisible();
  await expect(page.getByText('Bấm “Chốt số liệu” để lấy số liệu')).toBeVisible();
  await page.getByRole('button', { name: 'Chốt số liệu' }).click();

  const total = page.getByRole('link', { name: /^Tổng số nhiệm vụ trong kỳ: \d+, mở danh sách$/ });
  const count = Number(await total.textContent());
  expect(count).toBeGreaterThan(5);
  await total.click();
  await expect(page.getByRole('heading', { name: 'Tổng số nhiệm vụ trong kỳ' })).toBeVisible();
  const list = page.getByRole('table', { name: /danh sách nhiệm vụ/ });
  await expect(list.getByRole('row')).toHaveCount(count + 1);
  await page.goBack();

  await page.getByRole('tab', { name: 'Nội dung' }).click();
  const part = page.getByRole('region', { name: 'Kết quả thực hiện nhiệm vụ' });
  await part.getByRole('button', { name: /^Sửa nội dung/ }).click();
  const field = part.getByRole('textbox', { name: /^Nội dung: / });
  const words = await field.inputValue();
  await field.fill(`Có ${count + 1} nhiệm vụ hoàn thành.\n${words}`);
  await expect(part.getByText(new RegExp(`Ghi “${count + 1}” nhưng số liệu đã chốt là`))).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('tab', { name: 'Nội dung (1 số cần xem lại)' })).toBeVisible();
  await expect(part.locator('mark')).toHaveText(String(count + 1));
  await picture(page, 'reports-contradiction');

  await page.getByRole('tab', { name: 'Văn bản' }).click();
  await expect(page.getByText('Cần xem lại trước khi trình ký')).toBeVisible();
  await expect(page.getByText('Chưa in được')).toBeVisible();
  await page.getByRole('link', { name: 'Mở phần nội dung để sửa' }).click();
  await part.getByRole('button', { name: /^Sửa nội dung/ }).click();
  await part.getByRole('textbox', { name: /^Nội dung: / }).fill(words);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('tab', { name: 'Nội dung', exact: true })).toBeVisible();
  await page.getByRole('tab', { name: 'Văn bản' }).click();
  await expect(page.locator('.pdf-page[data-drawn=true]').first()).toBeVisible();
});

test('a number that is right for another reason is let stand; figures are frozen anew only after a question', async ({
  desk: { page },
}) => {
  await open(page, '/bao-cao/bao-cao-2026-q3/noi-dung');
  const part = page.getByRole('region', { name: 'Kết quả thực hiện nhiệm vụ' });
  await part.getByRole('button', { name: /^Sửa nội dung/ }).click();
  await part.getByRole('textbox', { name: /^Nội dung: / }).fill('Có 99 nhiệm vụ hoàn thành.');
  await page.keyboard.press('Control+Enter');
  await part.getByRole('button', { name: /^Giữ nguyên câu/ }).click();
  await expect(page.getByRole('tab', { name: 'Nội dung', exact: true })).toBeVisible();
  await part.getByRole('button', { name: /^Lấy lại từ số liệu/ }).click();
  await expect(part).toContainText('Tổng số nhiệm vụ theo dõi trong kỳ là 41');

  const more = page.getByRole('button', { name: 'Việc khác với báo cáo' });
  await more.click();
  await page.getByRole('menuitem', { name: 'Chốt lại số liệu' }).click();
  await page.getByRole('button', { name: 'Giữ lại' }).click();
  await more.click();
  await page.getByRole('menuitem', { name: 'Chốt lại số liệu' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Chốt lại số liệu' }).click();
  await expect(page.getByText('Chốt lại số liệu báo cáo')).toBeVisible();
  await page.getByRole('tab', { name: 'Số liệu' }).click();
  await expect(page.getByRole('table', { name: 'Số liệu đã chốt' })).toBeVisible();
  await picture(page, 'reports-figures');
});

test('the desk names the report due next, and the search opens it', async ({ desk: { page } }) => {
  const clock = page.getByRole('region', { name: 'Đồng hồ Quy chế' });
  await expect(clock.getByRole('link', { name: /^Báo cáo quý III\/2026: hạn 27\/11\/2026/ })).toBeVisible();
  await picture(page, 'reports-desk');
  await page.keyboard.press('Control+k');
  await page
    .getByRole('searchbox', { name: 'Tìm' })
    .or(page.getByRole('textbox', { name: 'Tìm' }))
    .fill('ket qua hoat dong quy iii');
  await page.getByRole('button', { name: /Tình hình, kết quả hoạt động quý III/ }).click();
  await expect(page.getByRole('heading', { name: 'Báo cáo quý III/2026' })).toBeVisible();
  await page.getByRole('tab', { name: 'Văn bản' }).click();
  await expect(page.locator('.pdf-page[data-drawn=true]').first()).toBeVisible();
  await picture(page, 'reports-paper');
});
