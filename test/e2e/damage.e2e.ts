import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { desk as headless } from '../helpers/headless.ts';
import { expect, startDesk, test } from './app.ts';

const COMMANDS = join(import.meta.dirname, '../electron/headless/committee.jsonl');
const workspace = (data: string) => join(data, 'du-lieu');
const files = (data: string, pattern: RegExp) =>
  readdirSync(workspace(data))
    .filter((name) => pattern.test(name))
    .sort();

test.beforeEach(({ data }) => {
  expect(headless('run', workspace(data), COMMANDS).code).toBe(0);
});

test('a broken newest generation ends in the same office, with one sentence, and nothing is thrown away', async ({
  data,
}) => {
  const newest = files(data, /^gen-.*\.json$/).at(-1) ?? '';
  const bytes = readFileSync(join(workspace(data), newest));
  bytes.fill(0, 200, 400);
  writeFileSync(join(workspace(data), newest), bytes);
  const { app, page } = await startDesk(data);
  await expect(page.getByRole('alert').first()).toBeVisible();
  await page.getByRole('link', { name: 'Thành viên' }).first().click();
  await expect(page.getByRole('row', { name: /Thành viên 0/ })).toHaveCount(2);
  expect(readdirSync(join(workspace(data), 'quarantine')).length).toBeGreaterThan(0);
  await app.close();
});

test('nothing valid at all ends in the recovery screen, which brings the office back from its copy', async ({
  data,
}) => {
  for (const name of files(data, /^(gen|jrn|jrm)-/)) writeFileSync(join(workspace(data), name), 'null');
  const { app, page } = await startDesk(data);
  await expect(page.getByRole('heading', { name: 'Khôi phục dữ liệu' })).toBeVisible();
  await page.getByRole('button', { name: 'Mở bản này' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Mở bản này' }).click();
  await page.getByRole('link', { name: 'Thành viên' }).first().click();
  await expect(page.getByRole('row', { name: /Thành viên 0/ })).toHaveCount(2);
  expect(readdirSync(join(workspace(data), 'quarantine')).length).toBeGreaterThan(0);
  await app.close();
});

test('a folder that was in use and is empty now is never taken for a first run', async ({ data }) => {
  const first = await startDesk(data);
  await first.page.getByRole('heading', { name: 'Bàn làm việc' }).waitFor();
  await first.app.close();
  rmSync(workspace(data), { recursive: true });
  const { app, page } = await startDesk(data);
  await expect(page.getByRole('heading', { name: 'Khôi phục dữ liệu' })).toBeVisible();
  await expect(page.getByText('Bắt đầu thiết lập')).toHaveCount(0);
  await app.close();
});
