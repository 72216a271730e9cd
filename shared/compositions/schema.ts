import { z } from 'zod';
import { textBlocks } from '../documents/text-blocks.ts';
import { plainDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { lineField, paragraphField } from '../kit/text.ts';
import { SIGNING_CAPACITIES } from '../meetings/schema.ts';
import { FORMS_OF_ADDRESS } from '../roster/schema.ts';
import { PROFILE_KINDS } from '../settings/schema.ts';

/**
 * Papers written freely, each by the form the decree gives its type (Decree 30/2020, Article 7; Appendix III). The name of
 * a form is the name of its kind in the catalogue of documents.
 */
export const COMPOSITION_FORMS = [
  'officialDispatch',
  'notice',
  'report',
  'submission',
  'plan',
  'workProgram',
  'decision',
  'introduction',
  'authorization',
] as const;
export type CompositionForm = (typeof COMPOSITION_FORMS)[number];

/** Lengths a paper of this office never reaches. */
export const MOST_ADDRESSEES = 60;
export const MOST_BASES = 30;
export const MOST_RECIPIENTS = 60;
export const MOST_APPENDICES = 20;

const optionalLine = (label: string, max = 200) => lineField({ label, min: 0, max });
const lines = (label: string, most: number, max = 300) =>
  z
    .array(lineField({ label, max }))
    .max(most, { error: `${label}: nhiều nhất ${most} dòng` })
    .meta({ title: label });

/** The text a decision issues or approves, with a first page of its own (form 1.3). */
export const enclosure = z.strictObject({
  /** As in a sentence: "Quy chế"; printed in capitals. */
  documentType: lineField({ label: 'Tên loại văn bản kèm theo', max: 60 }),
  title: lineField({ label: 'Trích yếu văn bản kèm theo', max: 500 }),
  body: textBlocks,
});
export type Enclosure = z.output<typeof enclosure>;

/** An annex by form 2.1. */
export const appendix = z.strictObject({
  title: lineField({ label: 'Tên phụ lục', max: 300 }),
  orientation: z
    .enum(['portrait', 'landscape'], { error: 'Khổ giấy phụ lục: chọn dọc hoặc ngang' })
    .meta({ title: 'Khổ giấy phụ lục' }),
  body: textBlocks,
});
export type CompositionAppendix = z.output<typeof appendix>;

const addressed = z.enum(FORMS_OF_ADDRESS, { error: 'Xưng hô: chọn Ông, Bà hoặc để trống' }).meta({ title: 'Xưng hô' });

/** What form 1.8 asks of a letter of introduction. Empty words are still to be written. */
export const introduction = z.strictObject({
  address: addressed,
  /** Name and place of work of who is introduced. */
  name: optionalLine('Người được giới thiệu'),
  position: optionalLine('Chức vụ, đơn vị công tác'),
  sentTo: optionalLine('Được cử đến', 300),
  purpose: optionalLine('Về việc', 500),
  /** The last day it is good for. */
  validUntil: plainDate('Có giá trị đến hết ngày').nullable().meta({ title: 'Có giá trị đến hết ngày' }),
});
export type Introduction = z.output<typeof introduction>;

const party = (label: string) =>
  z
    .strictObject({ address: addressed, name: optionalLine(label), position: optionalLine(`Chức vụ của ${label}`) })
    .meta({ title: label });

/** Who gives which power to whom, and for how long. */
export const authorization = z.strictObject({
  delegator: party('Người ủy quyền'),
  delegatee: party('Người được ủy quyền'),
  /** What may be done, a line a power. */
  scope: paragraphField({ label: 'Nội dung ủy quyền', min: 0, max: 10_000 }),
  from: plainDate('Ủy quyền từ ngày').nullable().meta({ title: 'Ủy quyền từ ngày' }),
  to: plainDate('Ủy quyền đến hết ngày').nullable().meta({ title: 'Ủy quyền đến hết ngày' }),
});
export type AuthorizationWords = z.output<typeof authorization>;

/** Everything of a composition that can be changed once it was begun. */
export const compositionFields = {
  /** Which body issues it. */
  profile: z.enum(PROFILE_KINDS, { error: 'Tư cách ban hành: chọn một tổ chức' }).meta({ title: 'Tư cách ban hành' }),
  /** Month and year are printed from this day, names and signer are those of this day; the clerk gives the day itself. */
  date: plainDate('Ngày văn bản'),
  /** Trích yếu; a letter of introduction has none. */
  subject: lineField({ label: 'Trích yếu', min: 0, max: 500 }),
  addressees: lines('Kính gửi', MOST_ADDRESSEES),
  legalBases: lines('Căn cứ', MOST_BASES, 1000),
  body: textBlocks.meta({ title: 'Nội dung' }),
  /** Only of a decision; null where it decides by itself (form 1.2). */
  enclosure: enclosure.nullable().meta({ title: 'Văn bản ban hành kèm theo' }),
  appendices: z
    .array(appendix)
    .max(MOST_APPENDICES, { error: `Phụ lục: nhiều nhất ${MOST_APPENDICES}` })
    .meta({ title: 'Phụ lục' }),
  /** Nơi nhận without dash and stop. The first line of its form and the archive line are added in print where they lack. */
  recipients: lines('Nơi nhận', MOST_RECIPIENTS, 200),
  signatoryId: idField('Người ký').nullable().meta({ title: 'Người ký' }),
  signingCapacity: z
    .enum(SIGNING_CAPACITIES, { error: 'Thẩm quyền ký: chọn một cách ký' })
    .meta({ title: 'Thẩm quyền ký' }),
  /** Null in every other form. */
  introduction: introduction.nullable().meta({ title: 'Giấy giới thiệu' }),
  authorization: authorization.nullable().meta({ title: 'Giấy ủy quyền' }),
} as const;

export type CompositionFields = z.output<z.ZodObject<typeof compositionFields>>;

/** Some of its fields: what a change gives, or what was typed and is not saved yet. */
export const compositionPatch = z.strictObject(compositionFields).partial();

/** A paper of free text. What it says is held from its submission on. */
export const composition = z.looseObject({
  id: idField(),
  rev: z.int().min(1),
  form: z.enum(COMPOSITION_FORMS, { error: 'Loại văn bản: chọn một loại' }).meta({ title: 'Loại văn bản' }),
  /** The day it was begun; the list shows the newest first. */
  begunOn: plainDate('Ngày bắt đầu soạn'),
  ...compositionFields,
});
export type Composition = z.output<typeof composition>;
