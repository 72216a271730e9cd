import { compareDates, formatDate, type PlainDate } from '../kit/date.ts';
import { calendarOf } from '../settings/rules.ts';
import type { Read } from '../workspace.ts';
import { lastDay } from './attendance-rules.ts';
import { weekdayTitle } from './lead-time.ts';
import type { Conclusion, Meeting, MeetingNote, MinutesText, NoticeSigning, ProseBlock } from './schema.ts';
import { leads } from './seat-rules.ts';

/** The note of an agenda item, or of what belongs to none (`null`). */
export const noteOf = (read: Read, meetingId: string, agendaItemId: string | null): MeetingNote | undefined =>
  [...read.all('meetingNotes').values()].find((n) => n.meetingId === meetingId && n.agendaItemId === agendaItemId);

/** Prose as rewritten; undefined while the words of the data stand. */
export const rewritten = (
  read: Read,
  meetingId: string,
  block: ProseBlock,
  agendaItemId: string | null = null,
): MinutesText | undefined =>
  [...read.all('minutesTexts').values()].find(
    (t) => t.meetingId === meetingId && t.block === block && t.agendaItemId === agendaItemId,
  );

/** Conclusions of a meeting, in order of their numbers. */
export const conclusionsOf = (read: Read, meetingId: string): readonly Conclusion[] =>
  [...read.all('conclusions').values()]
    .filter((conclusion) => conclusion.meetingId === meetingId)
    .sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1));

/** How many working days after the meeting the notice of its conclusions is due. */
export const NOTICE_PERIOD = { workingDays: 5, source: 'Quyết định số 45/2018/QĐ-TTg' } as const;

/** The last day for the notice of conclusions: five working days after the day the meeting ended. */
export const noticeDue = (read: Read, meeting: Meeting): PlainDate =>
  calendarOf(read).addWorkingDays(lastDay(meeting), NOTICE_PERIOD.workingDays);

/** "còn 4 ngày làm việc, hạn Thứ Ba 22/12/2026"; "hạn hôm nay, …"; "quá hạn 2 ngày làm việc, …". */
export const noticeCountdown = (read: Read, meeting: Meeting, today: PlainDate): string => {
  const due = noticeDue(read, meeting);
  const when = `hạn ${weekdayTitle(due)} ${formatDate(due)}`;
  if (compareDates(today, due) === 0) return `hết hạn hôm nay, ${when}`;
  const left = calendarOf(read).workingDaysBetween(today, due);
  return compareDates(today, due) < 0
    ? `còn ${left} ngày làm việc, ${when}`
    : `quá hạn ${-left} ngày làm việc, ${when}`;
};

/** Under whose signature the notice goes out: as kept, else the chair's, for the head where the chair is none (Article 4.2). */
export const noticeSigningOf = (read: Read, meeting: Meeting): NoticeSigning => {
  if (meeting.notice != null) return meeting.notice;
  const [chair, body] = [read.get('memberships', meeting.chairId), read.get('bodies', meeting.bodyId)];
  const own = chair === undefined || body === undefined || leads(chair, body);
  return {
    signatoryId: meeting.chairId,
    signingCapacity: own ? 'own' : 'forHead',
    date: lastDay(meeting),
    recipients: meeting.recipients,
  };
};

/** What the minutes still lack before they can be printed as minutes; empty when nothing. */
export const minutesGaps = (meeting: Meeting): readonly string[] => [
  ...(meeting.startedAt == null ? ['giờ bắt đầu thực tế'] : []),
  ...(meeting.endedAt == null ? ['giờ kết thúc thực tế'] : []),
  ...(meeting.secretaryId == null ? ['thư ký cuộc họp'] : []),
];
