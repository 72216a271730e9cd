import { z } from 'zod';
import { type Change, create, replace } from '../kit/command.ts';
import { formatDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import { lineField } from '../kit/text.ts';
import { findConclusion } from '../meetings/conclusion-commands.ts';
import { lastDay } from '../meetings/rules.ts';
import type { Conclusion } from '../meetings/schema.ts';
import { taskFields } from '../tasks/schema.ts';
import { command, type Read } from '../workspace.ts';
import { covers, tasksOfConclusion } from './conclusion-coverage.ts';
import { newTask } from './new-task.ts';

const conclusionId = idField('Kết luận').meta({ title: 'Kết luận' });

/** A point that a task carries out is no longer for information alone. */
const noLongerForInformation = (conclusion: Conclusion): readonly Change[] =>
  conclusion.forInformation === null ? [] : [replace('conclusions', conclusion, { forInformation: null })];

const deadlineStop = ({ kind, date }: { readonly kind: string; readonly date: string | null }) =>
  (kind === 'ongoing' || kind === 'none') === (date === null)
    ? null
    : refuse(
        'invalid',
        date === null
          ? 'Thời hạn: hãy ghi ngày cuối của thời hạn.'
          : 'Thời hạn: việc thường xuyên hoặc không có thời hạn thì để trống ngày.',
        'deadline.date',
        'Thời hạn',
      );

const { content, leadAgencyId, ...others } = taskFields;

/** Makes a task from a conclusion: word for word, directed by the chair, unless said otherwise. */
export const coverConclusionWithNewTask = command({
  name: 'conclusions.assignTask',
  title: 'Giao nhiệm vụ từ kết luận',
  input: z.strictObject({
    conclusionId,
    id: idField('Mã nhiệm vụ'),
    content: content.optional(),
    leadAgencyId: leadAgencyId.optional(),
    ...z.object(others).partial().shape,
  }),
  run: (read, { conclusionId, id, ...typed }, { today }) => {
    const found = findConclusion(read, conclusionId, 'conclusionId');
    if (!found.ok) return found;
    const conclusion = found.value;
    const meeting = read.get('meetings', conclusion.meetingId);
    const lead = typed.leadAgencyId ?? conclusion.responsibleAgencyId;
    if (lead === null || lead === undefined) {
      return refuse(
        'invalid',
        'Cơ quan chủ trì: hãy chọn đúng một cơ quan chủ trì.',
        'leadAgencyId',
        'Cơ quan chủ trì',
      );
    }
    const deadline = typed.deadline ?? { kind: 'none' as const, date: null };
    const stop = deadlineStop(deadline);
    if (stop !== null) return stop;
    const given = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined));
    const task = newTask({
      content: conclusion.text.slice(0, 2000),
      basis:
        meeting === undefined ? '' : `Kết luận ${conclusion.number}, cuộc họp ngày ${formatDate(lastDay(meeting))}`,
      directingLeaderId: meeting?.chairId ?? null,
      assignedOn: today,
      ...given,
      leadAgencyId: lead,
      deadline,
      id,
      origin: { kind: 'conclusion', id: conclusion.id },
    });
    const made = create(read.all('tasks'), 'tasks', task);
    return made.ok ? ok([made.value, ...noLongerForInformation(conclusion)]) : made;
  },
});

const findTask = (read: Read, id: string) => {
  const task = read.get('tasks', id);
  return task === undefined
    ? refuse('missing', `Không tìm thấy nhiệm vụ có mã “${id}”. Hãy chọn lại.`, 'taskId', 'Nhiệm vụ')
    : ok(task);
};

const link = { conclusionId, taskId: idField('Nhiệm vụ').meta({ title: 'Nhiệm vụ' }) };

/** Says that a task kept already carries a conclusion out; its own origin stays. */
export const coverConclusionWithTask = command({
  name: 'conclusions.linkTask',
  title: 'Gắn kết luận với nhiệm vụ có sẵn',
  input: z.strictObject(link),
  run: (read, { conclusionId, taskId }) => {
    const [found, task] = [findConclusion(read, conclusionId, 'conclusionId'), findTask(read, taskId)];
    if (!found.ok) return found;
    if (!task.ok) return task;
    if (covers(task.value, conclusionId)) {
      return refuse('taken', 'Nhiệm vụ này đã gắn với kết luận.', 'taskId', 'Nhiệm vụ');
    }
    if (task.value.stop !== null) {
      return refuse('rule', 'Nhiệm vụ này đã dừng. Hãy chọn nhiệm vụ khác.', 'taskId', 'Nhiệm vụ');
    }
    const alsoCovers = [...(task.value.alsoCovers ?? []), conclusionId];
    return ok([replace('tasks', task.value, { alsoCovers }), ...noLongerForInformation(found.value)]);
  },
});

/** Takes the link to a task kept before away; a task made from the conclusion stays its own. */
export const unlinkTask = command({
  name: 'conclusions.unlinkTask',
  title: 'Bỏ gắn nhiệm vụ với kết luận',
  input: z.strictObject(link),
  run: (read, { conclusionId, taskId }) => {
    const task = findTask(read, taskId);
    if (!task.ok) return task;
    const before = task.value.alsoCovers ?? [];
    if (before.includes(conclusionId)) {
      return ok([replace('tasks', task.value, { alsoCovers: before.filter((id) => id !== conclusionId) })]);
    }
    const sentence = 'Nhiệm vụ này được giao từ chính kết luận hoặc chưa gắn với kết luận, nên không bỏ gắn được.';
    return refuse('rule', sentence, 'taskId', 'Nhiệm vụ');
  },
});

/** Says that no task follows from a conclusion, and why. */
export const keepForInformation = command({
  name: 'conclusions.keepForInformation',
  title: 'Ghi kết luận chỉ để biết',
  input: z.strictObject({ conclusionId, reason: lineField({ label: 'Lý do chỉ để biết', max: 300 }) }),
  run: (read, { conclusionId, reason }): Outcome<readonly Change[]> => {
    const found = findConclusion(read, conclusionId, 'conclusionId');
    if (!found.ok) return found;
    if (tasksOfConclusion(read, conclusionId).length > 0) {
      const sentence = 'Kết luận này đã có nhiệm vụ thực hiện nên không phải chỉ để biết.';
      return refuse('rule', sentence, 'conclusionId', 'Kết luận');
    }
    return ok([replace('conclusions', found.value, { forInformation: { reason } })]);
  },
});

/** Takes "for information" back. */
export const withdrawForInformation = command({
  name: 'conclusions.withdrawForInformation',
  title: 'Bỏ ghi chỉ để biết',
  input: z.strictObject({ conclusionId }),
  run: (read, { conclusionId }) => {
    const found = findConclusion(read, conclusionId, 'conclusionId');
    if (!found.ok) return found;
    return found.value.forInformation === null
      ? refuse('rule', 'Kết luận này không ghi chỉ để biết.', 'conclusionId', 'Kết luận')
      : ok([replace('conclusions', found.value, { forInformation: null })]);
  },
});

export const conclusionWorkflows = [
  coverConclusionWithNewTask,
  coverConclusionWithTask,
  unlinkTask,
  keepForInformation,
  withdrawForInformation,
] as const;
