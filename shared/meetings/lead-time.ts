import { dayOfWeek, formatDate, type PlainDate, weekdayName } from '../kit/date.ts';
import { calendarOf } from '../settings/rules.ts';
import type { Read } from '../workspace.ts';
import { meetingDate } from './agenda-rules.ts';
import type { Meeting } from './schema.ts';

/** How many working days before a periodic meeting the invitation and the papers go out. */
export const INVITATION_LEAD = {
  workingDays: 3,
  source: 'Quyết định số 45/2018/QĐ-TTg, Điều 10',
} as const;

/** `waived`: an extraordinary meeting is called at short notice, so that the day is advice and no rule. */
export type SendBy = { readonly date: PlainDate; readonly waived: boolean };

/** The last day to send the invitation: three working days before the meeting, days off left out. */
export const sendBy = (read: Read, meeting: Pick<Meeting, 'kind' | 'startsAt'>): SendBy => ({
  date: calendarOf(read).addWorkingDays(meetingDate(meeting), -INVITATION_LEAD.workingDays),
  waived: meeting.kind === 'extraordinary',
});

/** `Thứ Năm`, `Chủ nhật`: the weekday at the head of a phrase. */
export const weekdayTitle = (date: PlainDate): string =>
  dayOfWeek(date) === 7 ? weekdayName(date) : weekdayName(date).replace('thứ', 'Thứ');

/** `Thứ Năm 10/12`, with the year where it is not the meeting's. */
const shortDay = (date: PlainDate, year: string): string =>
  `${weekdayTitle(date)} ${date.startsWith(year) ? formatDate(date).slice(0, 5) : formatDate(date)}`;

/** "Giấy mời phải gửi trước Thứ Năm 10/12"; for an extraordinary meeting what the usual day would have been. */
export const sendByText = (read: Read, meeting: Pick<Meeting, 'kind' | 'startsAt'>): string => {
  const { date, waived } = sendBy(read, meeting);
  const day = shortDay(date, meetingDate(meeting).slice(0, 4));
  return waived
    ? `Họp đột xuất: gửi giấy mời ngay khi ký (thông thường trước ${day})`
    : `Giấy mời phải gửi trước ${day}`;
};
