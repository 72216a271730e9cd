import { z } from 'zod';
import { plainDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { LARGEST_AMOUNT, money } from '../kit/money.ts';
import { lineField, paragraphField } from '../kit/text.ts';
import { SIGNING_CAPACITIES } from '../meetings/schema.ts';

const base = { id: idField(), rev: z.int().min(1) };

/** The two parts of an estimate (Decree 75/2026/NĐ-CP, Article 11.1). */
export const BUDGET_PARTS = ['autonomous', 'nonAutonomous'] as const;
export type BudgetPart = (typeof BUDGET_PARTS)[number];

/** When the money of a line is needed: a quarter, or spread over the whole year. */
export const BUDGET_QUARTERS = ['q1', 'q2', 'q3', 'q4', 'year'] as const;
export type BudgetQuarter = (typeof BUDGET_QUARTERS)[number];

/** The budget of the same tier, or any other lawful source (Article 11.1 of the regulation). */
export const SOURCE_GROUPS = ['budget', 'otherLawful'] as const;
export type SourceGroup = (typeof SOURCE_GROUPS)[number];

/** Mục and tiểu mục of the State Budget Index. */
export const INDEX_LEVELS = ['item', 'subItem'] as const;
export type IndexLevel = (typeof INDEX_LEVELS)[number];

/** The life of a year's figures: asked for, given, changed during the year. */
export const VERSION_KINDS = ['proposed', 'assigned', 'adjusted'] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];

const yearNumber = (label: string) => {
  const error = `${label}: nhập một năm từ 2000 đến 2100`;
  return z.int({ error }).min(2000, { error }).max(2100, { error }).meta({ title: label });
};
const enabled = z.boolean({ error: 'Còn dùng: chọn có hoặc không' }).meta({ title: 'Còn dùng' });

/** A row of the State Budget Index. A code is text and may begin with 0; from `validFrom` on it reads as here. */
export const indexItemFields = {
  level: z.enum(INDEX_LEVELS, { error: 'Cấp: chọn mục hoặc tiểu mục' }).meta({ title: 'Cấp' }),
  code: z
    .string({ error: 'Mã số: chưa có; hãy nhập 4 chữ số' })
    .overwrite((text) => text.normalize('NFC').trim())
    .regex(/^\d{4}$/, { error: 'Mã số: gồm đúng 4 chữ số, ví dụ 6651' })
    .meta({ title: 'Mã số' }),
  name: lineField({ label: 'Tên gọi', max: 200 }),
  /** Code of the mục a tiểu mục belongs to; empty for a mục. */
  itemCode: z
    .string({ error: 'Thuộc mục: nhập mã số của mục' })
    .overwrite((text) => text.normalize('NFC').trim())
    .regex(/^$|^\d{4}$/, { error: 'Thuộc mục: gồm đúng 4 chữ số, ví dụ 6650' })
    .meta({ title: 'Thuộc mục' }),
  /** First budget year it is used in. */
  validFrom: yearNumber('Áp dụng từ năm'),
  enabled,
  source: lineField({ label: 'Căn cứ', max: 300, min: 0 }),
} as const;
export const budgetIndexItem = z.looseObject({ ...base, ...indexItemFields });
export type BudgetIndexItem = z.output<typeof budgetIndexItem>;

export const fundingSourceFields = {
  name: lineField({ label: 'Tên nguồn kinh phí', max: 200 }),
  group: z.enum(SOURCE_GROUPS, { error: 'Nhóm nguồn: chọn một nhóm' }).meta({ title: 'Nhóm nguồn' }),
  /** Code of the source in the treasury's books; empty where none is used. */
  code: lineField({ label: 'Mã nguồn', max: 16, min: 0 }),
  enabled,
  source: lineField({ label: 'Căn cứ', max: 300, min: 0 }),
} as const;
export const fundingSource = z.looseObject({ ...base, ...fundingSourceFields });
export type FundingSource = z.output<typeof fundingSource>;

/** A rate with the paper it rests on and the days it is in force. A line copies the rate: a later change leaves it alone. */
export const spendingNormFields = {
  name: lineField({ label: 'Tên định mức', max: 200 }),
  unit: lineField({ label: 'Đơn vị tính', max: 60 }),
  amount: money('Mức chi', { min: 1 }),
  document: lineField({ label: 'Văn bản quy định', max: 300 }),
  validFrom: plainDate('Áp dụng từ ngày'),
  validTo: plainDate('Áp dụng đến hết ngày').nullable().meta({ title: 'Áp dụng đến hết ngày' }),
  note: lineField({ label: 'Ghi chú', max: 300, min: 0 }),
  enabled,
} as const;
export const spendingNorm = z.looseObject({ ...base, ...spendingNormFields });
export type SpendingNorm = z.output<typeof spendingNorm>;

/** A paper something rests on: number, day and issuer, as far as known. */
export const budgetPaper = z.looseObject({
  number: lineField({ label: 'Số văn bản', max: 80, min: 0 }),
  date: plainDate('Ngày văn bản').nullable().meta({ title: 'Ngày văn bản' }),
  issuer: lineField({ label: 'Cơ quan ban hành', max: 200, min: 0 }),
});
export type BudgetPaper = z.output<typeof budgetPaper>;

const addressees = z
  .array(lineField({ label: 'Kính gửi', max: 200 }))
  .min(1, { error: 'Kính gửi: ghi ít nhất một nơi nhận' })
  .max(20, { error: 'Kính gửi: nhiều nhất 20 nơi' })
  .meta({ title: 'Kính gửi' });
const recipients = z
  .array(lineField({ label: 'Nơi nhận', max: 200 }))
  .max(40, { error: 'Nơi nhận: nhiều nhất 40 dòng' })
  .meta({ title: 'Nơi nhận' });
const signing = {
  /** A seat in the roster; null: the head of the standing agency on the paper's day, blank while there is none. */
  signatoryId: idField('Người ký').nullable().meta({ title: 'Người ký' }),
  capacity: z.enum(SIGNING_CAPACITIES, { error: 'Thẩm quyền ký: chọn một' }).meta({ title: 'Thẩm quyền ký' }),
} as const;
const prose = (label: string) => paragraphField({ label, max: 4000, min: 0 });

/** What the submission of the estimate says beyond its figures (D20). Empty prose prints nothing. */
export const estimateLetter = z.looseObject({
  date: plainDate('Ngày tờ trình'),
  addressees,
  legalBases: z
    .array(lineField({ label: 'Căn cứ', max: 400 }))
    .max(20, { error: 'Căn cứ: nhiều nhất 20 dòng' })
    .meta({ title: 'Căn cứ' }),
  need: prose('Sự cần thiết'),
  review: prose('Đánh giá năm trước'),
  tasks: prose('Nhiệm vụ của năm'),
  proposal: prose('Kiến nghị'),
  recipients,
  ...signing,
});
export type EstimateLetter = z.output<typeof estimateLetter>;

/** What the report on the use of the money says beyond its figures (D21). */
export const useLetter = z.looseObject({
  date: plainDate('Ngày báo cáo'),
  addressees,
  results: prose('Kết quả sử dụng'),
  difficulties: prose('Khó khăn, vướng mắc'),
  proposal: prose('Kiến nghị'),
  recipients,
  ...signing,
});
export type UseLetter = z.output<typeof useLetter>;

/** A year closed: no payment and no adjustment any more, until it is opened again with a reason. */
export const closing = z.looseObject({ on: plainDate('Ngày khóa sổ'), document: budgetPaper });

export const budgetYearFields = {
  year: yearNumber('Năm ngân sách'),
  /** In running text: "hoạt động của Ban Chỉ đạo và Tổ công tác giúp việc" (Article 11.1). */
  purpose: lineField({ label: 'Kinh phí dùng cho', max: 200 }),
  /** Chương, loại, khoản as the accountant writes them; empty where not settled yet. */
  chapter: lineField({ label: 'Chương', max: 80, min: 0 }),
  sector: lineField({ label: 'Loại, khoản', max: 120, min: 0 }),
  /** From this share of a line's money on, a payment warns; percent. */
  warnAt: z
    .int({ error: 'Cảnh báo từ: nhập số phần trăm' })
    .min(50, { error: 'Cảnh báo từ: từ 50 đến 100 %' })
    .max(100, { error: 'Cảnh báo từ: từ 50 đến 100 %' })
    .meta({ title: 'Cảnh báo từ (%)' }),
} as const;
export const budgetYear = z.looseObject({
  ...base,
  ...budgetYearFields,
  estimateLetter,
  useLetter,
  closing: closing.nullable(),
  /** Why it was opened again the last time. */
  reopenReason: lineField({ label: 'Lý do mở lại', max: 300, min: 0 }),
});
export type BudgetYear = z.output<typeof budgetYear>;

const thousandths = z.int().min(1).meta({ title: 'Số lượng' });
export const TIMES_MAX = 100_000;
export const times = z
  .int({ error: 'Số lần: phải là số nguyên, ví dụ 2' })
  .min(1, { error: 'Số lần: phải lớn hơn 0; hãy nhập lại' })
  .max(TIMES_MAX, { error: 'Số lần: nhiều nhất là 100.000; hãy nhập lại' })
  .meta({ title: 'Số lần' });

export const budgetLineFields = {
  content: lineField({ label: 'Nội dung chi', max: 300 }),
  unit: lineField({ label: 'Đơn vị tính', max: 60 }),
  times,
  unitPrice: money('Đơn giá', { min: 1 }),
  /** The norm the price was taken from; null: a quotation or another basis, said in `basis`. */
  normId: idField('Định mức').nullable().meta({ title: 'Định mức' }),
  /** Quotation, plan, decision: what the price and the need rest on. */
  basis: lineField({ label: 'Căn cứ, báo giá', max: 300, min: 0 }),
  indexItemId: idField('Tiểu mục').nullable().meta({ title: 'Tiểu mục' }),
  sourceId: idField('Nguồn kinh phí'),
  part: z
    .enum(BUDGET_PARTS, { error: 'Phần kinh phí: chọn tự chủ hoặc không tự chủ' })
    .meta({ title: 'Phần kinh phí' }),
  quarter: z.enum(BUDGET_QUARTERS, { error: 'Thời gian: chọn quý hoặc cả năm' }).meta({ title: 'Thời gian' }),
  explanation: paragraphField({ label: 'Thuyết minh', max: 2000, min: 0 }),
} as const;

/** One line of a year's estimate: quantity × times × unit price, rounded half up to the đồng (see `amountOf`). */
export const budgetLine = z.looseObject({
  ...base,
  yearId: idField('Năm ngân sách'),
  order: z.int().min(1),
  ...budgetLineFields,
  /** Thousandths: 12,5 is 12500. */
  quantityThousandths: thousandths,
  /** The line of an earlier year it was taken over from, and what that one had used by then; đồng. */
  previousLineId: idField('Dòng năm trước').nullable(),
  previousUsed: money('Thực hiện năm trước').nullable(),
});
export type BudgetLine = z.output<typeof budgetLine>;

/** What a version gives to a line, đồng. */
export const allotment = z.looseObject({ lineId: idField('Dòng dự toán'), amount: money('Số tiền') });
export type Allotment = z.output<typeof allotment>;

/**
 * A version of a year's figures, whole and never changed: every line it knows with its amount. `total` is the sum of
 * them. An adjustment says in `supplement` (đồng, negative for a cut) by how much the total of the year changed.
 */
export const budgetVersion = z.looseObject({
  ...base,
  yearId: idField('Năm ngân sách'),
  number: z.int().min(1),
  kind: z.enum(VERSION_KINDS),
  date: plainDate('Ngày'),
  document: budgetPaper,
  reason: lineField({ label: 'Lý do', max: 500, min: 0 }),
  supplement: money('Số bổ sung', { min: -LARGEST_AMOUNT }),
  total: money('Tổng số'),
  allotments: z.array(allotment).max(2000),
});
export type BudgetVersion = z.output<typeof budgetVersion>;

export const budgetPaymentFields = {
  lineId: idField('Dòng dự toán'),
  date: plainDate('Ngày chi'),
  /** Number of the voucher (Accounting Law 88/2015/QH13, Article 16). */
  voucher: lineField({ label: 'Số chứng từ', max: 80 }),
  content: lineField({ label: 'Nội dung', max: 300 }),
  amount: money('Số tiền', { min: 1 }),
} as const;
/** Money paid from a line. `excess`: the paper that lets the line run over until the adjustment is entered. */
export const budgetPayment = z.looseObject({
  ...base,
  yearId: idField('Năm ngân sách'),
  ...budgetPaymentFields,
  excess: budgetPaper.nullable(),
});
export type BudgetPayment = z.output<typeof budgetPayment>;
