import type { PlainDate } from '../kit/date.ts';
import { isActiveOn } from '../roster/rules.ts';
import { overlaps, type Span } from '../roster/spans.ts';
import type { Read } from '../workspace.ts';
import type { Delegation } from './delegation-schema.ts';
import { documentKinds, isDocumentKind } from './kinds.ts';
import type { DocumentRecord } from './schema.ts';

/** How a delegation stands on a day; derived, never stored. */
export const DELEGATION_STATES = ['upcoming', 'inForce', 'ended'] as const;
export type DelegationState = (typeof DELEGATION_STATES)[number];

/** The days a delegation really holds: by its paper, or shorter where it was revoked. */
export const delegationSpan = ({ from, to, revoked }: Delegation): Span => ({
  from,
  to: revoked === null || (to !== null && to < revoked.lastDay) ? to : revoked.lastDay,
});

export const delegationStateOn = (delegation: Delegation, date: PlainDate): DelegationState => {
  const span = delegationSpan(delegation);
  if (isActiveOn(span, date)) return 'inForce';
  return date < delegation.from ? 'upcoming' : 'ended';
};

/** Whether the delegation covers a kind of document. */
export const coversKind = ({ kinds }: Delegation, kind: string): boolean => kinds === null || kinds.includes(kind);

/** Every delegation, the one begun last first. */
export const delegationsInOrder = (read: Read): readonly Delegation[] =>
  [...read.all('delegations').values()].sort((a, b) =>
    a.from === b.from ? (a.id < b.id ? -1 : 1) : a.from < b.from ? 1 : -1,
  );

/** What was ever given to a seat in one body and form, the one begun last first. */
export const delegationsTo = (
  read: Read,
  { bodyId, capacity, delegateeId }: Pick<Delegation, 'bodyId' | 'capacity' | 'delegateeId'>,
): readonly Delegation[] =>
  delegationsInOrder(read).filter(
    (one) => one.bodyId === bodyId && one.capacity === capacity && one.delegateeId === delegateeId,
  );

/** Kinds as the menu calls them: "Giấy mời, Công văn đôn đốc"; "Mọi loại văn bản" for all. */
export const kindsText = ({ kinds }: Pick<Delegation, 'kinds'>): string =>
  kinds === null
    ? 'Mọi loại văn bản'
    : kinds.map((kind) => (isDocumentKind(kind) ? documentKinds[kind].label : kind)).join(', ');

const sameKinds = (a: Delegation['kinds'], b: Delegation['kinds']): boolean =>
  a === null || b === null ? a === b : a.length === b.length && a.every((kind) => b.includes(kind));

/** Whether two delegations give one seat the same thing at the same time. */
export const isTwin = (a: Delegation, b: Delegation): boolean =>
  a.bodyId === b.bodyId &&
  a.capacity === b.capacity &&
  a.delegateeId === b.delegateeId &&
  sameKinds(a.kinds, b.kinds) &&
  a.content === b.content &&
  overlaps(delegationSpan(a), delegationSpan(b));

/** Documents that have left the draft and were signed by the delegatee in this form while the delegation held. */
export const documentsUnder = (read: Read, delegation: Delegation): readonly DocumentRecord[] => {
  const span = delegationSpan(delegation);
  return [...read.all('documents').values()].filter(
    (document) =>
      document.state !== 'draft' &&
      document.signatoryId === delegation.delegateeId &&
      document.signingCapacity === delegation.capacity &&
      coversKind(delegation, document.kind) &&
      isActiveOn(span, document.signedOn ?? document.draftedOn),
  );
};

/** Whether someone acts as head of a body on that day. */
export const actingOn = (read: Read, bodyId: string, date: PlainDate): boolean =>
  delegationsInOrder(read).some(
    (one) => one.bodyId === bodyId && one.capacity === 'acting' && delegationStateOn(one, date) === 'inForce',
  );
