import type { PlainDate } from '#shared/kit/date.ts';
import type { TaskClass } from '#shared/tasks/status.ts';
import type { TaskRow } from './rows.ts';

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

/** Whether there are letters to search for. */
export const hasSearch = (f: TaskFilter): boolean => f.search.trim() !== '';
const ASIDE = ['state', 'agencyId', 'fieldId', 'leaderId', 'dueBy'] as const;
/** Whether two filters ask the same of a row, their searches aside. */
export const isSameAside = (a: TaskFilter, b: TaskFilter): boolean => ASIDE.every((field) => a[field] === b[field]);
/** Whether anything but its search narrows the list. */
export const hasAside = (f: TaskFilter): boolean => !isSameAside(f, NO_FILTER);
/** Whether anything narrows the list. */
export const isFiltered = (f: TaskFilter): boolean => hasSearch(f) || hasAside(f);

/** Whether a filter leaves a row, its search aside. Made once for a long list. */
export const rowTest = (filter: TaskFilter): ((row: TaskRow) => boolean) => {
  const states = filter.state === 'all' ? null : STATES[filter.state];
  return ({ state, task, due }) =>
    (states === null || states.includes(state)) &&
    (filter.agencyId === null || task.leadAgencyId === filter.agencyId) &&
    (filter.fieldId === null || task.fieldId === filter.fieldId) &&
    (filter.leaderId === null || task.directingLeaderId === filter.leaderId) &&
    (filter.dueBy === null || (due !== null && due <= filter.dueBy));
};
