import { z } from 'zod';
import { type CalendarDay, daysInMonth, fromEpochDay, isCalendarDay, toEpochDay } from './calendar.ts';

/** A day without time or time zone, 'YYYY-MM-DD', of the years 1900–2199. Compares as a string. */
export type PlainDate = string;

/** A minute on the wall clock in Vietnam, 'YYYY-MM-DDTHH:mm'. Compares as a string. */
export type PlainDateTime = string;

const DATE_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATE_TIME_PATTERN = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/;
const INSTANT_PATTERN = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?Z$/;
const MINUTES_PER_DAY = 24 * 60;
/** Asia/Ho_Chi_Minh has been UTC+7 all the year round since June 1975, long before any instant the program records. */
const VIETNAM_OFFSET_MINUTES = 7 * 60;

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

const toText = ({ year, month, day }: CalendarDay): PlainDate => `${pad(year, 4)}-${pad(month)}-${pad(day)}`;

const partsOf = (text: string): CalendarDay | null => {
  const found = DATE_PATTERN.exec(text);
  return found === null ? null : { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
};

/** Whether the text is 'YYYY-MM-DD' and that day exists (31/02 does not). */
export const isPlainDate = (text: string): text is PlainDate => {
  const parts = partsOf(text);
  return parts !== null && isCalendarDay(parts);
};

/** Year, month (1–12) and day of a plain date. Throws on anything else: dates are checked at the door. */
export const dateParts = (date: PlainDate): CalendarDay => {
  const parts = partsOf(date);
  if (parts === null || !isCalendarDay(parts)) throw new RangeError(`Not a plain date: ${date}`);
  return parts;
};

/** The plain date of a year, a month (1–12) and a day, or null where there is no such day. */
export const dateFromParts = (parts: CalendarDay): PlainDate | null => (isCalendarDay(parts) ? toText(parts) : null);

/** Days since 1970-01-01; the inverse of `dateFromEpochDay`. */
export const epochDayOf = (date: PlainDate): number => toEpochDay(dateParts(date));

/** The plain date so many days after 1970-01-01. Throws beyond the years 1900–2199. */
export const dateFromEpochDay = (epochDay: number): PlainDate => {
  const parts = fromEpochDay(epochDay);
  if (!isCalendarDay(parts)) throw new RangeError(`Day beyond the years of the program: ${epochDay}`);
  return toText(parts);
};

/** 'YYYY-MM-DD' shown to people: `05/01/2026`, the customary short form in tables. */
export const formatDate = (date: PlainDate): string => {
  const { year, month, day } = dateParts(date);
  return `${pad(day)}/${pad(month)}/${pad(year, 4)}`;
};

/** `ngày 05 tháng 01 năm 2026`; 0 before days 1–9 and months 1–2 only (Decree 30/2020, Appendix I, II.4). */
export const formatDateLong = (date: PlainDate): string => {
  const { year, month, day } = dateParts(date);
  return `ngày ${pad(day)} tháng ${month <= 2 ? pad(month) : month} năm ${year}`;
};

/** 1 Monday … 7 Sunday (ISO 8601). */
export const dayOfWeek = (date: PlainDate): number => ((((epochDayOf(date) + 3) % 7) + 7) % 7) + 1;

const WEEKDAY_NAMES = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const;

/** `thứ Hai` … `Chủ nhật`: the name part is capital (Decree 30/2020, Appendix II). */
export const weekdayName = (date: PlainDate): string => WEEKDAY_NAMES[dayOfWeek(date) - 1] ?? '';

/** The day `days` later (earlier when negative). */
export const addDays = (date: PlainDate, days: number): PlainDate => dateFromEpochDay(epochDayOf(date) + days);

/** The same day `months` later, drawn in to the end of a shorter month: 31/01 and one month is 28/02. */
export const addMonths = (date: PlainDate, months: number): PlainDate => {
  const parts = dateParts(date);
  const count = parts.year * 12 + (parts.month - 1) + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return dateFromEpochDay(toEpochDay({ year, month, day: Math.min(parts.day, daysInMonth(year, month)) }));
};

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => epochDayOf(to) - epochDayOf(from);

/** −1, 0 or 1: for sorting, earlier first. */
export const compareDates = (a: PlainDate, b: PlainDate): number => (a < b ? -1 : a > b ? 1 : 0);

export const lastDayOfMonth = (date: PlainDate): PlainDate => {
  const { year, month } = dateParts(date);
  return toText({ year, month, day: daysInMonth(year, month) });
};

export const lastDayOfQuarter = (date: PlainDate): PlainDate => {
  const { year, month } = dateParts(date);
  const last = Math.ceil(month / 3) * 3;
  return toText({ year, month: last, day: daysInMonth(year, last) });
};

/** Two digits of a year: 00–69 are 2000–2069, 70–99 are 1970–1999. */
const fullYear = (digits: string): number => {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
};

/**
 * Reads a date as an official types it: `05/01/2026`, `1/9/26`, `1-9-2026`, `01.09.2026`, day first; also 'YYYY-MM-DD'.
 * Answers null when it is no such day; guesses nothing (no missing year, no month first).
 */
export const parseTypedDate = (text: string): PlainDate | null => {
  const tight = text.trim().replace(/\s*([/.-])\s*/g, '$1');
  if (isPlainDate(tight)) return tight;
  const found = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(tight);
  if (found === null) return null;
  return dateFromParts({ year: fullYear(found[4] ?? ''), month: Number(found[3]), day: Number(found[1]) });
};

const DATE_HINT = 'hãy nhập theo dạng ngày/tháng/năm, ví dụ 05/01/2026';

const dateProblem = (label: string, input: unknown): string => {
  if (input === undefined || input === null || input === '') return `${label}: chưa có ngày; ${DATE_HINT}`;
  const parts = typeof input === 'string' ? partsOf(input) : null;
  if (parts === null) return `${label}: chưa phải một ngày; ${DATE_HINT}`;
  const shown = `${pad(parts.day)}/${pad(parts.month)}/${pad(parts.year, 4)}`;
  return `${label}: không có ngày ${shown} trong lịch; hãy kiểm tra lại ngày, tháng, năm`;
};

/** Zod schema of a plain date. `label` is the Vietnamese name of the field; every message begins with it. */
export const plainDate = (label: string) =>
  z
    .string({ error: (issue) => dateProblem(label, issue.input) })
    .refine((text) => isPlainDate(text), { error: (issue) => dateProblem(label, issue.input) })
    .meta({ title: label, format: 'date' });

/** Whether the text is 'YYYY-MM-DDTHH:mm' and that day and minute exist. */
export const isPlainDateTime = (text: string): text is PlainDateTime => {
  const found = DATE_TIME_PATTERN.exec(text);
  return found !== null && isPlainDate(found[1] ?? '');
};

const dateTimeProblem = (label: string, input: unknown): string =>
  input === undefined || input === null || input === ''
    ? `${label}: chưa có giờ và ngày; hãy nhập, ví dụ 08:00 ngày 05/01/2026`
    : `${label}: giờ hoặc ngày không có thật; hãy nhập lại, ví dụ 08:00 ngày 05/01/2026`;

/** Zod schema of a plain date with hour and minute. Every message begins with the label. */
export const plainDateTime = (label: string) =>
  z
    .string({ error: (issue) => dateTimeProblem(label, issue.input) })
    .refine((text) => isPlainDateTime(text), { error: (issue) => dateTimeProblem(label, issue.input) })
    .meta({ title: label });

const timeParts = (at: PlainDateTime): { readonly date: PlainDate; readonly hour: string; readonly minute: string } => {
  const found = DATE_TIME_PATTERN.exec(at);
  const date = found?.[1] ?? '';
  if (found === null || !isPlainDate(date)) throw new RangeError(`Not a plain date and time: ${at}`);
  return { date, hour: found[2] ?? '', minute: found[3] ?? '' };
};

const minuteCount = (at: PlainDateTime): number => {
  const { date, hour, minute } = timeParts(at);
  return epochDayOf(date) * MINUTES_PER_DAY + Number(hour) * 60 + Number(minute);
};

const fromMinuteCount = (count: number): PlainDateTime => {
  const day = Math.floor(count / MINUTES_PER_DAY);
  const rest = count - day * MINUTES_PER_DAY;
  return `${dateFromEpochDay(day)}T${pad(Math.floor(rest / 60))}:${pad(rest % 60)}`;
};

/** The day of a plain date and time. */
export const dateOf = (at: PlainDateTime): PlainDate => timeParts(at).date;

/** `08:00`, the short form in tables and fields. */
export const timeOf = (at: PlainDateTime): string => {
  const { hour, minute } = timeParts(at);
  return `${hour}:${minute}`;
};

/** `08 giờ 00`, the form of the minutes template (Decree 30/2020, Appendix III, form 1.9). */
export const formatTime = (at: PlainDateTime): string => timeOf(at).replace(':', ' giờ ');

/** `08 giờ 00, ngày 05 tháng 01 năm 2026 (thứ Hai)`. */
export const formatDateTimeLong = (at: PlainDateTime): string =>
  `${formatTime(at)}, ${formatDateLong(dateOf(at))} (${weekdayName(dateOf(at))})`;

/** Minutes from `from` to `to`; negative when `to` is earlier. */
export const minutesBetween = (from: PlainDateTime, to: PlainDateTime): number => minuteCount(to) - minuteCount(from);

/** The date and time so many minutes later (earlier when negative). */
export const addMinutes = (at: PlainDateTime, minutes: number): PlainDateTime =>
  fromMinuteCount(minuteCount(at) + minutes);

/** The wall clock in Vietnam at a UTC instant in ISO form ('2026-11-23T07:05:00.000Z'). Throws on another form. */
export const localDateTimeIn = (nowIso: string): PlainDateTime => {
  const found = INSTANT_PATTERN.exec(nowIso);
  if (found === null) throw new RangeError(`Not a UTC instant: ${nowIso}`);
  return addMinutes(`${found[1]}T${found[2]}:${found[3]}`, VIETNAM_OFFSET_MINUTES);
};

/** The plain date in Asia/Ho_Chi_Minh at a UTC instant. */
export const todayIn = (nowIso: string): PlainDate => dateOf(localDateTimeIn(nowIso));

/** A stored UTC instant shown to people: `14:05 23/11/2026`, the time in Vietnam. */
export const formatInstant = (iso: string): string => {
  const at = localDateTimeIn(iso);
  return `${timeOf(at)} ${formatDate(dateOf(at))}`;
};
