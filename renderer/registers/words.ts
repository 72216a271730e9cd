import type { DocumentKind } from '#shared/documents/kinds.ts';
import type { IncomingState } from '#shared/registers/rules.ts';
import type { Tone } from '../kit/status-badge.tsx';

/** The three registers of the clerk (Decree 30/2020, Appendix IV), each under an address of its own. */
export const REGISTERS = ['outgoing', 'incoming', 'followUp'] as const;
export type Register = (typeof REGISTERS)[number];

export const LIST_PATHS: Record<Register, string> = {
  outgoing: '/van-ban/so',
  incoming: '/van-ban/so/den',
  followUp: '/van-ban/so/theo-doi',
};
export const NEW_OUTGOING = '/van-ban/so/di/moi';
export const NEW_INCOMING = '/van-ban/so/den/moi';

export const REGISTER_LABELS: Record<Register, string> = {
  outgoing: 'Văn bản đi',
  incoming: 'Văn bản đến',
  followUp: 'Theo dõi giải quyết',
};

/** Last part of the address of the page that prints it. */
const SEGMENTS: Record<Register, string> = { outgoing: 'di', incoming: 'den', followUp: 'theo-doi' };
export const PRINTED: Record<
  Register,
  Extract<DocumentKind, 'outgoingRegister' | 'incomingRegister' | 'incomingFollowUp'>
> = {
  outgoing: 'outgoingRegister',
  incoming: 'incomingRegister',
  followUp: 'incomingFollowUp',
};

export const rowPath = (register: Register, id: string): string =>
  register === 'outgoing' ? `/van-ban/so/di/${id}` : `${LIST_PATHS[register]}/${id}`;
export const printPath = (register: Register): string => `/van-ban/so/in/${SEGMENTS[register]}`;
/** The register an address names; an unknown one is the first. */
export const registerOf = (segment: string): Register =>
  REGISTERS.find((register) => SEGMENTS[register] === segment) ?? 'outgoing';

export const STATE_TONES: Record<IncomingState, Tone> = {
  new: 'waiting',
  assigned: 'active',
  overdue: 'warning',
  resolved: 'done',
  cancelled: 'stopped',
};
