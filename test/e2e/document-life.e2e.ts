import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, openTraining, SHOTS, test } from './app.ts';
import { nextStep, willPick } from './steps.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Goes on with Tab until the control of that name has the cursor, as somebody without a mouse does. */
const tabTo = async (page: Page, name: RegExp, most = 60): Promise<void> => {
  for (let i = 0; i < most; i++) {
    const here = await page.evaluate(() => {
      const at = document.activeElement as HTMLElement | null;
      const label = (at as HTMLInputElement | null)?.labels?.[0]?.textContent ?? '';
      const words = at?.matches('a, button, [role=radio]') ? (at.textContent ?? '') : '';
      return `${at?.getAttribute('aria-label') ?? ''} ${label} ${words}`.trim();
    });
    if (name.test(here)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by Tab to ${name}`);
};
const press = async (page: Page, name: RegExp): Promise<void> => {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
};
const retype = async (page: Page, name: RegExp, text: string): Promise<void> => {
  await tabTo(page, name);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
};
const typeCode = async (page: Page, code: string): Promise<void> => {
  await tabTo(page, /Mã trên phiếu trình ký/);
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
};

type Bridge = {
  execute: (input: object) => Promise<{ ok: boolean; refusal?: { message: string } }>;
  openEdit: (input: object) => Promise<{ value: { blocks: object[] } }>;
  history: (input: object) => Promise<{ value: { after: { edit: object | null } }[] }>;
};
/** A sentence written at the end of the draft whose page is open. */
const addByHand = (page: Page, content: string): Promise<void> =>
  page.evaluate(async (content) => {
    const { desk } = window as unknown as { desk: Bridge };
    const id = window.location.hash.split('/').at(-1);
    const { blocks } = (await desk.openEdit({ id })).value;
    const input = { id, blocks: [...blocks, { kind: 'paragraph', content }], recipients: null };
    const done = await desk.execute({ command: 'documents.edit', input, expect: [] });
    if (!done.ok) throw new Error(done.refusal?.message);
  }, content);
const writtenByHand = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const { desk } = window as unknown as { desk: Bridge };
    const id = window.location.hash.split('/').at(-1);
    return JSON.stringify((await desk.history({ coll: 'documents', id })).value[0]?.after.edit);
  });

test('a paper goes its whole way by keyboard alone, from draft to the scan, and is replaced', async ({
  desk: { app, page },
  data,
}) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 1366, height: 768 });
  await openTraining(page);
  await page.evaluate(() => {
    window.location.hash = '/cuoc-hop/meeting-2026-12';
  });
  await page.getByRole('img', { name: 'Trang 1' }).first().waitFor();
  await press(page, /^Lập văn bản$/);
  await expect(page.getByText(/nội dung được khóa/)).toBeVisible();
  await page.screenshot({ path: join(SHOTS, 'van-ban-du-thao.png') });
  await addByHand(page, 'Đề nghị đại biểu đến trước 15 phút.');
  await press(page, /^Trình ký$/);

  await expect(nextStep(page).getByRole('button', { name: 'Ghi bản ký đã về' })).toBeVisible();
  await page.getByRole('region', { name: 'Bản trình ký' }).getByRole('img', { name: 'Trang 1' }).waitFor();
  await page.screenshot({ path: join(SHOTS, 'van-ban-trinh-ky.png') });
  const way = page.getByRole('list', { name: 'Đường đi của văn bản' });
  const code = /mã phiếu (\S{3} \S{3})/.exec((await way.textContent()) ?? '')?.[1] ?? '';
  expect(code).toMatch(/^[2-9A-Z]{3} [2-9A-Z]{3}$/);

  // The paper comes back: the board, its code, a file that is no scan, the scan, number and day, one Enter.
  await press(page, /Bảng đang chờ chữ ký/);
  await expect(page.getByRole('heading', { name: 'Đang chờ chữ ký' })).toBeVisible();
  await typeCode(page, 'ZZZZZZ');
  await expect(page.getByText(/Không có phiếu trình ký nào mang mã “ZZZZZZ”/)).toBeVisible();
  await page.keyboard.press('Control+a');
  await typeCode(page, code.toLowerCase());
  await expect(page.getByRole('button', { name: 'Ghi bản ký đã về' })).toBeVisible();
  const fake = join(data, 'scan.pdf');
  writeFileSync(fake, 'đây không phải bản scan');
  await willPick(app, fake);
  await press(page, /^Chọn bản scan…$/);
  await expect(page.getByText(/không phải tệp PDF, JPEG hoặc PNG còn nguyên vẹn/)).toBeVisible();
  const scan = join(data, 'giay-moi-da-ky.png');
  writeFileSync(scan, PNG);
  await willPick(app, scan);
  await press(page, /^Chọn bản scan…$/);
  await expect(page.getByText(/giay-moi-da-ky\.png \(ảnh PNG/)).toBeVisible();
  await retype(page, /Số văn bản/, '9');
  await expect(page.getByText(/Bỏ trống số/)).toBeVisible();
  await retype(page, /Ngày ký/, '24/11/2026');
  await retype(page, /Ngày ban hành/, '24/11/2026');
  await page.screenshot({ path: join(SHOTS, 'bang-cho-ky.png') });
  await page.setViewportSize({ width: 911, height: 512 });
  await page.screenshot({ path: join(SHOTS, 'bang-cho-ky-150.png') });
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: new RegExp(code) })).toHaveCount(0);
  await typeCode(page, code);
  await expect(page.getByText(/đã lưu bản scan rồi/)).toBeVisible();

  // The page of the paper: its sheets, and what remains after it went out.
  await press(page, /^Mở văn bản$/);
  await expect(way.getByRole('listitem').filter({ hasText: 'Đã lưu bản scan' })).toHaveAttribute(
    'aria-current',
    'step',
  );
  await expect(way).toContainText('số 09/GM-BCĐ');
  await page.getByRole('region', { name: 'Bản đã phát hành' }).getByRole('img', { name: 'Trang 1' }).waitFor();
  await tabTo(page, /Chữ to/);
  await page.keyboard.press('Space');
  await page.getByRole('region', { name: 'Bản đã phát hành' }).getByRole('img', { name: 'Trang 1' }).waitFor();
  await page.screenshot({ path: join(SHOTS, 'van-ban-chu-to.png') });
  await page.keyboard.press('Space');
  await page.getByRole('radio', { name: 'Bản scan' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('img', { name: 'Bản scan' })).toBeVisible();
  await page.screenshot({ path: join(SHOTS, 'van-ban-da-luu.png') });
  await page.setViewportSize({ width: 911, height: 512 });
  await page.screenshot({ path: join(SHOTS, 'van-ban-da-luu-150.png'), fullPage: true });
  await page.setViewportSize({ width: 1366, height: 768 });

  const tampered = await page.evaluate(async () => {
    const { desk } = window as unknown as {
      desk: { execute: (input: object) => Promise<{ ok: boolean; refusal?: { message: string } }> };
    };
    const id = window.location.hash.split('/').at(-1);
    const edit = { command: 'documents.edit', input: { id, blocks: [], recipients: null }, expect: [] };
    return (await desk.execute(edit)).refusal?.message ?? '';
  });
  expect(tampered).toContain('Chỉ còn cách lập văn bản thay thế hoặc công văn đính chính');

  await press(page, /Lập văn bản thay thế…/);
  await press(page, /^Lập dự thảo thay thế$/);
  await expect(page.getByText(/Thay thế:/)).toBeVisible();
  expect(await writtenByHand(page)).toContain('Đề nghị đại biểu đến trước 15 phút.');
  await expect(page.getByRole('link', { name: /số 09\/GM-BCĐ/ })).toBeVisible();
  await press(page, /số 09\/GM-BCĐ/);
  await expect(page.getByText(/Được thay thế bằng:/)).toBeVisible();

  await press(page, /^Đính chính…$/);
  await retype(page, /Vị trí sai 1/, 'Tại dòng thứ nhất, trang 1');
  await retype(page, /Đã in/, 'thứ 3');
  await retype(page, /Nay sửa thành/, 'Thứ Ba');
  await page.getByRole('region', { name: 'Công văn đính chính' }).getByRole('img', { name: 'Trang 1' }).waitFor();
  await page.screenshot({ path: join(SHOTS, 'dinh-chinh.png') });
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: /Công văn đính chính Giấy mời số 09\/GM-BCĐ/ })).toBeVisible();
  await expect(page.getByText(/Đính chính:/)).toBeVisible();
});
