import { dateOf, formatDate, timeOf } from '#shared/kit/date.ts';
import { ATTENDANCE_STATE_LABELS } from '#shared/meetings/labels.ts';
import {
  type AttendanceClass,
  attendanceClass,
  inviteeLabel,
  inviteeName,
  inviteeRole,
  inviteesOf,
  inviteeTitle,
  isGuest,
  meetingDate,
  owesOpinion,
  seatTitle,
} from '#shared/meetings/rules.ts';
import type { Invitee, Meeting } from '#shared/meetings/schema.ts';
import type { Read } from '#shared/workspace.ts';

export type AttendanceRow = {
  readonly invitee: Invitee;
  readonly label: string;
  readonly name: string;
  readonly title: string;
  readonly state: AttendanceClass;
  /** What is known besides the state. */
  readonly details: string;
  /** What is still missing, told in another colour. */
  readonly lacking: string;
};

const clock = (at: string, meeting: Meeting): string =>
  dateOf(at) === meetingDate(meeting) ? timeOf(at) : `${timeOf(at)} ${formatDate(dateOf(at))}`;

const detailsOf = (read: Read, meeting: Meeting, { attendance, uninvited }: Invitee): string => {
  const came = uninvited ? ['Ngoài danh sách mời'] : [];
  if (attendance == null) return came.join('');
  const { reason, consent, substitute, opinion, arrivedAt, leftAt } = attendance;
  return [
    ...came,
    ...(reason === '' ? [] : [reason]),
    ...(consent === null ? [] : [`${seatTitle(read, consent.byId)} đồng ý ngày ${formatDate(consent.on)}`]),
    ...(substitute === null
      ? []
      : [[substitute.confirmed ? 'Dự thay:' : 'Cử dự thay:', substitute.name].join(' '), substitute.position]),
    ...(opinion === null ? [] : [`Ý kiến ${opinion.reference}, nhận ngày ${formatDate(opinion.receivedOn)}`]),
    ...(arrivedAt === null ? [] : [`Đến ${clock(arrivedAt, meeting)}`]),
    ...(leftAt === null ? [] : [`Về ${clock(leftAt, meeting)}`]),
  ]
    .filter((part) => part !== '')
    .join(' · ');
};

const lackingOf = (invitee: Invitee): string => {
  if (invitee.attendance?.substitute?.confirmed === false) return 'Người dự thay chưa điểm danh';
  return owesOpinion(invitee) ? 'Còn thiếu ý kiến bằng văn bản' : '';
};

/** The list of invitees with what became of each, in the order of the list. */
export const attendanceRows = (read: Read, meeting: Meeting): readonly AttendanceRow[] => {
  const day = meetingDate(meeting);
  return inviteesOf(read, meeting.id).map((invitee) => ({
    invitee,
    label: inviteeLabel(read, invitee, day),
    name: inviteeName(read, invitee),
    title: [isGuest(invitee) ? 'Khách' : inviteeRole(read, invitee), inviteeTitle(read, invitee, day)]
      .filter((part) => part !== '')
      .join(' · '),
    state: attendanceClass(invitee),
    details: detailsOf(read, meeting, invitee),
    lacking: lackingOf(invitee),
  }));
};

export const STATE_OPTIONS = Object.entries(ATTENDANCE_STATE_LABELS).map(([value, label]) => ({ value, label }));
