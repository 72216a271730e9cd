import type { PlainDate } from '../kit/date.ts';
import type { Task } from '../tasks/schema.ts';
import type { Read } from '../workspace.ts';
import { dueDayOf, linesOf, QUARTERS, quarterOf } from './lines.ts';
import type { Plan, PlanLine } from './schema.ts';

/** How a line stands, derived from its tasks for any day and never stored. */
export const LINE_STATES = ['late', 'unassigned', 'underway', 'done', 'stopped'] as const;
export type LineState = (typeof LINE_STATES)[number];

/** Tasks given for a line, in the order they were given. */
export const tasksOfLine = (read: Read, lineId: string): readonly Task[] =>
  [...read.all('tasks').values()].filter(({ origin }) => origin.kind === 'planLine' && origin.id === lineId);

/** Tasks by the line they come from, for lists that ask for many lines at once. */
const tasksByLine = (read: Read): ReadonlyMap<string, readonly Task[]> => {
  const found = new Map<string, Task[]>();
  for (const task of read.all('tasks').values()) {
    const { kind, id } = task.origin;
    if (kind === 'planLine' && id !== null) found.set(id, [...(found.get(id) ?? []), task]);
  }
  return found;
};

/** Done counts only once verified (Article 8.3), and on days from the verification on. */
const isDone = ({ completion }: Task, date: PlainDate): boolean =>
  completion?.verifiedOn != null && completion.verifiedOn <= date;
const isStopped = ({ stop }: Task, date: PlainDate): boolean => stop !== null && stop.on <= date;

const extendedTo = (task: Task, date: PlainDate): PlainDate | null =>
  (task.extensions.findLast(({ grantedOn }) => grantedOn <= date)?.deadline ?? task.deadline).date;

/** A task is late after its own deadline, a longer one counting; where it has none, after the line's. */
const isLate = (task: Task, due: PlainDate, date: PlainDate): boolean => (extendedTo(task, date) ?? due) < date;

const stateOf = (tasks: readonly Task[], due: PlainDate, date: PlainDate): LineState => {
  if (tasks.length === 0) return due < date ? 'late' : 'unassigned';
  const alive = tasks.filter((task) => !isStopped(task, date));
  if (alive.length === 0) return 'stopped';
  const open = alive.filter((task) => !isDone(task, date));
  if (open.length === 0) return 'done';
  return open.some((task) => isLate(task, due, date)) ? 'late' : 'underway';
};

/** A line with its tasks and how it stands. */
export type LineProgress = {
  readonly line: PlanLine;
  readonly state: LineState;
  /** Tasks that were not stopped, and how many of them are verified as done. */
  readonly tasks: number;
  readonly done: number;
};

/** Every line of a plan, in order, as it stands on that day. */
export const progressOf = (read: Read, plan: Pick<Plan, 'id' | 'year'>, date: PlainDate): readonly LineProgress[] => {
  const byLine = tasksByLine(read);
  return linesOf(read, plan.id).map((line) => {
    const given = (byLine.get(line.id) ?? []).filter((task) => task.assignedOn <= date);
    const alive = given.filter((task) => !isStopped(task, date));
    const done = alive.filter((task) => isDone(task, date)).length;
    return { line, state: stateOf(given, dueDayOf(plan.year, line), date), tasks: alive.length, done };
  });
};

/** Lines a new year may take over: neither done nor stopped on that day. */
export const unfinishedLines = (
  read: Read,
  plan: Pick<Plan, 'id' | 'year'>,
  date: PlainDate,
): readonly LineProgress[] =>
  progressOf(read, plan, date).filter(({ state }) => state !== 'done' && state !== 'stopped');

/** How many lines stand how. */
export type PlanFigures = Readonly<Record<LineState, number>> & { readonly total: number };

export const figuresOf = (lines: readonly LineProgress[]): PlanFigures => {
  const count = (state: LineState) => lines.filter((line) => line.state === state).length;
  return {
    total: lines.length,
    late: count('late'),
    unassigned: count('unassigned'),
    underway: count('underway'),
    done: count('done'),
    stopped: count('stopped'),
  };
};

/** Plan and actual of one quarter: lines due in it and how they stand. */
export type QuarterFigures = { readonly quarter: number; readonly figures: PlanFigures };

/** The four quarters; a line counts in the quarter it is due in. */
export const quarterFigures = (lines: readonly LineProgress[]): readonly QuarterFigures[] =>
  QUARTERS.map((quarter) => ({
    quarter,
    figures: figuresOf(lines.filter(({ line }) => quarterOf(line.toMonth) === quarter)),
  }));

/** "15 nội dung: 4 đã xong, 6 đang thực hiện, 2 quá hạn, 3 chưa giao." */
export const planSentence = ({ total, done, underway, late, unassigned, stopped }: PlanFigures): string => {
  if (total === 0) return 'Chưa có nội dung nào.';
  const parts = [
    [done, 'đã xong'],
    [underway, 'đang thực hiện'],
    [late, 'quá hạn'],
    [unassigned, 'chưa giao'],
    [stopped, 'đã dừng'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return `${total} nội dung: ${said.join(', ')}.`;
};
