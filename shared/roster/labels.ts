import type { BodyKind, CommitteeRole, FormOfAddress } from './schema.ts';

export const BODY_KIND_LABELS: Record<BodyKind, string> = {
  steeringCommittee: 'Ban Chỉ đạo',
  workingGroup: 'Tổ công tác giúp việc',
  standingAgency: 'Cơ quan Thường trực',
};

/** Titles as the regulation writes them (Articles 3–7). */
export const COMMITTEE_ROLE_LABELS: Record<CommitteeRole, string> = {
  head: 'Trưởng ban',
  standingDeputyHead: 'Phó Trưởng ban Thường trực',
  deputyHead: 'Phó Trưởng ban',
  standingMember: 'Ủy viên Thường trực',
  member: 'Thành viên',
  secretary: 'Thư ký',
  groupLeader: 'Tổ trưởng',
  deputyGroupLeader: 'Tổ phó',
  groupMember: 'Tổ viên',
};

export const FORM_OF_ADDRESS_LABELS: Record<FormOfAddress, string> = {
  mr: 'Ông',
  ms: 'Bà',
  none: 'Không ghi',
};
