import { BorderStyle, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { gapParagraph } from './text.ts';
import { twips } from './units.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
} as const;
const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 } as const;

/** What stands side by side: each row holds the paragraphs of every column. */
export type Beside = readonly (readonly Paragraph[])[];

const cell = (paragraphs: readonly Paragraph[], width: number, gap: number): TableCell =>
  new TableCell({
    width: { size: twips(width + gap), type: WidthType.DXA },
    margins: { ...NO_MARGINS, right: twips(gap) },
    borders: { top: NONE, bottom: NONE, left: NONE, right: NONE },
    // A cell always holds a paragraph.
    children: paragraphs.length === 0 ? [gapParagraph(1, false)] : paragraphs,
  });

/** Columns of text without lines, `gap` pt apart; no row is broken over a page. `keepNext` keeps them with what follows. */
export const columns = (
  rows: readonly Beside[],
  {
    widths,
    gap,
    keepNext = false,
  }: { readonly widths: readonly number[]; readonly gap: number; readonly keepNext?: boolean },
): Table => {
  const gapAfter = (i: number) => (i < widths.length - 1 ? gap : 0);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(widths.reduce((sum, width, i) => sum + width + gapAfter(i), 0)), type: WidthType.DXA },
    columnWidths: widths.map((width, i) => twips(width + gapAfter(i))),
    borders: NO_BORDERS,
    margins: NO_MARGINS,
    rows: rows.map(
      (row, r) =>
        new TableRow({
          cantSplit: true,
          keepNext: keepNext || r < rows.length - 1,
          children: widths.map((width, i) => cell(row[i] ?? [], width, gapAfter(i))),
        }),
    ),
  });
};
