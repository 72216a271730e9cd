import { compareVietnamese } from '#shared/kit/collation.ts';
import { createWordBook } from '#shared/kit/search.ts';
import { TASK_CLASS_LABELS } from '#shared/tasks/labels.ts';
import type { TaskClass } from '#shared/tasks/status.ts';
import { type Asked, type Grouping, narrows, RANK, rowTest, type TaskFilter } from './filter.ts';

/** What is told of a row once: the text that is searched, and what filters and headings ask. */
export type RowFacts = Asked & { readonly text: string; readonly lead: string };
type Known = Omit<RowFacts, 'text'> & { readonly words: readonly number[] };

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

/** Rows in the order of the list, and the words of all of them one after the other: those of row i end where `ends[i]` says. */
type Ordered = { readonly rows: readonly Known[]; readonly words: Uint32Array; readonly ends: Uint32Array };

const ordered = (rows: readonly Known[]): Ordered => {
  const ends = new Uint32Array(rows.length);
  let end = 0;
  for (const [i, row] of rows.entries()) {
    end += row.words.length;
    ends[i] = end;
  }
  const words = new Uint32Array(end);
  for (const [i, row] of rows.entries()) words.set(row.words, i === 0 ? 0 : ends[i - 1]);
  return { rows, words, ends };
};

/** Those of the positions whose rows have a marked word. */
const withWord = ({ words, ends }: Ordered, positions: Uint32Array, marks: Uint8Array): Uint32Array => {
  const found = new Uint32Array(positions.length);
  let left = 0;
  for (const position of positions) {
    const end = ends[position] ?? 0;
    for (let i = position === 0 ? 0 : (ends[position - 1] ?? 0); i < end; i += 1) {
      if (marks[words[i] ?? 0] !== 1) continue;
      found[left] = position;
      left += 1;
      break;
    }
  }
  return found.subarray(0, left);
};

/** Where the rows stand that a filter leaves, its search aside. */
const passing = (rows: readonly Known[], filter: TaskFilter): Uint32Array => {
  const passes = rowTest(filter);
  const positions = new Uint32Array(rows.length);
  let left = 0;
  for (const [position, row] of rows.entries()) {
    if (!passes(row)) continue;
    positions[left] = position;
    left += 1;
  }
  return positions.subarray(0, left);
};

type Group = { readonly title: string; readonly state: TaskClass; readonly positions: number[]; overdue: number };
const groupsOf = ({ rows }: Ordered, positions: Uint32Array, by: Grouping): readonly Group[] => {
  const groups = new Map<string, Group>();
  for (const position of positions) {
    const row = rows[position];
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

const grouped = (order: Ordered, positions: Uint32Array, by: Grouping): Omit<Listed, 'ask'> => {
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
  const book = createWordBook();
  const known = new Map<number, Known>();
  let order = ordered([]);
  let last: { readonly filter: TaskFilter; readonly positions: Uint32Array } | null = null;

  const arrange = (numbers: Uint32Array) => {
    const kept = new Set(numbers);
    for (const number of known.keys()) if (!kept.has(number)) known.delete(number);
    order = ordered(Array.from(numbers, (number) => known.get(number)).filter((row) => row !== undefined));
    last = null;
  };
  const find = (filter: TaskFilter): Omit<Listed, 'ask'> => {
    const before = last !== null && narrows(last.filter, filter) ? last : null;
    let positions = before?.positions ?? passing(order.rows, filter);
    for (const marks of book.marksFor(filter.search, before?.filter.search))
      positions = withWord(order, positions, marks);
    last = { filter, positions };
    // A copy: what is answered is handed over with its memory.
    return filter.group === 'none'
      ? { positions: positions.slice() as Uint32Array<ArrayBuffer>, headings: [] }
      : grouped(order, positions, filter.group);
  };
  return (message) => {
    if (message.kind === 'find') return { ask: message.ask, ...find(message.filter) };
    if (message.kind === 'order') arrange(message.numbers);
    else
      for (const [i, { text, ...row }] of message.rows.entries())
        known.set(message.first + i, { ...row, words: book.numbersOf(text) });
    return null;
  };
};
