/**
 * The Gregorian calendar as plain arithmetic: no clock, no time zone, no `Date`.
 * A day is counted from 1970-01-01 (day 0), as `Date.UTC` would count it.
 */

/** First and last year the program knows. A year outside is a slip of the typist, not a date of the office. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;

export type CalendarDay = { readonly year: number; readonly month: number; readonly day: number };

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days in a month, `month` 1–12; 0 for a month that does not exist. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0);

/** Whether year, month and day are whole numbers that name a day of the years 1900–2199. */
export const isCalendarDay = ({ year, month, day }: CalendarDay): boolean =>
  Number.isInteger(year) &&
  Number.isInteger(day) &&
  year >= FIRST_YEAR &&
  year <= LAST_YEAR &&
  day >= 1 &&
  day <= daysInMonth(year, month);

/** Days since 1970-01-01 (negative before). Years are counted from March so that the leap day comes last. */
export const toEpochDay = ({ year, month, day }: CalendarDay): number => {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
};

/** The calendar day that is `epochDay` days after 1970-01-01. */
export const fromEpochDay = (epochDay: number): CalendarDay => {
  const z = epochDay + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1 };
};
