import { amountOf, sumOf } from '#shared/budget/amounts.ts';
import { BUDGET_PART_LABELS, BUDGET_QUARTER_LABELS } from '#shared/budget/labels.ts';
import { estimateLines } from '#shared/budget/rules.ts';
import type { BudgetLine, BudgetYear } from '#shared/budget/schema.ts';
import { grouped, groupOf, type LineGroup, SUM_KEYS, type SumKey } from '#shared/budget/sums.ts';
import { type Outcome, ok, refuse } from '#shared/kit/outcome.ts';
import { fromThousandths } from '#shared/kit/quantity.ts';
import type { Read } from '#shared/workspace.ts';
import { formula, number, QUANTITY, type SheetCell, type SheetPage, text } from './workbook.ts';

const HEADERS = [
  'STT',
  'Nội dung chi',
  'Mục',
  'Tiểu mục',
  'Đơn vị tính',
  'Số lượng',
  'Số lần',
  'Đơn giá',
  'Thành tiền',
  'Nguồn kinh phí',
  'Phần kinh phí',
  'Thời gian',
  'Định mức',
  'Căn cứ, báo giá',
  'Thuyết minh',
  'Thực hiện năm trước',
];
const WIDTHS = [6, 44, 9, 10, 14, 12, 9, 16, 18, 30, 30, 12, 34, 34, 44, 18];
/** Title, unit and header stand above the first line. */
const FIRST = 4;
const PAGE = 'Dự toán';

const header = (words: readonly string[]): readonly SheetCell[] => words.map((word) => text(word, { bold: true }));

/**
 * Quantity × times × price, rounded to the đồng. A quantity with decimals is taken as whole thousandths first, so that
 * no binary fraction ever moves a half đồng.
 */
const product = (line: BudgetLine, row: number): string =>
  line.quantityThousandths % 1000 === 0
    ? `ROUND(F${row}*G${row}*H${row},0)`
    : `ROUND(ROUND(F${row}*1000,0)*G${row}*H${row}/1000,0)`;

const lineRow = (read: Read, line: BudgetLine, index: number, year: number): readonly SheetCell[] => {
  const row = FIRST + index;
  const norm = line.normId === null ? undefined : read.get('spendingNorms', line.normId);
  return [
    number(index + 1, '0'),
    text(line.content),
    text(groupOf(read, line, year, 'item').code),
    text(groupOf(read, line, year, 'subItem').code),
    text(line.unit),
    number(fromThousandths(line.quantityThousandths), QUANTITY),
    number(line.times),
    number(line.unitPrice),
    formula(product(line, row)),
    text(groupOf(read, line, year, 'source').name),
    text(BUDGET_PART_LABELS[line.part]),
    text(BUDGET_QUARTER_LABELS[line.quarter]),
    text(norm === undefined ? '' : `${norm.name}: ${norm.document}`),
    text(line.basis),
    text(line.explanation),
    line.previousUsed === null ? text('') : number(line.previousUsed),
  ];
};

const linesPage = (read: Read, year: BudgetYear, lines: readonly BudgetLine[]): SheetPage => {
  const last = FIRST + lines.length - 1;
  const closing: readonly SheetCell[] = [
    text(''),
    text('TỔNG CỘNG', { bold: true }),
    ...Array.from({ length: 6 }, () => text('')),
    formula(`SUM(I${FIRST}:I${last})`, true),
    ...Array.from({ length: 6 }, () => text('')),
    formula(`SUM(P${FIRST}:P${last})`, true),
  ];
  return {
    name: PAGE,
    widths: WIDTHS,
    landscape: true,
    sticky: FIRST - 1,
    rows: [
      [text(`DỰ TOÁN KINH PHÍ NĂM ${year.year}`, { bold: true, span: WIDTHS.length })],
      [text('Đơn vị tính: đồng', { italic: true, span: WIDTHS.length })],
      header(HEADERS),
      ...lines.map((line, i) => lineRow(read, line, i, year.year)),
      closing,
    ],
  };
};

/** The column of the page of lines each summary reads, and its heading. */
const KEYS: Record<SumKey, readonly [column: string, heading: string]> = {
  item: ['C', 'Theo mục'],
  subItem: ['D', 'Theo tiểu mục'],
  source: ['J', 'Theo nguồn kinh phí'],
  part: ['K', 'Theo phần kinh phí'],
  quarter: ['L', 'Theo thời gian sử dụng'],
};

/** What the page of lines says of a group: the word the summary looks for. */
const wordOf = (key: SumKey, group: LineGroup): string =>
  key === 'item' || key === 'subItem' ? group.code : group.name;

const summaryPage = (read: Read, year: BudgetYear, lines: readonly BudgetLine[]): SheetPage => {
  const last = FIRST + lines.length - 1;
  const at = (col: string) => `'${PAGE}'!$${col}$${FIRST}:$${col}$${last}`;
  const rows: (readonly SheetCell[])[] = [];
  for (const key of SUM_KEYS) {
    const [col, heading] = KEYS[key];
    rows.push([text(heading, { bold: true }), text(''), formula(`SUM(${at('I')})`, true)]);
    for (const { group } of grouped(
      read,
      lines.map((line) => ({ line })),
      year.year,
      key,
    )) {
      const row = FIRST + rows.length;
      // EXACT reads no wildcards: a name with * or ? is still itself.
      const sum = `SUMPRODUCT(EXACT(${at(col)},A${row})*${at('I')})`;
      rows.push([text(wordOf(key, group)), text(wordOf(key, group) === group.name ? '' : group.name), formula(sum)]);
    }
  }
  return {
    name: 'Tổng hợp',
    widths: [34, 50, 20],
    landscape: false,
    sticky: FIRST - 1,
    rows: [
      [text(`TỔNG HỢP DỰ TOÁN NĂM ${year.year}`, { bold: true, span: 3 })],
      [text('Đơn vị tính: đồng', { italic: true, span: 3 })],
      header(['Mã số, tên', 'Tên gọi', 'Số tiền']),
      ...rows,
    ],
  };
};

/** The estimate of a year as a workbook whose amounts and sums are formulas (BUD-12). */
export const estimateSheet = (read: Read, yearId: string): Outcome<readonly SheetPage[]> => {
  const year = read.get('budgetYears', yearId);
  if (year === undefined) return refuse('missing', `Không tìm thấy năm ngân sách có mã “${yearId}”. Hãy chọn lại.`);
  const lines = estimateLines(read, yearId);
  if (lines.length === 0)
    return refuse('rule', `Dự toán năm ${year.year} chưa có dòng nào. Hãy thêm nội dung chi rồi lưu lại.`);
  // Throws before anything is written where a sum could not be exact.
  sumOf(lines.map(amountOf));
  return ok([linesPage(read, year, lines), summaryPage(read, year, lines)]);
};
