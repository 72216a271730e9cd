import type { Column, Row, Table } from '#shared/documents/paper.ts';
import type { Frame } from './frame.ts';
import type { CanvasNode, DrawnLine, DrawnRow } from './node.ts';
import { ASCENDER, FONT_HEIGHT, SINGLE } from './styles.ts';
import { evenLines } from './wrap.ts';

/** How the cells of a table stand: size of the words, space around them and width of the lines, pt. */
export type Ruling = {
  readonly size: number;
  readonly across: number;
  readonly down: number;
  readonly border: number;
  /** Widths of the columns inside paddings and borders, pt. */
  readonly widths: readonly number[];
};

/** Rows whose words and lines stand at known places: they need no setting, only a place on the page. */
export type PlainRows = {
  readonly header: DrawnRow;
  readonly rows: readonly DrawnRow[];
  /** The height of the tallest words of a cell, pt. */
  readonly tallest: number;
};

type Cell = {
  readonly lines: readonly string[];
  readonly align: Column['align'];
  readonly x: number;
  readonly width: number;
};

type Face = { readonly size: number; readonly bold: boolean };

/** Where a word may go on to the next line: after its hyphens and strokes, as by the rules of Unicode. */
const JOINTS = /(?<=[-–/])(?!\d)/u;
/** Puts pieces together while they fit. */
const filled = (frame: Frame, parts: readonly string[], face: Face, width: number): readonly string[] => {
  const lines: string[] = [];
  for (const part of parts) {
    const longer = `${lines.at(-1) ?? ''}${part}`;
    if (lines.length > 0 && frame.measure(longer, face) <= width) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
};
/** A word wider than its column, in pieces that fit: at its joints, else anywhere. */
const pieces = (frame: Frame, word: string, face: Face, width: number): readonly string[] =>
  filled(frame, word.split(JOINTS), face, width).flatMap((part) =>
    frame.measure(part, face) <= width ? [part] : filled(frame, [...part], face, width),
  );

/** The words of a cell in lines, each part on lines of its own after a new line. */
const linesIn = (frame: Frame, text: string, face: Face, width: number, phrases: boolean): readonly string[] =>
  text
    .split('\n')
    .flatMap((part) => evenLines(frame, part, face, width, phrases))
    .flatMap((line) =>
      line.includes(' ') || frame.measure(line, face) <= width ? [line] : pieces(frame, line, face, width),
    );

/** Where each column begins and where the table ends, pt from its left edge, at the left side of the line there. */
const edgesOf = ({ widths, across, border }: Ruling): readonly number[] => {
  const edges = [0];
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + border + 2 * across + width);
  return edges;
};

const lineHeight = (size: number): number => size * FONT_HEIGHT * SINGLE;
const wordsHeight = (cells: readonly Cell[], size: number): number =>
  Math.max(0, ...cells.map(({ lines }) => lines.length)) * lineHeight(size);

const START = { left: 0, center: 0.5, right: 1 } as const;
const drawn = (
  frame: Frame,
  cells: readonly Cell[],
  ruling: Ruling,
  row: {
    readonly bold: boolean;
    readonly middle?: boolean;
    readonly least?: number;
    readonly rules: readonly number[];
  },
): DrawnRow => {
  const { size, down, border } = ruling;
  const height = Math.max(wordsHeight(cells, size) + 2 * down, (row.least ?? 0) - border);
  const lines: DrawnLine[] = [];
  for (const cell of cells) {
    const own = cell.lines.length * lineHeight(size);
    const top = row.middle === true ? (height - own) / 2 : down;
    cell.lines.forEach((text, i) => {
      if (text === '') return;
      const left = START[cell.align] * (cell.width - frame.measure(text, { size, bold: row.bold }));
      lines.push({ text, x: cell.x + left, baseline: top + i * lineHeight(size) + ASCENDER * size });
    });
  }
  return { height, size, bold: row.bold, lines, border, rules: row.rules };
};

const cellsOf = (
  frame: Frame,
  texts: readonly unknown[],
  { size, across, border, widths }: Ruling,
  edges: readonly number[],
  {
    bold,
    align,
    phrases,
  }: { readonly bold: boolean; readonly align: (column: number) => Column['align']; readonly phrases: boolean },
): readonly Cell[] | null => {
  const cells: Cell[] = [];
  for (const [i, width] of widths.entries()) {
    const text = texts[i] ?? '';
    if (typeof text !== 'string') return null;
    cells.push({
      lines: linesIn(frame, text, { size, bold }, width, phrases),
      align: align(i),
      x: (edges[i] ?? 0) + border + across,
      width,
    });
  }
  return cells;
};

const groupCell = (frame: Frame, text: unknown, { size, across, border, widths }: Ruling): Cell | null => {
  const width = widths.reduce((sum, w) => sum + w, 0);
  if (typeof text !== 'string') return null;
  return { lines: linesIn(frame, text, { size, bold: true }, width, true), align: 'left', x: border + across, width };
};

/**
 * The rows of a table as words and lines at their places, or null where some cell has words of several styles. `least` is the height a row has at least with one of its borders, pt.
 */
export const plainRows = (frame: Frame, table: Table, ruling: Ruling, least: number): PlainRows | null => {
  const edges = edgesOf(ruling);
  const heads = cellsOf(
    frame,
    table.columns.map(({ header }) => header),
    ruling,
    edges,
    { bold: true, align: () => 'center', phrases: false },
  );
  if (heads === null) return null;
  const ends = [0, edges.at(-1) ?? 0];
  let tallest = 0;
  const rowOf = (row: Row): DrawnRow | null => {
    if (row.kind === 'group') {
      const cell = groupCell(frame, row.text, ruling);
      return cell === null ? null : drawn(frame, [cell], ruling, { bold: true, rules: ends });
    }
    const bold = row.bold ?? false;
    const align = (i: number) => table.columns[i]?.align ?? 'left';
    const cells = cellsOf(frame, row.cells, ruling, edges, { bold, align, phrases: true });
    if (cells === null) return null;
    tallest = Math.max(tallest, wordsHeight(cells, ruling.size));
    return drawn(frame, cells, ruling, { bold, least, rules: edges });
  };
  const rows: DrawnRow[] = [];
  for (const row of table.rows) {
    const made = rowOf(row);
    if (made === null) return null;
    rows.push(made);
  }
  return { header: drawn(frame, heads, ruling, { bold: true, middle: true, rules: edges }), rows, tallest };
};

/** A row as a picture as wide as the table; the engine draws what stands in `row`. */
export const pictureOf = (row: DrawnRow, width: number): CanvasNode => ({
  canvas: [{ type: 'rect', x: 0, y: 0, w: width, h: row.height, row }],
});
