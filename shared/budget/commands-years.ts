import { z } from 'zod';
import { create, remove, replace } from '../kit/command.ts';
import { plainDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { ok, refuse } from '../kit/outcome.ts';
import { lineField } from '../kit/text.ts';
import { command, type Read } from '../workspace.ts';
import { found, given, nothingGiven, notInFuture, openYear, type Stop, seatStop } from './checks.ts';
import { DEFAULT_PURPOSE, DEFAULT_WARN_AT, defaultEstimateLetter, defaultUseLetter } from './defaults.ts';
import { paperInput, toPaper } from './input.ts';
import { budgetYearOf, linesOfYear, paymentsOf, spendableVersion, versionsOf } from './rules.ts';
import { type BudgetYear, budgetYearFields, estimateLetter, useLetter } from './schema.ts';

const estimateInput = z.strictObject(estimateLetter.shape).meta({ title: 'Tờ trình dự toán' });
const useInput = z.strictObject(useLetter.shape).meta({ title: 'Báo cáo sử dụng kinh phí' });

const yearTaken = (read: Read, year: number, id: string): Stop => {
  const other = budgetYearOf(read, year);
  return other === undefined || other.id === id
    ? null
    : refuse('taken', `Năm ${year} đã có trong danh sách. Hãy mở năm đó.`, 'year', 'Năm ngân sách');
};

/** A budget year with its papers begun (Articles 8.6, 11.1). */
export const addYear = command({
  name: 'budget.addYear',
  title: 'Thêm năm ngân sách',
  input: z.strictObject({
    id: idField(),
    year: budgetYearFields.year,
    purpose: budgetYearFields.purpose.optional().meta({ title: 'Kinh phí dùng cho' }),
    chapter: budgetYearFields.chapter.optional().meta({ title: 'Chương' }),
    sector: budgetYearFields.sector.optional().meta({ title: 'Loại, khoản' }),
    warnAt: budgetYearFields.warnAt.optional().meta({ title: 'Cảnh báo từ (%)' }),
  }),
  run: (read, input, { today }) => {
    const stop = yearTaken(read, input.year, input.id);
    if (stop !== null) return stop;
    const year: BudgetYear = {
      id: input.id,
      rev: 1,
      year: input.year,
      purpose: input.purpose ?? DEFAULT_PURPOSE,
      chapter: input.chapter ?? '',
      sector: input.sector ?? '',
      warnAt: input.warnAt ?? DEFAULT_WARN_AT,
      estimateLetter: defaultEstimateLetter(read, input.year, today),
      useLetter: defaultUseLetter(today),
      closing: null,
      reopenReason: '',
    };
    const created = create(read.all('budgetYears'), 'budgetYears', year);
    return created.ok ? ok([created.value]) : created;
  },
});

/** Changes what is said of a year; its number only while it has no figures. */
export const changeYear = command({
  name: 'budget.changeYear',
  title: 'Sửa năm ngân sách',
  input: z.strictObject({
    id: idField('Năm ngân sách'),
    year: budgetYearFields.year.optional().meta({ title: 'Năm ngân sách' }),
    purpose: budgetYearFields.purpose.optional().meta({ title: 'Kinh phí dùng cho' }),
    chapter: budgetYearFields.chapter.optional().meta({ title: 'Chương' }),
    sector: budgetYearFields.sector.optional().meta({ title: 'Loại, khoản' }),
    warnAt: budgetYearFields.warnAt.optional().meta({ title: 'Cảnh báo từ (%)' }),
    estimateLetter: estimateInput.optional().meta({ title: 'Tờ trình dự toán' }),
    useLetter: useInput.optional().meta({ title: 'Báo cáo sử dụng kinh phí' }),
  }),
  run: (read, { id, ...patch }) => {
    const year = found(read, 'budgetYears', id, 'id', 'Năm ngân sách');
    if (!year.ok) return year;
    const moved = patch.year !== undefined && patch.year !== year.value.year;
    if (moved && (linesOfYear(read, id).length > 0 || versionsOf(read, id).length > 0))
      return refuse('rule', `Năm ${year.value.year} đã có dự toán nên không đổi được số năm.`, 'year', 'Năm ngân sách');
    const stop =
      nothingGiven(patch) ??
      yearTaken(read, patch.year ?? year.value.year, id) ??
      seatStop(read, patch.estimateLetter?.signatoryId, 'estimateLetter.signatoryId') ??
      seatStop(read, patch.useLetter?.signatoryId, 'useLetter.signatoryId');
    return stop ?? ok([replace('budgetYears', year.value, given(patch))]);
  },
});

export const removeYear = command({
  name: 'budget.removeYear',
  title: 'Xóa năm ngân sách',
  input: z.strictObject({ id: idField('Năm ngân sách') }),
  run: (read, { id }) => {
    const year = found(read, 'budgetYears', id, 'id', 'Năm ngân sách');
    if (!year.ok) return year;
    const uses = linesOfYear(read, id).length + versionsOf(read, id).length + paymentsOf(read, id).length;
    return uses === 0
      ? ok([remove('budgetYears', year.value)])
      : refuse(
          'inUse',
          `Chưa xóa được năm ${year.value.year}: năm này đã có dự toán. Hãy xóa các dòng trước.`,
          'id',
          'Năm ngân sách',
        );
  },
});

/** Ends a year: nothing is paid or adjusted any more. */
export const closeYear = command({
  name: 'budget.closeYear',
  title: 'Khóa sổ năm ngân sách',
  input: z.strictObject({
    id: idField('Năm ngân sách'),
    on: plainDate('Ngày khóa sổ'),
    document: paperInput.optional().meta({ title: 'Văn bản quyết toán' }),
  }),
  run: (read, { id, on, document }, { today }) => {
    const year = openYear(read, id, 'id');
    if (!year.ok) return year;
    const last = paymentsOf(read, id).at(-1);
    const early = last !== undefined && last.date > on;
    if (spendableVersion(read, id) === undefined)
      return refuse(
        'rule',
        `Năm ${year.value.year} chưa có dự toán được giao nên chưa khóa sổ được.`,
        'id',
        'Năm ngân sách',
      );
    if (early)
      return refuse(
        'rule',
        'Ngày khóa sổ: đứng trước ngày của khoản chi cuối cùng. Hãy kiểm tra lại ngày.',
        'on',
        'Ngày khóa sổ',
      );
    const stop = notInFuture(on, today, 'on', 'Ngày khóa sổ');
    return stop ?? ok([replace('budgetYears', year.value, { closing: { on, document: toPaper(document) } })]);
  },
});

export const reopenYear = command({
  name: 'budget.reopenYear',
  title: 'Mở lại năm ngân sách',
  input: z.strictObject({ id: idField('Năm ngân sách'), reason: lineField({ label: 'Lý do mở lại', max: 300 }) }),
  run: (read, { id, reason }) => {
    const year = found(read, 'budgetYears', id, 'id', 'Năm ngân sách');
    if (!year.ok) return year;
    return year.value.closing === null
      ? refuse('rule', `Năm ${year.value.year} đang mở, không cần mở lại.`, 'id', 'Năm ngân sách')
      : ok([replace('budgetYears', year.value, { closing: null, reopenReason: reason })]);
  },
});
