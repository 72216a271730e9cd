import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, openTraining, SHOTS, test } from './app.ts';

const visit = (page: Page, path: string) =>
  page.evaluate((to) => {
    window.location.hash = to;
  }, path);

const pick = async (page: Page, label: string, typed: string, option: RegExp) => {
  await page.getByRole('combobox', { name: label }).fill(typed);
  await page.getByRole('option', { name: option }).click();
};

const MEETING = '/cuoc-hop/meeting-2026-12/sua';

/** The block and the sentence under signer and capacity in the form of a meeting. */
const blockOfMeeting = async (page: Page) => {
  await visit(page, MEETING);
  await pick(page, 'Người ký', 'Thành viên 28', /Thành viên 28/);
  await pick(page, 'Thẩm quyền ký', 'TL', /Thừa lệnh/);
  return page.getByRole('group', { name: 'Khối chữ ký sẽ in' });
};

const leave = async (page: Page) => {
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Bỏ nội dung' }).click();
};

const shots = async (page: Page, name: string) => {
  for (const [width, height, zoom] of [
    [1366, 768, 100],
    [911, 512, 150],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(SHOTS, `${name}-${zoom}.png`) });
    const wider = await page.evaluate(() => {
      const main = document.querySelector('.main-scroll');
      return main === null ? 0 : main.scrollWidth - main.clientWidth;
    });
    expect(wider, `${name} at ${zoom} %`).toBe(0);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
};

test.beforeEach(async ({ desk: { page } }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openTraining(page);
});

test('who signs by order is refused without the paper, may sign with it, and no more once it is ended', async ({
  desk: { page },
}) => {
  const block = await blockOfMeeting(page);
  await expect(block).toContainText('TL. TRƯỞNG BAN');
  await expect(block).toContainText('chưa được giao ký thừa lệnh (TL.) bằng văn bản');
  await block.scrollIntoViewIfNeeded();
  await shots(page, 'tham-quyen-ky');
  await leave(page);

  await visit(page, '/thanh-vien/uy-quyen');
  await expect(page.getByText('Chưa ghi ủy quyền nào', { exact: true })).toBeVisible();
  await shots(page, 'uy-quyen-trong');
  await page.getByRole('button', { name: 'Ghi ủy quyền' }).first().click();
  await pick(page, 'Người được giao', 'Thành viên 28', /Thành viên 28/);
  await pick(page, 'Người giao', 'Thành viên 01', /Thành viên 01/);
  await page.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('15/QĐ-BCĐ');
  await page.getByLabel('Ngày văn bản').first().fill('20/7/2026');
  await page.getByRole('textbox', { name: 'Cơ quan ban hành' }).fill('Ban Chỉ đạo');
  await page.getByLabel('Có hiệu lực từ ngày').first().fill('1/8/2026');
  await shots(page, 'ghi-uy-quyen');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('row', { name: /Thành viên 28.*Đang hiệu lực/ })).toBeVisible();
  await shots(page, 'uy-quyen');

  const granted = await blockOfMeeting(page);
  await expect(granted).toContainText('TỔ TRƯỞNG TỔ CÔNG TÁC GIÚP VIỆC');
  await expect(granted).not.toContainText('Chưa đúng thẩm quyền ký');
  await leave(page);

  await visit(page, '/thanh-vien/uy-quyen');
  await page.getByRole('row', { name: /Thành viên 28/ }).click();
  await shots(page, 'mot-uy-quyen');
  await page.getByRole('button', { name: 'Chấm dứt' }).click();
  await page.getByLabel('Ký đến hết ngày').first().fill('31/7/2026');
  await page.getByRole('textbox', { name: 'Lý do chấm dứt' }).fill('Phân công lại');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/chỉ có hiệu lực từ ngày 01\/08\/2026/)).toBeVisible();
  await page.getByLabel('Ký đến hết ngày').first().fill('2/8/2026');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Ký đến hết 02/08/2026; lý do: Phân công lại')).toBeVisible();
  await shots(page, 'uy-quyen-cham-dut');

  await expect(await blockOfMeeting(page)).toContainText('đã hết hiệu lực sau ngày 02/08/2026');
});
