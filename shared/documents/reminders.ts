import type { PlainDate } from '../kit/date.ts';
import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import { compareVietnamese } from '../kit/text.ts';
import { agencyInPlaceOn, isActiveOn } from '../roster/rules.ts';
import { dueDayOn, isAssignedOn, isAwaitingOn, isDueSoonOn, taskStatusOn } from '../tasks/rules.ts';
import type { Task } from '../tasks/schema.ts';
import type { Read } from '../workspace.ts';
import { type DocumentOptions, documentKinds } from './kinds.ts';
import { isIssued } from './life-cycle.ts';
import type { DocumentRecord } from './schema.ts';

/** From this reminder on a task is put before the head of the committee. */
export const ESCALATED_FROM = 3;

const namesTask = ({ options }: DocumentRecord, taskId: string): boolean =>
  Array.isArray(options.taskIds) && options.taskIds.includes(taskId);

const reminderDocuments = (read: Read): readonly DocumentRecord[] =>
  [...read.all('documents').values()].filter((document) => document.kind === 'reminder');

/** Issued reminder letters that name a task, oldest first; a draft counts for nothing. */
export const remindersOf = (read: Read, taskId: string): readonly DocumentRecord[] =>
  reminderDocuments(read)
    .filter((document) => isIssued(document) && namesTask(document, taskId))
    .sort((a, b) => ((a.issuedOn ?? '') < (b.issuedOn ?? '') ? -1 : 1));

/** How often each task was reminded of by letters issued up to a day; made once for a long list. */
export const reminderCounts = (read: Read, until: PlainDate | null = null): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const document of reminderDocuments(read)) {
    const { issuedOn, options } = document;
    if (!isIssued(document) || (until !== null && (issuedOn === null || issuedOn > until))) continue;
    const ids: readonly unknown[] = Array.isArray(options.taskIds) ? options.taskIds : [];
    for (const id of new Set(ids)) if (typeof id === 'string') counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
};

/** Overdue tasks and those due soon deserve a letter; what was reported waits for the working group. */
export const needsReminderOn = (task: Task, date: PlainDate): boolean =>
  isAssignedOn(task, date) &&
  !isAwaitingOn(task, date) &&
  (taskStatusOn(task, date) === 'overdue' || isDueSoonOn(task, date));

const byDeadline = (date: PlainDate) => (a: Task, b: Task) =>
  (dueDayOn(a, date) ?? '9').localeCompare(dueDayOn(b, date) ?? '9') || (a.id < b.id ? -1 : 1);

/** One letter an agency: what it would be reminded of, and for which time. */
export type ReminderProposal = {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly tasks: readonly Task[];
  readonly overdue: number;
  readonly dueSoon: number;
  /** 1 for the first letter; one more than the most often reminded of its tasks. */
  readonly nth: number;
  /** Tasks this letter would name for the third time or more: they go to the head as well. */
  readonly escalated: readonly Task[];
};

/** The letters the state of the tasks asks for on a day, one an agency, those with most overdue tasks first. */
export const proposedReminders = (read: Read, date: PlainDate): readonly ReminderProposal[] => {
  const counts = reminderCounts(read, date);
  const groups = new Map<string, Task[]>();
  for (const task of read.all('tasks').values()) {
    if (!needsReminderOn(task, date)) continue;
    const group = groups.get(task.leadAgencyId);
    if (group === undefined) groups.set(task.leadAgencyId, [task]);
    else group.push(task);
  }
  return [...groups]
    .map(([agencyId, tasks]): ReminderProposal => {
      const overdue = tasks.filter((task) => taskStatusOn(task, date) === 'overdue').length;
      const nthOf = (task: Task) => (counts.get(task.id) ?? 0) + 1;
      return {
        agencyId,
        agencyName: agencyInPlaceOn(read, agencyId, date)?.name ?? '',
        tasks: tasks.toSorted(byDeadline(date)),
        overdue,
        dueSoon: tasks.length - overdue,
        nth: Math.max(...tasks.map(nthOf)),
        escalated: tasks.filter((task) => nthOf(task) >= ESCALATED_FROM),
      };
    })
    .sort((a, b) => b.overdue - a.overdue || compareVietnamese(a.agencyName, b.agencyName));
};

/** Tasks reminded of three times or more and not done: what the head of the committee is told of. */
export const escalatedTasks = (read: Read, date: PlainDate): readonly Task[] => {
  const counts = reminderCounts(read, date);
  return [...read.all('tasks').values()]
    .filter((task) => (counts.get(task.id) ?? 0) >= ESCALATED_FROM && taskStatusOn(task, date) === 'overdue')
    .sort(byDeadline(date));
};

/** The tasks a letter names: those chosen, else those that deserve it. Refuses where there is none, or one of another agency. */
export const tasksOfReminder = (
  read: Read,
  agencyId: string,
  { taskIds }: Pick<DocumentOptions<'reminder'>, 'taskIds'>,
  date: PlainDate,
): Outcome<readonly Task[]> => {
  const [field, label] = ['taskIds', 'Nhiệm vụ đôn đốc'];
  const agency = read.get('agencies', agencyId);
  if (agency === undefined) return refuse('missing', `Không tìm thấy cơ quan có mã “${agencyId}”. Hãy chọn lại.`);
  const chosen =
    taskIds === null
      ? [...read.all('tasks').values()].filter((t) => t.leadAgencyId === agencyId && needsReminderOn(t, date))
      : taskIds.map((id) => read.get('tasks', id));
  const tasks: Task[] = [];
  for (const task of chosen) {
    if (task === undefined) {
      return refuse('missing', 'Có nhiệm vụ trong công văn không còn trong sổ. Hãy chọn lại nhiệm vụ.', field, label);
    }
    if (task.leadAgencyId !== agencyId) {
      const sentence = `“${task.content}” không do ${agency.name} chủ trì. Mỗi công văn chỉ gửi một cơ quan chủ trì.`;
      return refuse('rule', sentence, field, label);
    }
    tasks.push(task);
  }
  if (tasks.length === 0) {
    const sentence = `${agency.name} không có nhiệm vụ quá hạn hoặc sắp đến hạn. Không cần đôn đốc.`;
    return refuse('rule', sentence, field, label);
  }
  const inPlace = agencyInPlaceOn(read, agencyId, date) ?? agency;
  if (!isActiveOn({ from: inPlace.activeFrom, to: inPlace.activeTo }, date)) {
    const sentence = `${agency.name} đã ngừng hoạt động. Hãy chuyển nhiệm vụ sang cơ quan tiếp nhận rồi đôn đốc.`;
    return refuse('rule', sentence, 'subjectId', 'Cơ quan');
  }
  return ok(tasks.toSorted(byDeadline(date)));
};

/** Fixes day and tasks of a letter when it is drafted, so that it never names others later than it did on paper. */
export const pinReminder = (
  read: Read,
  agencyId: string,
  options: Readonly<Record<string, unknown>>,
  today: PlainDate,
): Outcome<Record<string, unknown>> => {
  const parsed = documentKinds.reminder.options.safeParse(options);
  if (!parsed.success) {
    return refuse('invalid', 'Lựa chọn của công văn đôn đốc chưa hợp lệ; hãy kiểm tra lại.', 'options', 'Lựa chọn');
  }
  const asOf = parsed.data.asOf ?? today;
  const tasks = tasksOfReminder(read, agencyId, parsed.data, asOf);
  return tasks.ok ? ok({ ...parsed.data, asOf, taskIds: tasks.value.map((task) => task.id) }) : tasks;
};
