import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expect, openTraining, test } from './app.ts';
import { savedPaper } from './steps.ts';

/** How many dots of a page are dark: nothing but paper has none. */
const inkOn = (sheet: Locator): Promise<number> =>
  sheet.evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement) || canvas.width === 0) return 0;
    const dots = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let dark = 0;
    for (let i = 0; i < dots.length; i += 4) if ((dots[i] ?? 255) < 128 && (dots[i + 3] ?? 0) > 128) dark += 1;
    return dark;
  });

test('the page beside a long letter follows the keys, and further pages are there when they are scrolled to', async ({
  desk: { page },
}) => {
  await openTraining(page);
  await page.evaluate(() => {
    window.location.hash = '/cuoc-hop/meeting-2026-12';
  });
  await page.getByRole('button', { name: 'Soạn nội dung' }).click();
  const first = page.getByRole('region', { name: 'Nội dung văn bản' }).getByRole('textbox').first();
  const sheet = (number: number) => page.getByRole('img', { name: `Trang ${number}`, exact: true });
  await expect.poll(() => inkOn(sheet(1))).toBeGreaterThan(0);
  await first.click();
  await page.keyboard.press('Control+End');
  for (let i = 0; i < 16; i += 1) {
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('Đề nghị các đồng chí chuẩn bị ý kiến bằng văn bản. '.repeat(16));
  }
  await expect(page.getByText(/^([7-9]|1\d) trang$/)).toBeVisible();
  await sheet(6).scrollIntoViewIfNeeded();
  await expect.poll(() => inkOn(sheet(6))).toBeGreaterThan(0);
  await sheet(1).scrollIntoViewIfNeeded();
  const before = await inkOn(sheet(1));
  await first.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Kính gửi thêm. ');
  await expect.poll(() => inkOn(sheet(1))).not.toBe(before);
  // The last page was out of sight all the while.
  const last = page.locator('.pdf-page canvas').last();
  await last.scrollIntoViewIfNeeded();
  await expect.poll(() => inkOn(last)).toBeGreaterThan(0);
  await expect(page.locator('.pdf-page').last()).toHaveAttribute('data-drawn', 'true');
});

test('a letter is rewritten, outlives a change of the data, and prints the words that were chosen', async ({
  desk: { app, page },
  data,
}) => {
  await openTraining(page);
  await page.evaluate(() => {
    window.location.hash = '/cuoc-hop/meeting-2026-12';
  });
  await page.getByRole('img', { name: 'Trang 1' }).first().waitFor();
  await page.getByRole('button', { name: 'Soạn nội dung' }).click();
  const editor = page.getByRole('region', { name: 'Nội dung văn bản' });
  const first = editor.getByRole('textbox').first();
  await first.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Đề nghị đến đúng giờ.');
  await expect(editor.getByText('đã sửa')).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('Mang theo tài liệu.');
  await expect(editor.getByText('thêm tay')).toBeVisible();
  // A link leads away before anything is saved: the words are offered on the way back.
  const address = await page.evaluate(() => window.location.hash);
  await page.getByRole('navigation').getByRole('link', { name: 'Bàn làm việc' }).click();
  await page.getByRole('heading', { level: 1, name: 'Bàn làm việc' }).waitFor();
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
  await page.getByRole('button', { name: 'Lấy lại', exact: true }).click();
  await expect(editor.getByText('thêm tay')).toBeVisible();
  await expect(editor.getByText('Mang theo tài liệu.')).toBeVisible();
  await page.getByRole('img', { name: 'Trang 1' }).first().waitFor();
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Đã lưu', { exact: true })).toBeVisible();
  await page.screenshot({ path: 'out/screens/soan-noi-dung.png' });

  await page.evaluate(async () => {
    const { desk } = window as unknown as { desk: { execute: (input: object) => Promise<{ ok: boolean }> } };
    const input = { id: 'meeting-2026-12', place: 'Phòng họp số 9' };
    const done = await desk.execute({ command: 'meetings.change', input, expect: [] });
    if (!done.ok) throw new Error(JSON.stringify(done));
  });
  await page.getByRole('button', { name: 'So sánh và chọn' }).click();
  await expect(page.getByText(/Phòng họp số 9/).first()).toBeVisible();
  await page.screenshot({ path: 'out/screens/soan-noi-dung-du-lieu-doi.png' });
  await page.getByRole('button', { name: 'Cập nhật theo lựa chọn' }).click();
  await expect(page.getByText(/Dữ liệu đã thay đổi/)).toBeHidden();
  await page.getByRole('button', { name: 'Về văn bản' }).click();
  const panel = page.getByRole('region', { name: 'Dự thảo' });
  await panel.getByRole('img', { name: 'Trang 1' }).waitFor();
  const words = await savedPaper(app, panel, join(data, 'giay-moi.pdf'));
  expect(words).toContain('Đề nghị đến đúng giờ.');
  expect(words).toContain('Mang theo tài liệu');
  expect(words).toContain('Phòng họp số 9');
});
