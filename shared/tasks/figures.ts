import type { PlainDate } from '../kit/date.ts';
import { extensionsBy, type Measure } from './deadlines.ts';
import type { Task } from './schema.ts';
import {
  isAssignedOn,
  isAwaitingOn,
  isDueSoonOn,
  isStaleOn,
  obstacleOn,
  TASK_STATUSES,
  type TaskStatus,
  taskStatusOn,
} from './status.ts';

/** A share of a whole; `percent` in tenths of a percent rounded half up, null where the whole is empty. */
export type Rate = { readonly part: number; readonly whole: number; readonly tenths: number | null };

/**
 * How the tasks given by a day stand on it. The identity holds always: total = doneInTime + doneLate + openInTime +
 * overdue + openNoDeadline + doneNoDeadline + stopped. The other counts are parts of these.
 */
export type TaskFigures = { readonly [S in TaskStatus]: number } & {
  readonly total: number;
  readonly awaiting: number;
  readonly dueSoon: number;
  readonly stale: number;
  readonly withObstacle: number;
  readonly extended: number;
  /** Done of all but the stopped ones. */
  readonly completion: Rate;
  /** In time of the done ones with a deadline: as approved with extensions, and by the deadline first given. */
  readonly onTime: Rate;
  readonly onTimeOriginal: Rate;
};

const rate = (part: number, whole: number): Rate => ({
  part,
  whole,
  tenths: whole === 0 ? null : Math.round((part * 1000) / whole),
});

/** "68,8 %"; "–" where there is nothing to count. */
export const rateText = ({ tenths }: Rate): string =>
  tenths === null ? '–' : `${String(tenths / 10).replace('.', ',')}%`;

/** Tasks given by that day. */
export const tasksBy = (tasks: Iterable<Task>, date: PlainDate): readonly Task[] =>
  [...tasks].filter((task) => isAssignedOn(task, date));

const countBy = (tasks: readonly Task[], date: PlainDate, measure: Measure): Record<TaskStatus, number> => {
  const counts = Object.fromEntries(TASK_STATUSES.map((status) => [status, 0])) as Record<TaskStatus, number>;
  for (const task of tasks) counts[taskStatusOn(task, date, measure)] += 1;
  return counts;
};

/** The figures of a set of tasks on a day; tasks given later are left out. */
export const taskFigures = (all: Iterable<Task>, date: PlainDate, measure: Measure = 'approved'): TaskFigures => {
  const tasks = tasksBy(all, date);
  const counts = countBy(tasks, date, measure);
  const approved = measure === 'approved' ? counts : countBy(tasks, date, 'approved');
  const original = measure === 'original' ? counts : countBy(tasks, date, 'original');
  const count = (test: (task: Task, date: PlainDate) => boolean) => tasks.filter((task) => test(task, date)).length;
  const done = counts.doneInTime + counts.doneLate + counts.doneNoDeadline;
  return {
    ...counts,
    total: tasks.length,
    awaiting: count(isAwaitingOn),
    dueSoon: count(isDueSoonOn),
    stale: count(isStaleOn),
    withObstacle: count((task) => obstacleOn(task, date) !== ''),
    extended: count((task) => extensionsBy(task, date).length > 0),
    completion: rate(done, tasks.length - counts.stopped),
    onTime: rate(approved.doneInTime, approved.doneInTime + approved.doneLate),
    onTimeOriginal: rate(original.doneInTime, original.doneInTime + original.doneLate),
  };
};
