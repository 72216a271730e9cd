import type { PlainDate } from '../kit/date.ts';
import { agencyOn, positionOn, positionText } from '../roster/rules.ts';
import type { Person } from '../roster/schema.ts';
import type { Read } from '../workspace.ts';
import type { Invitee } from './schema.ts';
import { inOffice, personInSeat, seatTitle } from './seat-rules.ts';

/** Everyone invited to a meeting, in the order of the list. */
export const inviteesOf = (read: Read, meetingId: string): readonly Invitee[] =>
  [...read.all('invitees').values()]
    .filter((invitee) => invitee.meetingId === meetingId)
    .sort((a, b) => a.order - b.order);

/** The person of the roster behind an invitee; undefined for a guest. */
export const inviteePerson = (read: Read, invitee: Invitee): Person | undefined =>
  invitee.membershipId === null ? undefined : personInSeat(read, invitee.membershipId);

/** Name of an invitee: from the roster, or as typed for a guest (may be empty: an agency's leaders). */
export const inviteeName = (read: Read, invitee: Invitee): string => inviteePerson(read, invitee)?.name ?? invitee.name;

/** Position at the home agency on that day, without the agency; for a guest as typed. */
export const inviteePosition = (read: Read, invitee: Invitee, date: PlainDate): string => {
  const person = inviteePerson(read, invitee);
  return person === undefined ? invitee.position : (positionOn(person, date)?.title ?? '');
};

/** Home agency by the name it bore on that day; for a guest as typed. */
export const inviteeAgency = (read: Read, invitee: Invitee, date: PlainDate): string => {
  const person = inviteePerson(read, invitee);
  return person === undefined ? invitee.agency : (agencyOn(read, person, date)?.name ?? '');
};

/** Title in the body the invitee sits in ("Phó Trưởng ban"); empty for a guest. */
export const inviteeRole = (read: Read, invitee: Invitee): string =>
  invitee.membershipId === null ? '' : seatTitle(read, invitee.membershipId);

const joined = (words: readonly string[]): string => words.filter((word) => word !== '').join(', ');

const says = (text: string, part: string): boolean =>
  text.toLocaleLowerCase('vi').includes(part.toLocaleLowerCase('vi'));

/** Position and agency as one phrase, without saying the agency twice: "Trưởng phòng, Phòng Nội vụ". */
export const inviteeTitle = (read: Read, invitee: Invitee, date: PlainDate): string => {
  const person = inviteePerson(read, invitee);
  if (person !== undefined) return positionText(read, person, date);
  const { position, agency } = invitee;
  return agency !== '' && says(position, agency) ? position : joined([position, agency]);
};

/** One line that names an invitee in a message: name and agency, or what is known of them. */
export const inviteeLabel = (read: Read, invitee: Invitee, date: PlainDate): string => {
  const name = inviteeName(read, invitee);
  const agency = inviteeAgency(read, invitee, date);
  if (name === '') return joined([inviteePosition(read, invitee, date), agency]);
  return agency === '' ? name : `${name} (${agency})`;
};

/** Members invited who do not hold their seat on that day. */
export const inviteesOutOfOffice = (read: Read, meetingId: string, date: PlainDate): readonly Invitee[] =>
  inviteesOf(read, meetingId).filter(
    ({ membershipId }) => membershipId !== null && !inOffice(read, membershipId, date),
  );

/** How many of the list sit in the roster, and how many are guests. */
export const inviteeCounts = (read: Read, meetingId: string): { readonly members: number; readonly guests: number } => {
  const invitees = inviteesOf(read, meetingId);
  const guests = invitees.filter((invitee) => invitee.membershipId === null).length;
  return { members: invitees.length - guests, guests };
};
