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
const one = (command: string, input: object) => run([{ command, input }]);
const words = (text: string) => one('reports.writeChapter', { id: 'bao-cao', chapter: 'results', text });

describe('The report of a quarter by the headless desk, from the figures to the paper as it went out', () => {
  beforeAll(() => {
    expect(run([...officeLines, ...quarterLines], '2026-09-16')).toMatchObject({ code: 0 });
    expect(one('reports.create', { id: 'bao-cao', year: 2026, quarter: 3 })).toMatchObject({ code: 0 });
  }, 60_000);

  it('prints nothing before the figures are frozen, and a wrong number holds the paper back', () => {
    const out = join(folder, 'nhap.pdf');
    expect(desk('print', workspace, 'D13', '--out', out).err).toContain('chưa chốt số liệu');
    expect(one('reports.freeze', { id: 'bao-cao' })).toMatchObject({ code: 0 });
    expect(words('Có 16 nhiệm vụ hoàn thành.')).toMatchObject({ code: 0 });
    expect(desk('print', workspace, 'D13', '--out', out).err).toContain('Ghi “16” nhưng số liệu đã chốt là 15');
    expect(words('Có 15 nhiệm vụ hoàn thành, đạt 46,9%.')).toMatchObject({ code: 0 });
    expect(desk('print', workspace, 'D13', '--out', out)).toMatchObject({ code: 0 });
    expect(pdfText(out)).toContain('Có 15 nhiệm vụ hoàn thành, đạt 46,9%.');
  }, 60_000);

  it('is frozen when issued: a reprint gives the same bytes after tasks changed, and nothing in it can be changed', () => {
    const draft = { id: 'van-ban', kind: 'quarterlyReport', subjectId: 'bao-cao', title: 'Báo cáo quý III/2026' };
    expect(one('documents.draft', draft)).toMatchObject({ code: 0 });
    const number = { serial: 7, symbol: 'BC-TCT', signedOn: '2026-09-18', issuedOn: '2026-09-18' };
    expect(one('documents.submit', { id: 'van-ban' })).toMatchObject({ code: 0 });
    expect(one('documents.recordReturn', { id: 'van-ban', ...number })).toMatchObject({ code: 0 });
    const [first, second] = [join(folder, 'mot.pdf'), join(folder, 'hai.pdf')];
    expect(desk('print', workspace, 'issued', 'van-ban', '--out', first)).toMatchObject({ code: 0 });
    expect(pdfText(first)).toMatch(/Số: 07\/BC-TCT/);
    expect(one('tasks.change', { id: taskId(20), content: 'Nội dung khác hẳn' })).toMatchObject({ code: 0 });
    expect(one('tasks.stop', { id: taskId(21), on: '2026-09-10', reason: 'Gộp' })).toMatchObject({ code: 0 });
    expect(words('Khác').err).toContain('đã phát hành số 07/BC-TCT');
    expect(desk('print', workspace, 'issued', 'van-ban', '--out', second)).toMatchObject({ code: 0 });
    expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
  }, 90_000);
});
