import type { Page } from '@playwright/test';
import { expect, openTraining, test } from './app.ts';

const visit = (page: Page, path: string) =>
  page.evaluate((to) => {
    window.location.hash = to;
  }, path);

const listed = (page: Page) =>
  page.locator('tr[data-seat]').evaluateAll((rows) => rows.slice(0, 8).map((row) => row.getAttribute('aria-label')));

const work = async (page: Page, name: string, item: string) => {
  await page.getByRole('button', { name: `Việc với ${name}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

test.beforeEach(async ({ desk: { page } }) => {
  await openTraining(page);
  await visit(page, '/thanh-vien');
  await page.locator('tr[data-seat]').first().waitFor();
});

test('Alt and the arrow keys move a member in protocol order, and the cursor stays with the member', async ({
  desk: { page },
}) => {
  await page.locator('tr[data-seat]').nth(6).focus();
  for (const place of [6, 5]) {
    await page.keyboard.press('Alt+ArrowUp');
    await expect(page.locator('tr[data-seat]:focus')).toHaveAttribute('aria-label', `${place}. Thành viên 07`);
  }
  expect((await listed(page))[4]).toBe('5. Thành viên 07');
  // Keys that come faster than a move is saved are not lost.
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('Alt+ArrowUp');
  await expect(page.locator('tr[data-seat]:focus')).toHaveAttribute('aria-label', '2. Thành viên 07');
});

test('a member is dragged to another place with the mouse', async ({ desk: { page } }) => {
  const grip = page.getByRole('button', { name: 'Kéo để đổi thứ tự Thành viên 05' });
  // Waits until the rows stand still.
  await grip.hover();
  const handle = await grip.boundingBox();
  const goal = await page.locator('tr[data-seat]').nth(1).boundingBox();
  if (handle === null || goal === null) throw new Error('rows are not drawn');
  await page.mouse.move(handle.x + 8, handle.y + 8);
  await page.mouse.down();
  await page.mouse.move(handle.x + 8, handle.y - 30, { steps: 4 });
  await expect(grip).toHaveAttribute('aria-pressed', 'true');
  await page.mouse.move(goal.x + 20, goal.y + 20, { steps: 8 });
  // The row that makes way has moved.
  await expect(page.locator('tr[data-seat]').nth(1)).toHaveAttribute('style', /translate/);
  await page.mouse.up();
  await expect(page.locator('tr[data-seat]').nth(1)).toHaveAttribute('aria-label', '2. Thành viên 05');
});

test('a replacement shows the old member before its day and the new one after, and the page of each tells why', async ({
  desk: { page },
}) => {
  await work(page, 'Thành viên 08', 'Thay thế bằng người khác');
  await page.getByRole('button', { name: 'Nhập người mới' }).click();
  await page.getByLabel('Họ và tên').fill('Thành viên 95');
  await page.getByRole('button', { name: 'Thêm người này' }).click();
  await expect(
    page.getByRole('textbox', { name: 'Người thay thế' }).or(page.getByRole('combobox', { name: 'Người thay thế' })),
  ).toHaveValue('Thành viên 95');
  await page.getByLabel('Ngày cuối của người thôi tham gia').fill('15/11/2026');
  await page.getByLabel('Lý do').fill('Chuyển công tác');
  await page.getByRole('button', { name: 'Thay thế', exact: true }).click();
  await expect.poll(async () => (await listed(page))[7]).toBe('8. Thành viên 95');

  await page.getByLabel('Ai là thành viên vào ngày').first().fill('15/11/2026');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Đang xem danh sách ngày 15/11/2026')).toBeVisible();
  expect((await listed(page))[7]).toBe('8. Thành viên 08');

  await page.locator('tr[data-seat]').nth(7).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Thành viên 08', level: 1 })).toBeVisible();
  await expect(page.getByText('Đã thôi', { exact: true })).toBeVisible();
  await expect(page.getByText(/— Thay thế thành viên/)).toBeVisible();
  await expect(page.getByText('Lý do thôi tham gia: để trống → Chuyển công tác')).toBeVisible();
});

test('a member who is named elsewhere is not removed, and the reason stands on the screen', async ({
  desk: { page },
}) => {
  await visit(page, '/thanh-vien/nguoi/person-02');
  await page.getByRole('button', { name: 'Xóa', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa', exact: true }).click();
  await expect(page.getByText(/Chưa xóa được Thành viên 02: đang có trong danh sách/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Thành viên 02', level: 1 })).toBeVisible();
});

test('the printed list stands one click away and follows the list', async ({ desk: { page } }) => {
  await page.getByRole('button', { name: 'In danh sách' }).click();
  await page.getByRole('img', { name: 'Trang 1' }).first().waitFor();
  await page.getByText('A4 ngang').click();
  await expect(page.getByRole('button', { name: 'Lưu PDF' })).toBeEnabled();
});

test('words typed for one field of work are not offered for another', async ({ desk: { page } }) => {
  const name = page.getByRole('textbox', { name: 'Tên lĩnh vực' });
  const offer = page.getByRole('button', { name: 'Lấy lại' });
  const rows = page.getByRole('table').locator('tbody tr');
  const openRow = async (index: number) => {
    await visit(page, '/thanh-vien/linh-vuc');
    await rows.nth(index).click();
    await expect(name).not.toHaveValue('');
  };
  await openRow(0);
  await name.fill('Lĩnh vực đang sửa dở');
  await visit(page, '/cuoc-hop');
  await page.getByRole('heading', { level: 1, name: 'Cuộc họp' }).waitFor();

  await openRow(1);
  await page.waitForTimeout(300);
  await expect(offer).toHaveCount(0);
  await visit(page, '/cuoc-hop');
  await page.getByRole('heading', { level: 1, name: 'Cuộc họp' }).waitFor();
  await openRow(0);
  await offer.click();
  await expect(name).toHaveValue('Lĩnh vực đang sửa dở');
  // Once saved they are nobody's to take back.
  await page.keyboard.press('Control+Enter');
  const renamed = rows.filter({ hasText: 'Lĩnh vực đang sửa dở' });
  await renamed.waitFor();
  await visit(page, '/cuoc-hop');
  await page.getByRole('heading', { level: 1, name: 'Cuộc họp' }).waitFor();
  await visit(page, '/thanh-vien/linh-vuc');
  await renamed.click();
  await expect(name).toHaveValue('Lĩnh vực đang sửa dở');
  await page.waitForTimeout(300);
  await expect(offer).toHaveCount(0);
});
