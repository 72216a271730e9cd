import { budgetYearOf, standingsOf } from '../budget/rules.ts';
import { total } from '../budget/sums.ts';
import { documentsOf, isIssued } from '../documents/rules.ts';
import type { DocumentRecord } from '../documents/schema.ts';
import { addMonths, daysBetween, type PlainDate } from '../kit/date.ts';
import { readiness } from '../meetings/readiness.ts';
import { conclusionsOf, meetingDate, noticeCountdown } from '../meetings/rules.ts';
import type { Meeting } from '../meetings/schema.ts';
import type { Read } from '../workspace.ts';

const inOrder = (read: Read): readonly Meeting[] =>
  [...read.all('meetings').values()].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));

/** Meetings from today on that still stand, soonest first; at most five. */
export const nextMeetings = (read: Read, today: PlainDate): readonly Meeting[] =>
  inOrder(read)
    .filter((m) => meetingDate(m) >= today && m.state !== 'cancelled' && m.state !== 'closed')
    .slice(0, 5);

/** What still lacks in meetings under preparation: gaps only, warnings stand on the meeting's own page. */
export const openWork = (
  read: Read,
  today: PlainDate,
): readonly { readonly meeting: Meeting; readonly items: readonly string[] }[] =>
  nextMeetings(read, today)
    .filter((m) => m.state === 'draft')
    .map((meeting) => ({
      meeting,
      items: readiness(read, meeting, today)
        .filter(({ level }) => level === 'missing')
        .map(({ message }) => message),
    }))
    .filter(({ items }) => items.length > 0);

export type SixMonthlyClock = {
  readonly due: PlainDate | null;
  readonly days: number;
  readonly planned: PlainDate | null;
  readonly tone: 'active' | 'warning' | 'stopped';
};

/** Article 9.1: the committee meets every 6 months, counted from the last periodic meeting that was held. */
export const nextSixMonthly = (read: Read, today: PlainDate): SixMonthlyClock => {
  const periodic = inOrder(read).filter((m) => m.kind === 'sixMonthly' && m.state !== 'cancelled');
  const last = periodic.filter((m) => meetingDate(m) <= today).at(-1);
  const planned = periodic.find((m) => meetingDate(m) > today);
  const due = last === undefined ? null : addMonths(meetingDate(last), 6);
  const days = due === null ? 0 : daysBetween(today, due);
  const tone = days < 0 ? 'stopped' : days <= 14 ? 'warning' : 'active';
  return { due, days, planned: planned === undefined ? null : meetingDate(planned), tone };
};

/** "còn 25 ngày", "hôm nay", "quá 3 ngày". */
export const daysLeft = (days: number): string =>
  days > 0 ? `còn ${days} ngày` : days === 0 ? 'hôm nay' : `quá ${-days} ngày`;

/** Papers waiting for ink, a number and a date, oldest first. */
export const waitingPapers = (read: Read): readonly DocumentRecord[] =>
  [...read.all('documents').values()]
    .filter((document) => !isIssued(document))
    .sort((a, b) => (a.draftedOn < b.draftedOn ? -1 : 1));

/** Meetings that ended and whose notice of conclusions has not gone out (Article 7.3): the one due first stands first. */
export const noticesDue = (
  read: Read,
  today: PlainDate,
): readonly { readonly meeting: Meeting; readonly text: string }[] =>
  inOrder(read)
    .filter((m) => m.state === 'closed' && conclusionsOf(read, m.id).length > 0)
    .filter((m) => !documentsOf(read, m.id, 'conclusionNotice').some(isIssued))
    .map((meeting) => ({ meeting, text: noticeCountdown(read, meeting, today) }));

export type MoneyStanding = { readonly year: number; readonly available: number; readonly used: number };

/** What may be spent this year and what was, in đồng; null where no estimate of the year was assigned. */
export const moneyOf = (read: Read, today: PlainDate): MoneyStanding | null => {
  const year = budgetYearOf(read, Number(today.slice(0, 4)));
  if (year === undefined) return null;
  const standings = standingsOf(read, year, today);
  const available = total(standings, (line) => line.available);
  return available === 0 ? null : { year: year.year, available, used: total(standings, (line) => line.used) };
};
