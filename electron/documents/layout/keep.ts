import { type Adjustment, type Cut, decidedBefore, type FlowItem, noAdjustment, type SetLine } from './flow.ts';
import type { CanvasNode, LinePosition, Node, Span, TextNode } from './node.ts';
import type { SetFlow, SetItem } from './page.ts';

/** A line as pdfmake set it; `slack` is the width left over before justifying. */
export type LaidLine = {
  readonly spans: readonly Span[];
  readonly slack: number;
  readonly indent: number;
};
/** Finds the line pdfmake put at a position, or undefined. */
export type FindLine = (at: LinePosition) => LaidLine | undefined;

const pageOf = (positions: readonly LinePosition[] | undefined): number => positions?.[0]?.pageNumber ?? 0;
const linesOf = (set: SetItem): readonly LinePosition[] => set.text?.positions ?? [];
const linesOn = (set: SetItem, page: number): number => linesOf(set).filter((p) => p.pageNumber === page).length;
/** Lines of a heading that stands in the text; a centred one is whole and has none of its own. */
const headingLines = ({ item, nodes: [node] }: SetItem): readonly LinePosition[] =>
  item.kind === 'heading' && node !== undefined && 'text' in node ? (node.positions ?? []) : [];
/** The mark before a heading may still stand on the page the heading found no room on. */
const firstPage = (set: SetItem): number =>
  linesOf(set)[0]?.pageNumber ??
  headingLines(set)[0]?.pageNumber ??
  pageOf(set.item.kind === 'heading' ? set.after.positions : set.before.positions);
const lastPage = (set: SetItem): number => linesOf(set).at(-1)?.pageNumber ?? pageOf(set.after.positions);

const startsPage = (items: readonly SetItem[], set: SetItem): boolean => {
  const before = items[set.index - 1];
  return before !== undefined && lastPage(before) < firstPage(set);
};

/** What was decided up to an item; what comes after it stands elsewhere now and is judged anew. */
const upTo = (base: Adjustment, index: number): Adjustment => decidedBefore(base, index + 1);
const withBreak = (base: Adjustment, index: number): Adjustment => {
  const kept = upTo(base, index);
  return { ...kept, breakBefore: new Set([...kept.breakBefore, index]) };
};
const withCut = (base: Adjustment, index: number, cut: Cut): Adjustment => {
  const kept = upTo(base, index);
  return { ...kept, cuts: new Map([...kept.cuts, [index, cut]]) };
};
const withSplit = (base: Adjustment, index: number, row: number): Adjustment => {
  const kept = upTo(base, index);
  const before = (kept.splits.get(index) ?? []).filter((at) => at < row);
  return { ...kept, splits: new Map([...kept.splits, [index, [...before, row]]]) };
};

/** Cuts a paragraph so that its last `carried` lines begin the next page. */
const cutAt = (set: SetItem, carried: number, find: FindLine): Cut | null => {
  const positions = linesOf(set);
  const laid = positions.map(find);
  if (laid.length < carried + 2 || laid.some((line) => line === undefined)) return null;
  const lines = laid.filter((line) => line !== undefined);
  const keep = lines.slice(0, -carried).map(
    (line): SetLine => ({
      spans: line.spans,
      extra: line.spans.length > 1 ? Math.max(0, line.slack / (line.spans.length - 1) - 0.001) : 0,
      indent: line.indent,
    }),
  );
  return { lines: keep, rest: lines.slice(-carried).flatMap((line) => line.spans) };
};

/** Carries the end of a paragraph over: its last lines where enough stay behind, else all of it. */
const carry = (base: Adjustment, items: readonly SetItem[], set: SetItem, lines: number, find: FindLine) => {
  const cut = cutAt(set, Math.max(2, lines), find);
  if (cut !== null) return withCut(base, set.index, cut);
  return startsPage(items, set) || set.index === 0 ? null : withBreak(base, set.index);
};

/** A paragraph never leaves one line alone at the foot or at the head of a page. */
const lonelyLine = (base: Adjustment, items: readonly SetItem[], set: SetItem, find: FindLine): Adjustment | null => {
  const [first, last] = [firstPage(set), lastPage(set)];
  if (set.text === null || first === last) return null;
  if (linesOn(set, first) === 1 && !startsPage(items, set) && set.index > 0) return withBreak(base, set.index);
  return linesOn(set, last) === 1 ? carry(base, items, set, 2, find) : null;
};

/** A heading goes where its text goes. */
const leftHeading = (base: Adjustment, items: readonly SetItem[], set: SetItem): Adjustment | null => {
  const next = items[set.index + 1];
  if (set.item.kind !== 'heading' || next === undefined || next.item.kind === 'closing') return null;
  if (startsPage(items, set) || base.breakBefore.has(set.index)) return null;
  const split = firstPage(set) < lastPage(set);
  if (!split && firstPage(next) <= lastPage(set)) return null;
  return withBreak(base, set.index);
};

type TableItem = FlowItem & { readonly kind: 'table' };
const firstPlaced = (node: Node): TextNode | CanvasNode | undefined => {
  if ('text' in node || 'canvas' in node) return node;
  const [first] = 'stack' in node ? node.stack : [];
  return first === undefined ? undefined : firstPlaced(first);
};
const pageOfCells = (cells: readonly Node[]): number =>
  Math.max(0, ...cells.map((cell) => pageOf(firstPlaced(cell)?.positions)));

/**
 * The page a row stands on, where the parts of the table begin with the rows `starts`. pdfmake notes for a whole row
 * the page on which it began to look for room, which is the page its predecessor stands on.
 */
const pageOfRow = (set: SetItem, item: TableItem, starts: readonly number[], row: number): number => {
  const part = starts.findLastIndex((start) => start <= row);
  const [start, end] = [starts[part] ?? 0, starts[part + 1] ?? item.rows];
  const noted = item.breaksRows ? row : row + 1;
  if (noted < end) return pageOfCells(bodyOf(set.nodes[part])[noted - start + 1] ?? []);
  return end === item.rows ? lastPage(set) : pageOfCells(bodyOf(set.nodes[part + 1])[0] ?? []) - 1;
};
const bodyOf = (node: Node | undefined): readonly (readonly Node[])[] =>
  node !== undefined && 'table' in node ? node.table.body : [];

/** The first row of the last page of a table set in one part; 0 where it stands on one page. */
export const lastPageRow = (set: SetItem): number => {
  if (set.item.kind !== 'table') return 0;
  for (let row = set.item.rows - 1; row > 0; row--) {
    if (pageOfRow(set, set.item, [0], row - 1) < pageOfRow(set, set.item, [0], row)) return row;
  }
  return 0;
};

/** A heading across a table goes where its first row goes, with the headings right above it. */
export const leftRow = (base: Adjustment, set: SetItem): Adjustment | null => {
  if (set.item.kind !== 'table') return null;
  const { item } = set;
  const { headings } = item;
  const starts = [0, ...(base.splits.get(set.index) ?? [])];
  for (const row of headings) {
    if (pageOfRow(set, item, starts, row) >= pageOfRow(set, item, starts, row + 1)) continue;
    let first = row;
    while (headings.has(first - 1) && !starts.includes(first)) first -= 1;
    if (!starts.includes(first)) return withSplit(base, set.index, first);
  }
  return null;
};

/** A signature takes at least two lines of text, or two rows of the table before it, along to its page. */
const lonelySignature = (
  base: Adjustment,
  items: readonly SetItem[],
  set: SetItem,
  find: FindLine,
): Adjustment | null => {
  if (set.item.kind !== 'closing' || set.index === 0) return null;
  const page = lastPage(set);
  let lines = 0;
  for (let i = set.index - 1; i >= 0 && lines < 2; i--) {
    const before = items[i];
    if (before === undefined) return null;
    if (before.item.kind === 'table') return carryRows(base, before, page);
    if (before.item.kind !== 'text') continue;
    if (before.text === null) return null;
    const here = linesOn(before, page);
    if (lines + here >= 2) return null;
    // Only part of what is needed stands here: carry more of this paragraph, or all of it and look further back.
    const missing = 2 - lines;
    if (linesOf(before).length >= missing) return carry(base, items, before, missing, find);
    lines += linesOf(before).length;
  }
  return null;
};

const TAIL_ROWS = 2;
const carryRows = (base: Adjustment, table: SetItem, page: number): Adjustment | null => {
  if (table.item.kind !== 'table' || lastPage(table) === page) return null;
  const from = table.item.rows - Math.min(TAIL_ROWS, table.item.rows - 1);
  const carried = base.splits.get(table.index)?.some((row) => row >= from - 1) ?? false;
  if (carried) return null;
  if (from < table.item.rows) return withSplit(base, table.index, from);
  return table.index === 0 || base.breakBefore.has(table.index) ? null : withBreak(base, table.index);
};

/**
 * What the next pass must do differently for this flow, or null when it stands well: no line of a paragraph alone, no
 * heading at the foot of a page, of a table either, no signature without text.
 */
export const revise = ({ items }: SetFlow, base: Adjustment = noAdjustment, find: FindLine): Adjustment | null => {
  for (const set of items) {
    const better =
      lonelyLine(base, items, set, find) ??
      leftHeading(base, items, set) ??
      leftRow(base, set) ??
      lonelySignature(base, items, set, find);
    if (better !== null) return better;
  }
  return null;
};
