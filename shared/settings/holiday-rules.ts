import { dateParts, dayOfWeek, type PlainDate } from '../kit/date.ts';
import { compensationSuggestions, type HolidaySeed, vietnameseHolidays } from '../kit/working-days.ts';
import type { Read } from '../workspace.ts';
import { holidaysInOrder } from './rules.ts';

/** A row of the holiday table about to be created; its id follows from its date. */
export type NewHoliday = HolidaySeed & { readonly id: string };

const SATURDAY = 6;

/** First and last year the yearly list can be taken from (the lunar calendar looks one year to either side). */
export const FIRST_HOLIDAY_YEAR = 1901;
export const LAST_HOLIDAY_YEAR = 2198;

export const isWeekend = (date: PlainDate): boolean => dayOfWeek(date) >= SATURDAY;

/** A free id for the row of a day: "holiday-2026-02-17", or with a further number where a row moved to another day bears it. */
export const holidayId = (read: Read, date: PlainDate): string => {
  const plain = `holiday-${date}`;
  let id = plain;
  for (let further = 2; read.get('holidays', id) !== undefined; further += 1) id = `${plain}-${further}`;
  return id;
};

/** Two holidays that fall on one day (the tenth of the third lunar month on 30/4) become one row with both names. */
const oneRowADay = (seeds: readonly HolidaySeed[]): readonly HolidaySeed[] => {
  const rows = new Map<PlainDate, HolidaySeed>();
  for (const seed of seeds) {
    const before = rows.get(seed.date);
    const joined =
      before === undefined
        ? seed
        : { ...before, name: `${before.name} và ${seed.name}`, source: `${before.source}; ${seed.source}` };
    rows.set(seed.date, joined);
  }
  return [...rows.values()];
};

/** Public holidays of a year that the table does not have yet; days the office has already entered stay as they are. */
export const missingHolidays = (read: Read, year: number): readonly NewHoliday[] => {
  const known = new Set(holidaysInOrder(read).map((day) => day.date));
  return oneRowADay(vietnameseHolidays(year))
    .filter((seed) => !known.has(seed.date))
    .map((seed) => ({ ...seed, id: holidayId(read, seed.date) }));
};

/** Days off in lieu to propose for a year, for holidays on a weekend; nothing counts until the office accepts it. */
export const suggestedCompensations = (read: Read, year: number): readonly NewHoliday[] => {
  const known = new Set(holidaysInOrder(read).map((day) => day.date));
  return compensationSuggestions(holidaysInOrder(read))
    .filter((seed) => dateParts(seed.date).year === year && !known.has(seed.date))
    .map((seed) => ({ ...seed, id: holidayId(read, seed.date) }));
};
