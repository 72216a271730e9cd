import { z } from 'zod';
import { replace } from '../kit/command.ts';
import { formatDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { ok, refuse } from '../kit/outcome.ts';
import { extensionLimitOf } from '../settings/rules.ts';
import { command, type Read } from '../workspace.ts';
import {
  findTask,
  keptDeadline,
  mustNotBeReported,
  mustSit,
  notAfterToday,
  notBeforeAssigned,
  type Stop,
} from './checks.ts';
import { deadlineText, isDated, lastDayOf } from './deadlines.ts';
import { deadlineInput } from './input.ts';
import { type Deadline, extension, type Task } from './schema.ts';

const { grantedOn, basis, approverId, reason } = extension.shape;

/** Whether the n-th extension (counted from 1) of a task is beyond what the office allows without a written reason. */
export const isBeyondLimit = (read: Read, nth: number): boolean => nth > extensionLimitOf(read);

/** What is said of such an extension, on the form and in the refusal. */
export const beyondLimitText = (read: Read, nth: number): string =>
  `Gia hạn lần thứ ${nth}, vượt ${extensionLimitOf(read)} lần theo thiết lập: phải ghi lý do.`;

const deadlineProblem = (task: Task, next: Deadline): Stop => {
  const present = task.extensions.at(-1)?.deadline ?? task.deadline;
  const [field, label] = ['deadline.date', 'Thời hạn mới'];
  const due = lastDayOf(present.kind, present.date);
  if (due === null) {
    const sentence = 'Nhiệm vụ không có thời hạn theo ngày nên không gia hạn. Nếu cần, hãy sửa thời hạn của nhiệm vụ.';
    return refuse('rule', sentence, field, label);
  }
  if (!isDated(next.kind) || next.date === null) {
    return refuse('invalid', 'Thời hạn mới: chọn ngày, tháng hoặc quý.', field, label);
  }
  if (next.date > due) return null;
  const sentence = `Thời hạn mới ${deadlineText(next)} phải sau thời hạn hiện nay ${deadlineText(present)}. Hãy nhập lại.`;
  return refuse('rule', sentence, field, label);
};

/** A longer deadline on a paper, agreed by a leader; the original deadline stays in the task. */
export const extendTask = command({
  name: 'tasks.extend',
  title: 'Gia hạn nhiệm vụ',
  input: z.strictObject({
    id: idField('Nhiệm vụ'),
    grantedOn,
    basis,
    approverId: approverId.meta({ title: 'Người cho gia hạn' }),
    deadline: deadlineInput,
    reason: reason.default(''),
  }),
  run: (read, { id, ...typed }, { today }) => {
    const found = findTask(read, id);
    if (!found.ok) return found;
    const task = found.value;
    const kept = keptDeadline(typed.deadline);
    if (!kept.ok) return kept;
    const last = task.extensions.at(-1);
    const nth = task.extensions.length + 1;
    const stop =
      mustNotBeReported(task) ??
      deadlineProblem(task, kept.value) ??
      notAfterToday(typed.grantedOn, today, 'grantedOn', 'Ngày gia hạn') ??
      notBeforeAssigned(task, typed.grantedOn, 'grantedOn', 'Ngày gia hạn') ??
      (last !== undefined && typed.grantedOn < last.grantedOn
        ? refuse(
            'rule',
            `Ngày gia hạn không được trước lần gia hạn ngày ${formatDate(last.grantedOn)}.`,
            'grantedOn',
            'Ngày gia hạn',
          )
        : null) ??
      mustSit(read, typed.approverId, typed.grantedOn, 'approverId', 'Người cho gia hạn') ??
      (isBeyondLimit(read, nth) && typed.reason === ''
        ? refuse('rule', beyondLimitText(read, nth), 'reason', 'Lý do gia hạn')
        : null);
    if (stop !== null) return stop;
    return ok([replace('tasks', task, { extensions: [...task.extensions, { ...typed, deadline: kept.value }] })]);
  },
});

/** Takes the last extension back. */
export const withdrawExtension = command({
  name: 'tasks.withdrawExtension',
  title: 'Rút gia hạn',
  input: z.strictObject({ id: idField('Nhiệm vụ') }),
  run: (read, { id }) => {
    const found = findTask(read, id);
    if (!found.ok) return found;
    const task = found.value;
    if (task.extensions.length === 0) {
      return refuse('rule', 'Nhiệm vụ chưa gia hạn lần nào.', 'id', 'Nhiệm vụ');
    }
    return mustNotBeReported(task) ?? ok([replace('tasks', task, { extensions: task.extensions.slice(0, -1) })]);
  },
});
