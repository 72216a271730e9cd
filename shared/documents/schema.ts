import { z } from 'zod';
import { plainDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { lineField } from '../kit/text.ts';
import { textBlocks } from '../kit/text-blocks.ts';
import { SIGNING_CAPACITIES } from '../meetings/schema.ts';

/**
 * The order of events on paper (Decree 30/2020, Articles 15.2, 18, 19): drafted, submitted for ink, signed, numbered and
 * dated by the clerk, issued, the signed scan filed. From `submitted` on the content is frozen.
 */
export const DOCUMENT_STATES = ['draft', 'submitted', 'signed', 'numbered', 'issued', 'filed'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

const attachment = { sha256: z.string().regex(/^[0-9a-f]{64}$/), size: z.int().min(1) };

/** A PDF kept among the attachments: a reprint gives these bytes. `size` in bytes. */
export const frozenFile = z.looseObject({ ...attachment, pages: z.int().min(1) });
export type FrozenFile = z.output<typeof frozenFile>;

/** The frozen content itself, from which the clean copy with number and date is set. */
export const frozenModel = z.looseObject(attachment);
export type FrozenModel = z.output<typeof frozenModel>;

/** What a scan may be; told by its content, never by its name. */
export const SCAN_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type ScanType = (typeof SCAN_TYPES)[number];

/** The signed paper as it was scanned, kept among the attachments. `name`: what the file was called on the stick. */
export const scanFile = z.looseObject({
  ...attachment,
  type: z.enum(SCAN_TYPES),
  name: lineField({ label: 'Tên tệp scan', max: 200 }),
});
export type ScanFile = z.output<typeof scanFile>;

/** An error of the checker that was let pass, and why. */
export const override = z.looseObject({
  rule: z.string().min(1).max(80),
  message: lineField({ label: 'Lỗi được bỏ qua', max: 1000 }),
  reason: lineField({ label: 'Lý do bỏ qua', max: 500 }),
});
export type Override = z.output<typeof override>;

/** Characters of the code on the routing slip: none that ink confuses with another. */
export const CODE_PATTERN = /^[2-9A-HJ-NP-Z]{6}$/;

/** One submission for signature: the code on the routing slip, the page with blank slots, the content behind it. */
export const submission = z.looseObject({
  on: plainDate('Ngày trình ký'),
  by: z.string().max(200),
  code: z.string().regex(CODE_PATTERN),
  file: frozenFile,
  model: frozenModel,
  overrides: z.array(override).max(200),
  /** For the routing slip: the lines of the signature block, and the titles of the annexes. */
  signatureLines: z.array(z.string().max(300)).max(30).optional(),
  enclosures: z.array(z.string().max(600)).max(100).optional(),
});
export type Submission = z.output<typeof submission>;

/** Taken back to draft: when, by whom, why, and what had been submitted. */
export const withdrawal = z.looseObject({
  on: plainDate('Ngày rút về'),
  by: z.string().max(200),
  reason: lineField({ label: 'Lý do rút về', max: 500 }),
  submission,
});
export type Withdrawal = z.output<typeof withdrawal>;

/** Lines of Nơi nhận as typed. */
export const recipientLines = z.array(lineField({ label: 'Nơi nhận', max: 300 })).max(60);

/** The text of a draft as it was rewritten by hand, and as it came from the data when that began or was last compared. */
export const documentEdit = z.looseObject({
  base: textBlocks,
  blocks: textBlocks,
  /** Null: as the data say. */
  recipients: recipientLines.nullable(),
  on: plainDate('Ngày sửa nội dung'),
  by: z.string().max(200),
});
export type DocumentEdit = z.output<typeof documentEdit>;

/** One paper of the office, from its draft to the scan of the signed sheet. */
export const documentRecord = z.looseObject({
  id: idField(),
  rev: z.int().min(1),
  /** Its kind in the catalogue of documents. */
  kind: z.string().min(1).max(64),
  /** The record it is about. */
  subjectId: idField('Nội dung văn bản'),
  /** What was chosen at printing. */
  options: z.record(z.string(), z.unknown()),
  /** Null or absent: its text is that of the data. */
  edit: documentEdit.nullable().optional(),
  /** What it is called in lists: "Giấy mời họp Ban Chỉ đạo 6 tháng cuối năm 2026". */
  title: lineField({ label: 'Tên văn bản', max: 300 }),
  state: z.enum(DOCUMENT_STATES),
  draftedOn: plainDate('Ngày soạn'),
  signatoryId: idField('Người ký').nullable(),
  signingCapacity: z.enum(SIGNING_CAPACITIES).nullable(),
  /** The submission that stands; null for a draft and for papers issued before there were submissions. */
  submission: submission.nullable(),
  withdrawals: z.array(withdrawal).max(100),
  signedOn: plainDate('Ngày ký').nullable(),
  /** "15" and "TB-BCĐ"; empty until given after signature (Decree 30/2020, Article 15.2). */
  serial: z.int().min(1).nullable(),
  symbol: lineField({ label: 'Ký hiệu', max: 40, min: 0 }),
  /** The date printed on it, given with the number. */
  issuedOn: plainDate('Ngày ban hành').nullable(),
  /** The day the clerk gave number and date, and the day it went out. */
  numberedOn: plainDate('Ngày cấp số').nullable(),
  sentOn: plainDate('Ngày phát hành').nullable(),
  filedOn: plainDate('Ngày lưu bản scan').nullable(),
  /** The clean copy with number and date. */
  file: frozenFile.nullable(),
  scan: scanFile.nullable(),
  /** The issued document this one takes the place of (Decree 30/2020, Article 18.3). */
  replacesId: idField('Văn bản được thay thế').nullable(),
});
export type DocumentRecord = z.output<typeof documentRecord>;
