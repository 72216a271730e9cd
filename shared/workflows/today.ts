import { estimateClock } from '../budget/cycle.ts';
import { ISSUING_PERIOD, issueBy } from '../documents/lateness.ts';
import { formatDate, type PlainDate } from '../kit/date.ts';
import { sendBy } from '../meetings/lead-time.ts';
import { meetingDate, noticeDue } from '../meetings/rules.ts';
import { clockText, reportClock } from '../reports/clock.ts';
import { calendarOf } from '../settings/rules.ts';
import { dueDayOn, type TaskClass, taskClassOn } from '../tasks/rules.ts';
import type { Task } from '../tasks/schema.ts';
import type { Read } from '../workspace.ts';
import { nextMeetings, nextSixMonthly, noticesDue } from './dashboard.ts';

/** Where a line of today's work opens. */
export const WORK_PLACES = [
  'meeting',
  'newMeeting',
  'conclusions',
  'report',
  'task',
  'overdueTasks',
  'document',
  'budget',
] as const;
export type WorkPlace = (typeof WORK_PLACES)[number];

/** One thing to be done, with the last day for it. */
export type DueWork = {
  /** Of its own in the list. */
  readonly key: string;
  readonly place: WorkPlace;
  /** The record it opens; null where there is none yet. */
  readonly id: string | null;
  readonly text: string;
  readonly due: PlainDate;
  /** Working days from today to `due`; negative once it has passed. */
  readonly daysLeft: number;
  /** The article or paper that sets the day; empty where the office set it itself. */
  readonly source: string;
};
type Found = Omit<DueWork, 'daysLeft'>;

/** Working days ahead from which a line is shown, and calendar days for a six-monthly meeting nobody has planned: hints. */
export const AHEAD = { workingDays: 5, meetingDays: 30 } as const;

const invitations = (read: Read, today: PlainDate): readonly Found[] =>
  nextMeetings(read, today)
    .filter(({ state }) => state === 'draft')
    .map((meeting) => ({
      key: `moi-${meeting.id}`,
      place: 'meeting',
      id: meeting.id,
      text: `Gửi giấy mời và tài liệu: ${meeting.title}`,
      due: sendBy(read, meeting).date,
      source: sendBy(read, meeting).waived ? 'họp đột xuất, gửi ngay khi ký' : 'trước 3 ngày làm việc',
    }));

const unclosed = (read: Read, today: PlainDate): readonly Found[] =>
  [...read.all('meetings').values()]
    .filter((m) => meetingDate(m) < today && m.state !== 'closed' && m.state !== 'cancelled')
    .map((meeting) => ({
      key: `dong-${meeting.id}`,
      place: 'meeting',
      id: meeting.id,
      text: `Điểm danh đủ và kết thúc: ${meeting.title}`,
      due: meetingDate(meeting),
      source: 'khoản 5 Điều 6',
    }));

const notices = (read: Read, today: PlainDate): readonly Found[] =>
  noticesDue(read, today).map(({ meeting }) => ({
    key: `tb-${meeting.id}`,
    place: 'conclusions',
    id: meeting.id,
    text: `Phát hành thông báo kết luận: ${meeting.title}`,
    due: noticeDue(read, meeting),
    source: '5 ngày làm việc sau cuộc họp, khoản 3 Điều 7',
  }));

const signedPapers = (read: Read): readonly Found[] =>
  [...read.all('documents').values()].flatMap((paper) =>
    (paper.state === 'signed' || paper.state === 'numbered') && paper.signedOn !== null
      ? [
          {
            key: `so-${paper.id}`,
            place: 'document' as const,
            id: paper.id,
            text: `${paper.state === 'signed' ? 'Cấp số và phát hành' : 'Phát hành'}: ${paper.title}`,
            due: issueBy(calendarOf(read), paper.signedOn),
            source: ISSUING_PERIOD.source,
          },
        ]
      : [],
  );

const sixMonthly = (read: Read, today: PlainDate): readonly Found[] => {
  const clock = nextSixMonthly(read, today);
  if (clock.due === null || clock.planned !== null || clock.days > AHEAD.meetingDays) return [];
  const text = 'Chuẩn bị kỳ họp 6 tháng, chưa lên lịch';
  return [{ key: 'ky-hop', place: 'newMeeting', id: null, text, due: clock.due, source: 'khoản 1 Điều 9' }];
};

const report = (read: Read, today: PlainDate): readonly Found[] => {
  const clock = reportClock(read, today);
  const [text = ''] = clockText(clock).split(':');
  const what =
    clock.reportId === null
      ? `Lập ${text.replace('Báo cáo', 'báo cáo')}`
      : `Hoàn thành ${text.replace('Báo cáo', 'báo cáo')}`;
  return [
    { key: 'bao-cao', place: 'report', id: clock.reportId, text: what, due: clock.dueOn, source: 'khoản 6 Điều 7' },
  ];
};

const taskLine = (task: Task, due: PlainDate): Found => ({
  key: `nv-${task.id}`,
  place: 'task',
  id: task.id,
  text: `Nhiệm vụ: ${task.content}`,
  due,
  source: task.basis,
});

/** Tasks that come due stand one by one; the overdue ones are one line, or they would hide everything else. */
const tasks = (read: Read, today: PlainDate): readonly Found[] => {
  const lines = (wanted: TaskClass) =>
    [...read.all('tasks').values()]
      .filter((task) => task.assignedOn <= today && taskClassOn(task, today) === wanted)
      .map((task) => taskLine(task, dueDayOn(task, today) ?? today))
      .sort((a, b) => (a.due < b.due ? -1 : 1));
  const [first, ...others] = lines('overdue');
  if (first === undefined) return lines('dueSoon');
  const text = `${others.length + 1} nhiệm vụ quá hạn: đôn đốc hoặc cập nhật tiến độ`;
  const late: Found =
    others.length === 0
      ? first
      : { key: 'nv-qua-han', place: 'overdueTasks', id: null, text, due: first.due, source: 'việc quá hạn lâu nhất' };
  return [late, ...lines('dueSoon')];
};

const estimate = (read: Read, today: PlainDate): readonly Found[] => {
  const { year, stage, due, begun, source } = estimateClock(read, today);
  if (due === null || !begun || due < today) return [];
  const text = stage === 'estimate' ? `Trình dự toán năm ${year}` : `Ghi dự toán được giao năm ${year}`;
  return [{ key: 'du-toan', place: 'budget', id: null, text, due, source }];
};

/** What must be done now: late or due within five working days, a meeting of six months within thirty days; the earliest day first. */
export const workDue = (read: Read, today: PlainDate): readonly DueWork[] => {
  const calendar = calendarOf(read);
  const meetings = [
    ...sixMonthly(read, today),
    ...unclosed(read, today),
    ...invitations(read, today),
    ...notices(read, today),
  ];
  return [...meetings, ...signedPapers(read), ...report(read, today), ...estimate(read, today), ...tasks(read, today)]
    .map((found) => ({ ...found, daysLeft: calendar.workingDaysBetween(today, found.due) }))
    .filter(({ key, daysLeft }) => key === 'ky-hop' || daysLeft <= AHEAD.workingDays)
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.key < b.key ? -1 : 1));
};

/** "quá 2 ngày làm việc, hạn 20/11/2026"; "hạn hôm nay"; "còn 3 ngày làm việc, hạn 27/11/2026". */
export const dueText = ({ due, daysLeft }: Pick<DueWork, 'due' | 'daysLeft'>, today: PlainDate): string => {
  if (due === today) return 'hạn hôm nay';
  const day = `hạn ${formatDate(due)}`;
  if (due < today) return daysLeft === 0 ? `đã qua, ${day}` : `quá ${-daysLeft} ngày làm việc, ${day}`;
  return daysLeft === 0 ? `còn dưới 1 ngày làm việc, ${day}` : `còn ${daysLeft} ngày làm việc, ${day}`;
};
