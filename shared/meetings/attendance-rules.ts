import { dateOf, type PlainDate, type PlainDateTime } from '../kit/date.ts';
import type { Read } from '../workspace.ts';
import { meetingDate } from './agenda-rules.ts';
import { inviteeLabel, inviteesOf } from './invitee-rules.ts';
import { ATTENDANCE_STATES, type AttendanceState, type Invitee, type Meeting } from './schema.ts';

/** What an invitee counts as; a nominated substitute not yet seen in the room counts as nothing. */
export type AttendanceClass = AttendanceState | 'unclassified';

export const attendanceClass = ({ attendance }: Invitee): AttendanceClass => {
  if (attendance == null) return 'unclassified';
  return attendance.state === 'substituted' && attendance.substitute?.confirmed !== true
    ? 'unclassified'
    : attendance.state;
};

/** Whether the invitee counts among the guests: from outside the roster, or written in in the room. */
export const isGuest = ({ membershipId, uninvited }: Invitee): boolean => membershipId === null || uninvited === true;

/** A member who sends somebody else gives a written opinion (Article 6.5); a guest owes none. */
export const owesOpinion = (invitee: Invitee): boolean =>
  invitee.attendance?.state === 'substituted' && invitee.attendance.opinion === null && !isGuest(invitee);

export type AttendanceCounts = { readonly invited: number } & { readonly [C in AttendanceClass]: number };

const countsOf = (invitees: readonly Invitee[]): AttendanceCounts => {
  const counts = {
    invited: invitees.length,
    present: 0,
    substituted: 0,
    absentWithConsent: 0,
    absentWithoutConsent: 0,
    unclassified: 0,
  };
  for (const invitee of invitees) counts[attendanceClass(invitee)] += 1;
  return counts;
};

/** Members and guests counted apart: invited = present + substituted + absent with + absent without consent + not told. */
export const attendanceCounts = (
  read: Read,
  meetingId: string,
): { readonly members: AttendanceCounts; readonly guests: AttendanceCounts } => {
  const invitees = inviteesOf(read, meetingId);
  return {
    members: countsOf(invitees.filter((i) => !isGuest(i))),
    guests: countsOf(invitees.filter(isGuest)),
  };
};

/** How many sat in the room: present, substitutes, guests. */
export const peopleInRoom = (read: Read, meetingId: string): number => {
  const { members, guests } = attendanceCounts(read, meetingId);
  return members.present + members.substituted + guests.present + guests.substituted;
};

const PARTS: Record<AttendanceClass, string> = {
  present: 'có mặt',
  substituted: 'dự thay',
  absentWithConsent: 'vắng được đồng ý',
  absentWithoutConsent: 'vắng không phép',
  unclassified: 'chưa điểm danh',
};

const sum = (counts: AttendanceCounts, what: string): string => {
  const parts = [...ATTENDANCE_STATES, 'unclassified' as const].filter((part) => counts[part] > 0);
  return `${counts.invited} ${what} = ${parts.map((part) => `${counts[part]} ${PARTS[part]}`).join(' + ')}`;
};

/** "27 thành viên = 22 có mặt + 2 dự thay + 2 vắng được đồng ý + 1 vắng không phép · 5 khách = 5 có mặt"; empty without invitees. */
export const identityText = (read: Read, meetingId: string): string => {
  const { members, guests } = attendanceCounts(read, meetingId);
  return [
    ...(members.invited > 0 ? [sum(members, 'thành viên')] : []),
    ...(guests.invited > 0 ? [sum(guests, 'khách')] : []),
  ].join(' · ');
};

export const unclassifiedOf = (read: Read, meetingId: string): readonly Invitee[] =>
  inviteesOf(read, meetingId).filter((invitee) => attendanceClass(invitee) === 'unclassified');

/** Members whose substitute came without the written opinion (Article 6.5). */
export const missingOpinions = (read: Read, meetingId: string): readonly Invitee[] =>
  inviteesOf(read, meetingId).filter((invitee) => owesOpinion(invitee) && attendanceClass(invitee) === 'substituted');

/** Names for a sentence, the first few of many: "A (Phòng X), B (Phòng Y) và 3 người khác". */
export const namesText = (read: Read, meeting: Meeting, invitees: readonly Invitee[], most = 8): string => {
  const names = invitees.slice(0, most).map((invitee) => inviteeLabel(read, invitee, meetingDate(meeting)));
  const rest = invitees.length - names.length;
  return `${names.join(', ')}${rest > 0 ? ` và ${rest} người khác` : ''}`;
};

/** Whether the meeting has begun: only then presence can be told. */
export const hasBegun = ({ state }: Pick<Meeting, 'state'>): boolean => state === 'running' || state === 'closed';

/** When it really began, else when it was to begin. */
export const beginOfMeeting = ({ startedAt, startsAt }: Meeting): PlainDateTime => startedAt ?? startsAt;
/** When it really ended, else when it was to end. */
export const endOfMeeting = ({ endedAt, endsAt }: Meeting): PlainDateTime => endedAt ?? endsAt;
/** The day the meeting ended; the notice is counted from it. */
export const lastDay = (meeting: Meeting): PlainDate => dateOf(endOfMeeting(meeting));
