import type { PlainDate } from '#shared/kit/date.ts';
import { compareVietnamese, keyMatcher, type SearchText, searchKey, searchText } from '#shared/kit/text.ts';
import { agencyNameOn } from '#shared/roster/rules.ts';
import { TASK_CLASS_LABELS } from '#shared/tasks/labels.ts';
import {
  deadlineOn,
  deadlineText,
  dueDayOn,
  isAssignedOn,
  TASK_CLASSES,
  type TaskClass,
  taskClassOn,
} from '#shared/tasks/rules.ts';
import type { Task } from '#shared/tasks/schema.ts';
import type { Read } from '#shared/workspace.ts';

/** One task as the list shows it. */
export type TaskRow = {
  readonly task: Task;
  readonly state: TaskClass;
  readonly lead: string;
  readonly others: string;
  readonly due: PlainDate | null;
  readonly dueText: string;
  /** What is searched, once it was made: asked for 50,000 rows at a key. */
  readonly made: { search: SearchText | null };
};

/** Names of agencies on a day, each looked up once. */
const namesOf = (read: Read, day: PlainDate): ((id: string) => string) => {
  const names = new Map<string, string>();
  return (id) => {
    const known = names.get(id);
    if (known !== undefined) return known;
    const name = agencyNameOn(read, id, day);
    names.set(id, name);
    return name;
  };
};

/** Makes rows and keeps them as long as the task itself is unchanged; made anew when the day or an agency changes. */
export const rowMaker = (read: Read, day: PlainDate): ((task: Task) => TaskRow) => {
  const kept = new WeakMap<Task, TaskRow>();
  const nameOf = namesOf(read, day);
  return (task) => {
    const known = kept.get(task);
    if (known !== undefined) return known;
    const row: TaskRow = {
      task,
      state: taskClassOn(task, day),
      lead: nameOf(task.leadAgencyId),
      others: task.coordinatingAgencyIds.map(nameOf).join('; '),
      due: dueDayOn(task, day),
      dueText: deadlineText(deadlineOn(task, day)),
      made: { search: null },
    };
    kept.set(task, row);
    return row;
  };
};

/** What is searched of a row, without accents; made once a row. */
const keyOf = (row: TaskRow): SearchText => {
  const { task, lead, others, dueText, state, made } = row;
  if (made.search !== null) return made.search;
  const last = task.progress.at(-1);
  const key = searchText(
    [
      task.content,
      lead,
      others,
      task.basis,
      task.deliverable,
      dueText,
      TASK_CLASS_LABELS[state],
      last?.text ?? '',
    ].join(' '),
  );
  made.search = key;
  return key;
};

/** Makes the search keys of some rows ahead of the first key typed. */
export const warmKeys = (rows: readonly TaskRow[], from: number, to: number): void => {
  for (const row of rows.slice(from, to)) keyOf(row);
};

export const STATE_FILTERS = ['all', 'overdue', 'dueSoon', 'inTime', 'awaiting', 'done', 'stopped'] as const;
export type StateFilter = (typeof STATE_FILTERS)[number];
export const STATE_FILTER_LABELS: Record<StateFilter, string> = {
  all: 'Tất cả',
  overdue: 'Quá hạn',
  dueSoon: 'Sắp đến hạn',
  inTime: 'Trong hạn',
  awaiting: 'Chờ xác nhận',
  done: 'Đã xong',
  stopped: 'Đã dừng',
};
const STATES: Record<StateFilter, readonly TaskClass[]> = {
  all: TASK_CLASSES,
  overdue: ['overdue'],
  dueSoon: ['dueSoon'],
  inTime: ['dueSoon', 'openInTime', 'openNoDeadline'],
  awaiting: ['awaiting'],
  done: ['doneInTime', 'doneLate', 'doneNoDeadline'],
  stopped: ['stopped'],
};

export const GROUPINGS = ['none', 'agency', 'state'] as const;
export type Grouping = (typeof GROUPINGS)[number];
export const SORTS = ['attention', 'due', 'content', 'lead', 'assigned'] as const;
export type Sort = (typeof SORTS)[number];

export type TaskFilter = {
  readonly state: StateFilter;
  readonly agencyId: string | null;
  readonly fieldId: string | null;
  readonly leaderId: string | null;
  /** Deadline not later than this day; null: any. */
  readonly dueBy: PlainDate | null;
  readonly search: string;
  readonly group: Grouping;
  readonly sort: Sort;
};
export const NO_FILTER: TaskFilter = {
  state: 'all',
  agencyId: null,
  fieldId: null,
  leaderId: null,
  dueBy: null,
  search: '',
  group: 'none',
  sort: 'attention',
};
/** Whether anything narrows the list. */
export const isFiltered = (f: TaskFilter): boolean =>
  f.state !== 'all' || f.search.trim() !== '' || [f.agencyId, f.fieldId, f.leaderId, f.dueBy].some((v) => v !== null);

/** Late ones first, then by deadline; finished work last. */
const RANK: Record<TaskClass, number> = {
  overdue: 0,
  dueSoon: 1,
  awaiting: 2,
  openInTime: 3,
  openNoDeadline: 4,
  doneLate: 5,
  doneInTime: 5,
  doneNoDeadline: 5,
  stopped: 6,
};
const plain = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byDue = (a: TaskRow, b: TaskRow): number => plain(a.due ?? '9', b.due ?? '9') || plain(a.task.id, b.task.id);
const ORDER: Record<Sort, (a: TaskRow, b: TaskRow) => number> = {
  attention: (a, b) => RANK[a.state] - RANK[b.state] || byDue(a, b),
  due: byDue,
  content: (a, b) => plain(keyOf(a).key, keyOf(b).key),
  lead: (a, b) => plain(searchKey(a.lead), searchKey(b.lead)) || byDue(a, b),
  assigned: (a, b) => plain(b.task.assignedOn, a.task.assignedOn) || byDue(a, b),
};

/** All tasks given by the day in the order chosen. */
export const sortedRows = (
  tasks: Iterable<Task>,
  day: PlainDate,
  make: (task: Task) => TaskRow,
  sort: Sort,
): readonly TaskRow[] => {
  const rows: TaskRow[] = [];
  for (const task of tasks) if (isAssignedOn(task, day)) rows.push(make(task));
  return rows.sort(ORDER[sort]);
};

/** The rows a filter leaves, in their order; words of the search in any order, with or without accents. */
export const filteredRows = (rows: readonly TaskRow[], filter: TaskFilter): readonly TaskRow[] => {
  if (!isFiltered(filter)) return rows;
  const states = STATES[filter.state];
  const matching = filter.search.trim() === '' ? null : keyMatcher(filter.search);
  const found = (row: TaskRow): boolean => {
    if (matching === null) return true;
    const { key, other } = keyOf(row);
    return matching(key, other);
  };
  return rows.filter(
    (row) =>
      (filter.state === 'all' || states.includes(row.state)) &&
      (filter.agencyId === null || row.task.leadAgencyId === filter.agencyId) &&
      (filter.fieldId === null || row.task.fieldId === filter.fieldId) &&
      (filter.leaderId === null || row.task.directingLeaderId === filter.leaderId) &&
      (filter.dueBy === null || (row.due !== null && row.due <= filter.dueBy)) &&
      found(row),
  );
};

const ASIDE = ['state', 'agencyId', 'fieldId', 'leaderId', 'dueBy'] as const;
/** Whether whatever a filter leaves, the one before it has left too: only letters were added to the search. */
export const narrows = (before: TaskFilter, after: TaskFilter): boolean =>
  after.search.startsWith(before.search) && ASIDE.every((field) => before[field] === after[field]);

export type ListItem =
  | { readonly kind: 'row'; readonly row: TaskRow }
  | { readonly kind: 'group'; readonly title: string; readonly count: number; readonly overdue: number };

/** Rows with headings between them where they are grouped. */
export const groupedItems = (rows: readonly TaskRow[], group: Grouping): readonly ListItem[] => {
  if (group === 'none') return rows.map((row) => ({ kind: 'row', row }));
  const groups = new Map<string, TaskRow[]>();
  for (const row of rows) {
    const title = group === 'agency' ? row.lead : TASK_CLASS_LABELS[row.state];
    const list = groups.get(title);
    if (list === undefined) groups.set(title, [row]);
    else list.push(row);
  }
  const all = [...groups];
  if (group === 'agency') all.sort(([a], [b]) => compareVietnamese(a, b));
  else all.sort(([, a], [, b]) => (a[0] === undefined || b[0] === undefined ? 0 : RANK[a[0].state] - RANK[b[0].state]));
  return all.flatMap(([title, list]): ListItem[] => [
    { kind: 'group', title, count: list.length, overdue: list.filter((row) => row.state === 'overdue').length },
    ...list.map((row): ListItem => ({ kind: 'row', row })),
  ]);
};
