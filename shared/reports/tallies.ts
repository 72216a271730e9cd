import { addDays, type PlainDate } from '../kit/date.ts';
import {
  dueDayOn,
  extensionsBy,
  isAssignedOn,
  isAwaitingOn,
  isOpenOn,
  lastProgressOn,
  TASK_STATUSES,
  type TaskStatus,
  taskStatusOn,
} from '../tasks/rules.ts';
import type { Task } from '../tasks/schema.ts';
import type { ReportPeriod } from './periods.ts';
import type { FigureTasks } from './schema.ts';

const within = (date: PlainDate, { from, cutOff }: ReportPeriod): boolean => from <= date && date <= cutOff;

/** The tasks a period is about: carried over from before and newly given; those settled before it are history. */
export const tasksInPeriod = (tasks: Iterable<Task>, period: ReportPeriod): readonly Task[] => {
  // Carried over: still owed when the period began.
  const eve = addDays(period.from, -1);
  return [...tasks].filter(
    (task) => isAssignedOn(task, period.cutOff) && (task.assignedOn >= period.from || isOpenOn(task, eve)),
  );
};

/** Whether something was written of the task in the period: a note of progress, or its completion reported. */
const isUpdated = (task: Task, period: ReportPeriod): boolean =>
  task.progress.some(({ on }) => within(on, period)) ||
  (task.completion !== null && within(task.completion.reportedOn, period));

const isExtended = (task: Task, period: ReportPeriod): boolean =>
  task.extensions.some(({ grantedOn }) => within(grantedOn, period));

/** The tasks behind every figure of a period, as known at the end of its cut-off day. */
export const figuresOf = (all: Iterable<Task>, period: ReportPeriod): FigureTasks => {
  const tasks = tasksInPeriod(all, period);
  const idsWhere = (test: (task: Task) => boolean) => tasks.filter(test).map(({ id }) => id);
  const byStatus = Object.fromEntries(TASK_STATUSES.map((status) => [status, [] as string[]])) as Record<
    TaskStatus,
    string[]
  >;
  for (const task of tasks) byStatus[taskStatusOn(task, period.cutOff)].push(task.id);
  return {
    ...byStatus,
    carriedOver: idsWhere((task) => task.assignedOn < period.from),
    newlyAssigned: idsWhere((task) => task.assignedOn >= period.from),
    extended: idsWhere((task) => isExtended(task, period)),
    updated: idsWhere((task) => isUpdated(task, period)),
    awaiting: idsWhere((task) => isAwaitingOn(task, period.cutOff)),
  };
};

/** A task with only what had happened by that day: what the follow-up table of the day says of it, and no more. */
export const knownOn = (task: Task, date: PlainDate): Task => {
  const last = lastProgressOn(task, date);
  const { completion, stop } = task;
  const verified = completion?.verifiedOn != null && completion.verifiedOn <= date;
  return {
    ...task,
    extensions: [...extensionsBy(task, date)],
    progress: last === undefined ? [] : [last],
    completion:
      completion === null || completion.reportedOn > date
        ? null
        : { ...completion, ...(verified ? {} : { verifiedOn: null, verifiedById: null }) },
    stop: stop === null || stop.on > date ? null : stop,
  };
};

/** Open tasks that fall due after the cut-off and by a day, soonest first. */
export const dueBetween = (
  tasks: readonly Task[],
  cutOff: PlainDate,
  until: PlainDate,
): readonly { readonly task: Task; readonly due: PlainDate }[] =>
  tasks
    .flatMap((task) => {
      const due = dueDayOn(task, cutOff);
      return due !== null && isOpenOn(task, cutOff) && due > cutOff && due <= until ? [{ task, due }] : [];
    })
    .sort((a, b) => (a.due === b.due ? (a.task.id < b.task.id ? -1 : 1) : a.due < b.due ? -1 : 1));
