import { amountInWords, formatMoney, parseMoney } from '../../kit/money.ts';
import type { Block, Paper, Row, Table } from '../paper.ts';
import { annexWord, excerptOf, isRunning, textOf } from './passages.ts';
import { type Found, PRACTICE, type Rule, type Sheet, unless } from './rule.ts';
import { matchesIn, wherever } from './search.ts';

const DIGITS = 'Luật Kế toán 88/2015/QH13, Điều 11';
const WORDS = 'Luật Kế toán 88/2015/QH13, Điều 16';
const MONEY_HEADER = /thành tiền|số tiền|đơn giá|kinh phí (?!khác)|dự toán|tổng số tiền/iu;
const NOT_MONEY = /nguồn|nội dung|căn cứ|tỷ lệ|%|mã|số lượng|số lần/iu;
const TOTAL = /^(tổng cộng|cộng|tổng)\s*:?$/iu;
/** Figures under a thousand are counts, not đồng. */
const LEAST = 1000;
/** One table may break the same total down so many ways. */
const MOST_WAYS = 8;

type Placed = { readonly table: Table; readonly where: string };
const tablesIn = (body: readonly Block[], where: string): readonly Placed[] =>
  body.flatMap((block) => (block.kind === 'table' ? [{ table: block, where }] : []));
const tablesOf = (paper: Paper): readonly Placed[] => [
  ...tablesIn(paper.body, 'Bảng'),
  ...paper.appendices.flatMap(({ number, body }) => tablesIn(body, `${annexWord(number)}, bảng`)),
];

type Cells = Row & { readonly kind: 'cells' };
const rowsOf = ({ rows }: Table): readonly Cells[] => rows.flatMap((row) => (row.kind === 'cells' ? [row] : []));
const cellOf = (row: Cells, column: number): string => textOf(row.cells[column] ?? '').trim();
const isTotal = (row: Cells): boolean => row.cells.some((cell) => TOTAL.test(textOf(cell).trim()));

/** The whole amounts of a column, null where one of its cells is no amount; empty cells count as nothing. */
const amountsIn = (
  table: Table,
  column: number,
): readonly { readonly row: Cells; readonly amount: number }[] | null => {
  const found = rowsOf(table)
    .filter((row) => cellOf(row, column) !== '' && cellOf(row, column) !== '-')
    .map((row) => ({ row, amount: parseMoney(cellOf(row, column)) }));
  if (found.some(({ amount }) => amount === null)) return null;
  const amounts = found.flatMap(({ row, amount }) => (amount === null ? [] : [{ row, amount }]));
  return amounts.some(({ amount }) => Math.abs(amount) >= LEAST) ? amounts : null;
};

const sum = (amounts: readonly { readonly amount: number }[]): number =>
  amounts.reduce((total, { amount }) => total + amount, 0);

/** A total is right where the lines, or the bold subtotals, add up to it once or once for each way it is broken down. */
const addsUp = (total: number, added: number): boolean =>
  added === total || (total !== 0 && added % total === 0 && added / total >= 1 && added / total <= MOST_WAYS);

const wrongTotals = ({ table, where }: Placed): readonly Found[] =>
  table.columns.flatMap((column, c) => {
    const amounts = amountsIn(table, c);
    const totals = amounts?.filter(({ row }) => isTotal(row)) ?? [];
    const rest = amounts?.filter(({ row }) => !isTotal(row)) ?? [];
    const [lines, bold] = [rest.filter(({ row }) => row.bold !== true), rest.filter(({ row }) => row.bold === true)];
    return totals.flatMap(({ amount }) =>
      unless(rest.length === 0 || [lines, bold, rest].some((some) => some.length > 0 && addsUp(amount, sum(some))), {
        where,
        excerpt: `${column.header}: ${formatMoney(amount)}`,
        message: `Cột “${column.header}” cộng được ${formatMoney(sum(lines.length > 0 ? lines : rest))}, bảng ghi tổng ${formatMoney(amount)}.`,
      }),
    );
  });

const numberOf = (text: string): number | null =>
  /^\d{1,3}(\.\d{3})*(,\d+)?$|^\d+(,\d+)?$/.test(text) ? Number(text.replaceAll('.', '').replace(',', '.')) : null;

const columnOf = ({ columns }: Table, header: RegExp): number =>
  columns.findIndex((column) => header.test(column.header));

const wrongLines = ({ table, where }: Placed): readonly Found[] => {
  const [quantity, times, price, result] = [/^Số lượng/iu, /^Số lần/iu, /^Đơn giá/iu, /^Thành tiền/iu].map((header) =>
    columnOf(table, header),
  ) as [number, number, number, number];
  if (quantity < 0 || price < 0 || result < 0) return [];
  return rowsOf(table).flatMap((row, i) => {
    const factors = [quantity, price, ...(times < 0 ? [] : [times])].map((column) => numberOf(cellOf(row, column)));
    const amount = numberOf(cellOf(row, result));
    if (amount === null || factors.some((factor) => factor === null)) return [];
    const product = Math.round(factors.reduce<number>((all, factor) => all * (factor ?? 1), 1));
    return unless(product === amount, {
      where: `${where}, dòng ${i + 1}`,
      excerpt: cellOf(row, 1),
      message: `Thành tiền ghi ${formatMoney(amount)}, nhân lại được ${formatMoney(product)}.`,
    });
  });
};

const isMoneyColumn = (table: Table, column: number): boolean => {
  const header = table.columns[column]?.header ?? '';
  return MONEY_HEADER.test(header) && !NOT_MONEY.test(header) && amountsIn(table, column) !== null;
};

const spoken = (words: string): string =>
  words
    .toLocaleLowerCase('vi')
    .replace(/[,.]/g, '')
    .replace(/ (chẵn|việt nam)(?=$| )/gu, '')
    .replaceAll('lẻ', 'linh')
    .replaceAll('ngàn', 'nghìn')
    .replaceAll('tỉ', 'tỷ')
    .replaceAll('mươi bốn', 'mươi tư')
    .replace(/\s+/g, ' ')
    .trim();

const IN_WORDS = /(\d{1,3}(?:\.\d{3})+|\d+) ?(?:đồng|đ)\s*\((?:Bằng chữ|viết bằng chữ): ([^)]+)\)/giu;
const STATED =
  /Tổng (?:dự toán|kinh phí|cộng|số tiền|số kinh phí)[^:\n\d]{0,40}(?: năm \d{4})?[^:\n\d]{0,20}: (\d{1,3}(?:\.\d{3})+) đồng/giu;

const totalsOf = (paper: Paper): readonly number[] =>
  tablesOf(paper).flatMap(({ table }) =>
    table.columns.flatMap((_, c) =>
      (amountsIn(table, c) ?? []).filter(({ row }) => isTotal(row)).map(({ amount }) => amount),
    ),
  );

const statedElsewhere = (sheet: Sheet): readonly Found[] => {
  const totals = totalsOf(sheet.paper);
  if (totals.length === 0) return [];
  return matchesIn(sheet, STATED, isRunning).flatMap(({ passage, match }) => {
    const amount = parseMoney(match[1] ?? '');
    return unless(amount === null || totals.includes(amount), {
      where: passage.where,
      excerpt: excerptOf(passage.text, match.index, match[0].length),
      message: `Nội dung ghi tổng ${match[1]} đồng, không bảng nào có tổng đó.`,
    });
  });
};

/** Rules of money: digits, sums, words, units. */
export const moneyRules: readonly Rule[] = [
  {
    id: 'money.words',
    article: WORDS,
    severity: 'error',
    mend: 'Sửa số tiền bằng chữ cho khớp số tiền bằng số.',
    check: (sheet) =>
      matchesIn(sheet, IN_WORDS).flatMap(({ passage, match }) => {
        const amount = parseMoney(match[1] ?? '');
        const right = amount === null ? '' : amountInWords(amount);
        return unless(amount === null || spoken(match[2] ?? '') === spoken(right), {
          where: passage.where,
          excerpt: excerptOf(passage.text, match.index, match[0].length),
          message: `Số tiền ${match[1]} đồng đọc là “${right}”, văn bản ghi “${match[2]}”.`,
        });
      }),
  },
  {
    id: 'money.words-missing',
    article: WORDS,
    severity: 'warning',
    mend: 'Ghi thêm “(Bằng chữ: …)” sau tổng số tiền.',
    check: (sheet) =>
      matchesIn(sheet, STATED, isRunning).flatMap(({ passage, match }) =>
        unless(/^\s*\((bằng chữ|viết bằng chữ)/iu.test(passage.text.slice(match.index + match[0].length)), {
          where: passage.where,
          excerpt: excerptOf(passage.text, match.index, match[0].length),
          message: 'Tổng số tiền chưa ghi bằng chữ.',
        }),
      ),
  },
  {
    id: 'money.sum',
    article: 'Luật Kế toán 88/2015/QH13, Điều 16',
    severity: 'error',
    mend: 'Cộng lại bảng.',
    check: ({ paper }) => tablesOf(paper).flatMap(wrongTotals),
  },
  {
    id: 'money.line',
    article: 'Luật Kế toán 88/2015/QH13, Điều 16',
    severity: 'error',
    mend: 'Tính lại dòng này: số lượng × số lần × đơn giá.',
    check: ({ paper }) => tablesOf(paper).flatMap(wrongLines),
  },
  {
    id: 'money.stated',
    article: 'Luật Kế toán 88/2015/QH13, Điều 16',
    severity: 'error',
    mend: 'Sửa tổng trong nội dung cho khớp tổng của bảng kèm theo.',
    check: statedElsewhere,
  },
  {
    id: 'money.separators',
    article: DIGITS,
    severity: 'error',
    mend: 'Dùng dấu chấm sau hàng nghìn, triệu, tỷ; dấu phẩy trước phần thập phân.',
    check: wherever(
      /(?<![\d.,])[1-9]\d{0,2}(?:,\d{3}){2,}(?![\d,])|(?<![\d.,])[1-9]\d{0,2},\d{3}(?= ?(?:đồng|VNĐ|VND)(?!\p{L}))/gu,
      (hit) => `Số “${hit}” dùng dấu phẩy ngăn hàng nghìn.`,
    ),
  },
  {
    id: 'money.grouped',
    article: DIGITS,
    severity: 'error',
    mend: 'Thêm dấu chấm sau hàng nghìn, triệu, tỷ.',
    check: wherever(
      /(?<![\d.,])\d{4,}(?= ?(?:đồng|VNĐ|VND)(?!\p{L}))/gu,
      (hit) => `Số tiền “${hit}” chưa ngăn hàng nghìn.`,
    ),
  },
  {
    id: 'money.unit',
    article: PRACTICE,
    severity: 'warning',
    mend: 'Ghi “Đơn vị tính: đồng” phía trên bảng.',
    check: ({ paper }) =>
      tablesOf(paper).flatMap(({ table, where }) =>
        unless(
          table.unit !== undefined ||
            table.columns.some(({ header }) => /đồng/iu.test(header)) ||
            !table.columns.some((_, c) => isMoneyColumn(table, c)),
          {
            where,
            excerpt: table.columns.map(({ header }) => header).join(' | '),
            message: 'Bảng số tiền chưa ghi đơn vị tính.',
          },
        ),
      ),
  },
  {
    id: 'money.align',
    article: DIGITS,
    severity: 'warning',
    mend: 'Căn phải cột số tiền.',
    check: ({ paper }) =>
      tablesOf(paper).flatMap(({ table, where }) =>
        table.columns.flatMap((column, c) =>
          unless(column.align === 'right' || !isMoneyColumn(table, c), {
            where,
            excerpt: column.header,
            message: `Cột số tiền “${column.header}” chưa căn phải.`,
          }),
        ),
      ),
  },
];
