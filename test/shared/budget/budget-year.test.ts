import { describe, expect, it } from 'vitest';
import { adjust } from '#shared/budget/commands-adjust.ts';
import { addNorm, changeNorm, removeIndexItem, removeNorm, removeSource } from '#shared/budget/commands-catalogue.ts';
import { addLine, changeLine, copyLines, removeLine } from '#shared/budget/commands-lines.ts';
import { addPayment, changePayment } from '#shared/budget/commands-payments.ts';
import { assign, propose, removeVersion } from '#shared/budget/commands-versions.ts';
import { addYear, closeYear, reopenYear } from '#shared/budget/commands-years.ts';
import { paymentLimit, standingsOf } from '#shared/budget/rules.ts';
import { SHIPPED_INDEX, SHIPPED_NORMS } from '#shared/budget/shipped.ts';
import { grouped, SUM_KEYS, total } from '#shared/budget/sums.ts';
import {
  ALLOTTED,
  ASSIGNED,
  allotments,
  assigned,
  does,
  LINES,
  lineInput,
  type Office,
  officeWithLines,
  PROPOSED,
  rawPaid,
  rawTotal,
  rawVersions,
  submitted,
  YEAR,
} from './office.ts';

const pay = (id: string, lineId: string, amount: number, date = '2027-03-20') => ({
  id,
  yearId: YEAR,
  lineId,
  date,
  voucher: `PC ${id}`,
  content: 'Chi',
  amount,
});
const move = (moves: readonly object[], more: object = {}) => ({
  id: 'lan-3',
  yearId: YEAR,
  date: '2027-06-15',
  document: { number: '702/QĐ-UBND' },
  reason: 'Chuyển nội dung',
  moves: moves as never,
  ...more,
});
const yearIn = (office: Office) => {
  const year = office.read.get('budgetYears', YEAR);
  if (year === undefined) throw new Error('The year is gone');
  return year;
};

describe('A budget year (Articles 8.6, 8.8, 11)', () => {
  it('is asked for with 120.000.000, given with 108.000.000, changed by 8.000.000 between two lines: history stays', () => {
    const office = assigned();
    does(
      office,
      adjust,
      move([
        { lineId: 'tap-huan', decrease: 8_000_000 },
        { lineId: 'tuyen-truyen', increase: 8_000_000 },
      ]),
    );
    const versions = rawVersions(office);
    expect(versions.map(({ kind }) => kind)).toEqual(['proposed', 'assigned', 'adjusted']);
    expect(versions.map(rawTotal)).toEqual([PROPOSED, ASSIGNED, ASSIGNED]);
    expect(versions.map(({ total: kept }) => kept)).toEqual([PROPOSED, ASSIGNED, ASSIGNED]);
    const after = Object.fromEntries(versions[2]?.allotments.map(({ lineId, amount }) => [lineId, amount]) ?? []);
    expect(after).toEqual({ ...ALLOTTED, 'tap-huan': 32_500_000, 'tuyen-truyen': 49_400_000 });
    expect(versions[1]?.allotments).toEqual(allotments());
  });

  it('lines of the estimate add up the same by mục, tiểu mục, source, part and quarter', () => {
    const { read } = officeWithLines();
    const lines = [...read.all('budgetLines').values()].map((line) => ({ line }));
    const raw = LINES.reduce((sum, [, , quantity, times, price]) => sum + quantity * times * price, 0);
    expect(raw).toBe(PROPOSED);
    for (const key of SUM_KEYS) {
      const sums = grouped(read, lines, 2027, key).map(({ members }) =>
        total(members, ({ line }) => (line.quantityThousandths * line.times * line.unitPrice) / 1000),
      );
      expect(sums.reduce((a, b) => a + b, 0)).toBe(PROPOSED);
    }
  });

  it('a total that differs from its lines is refused, and says by how much', () => {
    const office = submitted();
    const wrong = { ...ALLOTTED, hop: 3_500_000 };
    const refusal = office.tell(assign, {
      id: 'lan-2',
      yearId: YEAR,
      date: '2026-12-20',
      document: { number: '1188/QĐ-UBND' },
      total: ASSIGNED,
      allotments: allotments(wrong),
    });
    expect(refusal).toMatchObject({
      code: 'rule',
      field: 'total',
      message: expect.stringContaining('thiếu 100.000 đồng'),
    });
    expect(rawVersions(office)).toHaveLength(1);
  });

  it('an adjustment that does not balance needs a supplement of just that size', () => {
    const office = assigned();
    const up = [{ lineId: 'hop', increase: 500_000 }];
    expect(office.tell(adjust, move(up))).toMatchObject({ code: 'rule', field: 'supplement' });
    expect(office.tell(adjust, move(up, { supplement: 400_000 }))).toMatchObject({ code: 'rule', field: 'supplement' });
    does(office, adjust, move(up, { supplement: 500_000 }));
    expect(rawVersions(office).map(rawTotal)).toEqual([PROPOSED, ASSIGNED, ASSIGNED + 500_000]);
  });

  it('a line is not lowered below nothing nor below what it has paid', () => {
    const office = assigned();
    does(office, addPayment, pay('mot', 'hop', 3_000_000));
    const lower = (decrease: number) =>
      office.tell(
        adjust,
        move([
          { lineId: 'hop', decrease },
          { lineId: 'tap-huan', increase: decrease },
        ]),
      );
    expect(lower(3_600_001)).toMatchObject({ code: 'rule', field: 'moves.0.decrease' });
    expect(lower(600_001)).toMatchObject({ code: 'rule', message: expect.stringContaining('đã chi 3.000.000') });
    expect(lower(600_000)).toBeNull();
  });

  it('warns from 90 %, stops beyond 100 % unless the paper that allows it is named', () => {
    const office = assigned();
    const limit = (amount: number) => paymentLimit(office.read, { yearId: YEAR, lineId: 'hop', amount }).state;
    expect([3_239_999, 3_240_000, 3_600_000, 3_600_001].map(limit)).toEqual(['within', 'warn', 'warn', 'over']);
    does(office, addPayment, pay('mot', 'hop', 3_240_000));
    expect(office.tell(addPayment, pay('hai', 'hop', 360_001))).toMatchObject({ code: 'rule', field: 'amount' });
    does(office, addPayment, { ...pay('hai', 'hop', 360_001), excess: { number: '15/TB-UBND' } });
    expect(rawPaid(office, 'hop')).toBe(3_600_001);
    const standing = standingsOf(office.read, yearIn(office)).find(({ line }) => line.id === 'hop');
    expect(standing).toMatchObject({ available: 3_600_000, used: 3_600_001, remaining: -1, state: 'over' });
  });

  it('used and remaining follow from the payments themselves, by quarter of their day', () => {
    const office = assigned('2028-02-15');
    for (const [id, line, amount, date] of [
      ['mot', 'hop', 1_000_000, '2027-03-31'],
      ['hai', 'hop', 500_000, '2027-04-01'],
      ['thu-ba', 'tuyen-truyen', 7_000_000, '2027-09-30'],
      ['bon', 'tuyen-truyen', 1, '2028-01-31'],
    ] as const)
      does(office, addPayment, pay(id, line, amount, date));
    const standings = standingsOf(office.read, yearIn(office));
    for (const { line, used, available, remaining, byQuarter } of standings) {
      expect(used).toBe(rawPaid(office, line.id));
      expect(remaining).toBe(available - used);
      expect(byQuarter.q1 + byQuarter.q2 + byQuarter.q3 + byQuarter.q4).toBe(used);
    }
    expect(standings.map(({ byQuarter }) => byQuarter.q4)).toEqual([0, 1, 0, 0]);
    expect(office.tell(addPayment, pay('nam', 'hop', 1, '2028-02-01'))).toMatchObject({ code: 'rule', field: 'date' });
  });

  it('a closed year takes no payment, no line and no adjustment until it is opened again', () => {
    const office = assigned();
    does(office, closeYear, { id: YEAR, on: '2027-06-30' });
    expect(office.tell(addPayment, pay('mot', 'hop', 1))).toMatchObject({ code: 'rule', field: 'yearId' });
    expect(office.tell(addLine, lineInput())).toMatchObject({ code: 'rule' });
    expect(office.tell(adjust, move([{ lineId: 'hop', increase: 1 }], { supplement: 1 }))).toMatchObject({
      code: 'rule',
    });
    does(office, reopenYear, { id: YEAR, reason: 'Ghi thiếu chứng từ' });
    does(office, addPayment, pay('mot', 'hop', 1));
  });

  it('what was submitted stays; only the last version can be taken back', () => {
    const office = assigned();
    expect(office.tell(changeLine, { id: 'hop', unitPrice: 1 })).toMatchObject({ code: 'rule' });
    expect(office.tell(removeLine, { id: 'hop' })).toMatchObject({ code: 'rule' });
    expect(office.tell(propose, { id: 'lan-9', yearId: YEAR, date: '2026-07-10' })).toMatchObject({ code: 'rule' });
    expect(office.tell(removeVersion, { id: 'lan-1' })).toMatchObject({ code: 'rule' });
    does(office, addPayment, pay('mot', 'hop', 1));
    expect(office.tell(removeVersion, { id: 'lan-2' })).toMatchObject({ code: 'inUse' });
  });

  it('begins from the lines of the year before with what they really used', () => {
    const office = assigned('2027-11-01');
    does(office, addPayment, pay('mot', 'hop', 1_234_567));
    does(office, addYear, { id: 'kinh-phi-2028', year: 2028 });
    does(office, copyLines, { yearId: 'kinh-phi-2028', lines: [{ id: 'hop-2028', fromLineId: 'hop' }] });
    expect(office.read.get('budgetLines', 'hop-2028')).toMatchObject({
      previousUsed: 1_234_567,
      unitPrice: 50_000,
      order: 1,
    });
    expect(office.tell(copyLines, { yearId: YEAR, lines: [{ id: 'x-1', fromLineId: 'hop-2028' }] })).toMatchObject({
      code: 'rule',
    });
  });
});

describe('The lists a budget is made of', () => {
  it('a norm that lines use is not deleted and keeps its rate: a new rate is a new norm with its own days', () => {
    const office = officeWithLines();
    does(office, addLine, lineInput({ id: 'luu-tru', normId: 'dinh-muc-luu-tru', unitPrice: 300_000, quarter: 'q2' }));
    expect(office.tell(removeNorm, { id: 'dinh-muc-luu-tru' })).toMatchObject({
      code: 'inUse',
      message: expect.stringContaining('Ngừng dùng'),
    });
    expect(office.tell(changeNorm, { id: 'dinh-muc-luu-tru', amount: 350_000 })).toMatchObject({
      code: 'inUse',
      field: 'amount',
    });
    does(office, changeNorm, { id: 'dinh-muc-luu-tru', validTo: '2027-06-30' });
    does(office, addNorm, {
      id: 'luu-tru-moi',
      name: 'Phụ cấp lưu trú',
      unit: 'người/ngày',
      amount: 350_000,
      document: 'Nghị quyết mới',
      validFrom: '2027-07-01',
    });
    const use = (id: string, normId: string, quarter: 'q2' | 'q3') =>
      office.tell(addLine, lineInput({ id, normId, quarter }))?.field ?? null;
    expect(use('dong-1', 'dinh-muc-luu-tru', 'q3')).toBe('normId');
    expect(use('dong-2', 'luu-tru-moi', 'q2')).toBe('normId');
    expect(use('dong-3', 'luu-tru-moi', 'q3')).toBeNull();
    expect(office.read.get('budgetLines', 'luu-tru')?.unitPrice).toBe(300_000);
  });

  it('a norm out of use is not chosen any more, the lines that have it stay', () => {
    const office = officeWithLines();
    does(office, addLine, lineInput({ id: 'luu-tru', normId: 'dinh-muc-luu-tru' }));
    does(office, changeNorm, { id: 'dinh-muc-luu-tru', enabled: false });
    expect(office.tell(addLine, lineInput({ normId: 'dinh-muc-luu-tru' }))).toMatchObject({
      code: 'rule',
      field: 'normId',
    });
    does(office, changeLine, { id: 'luu-tru', quantity: 2 });
  });

  it('a source or a code that lines use is not deleted either', () => {
    const office = officeWithLines();
    expect(office.tell(removeSource, { id: 'nguon-khac' })).toMatchObject({ code: 'inUse' });
    expect(office.tell(removeIndexItem, { id: 'tieu-muc-6651' })).toMatchObject({ code: 'inUse' });
    expect(office.tell(removeIndexItem, { id: 'muc-6650' })).toMatchObject({ code: 'inUse' });
    does(office, removeSource, { id: 'nguon-tinh' });
  });

  it('everything that comes with the program says where it is from', () => {
    expect([...SHIPPED_INDEX].filter(({ source, code }) => source === '' || !/^\d{4}$/.test(code))).toEqual([]);
    expect(SHIPPED_NORMS.filter(({ document, validFrom }) => document === '' || validFrom === '')).toEqual([]);
    expect(new Set(SHIPPED_INDEX.map(({ code }) => code)).size).toBe(SHIPPED_INDEX.length);
  });
});

describe('Bad input', () => {
  const office = officeWithLines();
  it.each([
    ['a negative price', { unitPrice: -1 }, 'unitPrice'],
    ['half a đồng', { unitPrice: 0.5 }, 'unitPrice'],
    ['more than 10^15', { unitPrice: 1e15 + 2 }, 'unitPrice'],
    ['an amount beyond 10^15', { unitPrice: 1e15, quantity: 2 }, 'unitPrice'],
    ['10^15 on top of what is there', { unitPrice: 1e15 }, 'unitPrice'],
    ['nothing counted', { quantity: 0 }, 'quantity'],
    ['a fourth decimal', { quantity: 1.2345 }, 'quantity'],
    ['no times', { times: 0 }, 'times'],
    ['half a time', { times: 1.5 }, 'times'],
    ['words for money', { unitPrice: '1.234.567 đ' }, 'unitPrice'],
    ['no basis at all', { basis: '' }, 'basis'],
    ['an unknown source', { sourceId: 'khong-co' }, 'sourceId'],
    ['an unknown code', { indexItemId: 'khong-co' }, 'indexItemId'],
  ])('%s is refused at its field, in words', (_, more, field) => {
    const refusal = office.tell(addLine, lineInput(more as never));
    expect(refusal?.field).toBe(field);
    expect(refusal?.message).toMatch(/\p{L}/u);
    expect(office.read.get('budgetLines', 'dong-moi')).toBeUndefined();
  });

  it('a payment of nothing, of another year’s line, before any money was given, or twice is refused', () => {
    const early = submitted();
    expect(early.tell(addPayment, pay('mot', 'hop', 1))).toMatchObject({ code: 'rule' });
    const open = assigned();
    expect(open.tell(addPayment, pay('mot', 'hop', 0))).toMatchObject({ code: 'invalid', field: 'amount' });
    expect(open.tell(addPayment, pay('mot', 'hop', 1, '2027-07-01'))).toMatchObject({ code: 'rule', field: 'date' });
    does(open, addPayment, pay('mot', 'hop', 1000));
    expect(open.tell(addPayment, { ...pay('hai', 'hop', 1000), voucher: 'PC mot' })).toMatchObject({ code: 'taken' });
    expect(open.tell(changePayment, { id: 'mot' })).toMatchObject({ code: 'invalid' });
  });

  it('a year is kept once', () => {
    expect(office.tell(addYear, { id: 'nam-khac', year: 2027 })).toMatchObject({ code: 'taken', field: 'year' });
  });
});
