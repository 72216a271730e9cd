import type { PlainDate } from '../kit/date.ts';
import { isActiveOn, positionText, roleTitle } from '../roster/rules.ts';
import type { Body, Membership, Person } from '../roster/schema.ts';
import type { Read } from '../workspace.ts';

/** The person who holds a seat of the roster; undefined where there is no such seat. */
export const personInSeat = (read: Read, membershipId: string): Person | undefined => {
  const seat = read.get('memberships', membershipId);
  return seat === undefined ? undefined : read.get('people', seat.personId);
};

/** Name of the person in a seat: "Nguyễn Văn An"; empty where there is no such seat. */
export const seatName = (read: Read, membershipId: string): string => personInSeat(read, membershipId)?.name ?? '';

/** Title of the seat in its body: "Trưởng ban"; empty where there is no such seat. */
export const seatTitle = (read: Read, membershipId: string): string => {
  const seat = read.get('memberships', membershipId);
  const body = seat === undefined ? undefined : read.get('bodies', seat.bodyId);
  return seat === undefined || body === undefined ? '' : roleTitle(body.kind, seat.role);
};

/** Name and title of a seat: "Nguyễn Văn An, Trưởng ban". */
export const seatText = (read: Read, membershipId: string): string =>
  [seatName(read, membershipId), seatTitle(read, membershipId)].filter((word) => word !== '').join(', ');

/** Position and agency of the person in a seat on a day: "Trưởng phòng, Phòng Nội vụ". */
export const seatPosition = (read: Read, membershipId: string, date: PlainDate): string => {
  const person = personInSeat(read, membershipId);
  return person === undefined ? '' : positionText(read, person, date);
};

/** Whether the seat is held on that day. */
export const inOffice = (read: Read, membershipId: string, date: PlainDate): boolean => {
  const seat = read.get('memberships', membershipId);
  return seat !== undefined && isActiveOn(seat, date);
};

/**
 * Whether a seat leads a meeting of the body without further basis: the head of the committee (Article 3.4),
 * and in the working group its leader as well (Article 9.3).
 */
export const leads = (seat: Membership, body: Body): boolean =>
  seat.role === 'head' || (body.kind === 'workingGroup' && seat.role === 'groupLeader');
