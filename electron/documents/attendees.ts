import type { Block } from '#shared/documents/paper.ts';
import { dateOf, formatDateLong, formatTime, type PlainDate, type PlainDateTime } from '#shared/kit/date.ts';
import {
  type AttendanceClass,
  type AttendanceCounts,
  attendanceClass,
  attendanceCounts,
  isGuest,
  meetingDate,
} from '#shared/meetings/rules.ts';
import type { Attendance, Invitee, Meeting } from '#shared/meetings/schema.ts';
import type { Read } from '#shared/workspace.ts';
import { inviteeText, seatOn } from './people.ts';
import { attendeeWords, listed, smallFirst, stopped } from './sitting-papers.ts';

type Group = { readonly title: string; readonly guests: boolean; readonly state: AttendanceClass };

/** Every invitee stands in exactly one of these, in this order. */
const GROUPS: readonly Group[] = [
  { title: 'Thành viên có mặt', guests: false, state: 'present' },
  { title: 'Thành viên cử người dự thay', guests: false, state: 'substituted' },
  { title: 'Thành viên vắng mặt được đồng ý', guests: false, state: 'absentWithConsent' },
  { title: 'Thành viên vắng mặt không phép', guests: false, state: 'absentWithoutConsent' },
  { title: 'Thành viên chưa điểm danh', guests: false, state: 'unclassified' },
  { title: 'Khách có mặt', guests: true, state: 'present' },
  { title: 'Khách cử người dự thay', guests: true, state: 'substituted' },
  { title: 'Khách vắng mặt có báo', guests: true, state: 'absentWithConsent' },
  { title: 'Khách vắng mặt', guests: true, state: 'absentWithoutConsent' },
  { title: 'Khách chưa điểm danh', guests: true, state: 'unclassified' },
];

const at = (time: PlainDateTime, day: PlainDate): string =>
  dateOf(time) === day ? formatTime(time) : `${formatTime(time)}, ${formatDateLong(dateOf(time))}`;

const times = ({ arrivedAt, leftAt }: Attendance, day: PlainDate): readonly string[] => [
  ...(arrivedAt === null ? [] : [`đến lúc ${at(arrivedAt, day)}`]),
  ...(leftAt === null ? [] : [`về lúc ${at(leftAt, day)}`]),
];

/** Article 6.5: who sends somebody else gives a written opinion; a missing one is a remark. */
const opinion = (invitee: Invitee): readonly string[] => {
  if (isGuest(invitee)) return [];
  const given = invitee.attendance?.opinion;
  return given == null
    ? ['ý kiến bằng văn bản: không (còn thiếu, khoản 5 Điều 6 Quy chế)']
    : [`ý kiến bằng văn bản: có (${stopped(given.reference)}, nhận ${formatDateLong(given.receivedOn)})`];
};

const reasonOf = ({ reason }: Attendance): string =>
  `lý do: ${reason === '' ? 'không báo' : smallFirst(stopped(reason))}`;

const consentOf = (read: Read, { consent }: Attendance): readonly string[] => {
  if (consent === null) return [];
  const seat = seatOn(read, consent.byId, consent.on);
  const who = seat === undefined ? '' : `${seat.role} `;
  return [`${who}đồng ý ${formatDateLong(consent.on)}`];
};

/** The role of the consenting seat begins the phrase: "Trưởng ban đồng ý ngày …". */
const lineOf = (read: Read, invitee: Invitee, day: PlainDate): string => {
  const { attendance, uninvited } = invitee;
  const who = inviteeText(attendeeWords(read, invitee, day)) + (uninvited ? ' (dự ngoài danh sách mời)' : '');
  if (attendance == null) return who;
  switch (attendanceClass(invitee)) {
    case 'present':
      return [who, ...times(attendance, day)].join('; ');
    case 'substituted': {
      const { name = '', position = '' } = attendance.substitute ?? {};
      const instead = [name, position].filter((part) => part !== '').join(', ');
      return [`${who}; người dự thay: ${instead}`, ...opinion(invitee), ...times(attendance, day)].join('; ');
    }
    case 'absentWithConsent':
      return [who, reasonOf(attendance), ...consentOf(read, attendance)].join('; ');
    case 'absentWithoutConsent':
      return [who, reasonOf(attendance)].join('; ');
    case 'unclassified':
      return who;
  }
};

const PARTS: readonly (readonly [part: keyof AttendanceCounts, words: string])[] = [
  ['present', 'có mặt'],
  ['substituted', 'cử người dự thay'],
  ['absentWithConsent', 'vắng được đồng ý'],
  ['absentWithoutConsent', 'vắng không phép'],
  ['unclassified', 'chưa điểm danh'],
];

const sum = (counts: AttendanceCounts, what: string): readonly string[] => {
  const parts = PARTS.filter(([part]) => counts[part] > 0).map(([part, words]) => `${counts[part]} ${words}`);
  return counts.invited === 0 ? [] : [`${counts.invited} ${what}: ${parts.join(', ')}`];
};

/** "27 thành viên: 22 có mặt, 2 cử người dự thay, 2 vắng được đồng ý, 1 vắng không phép; 5 khách: 5 có mặt." */
const sums = (read: Read, meetingId: string): string => {
  const { members, guests } = attendanceCounts(read, meetingId);
  return `${[...sum(members, 'thành viên'), ...sum(guests, 'khách')].join('; ')}.`;
};

/** Thành phần tham dự: the sum, then every invitee once, under what became of the invitation. */
export const attendeeBlocks = (read: Read, meeting: Meeting, invitees: readonly Invitee[]): readonly Block[] => {
  const day = meetingDate(meeting);
  const groups = GROUPS.map((group) => ({
    ...group,
    list: invitees.filter((i) => isGuest(i) === group.guests && attendanceClass(i) === group.state),
  })).filter(({ list }) => list.length > 0);
  return [
    {
      kind: 'field',
      label: 'Thành phần tham dự',
      content: sums(read, meeting.id),
    },
    ...groups.flatMap(({ title, list }, index): readonly Block[] => [
      { kind: 'point', index, content: `${title} (${list.length}):` },
      { kind: 'list', items: listed(list.map((invitee) => lineOf(read, invitee, day))) },
    ]),
  ];
};
