import { z } from 'zod';
import { replace } from '../kit/command.ts';
import { idField } from '../kit/id.ts';
import { ok, refuse } from '../kit/outcome.ts';
import { command } from '../workspace.ts';
import { findTask, mustBeOpen, notAfterToday, notBeforeAssigned, type Stop } from './checks.ts';
import { MAX_PROGRESS, withProgress } from './input.ts';
import { type Progress, progress, type Task } from './schema.ts';

const { on, text, percent, source, obstacle } = progress.shape;
const id = idField('Nhiệm vụ');
const index = z
  .int({ error: 'Dòng tiến độ: chọn một dòng' })
  .min(0, { error: 'Dòng tiến độ: chọn một dòng' })
  .meta({ title: 'Dòng tiến độ' });

const dayProblem = (task: Task, day: string, today: string): Stop =>
  notAfterToday(day, today, 'on', 'Ngày ghi nhận') ?? notBeforeAssigned(task, day, 'on', 'Ngày ghi nhận');

const noSuchLine = () =>
  refuse('missing', 'Không tìm thấy dòng tiến độ này. Hãy mở lại nhiệm vụ.', 'index', 'Dòng tiến độ');

/** Dated progress with the paper it rests on. */
export const addProgress = command({
  name: 'tasks.addProgress',
  title: 'Ghi tiến độ',
  input: z.strictObject({
    id,
    on,
    text,
    percent: percent.default(null),
    source: source.default(''),
    obstacle: obstacle.default(''),
  }),
  run: (read, { id: taskId, ...entry }, { today }) => {
    const found = findTask(read, taskId);
    if (!found.ok) return found;
    const task = found.value;
    const stop = mustBeOpen(task) ?? dayProblem(task, entry.on, today);
    if (stop !== null) return stop;
    if (task.progress.length >= MAX_PROGRESS) {
      return refuse('rule', `Một nhiệm vụ ghi được nhiều nhất ${MAX_PROGRESS} dòng tiến độ.`, 'id', 'Nhiệm vụ');
    }
    return ok([replace('tasks', task, { progress: withProgress(task.progress, entry) })]);
  },
});

/** Corrects one note of progress; what is left out stays as it is. */
export const changeProgress = command({
  name: 'tasks.changeProgress',
  title: 'Sửa tiến độ',
  input: z.strictObject({
    id,
    index,
    on: on.optional(),
    text: text.optional(),
    percent: percent.optional(),
    source: source.optional(),
    obstacle: obstacle.optional(),
  }),
  run: (read, { id: taskId, index: place, ...typed }, { today }) => {
    const found = findTask(read, taskId);
    if (!found.ok) return found;
    const task = found.value;
    const before = task.progress[place];
    if (before === undefined) return noSuchLine();
    const patch = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined));
    if (Object.keys(patch).length === 0) {
      return refuse('invalid', 'Chưa có nội dung nào để sửa. Hãy nhập ít nhất một mục cần sửa.', 'index');
    }
    const after: Progress = { ...before, ...patch };
    const stop = mustBeOpen(task) ?? dayProblem(task, after.on, today);
    if (stop !== null) return stop;
    const others = task.progress.filter((_, i) => i !== place);
    const kept = after.on === before.on ? task.progress.with(place, after) : withProgress(others, after);
    return ok([replace('tasks', task, { progress: [...kept] })]);
  },
});

/** Takes back one note of progress. */
export const removeProgress = command({
  name: 'tasks.removeProgress',
  title: 'Xóa dòng tiến độ',
  input: z.strictObject({ id, index }),
  run: (read, { id: taskId, index: place }) => {
    const found = findTask(read, taskId);
    if (!found.ok) return found;
    const task = found.value;
    if (task.progress[place] === undefined) return noSuchLine();
    return mustBeOpen(task) ?? ok([replace('tasks', task, { progress: task.progress.filter((_, i) => i !== place) })]);
  },
});
