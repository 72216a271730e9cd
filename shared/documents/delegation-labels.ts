import type { DelegationCapacity } from './delegation-schema.ts';
import type { DelegationState } from './delegations.ts';

/** Forms of delegation as the clerk calls them (Decree 30/2020, Article 13). */
export const DELEGATION_CAPACITY_LABELS: Record<DelegationCapacity, string> = {
  byOrder: 'Thừa lệnh (TL.)',
  underDelegation: 'Thừa ủy quyền (TUQ.)',
  acting: 'Quyền người đứng đầu (Q.)',
};

/** The paper each form rests on (Article 13.3, 13.4; Appendix I, II.7.b). */
export const DELEGATION_PAPER_LABELS: Record<DelegationCapacity, string> = {
  byOrder: 'quy chế hoặc văn bản giao ký thừa lệnh',
  underDelegation: 'văn bản ủy quyền',
  acting: 'quyết định giao quyền',
};

export const DELEGATION_STATE_LABELS: Record<DelegationState, string> = {
  upcoming: 'Chưa có hiệu lực',
  inForce: 'Đang có hiệu lực',
  ended: 'Đã hết hiệu lực',
};
