import { headOn } from '../documents/offices.ts';
import type { PlainDate } from '../kit/date.ts';
import { bodyOfKind } from '../roster/rules.ts';
import type { ProfileKind } from '../settings/schema.ts';
import type { Read } from '../workspace.ts';
import type { CompositionFields, CompositionForm } from './schema.ts';

/** Lines of Nơi nhận usual for a form, between its first line and the archive line. */
const RECIPIENTS: Partial<Record<CompositionForm, readonly string[]>> = {
  notice: ['Thành viên Ban Chỉ đạo'],
  report: ['Thành viên Ban Chỉ đạo'],
  plan: ['Thành viên Ban Chỉ đạo'],
  workProgram: ['Thành viên Ban Chỉ đạo'],
};

const noOne = { address: 'none', name: '', position: '' } as const;

/** Who signs unless another is chosen: the head of the issuing body on that day; null while there is none. */
export const usualSignatory = (read: Read, profile: ProfileKind, date: PlainDate): string | null => {
  const body = bodyOfKind(read, profile);
  return body === undefined ? null : (headOn(read, body, date)?.membership.id ?? null);
};

type Begun = Omit<CompositionFields, 'signatoryId'>;

/** A composition as it is begun, signer apart: empty words, the committee as issuer, the recipients usual for its form. */
export const begun = (form: CompositionForm, today: PlainDate): Begun => ({
  profile: 'steeringCommittee',
  date: today,
  subject: '',
  addressees: [],
  legalBases: [],
  body: [],
  enclosure: null,
  appendices: [],
  recipients: [...(RECIPIENTS[form] ?? [])],
  signingCapacity: 'own',
  introduction:
    form === 'introduction'
      ? { address: 'none', name: '', position: '', sentTo: '', purpose: '', validUntil: null }
      : null,
  authorization:
    form === 'authorization' ? { delegator: noOne, delegatee: noOne, scope: '', from: null, to: null } : null,
});
