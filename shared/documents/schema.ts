import { z } from 'zod';
import { plainDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { lineField } from '../kit/text.ts';
import { SIGNING_CAPACITIES } from '../meetings/schema.ts';

/** A draft follows its record; an issued document is frozen with its number, its date and its bytes. */
export const DOCUMENT_STATES = ['draft', 'issued'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

/** The PDF as issued, kept among the attachments: a reprint gives these bytes. `size` in bytes. */
export const frozenFile = z.looseObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.int().min(1),
  pages: z.int().min(1),
});
export type FrozenFile = z.output<typeof frozenFile>;

/** One paper of the office, from its draft to the day it goes out. */
export const documentRecord = z.looseObject({
  id: idField(),
  rev: z.int().min(1),
  /** Its kind in the catalogue of documents. */
  kind: z.string().min(1).max(64),
  /** The record it is about. */
  subjectId: idField('Nội dung văn bản'),
  /** What was chosen at printing. */
  options: z.record(z.string(), z.unknown()),
  /** What it is called in lists: "Giấy mời họp Ban Chỉ đạo 6 tháng cuối năm 2026". */
  title: lineField({ label: 'Tên văn bản', max: 300 }),
  state: z.enum(DOCUMENT_STATES),
  draftedOn: plainDate('Ngày soạn'),
  signatoryId: idField('Người ký').nullable(),
  signingCapacity: z.enum(SIGNING_CAPACITIES).nullable(),
  signedOn: plainDate('Ngày ký').nullable(),
  /** "15" and "TB-BCĐ"; empty until given after signature (Decree 30/2020, Article 15.2). */
  serial: z.int().min(1).nullable(),
  symbol: lineField({ label: 'Ký hiệu', max: 40, min: 0 }),
  issuedOn: plainDate('Ngày ban hành').nullable(),
  file: frozenFile.nullable(),
});
export type DocumentRecord = z.output<typeof documentRecord>;
