import { formatDate, type PlainDate } from '../kit/date.ts';
import { BODY_KIND_LABELS } from '../roster/labels.ts';
import { agencyInPlaceOn, isActiveOn, membersOn, positionOn, roleTitle, standingAgencyOn } from '../roster/rules.ts';
import type { Agency, Body, BodyKind, CommitteeRole, Membership, Person, Position } from '../roster/schema.ts';
import { dayAfter } from '../roster/spans.ts';
import type { Read } from '../workspace.ts';

/** What a signer is in a body: its head, a deputy of that head, or neither. */
export type Standing = 'head' | 'deputy' | 'other';

const HEADS: Record<BodyKind, readonly CommitteeRole[]> = {
  steeringCommittee: ['head'],
  workingGroup: ['groupLeader'],
  standingAgency: [],
};
const DEPUTIES: Record<BodyKind, readonly CommitteeRole[]> = {
  steeringCommittee: ['standingDeputyHead', 'deputyHead'],
  workingGroup: ['deputyGroupLeader'],
  standingAgency: [],
};

const standingOfRole = (kind: BodyKind, role: CommitteeRole): Standing => {
  if (HEADS[kind].includes(role)) return 'head';
  return DEPUTIES[kind].includes(role) ? 'deputy' : 'other';
};

/** Titles of those who head an agency and of their deputies; at the standing agency the title at home decides. */
const HEAD_TITLE = /^(trưởng|chánh|giám đốc|cục trưởng|chi cục trưởng)(?=\s|$)/iu;
const DEPUTY_TITLE = /^phó\s+/iu;

const standingOfTitle = (title: string): Standing => {
  if (DEPUTY_TITLE.test(title)) return 'deputy';
  return HEAD_TITLE.test(title) ? 'head' : 'other';
};

/** "Phó Trưởng phòng" from "Phó Trưởng phòng phụ trách chuyển đổi số": only the official title is signed with (Appendix I, II.7.c). */
export const officialTitle = (title: string): string => title.replace(/\s+phụ trách(?=[\s,]|$)[^,]*/iu, '');

const KIND_OF_AGENCY = /^(Văn phòng|Phòng)\s+/iu;

/** "Trưởng phòng" from "Trưởng phòng Văn hóa - Xã hội": a title does not repeat the agency of the letterhead (Appendix I, II.7.c). */
const shortTitle = (title: string, agency: Agency | undefined): string => {
  const [whole = '', noun = ''] = KIND_OF_AGENCY.exec(agency?.name ?? '') ?? [];
  const lower = title.toLocaleLowerCase('vi');
  const at = noun === '' ? -1 : lower.lastIndexOf(noun.toLocaleLowerCase('vi'));
  if (at < 0) return title;
  const after = lower.slice(at + noun.length).trim();
  const rest = (agency?.name ?? '').slice(whole.length).toLocaleLowerCase('vi');
  return after !== '' && rest.startsWith(after) ? title.slice(0, at + noun.length) : title;
};

/** A seat seen from the body that issues the paper, on a day. */
export type Office = {
  readonly membership: Membership;
  readonly person: Person;
  readonly standing: Standing;
  /** The signer's own title: "Phó Trưởng ban Thường trực", "Phó Trưởng phòng"; of another body with its name. */
  readonly title: string;
  /** The title of whoever heads the body: "Trưởng ban", "Trưởng phòng". */
  readonly headTitle: string;
  /** Set where the seat belongs to another body. */
  readonly from: { readonly standing: Standing; readonly headTitle: string; readonly role: string } | null;
  /** "đã thôi làm Trưởng ban từ ngày 01/07/2026"; null while in office. */
  readonly lost: string | null;
  /** Whether the records say where the job at the standing agency is held. */
  readonly jobKnown: boolean;
};

const headTitleOf = (kind: BodyKind, title: string): string => {
  if (kind === 'steeringCommittee') return roleTitle(kind, 'head');
  if (kind === 'workingGroup') return roleTitle(kind, 'groupLeader');
  return HEAD_TITLE.test(title.replace(DEPUTY_TITLE, '')) ? capital(title.replace(DEPUTY_TITLE, '')) : 'Trưởng phòng';
};
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** "đã thôi làm … từ ngày …" or "chỉ làm … từ ngày …"; null where the span holds on the day. */
const lostWords = (title: string, span: Pick<Membership, 'from' | 'to'>, date: PlainDate): string | null => {
  if (isActiveOn(span, date)) return null;
  return span.to !== null && span.to < date
    ? `đã thôi làm ${title} từ ngày ${formatDate(dayAfter(span.to))}`
    : `chỉ làm ${title} từ ngày ${formatDate(span.from)}`;
};

const seatOffice = (body: Body, home: Body, membership: Membership, person: Person, date: PlainDate): Office => {
  const role = roleTitle(home.kind, membership.role);
  const standing = standingOfRole(home.kind, membership.role);
  const foreign = home.id !== body.id;
  const title = foreign ? `${role} ${BODY_KIND_LABELS[home.kind]}` : role;
  return {
    membership,
    person,
    standing: foreign ? 'other' : standing,
    title,
    headTitle: headTitleOf(body.kind, ''),
    from: foreign
      ? { standing, headTitle: `${headTitleOf(home.kind, '')} ${BODY_KIND_LABELS[home.kind]}`, role }
      : null,
    lost: lostWords(title, membership, date),
    jobKnown: true,
  };
};

type Job = { readonly position: Position | undefined; readonly known: boolean; readonly lost: string | null };

/** The job a person holds at the standing agency on the day, or what the records say instead. */
const jobAt = (read: Read, person: Person, agency: Agency | undefined, date: PlainDate): Job => {
  const inPlace = (position: Position, day: PlainDate) =>
    agency !== undefined &&
    position.agencyId !== null &&
    agencyInPlaceOn(read, position.agencyId, day)?.id === agencyInPlaceOn(read, agency.id, day)?.id;
  const held = person.positions.findLast((one) => isActiveOn(one, date) && inPlace(one, date));
  if (held !== undefined) return { position: held, known: true, lost: null };
  const other = positionOn(person, date);
  if (agency === undefined || (other !== undefined && other.agencyId === null)) {
    return { position: other, known: false, lost: other === undefined ? 'không giữ chức vụ nào vào ngày này' : null };
  }
  const past = person.positions.findLast((one) => one.to !== null && one.to < date && inPlace(one, one.to));
  return {
    position: past ?? other,
    known: true,
    lost:
      past?.to == null
        ? `không giữ chức vụ ở ${agency.name}`
        : `đã thôi làm ${past.title} từ ngày ${formatDate(dayAfter(past.to))}`,
  };
};

const agencyOffice = (read: Read, membership: Membership, person: Person, role: string, date: PlainDate): Office => {
  const agency = standingAgencyOn(read, date);
  const { position, known, lost } = jobAt(read, person, agency, date);
  const title = position === undefined ? role : shortTitle(officialTitle(position.title), agency);
  return {
    membership,
    person,
    standing: position === undefined ? 'other' : standingOfTitle(position.title),
    title,
    headTitle: headTitleOf('standingAgency', title),
    from: null,
    lost,
    jobKnown: known,
  };
};

/**
 * What a seat is in the body that issues, on a day. In the standing agency the job at that agency decides (its head is
 * called as at home: "Trưởng phòng"), in the other bodies the seat. Undefined where the records lack seat, person or body.
 */
export const officeOn = (read: Read, body: Body, membershipId: string, date: PlainDate): Office | undefined => {
  const membership = read.get('memberships', membershipId);
  const person = membership === undefined ? undefined : read.get('people', membership.personId);
  const home = membership === undefined ? undefined : read.get('bodies', membership.bodyId);
  if (membership === undefined || person === undefined || home === undefined) return undefined;
  return body.kind === 'standingAgency'
    ? agencyOffice(read, membership, person, roleTitle(home.kind, membership.role), date)
    : seatOffice(body, home, membership, person, date);
};

/** Title of the head of a body where no signer is chosen. */
export const vacantTitle = (kind: BodyKind): string => headTitleOf(kind, '');

/** The head of a body in office on that day; undefined while there is none, or for the standing agency none known. */
export const headOn = (read: Read, body: Body, date: PlainDate): Office | undefined => {
  const seats =
    body.kind === 'standingAgency'
      ? [...read.all('memberships').values()].filter((seat) => isActiveOn(seat, date))
      : membersOn(read, body.id, date);
  return seats
    .flatMap((seat) => officeOn(read, body, seat.id, date) ?? [])
    .find((office) => office.standing === 'head' && office.lost === null && office.jobKnown);
};

/** "Nguyễn Văn A, Trưởng ban". */
export const officeText = ({ person, title }: Office): string => `${person.name}, ${title}`;
