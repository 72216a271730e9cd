import { plainText } from '#electron/documents/layout/words.ts';
import type { Table } from '#shared/documents/paper.ts';
import { amountInWords } from '#shared/kit/money.ts';
import { type Assertion, assertion, type Sheet, words } from './sheet.ts';

/** A93, A94, A96: figures of tables with a unit line, and amounts in words. */
const FIGURE = /^-?\d{1,3}(\.\d{3})*(,\d+)?$/;
const unless = (good: boolean, what: string): readonly string[] => (good ? [] : [what]);

const moneyTables = (sheet: Sheet): readonly Table[] =>
  (sheet.appendix?.body ?? sheet.paper.body)
    .filter((block) => block.kind === 'table')
    .filter(({ unit }) => unit !== undefined);

const amount = (text: string): bigint => BigInt(text.replaceAll('.', ''));

/** Rows that stand for one thing each: they begin with an ordinary number. */
const isLine = (cells: readonly string[]): boolean => /^\d+$/.test(cells[0] ?? '');

/** A column of whole amounts whose lines add up to the closing row, where every row of the table is a line. */
const sums = (table: Table): readonly string[] => {
  const rows = table.rows.flatMap((row) => (row.kind === 'cells' ? [row] : []));
  const cells = rows.map((row) => row.cells.map(plainText));
  const whole = cells.find((row) => row.includes('TỔNG CỘNG'));
  const lines = cells.filter((row, i) => isLine(row) && rows[i]?.bold !== true);
  if (whole === undefined || lines.length === 0 || cells.some((row) => row[1]?.startsWith('Theo '))) return [];
  return table.columns.flatMap((column, i) => {
    const total = whole[i] ?? '';
    if (column.align !== 'right' || total === '' || total.includes(',') || column.header.includes('%')) return [];
    const sum = lines.reduce((all, row) => all + ((row[i] ?? '') === '' ? 0n : amount(row[i] ?? '0')), 0n);
    return unless(sum === amount(total), `${column.header}: ${total} instead of ${sum}`);
  });
};

const IN_WORDS = /([\d.]+) đồng \(Bằng chữ: ([^)]+)\)/g;

export const moneyAssertions: readonly Assertion[] = [
  assertion('A93', (sheet) =>
    moneyTables(sheet).flatMap((table) => [
      ...table.rows.flatMap((row) =>
        row.kind === 'group'
          ? []
          : table.columns.flatMap((column, i) => {
              const text = plainText(row.cells[i] ?? '');
              const figure = FIGURE.test(text);
              if (column.align === 'right') return unless(text === '' || figure, `“${text}” under ${column.header}`);
              return unless(!/\.\d{3}$/.test(text) || !figure, `${text} not at the right`);
            }),
      ),
      ...sums(table),
    ]),
  ),
  assertion('A94', (sheet) => {
    const text = words(
      sheet.pages
        .flatMap((page) => page.lines)
        .map((line) => line.text)
        .join(' '),
    );
    return [...text.matchAll(IN_WORDS)].flatMap(([, figures = '', said = '']) =>
      unless(said === amountInWords(Number(amount(figures))), `${figures} reads “${said}”`),
    );
  }),
  assertion('A96', (sheet) =>
    moneyTables(sheet).length === 0
      ? []
      : unless(
          sheet.pages.some((page) => page.lines.some((line) => line.italic && line.text === 'Đơn vị tính: đồng')),
          'no unit line',
        ),
  ),
];
