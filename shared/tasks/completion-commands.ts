import { z } from 'zod';
import { replace } from '../kit/command.ts';
import { formatDate, plainDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { ok, refuse } from '../kit/outcome.ts';
import { lineField } from '../kit/text.ts';
import { command } from '../workspace.ts';
import { findTask, mustBeOpen, mustNotBeReported, mustSit, notAfterToday, notBeforeAssigned } from './checks.ts';
import { withProgress } from './input.ts';
import { completion, stop as stopShape } from './schema.ts';

const id = idField('Nhiệm vụ');
const { reportedOn, productOn, product } = completion.shape;
const nothingReported = () =>
  refuse('rule', 'Nhiệm vụ chưa có báo cáo hoàn thành. Hãy ghi báo cáo trước.', 'id', 'Nhiệm vụ');

/** The lead agency says it is done and names the product; it counts only once verified. */
export const reportDone = command({
  name: 'tasks.reportDone',
  title: 'Ghi báo cáo hoàn thành',
  input: z.strictObject({ id, reportedOn, productOn, product }),
  run: (read, { id: taskId, ...typed }, { today }) => {
    const found = findTask(read, taskId);
    if (!found.ok) return found;
    const task = found.value;
    const stop =
      mustNotBeReported(task) ??
      notAfterToday(typed.reportedOn, today, 'reportedOn', 'Ngày báo cáo hoàn thành') ??
      notBeforeAssigned(task, typed.productOn, 'productOn', 'Ngày của sản phẩm') ??
      (typed.productOn > typed.reportedOn
        ? refuse(
            'rule',
            `Ngày của sản phẩm ${formatDate(typed.productOn)} không được sau ngày báo cáo ${formatDate(typed.reportedOn)}.`,
            'productOn',
            'Ngày của sản phẩm',
          )
        : null);
    if (stop !== null) return stop;
    return ok([replace('tasks', task, { completion: { ...typed, verifiedOn: null, verifiedById: null } })]);
  },
});

/** The working group checked the product: the task is done, in time or late by the product's own date. */
export const verifyDone = command({
  name: 'tasks.verifyDone',
  title: 'Xác nhận hoàn thành',
  input: z.strictObject({
    id,
    verifiedOn: plainDate('Ngày xác nhận'),
    verifiedById: idField('Người xác nhận').meta({ title: 'Người xác nhận' }),
  }),
  run: (read, { id: taskId, verifiedOn, verifiedById }, { today }) => {
    const found = findTask(read, taskId);
    if (!found.ok) return found;
    const task = found.value;
    const reported = task.completion;
    const closed = mustBeOpen(task);
    if (closed !== null) return closed;
    if (reported === null) return nothingReported();
    const stop =
      notAfterToday(verifiedOn, today, 'verifiedOn', 'Ngày xác nhận') ??
      (verifiedOn < reported.reportedOn
        ? refuse(
            'rule',
            `Ngày xác nhận không được trước ngày báo cáo ${formatDate(reported.reportedOn)}.`,
            'verifiedOn',
            'Ngày xác nhận',
          )
        : null) ??
      mustSit(read, verifiedById, verifiedOn, 'verifiedById', 'Người xác nhận');
    return stop ?? ok([replace('tasks', task, { completion: { ...reported, verifiedOn, verifiedById } })]);
  },
});

/** The product does not hold: the task goes on, and the reason stands in its progress. */
export const returnReport = command({
  name: 'tasks.returnReport',
  title: 'Trả lại báo cáo hoàn thành',
  input: z.strictObject({
    id,
    on: plainDate('Ngày trả lại'),
    reason: lineField({ label: 'Lý do trả lại', max: 500 }),
  }),
  run: (read, { id: taskId, on, reason }, { today }) => {
    const found = findTask(read, taskId);
    if (!found.ok) return found;
    const task = found.value;
    if (task.completion === null) return nothingReported();
    const stop =
      notAfterToday(on, today, 'on', 'Ngày trả lại') ??
      (on < task.completion.reportedOn
        ? refuse('rule', 'Ngày trả lại không được trước ngày báo cáo hoàn thành.', 'on', 'Ngày trả lại')
        : null);
    if (stop !== null) return stop;
    const text = `Trả lại báo cáo hoàn thành (${task.completion.product}): ${reason}`;
    const note = { on, text, percent: null, source: '', obstacle: '' };
    return ok([replace('tasks', task, { completion: null, progress: withProgress(task.progress, note) })]);
  },
});

/** Stopped, withdrawn or merged; the task stays in the book and leaves every percentage. */
export const stopTask = command({
  name: 'tasks.stop',
  title: 'Dừng, thu hồi, gộp nhiệm vụ',
  input: z.strictObject({ id, on: stopShape.shape.on, reason: stopShape.shape.reason }),
  run: (read, { id: taskId, on, reason }, { today }) => {
    const found = findTask(read, taskId);
    if (!found.ok) return found;
    const stop =
      mustBeOpen(found.value) ??
      notAfterToday(on, today, 'on', 'Ngày dừng') ??
      notBeforeAssigned(found.value, on, 'on', 'Ngày dừng');
    return stop ?? ok([replace('tasks', found.value, { stop: { on, reason } })]);
  },
});

/** A stopped task goes on; why it had stopped stays in its progress. */
export const resumeTask = command({
  name: 'tasks.resume',
  title: 'Cho tiếp tục nhiệm vụ',
  input: z.strictObject({
    id,
    on: plainDate('Ngày tiếp tục'),
    reason: lineField({ label: 'Lý do tiếp tục', max: 500 }),
  }),
  run: (read, { id: taskId, on, reason }, { today }) => {
    const found = findTask(read, taskId);
    if (!found.ok) return found;
    const task = found.value;
    if (task.stop === null) return refuse('rule', 'Nhiệm vụ này không dừng.', 'id', 'Nhiệm vụ');
    const stop =
      notAfterToday(on, today, 'on', 'Ngày tiếp tục') ??
      (on < task.stop.on
        ? refuse('rule', `Ngày tiếp tục không được trước ngày dừng ${formatDate(task.stop.on)}.`, 'on', 'Ngày tiếp tục')
        : null);
    if (stop !== null) return stop;
    const text = `Tiếp tục sau khi dừng từ ngày ${formatDate(task.stop.on)} (${task.stop.reason}): ${reason}`;
    const note = { on, text, percent: null, source: '', obstacle: '' };
    return ok([replace('tasks', task, { stop: null, progress: withProgress(task.progress, note) })]);
  },
});
