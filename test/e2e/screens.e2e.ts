import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, openTraining, SHOTS, test } from './app.ts';

/** Every screen by its address, with a word that says it is drawn. */
const SCREENS = [
  ['ban-lam-viec', '/ban-lam-viec', 'Đồng hồ Quy chế'],
  ['thanh-vien', '/thanh-vien', 'Thành viên 01'],
  ['nguoi', '/thanh-vien/nguoi/person-02', 'Thành viên 02'],
  ['uy-quyen', '/thanh-vien/uy-quyen', 'Chưa ghi ủy quyền nào'],
  ['cuoc-hop', '/cuoc-hop', 'Họp Ban Chỉ đạo 6 tháng cuối năm 2026'],
  ['cuoc-hop-moi', '/cuoc-hop/moi', 'Tên cuộc họp'],
  ['mot-cuoc-hop', '/cuoc-hop/meeting-2026-12', 'Thành phần (32)'],
  ['nhiem-vu', '/nhiem-vu', 'Đôn đốc'],
  ['giao-nhiem-vu', '/nhiem-vu/moi', 'Văn bản giao'],
  ['mot-nhiem-vu', '/nhiem-vu/task-08', 'Thời hạn'],
  ['don-doc', '/nhiem-vu/don-doc', 'Đề xuất'],
  ['bang-theo-doi', '/nhiem-vu/bang-theo-doi', 'Tính đến ngày'],
  ['chuyen-co-quan', '/nhiem-vu/chuyen-co-quan', 'cơ quan'],
  ['ke-hoach', '/ke-hoach', 'Công tác chuyển đổi số năm 2027'],
  ['mot-ke-hoach', '/ke-hoach/plan-2026', 'Nội dung (15)'],
  ['ke-hoach-theo-thang', '/ke-hoach/plan-2026/theo-thang', 'Quý IV'],
  ['lap-ke-hoach', '/ke-hoach/moi', 'Căn cứ ban hành'],
  ['bao-cao', '/bao-cao', 'Báo cáo quý III/2026'],
  ['mot-bao-cao', '/bao-cao/bao-cao-2026-q3', 'Tổng số nhiệm vụ trong kỳ'],
  ['noi-dung-bao-cao', '/bao-cao/bao-cao-2026-q3/noi-dung', 'Tồn tại, hạn chế'],
  ['danh-sach-so-lieu', '/bao-cao/bao-cao-2026-q3/so-lieu/overdue', '3 nhiệm vụ, như đã chốt'],
  ['lap-bao-cao', '/bao-cao/moi', 'Cách tính kỳ'],
  ['van-ban', '/van-ban', 'văn bản đã phát hành'],
  ['cho-ky', '/van-ban/cho-ky', 'Không có văn bản đang chờ'],
  ['mot-van-ban', '/van-ban/meeting-2026-06-thong-bao', 'Văn bản liên quan'],
  ['dinh-chinh', '/van-ban/meeting-2026-06-thong-bao/dinh-chinh', 'Vị trí sai 1'],
  ['soan-van-ban', '/van-ban/soan', 'Chọn loại văn bản để bắt đầu'],
  ['mot-van-ban-soan', '/van-ban/soan/ke-hoach-kiem-tra', 'Tư cách ban hành'],
  ['mot-van-ban-di', '/van-ban/so/di/meeting-2026-06-thong-bao', 'Bổ sung vào sổ'],
  ['so-van-ban-di', '/van-ban/so', '7 văn bản đi'],
  ['vao-so-di', '/van-ban/so/di/moi', 'Lưu và thêm văn bản nữa'],
  ['mot-van-ban-den', '/van-ban/so/den/den-2026-07', 'Văn bản đến số 07'],
  ['so-van-ban-den', '/van-ban/so/den', '8 văn bản đến'],
  ['vao-so-den', '/van-ban/so/den/moi', 'Theo dấu đến'],
  ['theo-doi-van-ban-den', '/van-ban/so/theo-doi', '304/CA-ANM'],
  ['in-so', '/van-ban/so/in/den', 'Số dòng trống'],
  ['sao-luu', '/sao-luu', 'Sao lưu ra USB'],
  ['khoi-phuc', '/sao-luu/khoi-phuc', 'Bản sao lưu nằm ở đâu?'],
  ['diem-danh', '/cuoc-hop/meeting-2026-06/diem-danh', '27 thành viên = 23 có mặt'],
  ['bien-ban', '/cuoc-hop/meeting-2026-06/bien-ban', 'Lời văn biên bản'],
  ['ket-luan', '/cuoc-hop/meeting-2026-06/ket-luan', '6 kết luận đều đã có nhiệm vụ'],
  ['thiet-lap', '/thiet-lap', 'UBND ĐẶC KHU PHÚ QUỐC'],
] as const;

const visit = async (page: Page, path: string, word: string) => {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, path);
  await page.getByText(word).first().waitFor();
  await page.waitForTimeout(300);
};
/** 1366×768 at 100 %, and the same screen at 150 % zoom: 911×512 CSS px. */
const SIZES = [
  [1366, 768, '100'],
  [911, 512, '150'],
] as const;

for (const [width, height, zoom] of SIZES) {
  const reads = zoom === '100' ? ', and reads well by keyboard and screen reader' : '';
  test(`every screen fits 1366×768 at ${zoom} %${reads}`, async ({ desk: { page } }) => {
    await openTraining(page);
    test.setTimeout(300_000);
    const faults: string[] = [];
    await page.setViewportSize({ width, height });
    for (const [name, path, word] of SCREENS) {
      await visit(page, path, word);
      await expect(page.getByText('BẢN TẬP HUẤN').first()).toBeVisible();
      if (name === 'mot-cuoc-hop') await page.locator('.pdf-page[data-drawn=true]').first().waitFor();
      await page.screenshot({ path: join(SHOTS, `${name}-${zoom}.png`) });
      const overflow = await page.evaluate(() => {
        const main = document.querySelector('.main-scroll');
        return main === null ? 0 : main.scrollWidth - main.clientWidth;
      });
      if (overflow > 0) faults.push(`${name} at ${zoom} %: ${overflow} px wider than the window`);
      if (zoom !== '100') continue;
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode(true)
        .withTags(['wcag2a', 'wcag2aa'])
        .analyze();
      for (const { id, nodes } of violations)
        faults.push(`${name}: ${id} (${nodes.length}) ${nodes[0]?.target.join(' ')}`);
    }
    expect(faults).toEqual([]);
  });
}

test('F1 explains the page one is on, Ctrl K finds a person without accents', async ({ desk: { page } }) => {
  await openTraining(page);
  await visit(page, '/cuoc-hop', 'Cuộc họp');
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: /Trợ giúp: Cuộc họp/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('thanh vien 07');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /Thành viên 07/ })).toBeVisible();
});

test.describe('without a training copy on the PC', () => {
  test.use({ trainingReady: false });
  test('the training copy is built, marked, and leaves the real workspace untouched', async ({ desk: { page } }) => {
    await openTraining(page);
    await expect(page.getByText('BẢN TẬP HUẤN').first()).toBeVisible();
    await page.evaluate(() =>
      (window as unknown as { desk: { closeTraining: (i: object) => Promise<unknown> } }).desk.closeTraining({}),
    );
    await expect(page.getByText('Bắt đầu thiết lập')).toBeVisible();
    await expect(page.getByText('BẢN TẬP HUẤN', { exact: true })).toHaveCount(0);
  });
});

test('printing lays out every sheet at its own size', async ({ desk: { page, app } }) => {
  await openTraining(page);
  await visit(page, '/cuoc-hop/meeting-2026-12', 'Thành phần (32)');
  await page.getByRole('img', { name: 'Trang 1' }).first().waitFor();
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error('no window');
    contents.print = ((_options: unknown, done: (printed: boolean, reason: string) => void) => {
      void contents
        .printToPDF({ preferCSSPageSize: true })
        .then((pdf) => Object.assign(globalThis, { printedPdf: Buffer.from(pdf).toString('latin1') }))
        .then(() => done(true, ''));
    }) as typeof contents.print;
  });
  await page.getByRole('button', { name: 'In', exact: true }).first().click();
  await expect
    .poll(() => app.evaluate(() => String((globalThis as { printedPdf?: string }).printedPdf ?? '').length), {
      timeout: 30_000,
    })
    .toBeGreaterThan(0);
  const sheets = await app.evaluate(() =>
    [...String((globalThis as { printedPdf?: string }).printedPdf).matchAll(/\/MediaBox\s*\[([^\]]+)\]/g)].map((m) =>
      m[1]?.trim(),
    ),
  );
  expect(sheets).toHaveLength(4);
  expect(
    new Set(
      sheets.map((box) =>
        box
          ?.split(/\s+/)
          .map((n) => Math.round(Number(n)))
          .join(' '),
      ),
    ),
  ).toEqual(new Set(['0 0 595 842']));
});
