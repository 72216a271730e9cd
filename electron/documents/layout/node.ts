/** The part of pdfmake's document definition the layout uses. Lengths in pt; user text stands only in `text`. */

export type Span = {
  readonly text: string;
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** Never broken, not even at a hyphen or a space. */
  readonly noWrap?: boolean;
  /** The space at the end counts even where a line could end. */
  readonly preserveTrailingSpaces?: boolean;
  readonly characterSpacing?: number;
};

/** Where pdfmake put a line of a text node: page from 1, distance from the top edge in pt. */
export type LinePosition = { readonly pageNumber: number; readonly top: number };

type Box = {
  /** Left, top, right, bottom. */
  readonly margin?: readonly [number, number, number, number];
  readonly pageBreak?: 'before';
  readonly width?: number;
};

export type TextNode = Box & {
  readonly text: readonly Span[];
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
  readonly alignment?: 'left' | 'center' | 'right' | 'justify';
  readonly leadingIndent?: number;
  readonly lineHeight?: number;
  readonly absolutePosition?: { readonly x: number; readonly y: number };
  /** Written by pdfmake during layout: one entry a line. */
  positions?: readonly LinePosition[];
};
export type StackNode = Box & { readonly stack: readonly Node[]; readonly unbreakable?: boolean };
export type ColumnsNode = Box & { readonly columns: readonly Node[]; readonly columnGap?: number };
export type CanvasNode = Box & {
  readonly canvas: readonly object[];
  /** Written by pdfmake during layout: one entry a figure. */
  positions?: readonly LinePosition[];
};
/** One line of words: where it begins and its baseline, pt from the left and the upper edge of its row. */
export type DrawnLine = { readonly text: string; readonly x: number; readonly baseline: number };
/** A row of a table at its final look. Lengths in pt; `height` is that between the lines above and below it. */
export type DrawnRow = {
  readonly height: number;
  readonly size: number;
  readonly bold: boolean;
  readonly lines: readonly DrawnLine[];
  /** Width of the lines, and the left side of each upright one. */
  readonly border: number;
  readonly rules: readonly number[];
};
/** What stands in a cell, and how. */
export type CellNode = Node & { readonly colSpan?: number; readonly verticalAlignment?: 'middle' };
/** `body` is the header row and after it the rows, cell by cell. */
export type TableNode = Box & {
  readonly table: { readonly body: readonly (readonly CellNode[])[] } & { readonly [setting: string]: unknown };
  readonly layout: object;
};
export type Node = TextNode | StackNode | ColumnsNode | CanvasNode | TableNode;

const PT_PER_MM = 72 / 25.4;
/** Millimetres to points. */
export const mm = (length: number): number => length * PT_PER_MM;

/** A gap without characters, `width` pt wide: an empty run whose spacing pdfmake counts (characters − 1) times. */
export const gap = (width: number): Span => ({ text: '', characterSpacing: -width });

/** A solid line `length` pt long, its left end at `x` of the column. */
export const rule = ({ x, length, top }: { x: number; length: number; top: number }): CanvasNode => ({
  canvas: [{ type: 'line', x1: x, y1: 0, x2: x + length, y2: 0, lineWidth: 0.75, lineColor: 'black' }],
  margin: [0, top, 0, 0],
});
