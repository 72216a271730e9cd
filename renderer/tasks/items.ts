import type { Heading } from './finder.ts';
import type { TaskRow } from './rows.ts';

/** What a filter leaves of some rows: their places, or all of them in their order, and the headings between them. */
export type Found = {
  readonly rows: readonly TaskRow[];
  readonly positions: Uint32Array | null;
  readonly headings: readonly Heading[];
  readonly filtered: boolean;
};

/** Before the first answer. */
export const NOTHING_YET: Found = { rows: [], positions: null, headings: [], filtered: false };

export type ListItem =
  | { readonly kind: 'row'; readonly row: TaskRow }
  | { readonly kind: 'group'; readonly heading: Heading };

export const foundCount = ({ rows, positions }: Found): number => positions?.length ?? rows.length;
export const itemCount = (found: Found): number => foundCount(found) + found.headings.length;

/** How many headings stand before a place of the list. */
export const headingsBefore = ({ headings }: Found, index: number): number => {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((headings[middle]?.at ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** What stands at a place of the list. */
export const itemAt = (found: Found, index: number): ListItem | null => {
  const before = headingsBefore(found, index);
  const heading = found.headings[before];
  if (heading?.at === index) return { kind: 'group', heading };
  const place = index - before;
  const row = found.rows[found.positions === null ? place : (found.positions[place] ?? -1)];
  return row === undefined ? null : { kind: 'row', row };
};
