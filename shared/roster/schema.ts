import { z } from 'zod';
import { plainDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { lineField } from '../kit/text.ts';

/** The three bodies of the regulation (Decision 4145/QĐ-BCĐ, Articles 3–8). */
export const BODY_KINDS = ['steeringCommittee', 'workingGroup', 'standingAgency'] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/** Roles in a body, in protocol order; never a position at the home agency. */
export const COMMITTEE_ROLES = [
  'head',
  'standingDeputyHead',
  'deputyHead',
  'standingMember',
  'member',
  'secretary',
  'groupLeader',
  'deputyGroupLeader',
  'groupMember',
] as const;
export type CommitteeRole = (typeof COMMITTEE_ROLES)[number];
export const committeeRole = z.enum(COMMITTEE_ROLES, { error: 'Vai trò: chọn một vai trò' }).meta({ title: 'Vai trò' });

/** The roles each kind of body may hold. */
export const ROLES_OF_BODY = {
  steeringCommittee: ['head', 'standingDeputyHead', 'deputyHead', 'standingMember', 'member', 'secretary'],
  workingGroup: ['groupLeader', 'deputyGroupLeader', 'groupMember', 'secretary'],
  standingAgency: [],
} as const satisfies Record<BodyKind, readonly CommitteeRole[]>;

const base = { id: idField(), rev: z.int().min(1) };

/** An empty text means "not known" or "none" throughout the roster. */
export const agencyFields = {
  name: lineField({ label: 'Tên cơ quan', max: 200 }),
  shortName: lineField({ label: 'Tên gọi tắt', max: 80, min: 0 }),
  abbreviation: lineField({ label: 'Chữ viết tắt', max: 16, min: 0 }),
  /** The agency this one took over from; old documents keep the old name. */
  predecessorId: idField('Cơ quan tiền thân').nullable().meta({ title: 'Cơ quan tiền thân' }),
  activeFrom: plainDate('Hoạt động từ ngày').nullable().meta({ title: 'Hoạt động từ ngày' }),
  activeTo: plainDate('Hoạt động đến ngày').nullable().meta({ title: 'Hoạt động đến ngày' }),
} as const;
export const agency = z.looseObject({ ...base, ...agencyFields });
export type Agency = z.output<typeof agency>;

/** A job at the home agency, held between two days; `to: null` while it is held. */
export const position = z.looseObject({
  title: lineField({ label: 'Chức vụ', max: 200 }),
  agencyId: idField('Cơ quan công tác').nullable().meta({ title: 'Cơ quan công tác' }),
  from: plainDate('Giữ chức vụ từ ngày').nullable().meta({ title: 'Giữ chức vụ từ ngày' }),
  to: plainDate('Giữ chức vụ đến ngày').nullable().meta({ title: 'Giữ chức vụ đến ngày' }),
});
export type Position = z.output<typeof position>;

export const FORMS_OF_ADDRESS = ['mr', 'ms', 'none'] as const;
export type FormOfAddress = (typeof FORMS_OF_ADDRESS)[number];

/** Only what a roster needs: no birth date, no identity number (personal data kept to the purpose). */
export const personFields = {
  name: lineField({ label: 'Họ và tên', max: 120 }),
  address: z.enum(FORMS_OF_ADDRESS, { error: 'Xưng hô: chọn Ông, Bà hoặc để trống' }).meta({ title: 'Xưng hô' }),
  workPhone: z
    .string({ error: 'Điện thoại cơ quan: nhập số điện thoại' })
    .overwrite((text) => text.normalize('NFC').trim())
    .regex(/^$|^[0-9+][0-9 .()-]{2,24}$/, { error: 'Điện thoại cơ quan: chỉ gồm chữ số, dấu cách, dấu chấm, dấu +' })
    .meta({ title: 'Điện thoại cơ quan' }),
  workEmail: z
    .string({ error: 'Thư điện tử công vụ: nhập địa chỉ thư' })
    .overwrite((text) => text.normalize('NFC').trim())
    .regex(/^$|^[^\s@<>"]{1,64}@[A-Za-z0-9.-]{3,120}$/, {
      error: 'Thư điện tử công vụ: chưa đúng dạng ten@coquan.gov.vn',
    })
    .meta({ title: 'Thư điện tử công vụ' }),
} as const;
/** `positions` is in order of time, the present one last. */
export const person = z.looseObject({ ...base, ...personFields, positions: z.array(position).max(100) });
export type Person = z.output<typeof person>;

/** Which agency plays the standing agency's part, between two days (Article 8; change of names in 2025). */
export const hosting = z.looseObject({
  agencyId: idField('Cơ quan'),
  from: plainDate('Từ ngày'),
  to: plainDate('Đến ngày').nullable().meta({ title: 'Đến ngày' }),
});
export type Hosting = z.output<typeof hosting>;
export const body = z.looseObject({
  ...base,
  kind: z.enum(BODY_KINDS),
  name: lineField({ label: 'Tên tổ chức', max: 200 }),
  shortName: lineField({ label: 'Tên gọi tắt', max: 80 }),
  /** Only for the standing agency: the agencies that held the part, in order of time. */
  hostings: z.array(hosting).max(50),
});
export type Body = z.output<typeof body>;

/** The decision a seat rests on or ends by. */
export const decisionRef = z.looseObject({
  number: lineField({ label: 'Số quyết định', max: 60, min: 0 }),
  date: plainDate('Ngày quyết định').nullable().meta({ title: 'Ngày quyết định' }),
  issuer: lineField({ label: 'Cơ quan ban hành quyết định', max: 200, min: 0 }),
});
export type DecisionRef = z.output<typeof decisionRef>;

/** A seat in a body: who, in which role, from when to when, by which decision. `order` is the protocol order. */
export const membership = z.looseObject({
  ...base,
  bodyId: idField('Tổ chức'),
  personId: idField('Người'),
  role: committeeRole,
  from: plainDate('Tham gia từ ngày'),
  /** Last day in the seat; null while it is held. */
  to: plainDate('Tham gia đến hết ngày').nullable().meta({ title: 'Tham gia đến hết ngày' }),
  order: z.int().min(1).meta({ title: 'Thứ tự' }),
  decision: decisionRef,
  endDecision: decisionRef.nullable(),
  endReason: lineField({ label: 'Lý do thôi tham gia', max: 300, min: 0 }),
  /** The seat that took this one over. */
  replacedById: idField('Người thay thế').nullable(),
  /** Person who attends by office: "Trưởng Phòng …" printed where no person is named. */
  note: lineField({ label: 'Ghi chú', max: 300, min: 0 }),
});
export type Membership = z.output<typeof membership>;

/** A field of work (lĩnh vực) of the committee. */
export const workField = z.looseObject({
  ...base,
  name: lineField({ label: 'Tên lĩnh vực', max: 200 }),
  /** The agency that leads in the field (Article 2.2). */
  leadAgencyId: idField('Cơ quan chủ trì lĩnh vực').nullable().meta({ title: 'Cơ quan chủ trì lĩnh vực' }),
});
export type WorkField = z.output<typeof workField>;

/** A field given to a seat (Article 3.1), between two days. */
export const fieldAssignment = z.looseObject({
  ...base,
  membershipId: idField('Thành viên'),
  fieldId: idField('Lĩnh vực'),
  from: plainDate('Phụ trách từ ngày'),
  to: plainDate('Phụ trách đến hết ngày').nullable().meta({ title: 'Phụ trách đến hết ngày' }),
  decision: decisionRef,
});
export type FieldAssignment = z.output<typeof fieldAssignment>;
