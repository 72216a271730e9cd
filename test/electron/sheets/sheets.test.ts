import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, describe, expect, it } from 'vitest';
import { makeSheet } from '#electron/sheets/index.ts';
import { amountOf } from '#shared/budget/amounts.ts';
import { addLine } from '#shared/budget/commands-lines.ts';
import { addPayment } from '#shared/budget/commands-payments.ts';
import { linesOfYear, standingsOf } from '#shared/budget/rules.ts';
import { total } from '#shared/budget/sums.ts';
import type { Read } from '#shared/workspace.ts';
import { recomputed } from '#test/helpers/recomputed-sheet.ts';
import { assigned, does, lineInput, officeWithLines, YEAR } from '#test/shared/budget/office.ts';

const folder = mkdtempSync(join(tmpdir(), 'so-tay-sheets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytesOf = async (read: Read, kind: string, options: object = {}): Promise<Uint8Array> => {
  const sheet = await makeSheet(read, { kind, subject: YEAR, options });
  if (!sheet.ok) throw new Error(sheet.refusal.message);
  return sheet.value.bytes;
};

const column = (rows: readonly (readonly string[])[], at: number, from: number, count: number) =>
  rows.slice(from, from + count).map((row) => Number(row[at]));

describe('The workbook of the estimate', () => {
  it('computes every line and every sum anew to the same đồng', { timeout: 120_000 }, async () => {
    const office = officeWithLines();
    const drawn = fc.sample(
      fc.record({
        thousandths: fc.oneof(
          fc.integer({ min: 1, max: 9_999_999 }),
          fc.integer({ min: 1, max: 5000 }).map((n) => n * 1000),
        ),
        times: fc.integer({ min: 1, max: 12 }),
        unitPrice: fc.integer({ min: 1, max: 20_000_000 }),
      }),
      { numRuns: 60, seed: 11 },
    );
    // Halves of a đồng, where a binary fraction would fall on the wrong side.
    const halves = [1005, 1015, 1025, 8575, 62_505].map((thousandths) => ({ thousandths, times: 1, unitPrice: 100 }));
    for (const [i, { thousandths, times, unitPrice }] of [...drawn, ...halves].entries())
      does(office, addLine, lineInput({ id: `ve-${i}`, quantity: thousandths / 1000, times, unitPrice }));
    const lines = linesOfYear(office.read, YEAR);
    const pages = recomputed(await bytesOf(office.read, 'budgetEstimate'), folder, 'du-toan');
    const rows = pages['Dự toán'] ?? [];
    expect(column(rows, 8, 3, lines.length)).toEqual(lines.map(amountOf));
    const whole = total(lines, amountOf);
    expect(Number(rows[3 + lines.length]?.[8])).toBe(whole);
    const heads = (pages['Tổng hợp'] ?? []).filter(([word]) => word?.startsWith('Theo '));
    expect(heads.map((row) => Number(row[2]))).toEqual([whole, whole, whole, whole, whole]);
    const groups = (pages['Tổng hợp'] ?? []).slice(3).filter((row) => row.length === 3 && !row[0]?.startsWith('Theo '));
    expect(groups.reduce((sum, row) => sum + Number(row[2]), 0)).toBe(5 * whole);
  });

  it('words that look like formulas stay words', async () => {
    const office = officeWithLines();
    const words = ['=1+1', '+84 297', '-5', '@SUM(A1)', '=HYPERLINK("http://x","y")', '\u0009=2', '_x0041_'];
    for (const [i, content] of words.entries())
      does(office, addLine, lineInput({ id: `chu-${i}`, content, unit: '=1', basis: '=cmd|1', explanation: '+1' }));
    const bytes = await bytesOf(office.read, 'budgetEstimate');
    const file = join(folder, 'chu.xlsx');
    writeFileSync(file, bytes);
    const formulas =
      execFileSync('unzip', ['-p', file, 'xl/worksheets/sheet1.xml'], { encoding: 'utf8' }).match(/<f>[^<]*/g) ?? [];
    expect(formulas.filter((one) => !/^<f>=?(ROUND|SUM)\(/.test(one))).toEqual([]);
    const [page] = await readXlsxFile(file);
    const read = (page?.data ?? []).flat().map(String);
    for (const word of words.filter((one) => !one.startsWith('_'))) expect(read).toContain(word.trim());
  });

  it('is refused without lines and for papers that are paper only', async () => {
    const office = officeWithLines();
    expect(await makeSheet(office.read, { kind: 'invitation', subject: 'x', options: {} })).toMatchObject({
      ok: false,
    });
    expect(await makeSheet(office.read, { kind: 'budgetUse', subject: YEAR, options: {} })).toMatchObject({
      ok: false,
      refusal: { code: 'rule' },
    });
  });
});

describe('The workbook of the use', () => {
  it('adds the payments up by line and quarter to the same đồng', { timeout: 120_000 }, async () => {
    const office = assigned('2028-01-31');
    const paid = [
      ['hop', 1_234_567, '2027-02-01'],
      ['hop', 1, '2027-05-01'],
      ['tuyen-truyen', 41_400_000, '2027-08-09'],
      ['bang-ron', 333_333, '2028-01-20'],
    ] as const;
    for (const [i, [lineId, amount, date]] of paid.entries())
      does(office, addPayment, {
        id: `chi-${i}`,
        yearId: YEAR,
        lineId,
        date,
        voucher: `PC ${i}`,
        content: '=chi',
        amount,
      });
    const year = office.read.get('budgetYears', YEAR);
    if (year === undefined) throw new Error('The year is gone');
    const standings = standingsOf(office.read, year);
    const pages = recomputed(await bytesOf(office.read, 'budgetUse', { purpose: 'settlement' }), folder, 'su-dung');
    const rows = pages['Sử dụng'] ?? [];
    const count = standings.length;
    expect(column(rows, 7, 3, count)).toEqual(standings.map((s) => s.available));
    for (const [i, quarter] of (['q1', 'q2', 'q3', 'q4'] as const).entries())
      expect(column(rows, 8 + i, 3, count)).toEqual(standings.map((s) => s.byQuarter[quarter]));
    expect(column(rows, 12, 3, count + 1)).toEqual([...standings.map((s) => s.used), total(standings, (s) => s.used)]);
    expect(column(rows, 13, 3, count)).toEqual(standings.map((s) => s.remaining));
  });
});
