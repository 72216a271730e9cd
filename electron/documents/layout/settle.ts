import { type Adjustment, type Flow, noAdjustment } from './flow.ts';
import { type FindLine, revise } from './keep.ts';
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

/**
 * Finds what a long flow must do differently a stretch at a time. Whatever is put right begins a page, and what stands
 * before it no longer moves: the next stretch begins one such place back, since the page before may be judged anew (a
 * heading left at its foot). The whole is judged once more when it is set.
 */
export const settle = async (flow: Flow, lay: LayFlow): Promise<Adjustment> => {
  const { items } = flow;
  if (items.length <= SHORT) return noAdjustment;
  let adjustment = noAdjustment;
  let [start, length] = [0, STRETCH];
  // Every step decides something further on or takes in more; the count only stops what goes round.
  for (let step = 0; step < items.length; step++) {
    const head = start === 0 ? flow.head : () => [];
    const base = within(adjustment, start);
    const { set, find } = await lay({ ...flow, head, items: items.slice(start, start + length) }, base);
    const better = revise(set, base, find);
    if (better !== null) {
      adjustment = joined(adjustment, better, start);
      const [before, last] = lastDecided(adjustment);
      [start, length] = [before, last - before + STRETCH];
      continue;
    }
    if (start + length >= items.length) break;
    length *= 2;
  }
  return adjustment;
};
