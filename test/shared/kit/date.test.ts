import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMinutes,
  addMonths,
  compareDates,
  dateFromEpochDay,
  dateOf,
  dayOfWeek,
  daysBetween,
  epochDayOf,
  formatDate,
  formatDateLong,
  formatDateTimeLong,
  formatInstant,
  formatTime,
  isPlainDate,
  isPlainDateTime,
  lastDayOfMonth,
  lastDayOfQuarter,
  localDateTimeIn,
  minutesBetween,
  parseTypedDate,
  plainDate,
  plainDateTime,
  timeOf,
  todayIn,
  weekdayName,
} from '#shared/kit/date.ts';
import { parseInput } from '#shared/kit/fields.ts';

const SEED = 30_2020;
const anyDay = fc.integer({ min: epochDayOf('1900-01-01'), max: epochDayOf('2199-12-31') }).map(dateFromEpochDay);

describe('a date on paper', () => {
  it('takes a leading zero for days 1–9 and months 1–2 only, as Decree 30/2020 has it', () => {
    expect(formatDateLong('2026-01-05')).toBe('ngày 05 tháng 01 năm 2026');
    expect(formatDateLong('2022-08-19')).toBe('ngày 19 tháng 8 năm 2022');
    expect(formatDateLong('2026-02-10')).toBe('ngày 10 tháng 02 năm 2026');
    expect(formatDateLong('2026-03-09')).toBe('ngày 09 tháng 3 năm 2026');
    expect(formatDateLong('2026-11-23')).toBe('ngày 23 tháng 11 năm 2026');
  });

  it('is short in tables', () => {
    expect(formatDate('2026-01-05')).toBe('05/01/2026');
    expect(formatDate('2026-12-31')).toBe('31/12/2026');
  });

  it('names its weekday with the name part capital', () => {
    const week = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'];
    expect(week.map(weekdayName)).toEqual(['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật']);
    expect(week.map(dayOfWeek)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('stands with the hour as in the template of minutes', () => {
    expect(formatTime('2026-01-05T08:00')).toBe('08 giờ 00');
    expect(formatDateTimeLong('2026-01-05T08:00')).toBe('08 giờ 00, ngày 05 tháng 01 năm 2026 (thứ Hai)');
    expect(formatDateTimeLong('2026-06-21T14:05')).toBe('14 giờ 05, ngày 21 tháng 6 năm 2026 (Chủ nhật)');
  });
});

describe('a date as an official types it', () => {
  it.each([
    ['05/01/2026', '2026-01-05'],
    ['1/9/26', '2026-09-01'],
    ['1-9-2026', '2026-09-01'],
    ['01.09.2026', '2026-09-01'],
    [' 1 / 9 / 2026 ', '2026-09-01'],
    ['31/12/69', '2069-12-31'],
    ['1/1/70', '1970-01-01'],
    ['29/2/2024', '2024-02-29'],
    ['2026-09-01', '2026-09-01'],
  ])('%s is understood', (typed, date) => {
    expect(parseTypedDate(typed)).toBe(date);
  });

  it.each([
    '31/02/2026',
    '29/2/2025',
    '1/13/2026',
    '0/1/2026',
    '1/9',
    '1/9/026',
    '1/9-2026',
    '',
    'hôm nay',
    '1/9/1899',
    '1/9/2200',
    '１/９/2026',
    '01092026',
  ])('“%s” is not guessed at', (typed) => {
    expect(parseTypedDate(typed)).toBeNull();
  });

  it('comes back whichever way it is typed', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('/', '-', '.'), (date, sign) => {
        const [day, month, year] = formatDate(date).split('/').map(Number);
        expect(parseTypedDate(formatDate(date))).toBe(date);
        expect(parseTypedDate(`${day}${sign}${month}${sign}${year}`)).toBe(date);
      }),
      { seed: SEED },
    );
  });
});

describe('a date field', () => {
  const refusalOf = (value: unknown) => {
    const outcome = parseInput(plainDate('Thời hạn'), value);
    return outcome.ok ? null : outcome.refusal.message;
  };

  it('refuses 31/02 with the name of the field', () => {
    expect(refusalOf('2026-02-31')).toBe(
      'Thời hạn: không có ngày 31/02/2026 trong lịch; hãy kiểm tra lại ngày, tháng, năm',
    );
    expect(refusalOf('2026-02-28')).toBeNull();
  });

  it('says how to type a date when there is none', () => {
    for (const value of [undefined, null, '', 'mai', 20260101, '05/01/2026', '2026-1-5', '2026-01-05T00:00:00Z']) {
      expect(refusalOf(value)).toMatch(/^Thời hạn: .*ví dụ 05\/01\/2026$/);
    }
    expect(plainDate('Thời hạn').meta()?.title).toBe('Thời hạn');
  });

  it('refuses an hour that does not exist', () => {
    expect(plainDateTime('Thời gian').safeParse('2026-01-05T08:00').success).toBe(true);
    for (const value of [
      '2026-01-05T24:00',
      '2026-01-05T08:60',
      '2026-02-30T08:00',
      '2026-01-05 08:00',
      '2026-01-05',
    ]) {
      const outcome = parseInput(plainDateTime('Thời gian'), value);
      expect(outcome.ok ? null : outcome.refusal.message).toMatch(/^Thời gian: /);
    }
    expect(isPlainDateTime('2026-01-05T23:59')).toBe(true);
  });
});

describe('counting days', () => {
  it('agrees with the calendar for every day of 1900–2199', () => {
    const last = epochDayOf('2199-12-31');
    for (let day = epochDayOf('1900-01-01'); day <= last; day += 1) {
      const expected = new Date(day * 86_400_000);
      const date = dateFromEpochDay(day);
      if (date !== expected.toISOString().slice(0, 10)) expect(date).toBe(expected.toISOString().slice(0, 10));
      if (dayOfWeek(date) !== (expected.getUTCDay() || 7)) expect(dayOfWeek(date)).toBe(expected.getUTCDay() || 7);
    }
  });

  it('goes on over months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(daysBetween('2026-11-23', '2026-12-22')).toBe(29);
    expect(daysBetween('2026-12-22', '2026-11-23')).toBe(-29);
  });

  it('draws a month in to its end', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2026-06-18', 6)).toBe('2026-12-18');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
    expect(addMonths('2026-12-31', 12)).toBe('2027-12-31');
  });

  it('knows the ends of months and quarters', () => {
    expect(lastDayOfMonth('2028-02-10')).toBe('2028-02-29');
    expect(lastDayOfMonth('2100-02-10')).toBe('2100-02-28');
    expect(['2026-01-01', '2026-06-30', '2026-08-01', '2026-11-23'].map(lastDayOfQuarter)).toEqual([
      '2026-03-31',
      '2026-06-30',
      '2026-09-30',
      '2026-12-31',
    ]);
  });

  it('adds and takes away the same', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(Math.sign(daysBetween(a, b))).toBe(-compareDates(a, b) + 0);
      }),
      { seed: SEED },
    );
  });

  it('does not leave the years of the program', () => {
    expect(isPlainDate('1899-12-31')).toBe(false);
    expect(isPlainDate('2200-01-01')).toBe(false);
    expect(() => addDays('2199-12-31', 1)).toThrow(RangeError);
    expect(() => formatDate('31/02/2026')).toThrow(RangeError);
  });
});

describe('the clock on the wall in Vietnam', () => {
  it('is seven hours ahead of the stored instant', () => {
    expect(todayIn('2026-11-23T16:59:59.999Z')).toBe('2026-11-23');
    expect(todayIn('2026-11-23T17:00:00.000Z')).toBe('2026-11-24');
    expect(todayIn('2026-12-31T17:00Z')).toBe('2027-01-01');
    expect(localDateTimeIn('2026-11-23T07:05:59Z')).toBe('2026-11-23T14:05');
    expect(formatInstant('2026-11-23T07:05:00.000Z')).toBe('14:05 23/11/2026');
  });

  it('agrees with the time zone of Ho Chi Minh City', () => {
    const zone = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1976-01-01'), max: new Date('2199-12-30'), noInvalidDate: true }),
        (instant) => {
          expect(todayIn(instant.toISOString())).toBe(zone.format(instant));
        },
      ),
      { seed: SEED },
    );
  });

  it('refuses an instant without its zone', () => {
    for (const text of ['2026-11-23', '2026-11-23T07:05:00', '2026-11-23T07:05:00+07:00', '2026-02-30T00:00Z']) {
      expect(() => todayIn(text)).toThrow(RangeError);
    }
  });

  it('measures a meeting over midnight', () => {
    expect(minutesBetween('2026-11-23T23:30', '2026-11-24T00:15')).toBe(45);
    expect(addMinutes('2026-12-31T23:30', 45)).toBe('2027-01-01T00:15');
    expect(addMinutes('2026-01-01T00:15', -30)).toBe('2025-12-31T23:45');
    expect(dateOf('2026-11-23T08:05')).toBe('2026-11-23');
    expect(timeOf('2026-11-23T08:05')).toBe('08:05');
  });
});
