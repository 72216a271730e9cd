import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { desk as headless } from '../helpers/headless.ts';
import { expect, SHOTS, startDesk, test } from './app.ts';

const COMMANDS = join(import.meta.dirname, '../electron/headless/committee.jsonl');
const UNIT = 'Ban Chỉ đạo Chuyển đổi số đặc khu Phú Quốc';

/** The next folder or file the official picks. */
const willPick = (app: ElectronApplication, path: string) =>
  app.evaluate(({ dialog }, picked) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [picked] })) as never;
  }, path);

const backUp = async (page: Page) => {
  await page.getByRole('link', { name: 'Sao lưu', exact: true }).first().click();
  await page.getByRole('button', { name: 'Chọn nơi lưu khác…' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Đã kiểm chứng 100 %, có thể rút USB' })).toBeVisible();
};

const copiesOn = (stick: string) => readdirSync(stick).filter((name) => name.endsWith('.sotay'));

const chooseFile = async (app: ElectronApplication, page: Page, path: string) => {
  await page.getByRole('button', { name: 'Khôi phục từ bản sao lưu' }).click();
  await willPick(app, path);
  await page.getByRole('button', { name: 'Chọn tệp .sotay…' }).click();
};

test('a backup goes to a stick and is proven; a damaged one is refused; a restore brings the office back and can be taken back', async ({
  data,
}) => {
  mkdirSync(SHOTS, { recursive: true });
  expect(headless('run', join(data, 'du-lieu'), COMMANDS).code).toBe(0);
  const stick = join(data, 'USB-CO-QUAN');
  mkdirSync(stick);
  const { app, page } = await startDesk(data);
  await expect(page.getByRole('link', { name: 'Chưa sao lưu' })).toBeVisible();
  await willPick(app, stick);
  await backUp(page);
  await page.screenshot({ path: join(SHOTS, 'backup-done.png') });
  await expect(
    page.getByRole('table', { name: 'Các bản sao lưu đã kiểm chứng' }).getByText('USB-CO-QUAN'),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: /^Sao lưu \d\d\/\d\d/ })).toBeVisible();
  const [fileName = ''] = copiesOn(stick);
  const good = join(stick, fileName);

  // An agency is added after the backup.
  await page.evaluate(() =>
    (window as unknown as { desk: { execute: (i: object) => Promise<unknown> } }).desk.execute({
      command: 'roster.addAgency',
      input: { id: 'so-moi', name: 'Sở Mới thành lập' },
      expect: [],
    }),
  );

  const bytes = readFileSync(good);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  const bad = join(stick, 'hong.sotay');
  writeFileSync(bad, bytes);
  await chooseFile(app, page, bad);
  await expect(page.getByRole('alert').filter({ hasText: 'Chọn bản khác'.toLowerCase() })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Khôi phục', exact: true })).toHaveCount(0);

  await willPick(app, stick);
  await page.getByRole('button', { name: 'Chọn USB hoặc thư mục…' }).click();
  await page.getByRole('button', { name: `Xem bản ${fileName}` }).click();
  await expect(page.getByText('1 mục sẽ mất, 0 mục trở về nội dung cũ, 0 mục có lại')).toBeVisible();
  await expect(page.getByText('Sở Mới thành lập')).toBeVisible();
  await page.screenshot({ path: join(SHOTS, 'restore-preview.png') });
  await page.getByRole('textbox', { name: /Để xác nhận, gõ/ }).fill('sai tên');
  await page.getByRole('button', { name: 'Khôi phục', exact: true }).click();
  await expect(page.getByText('Tên vừa gõ không khớp')).toBeVisible();
  await page.getByRole('textbox', { name: /Để xác nhận, gõ/ }).fill(UNIT);
  await page.getByRole('button', { name: 'Khôi phục', exact: true }).click();
  await expect(page.getByText('Đã khôi phục', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Xong' }).click();

  await page.getByRole('button', { name: 'Hoàn tác khôi phục' }).click();
  await expect(page.getByText('0 mục sẽ mất, 0 mục trở về nội dung cũ, 1 mục có lại')).toBeVisible();
  await page.getByRole('button', { name: 'Khôi phục', exact: true }).click();
  await expect(page.getByText('Đã khôi phục', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Xong' }).click();
  await expect(page.getByRole('button', { name: 'Hoàn tác khôi phục' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Thành viên' }).first().click();
  await page.getByRole('tab', { name: 'Cơ quan, đơn vị' }).click();
  await expect(page.getByText('Sở Mới thành lập').first()).toBeVisible();
  await app.close();
  expect(headless('verify', join(data, 'du-lieu'))).toMatchObject({ code: 0 });
});

test('on a new PC the office comes back from its stick at the very first screen', async ({ data }) => {
  const old = join(data, 'may-cu');
  const stick = join(data, 'usb');
  expect(headless('run', old, COMMANDS).code).toBe(0);
  expect(headless('backup', old, stick).code).toBe(0);
  const { app, page } = await startDesk(join(data, 'may-moi'));
  await page.getByRole('button', { name: 'Máy mới? Khôi phục từ bản sao lưu' }).click();
  await willPick(app, stick);
  await page.getByRole('button', { name: 'Chọn USB hoặc thư mục…' }).click();
  await page.getByRole('button', { name: /^Xem bản/ }).click();
  await expect(page.getByText('Trong bản sao có')).toBeVisible();
  await page.screenshot({ path: join(SHOTS, 'restore-new-pc.png') });
  await page.getByRole('button', { name: 'Khôi phục', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Bàn làm việc' })).toBeVisible();
  await page.getByRole('link', { name: 'Thành viên' }).first().click();
  await expect(page.getByRole('row', { name: /Thành viên 0/ })).toHaveCount(2);
  await app.close();
});

test('nothing valid on the PC: the recovery screen brings the office back from the stick', async ({ data }) => {
  const workspace = join(data, 'du-lieu');
  const stick = join(data, 'usb');
  expect(headless('run', workspace, COMMANDS).code).toBe(0);
  expect(headless('backup', workspace, stick).code).toBe(0);
  for (const name of readdirSync(workspace).filter((one) => /^(gen|jrn|jrm)-/.test(one))) {
    writeFileSync(join(workspace, name), 'null');
  }
  const { app, page } = await startDesk(data);
  await page.getByRole('button', { name: 'Khôi phục từ bản sao lưu' }).click();
  await willPick(app, join(stick, copiesOn(stick)[0] ?? ''));
  await page.getByRole('button', { name: 'Chọn tệp .sotay…' }).click();
  await page.getByRole('button', { name: 'Khôi phục', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Bàn làm việc' })).toBeVisible();
  await app.close();
  expect(headless('verify', workspace)).toMatchObject({ code: 0 });
});
