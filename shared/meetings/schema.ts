import { z } from 'zod';
import { plainDate, plainDateTime } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { lineField, paragraphField } from '../kit/text.ts';
import { attendance } from './attendance-schema.ts';

export * from './attendance-schema.ts';
export * from './minutes-schema.ts';

/** Kinds of meeting (Articles 6.2, 9.1–9.3, 10.2 of the regulation). */
export const MEETING_KINDS = [
  'sixMonthly',
  'extraordinary',
  'enlarged',
  'workingGroup',
  'workingSession',
  'workshop',
] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** The life of a meeting; a called-off meeting keeps its record. */
export const MEETING_STATES = ['draft', 'sent', 'running', 'closed', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** Under what authority the invitation is signed (Decree 30/2020, Article 13). */
export const SIGNING_CAPACITIES = ['own', 'onBehalfOf', 'forHead', 'byOrder', 'underDelegation', 'acting'] as const;
export type SigningCapacity = (typeof SIGNING_CAPACITIES)[number];

/** One letter to all with the list as annex, or one letter an addressee. */
export const LETTER_MODES = ['collective', 'individual'] as const;
export type LetterMode = (typeof LETTER_MODES)[number];

const base = { id: idField(), rev: z.int().min(1) };

export const meetingFields = {
  kind: z.enum(MEETING_KINDS, { error: 'Loại cuộc họp: chọn một loại' }).meta({ title: 'Loại cuộc họp' }),
  /** Name of the meeting, the abstract of the invitation: "Họp Ban Chỉ đạo 6 tháng cuối năm 2026". */
  title: lineField({ label: 'Tên cuộc họp', max: 300 }),
  /** The body that meets; its issuing profile of the same kind issues the invitation. */
  bodyId: idField('Tổ chức họp'),
  startsAt: plainDateTime('Bắt đầu'),
  endsAt: plainDateTime('Kết thúc'),
  place: lineField({ label: 'Địa điểm', max: 300 }),
  /** What the invited come to: "cuộc họp đánh giá kết quả …"; printed after "Tới dự". */
  purpose: paragraphField({ label: 'Nội dung mời dự', max: 2000 }),
  /** Who calls the meeting (Articles 3.4, 9.1): a seat in the roster. */
  convenerId: idField('Người triệu tập'),
  /** The proposal it rests on, where the standing agency asked for it (Article 9.1). */
  proposal: lineField({ label: 'Căn cứ triệu tập', max: 300, min: 0 }),
  /** Who chairs: a seat in the roster; not always the convener. */
  chairId: idField('Người chủ trì'),
  /** Why this person chairs: needed when it is not the head (Article 4.2). */
  chairBasis: lineField({ label: 'Căn cứ chủ trì', max: 300, min: 0 }),
  /** Requests to those invited, one paragraph each: papers to prepare, dress, transport. */
  notes: z
    .array(paragraphField({ label: 'Lưu ý', max: 2000 }))
    .max(20, { error: 'Lưu ý: nhiều nhất 20 đoạn' })
    .meta({ title: 'Lưu ý trong giấy mời' }),
  /** One letter to all with the list as annex, or one letter an addressee. */
  letterMode: z.enum(LETTER_MODES, { error: 'Cách mời: chọn một cách' }).meta({ title: 'Cách mời' }),
  /** Month and year of the letter are printed from this day; the day itself stays blank for the clerk. */
  letterDate: plainDate('Ngày soạn giấy mời'),
  signatoryId: idField('Người ký').nullable().meta({ title: 'Người ký' }),
  signingCapacity: z
    .enum(SIGNING_CAPACITIES, { error: 'Thẩm quyền ký: chọn một cách ký' })
    .meta({ title: 'Thẩm quyền ký' }),
  /** Lines of "Nơi nhận" between the first and the archive line. */
  recipients: z
    .array(lineField({ label: 'Nơi nhận', max: 200 }))
    .max(40, { error: 'Nơi nhận: nhiều nhất 40 dòng' })
    .meta({ title: 'Nơi nhận' }),
} as const;

/** The list of invitees is decided by the chair (Article 9.1): who approved it, and when. */
export const inviteeApproval = z.looseObject({
  approverId: idField('Người duyệt thành phần'),
  approvedOn: plainDate('Ngày duyệt thành phần'),
});

/** Under whose signature the notice of conclusions goes out, dated when, to whom. */
export const noticeSigning = z.looseObject({
  signatoryId: idField('Người ký thông báo'),
  signingCapacity: z
    .enum(SIGNING_CAPACITIES, { error: 'Thẩm quyền ký: chọn một cách ký' })
    .meta({ title: 'Thẩm quyền ký thông báo' }),
  /** Month and year of the notice are printed from this day; the day itself stays blank for the clerk. */
  date: plainDate('Ngày soạn thông báo'),
  recipients: z
    .array(lineField({ label: 'Nơi nhận', max: 200 }))
    .max(40, { error: 'Nơi nhận: nhiều nhất 40 dòng' })
    .meta({ title: 'Nơi nhận thông báo' }),
});
export type NoticeSigning = z.output<typeof noticeSigning>;

export const meeting = z.looseObject({
  ...base,
  ...meetingFields,
  state: z.enum(MEETING_STATES),
  stateChangedOn: plainDate('Ngày chuyển trạng thái'),
  cancelReason: lineField({ label: 'Lý do hoãn, hủy', max: 300, min: 0 }),
  /** Why the meeting was last taken back a step or opened again; empty after a step forward. */
  stateReason: lineField({ label: 'Lý do lùi bước, mở lại', max: 300, min: 0 }).optional(),
  inviteeApproval: inviteeApproval.nullable(),
  /** Day of the approval that a later change of the list withdrew; null once the list is approved anew. */
  withdrawnApprovalOn: plainDate('Ngày duyệt đã rút').nullable().optional(),
  /** When it really began and ended; a meeting held before these were kept has none. */
  startedAt: plainDateTime('Bắt đầu thực tế').nullable().optional().meta({ title: 'Bắt đầu thực tế' }),
  endedAt: plainDateTime('Kết thúc thực tế').nullable().optional().meta({ title: 'Kết thúc thực tế' }),
  /** Who writes and signs the minutes at the left: a seat. */
  secretaryId: idField('Thư ký cuộc họp').nullable().optional().meta({ title: 'Thư ký cuộc họp' }),
  /** Null or absent: the chair signs on the day the meeting ended. */
  notice: noticeSigning.nullable().optional(),
});
export type Meeting = z.output<typeof meeting>;

/** Presenter is a seat of the roster or, where `presenterId` is null, the words typed. */
export const agendaItemFields = {
  title: lineField({ label: 'Nội dung', max: 500 }),
  presenterId: idField('Người trình bày').nullable().meta({ title: 'Người trình bày (trong danh sách)' }),
  presenterText: lineField({ label: 'Người trình bày', max: 200, min: 0 }),
  minutes: z
    .int({ error: 'Số phút: nhập số nguyên' })
    .min(1, { error: 'Số phút: ít nhất 1 phút' })
    .max(1440, { error: 'Số phút: nhiều nhất 1440 phút (một ngày)' })
    .meta({ title: 'Số phút' }),
} as const;
export const agendaItem = z.looseObject({
  ...base,
  meetingId: idField('Cuộc họp'),
  order: z.int().min(1),
  ...agendaItemFields,
});
export type AgendaItem = z.output<typeof agendaItem>;

/** Someone invited: a seat of the roster (`membershipId`), or a guest with the words typed. */
export const inviteeFields = {
  membershipId: idField('Thành viên').nullable().meta({ title: 'Thành viên' }),
  name: lineField({ label: 'Họ và tên', max: 120, min: 0 }),
  position: lineField({ label: 'Chức vụ', max: 200, min: 0 }),
  agency: lineField({ label: 'Cơ quan, đơn vị', max: 200, min: 0 }),
  note: lineField({ label: 'Ghi chú', max: 300, min: 0 }),
} as const;
export const invitee = z.looseObject({
  ...base,
  meetingId: idField('Cuộc họp'),
  order: z.int().min(1),
  ...inviteeFields,
  /** What became of the invitation; absent or null: not told yet. */
  attendance: attendance.nullable().optional(),
  /** Came without having been invited and was written in in the room. */
  uninvited: z.boolean().optional(),
});
export type Invitee = z.output<typeof invitee>;
