import { addDays, daysBetween, type PlainDate } from '../kit/date.ts';
import { dueDayOn, type Measure } from './deadlines.ts';
import type { Progress, Task } from './schema.ts';

/** The classes of the follow-up table; derived for any day, never stored. */
export const TASK_STATUSES = [
  'doneInTime',
  'doneLate',
  'openInTime',
  'overdue',
  'openNoDeadline',
  'doneNoDeadline',
  'stopped',
] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

/** What the screen shows: a status, or one of two hints in its place. */
export const TASK_CLASSES = [
  'overdue',
  'dueSoon',
  'openInTime',
  'openNoDeadline',
  'awaiting',
  'doneInTime',
  'doneLate',
  'doneNoDeadline',
  'stopped',
] as const;
export type TaskClass = (typeof TASK_CLASSES)[number];

/** Days ahead from which a deadline is near. A hint on the screen and the reason for a reminder, no class of the table. */
export const DUE_SOON_DAYS = 7;
/** Days without an update from which a task counts as neglected. */
export const STALE_DAYS = 30;

/** Whether the task had been given by that day. */
export const isAssignedOn = (task: Task, date: PlainDate): boolean => task.assignedOn <= date;
/** Whether it had been stopped, withdrawn or merged by that day. */
export const isStoppedOn = (task: Task, date: PlainDate): boolean => task.stop !== null && task.stop.on <= date;
/** Whether its completion had been verified by that day; a report alone is not completion. */
export const isDoneOn = (task: Task, date: PlainDate): boolean =>
  task.completion !== null && task.completion.verifiedOn !== null && task.completion.verifiedOn <= date;
/** Whether it had been reported done by that day and not been verified yet. */
export const isAwaitingOn = (task: Task, date: PlainDate): boolean =>
  task.completion !== null && task.completion.reportedOn <= date && !isDoneOn(task, date) && !isStoppedOn(task, date);
/** Whether work is still owed on that day: neither verified, nor stopped. */
export const isOpenOn = (task: Task, date: PlainDate): boolean => !isDoneOn(task, date) && !isStoppedOn(task, date);

/**
 * The class of a task on a day by the counting rule of the follow-up table. A completion is judged by the date of its
 * product, a report that awaits verification too, though it counts as not done. Only what had happened by that day counts.
 */
export const taskStatusOn = (task: Task, date: PlainDate, measure: Measure = 'approved'): TaskStatus => {
  if (isStoppedOn(task, date)) return 'stopped';
  const due = dueDayOn(task, date, measure);
  const done = isDoneOn(task, date);
  if (due === null) return done ? 'doneNoDeadline' : 'openNoDeadline';
  const reported = task.completion !== null && task.completion.reportedOn <= date;
  const judged = reported || done ? (task.completion?.productOn ?? date) : date;
  if (done) return judged <= due ? 'doneInTime' : 'doneLate';
  return judged <= due ? 'openInTime' : 'overdue';
};

/** Days from that day to the deadline, negative after it; null without a dated deadline. */
export const daysLeftOn = (task: Task, date: PlainDate): number | null => {
  const due = dueDayOn(task, date);
  return due === null ? null : daysBetween(date, due);
};

/** Days between the deadline and the product (or that day, while nothing was reported); 0 where it was in time. */
export const daysLateOn = (task: Task, date: PlainDate): number => {
  const due = dueDayOn(task, date);
  if (due === null || isStoppedOn(task, date)) return 0;
  const reported = task.completion !== null && task.completion.reportedOn <= date;
  return Math.max(0, daysBetween(due, reported ? (task.completion?.productOn ?? date) : date));
};

/** Whether the deadline is near and nothing was reported yet. */
export const isDueSoonOn = (task: Task, date: PlainDate): boolean => {
  if (taskStatusOn(task, date) !== 'openInTime' || isAwaitingOn(task, date)) return false;
  const due = dueDayOn(task, date);
  return due !== null && due <= addDays(date, DUE_SOON_DAYS);
};

/** Status with the hints of the screen put in its place. */
export const taskClassOn = (task: Task, date: PlainDate): TaskClass => {
  if (isAwaitingOn(task, date)) return 'awaiting';
  return isDueSoonOn(task, date) ? 'dueSoon' : taskStatusOn(task, date);
};

/** The last progress noted by that day. */
export const lastProgressOn = (task: Task, date: PlainDate): Progress | undefined => {
  let last: Progress | undefined;
  for (const entry of task.progress) {
    if (entry.on <= date && (last === undefined || entry.on >= last.on)) last = entry;
  }
  return last;
};

/** Whether more than 30 days passed without an update, since the assignment where there was none; only for open tasks. */
export const isStaleOn = (task: Task, date: PlainDate): boolean =>
  isOpenOn(task, date) &&
  !isAwaitingOn(task, date) &&
  daysBetween(lastProgressOn(task, date)?.on ?? task.assignedOn, date) > STALE_DAYS;

/** The difficulty last noted for an open task; empty where the last note names none. */
export const obstacleOn = (task: Task, date: PlainDate): string =>
  isOpenOn(task, date) ? (lastProgressOn(task, date)?.obstacle ?? '') : '';
