import { dateParts, formatDate, lastDayOfMonth, lastDayOfQuarter, type PlainDate } from '../kit/date.ts';
import type { Deadline, DeadlineKind, Extension, Task } from './schema.ts';

/** Measured against the deadline as extended, or against the one first given. */
export const MEASURES = ['approved', 'original'] as const;
export type Measure = (typeof MEASURES)[number];

/** Whether a kind of deadline names a day. */
export const isDated = (kind: DeadlineKind): boolean => kind === 'date' || kind === 'month' || kind === 'quarter';

/** The last day that still counts: the day itself, the last calendar day of its month or quarter; null where none is set. */
export const lastDayOf = (kind: DeadlineKind, date: PlainDate | null): PlainDate | null => {
  if (date === null || !isDated(kind)) return null;
  if (kind === 'month') return lastDayOfMonth(date);
  return kind === 'quarter' ? lastDayOfQuarter(date) : date;
};

const QUARTERS = ['I', 'II', 'III', 'IV'] as const;

/** A deadline as officials write it: "31/10/2026", "tháng 12/2026", "quý IV/2026", "thường xuyên", "không quy định". */
export const deadlineText = ({ kind, date }: Deadline): string => {
  if (kind === 'ongoing') return 'thường xuyên';
  if (kind === 'none' || date === null) return 'không quy định';
  if (kind === 'date') return formatDate(date);
  const { year, month } = dateParts(date);
  const two = String(month).padStart(2, '0');
  return kind === 'month' ? `tháng ${two}/${year}` : `quý ${QUARTERS[Math.ceil(month / 3) - 1]}/${year}`;
};

/** The extensions that were granted by that day, in order. */
export const extensionsBy = (task: Pick<Task, 'extensions'>, date: PlainDate): readonly Extension[] =>
  task.extensions.filter((extension) => extension.grantedOn <= date);

/** The deadline that holds on a day: the last extension granted by then, else the original. */
export const deadlineOn = (task: Pick<Task, 'deadline' | 'extensions'>, date: PlainDate): Deadline =>
  extensionsBy(task, date).at(-1)?.deadline ?? task.deadline;

/** Last day that counts on a day by the measure chosen; null where the task has no dated deadline. */
export const dueDayOn = (
  task: Pick<Task, 'deadline' | 'extensions'>,
  date: PlainDate,
  measure: Measure = 'approved',
): PlainDate | null => {
  const { kind, date: day } = measure === 'original' ? task.deadline : deadlineOn(task, date);
  return lastDayOf(kind, day);
};
