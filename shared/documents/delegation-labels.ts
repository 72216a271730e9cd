import type { DelegationCapacity } from './delegation-schema.ts';
import type { DelegationState } from './delegations.ts';

/** Forms of delegation as the clerk calls them (Decree 30/2020, Article 13). */
export const DELEGATION_CAPACITY_LABELS: Record<DelegationCapacity, string> = {
  byOrder: 'Thừa lệnh (TL.)',
  underDelegation: 'Thừa ủy quyền (TUQ.)',
  acting: 'Quyền người đứng đầu (Q.)',
};

export const DELEGATION_STATE_LABELS: Record<DelegationState, string> = {
  upcoming: 'Chưa hiệu lực',
  inForce: 'Đang hiệu lực',
  ended: 'Hết hiệu lực',
};
