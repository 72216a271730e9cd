import { z } from 'zod';
import type { CollectionName } from '../collections.ts';
import { plainDate } from '../kit/date.ts';

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
    options: z.strictObject({}),
  },
  conclusionNotice: {
    code: 'D08',
    label: 'Thông báo kết luận',
    subject: 'meetings',
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
