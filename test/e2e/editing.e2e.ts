import { join } from 'node:path';
import { expect, openTraining, test } from './app.ts';
import { savedPaper } from './steps.ts';

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
