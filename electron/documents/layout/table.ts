import type { Column, Inline, Row, Table } from '#shared/documents/paper.ts';
import type { FlowItem, RowHeights } from './flow.ts';
import type { Frame } from './frame.ts';
import { type CellNode, mm, type Node, type Span, type TableNode } from './node.ts';
import { type PlainRows, pictureOf, plainRows } from './plain-rows.ts';
import { FONT_HEIGHT, SINGLE, TABLE_SIZE } from './styles.ts';
import { plainText, spansOf } from './words.ts';
import { evenLines, lineCount } from './wrap.ts';

/** Between the words of a cell and its lines, and the width of a line, pt. */
export const PADDING = { across: 4, down: 3 } as const;
/** Between the words and the line above and below them, pt: less in a table in small letters. */
const SMALL_DOWN = 2;
export const downOf = (size: number): number => (size <= 10 ? SMALL_DOWN : PADDING.down);
export const BORDER = 0.5;
/** Space above a table, pt. */
export const ABOVE_TABLE = 12;
/** Space above a unit line, pt. */
export const ABOVE_UNIT = 6;
/** A cell taller than this may go on over the page; a lower one never does. */
const BREAKABLE_HEIGHT = mm(100);
/** So few characters are never so tall, however narrow the column. */
const SURELY_LOW = 60;

const noPaddings = {
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
};
const linesFor = (size: number) => ({
  hLineWidth: () => BORDER,
  vLineWidth: () => BORDER,
  hLineColor: () => 'black',
  vLineColor: () => 'black',
  paddingLeft: () => PADDING.across,
  paddingRight: () => PADDING.across,
  paddingTop: () => downOf(size),
  paddingBottom: () => downOf(size),
});

/** Widths in pt inside paddings and borders; together they fill the text width exactly. */
export const columnWidths = (frame: Frame, columns: readonly Column[]): readonly number[] => {
  const fixed = columns.reduce((sum, c) => sum + ('mm' in c.width ? mm(c.width.mm) : 0), 0);
  const shares = columns.reduce((sum, c) => sum + ('share' in c.width ? c.width.share : 0), 0);
  const outer = columns.map((c) =>
    'mm' in c.width ? mm(c.width.mm) : ((frame.width - BORDER - fixed) * c.width.share) / Math.max(shares, 1e-9),
  );
  return outer.map((width) => width - 2 * PADDING.across - BORDER);
};

type Cell = { readonly align: Column['align']; readonly width: number; readonly size: number; readonly bold: boolean };

const NEW_LINE: Span = { text: '\n' };
const unbroken = (text: string): Span => ({ text, noWrap: true });

/** Words of one style in even lines (a new line begins a part), each line one run: a long table is set much faster, and no cell ends in a lone word. */
const cell = (frame: Frame, content: Inline, { align, width, size, bold }: Cell): Node => {
  const style = { alignment: align, ...(bold ? { bold } : {}) };
  if (typeof content !== 'string') return { text: spansOf(frame, content, { size, width, bold }), ...style };
  const lines = content.split('\n').flatMap((part) => evenLines(frame, part, { size, bold }, width, true));
  // Only a single word can be wider than the column: that one may break inside.
  const whole = (text: string) => text.includes(' ') || frame.measure(text, { size, bold }) <= width;
  if (lines.every(whole))
    return { text: lines.flatMap((text, i) => (i === 0 ? [unbroken(text)] : [NEW_LINE, unbroken(text)])), ...style };
  return { stack: lines.map((text) => ({ text: [whole(text) ? unbroken(text) : { text }], ...style })) };
};

const rowOf = (frame: Frame, table: Table, row: Row, widths: readonly number[], size: number): readonly CellNode[] => {
  if (row.kind === 'group') {
    const width = widths.reduce((sum, w) => sum + w, 0);
    const across = cell(frame, row.text, { align: 'left', width, size, bold: true });
    return [
      { ...across, colSpan: table.columns.length },
      ...table.columns.slice(1).map(() => ({ text: [{ text: '' }] })),
    ];
  }
  return table.columns.map((column, i) =>
    cell(frame, row.cells[i] ?? '', { align: column.align, width: widths[i] ?? 0, size, bold: row.bold ?? false }),
  );
};

const headerRow = (frame: Frame, table: Table, widths: readonly number[], size: number): readonly CellNode[] =>
  table.columns.map((column, i) => ({
    stack: evenLines(frame, column.header, { size, bold: true }, widths[i] ?? 0).map((text) => ({ text: [{ text }] })),
    bold: true,
    alignment: 'center',
    verticalAlignment: 'middle',
  }));

/** Whether some cell is so tall that the table must be allowed to break inside rows. */
export const hasTallCell = (frame: Frame, table: Table, widths: readonly number[], size: number): boolean =>
  table.rows.some(
    (row) =>
      row.kind === 'cells' &&
      row.cells.some((content, i) => {
        if (typeof content === 'string' && content.length < SURELY_LOW) return false;
        const parts = typeof content === 'string' ? content.split('\n') : [plainText(content)];
        const lines = parts.reduce((sum, part) => sum + lineCount(frame, part, { size }, widths[i] ?? 1), 0);
        return lines * size * FONT_HEIGHT * SINGLE > BREAKABLE_HEIGHT;
      }),
  );

/** "Đơn vị tính: đồng". */
export const unitWords = (unit: string): string => `Đơn vị tính: ${unit}`;

const unitLine = (unit: string, size: number): Node => ({
  text: [{ text: unitWords(unit) }],
  fontSize: size,
  italics: true,
  alignment: 'right',
  lineHeight: SINGLE,
  margin: [0, ABOVE_UNIT, 0, 0],
});

/** Height of the header and of rows `from` on, inside their paddings, pt; a heading across is as high as its words. */
const rowHeights = (table: Table, from: number, height: number, size: number) => (row: number) =>
  row === 0 || table.rows[from + row - 1]?.kind !== 'cells' ? 'auto' : height - 2 * downOf(size) - BORDER;

/** Rows that stay with the row after them: headings, and all of the totals but the last. */
const headingRows = (table: Table): ReadonlySet<number> =>
  new Set(table.rows.flatMap((row, i) => (row.kind === 'group' && i < table.rows.length - 1 ? [i] : [])));
/** Headings a part of the table begins with: the header stays with them and the row they head. */
const leading = (table: Table, from: number, to: number): number =>
  Math.max(
    0,
    table.rows.slice(from, to).findIndex((row) => row.kind === 'cells'),
  );

/** Height of each row with the line under it, and what a page holds under the header; pt. */
const heightsOf = (frame: Frame, { header, rows }: PlainRows): RowHeights => ({
  room: frame.height - header.height - 2 * BORDER,
  rows: rows.map(({ height }) => height + BORDER),
});

/** A table whose rows are pictures, one a row: pdfmake only finds the page for each. */
const picturedTable = (
  { header, rows }: PlainRows,
  {
    width,
    from,
    to,
    keep,
  }: { readonly width: number; readonly from: number; readonly to: number; readonly keep: number },
): TableNode => ({
  table: {
    headerRows: 1,
    keepWithHeaderRows: keep,
    dontBreakRows: true,
    widths: [width],
    body: [header, ...rows.slice(from, to)].map((row) => [pictureOf(row, width)]),
  },
  layout: { ...noPaddings, hLineWidth: () => BORDER, vLineWidth: () => 0, hLineColor: () => 'black' },
  margin: [0, from === 0 ? ABOVE_TABLE : 0, 0, 0],
});

/** A table: header repeated on every page and never alone, rows whole, all lines thin and black. */
export const tableItems = (frame: Frame, table: Table): readonly FlowItem[] => {
  const size = table.size ?? TABLE_SIZE;
  const widths = columnWidths(frame, table.columns);
  const least = table.rowHeight === undefined ? 0 : mm(table.rowHeight);
  const ruling = { size, across: PADDING.across, down: downOf(size), border: BORDER, widths };
  const plain = plainRows(frame, table, ruling, least);
  const tall = plain === null ? hasTallCell(frame, table, widths, size) : plain.tallest > BREAKABLE_HEIGHT;
  const pictured = tall ? null : plain;
  const cells = (from: number, to: number): TableNode => ({
    table: {
      headerRows: 1,
      keepWithHeaderRows: tall ? 0 : 1 + leading(table, from, to),
      dontBreakRows: !tall,
      // pdfmake writes into this array.
      widths: [...widths],
      ...(table.rowHeight === undefined ? {} : { heights: rowHeights(table, from, least, size) }),
      body: [
        headerRow(frame, table, widths, size),
        ...table.rows.slice(from, to).map((row) => rowOf(frame, table, row, widths, size)),
      ],
    },
    layout: linesFor(size),
    margin: [0, from === 0 ? ABOVE_TABLE : 0, 0, 0],
    ...{ fontSize: size, lineHeight: SINGLE },
  });
  const rows: FlowItem = {
    kind: 'table',
    rows: table.rows.length,
    headings: headingRows(table),
    breaksRows: tall,
    heights: () => (pictured === null ? null : heightsOf(frame, pictured)),
    make: (from, to) =>
      pictured === null
        ? cells(from, to)
        : picturedTable(pictured, { width: frame.width, from, to, keep: 1 + leading(table, from, to) }),
  };
  const { unit } = table;
  return unit === undefined ? [rows] : [{ kind: 'heading', make: () => unitLine(unit, size) }, rows];
};
