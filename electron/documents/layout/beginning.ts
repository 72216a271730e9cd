import type { Flow } from './flow.ts';
import type { SetFlow } from './page.ts';

/** A change that left the rest as it was: from item `at` on the pages begin as before, now `by` items further on. */
export type Rest = { readonly at: number; readonly by: number };
/** On which page each item of a flow begins, and how many pages it takes. */
export type Places = { readonly pages: readonly number[]; readonly count: number };

const pagesIn = ({ items }: SetFlow): readonly number[] =>
  items.map(({ before }) => before.positions?.[0]?.pageNumber ?? 0);

/** Where everything stands in a flow that was set whole. */
export const placesIn = (set: SetFlow, count: number): Places => ({ pages: pagesIn(set), count });

/** Pages set after the last one wanted: a change may have made the text so much shorter. */
const SPARE = 2;

/**
 * The beginning of a flow that reaches past page `last` and past a change, as long as it stands so in the whole; null
 * where that is all of it. `known`: where everything stood before the change.
 */
export const beginningOf = (flow: Flow, last: number, { at, by }: Rest, known: Places): Flow | null => {
  const end = flow.items.findIndex((_, i) => i > at && (known.pages[i - by] ?? 0) > last + SPARE);
  return end < 0 ? null : { ...flow, items: flow.items.slice(0, end) };
};

/** Where everything stands once the beginning was set. */
export const placesAfter = (beginning: SetFlow, { at, by }: Rest, known: Places): Places => {
  const begun = pagesIn(beginning);
  const further = (begun[at] ?? 0) - (known.pages[at - by] ?? 0);
  const rest = known.pages.slice(begun.length - by).map((page) => page + further);
  return { pages: [...begun, ...rest], count: known.count + further };
};
