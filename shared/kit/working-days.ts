import { FIRST_YEAR, LAST_YEAR } from './calendar.ts';
import { dateFromEpochDay, epochDayOf, type PlainDate } from './date.ts';

/**
 * A row of the holiday table. `holiday` and `compensation` are days off; `workingDay` is a Saturday or Sunday worked
 * instead of another day. Rows that are not `enabled` count for nothing.
 */
export type Holiday = {
  readonly date: PlainDate;
  readonly kind: 'holiday' | 'compensation' | 'workingDay';
  readonly enabled: boolean;
  readonly name: string;
};

/** A row proposed to the user, with the article or announcement it rests on. It becomes data once confirmed. */
export type HolidaySeed = Holiday & { readonly source: string };

export type WorkingCalendar = {
  readonly isWorkingDay: (date: PlainDate) => boolean;
  /**
   * The n-th working day after the date, which itself is not counted (Civil Code 2015, Article 147.2); before it when n is
   * negative; the date itself when n is 0. Throws beyond the years of the program.
   */
  readonly addWorkingDays: (date: PlainDate, n: number) => PlainDate;
  /** Working days after `from` up to and including `to`; negative, counted back the same way, when `to` is earlier. */
  readonly workingDaysBetween: (from: PlainDate, to: PlainDate) => number;
  /** The first working day after the date. */
  readonly nextWorkingDay: (date: PlainDate) => PlainDate;
  /** The date itself if worked, else the first working day after it: where a time limit ends (Civil Code 2015, Article 148.5). */
  readonly onOrAfter: (date: PlainDate) => PlainDate;
};

const FIRST_DAY = epochDayOf(`${FIRST_YEAR}-01-01`);
const LAST_DAY = epochDayOf(`${LAST_YEAR}-12-31`);

/** Whether a day, counted from Thursday 1970-01-01, is a Saturday or a Sunday. */
const isRestDay = (day: number): boolean => (((day - 2) % 7) + 7) % 7 < 2;

const daysOf = (holidays: readonly Holiday[], worked: boolean): ReadonlySet<number> =>
  new Set(
    holidays.filter((row) => row.enabled && (row.kind === 'workingDay') === worked).map((row) => epochDayOf(row.date)),
  );

/**
 * The working week Monday to Friday, without the days off, with the days worked instead. A day that stands in the table
 * both as off and as worked is worked: the row that has people come in is the later decision.
 */
export const workingCalendar = (holidays: readonly Holiday[]): WorkingCalendar => {
  const off = daysOf(holidays, false);
  const worked = daysOf(holidays, true);
  const worksOn = (day: number): boolean => worked.has(day) || !(isRestDay(day) || off.has(day));

  const addWorkingDays = (date: PlainDate, n: number): PlainDate => {
    if (!Number.isSafeInteger(n)) throw new RangeError(`Not a whole number of days: ${n}`);
    const step = n < 0 ? -1 : 1;
    let day = epochDayOf(date);
    for (let left = Math.abs(n); left > 0; ) {
      day += step;
      if (worksOn(day)) left -= 1;
      if (day < FIRST_DAY || day > LAST_DAY) throw new RangeError(`Working days beyond the calendar: ${date} + ${n}`);
    }
    return dateFromEpochDay(day);
  };

  const workingDaysBetween = (from: PlainDate, to: PlainDate): number => {
    const start = epochDayOf(from);
    const end = epochDayOf(to);
    const step = end < start ? -1 : 1;
    let count = 0;
    for (let day = start; day !== end; ) {
      day += step;
      if (worksOn(day)) count += step;
    }
    return count;
  };

  const nextWorkingDay = (date: PlainDate): PlainDate => addWorkingDays(date, 1);
  const isWorkingDay = (date: PlainDate): boolean => worksOn(epochDayOf(date));
  return {
    isWorkingDay,
    addWorkingDays,
    workingDaysBetween,
    nextWorkingDay,
    onOrAfter: (date) => (isWorkingDay(date) ? date : nextWorkingDay(date)),
  };
};

const COMPENSATION_SOURCE = 'Bộ luật Lao động 2019, Điều 111 khoản 3';

/**
 * Proposes a day off for every enabled holiday that falls on a weekly rest day: the next working day, each proposal on a day
 * of its own (Labour Code 2019, Article 111.3). A day that stands in the table as compensation already, switched on or off,
 * counts as decided and is not proposed again.
 */
export const compensationSuggestions = (holidays: readonly Holiday[]): readonly HolidaySeed[] => {
  const others = holidays.filter((row) => row.kind !== 'compensation');
  const decided = new Set(holidays.filter((row) => row.kind === 'compensation').map((row) => row.date));
  const worked = new Set(others.filter((row) => row.enabled && row.kind === 'workingDay').map((row) => row.date));
  const onRestDay = others
    .filter((row) => row.enabled && row.kind === 'holiday' && isRestDay(epochDayOf(row.date)) && !worked.has(row.date))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const given: HolidaySeed[] = [];
  for (const row of onRestDay) {
    const date = workingCalendar([...others, ...given]).nextWorkingDay(row.date);
    given.push({ date, kind: 'compensation', enabled: true, name: `Nghỉ bù ${row.name}`, source: COMPENSATION_SOURCE });
  }
  return given.filter((row) => !decided.has(row.date));
};

export { vietnameseHolidays } from './public-holidays.ts';
