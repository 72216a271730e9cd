import { join } from 'node:path';
import { expect, openTraining, SHOTS, test } from './app.ts';
import { nextStep, savedPaper } from './steps.ts';

test('a dispatch is written, printed and submitted, and its words are held from then on', async ({
  desk: { page, app },
  data,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openTraining(page);
  await page.getByRole('link', { name: 'Văn bản' }).first().click();
  await page.getByRole('link', { name: 'Soạn văn bản mới' }).click();
  await page.getByRole('button', { name: /^Công văn/ }).click();

  const panel = page.getByRole('region', { name: /^Trang in/ });
  await expect(panel.getByText(/chưa ghi trích yếu/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Trích yếu' }).fill('cung cấp số liệu dịch vụ công');
  await page.getByRole('textbox', { name: 'Kính gửi' }).fill('Phòng Nội vụ\nPhòng Kinh tế');
  await page.getByRole('combobox', { name: 'Thêm căn cứ đã dùng…' }).fill('ngan sach nha nuoc');
  await page.getByRole('option', { name: 'Căn cứ Luật Ngân sách nhà nước', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Căn cứ', exact: true })).toHaveValue(
    'Căn cứ Luật Ngân sách nhà nước',
  );
  await page.getByRole('textbox', { name: 'Căn cứ', exact: true }).fill('');
  await page.getByRole('combobox', { name: 'Thêm nơi nhận mẫu, đã dùng…' }).fill('noi bo');
  await page.getByRole('option', { name: /^Nội bộ Ban Chỉ đạo/ }).click();
  await expect(page.getByRole('textbox', { name: 'Nơi nhận', exact: true })).toHaveValue(/Tổ công tác giúp việc$/);
  await page
    .getByRole('textbox', { name: 'Nội dung văn bản' })
    .fill('Đề nghị các phòng thực hiện:\n1. Rà soát số liệu;\n2. Gửi về trước ngày 10 tháng 12 năm 2026.');
  await panel.getByRole('img', { name: 'Trang 1' }).waitFor();
  await expect(page.getByRole('button', { name: 'Lập văn bản' })).toBeDisabled();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Công văn - cung cấp số liệu dịch vụ công' })).toBeVisible();
  await page.screenshot({ path: join(SHOTS, 'mot-cong-van-100.png') });

  const words = await savedPaper(
    app,
    page.getByRole('region', { name: 'Trang in', exact: true }),
    join(data, 'cv.pdf'),
  );
  expect(words).toContain('V/v cung cấp số liệu');
  expect(words).toContain('- Phòng Nội vụ; - Phòng Kinh tế.');
  expect(words).toContain('2. Gửi về trước ngày 10 tháng 12 năm 2026./.');
  expect(words).toContain('- Như trên;');

  const address = new URL(page.url()).hash;
  await page.getByRole('button', { name: 'Lập văn bản' }).click();
  await expect(page.getByText(/nội dung được khóa/)).toBeVisible();
  await nextStep(page).getByRole('button', { name: 'Trình ký', exact: true }).click();
  await page.getByRole('region', { name: 'Bản trình ký' }).getByRole('img', { name: 'Trang 1' }).waitFor();
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
  await expect(page.getByText(/rút văn bản về dự thảo/)).toBeVisible();
});

test('a decision of the training copy opens with its list, and Ctrl K finds it without accents', async ({
  desk: { page },
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openTraining(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('danh sach can bo dau moi');
  await page
    .getByText(/Ban hành Danh sách cán bộ đầu mối/)
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /Quyết định - Ban hành Danh sách/ })).toBeVisible();
  await page.getByRole('img', { name: 'Trang 2' }).waitFor();
  await expect(page.getByRole('textbox', { name: 'Nội dung văn bản kèm theo' })).toHaveValue(
    /\| 1 \| Thành viên 28 \|/,
  );
  await page.screenshot({ path: join(SHOTS, 'mot-quyet-dinh-100.png') });
});
