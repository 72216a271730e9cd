import type { InlineText, TextBlock } from '#shared/kit/text-blocks.ts';
import { joinInline, wordsOf } from './inline.ts';

export type TableBlock = Extract<TextBlock, { readonly kind: 'table' }>;
export type Align = TableBlock['columns'][number]['align'];
type Row = TableBlock['rows'][number];

/** The cells of a row, one a column; a heading across has one. */
export const cellsOf = (table: TableBlock, row: Row): readonly InlineText[] =>
  row.kind === 'group' ? [row.text] : table.columns.map((_, i) => row.cells[i] ?? '');

/** Other words in a cell. */
export const withCell = (table: TableBlock, row: number, column: number, value: InlineText): TableBlock => {
  const old = table.rows[row];
  if (old === undefined) return table;
  const fresh: Row =
    old.kind === 'group' ? { ...old, text: value } : { ...old, cells: [...cellsOf(table, old)].with(column, value) };
  return { ...table, rows: table.rows.with(row, fresh) };
};

/** Other words, width or alignment of a column. */
export const withColumn = (
  table: TableBlock,
  column: number,
  patch: Partial<TableBlock['columns'][number]>,
): TableBlock => {
  const old = table.columns[column];
  return old === undefined ? table : { ...table, columns: table.columns.with(column, { ...old, ...patch }) };
};

/** An empty row after another one; -1 puts it first. */
export const addRow = (table: TableBlock, after: number): TableBlock => ({
  ...table,
  rows: table.rows.toSpliced(after + 1, 0, { kind: 'cells', cells: table.columns.map(() => '') }),
});

export const removeRow = (table: TableBlock, row: number): TableBlock => ({
  ...table,
  rows: table.rows.toSpliced(row, 1),
});

/** A row becomes a heading across, its words one after another, or a row of cells again. */
export const toggleGroup = (table: TableBlock, row: number): TableBlock => {
  const old = table.rows[row];
  if (old === undefined) return table;
  const filled = cellsOf(table, old).filter((cell) => wordsOf(cell) !== '');
  const fresh: Row =
    old.kind === 'group'
      ? { kind: 'cells', cells: table.columns.map((_, i) => (i === 0 ? old.text : '')) }
      : { kind: 'group', text: joinInline(...filled.flatMap((cell, i) => (i === 0 ? [cell] : [' ', cell]))) };
  return { ...table, rows: table.rows.with(row, fresh) };
};

const spliceCells = (table: TableBlock, at: number, gone: number, ...fresh: readonly InlineText[]): readonly Row[] =>
  table.rows.map((row) =>
    row.kind === 'group' ? row : { ...row, cells: [...cellsOf(table, row)].toSpliced(at, gone, ...fresh) },
  );

/** A column after another one; -1 puts it first. It shares the width with the others. */
export const addColumn = (table: TableBlock, after: number): TableBlock => ({
  ...table,
  columns: table.columns.toSpliced(after + 1, 0, { header: '', width: { share: 1 }, align: 'left' }),
  rows: [...spliceCells(table, after + 1, 0, '')],
});

/** Takes a column out; the last one stays. */
export const removeColumn = (table: TableBlock, column: number): TableBlock =>
  table.columns.length === 1
    ? table
    : { ...table, columns: table.columns.toSpliced(column, 1), rows: [...spliceCells(table, column, 1)] };
