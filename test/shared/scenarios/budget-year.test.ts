import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { templates } from '#electron/documents/index.ts';
import { makeSheet } from '#electron/sheets/index.ts';
import { adjust } from '#shared/budget/commands-adjust.ts';
import { addPayment } from '#shared/budget/commands-payments.ts';
import { changeYear, closeYear } from '#shared/budget/commands-years.ts';
import { paymentLimit } from '#shared/budget/rules.ts';
import type { DocumentOptions } from '#shared/documents/kinds.ts';
import { printedPaper } from '#test/helpers/printed.ts';
import { recomputed } from '#test/helpers/recomputed-sheet.ts';
import {
  ALLOTTED,
  ASSIGNED,
  assigned,
  does,
  LINES,
  PROPOSED,
  rawPaid,
  rawTotal,
  rawVersions,
  YEAR,
} from '#test/shared/budget/office.ts';
import { wordsToNumber } from '#test/shared/kit/words-to-number.ts';

/** The year 2027: asked for 120.000.000, given 108.000.000, moved, spent, settled; every sum made anew from the records. */
const folder = mkdtempSync(join(tmpdir(), 'so-tay-nam-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TODAY = '2028-01-31';
const office = assigned(TODAY);
const { read } = office;
const moment = { now: `${TODAY}T02:00:00.000Z`, today: TODAY, actor: 'Văn thư' };
const SETTLEMENT: DocumentOptions<'budgetUse'> = { purpose: 'settlement', asOf: null };
const dots = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, '.');

const PAID = [
  ['hop', 1_800_000, '2027-03-15', 'In tài liệu họp tháng 3'],
  ['hop', 1_440_000, '2027-09-10', 'In tài liệu họp tháng 9'],
  ['tuyen-truyen', 20_000_000, '2027-05-12', 'Tuyên truyền đợt 1'],
  ['tuyen-truyen', 28_900_000, '2027-10-20', 'Tuyên truyền đợt 2'],
  ['tap-huan', 15_000_001, '2027-06-30', 'Lớp tập huấn thứ nhất'],
  ['bang-ron', 7_333_333, '2027-12-31', 'Băng rôn'],
] as const;
const pay = (id: string, lineId: string, amount: number, date: string, content = 'Chi') =>
  office.tell(addPayment, { id, yearId: YEAR, lineId, date, voucher: `PC ${id}`, content, amount });
const payments = () => [...read.all('budgetPayments').values()];
const lines = () => [...read.all('budgetLines').values()].sort((a, b) => a.order - b.order);
const given = (version: number, lineId: string): number =>
  rawVersions(office)[version]?.allotments.find((one) => one.lineId === lineId)?.amount ?? 0;
const paidIn = (lineId: string, quarter: number): number =>
  payments()
    .filter((p) => p.lineId === lineId && Math.ceil(Number(p.date.slice(5, 7)) / 3) === quarter)
    .reduce((sum, { amount }) => sum + amount, 0);
const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);

/** Every amount written in words on a page, beside the figures before it. */
const wordsOf = (text: string): readonly (readonly [number, number])[] =>
  [...text.matchAll(/([\d.]+) đồng \(Bằng chữ: ([^)]+) đồng\)/g)].map(([, figures = '', words = '']) => [
    Number(figures.replaceAll('.', '')),
    wordsToNumber(words.toLocaleLowerCase('vi')),
  ]);

describe('a budget year', () => {
  it('is asked for with quantity × times × price from two sources, in figures and words', async () => {
    const amounts = lines().map((l) => (l.quantityThousandths * l.times * l.unitPrice) / 1000);
    expect(sum(amounts)).toBe(PROPOSED);
    expect(amounts).toEqual(LINES.map(([, , quantity, times, price]) => quantity * times * price));
    expect(new Set(lines().map(({ sourceId }) => sourceId)).size).toBe(2);
    const { text, findings } = await printedPaper(templates.budgetEstimate(read, YEAR, {}, moment));
    expect(findings).toEqual([]);
    expect(text).toContain('Tổng dự toán năm 2027: 120.000.000 đồng');
    expect(wordsOf(text)).toContainEqual([PROPOSED, PROPOSED]);
    for (const amount of amounts) expect(text).toContain(dots(amount));
    for (const words of ['TỜ TRÌNH', 'THUYẾT MINH', 'TỔNG HỢP']) expect(text).toContain(words);
  });

  it('is given with 108.000.000, ten percent lower, distributed to its lines; both versions stay', () => {
    const [proposed, given] = rawVersions(office);
    expect([proposed?.kind, given?.kind]).toEqual(['proposed', 'assigned']);
    expect(rawVersions(office).map(rawTotal)).toEqual([PROPOSED, ASSIGNED]);
    expect(ASSIGNED * 10).toBe(PROPOSED * 9);
    expect(Object.fromEntries(given?.allotments.map((one) => [one.lineId, one.amount]) ?? [])).toEqual(ALLOTTED);
  });

  it('moves 8.000.000 between two lines on a paper; the sum of the year stays, a move out of balance is refused', () => {
    const move = (decrease: number, document: object) =>
      office.tell(adjust, {
        id: 'lan-3',
        yearId: YEAR,
        date: '2027-04-15',
        document,
        reason: 'Tăng tuyên truyền',
        moves: [
          { lineId: 'tap-huan', decrease },
          { lineId: 'tuyen-truyen', increase: 8_000_000 },
        ],
      } as never);
    expect(move(7_000_000, { number: '702/QĐ-UBND' })).toMatchObject({ code: 'rule', field: 'supplement' });
    expect(move(8_000_000, {})).toMatchObject({ code: 'rule', field: 'document.number' });
    expect(move(8_000_000, { number: '702/QĐ-UBND', date: '2027-04-15' })).toBeNull();
    expect(rawVersions(office).map(rawTotal)).toEqual([PROPOSED, ASSIGNED, ASSIGNED]);
    expect([given(2, 'tap-huan'), given(2, 'tuyen-truyen')]).toEqual([32_500_000, 49_400_000]);
  });

  it('warns from 90 % of a line, stops beyond 100 % without an adjustment paper', () => {
    for (const [i, [lineId, amount, date, content]] of PAID.entries()) {
      expect(pay(`chi-${i}`, lineId, amount, date, content)).toBeNull();
    }
    // 1.800.000 + 1.440.000 is 90 % of 3.600.000 to the đồng.
    expect(rawPaid(office, 'hop') * 10).toBe(given(2, 'hop') * 9);
    const limit = (amount: number) => paymentLimit(read, { yearId: YEAR, lineId: 'hop', amount }).state;
    expect([limit(1), limit(360_000), limit(360_001)]).toEqual(['warn', 'warn', 'over']);
    expect(pay('qua', 'hop', 360_001, '2027-12-01')).toMatchObject({ code: 'rule', field: 'amount' });
    expect(payments()).toHaveLength(PAID.length);
    for (const line of lines()) expect(rawPaid(office, line.id)).toBeLessThanOrEqual(given(2, line.id));
  });

  it('is settled: the report gives every line and quarter as the records add up, words as figures', async () => {
    does(office, closeYear, { id: YEAR, on: TODAY });
    does(office, changeYear, {
      id: YEAR,
      useLetter: {
        date: TODAY,
        addressees: ['Trưởng Ban Chỉ đạo'],
        results: '',
        difficulties: '',
        proposal: '',
        recipients: [],
        signatoryId: null,
        capacity: 'own',
      },
    });
    const paper = await printedPaper(templates.budgetUse(read, YEAR, SETTLEMENT, moment));
    expect(paper.findings).toEqual([]);
    const row = (content: string, figures: readonly number[]) => `${content} ${figures.map(dots).join(' ')}`;
    const signed = (n: number) => (n < 0 ? `-${dots(-n)}` : dots(n));
    for (const [i, { id, content }] of lines().entries()) {
      const [asked, first, now, used] = [given(0, id), given(1, id), given(2, id), rawPaid(office, id)];
      const money = [asked, first, now - first, now, used, now - used].map(signed).join(' ');
      expect(
        paper.lines.some((line) => line.startsWith(`${i + 1} ${content}`) && line.includes(money)),
        `${content}: ${money}`,
      ).toBe(true);
      const quarters = [1, 2, 3, 4].map((quarter) => paidIn(id, quarter));
      expect(sum(quarters)).toBe(used);
      expect(paper.lines).toContain(`${i + 1} ${row(content, [now, ...quarters, used, now - used])}`);
    }
    const used = sum(payments().map(({ amount }) => amount));
    expect(paper.text).toContain(
      `TỔNG CỘNG ${[ASSIGNED, ...[1, 2, 3, 4].map((q) => sum(lines().map(({ id }) => paidIn(id, q)))), used, ASSIGNED - used].map(dots).join(' ')}`,
    );
    const spoken = wordsOf(paper.text);
    expect(spoken.map(([figures]) => figures)).toEqual(expect.arrayContaining([ASSIGNED, used]));
    for (const [figures, words] of spoken) expect(words).toBe(figures);
  });

  it('the accountant’s workbook adds the same payments up anew to the same đồng', { timeout: 120_000 }, async () => {
    const sheet = await makeSheet(read, { kind: 'budgetUse', subject: YEAR, options: SETTLEMENT });
    if (!sheet.ok) throw new Error(sheet.refusal.message);
    const rows = recomputed(sheet.value.bytes, folder, 'quyet-toan')['Sử dụng'] ?? [];
    for (const [i, { id }] of lines().entries()) {
      const figures = rows[3 + i]?.slice(7, 14).map(Number);
      const used = rawPaid(office, id);
      const now = given(2, id);
      expect(figures).toEqual([now, ...[1, 2, 3, 4].map((quarter) => paidIn(id, quarter)), used, now - used]);
    }
  });
});
