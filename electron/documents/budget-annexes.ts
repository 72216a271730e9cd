import { amountOf, sumOf, tenthsOfPercent } from '#shared/budget/amounts.ts';
import { BUDGET_PART_LABELS } from '#shared/budget/labels.ts';
import { assignedVersion, budgetYearOf, standingsOf } from '#shared/budget/rules.ts';
import { BUDGET_PARTS, type BudgetLine } from '#shared/budget/schema.ts';
import { grouped, groupOf, type SumKey, total } from '#shared/budget/sums.ts';
import type { Appendix, Block } from '#shared/documents/paper.ts';
import { groupedDigits } from '#shared/kit/grouped-digits.ts';
import { formatMoney } from '#shared/kit/money.ts';
import { formatQuantity } from '#shared/kit/quantity.ts';
import type { Read } from '#shared/workspace.ts';
import { type BudgetRecords, type BudgetRow, budgetTable, inWords, type Part, prose } from './budget-papers.ts';

type Annex = Omit<Appendix, 'number'>;

const ROMAN = ['I', 'II', 'III', 'IV', 'V'];
export const TOTAL = 'TỔNG CỘNG';

const enclosedWith = ({ profile }: BudgetRecords) => ({ documentType: 'Tờ trình', issuer: profile.fullName });

/** What a line's price rests on: the norm with its paper, the quotation or decision. */
export const basisText = (read: Read, line: BudgetLine): string => {
  const norm = line.normId === null ? undefined : read.get('spendingNorms', line.normId);
  return [norm === undefined ? '' : `${norm.name}: ${norm.document}`, line.basis]
    .filter((text) => text !== '')
    .join('; ');
};

const sourceName = (read: Read, line: BudgetLine): string => read.get('fundingSources', line.sourceId)?.name ?? '';

const blank = (count: number): readonly string[] => Array.from({ length: count }, () => '');

/** Phụ lục I: every line with how it is reckoned, by part, on a wide sheet. */
export const estimateTable = (read: Read, records: BudgetRecords, lines: readonly BudgetLine[]): Annex => {
  const { year } = records;
  const parts: readonly Part<BudgetLine>[] = [
    { header: 'STT', width: { mm: 11 }, align: 'center', cell: (_, i) => String(i + 1) },
    { header: 'Nội dung chi', width: { share: 5 }, cell: (line) => line.content },
    {
      header: 'Tiểu mục',
      width: { mm: 14 },
      align: 'center',
      cell: (line) => groupOf(read, line, year.year, 'subItem').code,
    },
    { header: 'Đơn vị tính', width: { mm: 19 }, align: 'center', cell: (line) => line.unit },
    { header: 'Số lượng', width: { figures: 15 }, cell: (line) => formatQuantity(line.quantityThousandths) },
    { header: 'Số lần', width: { figures: 12 }, cell: (line) => groupedDigits(line.times) },
    { header: 'Đơn giá', width: { figures: 20 }, cell: (line) => formatMoney(line.unitPrice) },
    { header: 'Thành tiền', width: { figures: 22 }, cell: (line) => formatMoney(amountOf(line)) },
    { header: 'Nguồn kinh phí', width: { share: 3 }, cell: (line) => sourceName(read, line) },
    { header: 'Căn cứ, định mức', width: { share: 4 }, cell: (line) => basisText(read, line) },
  ];
  const inPart = (part: BudgetLine['part']) => lines.filter((line) => line.part === part);
  const used = BUDGET_PARTS.filter((part) => inPart(part).length > 0);
  let index = -1;
  const rows = used.flatMap((part, k): BudgetRow<BudgetLine>[] => {
    const sum = formatMoney(sumOf(inPart(part).map(amountOf)));
    return [
      { kind: 'cells', cells: [ROMAN[k] ?? '', BUDGET_PART_LABELS[part], ...blank(5), sum, ...blank(2)] },
      ...inPart(part).map((row): BudgetRow<BudgetLine> => {
        index += 1;
        return { kind: 'line', row, index };
      }),
    ];
  });
  const sum = sumOf(lines.map(amountOf));
  const closing: BudgetRow<BudgetLine> = {
    kind: 'cells',
    cells: ['', TOTAL, ...blank(5), formatMoney(sum), ...blank(2)],
  };
  return {
    title: `BẢNG DỰ TOÁN KINH PHÍ NĂM ${year.year}`,
    enclosedWith: enclosedWith(records),
    orientation: 'landscape',
    body: [budgetTable(read, parts, [...rows, closing], { orientation: 'landscape', note: inWords(sum) })],
  };
};

/** "40 bộ × 2 lần × 50.000 đồng": how a line is reckoned. */
export const reckoning = (line: BudgetLine): string => {
  const times = line.times === 1 ? '' : ` × ${groupedDigits(line.times)} lần`;
  return `${formatQuantity(line.quantityThousandths)} ${line.unit}${times} × ${formatMoney(line.unitPrice)} đồng`;
};

const explanationTable = (read: Read, lines: readonly BudgetLine[], year: number): Block => {
  const before = lines.some((line) => line.previousUsed !== null);
  const parts: readonly Part<BudgetLine>[] = [
    { header: 'STT', width: { mm: 11 }, align: 'center', cell: (_, i) => String(i + 1) },
    { header: 'Nội dung chi', width: { share: 4 }, cell: (line) => line.content },
    {
      header: 'Cách tính, thuyết minh',
      width: { share: 6 },
      cell: (line) =>
        [reckoning(line), line.explanation.replaceAll('\n', ' ')].filter((text) => text !== '').join('. '),
    },
    ...(before
      ? [
          {
            header: `Thực hiện năm ${year - 1}`,
            width: { figures: 22 },
            cell: (line: BudgetLine) => (line.previousUsed === null ? '' : formatMoney(line.previousUsed)),
          },
        ]
      : []),
    { header: `Dự toán năm ${year}`, width: { figures: 22 }, cell: (line) => formatMoney(amountOf(line)) },
  ];
  const rows = lines.map((row, index): BudgetRow<BudgetLine> => ({ kind: 'line', row, index }));
  const sums = [
    ...(before ? [formatMoney(sumOf(lines.map((line) => line.previousUsed ?? 0)))] : []),
    formatMoney(sumOf(lines.map(amountOf))),
  ];
  const closing: BudgetRow<BudgetLine> = { kind: 'cells', cells: ['', TOTAL, '', ...sums] };
  return budgetTable(read, parts, [...rows, closing], { orientation: 'portrait' });
};

/** What was assigned and used the year before; empty where the office did not keep it. */
const previousYearSentence = (read: Read, year: number): string => {
  const before = budgetYearOf(read, year - 1);
  if (before === undefined || assignedVersion(read, before.id) === undefined) return '';
  const standings = standingsOf(read, before);
  const available = total(standings, (s) => s.available);
  const used = total(standings, (s) => s.used);
  const share = groupedDigits(tenthsOfPercent(used, available) / 10);
  return `Năm ${before.year}, dự toán được sử dụng là ${formatMoney(available)} đồng; đã sử dụng ${formatMoney(used)} đồng, đạt ${share}%.`;
};

/** Phụ lục II: what the estimate rests on and how every line is reckoned (Decree 75/2026/NĐ-CP, Article 11.1). */
export const estimateExplanation = (read: Read, records: BudgetRecords, lines: readonly BudgetLine[]): Annex => {
  const { year } = records;
  const { review, tasks } = year.estimateLetter;
  const before = previousYearSentence(read, year.year);
  const parts: readonly (readonly [string, readonly Block[]])[] = [
    [`Tình hình thực hiện năm ${year.year - 1}`, [...prose(before), ...prose(review)]],
    [`Nhiệm vụ năm ${year.year}`, prose(tasks)],
    ['Cách tính từng khoản', [explanationTable(read, lines, year.year)]],
  ];
  const shown = parts.filter(([, blocks]) => blocks.length > 0);
  return {
    title: `THUYẾT MINH DỰ TOÁN NĂM ${year.year}`,
    enclosedWith: enclosedWith(records),
    orientation: 'portrait',
    body: shown.flatMap(([title, blocks], i): readonly Block[] => [
      { kind: 'clause', number: i + 1, title },
      ...blocks,
    ]),
  };
};

const SUMMARY: readonly (readonly [SumKey, string])[] = [
  ['item', 'Theo mục, tiểu mục chi'],
  ['source', 'Theo nguồn kinh phí'],
  ['part', 'Theo phần kinh phí'],
  ['quarter', 'Theo thời gian sử dụng'],
];

type SummaryRow = { readonly number: string; readonly name: string; readonly code: string; readonly amount: number };
type Member = { readonly line: BudgetLine };

const itemRows = (
  read: Read,
  members: readonly Member[],
  year: number,
): readonly (SummaryRow & { readonly bold: boolean })[] =>
  grouped(read, members, year, 'item').flatMap(({ group, members: own }, i) => [
    {
      number: String(i + 1),
      name: group.name,
      code: group.code,
      amount: total(own, (m) => amountOf(m.line)),
      bold: true,
    },
    ...grouped(read, own, year, 'subItem')
      .filter((sub) => sub.group.code !== '' && sub.group.code !== group.code)
      .map((sub) => ({
        number: '',
        name: sub.group.name,
        code: sub.group.code,
        amount: total(sub.members, (m) => amountOf(m.line)),
        bold: false,
      })),
  ]);

/** Phụ lục III: the same money by mục and tiểu mục, source, part and quarter; every block adds up to the same total. */
export const estimateSummary = (read: Read, records: BudgetRecords, lines: readonly BudgetLine[]): Annex => {
  const { year } = records;
  const members = lines.map((line) => ({ line }));
  const sum = sumOf(lines.map(amountOf));
  const parts: readonly Part<SummaryRow>[] = [
    { header: 'STT', width: { mm: 11 }, align: 'center', cell: (row) => row.number },
    { header: 'Nội dung', width: { share: 1 }, cell: (row) => row.name },
    { header: 'Mã số', width: { mm: 20 }, align: 'center', cell: (row) => row.code },
    { header: 'Số tiền', width: { figures: 30 }, cell: (row) => formatMoney(row.amount) },
  ];
  const rows = SUMMARY.flatMap(([key, heading], k): BudgetRow<SummaryRow>[] => {
    const own =
      key === 'item'
        ? itemRows(read, members, year.year)
        : grouped(read, members, year.year, key).map(({ group, members: of }, i) => ({
            number: String(i + 1),
            name: group.name,
            code: group.code,
            amount: total(of, (m) => amountOf(m.line)),
            bold: false,
          }));
    return [
      { kind: 'cells', cells: [ROMAN[k] ?? '', heading, '', formatMoney(sum)] },
      ...own.map(
        (row, index): BudgetRow<SummaryRow> =>
          row.bold && key === 'item'
            ? { kind: 'cells', cells: [row.number, row.name, row.code, formatMoney(row.amount)] }
            : { kind: 'line', row, index },
      ),
    ];
  });
  const whole: BudgetRow<SummaryRow> = { kind: 'cells', cells: ['', TOTAL, '', formatMoney(sum)] };
  return {
    title: `BẢNG TỔNG HỢP DỰ TOÁN NĂM ${year.year}`,
    enclosedWith: enclosedWith(records),
    orientation: 'portrait',
    body: [budgetTable(read, parts, [whole, ...rows], { orientation: 'portrait' })],
  };
};
