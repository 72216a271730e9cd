import { describe, expect, it } from 'vitest';
import { addHoliday, changeHoliday, fillHolidays, removeHoliday } from '#shared/settings/holiday-commands.ts';
import {
  FIRST_HOLIDAY_YEAR,
  LAST_HOLIDAY_YEAR,
  missingHolidays,
  suggestedCompensations,
} from '#shared/settings/holiday-rules.ts';
import { calendarOf, holidaysOfYear } from '#shared/settings/rules.ts';
import { emptyOffice, officeOfPhuQuoc } from './office.ts';

const day = (date: string, kind: 'holiday' | 'compensation' | 'workingDay', name = 'Ngày theo thông báo') => ({
  id: `day-${date}`,
  date,
  kind,
  name,
});

describe('the holiday table', () => {
  it('a new office has the public holidays of this year and the next, lunar ones included', () => {
    const { read } = officeOfPhuQuoc('2026-11-23');
    expect(holidaysOfYear(read, 2026).map((d) => d.date)).toContain('2026-02-17'); // mùng 1 Tết Bính Ngọ
    expect(holidaysOfYear(read, 2027).map((d) => d.date)).toContain('2027-02-06'); // mùng 1 Tết Đinh Mùi
    expect(holidaysOfYear(read, 2025)).toEqual([]);
  });
  it('24/11/2026 counts as worked until the office switches it on', () => {
    const office = officeOfPhuQuoc();
    expect(calendarOf(office.read).isWorkingDay('2026-11-24')).toBe(true);
    expect(office.tell(changeHoliday, { id: 'holiday-2026-11-24', enabled: true })).toBeNull();
    expect(calendarOf(office.read).isWorkingDay('2026-11-24')).toBe(false);
    expect(office.tell(changeHoliday, { id: 'holiday-2026-11-24', enabled: false })).toBeNull();
    expect(calendarOf(office.read).isWorkingDay('2026-11-24')).toBe(true);
  });
  it('papers for a meeting on Tuesday 15/12/2026 are out three working days before, on Thursday 10/12', () => {
    expect(calendarOf(officeOfPhuQuoc().read).addWorkingDays('2026-12-15', -3)).toBe('2026-12-10');
  });
  it('taking the days of a year leaves what the office has typed alone and adds nothing twice', () => {
    const office = emptyOffice();
    expect(office.tell(addHoliday, { ...day('2028-01-01', 'holiday'), name: 'Tết Dương lịch (đã sửa)' })).toBeNull();
    expect(office.tell(fillHolidays, { year: 2028 })).toBeNull();
    expect(holidaysOfYear(office.read, 2028)[0]?.name).toBe('Tết Dương lịch (đã sửa)');
    const count = holidaysOfYear(office.read, 2028).length;
    expect(office.tell(fillHolidays, { year: 2028 })?.code).toBe('rule');
    expect(holidaysOfYear(office.read, 2028)).toHaveLength(count);
  });
  it('a row that was moved to another day does not keep the list of its year from being taken', () => {
    const office = officeOfPhuQuoc();
    expect(office.tell(changeHoliday, { id: 'holiday-2026-01-01', date: '2026-01-05' })).toBeNull();
    expect(office.tell(fillHolidays, { year: 2026 })).toBeNull();
    expect(office.read.get('holidays', 'holiday-2026-01-01-2')?.date).toBe('2026-01-01');
  });
  it('every year of the lunar calendar gives one row a day', () => {
    const { read } = emptyOffice();
    for (let year = FIRST_HOLIDAY_YEAR; year <= LAST_HOLIDAY_YEAR; year += 1) {
      const dates = missingHolidays(read, year).map((d) => d.date);
      expect(new Set(dates).size, String(year)).toBe(dates.length);
    }
  });
  it('two holidays on one day stand in one row with both names', () => {
    const { read } = emptyOffice();
    const years = Array.from({ length: LAST_HOLIDAY_YEAR - FIRST_HOLIDAY_YEAR + 1 }, (_, i) => FIRST_HOLIDAY_YEAR + i);
    const joined = years.flatMap((year) => missingHolidays(read, year)).filter((d) => d.name.includes(' và '));
    expect(joined.map((d) => d.name)).toEqual(['Ngày Giỗ Tổ Hùng Vương (10 tháng 3 âm lịch) và Ngày Chiến thắng']);
  });
  it.each([1900, 2199, 2026.5, '2026'])('there is no yearly list of %s', (year) => {
    expect(emptyOffice().tell(fillHolidays, { year: year as number })).toMatchObject({
      code: 'invalid',
      field: 'year',
    });
  });
});

describe('days typed in', () => {
  it('a day in lieu is off, the Saturday worked instead is worked', () => {
    const office = officeOfPhuQuoc();
    expect(office.tell(addHoliday, day('2026-08-31', 'compensation'))).toBeNull();
    expect(office.tell(addHoliday, day('2026-08-22', 'workingDay'))).toBeNull();
    const calendar = calendarOf(office.read);
    expect([calendar.isWorkingDay('2026-08-31'), calendar.isWorkingDay('2026-08-22')]).toEqual([false, true]);
  });
  it('one day has one row', () => {
    const refusal = officeOfPhuQuoc().tell(addHoliday, day('2026-09-02', 'compensation'));
    expect(refusal).toMatchObject({ code: 'taken', field: 'date' });
    expect(refusal?.message).toContain('Quốc khánh');
  });
  it('nobody works instead on a Monday, and nobody is off in lieu on a Sunday', () => {
    const office = officeOfPhuQuoc();
    expect(office.tell(addHoliday, day('2026-08-31', 'workingDay'))?.message).toContain('thứ Hai');
    expect(office.tell(addHoliday, day('2026-08-30', 'compensation'))?.message).toContain('Chủ nhật');
  });
  it('a day that does not exist is refused', () => {
    expect(officeOfPhuQuoc().tell(addHoliday, day('2026-02-31', 'holiday'))).toMatchObject({
      field: 'date',
      label: 'Ngày',
    });
  });
  it('a removed row counts no more; a row that is gone is said to be missing', () => {
    const office = officeOfPhuQuoc();
    expect(office.tell(removeHoliday, { id: 'holiday-2026-09-02' })).toBeNull();
    expect(calendarOf(office.read).isWorkingDay('2026-09-02')).toBe(true);
    expect(office.tell(removeHoliday, { id: 'holiday-2026-09-02' })?.code).toBe('missing');
    expect(office.tell(changeHoliday, { id: 'holiday-2026-09-02', enabled: true })?.code).toBe('missing');
  });
});

describe('days in lieu to propose', () => {
  it('for Tết 2027, whose first days fall on a weekend, working days after it are proposed until accepted', () => {
    const office = officeOfPhuQuoc();
    const proposed = suggestedCompensations(office.read, 2027);
    expect(proposed.length).toBeGreaterThan(0);
    for (const row of proposed) expect(office.tell(addHoliday, row)).toBeNull();
    expect(suggestedCompensations(office.read, 2027)).toEqual([]);
    for (const row of proposed) expect(calendarOf(office.read).isWorkingDay(row.date)).toBe(false);
  });
});
