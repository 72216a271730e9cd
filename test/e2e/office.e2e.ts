import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, openTraining, type Running, requestsOutside, startDesk, test } from './app.ts';

const passWizard = async (page: Page) => {
  await page.getByRole('button', { name: 'Bắt đầu thiết lập' }).click();
  for (const heading of [
    'Văn bản ban hành dưới tên',
    'Ba tổ chức của Quy chế',
    'Trang văn bản trình bày',
    'Kiểm tra lại',
  ]) {
    await page.getByRole('heading', { name: heading }).waitFor();
    await page.getByRole('button', { name: /^(Tiếp tục|Bắt đầu sử dụng)$/ }).click();
  }
  await page.getByRole('heading', { name: 'Bàn làm việc' }).waitFor();
};

/** Enters members one after another from the keyboard alone: Enter goes on, Ctrl Enter saves and opens the next. */
const enrolMembers = async (page: Page) => {
  await page.getByRole('link', { name: 'Thành viên' }).first().click();
  await page.getByRole('button', { name: 'Thêm thành viên' }).first().click();
  for (const [name, position] of [
    ['Thành viên 01', 'Chủ tịch UBND đặc khu'],
    ['Thành viên 02', 'Phó Chủ tịch UBND đặc khu'],
    ['Thành viên 03', 'Trưởng phòng'],
  ] as const) {
    await expect(page.getByRole('textbox', { name: 'Họ và tên' })).toBeFocused();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await page.keyboard.type(position);
    const from = page.getByRole('textbox', { name: 'Tham gia từ ngày' });
    await from.fill('1/7/2025');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('row', { name: new RegExp(name) })).toBeVisible();
  }
  // The form for the next one opens after the save.
  await expect(page.getByRole('textbox', { name: 'Họ và tên' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Họ và tên' })).toHaveCount(0);
};

const prepareMeeting = async (page: Page) => {
  await page.getByRole('link', { name: 'Cuộc họp' }).first().click();
  await page
    .getByRole('link', { name: 'Chuẩn bị cuộc họp' })
    .or(page.getByRole('button', { name: 'Chuẩn bị cuộc họp' }))
    .first()
    .click();
  await page.getByRole('textbox', { name: 'Tên cuộc họp' }).fill('Họp Ban Chỉ đạo 6 tháng cuối năm 2026');
  await page.getByRole('textbox', { name: 'Bắt đầu: ngày' }).fill('15/12/2026');
  await page.getByRole('textbox', { name: 'Bắt đầu: giờ' }).fill('14:00');
  await page.getByRole('textbox', { name: 'Kết thúc: ngày' }).fill('15/12/2026');
  await page.getByRole('textbox', { name: 'Kết thúc: giờ' }).fill('16:30');
  await page.getByRole('textbox', { name: 'Địa điểm' }).fill('Phòng họp số 1');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('tab', { name: /Thành phần/ }).click();
  await page.getByRole('button', { name: 'Mời cả Ban' }).click();
  await expect(page.getByRole('tab', { name: 'Thành phần (3)' })).toBeVisible();
};

const saveInvitation = async ({ app, page }: Running, folder: string): Promise<string> => {
  const target = join(folder, 'giay-moi.pdf');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as never;
  }, target);
  await page.getByRole('tab', { name: 'Văn bản' }).click();
  await page.getByRole('img', { name: 'Trang 1' }).first().waitFor();
  await page.getByRole('button', { name: 'Lưu PDF' }).first().click();
  await expect(page.getByText('Đã lưu PDF')).toBeVisible();
  return target;
};

test('from the first start to a printed invitation, and everything is there after a restart', async ({
  desk,
  data,
}) => {
  const { page, app } = desk;
  await passWizard(page);
  await enrolMembers(page);
  await expect(page.getByRole('row', { name: /Thành viên 0/ })).toHaveCount(3);

  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('row', { name: /Thành viên 0/ })).toHaveCount(2);
  await page.keyboard.press('Control+y');
  await expect(page.getByRole('row', { name: /Thành viên 0/ })).toHaveCount(3);

  await prepareMeeting(page);
  const pdf = await saveInvitation(desk, data);
  const words = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  for (const expected of [
    'GIẤY MỜI',
    'Họp Ban Chỉ đạo 6 tháng cuối năm 2026',
    '14 giờ 00, ngày 15 tháng 12 năm 2026',
    'Thành viên 03',
  ]) {
    expect(words).toContain(expected);
  }
  expect(words).not.toContain('BẢN TẬP HUẤN');
  expect(await requestsOutside(app)).toBe(0);
  await app.close();

  const again = await startDesk(data);
  await again.page.getByRole('link', { name: 'Thành viên' }).first().click();
  await expect(again.page.getByRole('row', { name: /Thành viên 0/ })).toHaveCount(3);
  await again.app.close();
});

test('one file a person, and the folder is shown', async ({ desk, data }) => {
  const { page, app } = desk;
  await passWizard(page);
  await enrolMembers(page);
  await prepareMeeting(page);
  const folder = join(data, 'ra');
  mkdirSync(folder);
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [path] })) as never;
  }, folder);
  await page.getByRole('tab', { name: 'Văn bản' }).click();
  await page.getByText('Mỗi người một giấy mời').first().click();
  await page.getByRole('button', { name: 'Mỗi người một tệp' }).click();
  await expect(page.getByText('Đã lưu mỗi người một tệp')).toBeVisible({ timeout: 30_000 });
  const [made] = execFileSync('ls', [folder], { encoding: 'utf8' }).trim().split('\n');
  const files = execFileSync('ls', [join(folder, made ?? '')], { encoding: 'utf8' })
    .trim()
    .split('\n');
  expect(files).toEqual(['1-Thanh-vien-01.pdf', '2-Thanh-vien-02.pdf', '3-Thanh-vien-03.pdf']);
  expect(existsSync(join(data, 'du-lieu', 'LOCK'))).toBe(true);
});

test('a date that does not exist stays as typed, with the reason beside it', async ({ desk: { page } }) => {
  await passWizard(page);
  await page.getByRole('link', { name: 'Thành viên' }).first().click();
  await page.getByRole('button', { name: 'Thêm thành viên' }).first().click();
  await page.getByRole('textbox', { name: 'Họ và tên' }).fill('Thành viên 01');
  await page.getByRole('textbox', { name: 'Tham gia từ ngày' }).fill('31/02/2026');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('textbox', { name: 'Tham gia từ ngày' })).toHaveValue('31/02/2026');
  await expect(page.getByText(/Tham gia từ ngày: /)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Bỏ nội dung đã nhập?')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Họ và tên' })).toHaveValue('Thành viên 01');
});

test('words of an open form survive a crash of the window', async ({ desk: { page } }) => {
  await passWizard(page);
  await page.getByRole('link', { name: 'Thành viên' }).first().click();
  await page.getByRole('button', { name: 'Thêm thành viên' }).first().click();
  await page.getByRole('textbox', { name: 'Họ và tên' }).fill('Thành viên 09');
  await page.waitForTimeout(1200);
  await page.reload();
  await page.getByRole('button', { name: 'Thêm thành viên' }).first().click();
  await page.getByRole('button', { name: 'Lấy lại' }).click();
  await expect(page.getByRole('textbox', { name: 'Họ và tên' })).toHaveValue('Thành viên 09');
});

test('words of a form that is left by a link are offered when it is opened again', async ({ desk: { page } }) => {
  await passWizard(page);
  await page.getByRole('link', { name: 'Thành viên' }).first().click();
  const name = page.getByRole('textbox', { name: 'Họ và tên' });
  const openForm = () => page.getByRole('button', { name: 'Thêm thành viên' }).first().click();
  await openForm();
  await name.fill('Thành viên 09');
  await page.getByRole('link', { name: 'Cuộc họp' }).first().click();
  await page.getByRole('link', { name: 'Thành viên' }).first().click();
  await openForm();
  await page.getByRole('button', { name: 'Lấy lại' }).click();
  await expect(name).toHaveValue('Thành viên 09');
  // What is given up is not offered again.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Bỏ nội dung' }).click();
  await openForm();
  await expect(name).toHaveValue('');
  await expect(page.getByRole('button', { name: 'Lấy lại' })).toHaveCount(0);
});

test('words typed in the real book are not offered in the training copy', async ({ desk: { page } }) => {
  const offer = page.getByRole('button', { name: 'Lấy lại' });
  const openForm = async () => {
    await page.getByRole('link', { name: 'Thành viên' }).first().click();
    await page.getByRole('button', { name: 'Thêm thành viên' }).first().click();
    await expect(page.getByRole('textbox', { name: 'Họ và tên' })).toHaveValue('');
  };
  await passWizard(page);
  await openForm();
  await page.getByRole('textbox', { name: 'Họ và tên' }).fill('Thành viên 09');
  await openTraining(page);
  await page.getByRole('link', { name: 'Cuộc họp' }).first().click();
  await openForm();
  await page.waitForTimeout(300);
  await expect(offer).toHaveCount(0);
  await page.getByRole('link', { name: 'Cuộc họp' }).first().click();
  await page.evaluate(() =>
    (window as unknown as { desk: { closeTraining: (i: object) => Promise<unknown> } }).desk.closeTraining({}),
  );
  await expect(page.getByText('BẢN TẬP HUẤN', { exact: true })).toHaveCount(0);
  await openForm();
  await offer.click();
  await expect(page.getByRole('textbox', { name: 'Họ và tên' })).toHaveValue('Thành viên 09');
});

test('a wizard closed half-way goes on where it was, with what was typed last', async ({
  desk: { app, page },
  data,
}) => {
  await page.getByRole('button', { name: 'Bắt đầu thiết lập' }).click();
  await page.getByRole('heading', { name: 'Văn bản ban hành dưới tên' }).waitFor();
  await page.getByRole('textbox').first().fill('BAN CHỈ ĐẠO THỬ TÊN DÀI');
  await app.close();
  const again = await startDesk(data);
  await again.page.getByRole('heading', { name: 'Văn bản ban hành dưới tên' }).waitFor();
  await expect(again.page.getByRole('textbox').first()).toHaveValue('BAN CHỈ ĐẠO THỬ TÊN DÀI');
  await again.app.close();
});
