import type { Rest } from './beginning.ts';
import { type Adjustment, decidedBefore, type Flow, type FlowItem, noAdjustment, type RowHeights } from './flow.ts';
import { type FindLine, lastPageRow, leftRow, revise } from './keep.ts';
import type { SetFlow } from './page.ts';

/** Sets a flow for judging alone, and finds the lines it came to. */
export type LayFlow = (
  flow: Flow,
  adjustment: Adjustment,
) => Promise<{ readonly set: SetFlow; readonly find: FindLine }>;

/** Items set at a time: about two pages of text. */
const STRETCH = 24;
/** A flow of so few items is set whole at once. */
const SHORT = 60;

const from = <T>(map: ReadonlyMap<number, T>, least: number, by: number): readonly (readonly [number, T])[] =>
  [...map].filter(([i]) => i >= least).map(([i, value]) => [i + by, value] as const);

/** The adjustment of a stretch by its own count; its first item stands at the head of a page by itself. */
const within = (base: Adjustment, start: number): Adjustment => ({
  breakBefore: new Set([...base.breakBefore].filter((i) => i > start).map((i) => i - start)),
  cuts: new Map(from(base.cuts, start, -start)),
  splits: new Map(from(base.splits, start, -start)),
});

/** What was decided before a stretch and in it. */
const joined = (base: Adjustment, stretch: Adjustment, start: number): Adjustment => ({
  breakBefore: new Set([
    ...[...base.breakBefore].filter((i) => i <= start),
    ...[...stretch.breakBefore].map((i) => i + start),
  ]),
  cuts: new Map([...[...base.cuts].filter(([i]) => i < start), ...from(stretch.cuts, 0, start)]),
  splits: new Map([...[...base.splits].filter(([i]) => i < start), ...from(stretch.splits, 0, start)]),
});

/** The last two places where something was decided, the earlier first; 0 stands for the beginning. */
const lastDecided = ({ breakBefore, cuts, splits }: Adjustment): readonly [number, number] => {
  const places = [...new Set([0, ...breakBefore, ...cuts.keys(), ...splits.keys()])].sort((a, b) => a - b);
  return [places.at(-2) ?? 0, places.at(-1) ?? 0];
};

type TableItem = FlowItem & { readonly kind: 'table' };
/** Rows set at a time, and tables of so few that they are set whole at once. */
const ROWS = 40;
const SHORT_TABLE = 120;

const rowsOf = (item: TableItem, start: number, end: number): TableItem => ({
  ...item,
  rows: end - start,
  headings: new Set([...item.headings].filter((row) => row >= start && row < end - 1).map((row) => row - start)),
  make: (first, last) => item.make(start + first, start + last),
});

/** The rows at which a table goes on over the page from row `start` on, which stands at the head of one: reckoned from the heights. */
const reckon = ({ headings }: TableItem, { room, rows }: RowHeights, start: number): readonly number[] => {
  const splits: number[] = [];
  let filled = 0;
  let first = start;
  for (let row = start; row < rows.length; row++) {
    filled += rows[row] ?? 0;
    if (filled <= room || row === first) continue;
    let head = row;
    while (headings.has(head - 1) && head - 1 > first) head -= 1;
    if (head < row) splits.push(head);
    // The rows from the new head on are added up anew.
    [first, row, filled] = [head, head - 1, 0];
  }
  return splits;
};

/**
 * The rows at which a long table of whole rows goes on over the page, so that no heading stays behind. Only its beginning,
 * under the title, is set for that, a few pages at a time where heights cannot be reckoned.
 */
const settleTable = async (flow: Flow, item: TableItem, lay: LayFlow): Promise<Adjustment> => {
  const splits: number[] = [];
  const heights = item.heights();
  let [start, length] = [0, ROWS];
  while (start < item.rows) {
    const head = start === 0 ? flow.head : () => [];
    const { set } = await lay(
      { ...flow, head, items: [rowsOf(item, start, Math.min(start + length, item.rows))] },
      noAdjustment,
    );
    const [table] = set.items;
    if (table === undefined) break;
    const left = leftRow(noAdjustment, table)?.splits.get(0)?.[0];
    if (left === undefined && start + length >= item.rows) break;
    if (left !== undefined) splits.push(start + left);
    // A row at the head of a page stands there under the header whether the table was split before it or not.
    const next = left ?? lastPageRow(table);
    [start, length] = next > 0 ? [start + next, ROWS] : [start, length * 2];
    if (next > 0 && heights !== null) {
      splits.push(...reckon(item, heights, start));
      break;
    }
  }
  return splits.length === 0 ? noAdjustment : { ...noAdjustment, splits: new Map([[0, splits]]) };
};

/** A flow settled before: what each item was, and where its pages broke. */
export type Settled = { readonly head: string; readonly keys: readonly string[]; readonly adjustment: Adjustment };

/** What an item comes to on paper, in words that can be compared. */
const keyOf = (item: FlowItem): string =>
  JSON.stringify(item.kind === 'table' ? [item.kind, item.make(0, item.rows)] : [item.kind, item.make()]);
const headOf = (flow: Flow): string => JSON.stringify([flow.orientation, flow.head()]);

/** How many items are the same from the beginning, and from the end. */
const sameEnds = (before: readonly string[], now: readonly string[]): readonly [number, number] => {
  const least = Math.min(before.length, now.length);
  let first = 0;
  while (first < least && before[first] === now[first]) first += 1;
  let last = 0;
  while (last < least - first && before.at(-1 - last) === now.at(-1 - last)) last += 1;
  return [first, last];
};

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, i) => key === b[i]);

/** What was decided at one place. */
const decided = ({ breakBefore, cuts, splits }: Adjustment, at: number): string =>
  JSON.stringify([breakBefore.has(at), cuts.get(at) ?? null, splits.get(at) ?? null]);

/** What was decided from a place on, `by` items further on. */
const moved = (base: Adjustment, at: number, by: number): Adjustment => ({
  breakBefore: new Set([...base.breakBefore].filter((i) => i >= at).map((i) => i + by)),
  cuts: new Map(from(base.cuts, at, by)),
  splits: new Map(from(base.splits, at, by)),
});

const merged = (a: Adjustment, b: Adjustment): Adjustment => ({
  breakBefore: new Set([...a.breakBefore, ...b.breakBefore]),
  cuts: new Map([...a.cuts, ...b.cuts]),
  splits: new Map([...a.splits, ...b.splits]),
});

/** A page breaks by what stands at its end, and by a few items after it at most: a row of headings, one-line ends. */
const LOOK_AHEAD = 4;

/** What an earlier settling of nearly the same flow still tells: where to begin, and the rest once a page begins alike. */
const recall = (items: readonly string[], known: Settled | undefined) => {
  if (known === undefined) return { begun: noAdjustment, restFrom: () => null };
  const [first, last] = sameEnds(known.keys, items);
  const by = items.length - known.keys.length;
  return {
    begun: decidedBefore(known.adjustment, first - LOOK_AHEAD),
    /** All that is decided, where the pages from item `at` on begin as they did. */
    restFrom: (now: Adjustment, at: number) => {
      if (at === 0 || at < items.length - last) return null;
      if (decided(now, at) !== decided(known.adjustment, at - by)) return null;
      return { adjustment: merged(decidedBefore(now, at), moved(known.adjustment, at - by, by)), rest: { at, by } };
    },
  };
};

/** What settling a flow came to. */
export type Found = { readonly adjustment: Adjustment; readonly settled: Settled | null; readonly rest: Rest | null };

/**
 * Finds what a long flow must do differently a stretch at a time. Whatever is put right begins a page, and what stands
 * before it no longer moves: the next stretch begins one such place back, since the page before may be judged anew (a
 * heading left at its foot). The whole is judged once more when it is set. With a `known` settling of nearly the same
 * flow only the pages around a change are set anew. Answers null for what to remember where the flow is short, and for the
 * rest where the pages after a change are not as they were.
 */
export const settle = async (flow: Flow, lay: LayFlow, known?: Settled): Promise<Found> => {
  const { items } = flow;
  const [first] = items;
  const long = first?.kind === 'table' && first.rows > SHORT_TABLE && !first.breaksRows && first.headings.size > 0;
  if (long) return { adjustment: await settleTable(flow, first, lay), settled: null, rest: null };
  if (items.length <= SHORT) return { adjustment: noAdjustment, settled: null, rest: null };
  const head = headOf(flow);
  const keys = items.map(keyOf);
  const like = known?.head === head ? known : undefined;
  if (like !== undefined && isSame(like.keys, keys)) {
    return { adjustment: like.adjustment, settled: like, rest: { at: 0, by: 0 } };
  }
  const { begun, restFrom } = recall(keys, like);
  const done = (adjustment: Adjustment, rest: Rest | null = null) => ({
    adjustment,
    settled: { head, keys, adjustment },
    rest,
  });
  let adjustment = begun;
  const [back, latest] = lastDecided(adjustment);
  let [start, length] = [back, latest - back + STRETCH];
  // Every step decides something further on or takes in more; the count only stops what goes round.
  for (let step = 0; step < items.length; step++) {
    const head = start === 0 ? flow.head : () => [];
    const base = within(adjustment, start);
    const { set, find } = await lay({ ...flow, head, items: items.slice(start, start + length) }, base);
    const better = revise(set, base, find);
    if (better !== null) {
      adjustment = joined(adjustment, better, start);
      const [back, last] = lastDecided(adjustment);
      const whole = restFrom(adjustment, back);
      if (whole !== null) return done(whole.adjustment, whole.rest);
      [start, length] = [back, last - back + STRETCH];
      continue;
    }
    if (start + length >= items.length) break;
    length *= 2;
  }
  return done(adjustment);
};
