import type { Signature } from '#shared/documents/paper.ts';
import type { PlainDate } from '#shared/kit/date.ts';
import type { SigningCapacity } from '#shared/meetings/schema.ts';
import { BODY_KIND_LABELS } from '#shared/roster/labels.ts';
import { positionOn, roleTitle } from '#shared/roster/rules.ts';
import type { Body, BodyKind } from '#shared/roster/schema.ts';
import type { ProfileVersion } from '#shared/settings/schema.ts';
import type { Read } from '#shared/workspace.ts';
import { type Seat, seatOn } from './people.ts';

/** Title of whoever heads a body; the standing agency's head is called as at home: "Trưởng phòng". */
const headTitle = (kind: BodyKind, ownTitle: string): string => {
  if (kind === 'steeringCommittee') return roleTitle(kind, 'head');
  if (kind === 'workingGroup') return roleTitle(kind, 'groupLeader');
  return ownTitle === '' ? 'Trưởng phòng' : ownTitle.replace(/^Phó\s+/u, '');
};

/** The signer's own title: in the body that issues, with the body's name where it is another one. */
const ownTitle = (read: Read, body: Body, seat: Seat | undefined, date: PlainDate): string => {
  if (seat === undefined) return body.kind === 'standingAgency' ? '' : headTitle(body.kind, '');
  if (body.kind === 'standingAgency') return positionOn(seat.person, date)?.title ?? seat.role;
  if (seat.membership.bodyId === body.id) return seat.role;
  const home = read.get('bodies', seat.membership.bodyId);
  return home === undefined ? seat.role : `${seat.role} ${BODY_KIND_LABELS[home.kind]}`;
};

const isHead = (own: string, head: string): boolean => own.toLocaleLowerCase('vi') === head.toLocaleLowerCase('vi');

const PREFIX = { forHead: 'KT.', byOrder: 'TL.', underDelegation: 'TUQ.' } as const;

/** Lines 7a by capacity (Decree 30/2020, Article 13; Appendix I, II.7.b). */
const titleLines = (capacity: SigningCapacity, body: Body, own: string): readonly string[] => {
  const head = headTitle(body.kind, own);
  const mine = own === '' ? head : own;
  switch (capacity) {
    case 'own':
      return [mine];
    case 'acting':
      return [`Q. ${head}`];
    case 'onBehalfOf':
      // A deputy who signs for the collective signs for its head as well.
      return [`TM. ${BODY_KIND_LABELS[body.kind]}`, ...(isHead(mine, head) ? [head] : [`KT. ${head}`, mine])];
    // The head signs for nobody else.
    case 'forHead':
    case 'byOrder':
    case 'underDelegation':
      return isHead(mine, head) ? [head] : [`${PREFIX[capacity]} ${head}`, mine];
  }
};

/** "TRƯỞNG PHÒNG NỘI VỤ" from "Trưởng phòng, Phòng Nội vụ". */
export const officeLine = (position: string): string =>
  position
    .replace(/(\p{L}+), \1(?=\s)/iu, '$1')
    .replaceAll(', ', ' ')
    .toLocaleUpperCase('vi');

/** What decides a signature block. */
export type Signing = {
  readonly body: Body;
  readonly profile: ProfileVersion;
  readonly signatoryId: string | null;
  readonly capacity: SigningCapacity;
  readonly date: PlainDate;
};

/**
 * The signature block of a paper: titles by capacity, the office at home above the name where the seal of the agency is
 * used (Appendix I, II.7.c), the name without any degree. Without a signer the place for the name stays blank.
 */
export const signatureOf = (read: Read, { body, profile, signatoryId, capacity, date }: Signing): Signature => {
  const seat = signatoryId === null ? undefined : seatOn(read, signatoryId, date);
  const lines = titleLines(capacity, body, ownTitle(read, body, seat, date));
  const office = profile.usesSeal && seat !== undefined && seat.position !== '' ? [officeLine(seat.position)] : [];
  return {
    capacity,
    titleLines: lines.map((line) => line.toLocaleUpperCase('vi')),
    officeLines: office,
    name: seat?.person.name ?? '',
  };
};
