import { z } from 'zod';
import { plainDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { lineField, paragraphField } from '../kit/text.ts';

/** Where a task comes from; the record named does not know its tasks (it lies to the left). */
export const TASK_ORIGINS = ['conclusion', 'meeting', 'planLine', 'manual'] as const;
export type TaskOriginKind = (typeof TASK_ORIGINS)[number];

/** The record kind an origin names; a task given by hand names none. */
export const ORIGIN_COLLECTIONS = {
  conclusion: 'conclusions',
  meeting: 'meetings',
  planLine: 'planLines',
  manual: null,
} as const satisfies Record<TaskOriginKind, string | null>;

/** A deadline as it was given: a day, the end of a month or of a quarter, standing work, or none (task follow-up rules). */
export const DEADLINE_KINDS = ['date', 'month', 'quarter', 'ongoing', 'none'] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

const base = { id: idField(), rev: z.int().min(1) };

/** `date` is the last day that still counts: the day itself, the last day of the month or of the quarter; null otherwise. */
export const deadline = z.looseObject({
  kind: z.enum(DEADLINE_KINDS, { error: 'Thời hạn: chọn một loại' }).meta({ title: 'Loại thời hạn' }),
  date: plainDate('Thời hạn').nullable().meta({ title: 'Thời hạn' }),
});
export type Deadline = z.output<typeof deadline>;

export const taskFields = {
  /** What is to be done, word for word from the conclusion. */
  content: paragraphField({ label: 'Nội dung nhiệm vụ', max: 2000 }),
  /** The paper that gives it, as typed: "Thông báo số 05/TB-BCĐ ngày 22/12/2026". */
  basis: lineField({ label: 'Văn bản giao', max: 300, min: 0 }),
  /** Who gave it: a seat; the directing leader (Article 5.4). */
  directingLeaderId: idField('Lãnh đạo chỉ đạo').nullable().meta({ title: 'Lãnh đạo chỉ đạo' }),
  /** Exactly one agency leads. */
  leadAgencyId: idField('Cơ quan chủ trì').meta({ title: 'Cơ quan chủ trì' }),
  coordinatingAgencyIds: z
    .array(idField('Cơ quan phối hợp'))
    .max(60, { error: 'Cơ quan phối hợp: nhiều nhất 60' })
    .meta({ title: 'Cơ quan phối hợp' }),
  fieldId: idField('Lĩnh vực').nullable().meta({ title: 'Lĩnh vực' }),
  /** Clause of the regulation it carries out: "7.2". */
  clause: lineField({ label: 'Khoản của Quy chế', max: 20, min: 0 }),
  /** What will prove it: a paper, a system, a figure. */
  deliverable: lineField({ label: 'Sản phẩm', max: 500, min: 0 }),
  assignedOn: plainDate('Ngày giao'),
  deadline: deadline.meta({ title: 'Thời hạn' }),
} as const;

/** A longer deadline: on what paper, who agreed, the new one. The original stays in the task. */
export const extension = z.looseObject({
  grantedOn: plainDate('Ngày gia hạn'),
  basis: lineField({ label: 'Căn cứ gia hạn', max: 300 }),
  approverId: idField('Người cho gia hạn'),
  deadline,
  reason: lineField({ label: 'Lý do gia hạn', max: 500, min: 0 }),
});
export type Extension = z.output<typeof extension>;

/** Dated progress with the paper it rests on. */
export const progress = z.looseObject({
  on: plainDate('Ngày ghi nhận'),
  text: paragraphField({ label: 'Tiến độ', max: 2000 }),
  percent: z.int().min(0).max(100).nullable().meta({ title: 'Tỷ lệ hoàn thành (%)' }),
  source: lineField({ label: 'Văn bản báo cáo', max: 300, min: 0 }),
  obstacle: lineField({ label: 'Khó khăn, kiến nghị', max: 1000, min: 0 }),
});
export type Progress = z.output<typeof progress>;

/** Reported done by the lead agency; counts only once verified. `productOn` decides whether it was in time. */
export const completion = z.looseObject({
  reportedOn: plainDate('Ngày báo cáo hoàn thành'),
  productOn: plainDate('Ngày của sản phẩm'),
  product: lineField({ label: 'Văn bản, sản phẩm kết quả', max: 500 }),
  verifiedOn: plainDate('Ngày xác nhận').nullable(),
  verifiedById: idField('Người xác nhận').nullable(),
});
export type Completion = z.output<typeof completion>;

/** Stopped, withdrawn or merged: left out of every percentage. */
export const stop = z.looseObject({
  on: plainDate('Ngày dừng'),
  reason: lineField({ label: 'Lý do dừng, thu hồi, gộp', max: 500 }),
});

/** A task; its state is derived for any day and never stored. */
export const task = z.looseObject({
  ...base,
  ...taskFields,
  origin: z.looseObject({ kind: z.enum(TASK_ORIGINS), id: idField('Nguồn giao').nullable() }),
  /** Further conclusions it carries out, besides the one it came from. */
  alsoCovers: z.array(idField('Kết luận')).max(200).optional(),
  extensions: z.array(extension).max(50),
  progress: z.array(progress).max(500),
  completion: completion.nullable(),
  stop: stop.nullable(),
});
export type Task = z.output<typeof task>;
