import { dateFromParts, formatDate, lastDayOfMonth, type PlainDate } from '../kit/date.ts';
import { holidaysInOrder } from '../settings/rules.ts';
import type { Read } from '../workspace.ts';
import type { Plan, PlanLine } from './schema.ts';

export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
export const QUARTERS = [1, 2, 3, 4] as const;
const ROMAN = ['', 'I', 'II', 'III', 'IV'];

/** Plans, the latest year first; within a year in the order they were made. */
export const plansByYear = (read: Read): readonly Plan[] =>
  [...read.all('plans').values()].toSorted((a, b) => b.year - a.year);

/** The lines of a plan, in order. */
export const linesOf = (read: Read, planId: string): readonly PlanLine[] =>
  [...read.all('planLines').values()].filter((line) => line.planId === planId).sort((a, b) => a.order - b.order);

/** Lines under one heading; `title` is empty for those without one. */
export type LineGroup = { readonly title: string; readonly lines: readonly PlanLine[] };

/** Lines by heading, headings in the order they first appear; those without one come first. */
export const groupsOf = (lines: readonly PlanLine[]): readonly LineGroup[] => {
  const titles = [...new Set(lines.map((line) => line.section))].sort((a, b) => Number(a !== '') - Number(b !== ''));
  return titles.map((title) => ({ title, lines: lines.filter((line) => line.section === title) }));
};

type Months = Pick<PlanLine, 'fromMonth' | 'toMonth'>;

/** Lines that are worked on in a month. */
export const linesInMonth = <L extends Months>(lines: readonly L[], month: number): readonly L[] =>
  lines.filter(({ fromMonth, toMonth }) => fromMonth <= month && month <= toMonth);

/** The quarter (1–4) a month lies in. */
export const quarterOf = (month: number): number => Math.ceil(month / 3);

export const quarterName = (quarter: number): string => `Quý ${ROMAN[quarter] ?? ''}`;

/** Spans of months that have a name of their own. */
const NAMED: Record<string, string> = {
  '1-12': 'Cả năm',
  '1-6': '6 tháng đầu năm',
  '7-12': '6 tháng cuối năm',
  '1-3': 'Quý I',
  '4-6': 'Quý II',
  '7-9': 'Quý III',
  '10-12': 'Quý IV',
};

/** "Tháng 3", "Quý II", "Cả năm", "Tháng 2 đến tháng 5". */
export const periodText = ({ fromMonth, toMonth }: Months): string =>
  fromMonth === toMonth
    ? `Tháng ${fromMonth}`
    : (NAMED[`${fromMonth}-${toMonth}`] ?? `Tháng ${fromMonth} đến tháng ${toMonth}`);

const firstDay = (year: number, month: number): PlainDate => dateFromParts({ year, month, day: 1 }) ?? `${year}-12-01`;

/** The last day that still counts: the end of the last month. */
export const dueDayOf = (year: number, { toMonth }: Months): PlainDate => lastDayOfMonth(firstDay(year, toMonth));

/** The days of Tết that fall into a month of the year, first and last, by the table of holidays; null where none do. */
const tetIn = (read: Read, year: number, month: number) => {
  const prefix = firstDay(year, month).slice(0, 7);
  const days = holidaysInOrder(read).filter(
    ({ date, name, enabled, kind }) =>
      enabled && kind !== 'workingDay' && date.startsWith(prefix) && /^Tết (?!Dương)/u.test(name),
  );
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? null : { first: first.date, last: last.date };
};

/** Warns where the month a line ends in has the days of Tết; empty where it has none. */
export const tetWarning = (read: Read, year: number, { toMonth }: Months): string => {
  const found = tetIn(read, year, toMonth);
  if (found === null) return '';
  return `Tháng ${toMonth}/${year} có ngày nghỉ Tết từ ${formatDate(found.first)} đến ${formatDate(found.last)}; cân nhắc thời gian hoàn thành.`;
};
