import { z } from 'zod';
import { create, remove, replace } from '../kit/command.ts';
import { dateOf } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import { BODY_KIND_LABELS } from '../roster/labels.ts';
import type { Body } from '../roster/schema.ts';
import { command, type Read } from '../workspace.ts';
import { agendaOf } from './agenda-rules.ts';
import { findMeeting, findOpenMeeting, given, meetingStop, nothingGiven } from './checks.ts';
import { BODY_OF_MEETING, defaultBody, defaultPurpose, leaderOn } from './defaults.ts';
import { inviteesOf } from './invitee-rules.ts';
import { MEETING_STATE_LABELS } from './labels.ts';
import { type Meeting, type MeetingKind, meetingFields } from './schema.ts';

const { kind, title, startsAt, endsAt, place, ...others } = meetingFields;

const createInput = z.strictObject({
  id: idField('Mã cuộc họp'),
  kind,
  title,
  startsAt,
  endsAt,
  place,
  ...z.object(others).partial().shape,
});
type CreateInput = z.output<typeof createInput>;

const bodyFor = (read: Read, wanted: MeetingKind, bodyId: string | undefined): Outcome<Body> => {
  const body = bodyId === undefined ? defaultBody(read, wanted) : read.get('bodies', bodyId);
  if (body !== undefined) return ok(body);
  const sentence =
    bodyId === undefined
      ? `Chưa có ${BODY_KIND_LABELS[BODY_OF_MEETING[wanted] ?? 'steeringCommittee']} trong sổ tay. Hãy hoàn thành thiết lập lần đầu.`
      : `Không tìm thấy tổ chức có mã “${bodyId}”. Hãy chọn lại.`;
  return refuse('missing', sentence, 'bodyId', 'Tổ chức họp');
};

const NOBODY_LEADS = 'Người triệu tập: chưa có người đứng đầu vào ngày họp. Hãy chọn người triệu tập.';

/** What is left out is what the office usually does: the head calls and chairs, one letter to all, written today. */
const newMeeting = (read: Read, input: CreateInput, body: Body, today: string): Outcome<Meeting> => {
  const day = dateOf(input.startsAt);
  const convenerId = input.convenerId ?? leaderOn(read, body, day)?.id;
  if (convenerId === undefined) return refuse('missing', NOBODY_LEADS, 'convenerId', 'Người triệu tập');
  return ok({
    proposal: '',
    chairBasis: '',
    notes: [],
    letterMode: 'collective',
    letterDate: today < day ? today : day,
    signatoryId: null,
    signingCapacity: 'own',
    recipients: [],
    purpose: defaultPurpose(input.kind, body, day),
    chairId: convenerId,
    ...given(input),
    id: input.id,
    rev: 1,
    kind: input.kind,
    title: input.title,
    startsAt: input.startsAt,
    endsAt: input.endsAt,
    place: input.place,
    bodyId: body.id,
    convenerId,
    state: 'draft',
    stateChangedOn: today,
    cancelReason: '',
    stateReason: '',
    inviteeApproval: null,
    withdrawnApprovalOn: null,
  });
};

/** Prepares a meeting; only kind, title, times and place have to be said. */
export const createMeeting = command({
  name: 'meetings.create',
  title: 'Chuẩn bị cuộc họp',
  input: createInput,
  run: (read, input, { today }) => {
    const body = bodyFor(read, input.kind, input.bodyId);
    if (!body.ok) return body;
    const meeting = newMeeting(read, input, body.value, today);
    if (!meeting.ok) return meeting;
    const stop = meetingStop(read, meeting.value, null);
    if (stop !== null) return stop;
    const created = create(read.all('meetings'), 'meetings', meeting.value);
    return created.ok ? ok([created.value]) : created;
  },
});

/** Changes what is said of a meeting that is neither closed nor called off. */
export const changeMeeting = command({
  name: 'meetings.change',
  title: 'Sửa cuộc họp',
  input: z.strictObject({ id: idField('Cuộc họp'), ...z.object(meetingFields).partial().shape }),
  run: (read, { id, ...patch }) => {
    const found = findOpenMeeting(read, id, 'id');
    if (!found.ok) return found;
    const after: Meeting = { ...found.value, ...given(patch) };
    return (
      nothingGiven(patch) ??
      meetingStop(read, after, found.value) ??
      ok([replace('meetings', found.value, given(patch))])
    );
  },
});

/** Removes a meeting still being prepared, with its agenda and its list; a later one is called off and kept. */
export const removeMeeting = command({
  name: 'meetings.remove',
  title: 'Xóa cuộc họp',
  input: z.strictObject({ id: idField('Cuộc họp') }),
  run: (read, { id }) => {
    const found = findMeeting(read, id, 'id');
    if (!found.ok) return found;
    const { state } = found.value;
    if (state !== 'draft') {
      const label = MEETING_STATE_LABELS[state].toLocaleLowerCase('vi');
      const sentence = `Cuộc họp ở trạng thái “${label}” nên không xóa được; hồ sơ được giữ lại. Nếu không họp nữa, hãy chọn “Hoãn, hủy cuộc họp”.`;
      return refuse('rule', sentence, 'id', 'Cuộc họp');
    }
    const ofMeeting = (record: { readonly meetingId: string }) => record.meetingId === id;
    return ok([
      ...[...read.all('meetingNotes').values()].filter(ofMeeting).map((note) => remove('meetingNotes', note)),
      ...[...read.all('minutesTexts').values()].filter(ofMeeting).map((text) => remove('minutesTexts', text)),
      ...[...read.all('conclusions').values()].filter(ofMeeting).map((one) => remove('conclusions', one)),
      ...agendaOf(read, id).map((item) => remove('agendaItems', item)),
      ...inviteesOf(read, id).map((invitee) => remove('invitees', invitee)),
      remove('meetings', found.value),
    ]);
  },
});
