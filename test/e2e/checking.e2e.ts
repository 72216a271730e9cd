import type { Page } from '@playwright/test';
import { expect, openTraining, test } from './app.ts';

type Bridge = {
  execute: (input: object) => Promise<{ ok: boolean; refusal?: { message: string } }>;
  openEdit: (input: object) => Promise<{ ok: boolean; value: { blocks: object[] } }>;
  history: (input: object) => Promise<{ value: { after: { submission: { overrides: object[] } | null } }[] }>;
};

/** A letter of the meeting by the bridge, with more sentences at its end. */
const letterWith = (page: Page, id: string, sentences: readonly string[]): Promise<void> =>
  page.evaluate(
    async ({ id, sentences }) => {
      const { desk } = window as unknown as { desk: Bridge };
      const tell = async (command: string, input: object) => {
        const done = await desk.execute({ command, input, expect: [] });
        if (!done.ok) throw new Error(done.refusal?.message);
      };
      const options = { letterMode: 'collective' };
      const title = 'Giấy mời họp 6 tháng cuối năm';
      await tell('documents.draft', { id, kind: 'invitation', subjectId: 'meeting-2026-12', options, title });
      if (sentences.length === 0) return;
      const { blocks } = (await desk.openEdit({ id })).value;
      const more = sentences.map((content) => ({ kind: 'paragraph', content }));
      await tell('documents.edit', { id, blocks: [...blocks, ...more], recipients: null });
    },
    { id, sentences: [...sentences] },
  );
const openDraft = (page: Page, id: string): Promise<void> =>
  page.evaluate((id) => {
    window.location.hash = `/van-ban/${id}`;
  }, id);
const keptOverrides = (page: Page, id: string) =>
  page.evaluate(async (id) => {
    const { desk } = window as unknown as { desk: Bridge };
    const lines = (await desk.history({ coll: 'documents', id })).value;
    return lines[0]?.after.submission?.overrides;
  }, id);

test('a clean draft says so and goes with one key', async ({ desk: { page } }) => {
  await openTraining(page);
  await letterWith(page, 'sach', []);
  await openDraft(page, 'sach');
  const found = page.getByRole('region', { name: 'Kiểm tra thể thức' });
  await expect(found.getByText('Không có lỗi')).toBeVisible();
  await page.getByRole('button', { name: 'Trình ký', exact: true }).press('Enter');
  await page.getByRole('region', { name: 'Bản trình ký' }).getByRole('img', { name: 'Trang 1' }).waitFor();
  expect(await keptOverrides(page, 'sach')).toEqual([]);
});

test('a draft with errors is stopped until each has a reason, and the reasons stand in its history', async ({
  desk: { page },
}) => {
  await openTraining(page);
  await letterWith(page, 'co-loi', [
    'Đề nghị đến đúng giờ./. Trân trọng.',
    'Uỷ ban nhân dân chuẩn bị phòng họp.  Cảm ơn.',
  ]);
  await openDraft(page, 'co-loi');
  const found = page.getByRole('region', { name: 'Kiểm tra thể thức' });
  const submit = page.getByRole('button', { name: 'Trình ký', exact: true });
  await expect(found.getByText('Dấu “./.” đứng giữa nội dung.')).toBeVisible();
  await expect(found.getByText(/Cách sửa: Chỉ để “.\/.” ở cuối nội dung/)).toBeVisible();
  await expect(submit).toBeDisabled();
  await page.getByRole('region', { name: 'Dự thảo' }).getByRole('img', { name: 'Trang 1' }).waitFor();
  await page.screenshot({ path: 'out/screens/van-ban-loi-the-thuc.png' });
  await page.setViewportSize({ width: 911, height: 512 });
  await page.screenshot({ path: 'out/screens/van-ban-loi-the-thuc-150.png' });
  await page.setViewportSize({ width: 1366, height: 768 });

  const ask = found.getByRole('button', { name: /^Bỏ qua có lý do/ });
  const reasons = await ask.count();
  expect(reasons).toBeGreaterThan(0);
  await ask.first().focus();
  // By the keyboard alone: an empty reason is told at its field, Esc gives up, a reason goes on to the next error.
  await page.keyboard.press('Enter');
  const field = page.getByRole('textbox', { name: /^Lý do bỏ qua/ });
  await expect(field).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await page.screenshot({ path: 'out/screens/van-ban-ly-do-bo-qua.png' });
  await page.keyboard.press('Escape');
  await expect(ask.first()).toBeFocused();
  for (let i = 0; i < reasons; i += 1) {
    await page.keyboard.press('Enter');
    await page.keyboard.type(`Giữ theo văn bản gốc ${i + 1}`);
    await page.keyboard.press('Enter');
  }
  await expect(submit).toBeEnabled();
  await expect(submit).toBeFocused();
  // The page is left, and even the window goes away: the reasons are there again.
  await page.evaluate(() => {
    window.location.hash = '/van-ban';
  });
  await expect(page.getByRole('heading', { name: 'Văn bản' })).toBeVisible();
  await page.reload();
  await openDraft(page, 'co-loi');
  await expect(found.getByText('Giữ theo văn bản gốc 1')).toBeVisible();
  await expect(submit).toBeEnabled();
  await submit.focus();
  await page.screenshot({ path: 'out/screens/van-ban-loi-bo-qua.png' });
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Bản trình ký' }).getByRole('img', { name: 'Trang 1' }).waitFor();
  const kept = await keptOverrides(page, 'co-loi');
  expect(kept).toContainEqual({
    rule: 'body.early-close',
    message: 'Dấu “./.” đứng giữa nội dung.',
    reason: expect.stringMatching(/^Giữ theo văn bản gốc/),
  });
  expect(kept).toHaveLength(reasons);
  await expect(page.getByText('Lý do bỏ qua: Giữ theo văn bản gốc 1')).toBeVisible();
  await page.screenshot({ path: 'out/screens/van-ban-da-bo-qua.png' });
});
