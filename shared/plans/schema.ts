import { z } from 'zod';
import { plainDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { lineField, paragraphField } from '../kit/text.ts';
import { SIGNING_CAPACITIES } from '../meetings/schema.ts';

/** What the head issues every year (Article 3.2): a plan or a work programme; it decides type, code and headings in print. */
export const PLAN_KINDS = ['plan', 'program'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

/** Parts of the text in print order; an empty one is left out and the Roman numbers close up. */
export const PLAN_SECTIONS = ['purposes', 'targets', 'measures', 'funding', 'implementation'] as const;
export type PlanSection = (typeof PLAN_SECTIONS)[number];

const base = { id: idField(), rev: z.int().min(1) };
const section = (label: string) => paragraphField({ label, min: 0, max: 10_000 });

/** First and last year a plan can be made for. */
export const FIRST_PLAN_YEAR = 2020;
export const LAST_PLAN_YEAR = 2100;
const YEAR_ERROR = `Năm kế hoạch: từ ${FIRST_PLAN_YEAR} đến ${LAST_PLAN_YEAR}`;

export const planFields = {
  year: z
    .int({ error: 'Năm kế hoạch: nhập số năm' })
    .min(FIRST_PLAN_YEAR, { error: YEAR_ERROR })
    .max(LAST_PLAN_YEAR, { error: YEAR_ERROR })
    .meta({ title: 'Năm kế hoạch' }),
  kind: z.enum(PLAN_KINDS, { error: 'Loại văn bản: chọn kế hoạch hoặc chương trình' }).meta({ title: 'Loại văn bản' }),
  /** The abstract, printed under the type: "Công tác chuyển đổi số năm 2027 của Ban Chỉ đạo …". */
  title: lineField({ label: 'Trích yếu', max: 300 }),
  /** Legal bases, one citation a line: "Căn cứ Quyết định số 4145/QĐ-BCĐ …". */
  bases: z
    .array(lineField({ label: 'Căn cứ', max: 500 }))
    .max(30, { error: 'Căn cứ: nhiều nhất 30 dòng' })
    .meta({ title: 'Căn cứ ban hành' }),
  purposes: section('Mục đích, yêu cầu'),
  targets: section('Mục tiêu, chỉ tiêu'),
  measures: section('Nhiệm vụ, giải pháp'),
  funding: section('Kinh phí thực hiện'),
  implementation: section('Tổ chức thực hiện'),
  /** Month and year of the paper are printed from this day; names are those of this day. */
  draftedOn: plainDate('Ngày soạn'),
  signatoryId: idField('Người ký').nullable().meta({ title: 'Người ký' }),
  signingCapacity: z
    .enum(SIGNING_CAPACITIES, { error: 'Thẩm quyền ký: chọn một cách ký' })
    .meta({ title: 'Thẩm quyền ký' }),
  /** Lines of "Nơi nhận" before the archive line. */
  recipients: z
    .array(lineField({ label: 'Nơi nhận', max: 200 }))
    .max(40, { error: 'Nơi nhận: nhiều nhất 40 dòng' })
    .meta({ title: 'Nơi nhận' }),
} as const;

export const plan = z.looseObject({ ...base, ...planFields });
export type Plan = z.output<typeof plan>;

const month = (label: string) =>
  z
    .int({ error: `${label}: nhập số tháng` })
    .min(1, { error: `${label}: từ tháng 1 đến tháng 12` })
    .max(12, { error: `${label}: từ tháng 1 đến tháng 12` })
    .meta({ title: label });

/** Agencies that may take part in one line. */
export const MOST_COORDINATING = 60;

export const planLineFields = {
  work: lineField({ label: 'Nội dung', max: 1000 }),
  /** Heading the line is printed under; empty: none. */
  section: lineField({ label: 'Nhóm nhiệm vụ', max: 200, min: 0 }),
  /** Exactly one agency leads. */
  leadAgencyId: idField('Cơ quan chủ trì').meta({ title: 'Cơ quan chủ trì' }),
  coordinatingAgencyIds: z
    .array(idField('Cơ quan phối hợp'))
    .max(MOST_COORDINATING, { error: `Cơ quan phối hợp: nhiều nhất ${MOST_COORDINATING}` })
    .meta({ title: 'Cơ quan phối hợp' }),
  /** What will prove it: a paper, a system, a figure. */
  product: lineField({ label: 'Sản phẩm', max: 500, min: 0 }),
  /** Months of the plan's year, 1–12; the work is due on the last day of `toMonth`. */
  fromMonth: month('Từ tháng'),
  toMonth: month('Đến tháng'),
  /** Clause of the regulation it carries out: "6.3". */
  clause: lineField({ label: 'Khoản của Quy chế', max: 20, min: 0 }),
  note: lineField({ label: 'Ghi chú', max: 300, min: 0 }),
} as const;

/** One row of the plan. `order` counts from 1 within the plan. */
export const planLine = z.looseObject({
  ...base,
  planId: idField('Kế hoạch'),
  order: z.int().min(1),
  ...planLineFields,
});
export type PlanLine = z.output<typeof planLine>;
