import { z } from 'zod';
import { plainDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { lineField, paragraphField } from '../kit/text.ts';
import { SIGNING_CAPACITIES } from '../meetings/schema.ts';

export * from './snapshot-schema.ts';

/** Which days a quarter has: 15 to 14 as State bodies report (Decree 09/2019/NĐ-CP), or the calendar's. */
export const REPORT_PRESETS = ['decree', 'calendar'] as const;
export type ReportPreset = (typeof REPORT_PRESETS)[number];

/** Who issues the report (Article 7.6): the working group, or the committee itself. */
export const REPORT_PROFILES = ['workingGroup', 'steeringCommittee'] as const;
export type ReportProfile = (typeof REPORT_PROFILES)[number];

/** The chapters in the order of the page, numbered I to VI. */
export const REPORT_CHAPTERS = ['general', 'results', 'shortcomings', 'coming', 'money', 'recommendations'] as const;
export type ReportChapter = (typeof REPORT_CHAPTERS)[number];

/** First and last year a report can be made for. */
export const FIRST_REPORT_YEAR = 2020;
export const LAST_REPORT_YEAR = 2100;
const YEAR_ERROR = `Năm báo cáo: từ ${FIRST_REPORT_YEAR} đến ${LAST_REPORT_YEAR}`;
const QUARTER_ERROR = 'Quý: chọn quý I, II, III hoặc IV';

export const reportFields = {
  year: z
    .int({ error: 'Năm báo cáo: nhập số năm' })
    .min(FIRST_REPORT_YEAR, { error: YEAR_ERROR })
    .max(LAST_REPORT_YEAR, { error: YEAR_ERROR })
    .meta({ title: 'Năm báo cáo' }),
  quarter: z
    .int({ error: QUARTER_ERROR })
    .min(1, { error: QUARTER_ERROR })
    .max(4, { error: QUARTER_ERROR })
    .meta({ title: 'Quý' }),
  preset: z
    .enum(REPORT_PRESETS, { error: 'Kỳ báo cáo: chọn ngày 15 đến ngày 14 hoặc quý dương lịch' })
    .meta({ title: 'Kỳ báo cáo' }),
  profile: z
    .enum(REPORT_PROFILES, { error: 'Tư cách ban hành: chọn Tổ công tác giúp việc hoặc Ban Chỉ đạo' })
    .meta({ title: 'Tư cách ban hành' }),
  /** Month and year of the paper are printed from this day; names are those of this day. */
  reportDate: plainDate('Ngày báo cáo'),
  /** The day the report is to be handed in. */
  dueOn: plainDate('Hạn gửi báo cáo'),
  /** The abstract, printed under BÁO CÁO. */
  title: lineField({ label: 'Trích yếu', max: 300 }),
  /** What the report rests on, the first words of its text. */
  basis: lineField({ label: 'Căn cứ', max: 600 }),
  addressees: z
    .array(lineField({ label: 'Kính gửi', max: 200 }))
    .min(1, { error: 'Kính gửi: cần ít nhất một nơi' })
    .max(20, { error: 'Kính gửi: nhiều nhất 20 dòng' })
    .meta({ title: 'Kính gửi' }),
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

/** What the head of a report says, without the record's own fields. */
export type ReportHeader = z.output<z.ZodObject<typeof reportFields>>;

/** A chapter as rewritten, with the words the frozen data gave at that moment. */
export const chapterText = z.looseObject({
  chapter: z.enum(REPORT_CHAPTERS, { error: 'Phần: chọn một phần của báo cáo' }).meta({ title: 'Phần' }),
  text: paragraphField({ label: 'Nội dung phần', max: 20_000, min: 0 }),
  draftedFrom: paragraphField({ label: 'Nội dung từ số liệu', max: 40_000, min: 0 }),
  /** Sentences whose number the official looked at and let stand though it is not the snapshot's. */
  accepted: z.array(z.string().max(20_000)).max(200),
});
export type ChapterText = z.output<typeof chapterText>;

/** The report of a quarter (Article 7.6). Its figures stand in the snapshot of the same id once they are frozen. */
export const report = z.looseObject({
  id: idField(),
  rev: z.int().min(1),
  ...reportFields,
  /** First day and cut-off day, by the preset. */
  from: plainDate('Kỳ báo cáo từ ngày'),
  cutOff: plainDate('Ngày chốt số liệu'),
  /** Only the chapters that were rewritten. */
  texts: z.array(chapterText).max(REPORT_CHAPTERS.length),
});
export type Report = z.output<typeof report>;
