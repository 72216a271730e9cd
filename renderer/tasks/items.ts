import type { Numbers } from '#shared/kit/bits.ts';
import type { TaskRow } from './rows.ts';

/** A heading, and the place in the drawn list where it stands. */
export type Heading = {
  readonly title: string;
  readonly at: number;
  readonly count: number;
  readonly overdue: number;
};

/** What a filter leaves of some rows: their places, or all of them in their order, and the headings between them. */
export type Found = {
  readonly rows: readonly TaskRow[];
  readonly places: Numbers | null;
  readonly headings: readonly Heading[];
  readonly filtered: boolean;
};

/** Before the first answer. */
export const NOTHING_YET: Found = { rows: [], places: null, headings: [], filtered: false };

export type ListItem =
  | { readonly kind: 'row'; readonly row: TaskRow }
  | { readonly kind: 'group'; readonly heading: Heading };

export const foundCount = ({ rows, places }: Found): number => places?.count ?? rows.length;
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
  const row = found.rows[found.places === null ? place : found.places.at(place)];
  return row === undefined ? null : { kind: 'row', row };
};
