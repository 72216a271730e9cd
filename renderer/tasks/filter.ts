import type { PlainDate } from '#shared/kit/date.ts';
import type { TaskClass } from '#shared/tasks/status.ts';

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
const STATES: Record<Exclude<StateFilter, 'all'>, readonly TaskClass[]> = {
  overdue: ['overdue'],
  dueSoon: ['dueSoon'],
  inTime: ['dueSoon', 'openInTime', 'openNoDeadline'],
  awaiting: ['awaiting'],
  done: ['doneInTime', 'doneLate', 'doneNoDeadline'],
  stopped: ['stopped'],
};

/** Late ones first; finished work last. */
export const RANK: Record<TaskClass, number> = {
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
/** Everything shown again; order and groups stay. */
const { group: _group, sort: _sort, ...shownAgain } = NO_FILTER;
export const WITHOUT_FILTER: Omit<TaskFilter, 'group' | 'sort'> = shownAgain;

/** Whether anything narrows the list. */
export const isFiltered = (f: TaskFilter): boolean =>
  f.state !== 'all' || f.search.trim() !== '' || [f.agencyId, f.fieldId, f.leaderId, f.dueBy].some((v) => v !== null);
/** Whether every row is shown, in its order and without headings. */
export const isPlain = (f: TaskFilter): boolean => !isFiltered(f) && f.group === 'none';

const ASIDE = ['state', 'agencyId', 'fieldId', 'leaderId', 'dueBy'] as const;
/** Whether whatever a filter leaves, the one before it has left too: only letters were added to the search. */
export const narrows = (before: TaskFilter, after: TaskFilter): boolean =>
  after.search.startsWith(before.search) && ASIDE.every((field) => before[field] === after[field]);

/** What the filters ask of a row. */
export type Asked = {
  readonly state: TaskClass;
  readonly agencyId: string;
  readonly fieldId: string | null;
  readonly leaderId: string | null;
  readonly due: PlainDate | null;
};

/** Whether a filter leaves a row, its search aside. Made once for a long list. */
export const rowTest = (filter: TaskFilter): ((row: Asked) => boolean) => {
  const states = filter.state === 'all' ? null : STATES[filter.state];
  return (row) =>
    (states === null || states.includes(row.state)) &&
    (filter.agencyId === null || row.agencyId === filter.agencyId) &&
    (filter.fieldId === null || row.fieldId === filter.fieldId) &&
    (filter.leaderId === null || row.leaderId === filter.leaderId) &&
    (filter.dueBy === null || (row.due !== null && row.due <= filter.dueBy));
};
