import { execFileSync } from 'node:child_process';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { expect } from './app.ts';

/** The file the official names in the next "Lưu" dialog. */
export const willSaveTo = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as never;
  }, path);

/** Where the next step of a paper stands on its page. */
export const nextStep = (page: Page): Locator => page.getByRole('region', { name: 'Bước tiếp theo' });

/** The folder or file the official picks next. */
export const willPick = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, picked) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [picked] })) as never;
  }, path);

/** Words of a saved PDF, lines joined. */
export const wordsIn = (pdf: string): string =>
  execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).normalize('NFC').replace(/\s+/g, ' ');

/** Types into a list to choose from and takes the option. */
export const choose = async (page: Page, field: string, typed: string, option: RegExp): Promise<void> => {
  await page.getByRole('combobox', { name: field, exact: true }).fill(typed);
  await page.getByRole('option', { name: option }).first().click();
};

/** Saves the paper shown in a panel and answers its words. */
export const savedPaper = async (app: ElectronApplication, panel: Locator, path: string): Promise<string> => {
  await willSaveTo(app, path);
  await panel.locator('canvas').first().waitFor();
  // "Mở thư mục" stands beside the very page that was saved; where a newer one took its place meanwhile, that one is saved.
  await expect(async () => {
    await panel.getByRole('button', { name: 'Lưu PDF' }).click({ timeout: 8000 });
    await expect(panel.getByRole('button', { name: 'Mở thư mục' })).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 40_000 });
  return wordsIn(path);
};
