import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateFromEpochDay, epochDayOf, isPlainDate, type PlainDate } from '#shared/kit/date.ts';
import {
  compensationSuggestions,
  type Holiday,
  vietnameseHolidays,
  workingCalendar,
} from '#shared/kit/working-days.ts';

const SEED = 45_2019;
const row = (date: PlainDate, kind: Holiday['kind'] = 'holiday', enabled = true): Holiday => ({
  date,
  kind,
  enabled,
  name: 'Ngày',
});
const datesOf = (rows: readonly Holiday[]): readonly PlainDate[] => rows.map(({ date }) => date);

describe('working days', () => {
  it('run from Monday to Friday', () => {
    const { isWorkingDay, nextWorkingDay } = workingCalendar([]);
    expect(isWorkingDay('2026-11-23')).toBe(true);
    expect(isWorkingDay('2026-11-28')).toBe(false);
    expect(isWorkingDay('2026-11-29')).toBe(false);
    expect(nextWorkingDay('2026-12-18')).toBe('2026-12-21'); // signed on Friday, numbered on Monday
    expect(nextWorkingDay('2026-11-23')).toBe('2026-11-24');
  });

  it('leave out an enabled holiday and keep one that is switched off', () => {
    expect(workingCalendar([row('2026-11-24')]).nextWorkingDay('2026-11-23')).toBe('2026-11-25');
    expect(workingCalendar([row('2026-11-24', 'holiday', false)]).nextWorkingDay('2026-11-23')).toBe('2026-11-24');
    expect(workingCalendar([row('2026-11-24', 'compensation')]).isWorkingDay('2026-11-24')).toBe(false);
  });

  it('take in a Saturday worked instead of another day', () => {
    const calendar = workingCalendar([row('2026-08-22', 'workingDay'), row('2026-08-31', 'compensation')]);
    expect(calendar.isWorkingDay('2026-08-22')).toBe(true);
    expect(calendar.isWorkingDay('2026-08-31')).toBe(false);
    expect(calendar.addWorkingDays('2026-08-21', 1)).toBe('2026-08-22');
  });

  it('put the conclusion notice within five of them and the invitation three before', () => {
    const { addWorkingDays, workingDaysBetween } = workingCalendar([]);
    expect(addWorkingDays('2026-12-15', 5)).toBe('2026-12-22');
    expect(addWorkingDays('2026-12-15', -3)).toBe('2026-12-10');
    expect(workingDaysBetween('2026-11-29', '2026-12-04')).toBe(5);
    expect(workingDaysBetween('2026-12-04', '2026-11-29')).toBe(-4);
    expect(workingDaysBetween('2026-11-23', '2026-11-23')).toBe(0);
  });

  it('move a time limit that ends on a rest day to the next working day', () => {
    const { onOrAfter } = workingCalendar(vietnameseHolidays(2026));
    expect(onOrAfter('2026-02-16')).toBe('2026-02-23'); // Tết and the weekend after it
    expect(onOrAfter('2026-02-13')).toBe('2026-02-13');
  });

  it('count from a rest day as from any other', () => {
    const { addWorkingDays } = workingCalendar([]);
    expect(addWorkingDays('2026-11-28', 0)).toBe('2026-11-28');
    expect(addWorkingDays('2026-11-28', 1)).toBe('2026-11-30');
    expect(addWorkingDays('2026-11-28', -1)).toBe('2026-11-27');
  });

  it('forward and back come to the same number', () => {
    const anyDay = fc.integer({ min: epochDayOf('2020-01-01'), max: epochDayOf('2040-12-31') }).map(dateFromEpochDay);
    const anyTable = fc.array(
      fc.record({
        date: anyDay,
        kind: fc.constantFrom('holiday', 'compensation', 'workingDay'),
        enabled: fc.boolean(),
        name: fc.constant('Ngày'),
      } as const),
    );
    fc.assert(
      fc.property(anyTable, anyDay, fc.integer({ min: -300, max: 300 }), (table, date, n) => {
        const calendar = workingCalendar(table);
        const then = calendar.addWorkingDays(date, n);
        expect(calendar.workingDaysBetween(date, then)).toBe(n);
        if (n !== 0) expect(calendar.isWorkingDay(then)).toBe(true);
      }),
      { seed: SEED },
    );
  });

  it('stop at the edge of the calendar instead of turning for ever', () => {
    const { addWorkingDays } = workingCalendar([]);
    expect(() => addWorkingDays('2026-01-01', 1e9)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-01-01', -1e9)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-01-01', 0.5)).toThrow(RangeError);
  });
});

describe('the public holidays of a year', () => {
  it('of 2026 are those of Article 112, with 24/11 waiting to be switched on', () => {
    const seeds = vietnameseHolidays(2026);
    expect(datesOf(seeds.filter((seed) => seed.enabled))).toEqual([
      '2026-01-01',
      '2026-02-16',
      '2026-02-17',
      '2026-02-18',
      '2026-02-19',
      '2026-02-20',
      '2026-04-26',
      '2026-04-30',
      '2026-05-01',
      '2026-09-01',
      '2026-09-02',
    ]);
    expect(seeds.filter((seed) => !seed.enabled).map(({ date, name }) => [date, name])).toEqual([
      ['2026-11-24', 'Ngày Văn hóa Việt Nam'],
    ]);
  });

  it('follow the announced breaks of 2024 and 2025', () => {
    expect(datesOf(vietnameseHolidays(2024)).slice(1, 6)).toEqual([
      '2024-02-08',
      '2024-02-09',
      '2024-02-10',
      '2024-02-11',
      '2024-02-12',
    ]);
    expect(datesOf(vietnameseHolidays(2024))).toContain('2024-09-03');
    expect(datesOf(vietnameseHolidays(2025)).slice(1, 6)).toEqual([
      '2025-01-27',
      '2025-01-28',
      '2025-01-29',
      '2025-01-30',
      '2025-01-31',
    ]);
    expect(datesOf(vietnameseHolidays(2025))).toContain('2025-09-01');
  });

  it('are eleven days off in every year, each with its article and a name that fits the table', () => {
    for (let year = 1901; year <= 2198; year += 1) {
      const seeds = vietnameseHolidays(year);
      expect(seeds.filter((seed) => seed.enabled)).toHaveLength(11);
      for (const seed of seeds) {
        expect(isPlainDate(seed.date) && seed.date.startsWith(`${year}-`)).toBe(true);
        expect(seed.source).toMatch(/Điều 112 khoản 1 điểm [abcdđe]|Nghị quyết số 80-NQ\/TW/);
        expect(seed.source.length).toBeLessThanOrEqual(200);
        expect(seed.name.length).toBeLessThanOrEqual(120);
      }
    }
  });
});

describe('days off in lieu', () => {
  it('are proposed as they were given in 2024, 2025 and 2026', () => {
    expect(datesOf(compensationSuggestions(vietnameseHolidays(2024)))).toEqual(['2024-02-13', '2024-02-14']);
    expect(datesOf(compensationSuggestions(vietnameseHolidays(2025)))).toEqual([]);
    expect(datesOf(compensationSuggestions(vietnameseHolidays(2026)))).toEqual(['2026-04-27']);
  });

  it('come one after the other where two holidays fall on one weekend', () => {
    const spring2023 = [row('2023-04-29'), row('2023-04-30'), row('2023-05-01')];
    expect(datesOf(compensationSuggestions(spring2023))).toEqual(['2023-05-02', '2023-05-03']);
  });

  it('are named after the holiday and cite the article', () => {
    const [proposal] = compensationSuggestions(vietnameseHolidays(2026));
    expect(proposal).toEqual({
      date: '2026-04-27',
      kind: 'compensation',
      enabled: true,
      name: 'Nghỉ bù Ngày Giỗ Tổ Hùng Vương (10 tháng 3 âm lịch)',
      source: 'Bộ luật Lao động 2019, Điều 111 khoản 3',
    });
  });

  it('are not proposed twice, nor for a holiday switched off or a Saturday that is worked', () => {
    const seeds = vietnameseHolidays(2026);
    const confirmed = [...seeds, ...compensationSuggestions(seeds)];
    expect(compensationSuggestions(confirmed)).toEqual([]);
    expect(
      compensationSuggestions(
        confirmed.map((seed) => (seed.kind === 'compensation' ? { ...seed, enabled: false } : seed)),
      ),
    ).toEqual([]);
    expect(compensationSuggestions([row('2026-04-26', 'holiday', false)])).toEqual([]);
    expect(compensationSuggestions([row('2026-04-25'), row('2026-04-25', 'workingDay')])).toEqual([]);
  });
});
