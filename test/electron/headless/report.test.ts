import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desk, pdfText } from '../../helpers/headless.ts';
import { officeLines, quarterLines, taskId } from '../../shared/reports/quarter.ts';

const folder = mkdtempSync(join(tmpdir(), 'so-tay-report-'));
const workspace = join(folder, 'du-lieu');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (lines: readonly object[], at = '2026-09-18') => {
  const path = join(folder, 'lenh.jsonl');
  writeFileSync(path, lines.map((line) => JSON.stringify(line)).join('\n'));
  return desk('run', workspace, path, '--at', at);
};
const words = (text: string) => ({
  command: 'reports.writeChapter',
  input: { id: 'bao-cao', chapter: 'results', text },
});
const print = (name: string, ...what: readonly string[]) => {
  const file = join(folder, name);
  return { file, ...desk('print', workspace, ...what, '--out', file) };
};

describe('The report of a quarter by the headless desk, from the figures to the paper as it went out', () => {
  beforeAll(() => {
    const created = { command: 'reports.create', input: { id: 'bao-cao', year: 2026, quarter: 3 } };
    expect(run([...officeLines, ...quarterLines, created])).toMatchObject({ code: 0 });
  }, 60_000);

  it('prints nothing before the figures are frozen, and a wrong number holds the paper back', () => {
    expect(print('nhap.pdf', 'D13').err).toContain('chưa chốt số liệu');
    const frozen = { command: 'reports.freeze', input: { id: 'bao-cao' } };
    expect(run([frozen, words('Có 16 nhiệm vụ hoàn thành.')])).toMatchObject({ code: 0 });
    expect(print('nhap.pdf', 'D13').err).toContain('Ghi “16” nhưng số liệu đã chốt là 15');
  }, 60_000);

  it('is frozen when issued: a reprint gives the same bytes after tasks changed, and nothing in it can be changed', () => {
    const draft = { id: 'van-ban', kind: 'quarterlyReport', subjectId: 'bao-cao', title: 'Báo cáo quý III/2026' };
    const number = { serial: 7, symbol: 'BC-TCT', signedOn: '2026-09-18', issuedOn: '2026-09-18' };
    const issued = run([
      words('Có 15 nhiệm vụ hoàn thành, đạt 46,9%.'),
      { command: 'documents.draft', input: draft },
      { command: 'documents.submit', input: { id: 'van-ban' } },
      { command: 'documents.recordReturn', input: { id: 'van-ban', ...number } },
    ]);
    expect(issued).toMatchObject({ code: 0 });
    const first = print('mot.pdf', 'issued', 'van-ban');
    expect(pdfText(first.file)).toMatch(/Số: 07\/BC-TCT/);
    expect(pdfText(first.file)).toContain('Có 15 nhiệm vụ hoàn thành, đạt 46,9%.');
    const changed = run([
      { command: 'tasks.change', input: { id: taskId(20), content: 'Nội dung khác hẳn' } },
      { command: 'tasks.stop', input: { id: taskId(21), on: '2026-09-10', reason: 'Gộp' } },
      words('Khác'),
    ]);
    expect(changed.err).toContain('đã phát hành số 07/BC-TCT');
    const second = print('hai.pdf', 'issued', 'van-ban');
    expect(readFileSync(second.file).equals(readFileSync(first.file))).toBe(true);
  }, 90_000);
});
