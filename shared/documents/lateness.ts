import { formatDate, isPlainDate, type PlainDate } from '../kit/date.ts';
import type { WorkingCalendar } from '../kit/working-days.ts';
import { weekdayTitle } from '../meetings/rules.ts';

/** By when a signed paper has its number and date and goes out: the working day after the signature at the latest. */
export const ISSUING_PERIOD = {
  workingDays: 1,
  source: 'khoản 2 Điều 15 và khoản 1 Điều 18 Nghị định 30/2020/NĐ-CP',
} as const;

/** The last day a paper signed on that day may be numbered and issued without being late. */
export const issueBy = (calendar: WorkingCalendar, signedOn: PlainDate): PlainDate =>
  calendar.addWorkingDays(signedOn, ISSUING_PERIOD.workingDays);

/** Working days a paper was issued after the last day for it; 0 in time. */
export const workingDaysLate = (calendar: WorkingCalendar, signedOn: PlainDate, issuedOn: PlainDate): number =>
  Math.max(0, calendar.workingDaysBetween(issueBy(calendar, signedOn), issuedOn));

const dayText = (date: PlainDate): string => `${weekdayTitle(date)} ${formatDate(date)}`;

/**
 * What to say of a day of issue that comes late after the signature; null in time, and while a date is not typed yet.
 * A warning: what really happened is recorded all the same.
 */
export const lateIssueWarning = (
  calendar: WorkingCalendar,
  { signedOn, issuedOn }: { readonly signedOn: string; readonly issuedOn: string },
): string | null => {
  if (!isPlainDate(signedOn) || !isPlainDate(issuedOn) || issuedOn <= signedOn) return null;
  if (issuedOn <= issueBy(calendar, signedOn)) return null;
  const late = workingDaysLate(calendar, signedOn, issuedOn);
  const by = late === 0 ? '' : ` chậm ${late} ngày làm việc`;
  return `Ngày ban hành ${dayText(issuedOn)}${by}: văn bản ký ${dayText(signedOn)} phải được cấp số và phát hành chậm nhất ${dayText(issueBy(calendar, signedOn))} (${ISSUING_PERIOD.source}). Vẫn ghi được nếu đúng thực tế.`;
};
