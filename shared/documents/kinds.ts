import { z } from 'zod';
import type { CollectionName } from '../collections.ts';
import { plainDate } from '../kit/date.ts';
import { lineField } from '../kit/text.ts';
import { SIGNING_CAPACITIES } from '../meetings/schema.ts';
import { BODY_KINDS } from '../roster/schema.ts';
import { MEASURES } from '../tasks/deadlines.ts';
import { TASK_STATUSES } from '../tasks/status.ts';

type KindEntry = {
  /** Number in the catalogue of documents. */
  readonly code: string;
  /** Vietnamese, as the menu shows it. */
  readonly label: string;
  /** The record it is about; the screens of that record offer it. */
  readonly subject: CollectionName;
  /** What can be chosen at printing; `z.strictObject`, every field with a default. */
  readonly options: z.ZodType;
  /** Goes out under a number and a date of its own, so that it can be kept as a document and issued. */
  readonly numbered?: true;
};

/** Words of a free text that are shown before they are saved: fields of the composition in their place. Never kept with a document. */
const unsaved = z.strictObject({
  words: z.record(z.string(), z.unknown()).nullable().default(null).meta({ title: 'Nội dung chưa lưu' }),
});

/** Which part of a register is printed. */
const registerPart = () =>
  z.strictObject({
    /** Null: the first of January of the year. */
    from: plainDate('Từ ngày').nullable().default(null).meta({ title: 'Từ ngày' }),
    /** Null: the last of December of the year. */
    to: plainDate('Đến ngày').nullable().default(null).meta({ title: 'Đến ngày' }),
    /** Empty rows to go on by hand. */
    blankRows: z.int().min(0).max(100).default(0).meta({ title: 'Số dòng trống' }),
  });

/** Every printed document: name → what it is about. A kind without a template in the documents room is a compile error. */
export const documentKinds = {
  invitation: {
    code: 'D01',
    label: 'Giấy mời',
    subject: 'meetings',
    numbered: true,
    options: z.strictObject({
      /** Null: as the meeting says. */
      letterMode: z.enum(['collective', 'individual']).nullable().default(null).meta({ title: 'Cách mời' }),
      /** Only the letter to this invitee. */
      inviteeId: z.string().nullable().default(null).meta({ title: 'Người được mời' }),
    }),
  },
  agenda: {
    code: 'D02',
    label: 'Chương trình họp',
    subject: 'meetings',
    options: z.strictObject({}),
  },
  signInSheet: {
    code: 'D03',
    label: 'Danh sách điểm danh, ký nhận',
    subject: 'meetings',
    options: z.strictObject({
      /** Empty rows for people who come uninvited; none once the meeting is closed. */
      blankRows: z.int().min(0).max(30).default(3).meta({ title: 'Số dòng trống' }),
    }),
  },
  minutes: {
    code: 'D07',
    label: 'Biên bản họp',
    subject: 'meetings',
    numbered: true,
    options: z.strictObject({}),
  },
  conclusionNotice: {
    code: 'D08',
    label: 'Thông báo kết luận',
    subject: 'meetings',
    numbered: true,
    options: z.strictObject({}),
  },
  memberList: {
    code: 'D23',
    label: 'Danh sách thành viên',
    subject: 'bodies',
    options: z.strictObject({
      /** Null: today. */
      asOf: plainDate('Tính đến ngày').nullable().default(null).meta({ title: 'Tính đến ngày' }),
      orientation: z.enum(['portrait', 'landscape']).default('portrait').meta({ title: 'Khổ giấy' }),
    }),
  },
  followUp: {
    code: 'D10',
    label: 'Bảng theo dõi thực hiện nhiệm vụ',
    subject: 'bodies',
    options: z.strictObject({
      /** Null: today. */
      asOf: plainDate('Tính đến ngày').nullable().default(null).meta({ title: 'Tính đến ngày' }),
      groupBy: z.enum(['agency', 'conclusion', 'field', 'none']).default('agency').meta({ title: 'Xếp theo' }),
      agencyId: z.string().nullable().default(null).meta({ title: 'Cơ quan chủ trì' }),
      fieldId: z.string().nullable().default(null).meta({ title: 'Lĩnh vực' }),
      leaderId: z.string().nullable().default(null).meta({ title: 'Lãnh đạo chỉ đạo' }),
      /** Null: every class. */
      statuses: z.array(z.enum(TASK_STATUSES)).min(1).nullable().default(null).meta({ title: 'Tình trạng' }),
      /** Deadlines as approved with extensions, or as first given; said in the note. */
      measure: z.enum(MEASURES).default('approved').meta({ title: 'Tính theo thời hạn' }),
    }),
  },
  reminder: {
    code: 'D11',
    label: 'Công văn đôn đốc',
    subject: 'agencies',
    options: z.strictObject({
      /** Null: today. */
      asOf: plainDate('Tính đến ngày').nullable().default(null).meta({ title: 'Tính đến ngày' }),
      /** Null: the overdue tasks of the agency and those due soon. */
      taskIds: z.array(z.string()).min(1).max(500).nullable().default(null).meta({ title: 'Nhiệm vụ đôn đốc' }),
      /** The day an answer is asked for; null: no day is named. */
      replyBy: plainDate('Báo cáo trước ngày').nullable().default(null).meta({ title: 'Báo cáo trước ngày' }),
      signatoryId: z.string().nullable().default(null).meta({ title: 'Người ký' }),
      capacity: z.enum(SIGNING_CAPACITIES).default('own').meta({ title: 'Thẩm quyền ký' }),
      /** Which body issues it. */
      profile: z.enum(BODY_KINDS).default('steeringCommittee').meta({ title: 'Tư cách ban hành' }),
    }),
  },
  quarterlyReport: {
    code: 'D13',
    label: 'Báo cáo quý',
    subject: 'reports',
    numbered: true,
    options: z.strictObject({}),
  },
  yearPlan: {
    code: 'D16',
    label: 'Kế hoạch, chương trình công tác năm',
    subject: 'plans',
    numbered: true,
    options: z.strictObject({}),
  },
  budgetEstimate: {
    code: 'D20',
    label: 'Tờ trình, dự toán kinh phí',
    subject: 'budgetYears',
    numbered: true,
    options: z.strictObject({}),
  },
  budgetUse: {
    code: 'D21',
    label: 'Báo cáo sử dụng, quyết toán kinh phí',
    subject: 'budgetYears',
    numbered: true,
    options: z.strictObject({
      /** The use so far, or the settlement of the whole year. */
      purpose: z.enum(['use', 'settlement']).default('use').meta({ title: 'Loại báo cáo' }),
      /** Null: the day of the report; the settlement counts every payment. */
      asOf: plainDate('Tính đến ngày').nullable().default(null).meta({ title: 'Tính đến ngày' }),
    }),
  },
  correction: {
    code: 'D35',
    label: 'Công văn đính chính',
    subject: 'documents',
    numbered: true,
    options: z.strictObject({
      corrections: z
        .array(
          z.strictObject({
            where: lineField({ label: 'Vị trí sai', max: 200 }),
            printed: lineField({ label: 'Đã in', max: 1000 }),
            correct: lineField({ label: 'Sửa thành', max: 1000 }),
          }),
        )
        .max(50, { error: 'Nội dung đính chính: nhiều nhất 50 chỗ' })
        .default([])
        .meta({ title: 'Nội dung đính chính' }),
      /** Empty: all who got the corrected document. */
      addressees: z
        .array(lineField({ label: 'Kính gửi', max: 300 }))
        .max(50)
        .default([])
        .meta({ title: 'Kính gửi' }),
      /** Null: today. */
      date: plainDate('Ngày văn bản').nullable().default(null).meta({ title: 'Ngày văn bản' }),
      /** Null: who signed the corrected document, and how. */
      signatoryId: z.string().nullable().default(null).meta({ title: 'Người ký' }),
      capacity: z.enum(SIGNING_CAPACITIES).nullable().default(null).meta({ title: 'Thẩm quyền ký' }),
    }),
  },
  routingSlip: {
    code: 'D36',
    label: 'Phiếu trình ký',
    subject: 'documents',
    options: z.strictObject({}),
  },
  // The catalogue counts the three registers as one: D29 alone gives the first.
  outgoingRegister: { code: 'D29', label: 'Sổ đăng ký văn bản đi', subject: 'bodies', options: registerPart() },
  incomingRegister: { code: 'D29B', label: 'Sổ đăng ký văn bản đến', subject: 'bodies', options: registerPart() },
  incomingFollowUp: {
    code: 'D29C',
    label: 'Sổ theo dõi giải quyết văn bản đến',
    subject: 'bodies',
    options: registerPart(),
  },
  // Papers of free text: the catalogue has no number for them, T stands for "tự soạn". Each is about a composition of its form.
  officialDispatch: {
    code: 'T01',
    label: 'Công văn',
    subject: 'compositions',
    numbered: true,
    options: unsaved,
  },
  notice: { code: 'T02', label: 'Thông báo', subject: 'compositions', numbered: true, options: unsaved },
  report: { code: 'T03', label: 'Báo cáo', subject: 'compositions', numbered: true, options: unsaved },
  submission: { code: 'T04', label: 'Tờ trình', subject: 'compositions', numbered: true, options: unsaved },
  plan: { code: 'T05', label: 'Kế hoạch', subject: 'compositions', numbered: true, options: unsaved },
  workProgram: {
    code: 'T06',
    label: 'Chương trình',
    subject: 'compositions',
    numbered: true,
    options: unsaved,
  },
  decision: { code: 'T07', label: 'Quyết định', subject: 'compositions', numbered: true, options: unsaved },
  introduction: {
    code: 'T08',
    label: 'Giấy giới thiệu',
    subject: 'compositions',
    numbered: true,
    options: unsaved,
  },
  authorization: {
    code: 'T09',
    label: 'Giấy ủy quyền',
    subject: 'compositions',
    numbered: true,
    options: unsaved,
  },
} as const satisfies Record<string, KindEntry>;

export type DocumentKind = keyof typeof documentKinds;
export type DocumentOptions<K extends DocumentKind> = z.output<(typeof documentKinds)[K]['options']>;
export const DOCUMENT_KINDS = Object.keys(documentKinds) as readonly DocumentKind[];
export const isDocumentKind = (name: string): name is DocumentKind => Object.hasOwn(documentKinds, name);

/** The kind named by its English name or its number ("invitation", "D01", "d01"); null when there is none. */
export const findDocumentKind = (name: string): DocumentKind | null =>
  isDocumentKind(name) ? name : (DOCUMENT_KINDS.find((k) => documentKinds[k].code === name.toUpperCase()) ?? null);

/** Whether the kind goes out under a number of its own. */
export const isNumbered = (kind: DocumentKind): boolean => 'numbered' in documentKinds[kind];

/** The collection a document kind is about. A kind of a newer program is taken to be about a document. */
export const subjectCollection = (kind: string): string =>
  isDocumentKind(kind) ? documentKinds[kind].subject : 'documents';
