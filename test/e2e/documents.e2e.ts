import { expect, openTraining, test } from './app.ts';
import { nextStep } from './steps.ts';

test('a letter is submitted, signed, numbered and issued, and reprints as it went out', async ({ desk: { page } }) => {
  await openTraining(page);
  await page.evaluate(() => {
    window.location.hash = '/cuoc-hop/meeting-2026-12';
  });
  await page.getByRole('img', { name: 'Trang 1' }).first().waitFor();
  await page.getByRole('button', { name: 'Lập văn bản' }).click();
  await expect(page.getByText(/nội dung được khóa/)).toBeVisible();
  // There it is already: the record opens that very draft, it makes no second one.
  const draft = page.url();
  await page.goBack();
  await page.getByRole('button', { name: 'Mở dự thảo' }).click();
  await expect(page).toHaveURL(draft);
  await nextStep(page).getByRole('button', { name: 'Trình ký', exact: true }).click();
  await page.getByRole('region', { name: 'Bản trình ký' }).getByRole('img', { name: 'Trang 1' }).waitFor();
  await expect(page.getByRole('textbox', { name: 'Ký hiệu' })).toHaveValue('GM-BCĐ');
  await page.getByRole('textbox', { name: 'Số văn bản' }).fill('5');
  await page.getByRole('textbox', { name: 'Ngày ký' }).fill('20/11/2026');
  await page.getByRole('textbox', { name: 'Ngày ban hành' }).fill('19/11/2026');
  await page.getByRole('button', { name: 'Ghi bản ký đã về' }).click();
  await expect(page.getByText(/không được trước ngày ký/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Ngày ban hành' }).fill('23/11/2026');
  await page.getByRole('button', { name: 'Ghi bản ký đã về' }).click();
  await page.getByRole('region', { name: 'Bản đã phát hành' }).getByRole('img', { name: 'Trang 1' }).waitFor();
  await page.screenshot({ path: 'out/screens/mot-van-ban-da-phat-hanh.png' });
  await page.getByRole('link', { name: 'Văn bản' }).first().click();
  await expect(page.getByRole('row', { name: /05\/GM-BCĐ/ })).toBeVisible();
  await page.screenshot({ path: 'out/screens/van-ban.png' });
});
