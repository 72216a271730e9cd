import { BUDGET_QUARTER_LABELS } from '#shared/budget/labels.ts';
import { assignedVersion, type LineStanding, paidQuarter, paymentsOf, standingsOf } from '#shared/budget/rules.ts';
import type { BudgetPayment, BudgetYear } from '#shared/budget/schema.ts';
import { groupOf } from '#shared/budget/sums.ts';
import type { DocumentOptions } from '#shared/documents/kinds.ts';
import { formatDate, type PlainDate } from '#shared/kit/date.ts';
import { type Outcome, ok, refuse } from '#shared/kit/outcome.ts';
import type { Read } from '#shared/workspace.ts';
import { formula, number, PERCENT, type SheetCell, type SheetPage, text } from './workbook.ts';

const FIRST = 4;
const PAYMENTS = 'Khoản chi';
const QUARTERS = ['q1', 'q2', 'q3', 'q4'] as const;
const HEADERS = [
  'STT',
  'Nội dung chi',
  'Tiểu mục',
  'Nguồn kinh phí',
  'Dự toán đề nghị',
  'Dự toán được giao',
  'Điều chỉnh (+/-)',
  'Dự toán được sử dụng',
  ...QUARTERS.map((quarter) => `Chi ${BUDGET_QUARTER_LABELS[quarter]}`),
  'Đã sử dụng',
  'Còn lại',
  'Tỷ lệ',
];
const WIDTHS = [6, 44, 10, 30, 17, 17, 17, 17, 16, 16, 16, 16, 17, 17, 9];

const header = (words: readonly string[]): readonly SheetCell[] => words.map((word) => text(word, { bold: true }));

const linesPage = (read: Read, year: BudgetYear, standings: readonly LineStanding[], payments: number): SheetPage => {
  const end = FIRST + standings.length - 1;
  const at = (col: string) => `'${PAYMENTS}'!$${col}$${FIRST}:$${col}$${FIRST + payments - 1}`;
  const paid = (row: number, quarter: number): SheetCell =>
    payments === 0 ? number(0) : formula(`SUMPRODUCT((${at('B')}=A${row})*(${at('C')}=${quarter})*${at('G')})`);
  const rows = standings.map(({ line, proposed, assigned, adjustment }, i): readonly SheetCell[] => {
    const row = FIRST + i;
    return [
      number(i + 1, '0'),
      text(line.content),
      text(groupOf(read, line, year.year, 'subItem').code),
      text(groupOf(read, line, year.year, 'source').name),
      number(proposed),
      number(assigned),
      number(adjustment),
      formula(`F${row}+G${row}`),
      ...QUARTERS.map((_, k) => paid(row, k + 1)),
      formula(`SUM(I${row}:L${row})`),
      formula(`H${row}-M${row}`),
      formula(`IF(H${row}=0,0,M${row}/H${row})`, false, PERCENT),
    ];
  });
  const total = FIRST + standings.length;
  const sums = ['E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N'].map((col) =>
    formula(`SUM(${col}${FIRST}:${col}${end})`, true),
  );
  return {
    name: 'Sử dụng',
    widths: WIDTHS,
    landscape: true,
    sticky: FIRST - 1,
    rows: [
      [text(`TÌNH HÌNH SỬ DỤNG KINH PHÍ NĂM ${year.year}`, { bold: true, span: WIDTHS.length })],
      [text('Đơn vị tính: đồng', { italic: true, span: WIDTHS.length })],
      header(HEADERS),
      ...rows,
      [
        text(''),
        text('TỔNG CỘNG', { bold: true }),
        text(''),
        text(''),
        ...sums,
        formula(`IF(H${total}=0,0,M${total}/H${total})`, true, PERCENT),
      ],
    ],
  };
};

/** The payments with their line and quarter as numbers: the page of the lines adds them up from here. */
const paymentsPage = (
  year: BudgetYear,
  standings: readonly LineStanding[],
  payments: readonly BudgetPayment[],
): SheetPage => {
  const places = new Map(standings.map(({ line }, i) => [line.id, i + 1]));
  const rows = payments.map((payment, i): readonly SheetCell[] => [
    number(i + 1, '0'),
    number(places.get(payment.lineId) ?? 0, '0'),
    number(QUARTERS.indexOf(paidQuarter(year.year, payment.date)) + 1, '0'),
    text(formatDate(payment.date)),
    text(payment.voucher),
    text(payment.content),
    number(payment.amount),
    formula(`SUM(G$${FIRST}:G${FIRST + i})`),
    text(payment.excess?.number ?? ''),
  ]);
  const total = payments.length === 0 ? number(0) : formula(`SUM(G${FIRST}:G${FIRST + payments.length - 1})`, true);
  return {
    name: PAYMENTS,
    widths: [6, 14, 8, 14, 16, 50, 18, 18, 24],
    landscape: true,
    sticky: FIRST - 1,
    rows: [
      [text(`CÁC KHOẢN CHI NĂM ${year.year}`, { bold: true, span: 9 })],
      [text('Đơn vị tính: đồng', { italic: true, span: 9 })],
      header([
        'STT',
        'Dòng dự toán số',
        'Quý',
        'Ngày chi',
        'Số chứng từ',
        'Nội dung',
        'Số tiền',
        'Lũy kế',
        'Văn bản cho phép',
      ]),
      ...rows,
      [text(''), text('TỔNG CỘNG', { bold: true }), text(''), text(''), text(''), text(''), total, text(''), text('')],
    ],
  };
};

const cutOff = (year: BudgetYear, { asOf, purpose }: DocumentOptions<'budgetUse'>): PlainDate | undefined =>
  asOf ?? (purpose === 'settlement' ? undefined : year.useLetter.date);

/** The use of a year's money with every payment, sums as formulas (BUD-12). The same cut-off as the printed report. */
export const usageSheet = (
  read: Read,
  yearId: string,
  options: DocumentOptions<'budgetUse'>,
): Outcome<readonly SheetPage[]> => {
  const year = read.get('budgetYears', yearId);
  if (year === undefined) return refuse('missing', `Không tìm thấy năm ngân sách có mã “${yearId}”. Hãy chọn lại.`);
  if (assignedVersion(read, yearId) === undefined)
    return refuse('rule', `Năm ${year.year} chưa có dự toán được giao nên chưa có số liệu sử dụng.`);
  const until = cutOff(year, options);
  const standings = standingsOf(read, year, until);
  const payments = paymentsOf(read, yearId, until);
  return ok([linesPage(read, year, standings, payments.length), paymentsPage(year, standings, payments)]);
};
