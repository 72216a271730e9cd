import { type Bits, bitsLength, eachBit, inBoth, numbersIn, numbersOf, setBit } from '#shared/kit/bits.ts';
import { compareVietnamese } from '#shared/kit/collation.ts';
import { TASK_CLASS_LABELS } from '#shared/tasks/labels.ts';
import { type Grouping, hasAside, isFiltered, isSameAside, RANK, rowTest, type TaskFilter } from './filter.ts';
import type { Found, Heading } from './items.ts';
import type { TaskRow } from './rows.ts';

/** The groups rows lie in: the number of each row's group, and the groups in the order they are shown. */
type Groups = { readonly by: Grouping; readonly numbers: Uint16Array; readonly titles: readonly string[] };

const titleIn: Record<Grouping, (row: TaskRow) => string> = {
  none: () => '',
  agency: ({ lead }) => lead,
  state: ({ state }) => TASK_CLASS_LABELS[state],
};

const groupsOf = (rows: readonly TaskRow[], by: Grouping): Groups => {
  const first = new Map<string, TaskRow>();
  for (const row of rows) {
    const title = titleIn[by](row);
    if (!first.has(title)) first.set(title, row);
  }
  const rank = (title: string): number => RANK[first.get(title)?.state ?? 'stopped'];
  const titles = [...first.keys()].sort((a, b) => (by === 'agency' ? compareVietnamese(a, b) : rank(a) - rank(b)));
  const numberOf = new Map(titles.map((title, number) => [title, number]));
  return { by, titles, numbers: Uint16Array.from(rows, (row) => numberOf.get(titleIn[by](row)) ?? 0) };
};

const allOf = (count: number): Bits => {
  const all = new Uint32Array(bitsLength(count));
  for (let i = 0; i < count; i += 1) setBit(all, i);
  return all;
};

/** The places in the order of their groups, with a heading before each group that holds any. */
const grouped = (
  rows: readonly TaskRow[],
  left: Bits,
  { numbers, titles }: Groups,
): Omit<Found, 'rows' | 'filtered'> => {
  const counts = new Uint32Array(titles.length);
  const overdue = new Uint32Array(titles.length);
  eachBit(left, (place) => {
    const group = numbers[place] ?? 0;
    counts[group] = (counts[group] ?? 0) + 1;
    if (rows[place]?.state === 'overdue') overdue[group] = (overdue[group] ?? 0) + 1;
  });
  const headings: Heading[] = [];
  const next = new Uint32Array(titles.length);
  let before = 0;
  for (const [group, title] of titles.entries()) {
    next[group] = before;
    const count = counts[group] ?? 0;
    if (count === 0) continue;
    headings.push({ title, at: before + headings.length, count, overdue: overdue[group] ?? 0 });
    before += count;
  }
  const places = new Uint32Array(before);
  eachBit(left, (place) => {
    const group = numbers[place] ?? 0;
    const at = next[group] ?? 0;
    places[at] = place;
    next[group] = at + 1;
  });
  return { places: numbersOf(places), headings };
};

/**
 * Finds what a filter leaves of some rows, within a key: what does not hang on the letters of the search is worked out once.
 * `met`: the places that meet the search of the filter; null where it has none.
 */
export const createFinder = (rows: readonly TaskRow[]): ((filter: TaskFilter, met: Bits | null) => Found) => {
  let aside: { readonly filter: TaskFilter; readonly passing: Bits | null } | null = null;
  let groups: Groups | null = null;

  /** What the filter leaves, its search aside; null: all. */
  const passing = (filter: TaskFilter): Bits | null => {
    if (aside === null || !isSameAside(aside.filter, filter)) {
      const passes = rowTest(filter);
      const left = hasAside(filter) ? new Uint32Array(bitsLength(rows.length)) : null;
      if (left !== null) for (const [place, row] of rows.entries()) if (passes(row)) setBit(left, place);
      aside = { filter, passing: left };
    }
    return aside.passing;
  };
  return (filter, met) => {
    const filtered = isFiltered(filter);
    const left = inBoth(passing(filter), met);
    if (filter.group === 'none')
      return { rows, places: left === null ? null : numbersIn(left), headings: [], filtered };
    if (groups?.by !== filter.group) groups = groupsOf(rows, filter.group);
    return { rows, ...grouped(rows, left ?? allOf(rows.length), groups), filtered };
  };
};
