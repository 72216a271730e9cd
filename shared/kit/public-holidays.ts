import { addDays, type PlainDate } from './date.ts';
import { lunarToSolar, solarToLunar } from './lunar.ts';
import type { HolidaySeed } from './working-days.ts';

/** What is decided anew every year (Labour Code 2019, Article 112.3): days of Tết before its first day, the day beside 02/9. */
type YearDecision = {
  readonly tetDaysBefore: number;
  readonly besideNationalDay: '09-01' | '09-03';
  readonly source: string;
};

const announcedFor = (year: number): string => `; thông báo lịch nghỉ lễ, tết năm ${year}`;

/** Years whose announced breaks are known: Tết from 08/02/2024, 27/01/2025 and 16/02/2026; 03/9/2024, 01/9/2025 and 01/9/2026. */
const DECISIONS: ReadonlyMap<number, YearDecision> = new Map([
  [2024, { tetDaysBefore: 2, besideNationalDay: '09-03', source: announcedFor(2024) }],
  [2025, { tetDaysBefore: 2, besideNationalDay: '09-01', source: announcedFor(2025) }],
  [2026, { tetDaysBefore: 1, besideNationalDay: '09-01', source: announcedFor(2026) }],
]);
/** Where no announcement is known yet: the customary division, for the user to correct. */
const CUSTOMARY: YearDecision = {
  tetDaysBefore: 1,
  besideNationalDay: '09-01',
  source: '; ngày cụ thể do Thủ tướng Chính phủ quyết định hằng năm, hãy sửa lại khi có thông báo',
};

const TET_DAYS = 5;
const article112 = (point: string): string => `Bộ luật Lao động 2019, Điều 112 khoản 1 điểm ${point}`;

const holiday = (date: PlainDate, name: string, source: string): HolidaySeed => ({
  date,
  kind: 'holiday',
  enabled: true,
  name,
  source,
});

/** A lunar date of a year that certainly exists: 1/1 and 10/3 are never missing. */
const lunarDay = (day: number, month: number, year: number): PlainDate => {
  const date = lunarToSolar(day, month, year);
  if (date === null) throw new RangeError(`No lunar day ${day}/${month} in ${year}`);
  return date;
};

const tet = (year: number, { tetDaysBefore, source }: YearDecision): readonly HolidaySeed[] => {
  const newYear = lunarDay(1, 1, year);
  return Array.from({ length: TET_DAYS }, (_, index) => {
    const offset = index - tetDaysBefore;
    const date = addDays(newYear, offset);
    const lunar = offset < 0 ? `${solarToLunar(date).day} tháng Chạp` : `mùng ${offset + 1}`;
    return holiday(date, `Tết Nguyên đán (${lunar})`, `${article112('b')}${source}`);
  });
};

/** Resolution 80-NQ/TW names the day and intends it as a holiday; it is off until a law says so and the user switches it on. */
const cultureDay = (year: number): HolidaySeed => ({
  ...holiday(
    `${year}-11-24`,
    'Ngày Văn hóa Việt Nam',
    'Nghị quyết số 80-NQ/TW ngày 07/01/2026 của Bộ Chính trị; bật khi đã có quy định của pháp luật về ngày nghỉ này',
  ),
  enabled: false,
});

/**
 * The public holidays of a year (Labour Code 45/2019/QH14, Article 112.1) in order of date, as rows to confirm and correct:
 * Tết and the day beside 02/9 follow the announcement of the year where it is known. Years 1901–2198; throws beyond.
 */
export const vietnameseHolidays = (year: number): readonly HolidaySeed[] => {
  const decision = DECISIONS.get(year) ?? CUSTOMARY;
  const rows = [
    holiday(`${year}-01-01`, 'Tết Dương lịch', article112('a')),
    ...tet(year, decision),
    holiday(lunarDay(10, 3, year), 'Ngày Giỗ Tổ Hùng Vương (10 tháng 3 âm lịch)', article112('e')),
    holiday(`${year}-04-30`, 'Ngày Chiến thắng', article112('c')),
    holiday(`${year}-05-01`, 'Ngày Quốc tế lao động', article112('d')),
    holiday(`${year}-09-02`, 'Quốc khánh', article112('đ')),
    holiday(
      `${year}-${decision.besideNationalDay}`,
      'Quốc khánh (ngày liền kề)',
      `${article112('đ')}${decision.source}`,
    ),
    cultureDay(year),
  ];
  return rows.toSorted((a, b) => (a.date < b.date ? -1 : 1));
};
