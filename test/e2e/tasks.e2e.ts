import type { Page } from '@playwright/test';
import { expect, openTraining, SHOTS, test } from './app.ts';
import { nextStep } from './steps.ts';

/** The training copy has 20 tasks in every state; those of Phòng Tư pháp are overdue. */
const go = (page: Page, path: string) =>
  page.evaluate((to) => {
    window.location.hash = to;
  }, path);
const list = (page: Page) => page.getByRole('table', { name: 'Danh sách nhiệm vụ' });
const search = (page: Page) => page.getByRole('textbox', { name: 'Tìm nhiệm vụ' });
const pick = async (page: Page, field: string, typed: string, option: RegExp) => {
  await page.getByRole('combobox', { name: field }).fill(typed);
  await page.getByRole('option', { name: option }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
};
const panel = (page: Page, title: string) => page.getByRole('region', { name: title });

test.beforeEach(async ({ desk: { page } }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openTraining(page);
});

test('the list says how things stand and finds words without accents', async ({ desk: { page } }) => {
  await go(page, '/nhiem-vu');
  await expect(page.getByText(/^43 nhiệm vụ$/)).toBeVisible();
  await expect(page.getByText(/^43 nhiệm vụ: \d+ quá hạn/)).toBeVisible();
  await page.screenshot({ path: `${SHOTS}/tasks.png` });
  await search(page).fill('ho tich');
  await expect(page.getByText('1 trong 43 nhiệm vụ')).toBeVisible();
  await expect(list(page).getByText('Rà soát, chuẩn hóa dữ liệu hộ tịch trên địa bàn')).toBeVisible();
  await search(page).fill('khong co viec nay');
  await expect(page.getByText('Không có nhiệm vụ nào khớp với bộ lọc')).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await page.getByText('Đã dừng', { exact: true }).first().click();
  await expect(page.getByText('1 trong 43 nhiệm vụ')).toBeVisible();
  await page.getByText('Tất cả', { exact: true }).click();
  await page.getByRole('combobox', { name: 'Xếp nhóm' }).click();
  await page.getByRole('option', { name: 'Nhóm theo cơ quan' }).click();
  await expect(list(page).getByText(/^Công an đặc khu Phú Quốc \d+ nhiệm vụ/)).toBeVisible();
});

test('the first letter of a search moves nothing, and the search is there again after the window went', async ({
  desk: { page },
}) => {
  await go(page, '/nhiem-vu');
  const without = page.getByRole('button', { name: 'Bỏ lọc' });
  await expect(list(page).getByRole('link').first()).toBeVisible();
  await expect(without).toHaveCount(0);
  const before = await list(page).boundingBox();
  await search(page).press('h');
  await expect(without).toBeVisible();
  expect(await list(page).boundingBox()).toEqual(before);
  await search(page).pressSequentially('o tich');
  await page.reload();
  await expect(search(page)).toHaveValue('ho tich');
  await expect(page.getByText('1 trong 43 nhiệm vụ')).toBeVisible();
});

test('a filtered list follows a change made meanwhile, and its search has a thread of its own', async ({
  desk: { page },
}) => {
  await go(page, '/nhiem-vu');
  await search(page).pressSequentially('ky yeu khai truong');
  await expect(page.getByText(/^0 trong 43 nhiệm vụ$/)).toBeVisible();
  expect(page.workers().filter((worker) => worker.url().includes('index-worker'))).toHaveLength(1);
  await search(page).fill('ho tich');
  await list(page).getByText('Rà soát, chuẩn hóa dữ liệu hộ tịch trên địa bàn').click();
  await page.getByRole('button', { name: 'Việc khác với nhiệm vụ' }).click();
  await page.getByRole('menuitem', { name: 'Sửa nhiệm vụ' }).click();
  await page.getByRole('textbox', { name: 'Nội dung nhiệm vụ' }).fill('Biên tập kỷ yếu khai trương');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Biên tập kỷ yếu khai trương' })).toBeVisible();
  await go(page, '/nhiem-vu');
  await expect(search(page)).toHaveValue('ho tich');
  await expect(list(page).getByText('Biên tập kỷ yếu khai trương')).toBeVisible();
  await search(page).fill('');
  await expect(page.getByText(/^43 nhiệm vụ$/)).toBeVisible();
  await search(page).pressSequentially('ky yeu khai truong');
  await expect(page.getByText(/^1 trong 43 nhiệm vụ$/)).toBeVisible();
  const row = list(page).getByText('Biên tập kỷ yếu khai trương');
  await expect(row).toBeVisible();
  await page.getByRole('heading', { name: 'Nhiệm vụ', exact: true }).click();
  await page.keyboard.press('Control+Z');
  await expect(page.getByText(/^0 trong 43 nhiệm vụ$/)).toBeVisible();
  await expect(row).toHaveCount(0);
  await search(page).fill('hộ tịch');
  await expect(page.getByText(/^1 trong 43 nhiệm vụ$/)).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await expect(search(page)).toHaveValue('');
  await expect(page.getByText(/^43 nhiệm vụ$/)).toBeVisible();
});

test('the list is gone through to its end by arrow keys and by scrolling', async ({ desk: { page } }) => {
  await go(page, '/nhiem-vu');
  await expect(list(page)).toHaveAttribute('aria-rowcount', '43');
  const rows = list(page).getByRole('row');
  await rows.nth(1).focus();
  for (let i = 0; i < 42; i += 1) await page.keyboard.press('ArrowDown');
  const last = await page.evaluate(() => document.activeElement?.querySelector('a')?.getAttribute('href'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${last}$`));
  await page.goBack();
  await list(page).hover();
  await page.mouse.wheel(0, 10_000);
  await expect(list(page).locator(`a[href="${last}"]`)).toBeInViewport();
  await page.mouse.wheel(0, -10_000);
  await expect(rows.nth(1)).toBeInViewport();
});

test('words of a row keep to their cell at every size of the window, and are told whole where they are cut', async ({
  desk: { page },
}) => {
  await go(page, '/nhiem-vu');
  for (const size of [
    { width: 1366, height: 768 },
    { width: 911, height: 512 },
    { width: 1100, height: 700 },
  ]) {
    await page.setViewportSize(size);
    await expect(list(page).locator('.task-row').first()).toBeVisible();
    await page.waitForTimeout(300);
    const seen = await list(page).evaluate((table) => {
      const cells = [...table.querySelectorAll<HTMLElement>('.task-row > td:not(:last-child)')];
      return cells
        .filter((cell) => cell.clientWidth > 0 && cell.textContent !== '')
        .map((cell) => {
          const range = document.createRange();
          range.selectNodeContents(cell);
          const words = range.getBoundingClientRect();
          const box = cell.getBoundingClientRect();
          const named = cell.querySelector('a') ?? cell;
          return {
            text: cell.textContent ?? '',
            whole: named.ariaLabel,
            inside: words.left >= box.left && words.right <= box.right,
            lines: Math.round(words.height / 21),
          };
        });
    });
    expect(seen.length).toBeGreaterThan(8);
    for (const { text, whole, inside, lines } of seen) {
      expect(inside, text).toBe(true);
      expect(lines, text).toBeLessThanOrEqual(2);
      if (text.endsWith('…')) expect(whole?.startsWith(text.slice(0, -1).replaceAll('\n', ' ')), text).toBe(true);
      else expect(whole, text).toBeNull();
    }
    expect(seen.some(({ text }) => text.endsWith('…'))).toBe(true);
  }
  const cut = list(page).locator('td', { hasText: /…$/ }).first();
  await cut.hover();
  await expect(cut).toHaveAttribute('title', /.[^…]$/);
});

test('letters typed right after Ctrl K in the search of the list go to the search that opens', async ({
  desk: { page },
}) => {
  await go(page, '/nhiem-vu');
  await search(page).click();
  // In one breath: the search that opens has no cursor yet.
  const kept = await search(page).evaluate((field) => {
    const key = (init: KeyboardEventInit) =>
      field.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
    key({ key: 'k', code: 'KeyK', ctrlKey: true });
    return [...'cong an'].map((letter) => key({ key: letter }));
  });
  expect(kept, 'no letter is left to the field below').not.toContain(true);
  await expect(page.getByRole('textbox', { name: 'Tìm', exact: true })).toHaveValue('cong an');
  await expect(search(page)).toHaveValue('');
});

test('Enter takes the entry that is seen as marked, however late the list is through with opening', async ({
  desk: { page },
}) => {
  await go(page, '/nhiem-vu/moi');
  const lead = page.getByRole('combobox', { name: 'Cơ quan chủ trì' });
  await lead.focus();
  // Letters and arrow before any timer, as keys come to a busy PC; then the timers of the list.
  await page.evaluate(async () => {
    document.execCommand('insertText', false, 'tu phap');
    for (let i = 0; i < 20; i += 1) await Promise.resolve();
    const arrow = { key: 'ArrowDown', code: 'ArrowDown', bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', arrow));
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await expect(page.locator('[data-combobox-selected]')).toHaveText(/Tư pháp/);
  await page.keyboard.press('Enter');
  await expect(lead).toHaveValue(/Tư pháp/);
});

test('a task is given from the keyboard alone, then another with the same paper', async ({ desk: { page } }) => {
  await go(page, '/nhiem-vu/moi');
  await expect(page.getByRole('textbox', { name: 'Nội dung nhiệm vụ' })).toBeFocused();
  await page.keyboard.type('Lập hồ sơ cấp độ hệ thống một cửa');
  await page.keyboard.press('Tab');
  await page.keyboard.type('tu phap');
  await page.getByRole('option', { name: /Phòng Tư pháp/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Thời hạn: ngày' }).fill('31/12/2099');
  await page.getByRole('textbox', { name: 'Văn bản giao' }).fill('Thông báo số 09/TB-BCĐ');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('textbox', { name: 'Nội dung nhiệm vụ' })).toHaveValue('');
  await expect(page.getByRole('textbox', { name: 'Văn bản giao' })).toHaveValue('Thông báo số 09/TB-BCĐ');
  await expect(page.getByRole('textbox', { name: 'Nội dung nhiệm vụ' })).toBeFocused();
  await go(page, '/nhiem-vu');
  await search(page).fill('cap do mot cua');
  await list(page).getByText('Lập hồ sơ cấp độ hệ thống một cửa').click();
  await expect(page.getByRole('heading', { name: 'Lập hồ sơ cấp độ hệ thống một cửa' })).toBeVisible();
});

test('a field of words is as high as its words, up to a limit', async ({ desk: { page } }) => {
  await go(page, '/nhiem-vu/moi');
  const content = page.getByRole('textbox', { name: 'Nội dung nhiệm vụ' });
  const height = async () => (await content.boundingBox())?.height ?? 0;
  const empty = await height();
  await content.fill('Rà soát, chuẩn hóa dữ liệu hộ tịch trên địa bàn. '.repeat(15));
  const grown = await height();
  expect(grown).toBeGreaterThan(empty * 1.5);
  expect(await content.evaluate((field) => field.scrollHeight - field.clientHeight)).toBe(0);
  await content.fill(Array.from({ length: 40 }, (_, i) => `Việc ${i + 1}`).join('\n'));
  expect(await height()).toBeGreaterThan(grown);
  expect(await content.evaluate((field) => field.scrollHeight - field.clientHeight)).toBeGreaterThan(100);
});

test('progress, an extension, a report and its verification lead a task to its end', async ({ desk: { page } }) => {
  await go(page, '/nhiem-vu/task-08');
  await page.getByRole('button', { name: 'Ghi tiến độ' }).click();
  await page.getByRole('textbox', { name: 'Tiến độ', exact: true }).fill('Đã chuẩn hóa 95% số trang');
  await page.getByRole('textbox', { name: 'Tỷ lệ hoàn thành (%)' }).fill('95');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page, 'Tiến độ').locator('p', { hasText: 'Đã chuẩn hóa 95% số trang' })).toBeVisible();

  await page.getByRole('button', { name: 'Gia hạn', exact: true }).click();
  await page.getByRole('textbox', { name: 'Thời hạn mới: ngày' }).fill('01/10/2026');
  await page.getByRole('textbox', { name: 'Căn cứ gia hạn' }).fill('Tờ trình số 15/TTr-TP');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Thời hạn mới 01\/10\/2026 phải sau thời hạn hiện nay 31\/10\/2026/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Thời hạn mới: ngày' }).fill('31/12/2099');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page, 'Thông tin').getByText('Thời hạn ban đầu')).toBeVisible();
  await expect(panel(page, 'Thông tin').getByText(/đến 31\/12\/2099/)).toBeVisible();

  await page.getByRole('button', { name: 'Báo cáo hoàn thành' }).click();
  await page.getByRole('textbox', { name: 'Văn bản, sản phẩm kết quả' }).fill('Báo cáo số 20/BC-TP');
  await page.getByRole('textbox', { name: 'Ngày của sản phẩm' }).fill('20/11/2026');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/chờ xác nhận/).first()).toBeVisible();

  await page.getByRole('button', { name: 'Xác nhận hoàn thành' }).click();
  await pick(page, 'Người xác nhận', 'thanh vien 28', /Thành viên 28/);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Hoàn thành đúng hạn.')).toBeVisible();
  await page.screenshot({ path: `${SHOTS}/task.png` });
});

test('a task leads to its meeting and the meeting to its tasks', async ({ desk: { page } }) => {
  await go(page, '/nhiem-vu/task-08');
  await page.getByRole('link', { name: 'Mở cuộc họp' }).click();
  const card = panel(page, 'Nhiệm vụ giao từ cuộc họp');
  await card.getByRole('link', { name: 'Rà soát, chuẩn hóa dữ liệu hộ tịch trên địa bàn' }).click();
  await expect(page.getByRole('heading', { name: /Rà soát, chuẩn hóa/ })).toBeVisible();
});

test('the follow-up table shows as it prints', async ({ desk: { page } }) => {
  await go(page, '/nhiem-vu/bang-theo-doi');
  const sheet = panel(page, 'Bảng theo dõi thực hiện nhiệm vụ');
  await expect(sheet.locator('canvas').first()).toBeVisible();
  await expect(sheet.getByRole('button', { name: 'In', exact: true })).toBeEnabled();
  await page.getByRole('textbox', { name: 'Tính đến ngày' }).fill('01/01/2025');
  await expect(page.getByText(/Không có nhiệm vụ nào được giao đến ngày 01\/01\/2025/)).toBeVisible();
});

test('a reminder is drafted, counts for nothing, is issued, and counts once', async ({ desk: { page } }) => {
  await go(page, '/nhiem-vu/don-doc');
  await page.getByRole('button', { name: /Phòng Tư pháp/ }).click();
  const letter = panel(page, 'Công văn đôn đốc');
  await expect(letter.locator('canvas').first()).toBeVisible();
  await page.screenshot({ path: `${SHOTS}/reminders.png` });
  await letter.getByRole('button', { name: 'Lập văn bản' }).click();
  await expect(letter.getByRole('button', { name: 'Mở dự thảo' })).toBeVisible();
  const drafts = panel(page, 'Công văn đã soạn');
  await expect(drafts.getByText('Công văn đôn đốc Phòng Tư pháp thực hiện nhiệm vụ (lần 1)')).toBeVisible();
  await expect(page.getByRole('button', { name: /Phòng Tư pháp/ })).toContainText('Lần 1');
  await drafts.getByRole('link', { name: 'Mở dự thảo' }).click();
  await nextStep(page).getByRole('button', { name: 'Trình ký', exact: true }).click();
  await page.getByRole('textbox', { name: 'Số văn bản' }).fill('12');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Bản đã phát hành' })).toBeVisible();
  await go(page, '/nhiem-vu/don-doc');
  await expect(drafts.getByText(/^Số 12\/BCĐ-VHXH ngày/)).toBeVisible();
  await expect(page.getByRole('button', { name: /Phòng Tư pháp/ })).toContainText('Lần 2');
  await go(page, '/nhiem-vu/task-08');
  await expect(page.getByText('Đã đôn đốc 1 lần.')).toBeVisible();
});

test('words typed into one note of progress are offered there, and in no other note', async ({ desk: { page } }) => {
  await go(page, '/nhiem-vu/task-08');
  await page.getByRole('button', { name: 'Ghi tiến độ' }).click();
  await page.getByRole('textbox', { name: 'Tiến độ', exact: true }).fill('Đã chuẩn hóa 95% số trang');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page, 'Tiến độ').locator('p', { hasText: 'Đã chuẩn hóa 95% số trang' })).toBeVisible();
  const edits = page.getByRole('button', { name: /^Sửa tiến độ ngày/ });
  const text = page.getByRole('textbox', { name: 'Tiến độ', exact: true });
  const offer = page.getByRole('button', { name: 'Lấy lại' });
  const leave = async () => {
    await go(page, '/cuoc-hop');
    await page.getByRole('heading', { level: 1, name: 'Cuộc họp' }).waitFor();
    await go(page, '/nhiem-vu/task-08');
  };
  await edits.first().click();
  await text.fill('Đang sửa dở');
  await leave();
  await edits.last().click();
  await expect(text).not.toHaveValue('Đang sửa dở');
  await page.waitForTimeout(300);
  await expect(offer).toHaveCount(0);
  await leave();
  await edits.first().click();
  await offer.click();
  await expect(text).toHaveValue('Đang sửa dở');
});
