import { z } from 'zod';
import { type Change, create, remove, replace } from '../kit/command.ts';
import { idField } from '../kit/id.ts';
import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import { membersOn } from '../roster/rules.ts';
import { command, type Read } from '../workspace.ts';
import { meetingDate } from './agenda-rules.ts';
import { listChanged } from './approval-commands.ts';
import { findOpenMeeting, given, joined, nothingGiven } from './checks.ts';
import { guestStop, memberStop } from './invitee-checks.ts';
import { inviteesOf } from './invitee-rules.ts';
import { inOrderOf, movedTo, orderStop, renumber } from './ordering.ts';
import { type Invitee, inviteeFields, type Meeting } from './schema.ts';

/** People one meeting may invite. */
const MOST_INVITEES = 2000;

const place = z
  .int({ error: 'Vị trí: nhập số thứ tự' })
  .min(1, { error: 'Vị trí: đếm từ 1' })
  .max(10_000, { error: 'Vị trí: nhiều nhất 10000' })
  .meta({ title: 'Vị trí' });

const { membershipId: _seat, ...words } = inviteeFields;
const guestWords = z.object(words).partial().shape;

const member = (id: string, meetingId: string, order: number, membershipId: string): Invitee => ({
  id,
  rev: 1,
  meetingId,
  order,
  membershipId,
  name: '',
  position: '',
  agency: '',
  note: '',
});

type Seats = readonly { readonly id: string; readonly membershipId: string }[];

/** Puts seats at the end of the list; refuses the first that may not stand there. */
const inviteSeats = (read: Read, meeting: Meeting, seats: Seats): Outcome<readonly Change[]> => {
  const invited = inviteesOf(read, meeting.id);
  if (invited.length + seats.length > MOST_INVITEES) {
    const sentence = `Danh sách mời nhiều nhất ${MOST_INVITEES} người. Hãy bớt số người thêm vào.`;
    return refuse('rule', sentence, 'invitees', 'Người được mời');
  }
  const ids = new Set<string>();
  for (const [index, { id, membershipId }] of seats.entries()) {
    const stop = memberStop(
      read,
      meeting,
      membershipId,
      [...invited, ...seats.slice(0, index)],
      `invitees.${index}.membershipId`,
    );
    if (stop !== null) return stop;
    if (ids.has(id))
      return refuse('taken', `Mã “${id}” được dùng hai lần; hãy đổi một mã.`, `invitees.${index}.id`, 'Mã');
    ids.add(id);
  }
  const made = joined(
    seats.map(({ id, membershipId }, index) =>
      create(read.all('invitees'), 'invitees', member(id, meeting.id, invited.length + index + 1, membershipId)),
    ),
  );
  return made.ok ? ok([...made.value, ...listChanged(meeting)]) : made;
};

/** Invites seats of the roster, in the order given. */
export const inviteMembers = command({
  name: 'meetings.inviteMembers',
  title: 'Mời thành viên',
  input: z.strictObject({
    meetingId: idField('Cuộc họp'),
    invitees: z
      .array(z.strictObject({ id: idField('Mã người được mời'), membershipId: idField('Thành viên') }))
      .min(1, { error: 'Người được mời: hãy chọn ít nhất một người' })
      .max(MOST_INVITEES, { error: `Người được mời: nhiều nhất ${MOST_INVITEES} người` })
      .meta({ title: 'Người được mời' }),
  }),
  run: (read, { meetingId, invitees }) => {
    const meeting = findOpenMeeting(read, meetingId);
    return meeting.ok ? inviteSeats(read, meeting.value, invitees) : meeting;
  },
});

/**
 * Invites everyone who sits in a body on the day of the meeting, in protocol order; who is in the list already is left
 * where they stand. The new invitees are named `<idPrefix>-1`, `<idPrefix>-2` …
 */
export const inviteBody = command({
  name: 'meetings.inviteBody',
  title: 'Mời cả tổ chức',
  input: z.strictObject({
    meetingId: idField('Cuộc họp'),
    bodyId: idField('Tổ chức'),
    idPrefix: z
      .string({ error: 'Mã đầu: cần một mã' })
      .regex(/^[a-z0-9][a-z0-9-]{0,55}$/, {
        error: 'Mã đầu: chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, nhiều nhất 56 ký tự',
      })
      .meta({ title: 'Mã đầu' }),
  }),
  run: (read, { meetingId, bodyId, idPrefix }) => {
    const meeting = findOpenMeeting(read, meetingId);
    if (!meeting.ok) return meeting;
    const body = read.get('bodies', bodyId);
    if (body === undefined) {
      return refuse('missing', `Không tìm thấy tổ chức có mã “${bodyId}”. Hãy chọn lại.`, 'bodyId', 'Tổ chức');
    }
    const members = membersOn(read, bodyId, meetingDate(meeting.value));
    const seats: { id: string; membershipId: string }[] = [];
    for (const { id } of members) {
      const invited = [...inviteesOf(read, meetingId), ...seats];
      if (memberStop(read, meeting.value, id, invited, 'bodyId') !== null) continue;
      seats.push({ id: `${idPrefix}-${seats.length + 1}`, membershipId: id });
    }
    if (seats.length > 0) return inviteSeats(read, meeting.value, seats);
    const sentence =
      members.length === 0
        ? `${body.name} chưa có thành viên vào ngày họp. Hãy thêm ở mục Thành viên.`
        : `Mọi thành viên của ${body.name} đã có trong danh sách mời.`;
    return refuse('rule', sentence, 'bodyId', 'Tổ chức');
  },
});

/** Invites someone from outside, by the words typed; a name may be lacking where an agency is invited. */
export const inviteGuest = command({
  name: 'meetings.inviteGuest',
  title: 'Mời khách',
  input: z.strictObject({ id: idField('Mã người được mời'), meetingId: idField('Cuộc họp'), ...guestWords }),
  run: (read, input) => {
    const meeting = findOpenMeeting(read, input.meetingId);
    if (!meeting.ok) return meeting;
    const order = inviteesOf(read, input.meetingId).length + 1;
    const guest: Invitee = {
      id: input.id,
      rev: 1,
      meetingId: input.meetingId,
      order,
      membershipId: null,
      name: input.name ?? '',
      position: input.position ?? '',
      agency: input.agency ?? '',
      note: input.note ?? '',
    };
    const stop = guestStop(read, meeting.value, guest);
    if (stop !== null) return stop;
    const created = create(read.all('invitees'), 'invitees', guest);
    return created.ok ? ok([created.value, ...listChanged(meeting.value)]) : created;
  },
});

const findInvitee = (read: Read, id: string): Outcome<{ readonly invitee: Invitee; readonly meeting: Meeting }> => {
  const invitee = read.get('invitees', id);
  if (invitee === undefined) {
    return refuse('missing', `Không tìm thấy người được mời có mã “${id}”. Hãy chọn lại.`, 'id', 'Người được mời');
  }
  const meeting = findOpenMeeting(read, invitee.meetingId, 'id');
  return meeting.ok ? ok({ invitee, meeting: meeting.value }) : meeting;
};

/** Changes the words of a guest, or the note of anyone; a member's name and position come from the roster. */
export const changeInvitee = command({
  name: 'meetings.changeInvitee',
  title: 'Sửa người được mời',
  input: z.strictObject({ id: idField('Người được mời'), ...guestWords }),
  run: (read, { id, ...patch }) => {
    const found = findInvitee(read, id);
    if (!found.ok) return found;
    const { invitee, meeting } = found.value;
    const { note: _note, ...fromRoster } = given(patch);
    const [field] = Object.keys(fromRoster);
    if (invitee.membershipId !== null && field !== undefined) {
      const sentence = 'Họ tên, chức vụ, cơ quan của thành viên lấy từ danh sách thành viên. Hãy sửa ở mục Thành viên.';
      return refuse('rule', sentence, field, 'Người được mời');
    }
    const after: Invitee = { ...invitee, ...given(patch) };
    return (
      nothingGiven(patch) ??
      (invitee.membershipId === null ? guestStop(read, meeting, after, id) : null) ??
      ok([replace('invitees', invitee, given(patch)), ...listChanged(meeting)])
    );
  },
});

export const removeInvitee = command({
  name: 'meetings.removeInvitee',
  title: 'Bỏ người được mời',
  input: z.strictObject({ id: idField('Người được mời') }),
  run: (read, { id }) => {
    const found = findInvitee(read, id);
    if (!found.ok) return found;
    const { invitee, meeting } = found.value;
    const rest = inviteesOf(read, meeting.id).filter((other) => other.id !== id);
    // Someone written in in the room never stood in the list the chair approved.
    const approval = invitee.uninvited === true ? [] : listChanged(meeting);
    return ok([remove('invitees', invitee), ...renumber('invitees', rest), ...approval]);
  },
});

/** A new order withdraws the approval only where it changes something. */
const reordered = (meeting: Meeting, changes: readonly Change[]): readonly Change[] =>
  changes.length === 0 ? [] : [...changes, ...listChanged(meeting)];

/** Puts one invitee at a place, counted from 1; beyond the end is the end. */
export const moveInvitee = command({
  name: 'meetings.moveInvitee',
  title: 'Chuyển người được mời',
  input: z.strictObject({ id: idField('Người được mời'), place }),
  run: (read, { id, place: to }) => {
    const found = findInvitee(read, id);
    if (!found.ok) return found;
    const { meeting } = found.value;
    return ok(reordered(meeting, renumber('invitees', movedTo(inviteesOf(read, meeting.id), id, to))));
  },
});

/** Puts the whole list in the order named. */
export const reorderInvitees = command({
  name: 'meetings.reorderInvitees',
  title: 'Sắp xếp danh sách mời',
  input: z.strictObject({
    meetingId: idField('Cuộc họp'),
    ids: z
      .array(idField('Người được mời'))
      .max(MOST_INVITEES, { error: `Danh sách mời: nhiều nhất ${MOST_INVITEES} người` })
      .meta({ title: 'Thứ tự' }),
  }),
  run: (read, { meetingId, ids }) => {
    const meeting = findOpenMeeting(read, meetingId);
    if (!meeting.ok) return meeting;
    const invitees = inviteesOf(read, meetingId);
    return (
      orderStop(invitees, ids, 'người được mời') ??
      ok(reordered(meeting.value, renumber('invitees', inOrderOf(invitees, ids))))
    );
  },
});
