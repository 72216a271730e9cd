import type { PlainDate } from '#shared/kit/date.ts';
import type { Invitee } from '#shared/meetings/schema.ts';
import { BODY_KIND_LABELS, FORM_OF_ADDRESS_LABELS } from '#shared/roster/labels.ts';
import { positionText, roleTitle } from '#shared/roster/rules.ts';
import type { Membership, Person } from '#shared/roster/schema.ts';
import type { Read } from '#shared/workspace.ts';

/** A seat with its person and what is said of both on a day. */
export type Seat = {
  readonly person: Person;
  /** "Chủ tịch UBND thành phố"; empty when not known. */
  readonly position: string;
  /** "Trưởng ban". */
  readonly role: string;
  /** "Trưởng ban Ban Chỉ đạo". */
  readonly roleInBody: string;
  readonly membership: Membership;
};

/** What a seat and its person are called on that day; undefined where the records do not say. */
export const seatOn = (read: Read, membershipId: string, date: PlainDate): Seat | undefined => {
  const membership = read.get('memberships', membershipId);
  const person = membership === undefined ? undefined : read.get('people', membership.personId);
  const body = membership === undefined ? undefined : read.get('bodies', membership.bodyId);
  if (membership === undefined || person === undefined || body === undefined) return undefined;
  const role = roleTitle(body.kind, membership.role);
  return {
    membership,
    person,
    position: positionText(read, person, date),
    role,
    roleInBody: `${role} ${BODY_KIND_LABELS[body.kind]}`,
  };
};

/** "Ông Huỳnh Quang Hưng"; the name alone where no form of address is kept. */
export const addressed = ({ name, address }: Person): string =>
  address === 'none' ? name : `${FORM_OF_ADDRESS_LABELS[address]} ${name}`;

const phrases = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

/** "Ông Huỳnh Quang Hưng, Chủ tịch UBND thành phố, Trưởng ban Ban Chỉ đạo". */
export const seatText = ({ person, position, roleInBody }: Seat): string =>
  phrases([addressed(person), position, roleInBody]);

/** Name, position and role or agency of someone invited, as the list of invitees prints them. */
export type InviteeWords = { readonly name: string; readonly position: string; readonly role: string };

/** What is printed of someone invited: the roster's words of that day, or the words typed for a guest. */
export const inviteeWords = (read: Read, invitee: Invitee, date: PlainDate): InviteeWords => {
  const seat = invitee.membershipId === null ? undefined : seatOn(read, invitee.membershipId, date);
  if (seat !== undefined) return { name: addressed(seat.person), position: seat.position, role: seat.roleInBody };
  const { name, position, agency } = invitee;
  return { name, position: phrases([position, agency === position ? '' : agency]), role: '' };
};

/** "Ông Nguyễn Văn A, Trưởng phòng Nội vụ, Thành viên Ban Chỉ đạo". */
export const inviteeText = (words: InviteeWords): string => phrases([words.name, words.position, words.role]);
