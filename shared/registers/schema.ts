import { z } from 'zod';
import { scanFile } from '../documents/schema.ts';
import { plainDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { lineField } from '../kit/text.ts';
import { profileKind } from '../settings/schema.ts';

const base = { id: idField(), rev: z.int().min(1) };

/** Who counts the numbers on: the body itself, or the clerk of the People's Committee whose series it uses. */
export const SERIES_SOURCES = ['own', 'hostOffice'] as const;
export type SeriesSource = (typeof SERIES_SOURCES)[number];
/** One sequence for all papers, or one a type: the head of the office decides (Decree 30/2020, Article 15.1.c). */
export const SERIES_GROUPINGS = ['single', 'byType'] as const;
export type SeriesGrouping = (typeof SERIES_GROUPINGS)[number];

export const seriesFields = {
  profile: profileKind,
  source: z
    .enum(SERIES_SOURCES, { error: 'Nguồn số: chọn hệ thống số riêng hoặc số do Văn thư UBND cấp' })
    .meta({ title: 'Nguồn số' }),
  grouping: z
    .enum(SERIES_GROUPINGS, { error: 'Cách lấy số: chọn chung một dãy số hoặc riêng từng tên loại' })
    .meta({ title: 'Cách lấy số' }),
} as const;

/** How an issuing profile takes its numbers; its id tells the profile. */
export const numberSeries = z.looseObject({ ...base, ...seriesFields });
export type NumberSeries = z.output<typeof numberSeries>;

/** Why and when something in a register was put right or struck out. */
export const remark = z.looseObject({
  on: plainDate('Ngày'),
  by: z.string().max(200),
  reason: lineField({ label: 'Lý do', max: 300 }),
});
export type Remark = z.output<typeof remark>;

const serial = (label: string) =>
  z
    .int({ error: `${label}: nhập số nguyên` })
    .min(1, { error: `${label}: từ 1 trở lên` })
    .max(999_999, { error: `${label}: nhiều nhất sáu chữ số` })
    .meta({ title: label });

/** What the register says of an outgoing paper beyond the paper itself (columns 5, 6, 7, 10). */
export const outgoingDetailFields = {
  recipients: lineField({ label: 'Nơi nhận văn bản', max: 300, min: 0 }),
  holder: lineField({ label: 'Đơn vị, người nhận bản lưu', max: 120, min: 0 }),
  copies: z
    .int({ error: 'Số lượng bản: nhập số nguyên' })
    .min(1, { error: 'Số lượng bản: từ 1 trở lên' })
    .max(9999, { error: 'Số lượng bản: nhiều nhất 9.999' })
    .nullable()
    .meta({ title: 'Số lượng bản' }),
  note: lineField({ label: 'Ghi chú', max: 200, min: 0 }),
} as const;

/** Columns of the register for a document made in the program; its id is the document's. */
export const outgoingDetail = z.looseObject({ ...base, ...outgoingDetailFields });
export type OutgoingDetail = z.output<typeof outgoingDetail>;

export const outgoingFields = {
  profile: profileKind,
  serial: serial('Số văn bản'),
  symbol: lineField({ label: 'Ký hiệu', max: 40 }),
  date: plainDate('Ngày văn bản'),
  /** Type and abstract: "Thông báo kết luận cuộc họp …". */
  content: lineField({ label: 'Tên loại và trích yếu nội dung', max: 300 }),
  signer: lineField({ label: 'Người ký', max: 120 }),
  ...outgoingDetailFields,
  sentOn: plainDate('Ngày chuyển').nullable().meta({ title: 'Ngày chuyển' }),
} as const;

/** An outgoing paper that was not made in the program. A cancelled one keeps its number and its line. */
export const outgoingEntry = z.looseObject({
  ...base,
  ...outgoingFields,
  corrections: z.array(remark).max(100),
  cancelled: remark.nullable(),
});
export type OutgoingEntry = z.output<typeof outgoingEntry>;

export const incomingFields = {
  profile: profileKind,
  serial: serial('Số đến'),
  arrivedOn: plainDate('Ngày đến'),
  author: lineField({ label: 'Tác giả', max: 200 }),
  /** As it stands on the paper: "15/CV-VP"; empty on a letter without number. */
  number: lineField({ label: 'Số, ký hiệu văn bản', max: 60, min: 0 }),
  date: plainDate('Ngày tháng văn bản'),
  content: lineField({ label: 'Tên loại và trích yếu nội dung', max: 300 }),
  note: lineField({ label: 'Ghi chú', max: 200, min: 0 }),
} as const;

/** Handed to those who deal with it (Decree 30/2020, Article 23): agency, person or both, by when, who signed for it. */
export const assignmentFields = {
  agencyId: idField('Đơn vị nhận').nullable().meta({ title: 'Đơn vị nhận' }),
  personId: idField('Người nhận').nullable().meta({ title: 'Người nhận' }),
  handedOn: plainDate('Ngày chuyển'),
  deadline: plainDate('Thời hạn giải quyết').nullable().meta({ title: 'Thời hạn giải quyết' }),
  signedFor: lineField({ label: 'Ký nhận', max: 120, min: 0 }),
} as const;
export const assignment = z.looseObject(assignmentFields);
export type Assignment = z.output<typeof assignment>;

/** Dealt with (Decree 30/2020, Article 24): the day, and our document that answers or the answer in words. */
export const resolutionFields = {
  on: plainDate('Ngày giải quyết xong'),
  documentId: idField('Văn bản trả lời').nullable().meta({ title: 'Văn bản trả lời' }),
  /** Number and symbol of an answer made elsewhere, or how it was dealt with. */
  answer: lineField({ label: 'Văn bản trả lời hoặc kết quả', max: 200, min: 0 }),
} as const;
export const resolution = z.looseObject(resolutionFields);
export type Resolution = z.output<typeof resolution>;

/** A document that came in (Decree 30/2020, Articles 21–24). A cancelled one keeps its number and its line. */
export const incomingDocument = z.looseObject({
  ...base,
  ...incomingFields,
  scan: scanFile.nullable(),
  assignment: assignment.nullable(),
  resolution: resolution.nullable(),
  cancelled: remark.nullable(),
});
export type IncomingDocument = z.output<typeof incomingDocument>;
