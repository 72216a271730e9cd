import type { Locator, Page } from '@playwright/test';
import { expect, openTraining, test } from './app.ts';

/** The six-monthly meeting of the training copy: Tuesday 15/12/2026, 14:00–16:30, 32 invited, 6 items, list approved. */
const MEETING = '/cuoc-hop/meeting-2026-12';

const open = async (page: Page, path: string, tab: RegExp) => {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, path);
  await expect(page.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
};
const names = (page: Page, list: string) =>
  page
    .getByRole('table', { name: list })
    .getByRole('button', { name: /^Chuyển chỗ/ })
    .evaluateAll((all) =>
      all.map((e) => e.getAttribute('aria-label')?.replace('Chuyển chỗ ', '').replace(/ \(.*/, '')),
    );

/** Presses keys with Alt in one go, faster than anything can be saved in between. */
const pressAtOnce = (at: Locator, keys: readonly string[]) =>
  at.evaluate((element, pressed) => {
    for (const key of pressed)
      element.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, bubbles: true }));
  }, keys);

test.beforeEach(async ({ desk: { page } }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openTraining(page);
});

test('the page says when the invitation must be out', async ({ desk: { page } }) => {
  await open(page, MEETING, /Chuẩn bị/);
  await expect(page.getByText('Giấy mời phải gửi trước Thứ Năm 10/12')).toBeVisible();
  await expect(page.getByText('Đủ để trình ký giấy mời')).toBeVisible();
});

test('an agenda is typed from the keyboard: Tab to the side, Enter down, and 15 minutes too many are told', async ({
  desk: { page },
}) => {
  await open(page, `${MEETING}/chuong-trinh`, /Chương trình/);
  await page.getByRole('textbox', { name: 'Nội dung mới: tên' }).click();
  await page.keyboard.type('Ý kiến của chuyên gia');
  await page.keyboard.press('Tab');
  await page.keyboard.type('thanh vien 05');
  await page.getByRole('option', { name: /Thành viên 05/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Chương trình (7)' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Nội dung 7: người trình bày' })).toHaveValue(/^Thành viên 05/);
  await expect(page.getByText('Chương trình dài hơn thời gian họp 15 phút')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Nội dung mới: tên' })).toBeFocused();

  await page.getByRole('textbox', { name: 'Nội dung 1: số phút' }).fill('5');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Nội dung 2: số phút' })).toBeFocused();
  await expect(page.getByText('Chương trình dài hơn thời gian họp 10 phút')).toBeVisible();
});

test('Alt and an arrow carry a row and the cursor along; the mouse carries it too', async ({ desk: { page } }) => {
  await open(page, `${MEETING}/chuong-trinh`, /Chương trình/);
  const handles = page.getByRole('button', { name: /^Chuyển chỗ/ });
  await handles.nth(5).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(async () => (await names(page, 'Chương trình họp'))[4]).toBe('Kết luận cuộc họp');
  await expect(handles.nth(4)).toBeFocused();

  // Keys that come faster than a move is saved are not lost, there and back.
  await pressAtOnce(handles.nth(4), ['ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowDown']);
  await expect(handles.nth(2)).toBeFocused();
  await expect.poll(async () => (await names(page, 'Chương trình họp'))[2]).toBe('Kết luận cuộc họp');
  const saved = () =>
    page.evaluate(async () => {
      const desk = (window as unknown as { desk: { readPortion(input: unknown): Promise<unknown> } }).desk;
      const portion = (await desk.readPortion({ cursor: null })) as { value: { records: { record: object }[] } };
      type Item = { readonly meetingId?: string; readonly title?: string; readonly order?: number };
      const items = portion.value.records.map(({ record }) => record as Item);
      return items.find((item) => item.meetingId === 'meeting-2026-12' && item.title === 'Kết luận cuộc họp')?.order;
    });
  await expect.poll(saved).toBe(3);

  const [from, to] = [await handles.nth(0).boundingBox(), await handles.nth(2).boundingBox()];
  if (from === null || to === null) throw new Error('No handle to drag');
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y + 40, { steps: 4 });
  await page.mouse.move(to.x + 8, to.y + 14, { steps: 8 });
  await page.mouse.up();
  await expect.poll(async () => (await names(page, 'Chương trình họp'))[2]).toBe('Khai mạc, thông qua chương trình');
});

test('a row that could not be moved goes back to where it is saved, and it is said why', async ({ desk: { page } }) => {
  await open(page, `${MEETING}/chuong-trinh`, /Chương trình/);
  const rows = page.getByRole('table', { name: 'Chương trình họp' }).locator('tbody tr');
  const last = 'Kết luận cuộc họp';
  const before = (await names(page, 'Chương trình họp')).indexOf(last);
  // The meeting is called off in the very moment the keys are pressed.
  await page.evaluate(() => {
    const desk = (window as unknown as { desk: { execute(message: unknown): Promise<unknown> } }).desk;
    const input = { id: 'meeting-2026-12', reason: 'Hoãn theo yêu cầu của Trưởng ban' };
    const callOff = () => void desk.execute({ command: 'meetings.cancel', input, expect: [] });
    window.addEventListener('keydown', callOff, { capture: true, once: true });
  });
  await pressAtOnce(page.getByRole('button', { name: `Chuyển chỗ ${last}` }), ['ArrowUp', 'ArrowUp', 'ArrowUp']);
  await expect(page.getByText('Chưa thực hiện được')).toHaveCount(1);
  await expect(rows.nth(before)).toContainText(last);
  await expect(rows.nth(before - 1)).not.toContainText(last);
});

test('a change of the list withdraws the approval and says so; the chair approves it anew', async ({
  desk: { page },
}) => {
  await open(page, `${MEETING}/thanh-phan`, /Thành phần/);
  await expect(page.getByText('đã duyệt thành phần ngày')).toBeVisible();
  await page.getByPlaceholder('Gõ tên để mời').click();
  await page.keyboard.type('thanh vien 31');
  await page.getByRole('option', { name: /Thành viên 31/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Thành phần (33)' })).toBeVisible();
  await expect(page.getByText('Đã rút duyệt thành phần')).toBeVisible();
  await expect(page.getByText(/Danh sách đã thay đổi sau khi được duyệt ngày/)).toBeVisible();
  await page.getByRole('button', { name: 'Ghi nhận duyệt' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Thành viên 01, Trưởng ban đã duyệt thành phần ngày')).toBeVisible();
});

test('a guest is not invited twice, and Esc asks before the typed words go', async ({ desk: { page } }) => {
  await open(page, `${MEETING}/thanh-phan`, /Thành phần/);
  await page.getByRole('button', { name: 'Khách mời', exact: true }).click();
  for (const count of [33, 33]) {
    await page.getByRole('textbox', { name: 'Họ và tên' }).fill('Đại biểu 01');
    await page.getByRole('textbox', { name: 'Cơ quan, đơn vị' }).fill('Sở Nội vụ');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('tab', { name: `Thành phần (${count})` })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Họ và tên' })).toBeFocused();
  }
  await expect(page.getByText('Đại biểu 01 (Sở Nội vụ) đã có trong danh sách mời')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Bỏ nội dung đã nhập?')).toBeVisible();
});

test('a deputy chairs only with a basis; kind and day fill in the rest', async ({ desk: { page } }) => {
  await page.evaluate(() => {
    window.location.hash = '/cuoc-hop/moi';
  });
  await page.getByText('Họp Tổ công tác', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Bắt đầu: ngày' }).fill('22/12/2026');
  await expect(page.getByRole('textbox', { name: 'Kết thúc: ngày' })).toHaveValue('22/12/2026');
  await expect(page.getByText('Giấy mời phải gửi trước Thứ Năm 17/12')).toBeVisible();
  const chair = page.getByRole('combobox', { name: 'Người chủ trì' });
  await expect(chair).toHaveValue(/Tổ trưởng/);
  await chair.fill('thanh vien 29');
  await page.getByRole('option', { name: /Thành viên 29/ }).click();
  await page.getByRole('textbox', { name: 'Địa điểm' }).fill('Phòng họp số 2');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/cần ghi căn cứ được giao chủ trì \(Điều 4\.2\)/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Căn cứ chủ trì' }).fill('Tổ trưởng giao tại ý kiến ngày 23/11/2026');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: /Họp Tổ công tác/ })).toBeVisible();
  await expect(page.getByText('Tổ trưởng giao tại ý kiến ngày 23/11/2026').first()).toBeVisible();
});

test('a meeting is sent, called off with its reason and kept; a draft can be removed and brought back', async ({
  desk: { page },
}) => {
  await open(page, MEETING, /Chuẩn bị/);
  await page.getByRole('button', { name: 'Việc khác với cuộc họp' }).click();
  await page.getByRole('menuitem', { name: 'Xóa cuộc họp' }).click();
  await page.getByRole('button', { name: 'Xóa cuộc họp' }).click();
  await expect(page.getByRole('row', { name: /6 tháng cuối năm 2026/ })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await page.getByRole('row', { name: /6 tháng cuối năm 2026/ }).click();

  await page.getByRole('button', { name: 'Đã gửi giấy mời' }).click();
  await expect(page.getByRole('button', { name: 'Bắt đầu họp' })).toBeVisible();
  await page.getByRole('button', { name: 'Việc khác với cuộc họp' }).click();
  await page.getByRole('menuitem', { name: 'Hoãn, hủy cuộc họp' }).click();
  await page.keyboard.type('Trưởng ban đi công tác đột xuất');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Hoãn, hủy ngày')).toBeVisible();
  await expect(page.getByText('Trưởng ban đi công tác đột xuất').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Sửa' })).toHaveCount(0);
});
