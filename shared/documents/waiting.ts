import { formatDate, type PlainDate } from '../kit/date.ts';
import type { WorkingCalendar } from '../kit/working-days.ts';
import { calendarOf } from '../settings/rules.ts';
import type { Read } from '../workspace.ts';
import { ISSUING_PERIOD, issueBy, workingDaysLate } from './lateness.ts';
import { atSignature } from './rules.ts';
import type { DocumentRecord } from './schema.ts';

/** What a paper on its way waits for: ink, the clerk's number, going out. */
export const WAITS = ['ink', 'number', 'issue'] as const;
export type WaitsFor = (typeof WAITS)[number];

/** A paper on its way. `days`: working days since it was submitted; `warning`: a sentence where the clerk is late, else null. */
export type Waiting = {
  readonly document: DocumentRecord;
  readonly waitsFor: WaitsFor;
  readonly days: number;
  /** The last day for the next step; null while it is out for ink. */
  readonly by: PlainDate | null;
  readonly warning: string | null;
};

const WAITS_FOR: Readonly<Record<string, WaitsFor>> = { submitted: 'ink', signed: 'number', numbered: 'issue' };

const NOT_DONE: Record<Exclude<WaitsFor, 'ink'>, string> = { number: 'chưa cấp số', issue: 'chưa phát hành' };

const warningOf = (calendar: WorkingCalendar, signedOn: PlainDate, step: 'number' | 'issue', today: PlainDate) => {
  const by = issueBy(calendar, signedOn);
  if (today <= by) return null;
  const late = workingDaysLate(calendar, signedOn, today);
  const since = late === 0 ? '' : `, chậm ${late} ngày làm việc`;
  return `Ký ngày ${formatDate(signedOn)} mà ${NOT_DONE[step]}${since}; hạn là ${formatDate(by)} (${ISSUING_PERIOD.source}).`;
};

/** Where a paper on its way stands on a day; null for a draft and for one that has gone out. */
export const waitingOf = (calendar: WorkingCalendar, document: DocumentRecord, today: PlainDate): Waiting | null => {
  const waitsFor = WAITS_FOR[document.state];
  if (waitsFor === undefined) return null;
  const { submission, signedOn } = document;
  const days = submission === null ? 0 : Math.max(0, calendar.workingDaysBetween(submission.on, today));
  const begun = { document, waitsFor, days };
  if (waitsFor === 'ink' || signedOn === null) return { ...begun, by: null, warning: null };
  return { ...begun, by: issueBy(calendar, signedOn), warning: warningOf(calendar, signedOn, waitsFor, today) };
};

/** The board "Đang chờ chữ ký": every paper on its way, those the clerk is late with first, then the longest waiting. */
export const waitingBoard = (read: Read, today: PlainDate): readonly Waiting[] => {
  const calendar = calendarOf(read);
  const rows = atSignature(read).flatMap((document) => waitingOf(calendar, document, today) ?? []);
  return rows.sort((a, b) => Number(b.warning !== null) - Number(a.warning !== null) || b.days - a.days);
};
