import { addDays, dateOf, formatDate, type PlainDateTime, timeOf } from '../kit/date.ts';
import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import type { Read } from '../workspace.ts';
import { beginOfMeeting, hasBegun } from './attendance-rules.ts';
import { findOpenMeeting, mustBeInOffice, type Stop } from './checks.ts';
import { inviteeLabel, inviteesOf } from './invitee-rules.ts';
import type { Attendance, Invitee, Meeting } from './schema.ts';

export type Found = { readonly invitee: Invitee; readonly meeting: Meeting };

/** The invitee with the meeting, while it may still be told who came; a closed meeting is opened again first. */
export const findAttendee = (read: Read, id: string): Outcome<Found> => {
  const invitee = read.get('invitees', id);
  if (invitee === undefined) {
    return refuse('missing', `Không tìm thấy người được mời có mã “${id}”. Hãy chọn lại.`, 'id', 'Người được mời');
  }
  const meeting = findOpenMeeting(read, invitee.meetingId, 'id');
  return meeting.ok ? ok({ invitee, meeting: meeting.value }) : meeting;
};

/** An invitation or a promise is no presence: it can be told only once the meeting has begun. */
export const mustHaveBegun = (meeting: Meeting): Stop =>
  hasBegun(meeting)
    ? null
    : refuse(
        'rule',
        'Cuộc họp chưa bắt đầu nên chưa điểm danh được: giấy mời hay lời hứa đến dự chưa phải là có mặt. Hãy bấm “Bắt đầu họp” trước.',
        'id',
        'Cuộc họp',
      );

const clock = (at: PlainDateTime): string => `${timeOf(at)} ngày ${formatDate(dateOf(at))}`;

/** The first time of coming or leaving that does not fit the meeting. */
export const timesStop = (
  meeting: Meeting,
  { arrivedAt, leftAt }: Pick<Attendance, 'arrivedAt' | 'leftAt'>,
  endedAt: PlainDateTime | null = null,
): Stop => {
  const begin = beginOfMeeting(meeting);
  const latest = endedAt ?? `${addDays(dateOf(meeting.endsAt), 1)}T23:59`;
  if (arrivedAt !== null && arrivedAt <= begin) {
    const sentence = `Đến lúc: ${clock(arrivedAt)} không muộn hơn giờ bắt đầu ${clock(begin)}. Đến đúng giờ thì để trống.`;
    return refuse('rule', sentence, 'arrivedAt', 'Đến lúc');
  }
  if (arrivedAt !== null && arrivedAt > latest) {
    return refuse(
      'rule',
      `Đến lúc: ${clock(arrivedAt)} sau khi cuộc họp kết thúc. Hãy kiểm tra lại giờ.`,
      'arrivedAt',
      'Đến lúc',
    );
  }
  if (leftAt !== null && leftAt <= (arrivedAt ?? begin)) {
    const sentence = `Về lúc: ${clock(leftAt)} không sau lúc đến ${clock(arrivedAt ?? begin)}. Hãy kiểm tra lại giờ.`;
    return refuse('rule', sentence, 'leftAt', 'Về lúc');
  }
  return leftAt !== null && leftAt > latest
    ? refuse(
        'rule',
        `Về lúc: ${clock(leftAt)} sau khi cuộc họp kết thúc. Về đúng giờ thì để trống.`,
        'leftAt',
        'Về lúc',
      )
    : null;
};

/** Consent comes from somebody in office on its day, and not after the meeting (Article 6.5). */
export const consentStop = (read: Read, meeting: Meeting, byId: string, on: string): Stop => {
  const day = dateOf(meeting.endsAt);
  if (on > day) {
    const sentence = `Ngày đồng ý: ngày ${formatDate(on)} sau ngày họp ${formatDate(day)}. Hãy nhập lại ngày.`;
    return refuse('rule', sentence, 'consentOn', 'Ngày đồng ý');
  }
  return mustBeInOffice(read, byId, on, 'consentById', 'Người đồng ý cho vắng');
};

/** The first invitee whose times do not fit the real beginning and end of the meeting. */
export const sittingTimesStop = (read: Read, meeting: Meeting): Stop => {
  for (const invitee of inviteesOf(read, meeting.id)) {
    if (invitee.attendance == null) continue;
    const stop = timesStop(meeting, invitee.attendance, meeting.endedAt ?? null);
    if (stop === null) continue;
    const sentence = `${inviteeLabel(read, invitee, dateOf(meeting.startsAt))}: ${stop.refusal.message}`;
    return refuse('rule', sentence, 'endedAt', 'Kết thúc thực tế');
  }
  return null;
};
