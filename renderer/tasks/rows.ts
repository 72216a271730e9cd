import type { PlainDate } from '#shared/kit/date.ts';
import { searchKey } from '#shared/kit/search.ts';
import { agencyNameOn } from '#shared/roster/rules.ts';
import { TASK_CLASS_LABELS } from '#shared/tasks/labels.ts';
import { deadlineOn, deadlineText, dueDayOn, isAssignedOn, type TaskClass, taskClassOn } from '#shared/tasks/rules.ts';
import type { Task } from '#shared/tasks/schema.ts';
import type { Read } from '#shared/workspace.ts';
import { RANK, type Sort } from './filter.ts';

/** One task as the list shows it. */
export type TaskRow = {
  readonly task: Task;
  readonly state: TaskClass;
  readonly lead: string;
  readonly others: string;
  readonly due: PlainDate | null;
  readonly dueText: string;
  /** Words the row is sorted by, made when first asked for: a sort asks for them again and again. */
  words: string | null;
  leadWords: string | null;
};

/** Names of agencies on a day, each looked up once. */
const namesOf = (read: Read, day: PlainDate): ((id: string) => string) => {
  const names = new Map<string, string>();
  return (id) => {
    const known = names.get(id);
    if (known !== undefined) return known;
    const name = agencyNameOn(read, id, day);
    names.set(id, name);
    return name;
  };
};

/** Makes rows and keeps them as long as the task itself is unchanged; made anew when the day or an agency changes. */
export const rowMaker = (read: Read, day: PlainDate): ((task: Task) => TaskRow) => {
  // By id, and not weakly by the task itself: whoever collects garbage looks through each weak entry.
  const kept = new Map<string, TaskRow>();
  const nameOf = namesOf(read, day);
  return (task) => {
    const known = kept.get(task.id);
    if (known?.task === task) return known;
    const row: TaskRow = {
      task,
      state: taskClassOn(task, day),
      lead: nameOf(task.leadAgencyId),
      others: task.coordinatingAgencyIds.map(nameOf).join('; '),
      due: dueDayOn(task, day),
      dueText: deadlineText(deadlineOn(task, day)),
      words: null,
      leadWords: null,
    };
    kept.set(task.id, row);
    return row;
  };
};

/** What is searched of a row. */
export const textOf = ({ task, state, lead, others, dueText }: TaskRow): string =>
  [
    task.content,
    lead,
    others,
    task.basis,
    task.deliverable,
    dueText,
    TASK_CLASS_LABELS[state],
    task.progress.at(-1)?.text ?? '',
  ].join(' ');

const wordsOf = (row: TaskRow): string => {
  row.words ??= searchKey(row.task.content);
  return row.words;
};
const leadOf = (row: TaskRow): string => {
  row.leadWords ??= searchKey(row.lead);
  return row.leadWords;
};

const plain = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byDue = (a: TaskRow, b: TaskRow): number => plain(a.due ?? '9', b.due ?? '9') || plain(a.task.id, b.task.id);
const ORDER: Record<Sort, (a: TaskRow, b: TaskRow) => number> = {
  attention: (a, b) => RANK[a.state] - RANK[b.state] || byDue(a, b),
  due: byDue,
  content: (a, b) => plain(wordsOf(a), wordsOf(b)) || byDue(a, b),
  lead: (a, b) => plain(leadOf(a), leadOf(b)) || byDue(a, b),
  assigned: (a, b) => plain(b.task.assignedOn, a.task.assignedOn) || byDue(a, b),
};

/** All tasks given by the day in the order chosen. */
export const sortedRows = (
  tasks: Iterable<Task>,
  day: PlainDate,
  make: (task: Task) => TaskRow,
  sort: Sort,
): readonly TaskRow[] => {
  const rows: TaskRow[] = [];
  for (const task of tasks) if (isAssignedOn(task, day)) rows.push(make(task));
  return rows.sort(ORDER[sort]);
};
