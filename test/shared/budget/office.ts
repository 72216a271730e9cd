import type { z } from 'zod';
import { fillCatalogue } from '#shared/budget/commands-catalogue.ts';
import { addLine } from '#shared/budget/commands-lines.ts';
import { assign, propose } from '#shared/budget/commands-versions.ts';
import { addYear } from '#shared/budget/commands-years.ts';
import type { BudgetPayment, BudgetVersion } from '#shared/budget/schema.ts';
import { does, type Office, staffedOffice } from '#test/shared/meetings/office.ts';

export { does, type Office } from '#test/shared/meetings/office.ts';

export const YEAR = 'kinh-phi-2027';
type LineInput = z.input<typeof addLine.input>;

/** Quantity, times, price of the lines of S8: 120.000.000 đồng together. */
export const LINES = [
  ['hop', 'In tài liệu họp', 40, 2, 50_000, '6651'],
  ['tuyen-truyen', 'Tuyên truyền', 1, 4, 11_500_000, '6606'],
  ['tap-huan', 'Tập huấn', 1, 3, 15_000_000, '7012'],
  ['bang-ron', 'Băng rôn', 62.5, 10, 40_000, '6657'],
] as const;
export const PROPOSED = 120_000_000;
export const ASSIGNED = 108_000_000;
/** 10 % lower, line by line. */
export const ALLOTTED = { hop: 3_600_000, 'tuyen-truyen': 41_400_000, 'tap-huan': 40_500_000, 'bang-ron': 22_500_000 };

export const lineInput = (more: Partial<LineInput> = {}): LineInput => ({
  id: 'dong-moi',
  yearId: YEAR,
  content: 'Nội dung chi',
  unit: 'lần',
  quantity: 1,
  unitPrice: 1000,
  basis: 'Báo giá',
  sourceId: 'nguon-dac-khu',
  part: 'autonomous',
  ...more,
});

/** The office with the catalogue and the lines of 2027, nothing submitted yet. Today is a day of 2027. */
export const officeWithLines = (today = '2027-06-30'): Office => {
  const office = staffedOffice(today);
  does(office, fillCatalogue, {});
  does(office, addYear, { id: YEAR, year: 2027 });
  for (const [id, content, quantity, times, unitPrice, code] of LINES)
    does(
      office,
      addLine,
      lineInput({
        id,
        content,
        quantity,
        times,
        unitPrice,
        indexItemId: `tieu-muc-${code}`,
        sourceId: id === 'tap-huan' ? 'nguon-khac' : 'nguon-dac-khu',
        part: id === 'hop' ? 'autonomous' : 'nonAutonomous',
      }),
    );
  return office;
};

export const submitted = (today?: string): Office => {
  const office = officeWithLines(today);
  does(office, propose, { id: 'lan-1', yearId: YEAR, date: '2026-07-10' });
  return office;
};

export const allotments = (amounts: Readonly<Record<string, number>> = ALLOTTED) =>
  Object.entries(amounts).map(([lineId, amount]) => ({ lineId, amount }));

export const assigned = (today?: string): Office => {
  const office = submitted(today);
  does(office, assign, {
    id: 'lan-2',
    yearId: YEAR,
    date: '2026-12-20',
    document: { number: '1188/QĐ-UBND' },
    total: ASSIGNED,
    allotments: allotments(),
  });
  return office;
};

/** Sums over the records themselves, without any rule of the program. */
export const rawTotal = (version: BudgetVersion): number => {
  let sum = 0n;
  for (const { amount } of version.allotments) sum += BigInt(amount);
  return Number(sum);
};
export const rawVersions = (office: Office): readonly BudgetVersion[] =>
  [...office.read.all('budgetVersions').values()].sort((a, b) => a.number - b.number);
export const rawPaid = (office: Office, lineId: string): number =>
  [...office.read.all('budgetPayments').values()]
    .filter((payment: BudgetPayment) => payment.lineId === lineId)
    .reduce((sum, { amount }) => sum + amount, 0);
