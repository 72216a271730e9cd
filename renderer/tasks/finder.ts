import { compareVietnamese } from '#shared/kit/collation.ts';
import { searchText } from '#shared/kit/search.ts';
import { TASK_CLASS_LABELS } from '#shared/tasks/labels.ts';
import type { TaskClass } from '#shared/tasks/status.ts';
import { type Asked, type Grouping, narrows, RANK, rowTest, type TaskFilter } from './filter.ts';

/** What is told of a row once: the text that is searched, and what filters and headings ask. */
export type RowFacts = Omit<Asked, 'search'> & { readonly text: string; readonly lead: string };
type Known = Asked & Pick<RowFacts, 'lead'>;

export type ToFinder =
  /** Rows not told before, under the numbers from `first` on. */
  | { readonly kind: 'rows'; readonly first: number; readonly rows: readonly RowFacts[] }
  /** The numbers of all rows of the list in their order; what is not among them is gone. */
  | { readonly kind: 'order'; readonly numbers: Uint32Array }
  | { readonly kind: 'find'; readonly ask: number; readonly filter: TaskFilter };

/** A heading, and the place in the drawn list where it stands. */
export type Heading = {
  readonly title: string;
  readonly at: number;
  readonly count: number;
  readonly overdue: number;
};
/** Places in the order of the rows a filter leaves, one group after the other. */
export type Listed = {
  readonly ask: number;
  readonly positions: Uint32Array<ArrayBuffer>;
  readonly headings: readonly Heading[];
};

const positionsOf = (order: readonly Known[], among: Uint32Array | null, filter: TaskFilter) => {
  const passes = rowTest(filter);
  const count = among?.length ?? order.length;
  const found = new Uint32Array(count);
  let left = 0;
  for (let i = 0; i < count; i += 1) {
    const position = among?.[i] ?? i;
    const row = order[position];
    if (row === undefined || !passes(row)) continue;
    found[left] = position;
    left += 1;
  }
  return found.slice(0, left);
};

type Group = { readonly title: string; readonly state: TaskClass; readonly positions: number[]; overdue: number };
const groupsOf = (order: readonly Known[], positions: Uint32Array, by: Grouping): readonly Group[] => {
  const groups = new Map<string, Group>();
  for (const position of positions) {
    const row = order[position];
    if (row === undefined) continue;
    const title = by === 'agency' ? row.lead : TASK_CLASS_LABELS[row.state];
    let group = groups.get(title);
    if (group === undefined) {
      group = { title, state: row.state, positions: [], overdue: 0 };
      groups.set(title, group);
    }
    group.positions.push(position);
    if (row.state === 'overdue') group.overdue += 1;
  }
  const all = [...groups.values()];
  if (by === 'agency') return all.sort((a, b) => compareVietnamese(a.title, b.title));
  return all.sort((a, b) => RANK[a.state] - RANK[b.state]);
};

const grouped = (order: readonly Known[], positions: Uint32Array, by: Grouping): Omit<Listed, 'ask'> => {
  const arranged = new Uint32Array(positions.length);
  const headings: Heading[] = [];
  let before = 0;
  for (const group of groupsOf(order, positions, by)) {
    const count = group.positions.length;
    headings.push({ title: group.title, at: before + headings.length, count, overdue: group.overdue });
    arranged.set(group.positions, before);
    before += count;
  }
  return { positions: arranged, headings };
};

/**
 * Keeps what is searched of every row and looks for what a filter leaves; while the search only grows, among what was
 * found before. Answers a question, takes the rest in silence. Works in a thread of its own, so that typing waits for nothing.
 */
export const createFinder = (): ((message: ToFinder) => Listed | null) => {
  const known = new Map<number, Known>();
  let order: readonly Known[] = [];
  let last: { readonly filter: TaskFilter; readonly positions: Uint32Array } | null = null;

  const arrange = (numbers: Uint32Array) => {
    const kept = new Set(numbers);
    for (const number of known.keys()) if (!kept.has(number)) known.delete(number);
    order = Array.from(numbers, (number) => known.get(number)).filter((row) => row !== undefined);
    last = null;
  };
  const find = (filter: TaskFilter): Omit<Listed, 'ask'> => {
    const among = last !== null && narrows(last.filter, filter) ? last.positions : null;
    const positions = positionsOf(order, among, filter);
    last = { filter, positions };
    // A copy: what is answered is handed over with its memory.
    return filter.group === 'none'
      ? { positions: positions.slice(), headings: [] }
      : grouped(order, positions, filter.group);
  };
  return (message) => {
    if (message.kind === 'find') return { ask: message.ask, ...find(message.filter) };
    if (message.kind === 'order') arrange(message.numbers);
    else
      for (const [i, { text, ...row }] of message.rows.entries())
        known.set(message.first + i, { ...row, search: searchText(text) });
    return null;
  };
};
