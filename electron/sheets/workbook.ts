import type { CellObject, Sheet } from 'write-excel-file/universal';

/**
 * A workbook in its own few words. Words are always cells of text, so that what begins with = + - @ stays words
 * (CWE-1236); only `formula` computes, and no typed word ever stands in one.
 */
export type SheetCell =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly bold?: boolean;
      readonly italic?: boolean;
      readonly span?: number;
    }
  | { readonly kind: 'number'; readonly value: number; readonly format?: string; readonly bold?: boolean }
  | { readonly kind: 'formula'; readonly formula: string; readonly format?: string; readonly bold?: boolean }
  | null;

export type SheetPage = {
  readonly name: string;
  /** Widths in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetCell[])[];
  readonly landscape: boolean;
  /** Rows that stay in sight. */
  readonly sticky: number;
};

export const text = (words: string, look: { bold?: boolean; italic?: boolean; span?: number } = {}): SheetCell => ({
  kind: 'text',
  text: words,
  ...look,
});
export const number = (value: number, format = DONG): SheetCell => ({ kind: 'number', value, format });
/** `formula` without "="; `MONEY` or another format. */
export const formula = (formula: string, bold = false, format = DONG): SheetCell => ({
  kind: 'formula',
  formula,
  bold,
  format,
});

/** Whole đồng with thousands as the machine's language writes them. */
export const DONG = '#,##0';
export const QUANTITY = '#,##0.###';
export const PERCENT = '0.0%';

/** What XML cannot carry, and what Excel reads as an escape of its own ("_x000D_"). */
const printable = (words: string): string =>
  words.replace(/(?!\n)[\p{Cc}\ufffe\uffff]/gu, '').replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

/** The longest text a cell holds. */
const LONGEST = 32_000;

const cellOf = (cell: SheetCell): CellObject | null => {
  if (cell === null) return null;
  const look = {
    ...(cell.bold === true ? { fontWeight: 'bold' as const } : {}),
    alignVertical: 'top' as const,
    borderStyle: 'thin' as const,
    borderColor: '#999999',
  };
  if (cell.kind === 'number')
    return { type: Number, value: cell.value, format: cell.format ?? DONG, align: 'right', ...look };
  if (cell.kind === 'formula')
    return { type: 'Formula', value: `=${cell.formula}`, format: cell.format ?? DONG, align: 'right', ...look };
  const { borderStyle, borderColor, ...plain } = look;
  return {
    type: String,
    value: printable(cell.text).slice(0, LONGEST),
    wrap: true,
    ...(cell.italic === true ? { fontStyle: 'italic' as const } : {}),
    ...(cell.span === undefined ? look : { ...plain, columnSpan: cell.span }),
  };
};

/** The bytes of an .xlsx whose formulas every spreadsheet program computes anew when it opens it. */
export const workbook = async (pages: readonly SheetPage[]): Promise<Uint8Array> => {
  const sheets: Sheet<Blob>[] = pages.map((page) => ({
    sheet: page.name,
    data: page.rows.map((row) => row.map(cellOf)),
    columns: page.widths.map((width) => ({ width })),
    ...(page.landscape ? { orientation: 'landscape' as const } : {}),
    stickyRowsCount: page.sticky,
  }));
  // Read when a workbook is wanted, not at every start.
  const { default: writeXlsxFile } = await import('write-excel-file/universal');
  const file = await writeXlsxFile(sheets as never, { fontFamily: 'Times New Roman', fontSize: 12 }).toBlob();
  return new Uint8Array(await file.arrayBuffer());
};

/** "A", "B" … "AA" of a column counted from 0. */
export const column = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : `${column(Math.floor(index / 26) - 1)}${column(index % 26)}`;
