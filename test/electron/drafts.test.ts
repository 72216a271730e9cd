import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDrafts } from '#electron/drafts.ts';

let folder: string;
let file: string;
const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000).toISOString();
const forms = () =>
  openDrafts(file)
    .all()
    .map(({ form }) => form);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-tay-drafts-'));
  file = join(folder, 'nhap-do.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('words of forms outlive the program, until their form is done with', () => {
  const drafts = openDrafts(file);
  drafts.save('giay-moi', 'Kính gửi');
  drafts.save('nhiem-vu', 'Rà soát');
  expect(forms()).toEqual(['giay-moi', 'nhiem-vu']);
  drafts.save('giay-moi', null);
  expect(forms()).toEqual(['nhiem-vu']);
});

test('words nobody came back to are forgotten after 90 days', () => {
  const words = 'Rà soát';
  writeFileSync(
    file,
    JSON.stringify([
      { form: 'cu', words, at: daysAgo(91) },
      { form: 'moi', words, at: daysAgo(89) },
    ]),
  );
  expect(forms()).toEqual(['moi']);
  openDrafts(file).save('them', words);
  expect(readFileSync(file, 'utf8')).not.toContain('"cu"');
});

test('a damaged file is no reason not to open', () => {
  writeFileSync(file, '[{"form":');
  expect(forms()).toEqual([]);
});
