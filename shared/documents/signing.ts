import type { PlainDate } from '../kit/date.ts';
import type { SigningCapacity } from '../meetings/schema.ts';
import { BODY_KIND_LABELS } from '../roster/labels.ts';
import { positionText } from '../roster/rules.ts';
import type { Body, BodyKind } from '../roster/schema.ts';
import type { ProfileVersion } from '../settings/schema.ts';
import type { Read } from '../workspace.ts';
import { type Office, officeOn, officialTitle, vacantTitle } from './offices.ts';
import type { Signature } from './paper.ts';

/** What decides a signature block. `date` is the document's own: titles and offices are those of that day. */
export type Signing = {
  readonly body: Body;
  readonly profile: ProfileVersion;
  readonly signatoryId: string | null;
  readonly capacity: SigningCapacity;
  readonly date: PlainDate;
};

/**
 * The capacity that really prints. The head signs for nobody else, so the prefix falls away; the standing agency works
 * under its head, so that nobody signs there on behalf of a collective (Decree 30/2020, Article 13.1, 13.2).
 */
export const printedCapacity = (capacity: SigningCapacity, kind: BodyKind, office: Office | undefined) => {
  if (capacity === 'onBehalfOf') {
    if (kind !== 'standingAgency') return capacity;
    return office?.standing === 'deputy' ? 'forHead' : 'own';
  }
  return office?.standing === 'head' ? 'own' : capacity;
};

/** A deputy signs for the collective and for its head; the head's own title stands alone. */
const collectiveLines = (kind: BodyKind, head: string, office: Office | undefined): readonly string[] => [
  `TM. ${BODY_KIND_LABELS[kind]}`,
  ...(office === undefined || office.standing === 'head' ? [head] : [`KT. ${head}`, office.title]),
];

/** Whoever may sign by order may let a deputy sign for him (Article 13.4): the block then has three lines. */
const byOrderLines = (head: string, office: Office): readonly string[] =>
  office.from?.standing === 'deputy'
    ? [`TL. ${head}`, `KT. ${office.from.headTitle}`, office.from.role]
    : [`TL. ${head}`, office.title];

/** Lines 7a by capacity (Article 13; Appendix I, II.7.b). */
const titleLines = (capacity: SigningCapacity, kind: BodyKind, office: Office | undefined): readonly string[] => {
  const head = office?.headTitle ?? vacantTitle(kind);
  switch (capacity) {
    case 'onBehalfOf':
      return collectiveLines(kind, head, office);
    case 'acting':
      return [`Q. ${head}`];
    case 'own':
      return [office?.title ?? head];
    case 'forHead':
      return office === undefined ? [head] : [`KT. ${head}`, office.title];
    case 'byOrder':
      return office === undefined ? [head] : byOrderLines(head, office);
    case 'underDelegation':
      return office === undefined ? [head] : [`TUQ. ${head}`, office.title];
  }
};

/** "TRƯỞNG PHÒNG NỘI VỤ" from "Trưởng phòng, Phòng Nội vụ". */
export const officeLine = (position: string): string =>
  position
    .replace(/(\p{L}+), \1(?=\s)/iu, '$1')
    .replaceAll(', ', ' ')
    .toLocaleUpperCase('vi');

/** The office at home, above the name where the committee uses the seal of the agency; the standing agency's title is its own. */
const officeLines = (read: Read, { body, profile, date }: Signing, office: Office | undefined): readonly string[] => {
  if (!profile.usesSeal || body.kind === 'standingAgency' || office === undefined) return [];
  const position = positionText(read, office.person, date);
  return position === '' ? [] : [officeLine(officialTitle(position))];
};

/**
 * The signature block as it prints: titles by capacity, the office at home above the name where the seal is used
 * (Appendix I, II.7.c), the name without any degree. Never refuses: a preview shows it whatever the authority;
 * `signingAuthority` judges. Without a signer the place for the name stays blank.
 */
export const signatureOf = (read: Read, signing: Signing): Signature => {
  const { body, signatoryId, capacity, date } = signing;
  const office = signatoryId === null ? undefined : officeOn(read, body, signatoryId, date);
  const printed = printedCapacity(capacity, body.kind, office);
  return {
    capacity,
    titleLines: titleLines(printed, body.kind, office).map((line) => line.toLocaleUpperCase('vi')),
    officeLines: officeLines(read, signing, office),
    name: office?.person.name ?? '',
    signing: { bodyId: body.id, signatoryId, date },
  };
};
