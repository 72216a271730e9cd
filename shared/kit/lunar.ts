import { FIRST_YEAR, LAST_YEAR } from './calendar.ts';
import { dateFromEpochDay, dateParts, epochDayOf, type PlainDate } from './date.ts';

/**
 * The Vietnamese lunar calendar by Hồ Ngọc Đức's algorithm (informatik.uni-leipzig.de/~duc/amlich): new moons and the
 * sun's longitude after Meeus, days counted at UTC+7. Before 1968 the North used UTC+8, so some days differ then.
 */
export type LunarDate = {
  readonly day: number;
  readonly month: number;
  readonly year: number;
  /** True in a leap month, which bears the number of the month before it. */
  readonly leap: boolean;
};

/** Julian day number of 1970-01-01. */
const JULIAN_EPOCH = 2440588;
const UTC_OFFSET_DAYS = 7 / 24;
const MEAN_MONTH = 29.530588853;
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const DAYS = Array.from({ length: 30 }, (_, index) => index + 1);
const RADIANS = Math.PI / 180;

/** Julian date (UT) of new moon number `k` since 1900-01-01, after Meeus, Astronomical Algorithms (1998). */
const newMoon = (k: number): number => {
  const t = k / 1236.85;
  const t2 = t * t;
  const t3 = t2 * t;
  const mean =
    2415020.75933 +
    29.53058868 * k +
    0.0001178 * t2 -
    0.000000155 * t3 +
    0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t2) * RADIANS);
  const sun = (359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3) * RADIANS;
  const moon = (306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3) * RADIANS;
  const latitude = (21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3) * RADIANS;
  const correction =
    (0.1734 - 0.000393 * t) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(moon) +
    0.0161 * Math.sin(2 * moon) -
    0.0004 * Math.sin(3 * moon) +
    0.0104 * Math.sin(2 * latitude) -
    0.0051 * Math.sin(sun + moon) -
    0.0074 * Math.sin(sun - moon) +
    0.0004 * Math.sin(2 * latitude + sun) -
    0.0004 * Math.sin(2 * latitude - sun) -
    0.0006 * Math.sin(2 * latitude + moon) +
    0.001 * Math.sin(2 * latitude - moon) +
    0.0005 * Math.sin(2 * moon + sun);
  // The difference of dynamical time and universal time.
  const delta =
    t < -11
      ? 0.001 + 0.000839 * t + 0.0002261 * t2 - 0.00000845 * t3 - 0.000000081 * t * t3
      : -0.000278 + 0.000265 * t + 0.000262 * t2;
  return mean + correction - delta;
};

/** Julian day number, in Vietnam, of new moon number `k`. */
const newMoonDay = (k: number): number => Math.floor(newMoon(k) + 0.5 + UTC_OFFSET_DAYS);

/** Which twelfth of the sun's course (0–11, 0 from the spring equinox) the day begins in, in Vietnam. */
const sunSector = (julianDay: number): number => {
  const t = (julianDay - 0.5 - UTC_OFFSET_DAYS - 2451545) / 36525;
  const t2 = t * t;
  const anomaly = (357.5291 + 35999.0503 * t - 0.0001559 * t2 - 0.00000048 * t * t2) * RADIANS;
  const mean = 280.46645 + 36000.76983 * t + 0.0003032 * t2;
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t2) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly);
  const longitude = (((mean + centre) % 360) + 360) % 360;
  return Math.floor(longitude / 30);
};

/**
 * Number of the new moon that begins the lunar month of a day. The mean month leads to it within one; the true one settles
 * it, where the published algorithm falls a month short now and then (07/5/2054).
 */
const moonNumber = (julianDay: number): number => {
  let k = Math.floor((julianDay - 2415021.076998695) / MEAN_MONTH);
  while (newMoonDay(k + 1) <= julianDay) k += 1;
  while (newMoonDay(k) > julianDay) k -= 1;
  return k;
};

/** Julian day on which the eleventh lunar month, the one of the winter solstice, begins in a solar year. */
const eleventhMonth = (year: number): number => {
  const k = moonNumber(epochDayOf(`${year}-12-31`) + JULIAN_EPOCH);
  return sunSector(newMoonDay(k)) >= 9 ? newMoonDay(k - 1) : newMoonDay(k);
};

/** The leap month's place after the eleventh month `start`: the first month without a change of sector. */
const leapOffset = (start: number): number => {
  const k = moonNumber(start);
  let offset = 1;
  let sector = sunSector(newMoonDay(k + offset));
  let before = -1;
  while (sector !== before && offset < 14) {
    before = sector;
    offset += 1;
    sector = sunSector(newMoonDay(k + offset));
  }
  return offset - 1;
};

/** Whether a lunar year from one eleventh month to the next has thirteen months. */
const hasLeapMonth = (start: number, next: number): boolean => next - start > 365;

/** The lunar date of a day, in Vietnam. Years 1901–2198, since it looks one year to either side. */
export const solarToLunar = (date: PlainDate): LunarDate => {
  const julianDay = epochDayOf(date) + JULIAN_EPOCH;
  const { year } = dateParts(date);
  const monthStart = newMoonDay(moonNumber(julianDay));
  const ofThisYear = eleventhMonth(year);
  const past = ofThisYear <= monthStart;
  const start = past ? ofThisYear : eleventhMonth(year - 1);
  const end = past ? eleventhMonth(year + 1) : ofThisYear;
  const gap = Math.floor((monthStart - start) / 29);
  const leapAt = hasLeapMonth(start, end) ? leapOffset(start) : 99;
  const count = gap + 11 - (gap >= leapAt ? 1 : 0);
  const month = count > 12 ? count - 12 : count;
  const startYear = past ? year + 1 : year;
  return {
    day: julianDay - monthStart + 1,
    month,
    year: month >= 11 && gap < 4 ? startYear - 1 : startYear,
    leap: gap === leapAt,
  };
};

/** The day of a lunar date in Vietnam (lunar years 1901–2198); null where there is none: day 30 of a short month, no such leap month. */
export const lunarToSolar = (day: number, month: number, year: number, leap = false): PlainDate | null => {
  const known = Number.isInteger(year) && year > FIRST_YEAR && year < LAST_YEAR;
  if (!known || !DAYS.includes(day) || !MONTHS.includes(month)) return null;
  const start = eleventhMonth(month < 11 ? year - 1 : year);
  const end = eleventhMonth(month < 11 ? year : year + 1);
  const plain = month < 11 ? month + 1 : month - 11;
  const leapAt = hasLeapMonth(start, end) ? leapOffset(start) : 99;
  const offset = plain + (leap || plain >= leapAt ? 1 : 0);
  const monthStart = newMoonDay(moonNumber(start) + offset);
  const date = dateFromEpochDay(monthStart + day - 1 - JULIAN_EPOCH);
  const back = solarToLunar(date);
  const same = back.day === day && back.month === month && back.year === year && back.leap === leap;
  return same ? date : null;
};
