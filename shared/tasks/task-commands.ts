import { z } from 'zod';
import { create, remove, replace } from '../kit/command.ts';
import { formatDate, plainDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { ok, refuse } from '../kit/outcome.ts';
import { lineField } from '../kit/text.ts';
import { command, type Read } from '../workspace.ts';
import { findTask, keptDeadline, mustNotBeReported, mustWork, notAfterToday, taskProblem } from './checks.ts';
import { deadlineInput, withProgress } from './input.ts';
import { movableTasks } from './moving.ts';
import { TASK_ORIGINS, type Task, taskFields } from './schema.ts';

const { content, leadAgencyId, assignedOn, ...rest } = taskFields;
const origin = {
  originKind: z
    .enum(TASK_ORIGINS, { error: 'Nguồn giao: chọn một loại' })
    .default('manual')
    .meta({ title: 'Loại nguồn giao' }),
  originId: idField('Nguồn giao').nullable().default(null).meta({ title: 'Nguồn giao' }),
} as const;

/** Gives a task, from a conclusion, a meeting, a line of the plan, or by hand (Articles 7.2, 8.3). */
export const addTask = command({
  name: 'tasks.add',
  title: 'Giao nhiệm vụ',
  input: z.strictObject({
    id: idField('Mã nhiệm vụ'),
    content,
    leadAgencyId,
    assignedOn,
    deadline: deadlineInput,
    basis: rest.basis.default(''),
    directingLeaderId: rest.directingLeaderId.default(null),
    coordinatingAgencyIds: rest.coordinatingAgencyIds.default([]),
    fieldId: rest.fieldId.default(null),
    clause: rest.clause.default(''),
    deliverable: rest.deliverable.default(''),
    ...origin,
  }),
  run: (read, { originKind, originId, ...typed }, { today }) => {
    const kept = keptDeadline(typed.deadline);
    if (!kept.ok) return kept;
    const task: Task = {
      rev: 1,
      ...typed,
      deadline: kept.value,
      origin: { kind: originKind, id: originId },
      extensions: [],
      progress: [],
      completion: null,
      stop: null,
    };
    const stop = notAfterToday(task.assignedOn, today, 'assignedOn', 'Ngày giao') ?? taskProblem(read, task);
    if (stop !== null) return stop;
    const change = create(read.all('tasks'), 'tasks', task);
    return change.ok ? ok([change.value]) : change;
  },
});

const mayChangeDates = (before: Task, after: Task) => {
  const first = [
    ...before.progress.map((entry) => entry.on),
    ...before.extensions.map((extension) => extension.grantedOn),
    ...(before.completion === null ? [] : [before.completion.productOn]),
  ].toSorted()[0];
  if (first !== undefined && after.assignedOn > first) {
    const sentence = `Ngày giao không được sau việc đã ghi ngày ${formatDate(first)}. Hãy nhập lại ngày.`;
    return refuse('rule', sentence, 'assignedOn', 'Ngày giao');
  }
  const same = before.deadline.kind === after.deadline.kind && before.deadline.date === after.deadline.date;
  if (same || before.extensions.length === 0) return null;
  const sentence = 'Nhiệm vụ đã gia hạn nên thời hạn ban đầu giữ nguyên. Hãy rút gia hạn trước, hoặc gia hạn thêm.';
  return refuse('rule', sentence, 'deadline.date', 'Thời hạn');
};

/** Corrects a task while it is open; what is left out stays as it is. */
export const changeTask = command({
  name: 'tasks.change',
  title: 'Sửa nhiệm vụ',
  input: z.strictObject({
    id: idField('Nhiệm vụ'),
    content: content.optional(),
    leadAgencyId: leadAgencyId.optional(),
    assignedOn: assignedOn.optional(),
    deadline: deadlineInput.optional(),
    basis: rest.basis.optional(),
    directingLeaderId: rest.directingLeaderId.optional(),
    coordinatingAgencyIds: rest.coordinatingAgencyIds.optional(),
    fieldId: rest.fieldId.optional(),
    clause: rest.clause.optional(),
    deliverable: rest.deliverable.optional(),
  }),
  run: (read, { id, ...typed }, { today }) => {
    const found = findTask(read, id);
    if (!found.ok) return found;
    const patch = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined)) as Partial<Task>;
    if (Object.keys(patch).length === 0) {
      return refuse('invalid', 'Chưa có nội dung nào để sửa. Hãy nhập ít nhất một mục cần sửa.', 'id', 'Nhiệm vụ');
    }
    const kept = keptDeadline(patch.deadline ?? found.value.deadline);
    if (!kept.ok) return kept;
    const after: Task = { ...found.value, ...patch, deadline: kept.value };
    const stop =
      mustNotBeReported(found.value) ??
      notAfterToday(after.assignedOn, today, 'assignedOn', 'Ngày giao') ??
      mayChangeDates(found.value, after) ??
      taskProblem(read, after);
    return stop ?? ok([replace('tasks', found.value, { ...patch, deadline: kept.value })]);
  },
});

const namedByPaper = (read: Read, id: string): boolean =>
  [...read.all('documents').values()].some(
    ({ options }) => Array.isArray(options.taskIds) && options.taskIds.includes(id),
  );

/** Removes a task entered by mistake; one that has a history is stopped, never removed. */
export const removeTask = command({
  name: 'tasks.remove',
  title: 'Xóa nhiệm vụ',
  input: z.strictObject({ id: idField('Nhiệm vụ') }),
  run: (read, { id }) => {
    const found = findTask(read, id);
    if (!found.ok) return found;
    const { progress, extensions, completion } = found.value;
    const used = progress.length > 0 || extensions.length > 0 || completion !== null || namedByPaper(read, id);
    if (!used) return ok([remove('tasks', found.value)]);
    const sentence =
      'Nhiệm vụ đã có tiến độ, gia hạn hoặc văn bản đôn đốc nên không xóa. Nếu không làm nữa, hãy dừng nhiệm vụ.';
    return refuse('inUse', sentence, 'id', 'Nhiệm vụ');
  },
});

/** Hands the open tasks of an agency to the one that takes over; what was done stays with the old one. */
export const moveToAgency = command({
  name: 'tasks.moveToAgency',
  title: 'Chuyển nhiệm vụ sang cơ quan khác',
  input: z.strictObject({
    fromAgencyId: idField('Cơ quan đang chủ trì').meta({ title: 'Cơ quan đang chủ trì' }),
    toAgencyId: idField('Cơ quan tiếp nhận').meta({ title: 'Cơ quan tiếp nhận' }),
    /** From this day the new agency answers for them. */
    on: plainDate('Ngày chuyển'),
    basis: lineField({ label: 'Căn cứ chuyển', max: 300 }),
    /** Only these; left out: every open task the agency leads or takes part in. */
    taskIds: z.array(idField('Nhiệm vụ')).min(1).max(5000).optional().meta({ title: 'Nhiệm vụ' }),
  }),
  run: (read, { fromAgencyId: from, toAgencyId: to, on, basis, taskIds }, { today }) => {
    const stop =
      (from === to
        ? refuse('rule', 'Cơ quan tiếp nhận phải khác cơ quan đang chủ trì.', 'toAgencyId', 'Cơ quan tiếp nhận')
        : null) ??
      notAfterToday(on, today, 'on', 'Ngày chuyển') ??
      mustWork(read, to, on, 'toAgencyId', 'Cơ quan tiếp nhận');
    if (stop !== null) return stop;
    const old = read.get('agencies', from);
    if (old === undefined) {
      const sentence = `Không tìm thấy cơ quan có mã “${from}”. Hãy chọn lại.`;
      return refuse('missing', sentence, 'fromAgencyId', 'Cơ quan đang chủ trì');
    }
    const wanted = taskIds === undefined ? null : new Set(taskIds);
    const moved = movableTasks(read, from, on, today).filter(({ id }) => wanted === null || wanted.has(id));
    if (moved.length === 0) {
      const sentence = `“${old.name}” không còn nhiệm vụ đang thực hiện nào để chuyển.`;
      return refuse('rule', sentence, 'fromAgencyId', 'Cơ quan đang chủ trì');
    }
    const name = read.get('agencies', to)?.name ?? '';
    const text = `Chuyển từ ${old.name} sang ${name}.`;
    return ok(
      moved.map((task) => {
        const lead = task.leadAgencyId === from ? to : task.leadAgencyId;
        const others = task.coordinatingAgencyIds.map((id) => (id === from ? to : id));
        const note = { on, text, percent: null, source: basis, obstacle: '' };
        return replace('tasks', task, {
          leadAgencyId: lead,
          coordinatingAgencyIds: [...new Set(others)].filter((id) => id !== lead),
          progress: withProgress(task.progress, note),
        });
      }),
    );
  },
});
