import { refuse } from '../kit/outcome.ts';
import { nameWithAgency } from '../roster/rules.ts';
import type { Read } from '../workspace.ts';
import { meetingDate } from './agenda-rules.ts';
import { mustBeInOffice, type Stop } from './checks.ts';
import { inviteeAgency, inviteeLabel, inviteeName, inviteePosition, inviteesOf } from './invitee-rules.ts';
import type { Invitee, Meeting } from './schema.ts';
import { personInSeat, seatTitle } from './seat-rules.ts';

const same = (a: string, b: string): boolean => a.toLocaleLowerCase('vi') === b.toLocaleLowerCase('vi');

/** Stops a seat not held on the day, and a person invited already, through this seat or another. */
export const memberStop = (
  read: Read,
  meeting: Meeting,
  membershipId: string,
  invited: readonly Pick<Invitee, 'membershipId'>[],
  field: string,
): Stop => {
  const day = meetingDate(meeting);
  const person = personInSeat(read, membershipId);
  const gone = mustBeInOffice(read, membershipId, day, field, 'Thành viên');
  if (gone !== null || person === undefined) return gone;
  const twin = invited.find((i) => i.membershipId !== null && personInSeat(read, i.membershipId)?.id === person.id);
  if (twin?.membershipId == null) return null;
  const as = seatTitle(read, twin.membershipId);
  const sentence = `${nameWithAgency(read, person, day)} đã có trong danh sách mời với vai trò ${as}. Mỗi người chỉ mời một lần.`;
  return refuse('taken', sentence, field, 'Thành viên');
};

type Guest = Pick<Invitee, 'name' | 'position' | 'agency'>;

/** Stops a guest nobody could address, and one who stands in the list already; one name in two agencies is two guests. */
export const guestStop = (read: Read, meeting: Meeting, guest: Guest, exceptId?: string): Stop => {
  if (guest.name === '' && guest.position === '' && guest.agency === '') {
    const sentence = 'Khách mời: cần họ và tên, hoặc chức vụ, hoặc cơ quan. Hãy nhập ít nhất một mục.';
    return refuse('invalid', sentence, 'name', 'Họ và tên');
  }
  const day = meetingDate(meeting);
  const twin = inviteesOf(read, meeting.id).find(
    (invitee) =>
      invitee.id !== exceptId &&
      same(inviteeName(read, invitee), guest.name) &&
      same(inviteeAgency(read, invitee, day), guest.agency) &&
      (guest.name !== '' || same(inviteePosition(read, invitee, day), guest.position)),
  );
  if (twin === undefined) return null;
  const sentence = `${inviteeLabel(read, twin, day)} đã có trong danh sách mời. Nếu là người khác cùng tên, hãy ghi rõ cơ quan.`;
  return refuse('taken', sentence, 'name', 'Họ và tên');
};
