import { z } from 'zod';
import { type Change, create, replace } from '../kit/command.ts';
import { plainDate, plainDateTime } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import { lineField } from '../kit/text.ts';
import { command, type Read } from '../workspace.ts';
import { consentStop, findAttendee, mustHaveBegun, timesStop } from './attendance-checks.ts';
import { hasBegun } from './attendance-rules.ts';
import { findMeeting, findOpenMeeting } from './checks.ts';
import { guestStop, memberStop } from './invitee-checks.ts';
import { inviteesOf } from './invitee-rules.ts';
import { type Attendance, type Invitee, inviteeFields, type Meeting } from './schema.ts';

const who = { id: idField('Người được mời') };
const times = {
  arrivedAt: plainDateTime('Đến lúc').nullable().default(null).meta({ title: 'Đến lúc' }),
  leftAt: plainDateTime('Về lúc').nullable().default(null).meta({ title: 'Về lúc' }),
};
const reason = (min: 0 | 1) => lineField({ label: 'Lý do vắng', max: 300, min });

const nothing = { reason: '', consent: null, substitute: null, opinion: null, arrivedAt: null, leftAt: null } as const;

type Judge = (meeting: Meeting, invitee: Invitee) => Outcome<Attendance | null>;

/** Finds the invitee, asks what becomes of them, keeps it. */
const mark = (read: Read, id: string, judge: Judge): Outcome<readonly Change[]> => {
  const found = findAttendee(read, id);
  if (!found.ok) return found;
  const { invitee, meeting } = found.value;
  const attendance = judge(meeting, invitee);
  return attendance.ok ? ok([replace('invitees', invitee, { attendance: attendance.value })]) : attendance;
};

/** In the room; with the time of coming late or leaving early. */
export const markPresent = command({
  name: 'meetings.markPresent',
  title: 'Điểm danh có mặt',
  input: z.strictObject({ ...who, ...times }),
  run: (read, { id, arrivedAt, leftAt }) =>
    mark(
      read,
      id,
      (meeting) =>
        mustHaveBegun(meeting) ??
        timesStop(meeting, { arrivedAt, leftAt }) ??
        ok({ ...nothing, state: 'present', arrivedAt, leftAt }),
    ),
});

/** Absent, and the chair agreed: why, who agreed, when (Article 6.5). May come in before the meeting. */
export const markAbsentWithConsent = command({
  name: 'meetings.markAbsentWithConsent',
  title: 'Ghi nhận vắng được đồng ý',
  input: z.strictObject({
    ...who,
    reason: reason(1),
    consentById: idField('Người đồng ý cho vắng').meta({ title: 'Người đồng ý cho vắng' }),
    consentOn: plainDate('Ngày đồng ý'),
  }),
  run: (read, { id, reason, consentById, consentOn }) =>
    mark(
      read,
      id,
      (meeting) =>
        consentStop(read, meeting, consentById, consentOn) ??
        ok({ ...nothing, state: 'absentWithConsent', reason, consent: { byId: consentById, on: consentOn } }),
    ),
});

/** Did not come and nobody had agreed; the reason where one is known. */
export const markAbsentWithoutConsent = command({
  name: 'meetings.markAbsentWithoutConsent',
  title: 'Ghi nhận vắng không phép',
  input: z.strictObject({ ...who, reason: reason(0).default('') }),
  run: (read, { id, reason }) =>
    mark(read, id, (meeting) => mustHaveBegun(meeting) ?? ok({ ...nothing, state: 'absentWithoutConsent', reason })),
});

const opinionInput = {
  opinionReference: lineField({ label: 'Văn bản góp ý', max: 200, min: 0 }).default(''),
  opinionReceivedOn: plainDate('Ngày nhận ý kiến').nullable().default(null).meta({ title: 'Ngày nhận ý kiến' }),
};

const opinionOf = (reference: string, receivedOn: string | null): Outcome<Attendance['opinion']> => {
  if (reference === '' && receivedOn === null) return ok(null);
  if (reference === '') {
    const sentence = 'Văn bản góp ý: đã có ngày nhận, hãy ghi số hoặc tên văn bản; chưa nhận thì để trống cả hai.';
    return refuse('invalid', sentence, 'opinionReference', 'Văn bản góp ý');
  }
  if (receivedOn === null) {
    return refuse('invalid', 'Ngày nhận ý kiến: hãy ghi ngày nhận văn bản.', 'opinionReceivedOn', 'Ngày nhận ý kiến');
  }
  return ok({ reference, receivedOn });
};

/** Somebody comes instead. Before the meeting it is a nomination; during it the substitute sits in the room. */
export const markSubstituted = command({
  name: 'meetings.markSubstituted',
  title: 'Ghi nhận cử người dự thay',
  input: z.strictObject({
    ...who,
    substituteName: lineField({ label: 'Người dự thay', max: 120 }),
    substitutePosition: lineField({ label: 'Chức vụ người dự thay', max: 200, min: 0 }).default(''),
    ...opinionInput,
    ...times,
  }),
  run: (read, { id, substituteName, substitutePosition, opinionReference, opinionReceivedOn, arrivedAt, leftAt }) =>
    mark(read, id, (meeting) => {
      const begun = hasBegun(meeting);
      if (!begun && (arrivedAt !== null || leftAt !== null)) return mustHaveBegun(meeting) ?? ok(null);
      const opinion = opinionOf(opinionReference, opinionReceivedOn);
      if (!opinion.ok) return opinion;
      return (
        timesStop(meeting, { arrivedAt, leftAt }) ??
        ok({
          ...nothing,
          state: 'substituted',
          substitute: { name: substituteName, position: substitutePosition, confirmed: begun },
          opinion: opinion.value,
          arrivedAt,
          leftAt,
        })
      );
    }),
});

/** The substitute nominated before has come: what was kept of the nomination stays. */
export const confirmSubstitute = command({
  name: 'meetings.confirmSubstitute',
  title: 'Điểm danh người dự thay',
  input: z.strictObject({ ...who, ...times }),
  run: (read, { id, arrivedAt, leftAt }) =>
    mark(read, id, (meeting, { attendance }) => {
      if (attendance?.substitute == null) {
        return refuse('rule', 'Người này chưa được ghi là cử người dự thay. Hãy ghi tên người dự thay.', 'id', 'Mã');
      }
      return (
        mustHaveBegun(meeting) ??
        timesStop(meeting, { arrivedAt, leftAt }) ??
        ok({ ...attendance, substitute: { ...attendance.substitute, confirmed: true }, arrivedAt, leftAt })
      );
    }),
});

/** The written opinion has come in; also after the meeting was closed (Article 6.5). */
export const receiveOpinion = command({
  name: 'meetings.receiveOpinion',
  title: 'Ghi nhận ý kiến bằng văn bản',
  input: z.strictObject({
    ...who,
    opinionReference: lineField({ label: 'Văn bản góp ý', max: 200 }),
    opinionReceivedOn: plainDate('Ngày nhận ý kiến'),
  }),
  run: (read, { id, opinionReference, opinionReceivedOn }) => {
    const invitee = read.get('invitees', id);
    if (invitee === undefined) {
      return refuse('missing', `Không tìm thấy người được mời có mã “${id}”. Hãy chọn lại.`, 'id', 'Người được mời');
    }
    const meeting = findMeeting(read, invitee.meetingId, 'id');
    if (!meeting.ok) return meeting;
    const { attendance } = invitee;
    if (attendance?.state !== 'substituted' || meeting.value.state === 'cancelled') {
      return refuse('rule', 'Chỉ ghi ý kiến bằng văn bản cho người đã cử người dự thay.', 'id', 'Người được mời');
    }
    const opinion = { reference: opinionReference, receivedOn: opinionReceivedOn };
    return ok([replace('invitees', invitee, { attendance: { ...attendance, opinion } })]);
  },
});

/** Takes back what was told of an invitee. */
export const clearAttendance = command({
  name: 'meetings.clearAttendance',
  title: 'Bỏ điểm danh',
  input: z.strictObject(who),
  run: (read, { id }) =>
    mark(read, id, (_, { attendance, uninvited }) => {
      if (uninvited === true) {
        return refuse(
          'rule',
          'Người này được ghi thêm tại phòng họp. Nếu ghi nhầm, hãy bỏ khỏi danh sách.',
          'id',
          'Mã',
        );
      }
      return attendance == null
        ? refuse('rule', 'Người này chưa được điểm danh nên không có gì để bỏ.', 'id', 'Người được mời')
        : ok(null);
    }),
});

const { membershipId, ...words } = inviteeFields;

/** Someone came who had not been invited: written in in the room, counted among the guests. */
export const addAttendee = command({
  name: 'meetings.addAttendee',
  title: 'Ghi thêm người dự tại phòng họp',
  input: z.strictObject({
    id: idField('Mã người dự'),
    meetingId: idField('Cuộc họp'),
    membershipId: membershipId.default(null),
    ...z.object(words).partial().shape,
    ...times,
  }),
  run: (read, input) => {
    const found = findOpenMeeting(read, input.meetingId);
    if (!found.ok) return found;
    const meeting = found.value;
    const { arrivedAt, leftAt } = input;
    const attendee: Invitee = {
      id: input.id,
      rev: 1,
      meetingId: meeting.id,
      order: inviteesOf(read, meeting.id).length + 1,
      membershipId: input.membershipId,
      name: input.membershipId === null ? (input.name ?? '') : '',
      position: input.membershipId === null ? (input.position ?? '') : '',
      agency: input.membershipId === null ? (input.agency ?? '') : '',
      note: input.note ?? '',
      uninvited: true,
      attendance: { ...nothing, state: 'present', arrivedAt, leftAt },
    };
    const stop =
      mustHaveBegun(meeting) ??
      timesStop(meeting, { arrivedAt, leftAt }) ??
      (attendee.membershipId === null
        ? guestStop(read, meeting, attendee)
        : memberStop(read, meeting, attendee.membershipId, inviteesOf(read, meeting.id), 'membershipId'));
    if (stop !== null) return stop;
    const created = create(read.all('invitees'), 'invitees', attendee);
    return created.ok ? ok([created.value]) : created;
  },
});

export const attendanceCommands = [
  markPresent,
  markAbsentWithConsent,
  markAbsentWithoutConsent,
  markSubstituted,
  confirmSubstitute,
  receiveOpinion,
  clearAttendance,
  addAttendee,
] as const;
