import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Column, Inline, Row, Table as TableBlock } from '#shared/documents/paper.ts';
import type { Frame } from '../layout/frame.ts';
import { mm } from '../layout/node.ts';
import { TABLE_SIZE } from '../layout/styles.ts';
import {
  ABOVE_TABLE,
  ABOVE_UNIT,
  BORDER,
  columnWidths,
  downOf,
  hasTallCell,
  PADDING,
  unitWords,
} from '../layout/table.ts';
import { printable, spansOf } from '../layout/words.ts';
import { gapParagraph, lineRuns, paragraph, runs } from './text.ts';
import { twips } from './units.ts';

/** Lines of a table in eighths of a point. */
const LINE = { style: BorderStyle.SINGLE, size: BORDER * 8, color: '000000' } as const;
const LINES = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };
const marginsOf = (size: number) => ({
  top: twips(downOf(size)),
  bottom: twips(downOf(size)),
  left: twips(PADDING.across),
  right: twips(PADDING.across),
});
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
/** Rows that go to the page of the signature. */
const WITH_SIGNATURE = 2;

type Setting = { readonly size: number; readonly widths: readonly number[] };

const outer = (width: number): number => width + 2 * PADDING.across + BORDER;
const look = (size: number) => (size === TABLE_SIZE ? {} : { size });

const words = (frame: Frame, content: Inline, size: number, width: number, bold: boolean) =>
  runs(
    typeof content === 'string'
      ? [{ text: printable(content), bold }]
      : spansOf(frame, content, { size, width, bold }).map((span) => ({ ...span, bold: bold || span.bold === true })),
    size,
    look(size),
  );

const cell = (children: readonly Paragraph[], width: number, span = 1, middle = false): TableCell =>
  new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    ...(span > 1 ? { columnSpan: span } : {}),
    ...(middle ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
    children,
  });

const cellsOf = (
  frame: Frame,
  columns: readonly Column[],
  row: Row,
  { size, widths }: Setting,
): readonly TableCell[] => {
  if (row.kind === 'group') {
    const width = widths.reduce((sum, w) => sum + outer(w), 0);
    return [cell([paragraph('TableText', words(frame, row.text, size, width, true))], width, columns.length)];
  }
  return columns.map(({ align }, i) => {
    const width = widths[i] ?? 0;
    const content = row.cells[i] ?? '';
    // A new line in a cell begins a part of it.
    const parts = typeof content === 'string' ? content.split('\n') : [content];
    const set = parts.map((part) => words(frame, part, size, width, row.bold ?? false));
    return cell(
      set.map((part) => paragraph('TableText', part, { alignment: ALIGN[align] })),
      outer(width),
    );
  });
};

const headerRow = (columns: readonly Column[], { size, widths }: Setting): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: true,
    children: columns.map(({ header }, i) =>
      cell([paragraph('TableHeader', lineRuns([printable(header)], look(size)))], outer(widths[i] ?? 0), 1, true),
    ),
  });

/** A table: header repeated on every page and never alone, rows whole, all lines thin and black. */
export const tableBlocks = (frame: Frame, table: TableBlock, signed: boolean): readonly (Paragraph | Table)[] => {
  const { columns, rows, rowHeight, unit } = table;
  const setting = { size: table.size ?? TABLE_SIZE, widths: columnWidths(frame, columns) };
  const tall = hasTallCell(frame, table, setting.widths, setting.size);
  const height = rowHeight === undefined ? {} : { height: { value: twips(mm(rowHeight)), rule: HeightRule.ATLEAST } };
  const last = rows.length - WITH_SIGNATURE;
  const set = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: setting.widths.reduce((sum, w) => sum + twips(outer(w)), 0), type: WidthType.DXA },
    columnWidths: setting.widths.map((width) => twips(outer(width))),
    borders: LINES,
    margins: marginsOf(setting.size),
    rows: [
      headerRow(columns, setting),
      ...rows.map(
        (row, i) =>
          new TableRow({
            cantSplit: !tall,
            ...(signed && i >= last ? { keepNext: true } : {}),
            ...(row.kind === 'cells' ? height : {}),
            children: cellsOf(frame, columns, row, setting),
          }),
      ),
    ],
  });
  const unitLine =
    unit === undefined ? [] : [paragraph('Unit', lineRuns([unitWords(unit)], look(setting.size)), { top: ABOVE_UNIT })];
  return [...unitLine, gapParagraph(ABOVE_TABLE), set];
};
