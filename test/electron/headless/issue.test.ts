import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desk, pdfText } from '../../helpers/headless.ts';

const folder = mkdtempSync(join(tmpdir(), 'so-tay-issue-'));
const workspace = join(folder, 'du-lieu');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...lines: readonly object[]) => {
  const path = join(folder, 'lenh.jsonl');
  writeFileSync(path, lines.map((line) => JSON.stringify(line)).join('\n'));
  return desk('run', workspace, path, '--at', '2026-12-08');
};
const issue = (more: object = {}) => ({
  command: 'documents.issue',
  input: { id: 'giay-moi-12', serial: 5, symbol: 'GM-BCĐ', signedOn: '2026-12-08', issuedOn: '2026-12-09', ...more },
});

describe('A letter that was signed, numbered and sent is frozen', () => {
  beforeAll(() => {
    desk('run', workspace, join(import.meta.dirname, 'committee.jsonl'), '--at', '2026-11-23');
    const draft = { id: 'giay-moi-12', kind: 'invitation', subjectId: 'hop-2026-12', title: 'Giấy mời họp 6 tháng' };
    expect(run({ command: 'documents.draft', input: draft }).code).toBe(0);
  });

  it('a number that was not given yet and a date before the signature are refused', () => {
    expect(run(issue({ issuedOn: '2026-12-07' })).err).toContain('không được trước ngày ký');
    expect(run(issue({ serial: 0 })).err).toContain('Số văn bản');
  });

  it('prints number and date where the slots were, and the reprint gives the same bytes after the record changed', () => {
    expect(run(issue())).toMatchObject({ code: 0 });
    const first = join(folder, 'mot.pdf');
    const second = join(folder, 'hai.pdf');
    expect(desk('print', workspace, 'issued', 'giay-moi-12', '--out', first).code).toBe(0);
    const words = pdfText(first);
    expect(words).toMatch(/Số: 05\/GM-BCĐ/);
    expect(words).toMatch(/Phú Quốc, ngày 09 tháng 12 năm 2026/);
    expect(run({ command: 'meetings.change', input: { id: 'hop-2026-12', place: 'Phòng họp số 9' } }).code).toBe(0);
    expect(desk('print', workspace, 'issued', 'giay-moi-12', '--out', second).code).toBe(0);
    expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
    expect(desk('verify', workspace).out).toContain('1 tệp đính kèm');
  });

  it('cannot be issued again or thrown away, and its number is not given twice', () => {
    expect(run(issue({ serial: 6 })).err).toContain('đã phát hành');
    expect(run({ command: 'documents.remove', input: { id: 'giay-moi-12' } }).err).toContain('đã phát hành');
    run({ command: 'documents.draft', input: { id: 'giay-moi-13', kind: 'invitation', subjectId: 'hop-2026-12' } });
    expect(run(issue({ id: 'giay-moi-13' })).err).toContain('đã dùng cho “Giấy mời họp 6 tháng”');
  });
});
