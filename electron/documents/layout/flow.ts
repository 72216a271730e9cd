import type { Node, Span, TableNode, TextNode } from './node.ts';

/**
 * What stands between the title and the end of one document or annex, in order. The first pass sets it as it comes;
 * what then falls badly is put right by an adjustment and set again.
 */
export type FlowItem =
  /** Running text: may be carried over a page, never with one line alone. */
  | { readonly kind: 'text'; readonly make: () => TextNode }
  /** Stays with what follows. */
  | { readonly kind: 'heading'; readonly make: () => Node }
  /** `rows` rows under a repeated header; `make` sets rows `from` (inclusive) to `to` (exclusive). */
  | {
      readonly kind: 'table';
      readonly rows: number;
      /** Rows that never stand last on a page: they go where the next row goes. */
      readonly headings: ReadonlySet<number>;
      /** Whether a row may go on over the page; else every row is whole. */
      readonly breaksRows: boolean;
      /** What a page holds under the repeated header, and the height of each row, pt; null where only setting tells. */
      readonly heights: () => RowHeights | null;
      readonly make: (from: number, to: number) => TableNode;
    }
  /** The signature block: whole, with at least two lines of text on its page. */
  | { readonly kind: 'closing'; readonly make: () => Node }
  /** Whatever may stand anywhere. */
  | { readonly kind: 'fixed'; readonly make: () => Node };

export type RowHeights = { readonly room: number; readonly rows: readonly number[] };

/** A paragraph cut at the end of a line: the lines before the cut as the first pass set them, the words after it. */
export type Cut = { readonly lines: readonly SetLine[]; readonly rest: readonly Span[] };
/** One justified line: its words and the extra width in pt between two of them. */
export type SetLine = { readonly spans: readonly Span[]; readonly extra: number; readonly indent: number };

/** What a further pass does differently, by index of the item. */
export type Adjustment = {
  readonly breakBefore: ReadonlySet<number>;
  readonly cuts: ReadonlyMap<number, Cut>;
  /** Rows at which a table goes on over the page, ascending. */
  readonly splits: ReadonlyMap<number, readonly number[]>;
};
export const noAdjustment: Adjustment = { breakBefore: new Set(), cuts: new Map(), splits: new Map() };

/** What was decided before an item. */
export const decidedBefore = (base: Adjustment, index: number): Adjustment => ({
  breakBefore: new Set([...base.breakBefore].filter((i) => i < index)),
  cuts: new Map([...base.cuts].filter(([i]) => i < index)),
  splits: new Map([...base.splits].filter(([i]) => i < index)),
});

/** One document or annex: pages of one orientation, numbered from 1. */
export type Flow = {
  readonly orientation: 'portrait' | 'landscape';
  readonly head: () => readonly Node[];
  readonly items: readonly FlowItem[];
  readonly mark: string | null;
};
