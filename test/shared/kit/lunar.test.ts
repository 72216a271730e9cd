import { describe, expect, it } from 'vitest';
import { dateFromEpochDay, epochDayOf } from '#shared/kit/date.ts';
import { lunarToSolar, solarToLunar } from '#shared/kit/lunar.ts';

/** First day of the lunar year in Vietnam, as celebrated. 1985, 2007 and 2030 differ from China. */
const TET = [
  '1984-02-02',
  '1985-01-21',
  '2000-02-05',
  '2001-01-24',
  '2002-02-12',
  '2003-02-01',
  '2004-01-22',
  '2005-02-09',
  '2006-01-29',
  '2007-02-17',
  '2008-02-07',
  '2009-01-26',
  '2010-02-14',
  '2011-02-03',
  '2012-01-23',
  '2013-02-10',
  '2014-01-31',
  '2015-02-19',
  '2016-02-08',
  '2017-01-28',
  '2018-02-16',
  '2019-02-05',
  '2020-01-25',
  '2021-02-12',
  '2022-02-01',
  '2023-01-22',
  '2024-02-10',
  '2025-01-29',
  '2026-02-17',
  '2027-02-06',
  '2028-01-26',
  '2029-02-13',
  '2030-02-02',
] as const;

const GIO_TO = [
  '2019-04-14',
  '2020-04-02',
  '2021-04-21',
  '2022-04-10',
  '2023-04-29',
  '2024-04-18',
  '2025-04-07',
  '2026-04-26',
] as const;

describe('the Vietnamese lunar calendar', () => {
  it.each(TET)('Tết falls on %s', (date) => {
    const year = Number(date.slice(0, 4));
    expect(lunarToSolar(1, 1, year)).toBe(date);
    expect(solarToLunar(date)).toEqual({ day: 1, month: 1, year, leap: false });
  });

  it.each(GIO_TO)('the death anniversary of the Hùng kings falls on %s', (date) => {
    const year = Number(date.slice(0, 4));
    expect(lunarToSolar(10, 3, year)).toBe(date);
    expect(solarToLunar(date)).toEqual({ day: 10, month: 3, year, leap: false });
  });

  it('knows the leap months', () => {
    expect(lunarToSolar(1, 4, 2020, true)).toBe('2020-05-23');
    expect(lunarToSolar(1, 2, 2023, true)).toBe('2023-03-22');
    expect(lunarToSolar(1, 6, 2025, true)).toBe('2025-07-25');
    expect(solarToLunar('2025-07-25')).toEqual({ day: 1, month: 6, year: 2025, leap: true });
  });

  it('has no day 30 in a short month, no leap month in a plain year', () => {
    expect(lunarToSolar(30, 12, 2025)).toBeNull(); // the year of the snake ended with 29 Chạp, 16/02/2026
    expect(lunarToSolar(29, 12, 2025)).toBe('2026-02-16');
    expect(lunarToSolar(1, 6, 2026, true)).toBeNull();
    for (const [day, month, year] of [
      [0, 1, 2026],
      [31, 1, 2026],
      [1, 13, 2026],
      [1.5, 1, 2026],
      [1, 1, 1899],
      [1, 1, 2200],
    ] as const) {
      expect(lunarToSolar(day, month, year)).toBeNull();
    }
  });

  it('leads from every day of the years 1901–2198 to a lunar date and back, without a gap', () => {
    const end = epochDayOf('2198-12-31');
    let before = solarToLunar('1901-03-01');
    for (let day = epochDayOf('1901-03-02'); day <= end; day += 1) {
      const date = dateFromEpochDay(day);
      const lunar = solarToLunar(date);
      const nextMonth = lunar.leap ? before.month : (before.month % 12) + 1;
      const sameMonth = lunar.month === before.month && lunar.leap === before.leap;
      const follows = sameMonth
        ? lunar.day === before.day + 1 && lunar.year === before.year
        : lunar.day === 1 && [29, 30].includes(before.day) && lunar.month === nextMonth;
      const back = lunarToSolar(lunar.day, lunar.month, lunar.year, lunar.leap);
      if (!follows || back !== date) expect.fail(`${date}: ${JSON.stringify(before)} → ${JSON.stringify(lunar)}`);
      before = lunar;
    }
  });
});
