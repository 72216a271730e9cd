import { formatDate, type PlainDate } from '#shared/kit/date.ts';
import { AWAITING_REMARK, TASK_STATUS_LABELS } from '#shared/tasks/labels.ts';
import { daysLateOn, daysLeftOn, isAwaitingOn, taskStatusOn } from '#shared/tasks/rules.ts';
import type { Task } from '#shared/tasks/schema.ts';

/** Addresses of the screens of tasks. */
export const LIST_PATH = '/nhiem-vu';
export const NEW_PATH = '/nhiem-vu/moi';
export const REMIND_PATH = '/nhiem-vu/don-doc';
export const PRINT_PATH = '/nhiem-vu/bang-theo-doi';
export const MOVE_PATH = '/nhiem-vu/chuyen-co-quan';
export const taskPath = (id: string): string => `${LIST_PATH}/${id}`;

/** One sentence how a task stands: class by the rule, days left or late, what it waits for. */
export const standing = (task: Task, day: PlainDate): string => {
  const status = TASK_STATUS_LABELS[taskStatusOn(task, day)];
  const awaiting = isAwaitingOn(task, day) ? `, ${AWAITING_REMARK}` : '';
  if (task.stop !== null && task.stop.on <= day) return `${status} từ ngày ${formatDate(task.stop.on)}.`;
  const late = daysLateOn(task, day);
  if (late > 0) return `${status}${awaiting}: chậm ${late} ngày.`;
  const left = daysLeftOn(task, day);
  const open = taskStatusOn(task, day) === 'openInTime' && awaiting === '';
  if (!open || left === null) return `${status}${awaiting}.`;
  return `${status}: ${left === 0 ? 'đến hạn hôm nay' : `còn ${left} ngày`}.`;
};
