import { formatDate, type PlainDate } from '../kit/date.ts';
import type { Read } from '../workspace.ts';
import { COMMITTEE_ROLE_LABELS } from './labels.ts';
import { nameWithAgency } from './position-rules.ts';
import {
  type BodyKind,
  COMMITTEE_ROLES,
  type CommitteeRole,
  type FieldAssignment,
  type Membership,
  ROLES_OF_BODY,
  type WorkField,
} from './schema.ts';
import { byFirstDay, isActiveOn } from './spans.ts';

export {
  agencyInPlaceOn,
  agencyNameOn,
  bodyOfKind,
  predecessorChain,
  standingAgencyOn,
  successorsOf,
} from './agency-rules.ts';
export { agencyOn, nameWithAgency, positionOn, positionText } from './position-rules.ts';
export { isActiveOn } from './spans.ts';

/** Protocol order; seats that held one place one after another by their first day. */
export const byProtocol = (a: Membership, b: Membership): number =>
  a.order - b.order || byFirstDay(a, b) || (a.id < b.id ? -1 : 1);

/** Every seat a body ever had, in protocol order. */
export const membershipsOfBody = (read: Read, bodyId: string): readonly Membership[] =>
  [...read.all('memberships').values()].filter((seat) => seat.bodyId === bodyId).sort(byProtocol);

/** Who is a member of a body on that day, first and last day included, in protocol order. */
export const membersOn = (read: Read, bodyId: string, date: PlainDate): readonly Membership[] =>
  membershipsOfBody(read, bodyId).filter((seat) => isActiveOn(seat, date));

/** Every seat a person ever had, in any body, earliest first. */
export const membershipsOfPerson = (read: Read, personId: string): readonly Membership[] =>
  [...read.all('memberships').values()].filter((seat) => seat.personId === personId).sort(byFirstDay);

/** Who holds a role in a body on that day, in protocol order: the head, the standing deputy, the secretaries. */
export const holdersOn = (read: Read, bodyId: string, role: CommitteeRole, date: PlainDate): readonly Membership[] =>
  membersOn(read, bodyId, date).filter((seat) => seat.role === role);

/** Roles only one seat of a body may hold at a time. */
export const SINGLE_ROLES = ['head', 'standingDeputyHead', 'groupLeader'] as const satisfies readonly CommitteeRole[];
export const isSingleRole = (role: CommitteeRole): boolean => SINGLE_ROLES.some((single) => single === role);

/** The roles a kind of body may hold, in protocol order. */
export const rolesOf = (kind: BodyKind): readonly CommitteeRole[] => ROLES_OF_BODY[kind];

/** Title of a role as printed; in the working group a member is "Tổ viên", whatever word the role was kept under. */
export const roleTitle = (kind: BodyKind, role: CommitteeRole): string =>
  COMMITTEE_ROLE_LABELS[kind === 'workingGroup' && role === 'member' ? 'groupMember' : role];

/** Field assignments of a seat, earliest first. */
export const assignmentsOfMember = (read: Read, membershipId: string): readonly FieldAssignment[] =>
  [...read.all('fieldAssignments').values()].filter((a) => a.membershipId === membershipId).sort(byFirstDay);

/** The fields a seat is in charge of on that day (Article 3.1), in the order they were given. */
export const fieldsOfMember = (read: Read, membershipId: string, date: PlainDate): readonly WorkField[] =>
  assignmentsOfMember(read, membershipId)
    .filter((assignment) => isActiveOn(assignment, date))
    .flatMap((assignment) => read.get('workFields', assignment.fieldId) ?? []);

/** The seats in charge of a field on that day, in protocol order. */
export const membersOfField = (read: Read, fieldId: string, date: PlainDate): readonly Membership[] =>
  [...read.all('fieldAssignments').values()]
    .filter((assignment) => assignment.fieldId === fieldId && isActiveOn(assignment, date))
    .flatMap((assignment) => read.get('memberships', assignment.membershipId) ?? [])
    .sort(byProtocol);

/** Name of the person in a seat with the agency of that day: "Nguyễn Văn An (Phòng Nội vụ)". */
export const memberName = (read: Read, seat: Membership, date: PlainDate): string => {
  const person = read.get('people', seat.personId);
  return person === undefined ? '' : nameWithAgency(read, person, date);
};

/** First protocol place that no seat of the body has ever held. */
export const nextOrder = (read: Read, bodyId: string): number =>
  membershipsOfBody(read, bodyId).reduce((last, seat) => Math.max(last, seat.order), 0) + 1;

/** One sentence how a body stands on a day: "27 thành viên: 1 Trưởng ban, 1 Phó Trưởng ban Thường trực, …". */
export const bodySentence = (read: Read, bodyId: string, date: PlainDate): string => {
  const kind = read.get('bodies', bodyId)?.kind;
  const members = membersOn(read, bodyId, date);
  if (kind === undefined || members.length === 0) return `Chưa có thành viên tính đến ngày ${formatDate(date)}.`;
  const counts = COMMITTEE_ROLES.map((role) => [role, members.filter((m) => m.role === role).length] as const)
    .filter(([, count]) => count > 0)
    .map(([role, count]) => `${count} ${roleTitle(kind, role)}`);
  const first = rolesOf(kind)[0];
  const gap = first === undefined || members.some((m) => m.role === first) ? '' : ` Chưa có ${roleTitle(kind, first)}.`;
  return `${members.length} thành viên: ${counts.join(', ')}.${gap}`;
};
