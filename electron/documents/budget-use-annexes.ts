import { tenthsOfPercent } from '#shared/budget/amounts.ts';
import { BUDGET_QUARTER_LABELS } from '#shared/budget/labels.ts';
import type { LineStanding } from '#shared/budget/rules.ts';
import { grouped, groupOf, type SumKey, total } from '#shared/budget/sums.ts';
import type { Appendix } from '#shared/documents/paper.ts';
import { groupedDigits } from '#shared/kit/grouped-digits.ts';
import { formatMoney } from '#shared/kit/money.ts';
import type { Read } from '#shared/workspace.ts';
import { TOTAL } from './budget-annexes.ts';
import { type BudgetRecords, type BudgetRow, budgetTable, inWords, type Part } from './budget-papers.ts';

type Annex = Omit<Appendix, 'number'>;
type Figure = (standing: LineStanding) => number;

const enclosedWith = ({ profile }: BudgetRecords) => ({ documentType: 'Báo cáo', issuer: profile.fullName });

const share = (used: number, available: number): string => groupedDigits(tenthsOfPercent(used, available) / 10);

/** A column of đồng with its total. */
const figures = (header: string, figure: Figure): Part<LineStanding> & { readonly figure: Figure } => ({
  header,
  width: { figures: 20 },
  cell: (standing) => formatMoney(figure(standing)),
  figure,
});

type Column = Part<LineStanding> & {
  readonly figure?: Figure;
  readonly sum?: (all: readonly LineStanding[]) => string;
};

const lineColumns: readonly Column[] = [
  { header: 'STT', width: { mm: 11 }, align: 'center', cell: (_, i) => String(i + 1), sum: () => '' },
  { header: 'Nội dung chi', width: { share: 1 }, cell: ({ line }) => line.content, sum: () => TOTAL },
];

const rowsWithTotal = (
  columns: readonly Column[],
  standings: readonly LineStanding[],
): readonly BudgetRow<LineStanding>[] => [
  ...standings.map((row, index): BudgetRow<LineStanding> => ({ kind: 'line', row, index })),
  {
    kind: 'cells',
    cells: columns.map(
      ({ figure, sum }) => sum?.(standings) ?? (figure === undefined ? '' : formatMoney(total(standings, figure))),
    ),
  },
];

const usedNote = (standings: readonly LineStanding[]): string =>
  `Tổng số đã sử dụng ${inWords(total(standings, (s) => s.used))}`;

/** Phụ lục I: every line from what was asked for to what is left. */
export const lineAnnex = (read: Read, records: BudgetRecords, standings: readonly LineStanding[]): Annex => {
  const { year } = records;
  const columns: readonly Column[] = [
    ...lineColumns,
    {
      header: 'Tiểu mục',
      width: { mm: 14 },
      align: 'center',
      cell: ({ line }) => groupOf(read, line, year.year, 'subItem').code,
      sum: () => '',
    },
    figures('Dự toán đề nghị', (s) => s.proposed),
    figures('Dự toán được giao', (s) => s.assigned),
    figures('Điều chỉnh (+/-)', (s) => s.adjustment),
    figures('Dự toán được sử dụng', (s) => s.available),
    figures('Đã sử dụng', (s) => s.used),
    figures('Còn lại', (s) => s.remaining),
    {
      header: 'Tỷ lệ (%)',
      width: { figures: 14 },
      cell: (s) => share(s.used, s.available),
      sum: (all) =>
        share(
          total(all, (s) => s.used),
          total(all, (s) => s.available),
        ),
    },
  ];
  return {
    title: `TÌNH HÌNH SỬ DỤNG KINH PHÍ THEO NỘI DUNG CHI NĂM ${year.year}`,
    enclosedWith: enclosedWith(records),
    orientation: 'landscape',
    body: [
      budgetTable(read, columns, rowsWithTotal(columns, standings), {
        orientation: 'landscape',
        note: usedNote(standings),
      }),
    ],
  };
};

/** Phụ lục II: what was paid of every line in each quarter, by the day of the payment. */
export const quarterAnnex = (read: Read, records: BudgetRecords, standings: readonly LineStanding[]): Annex => {
  const columns: readonly Column[] = [
    ...lineColumns,
    figures('Dự toán được sử dụng', (s) => s.available),
    figures(BUDGET_QUARTER_LABELS.q1, (s) => s.byQuarter.q1),
    figures(BUDGET_QUARTER_LABELS.q2, (s) => s.byQuarter.q2),
    figures(BUDGET_QUARTER_LABELS.q3, (s) => s.byQuarter.q3),
    figures(BUDGET_QUARTER_LABELS.q4, (s) => s.byQuarter.q4),
    figures('Cộng đã sử dụng', (s) => s.used),
    figures('Còn lại', (s) => s.remaining),
  ];
  return {
    title: `TÌNH HÌNH SỬ DỤNG KINH PHÍ THEO QUÝ NĂM ${records.year.year}`,
    enclosedWith: enclosedWith(records),
    orientation: 'landscape',
    body: [
      budgetTable(read, columns, rowsWithTotal(columns, standings), {
        orientation: 'landscape',
        note: usedNote(standings),
      }),
    ],
  };
};

const GROUPS: readonly (readonly [key: SumKey, heading: string])[] = [
  ['item', 'Theo mục chi'],
  ['subItem', 'Theo tiểu mục chi'],
  ['source', 'Theo nguồn kinh phí'],
  ['part', 'Theo phần kinh phí'],
];
const ROMAN = ['I', 'II', 'III', 'IV'];

type GroupRow = { readonly name: string; readonly code: string; readonly members: readonly LineStanding[] };

/** Phụ lục III: the same figures by mục, tiểu mục, source and part. */
export const groupAnnex = (read: Read, records: BudgetRecords, standings: readonly LineStanding[]): Annex => {
  const sums = (members: readonly LineStanding[]): readonly string[] => [
    formatMoney(total(members, (s) => s.available)),
    formatMoney(total(members, (s) => s.used)),
    formatMoney(total(members, (s) => s.remaining)),
  ];
  const sum = (header: string, at: number): Part<GroupRow> => ({
    header,
    width: { figures: 24 },
    cell: ({ members }) => sums(members)[at] ?? '',
  });
  const parts: readonly Part<GroupRow>[] = [
    { header: 'STT', width: { mm: 11 }, align: 'center', cell: (_, i) => String(i + 1) },
    { header: 'Nội dung', width: { share: 1 }, cell: (row) => row.name },
    { header: 'Mã số', width: { mm: 18 }, align: 'center', cell: (row) => row.code },
    sum('Dự toán được sử dụng', 0),
    sum('Đã sử dụng', 1),
    sum('Còn lại', 2),
  ];
  const rows = GROUPS.flatMap(([key, heading], k): BudgetRow<GroupRow>[] => [
    { kind: 'cells', cells: [ROMAN[k] ?? '', heading, '', ...sums(standings)] },
    ...grouped(read, standings, records.year.year, key).map(
      ({ group, members }, index): BudgetRow<GroupRow> => ({
        kind: 'line',
        row: { name: group.name, code: group.code, members },
        index,
      }),
    ),
  ]);
  const closing: BudgetRow<GroupRow> = { kind: 'cells', cells: ['', TOTAL, '', ...sums(standings)] };
  return {
    title: `TÌNH HÌNH SỬ DỤNG KINH PHÍ THEO MỤC, NGUỒN VÀ PHẦN KINH PHÍ NĂM ${records.year.year}`,
    enclosedWith: enclosedWith(records),
    orientation: 'portrait',
    body: [budgetTable(read, parts, [...rows, closing], { orientation: 'portrait' })],
  };
};
