import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import writeXlsxFile from 'write-excel-file/node';
import { readRosterSheet } from '#electron/sheets/roster-sheet.ts';
import { expect, openTraining, type Running, SHOTS, test } from './app.ts';

const visit = (page: Page, path: string) =>
  page.evaluate((to) => {
    window.location.hash = to;
  }, path);

const TITLES = ['Họ và tên', 'Chức vụ', 'Cơ quan công tác', 'Vai trò', 'Tham gia từ ngày'];
const people = Array.from({ length: 27 }, (_, n) => [
  `Ủy viên ${n + 60}`,
  'Chuyên viên',
  'Phòng Tư pháp đặc khu',
  'Tổ viên',
  '5/1/2026',
]);

/** The list of 27 with the two mistakes of a hurried hand: a name twice at one agency, a role left out. */
const faulty = async (folder: string): Promise<string> => {
  const path = join(folder, 'danh-sach.xlsx');
  const rows = people.with(4, [...(people[3] ?? [])]).with(9, [...(people[9] ?? [])].with(3, ''));
  await writeXlsxFile([TITLES, ...rows]).toFile(path);
  return path;
};

const answerOpen = ({ app }: Running, path: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [filePath] })) as never;
  }, path);
const answerSave = ({ app }: Running, path: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as never;
  }, path);

test.beforeEach(async ({ desk: { page } }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openTraining(page);
  await visit(page, '/thanh-vien/to-cong-tac');
  await page.getByRole('button', { name: 'Excel', exact: true }).waitFor();
});

test('a list of 27 with two mistakes is corrected on the spot and entered whole, and undone in one step', async ({
  desk,
  data,
}) => {
  const { page } = desk;
  const before = await page.locator('tr[data-seat]').count();
  await answerOpen(desk, await faulty(data));
  await page.getByRole('button', { name: 'Excel', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Nhập từ Excel' }).click();
  await page.getByRole('button', { name: 'Chọn tệp Excel…' }).first().click();
  await expect(page.getByText('27 dòng, 2 dòng cần sửa')).toBeVisible();
  const enter = page.getByRole('button', { name: 'Nhập 27 người' });
  await expect(enter).toBeDisabled();
  await expect(page.getByRole('row', { name: 'Dòng 6', exact: true })).toContainText('với dòng 5');
  await expect(page.getByRole('row', { name: 'Dòng 11', exact: true })).toContainText('Vai trò: chưa có nội dung');
  await page.screenshot({ path: join(SHOTS, 'import-wrong.png') });

  await page.getByRole('combobox', { name: 'Dòng 11: Vai trò' }).fill('to vien');
  await page.keyboard.press('Enter');
  await expect(page.getByText('27 dòng, 1 dòng cần sửa')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Bỏ qua dòng 6' }).check();
  await expect(page.getByText('không dòng nào cần sửa, bỏ qua 1 dòng')).toBeVisible();
  await page.getByRole('button', { name: 'Nhập 26 người' }).click();

  await expect(page.getByText('Đã lưu: Nhập danh sách thành viên')).toBeVisible();
  await expect(page.locator('tr[data-seat]')).toHaveCount(before + 26);
  await page.keyboard.press('Control+z');
  await expect(page.locator('tr[data-seat]')).toHaveCount(before);
});

test('the list and the template are written as .xlsx and can be read back', async ({ desk, data }) => {
  const { page } = desk;
  const before = await page.locator('tr[data-seat]').count();
  for (const [item, told, rows] of [
    ['Xuất Excel', 'Đã xuất Excel', before],
    ['Tải mẫu', 'Đã lưu tệp mẫu', 0],
  ] as const) {
    const path = join(data, `${rows}.xlsx`);
    await answerSave(desk, path);
    await page.getByRole('button', { name: 'Excel', exact: true }).click();
    await page.getByRole('menuitem', { name: item }).click();
    await expect(page.getByText(told)).toBeVisible();
    expect(existsSync(path)).toBe(true);
    const read = await readRosterSheet(readFileSync(path), 'x.xlsx');
    expect(read.ok && read.value.rows.length).toBe(rows);
  }
});

test('a file that is no workbook is refused in plain words, and nothing is lost', async ({ desk }) => {
  const { page } = desk;
  await answerOpen(desk, join(import.meta.dirname, 'app.ts'));
  await visit(page, '/thanh-vien/nhap/working-group');
  await page.getByRole('button', { name: 'Chọn tệp Excel…' }).first().click();
  await expect(page.getByRole('alert')).toContainText('không phải bảng tính .xlsx');
  await expect(page.getByRole('alert')).toContainText('Dữ liệu trong sổ giữ nguyên');
});

test('Ctrl K finds a person, an agency and an item of a meeting without accents, and Enter opens each', async ({
  desk: { page },
}) => {
  const open = async (typed: string, first: RegExp) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: 'Tìm', exact: true }).fill(typed);
    await expect(page.getByRole('dialog').getByRole('button', { name: first }).first()).toBeVisible();
    await page.keyboard.press('Enter');
  };
  await open('thanh vien 08', /Thành viên 08/);
  await expect(page.getByRole('heading', { name: 'Thành viên 08', level: 1 })).toBeVisible();
  await open('ket luan cuoc hop', /Kết luận cuộc họp/);
  await expect(page.getByRole('tab', { name: /Chương trình/ })).toHaveAttribute('aria-selected', 'true');
  await open('van phong', /Văn phòng/);
  await expect(page.getByText('Sửa cơ quan, đơn vị')).toBeVisible();
});
