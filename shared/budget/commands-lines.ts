import { z } from 'zod';
import { type Change, create, remove, replace } from '../kit/command.ts';
import { idField } from '../kit/id.ts';
import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import { quantity, toThousandths } from '../kit/quantity.ts';
import { command, type Read } from '../workspace.ts';
import { amountOf, sumsWithin } from './amounts.ts';
import { found, given, lineStop, nothingGiven, openYear } from './checks.ts';
import { isFixed, linesOfYear, paymentsOfLine, proposedVersion, usedOf } from './rules.ts';
import { type BudgetLine, budgetLineFields as fields } from './schema.ts';

const MOST_LINES = 2000;

/** Ordinary number: 12.5; kept as thousandths. */
const lineQuantity = quantity('Số lượng');

const full = (read: Read, yearId: string, more: number) =>
  linesOfYear(read, yearId).length + more > MOST_LINES
    ? refuse('rule', 'Một năm có nhiều nhất 2.000 dòng dự toán.', 'yearId', 'Năm ngân sách')
    : null;

const nextOrder = (read: Read, yearId: string): number => (linesOfYear(read, yearId).at(-1)?.order ?? 0) + 1;

/** A line of a year's estimate (regulation, Articles 8.6, 11.1). After the submission it begins with no money of its own. */
export const addLine = command({
  name: 'budget.addLine',
  title: 'Thêm dòng dự toán',
  input: z.strictObject({
    id: idField(),
    yearId: idField('Năm ngân sách'),
    content: fields.content,
    unit: fields.unit,
    quantity: lineQuantity,
    times: fields.times.optional().meta({ title: 'Số lần' }),
    unitPrice: fields.unitPrice,
    normId: fields.normId.optional().meta({ title: 'Định mức' }),
    basis: fields.basis.optional().meta({ title: 'Căn cứ, báo giá' }),
    indexItemId: fields.indexItemId.optional().meta({ title: 'Tiểu mục' }),
    sourceId: fields.sourceId,
    part: fields.part,
    quarter: fields.quarter.optional().meta({ title: 'Thời gian' }),
    explanation: fields.explanation.optional().meta({ title: 'Thuyết minh' }),
  }),
  run: (read, { quantity: typed, ...input }) => {
    const year = openYear(read, input.yearId);
    if (!year.ok) return year;
    const line: BudgetLine = {
      rev: 1,
      order: nextOrder(read, input.yearId),
      quantityThousandths: toThousandths(typed),
      previousLineId: null,
      previousUsed: null,
      ...input,
      times: input.times ?? 1,
      normId: input.normId ?? null,
      basis: input.basis ?? '',
      indexItemId: input.indexItemId ?? null,
      quarter: input.quarter ?? 'year',
      explanation: input.explanation ?? '',
    };
    const stop = full(read, input.yearId, 1) ?? lineStop(read, line, year.value, null);
    if (stop !== null) return stop;
    const created = create(read.all('budgetLines'), 'budgetLines', line);
    return created.ok ? ok([created.value]) : created;
  },
});

/** The line, while its words and figures may still change. */
const changeable = (read: Read, id: string): Outcome<BudgetLine> => {
  const line = found(read, 'budgetLines', id, 'id', 'Dòng dự toán');
  if (!line.ok) return line;
  const year = openYear(read, line.value.yearId, 'id');
  if (!year.ok) return year;
  return isFixed(read, line.value)
    ? refuse(
        'rule',
        `“${line.value.content}” đã nằm trong dự toán trình hoặc được giao nên giữ nguyên. Muốn đổi số tiền, hãy lập điều chỉnh dự toán.`,
        'id',
        'Dòng dự toán',
      )
    : line;
};

export const changeLine = command({
  name: 'budget.changeLine',
  title: 'Sửa dòng dự toán',
  input: z.strictObject({
    id: idField('Dòng dự toán'),
    content: fields.content.optional().meta({ title: 'Nội dung chi' }),
    unit: fields.unit.optional().meta({ title: 'Đơn vị tính' }),
    quantity: lineQuantity.optional().meta({ title: 'Số lượng' }),
    times: fields.times.optional().meta({ title: 'Số lần' }),
    unitPrice: fields.unitPrice.optional().meta({ title: 'Đơn giá' }),
    normId: fields.normId.optional().meta({ title: 'Định mức' }),
    basis: fields.basis.optional().meta({ title: 'Căn cứ, báo giá' }),
    indexItemId: fields.indexItemId.optional().meta({ title: 'Tiểu mục' }),
    sourceId: fields.sourceId.optional().meta({ title: 'Nguồn kinh phí' }),
    part: fields.part.optional().meta({ title: 'Phần kinh phí' }),
    quarter: fields.quarter.optional().meta({ title: 'Thời gian' }),
    explanation: fields.explanation.optional().meta({ title: 'Thuyết minh' }),
  }),
  run: (read, { id, quantity: typed, ...rest }) => {
    const line = changeable(read, id);
    if (!line.ok) return line;
    const patch = { ...given(rest), ...(typed === undefined ? {} : { quantityThousandths: toThousandths(typed) }) };
    const year = openYear(read, line.value.yearId, 'id');
    if (!year.ok) return year;
    const stop = nothingGiven(patch) ?? lineStop(read, { ...line.value, ...patch }, year.value, line.value);
    return stop ?? ok([replace('budgetLines', line.value, patch)]);
  },
});

export const removeLine = command({
  name: 'budget.removeLine',
  title: 'Xóa dòng dự toán',
  input: z.strictObject({ id: idField('Dòng dự toán') }),
  run: (read, { id }) => {
    const line = changeable(read, id);
    if (!line.ok) return line;
    return paymentsOfLine(read, id).length === 0
      ? ok([remove('budgetLines', line.value)])
      : refuse('inUse', 'Chưa xóa được: dòng này đã có khoản chi. Dữ liệu giữ nguyên.', 'id', 'Dòng dự toán');
  },
});

/** Moves a line to a place in its year, counted from 1. */
export const moveLine = command({
  name: 'budget.moveLine',
  title: 'Chuyển chỗ dòng dự toán',
  input: z.strictObject({
    id: idField('Dòng dự toán'),
    place: z
      .int({ error: 'Vị trí: nhập số thứ tự' })
      .min(1, { error: 'Vị trí: từ 1 trở lên' })
      .meta({ title: 'Vị trí' }),
  }),
  run: (read, { id, place }) => {
    const line = found(read, 'budgetLines', id, 'id', 'Dòng dự toán');
    if (!line.ok) return line;
    const year = openYear(read, line.value.yearId, 'id');
    if (!year.ok) return year;
    if (proposedVersion(read, year.value.id) !== undefined)
      return refuse('rule', 'Dự toán đã trình nên thứ tự các dòng giữ nguyên.', 'id', 'Dòng dự toán');
    const others = linesOfYear(read, year.value.id).filter((other) => other.id !== id);
    const ordered = others.toSpliced(place - 1, 0, line.value);
    const changes = ordered.flatMap((one, i) =>
      one.order === i + 1 ? [] : [replace('budgetLines', one, { order: i + 1 })],
    );
    return ok(changes);
  },
});

/** Takes lines of an earlier year over, with what was used of them as the column to start from (BUD-4). */
export const copyLines = command({
  name: 'budget.copyLines',
  title: 'Lấy dự toán từ năm trước',
  input: z.strictObject({
    yearId: idField('Năm ngân sách'),
    lines: z
      .array(z.strictObject({ id: idField('Mã dòng mới'), fromLineId: idField('Dòng năm trước') }))
      .min(1, { error: 'Dòng lấy sang: hãy chọn ít nhất một dòng' })
      .max(MOST_LINES, { error: 'Dòng lấy sang: nhiều nhất 2.000 dòng' })
      .meta({ title: 'Dòng lấy sang' }),
  }),
  run: (read, { yearId, lines }) => {
    const year = openYear(read, yearId);
    if (!year.ok) return year;
    if (proposedVersion(read, yearId) !== undefined)
      return refuse(
        'rule',
        'Dự toán năm này đã trình nên không lấy thêm dòng của năm trước.',
        'yearId',
        'Năm ngân sách',
      );
    const stop = full(read, yearId, lines.length);
    if (stop !== null) return stop;
    const taken = new Map(read.all('budgetLines'));
    const first = nextOrder(read, yearId);
    const changes: Change[] = [];
    for (const [i, { id, fromLineId }] of lines.entries()) {
      const from = found(read, 'budgetLines', fromLineId, `lines.${i}.fromLineId`, 'Dòng năm trước');
      if (!from.ok) return from;
      const earlier = read.get('budgetYears', from.value.yearId);
      if (earlier === undefined || earlier.year >= year.value.year)
        return refuse(
          'rule',
          'Dòng lấy sang: phải thuộc một năm trước năm này.',
          `lines.${i}.fromLineId`,
          'Dòng năm trước',
        );
      const { normId, ...kept } = from.value;
      const line: BudgetLine = {
        ...kept,
        id,
        rev: 1,
        yearId,
        order: first + i,
        // The rate of the earlier year is kept as the price; which norm is in force now is for the official to say.
        normId: null,
        basis: kept.basis || (normId === null ? '' : (read.get('spendingNorms', normId)?.document ?? '')),
        previousLineId: fromLineId,
        previousUsed: usedOf(read, fromLineId),
      };
      const created = create(taken, 'budgetLines', line);
      if (!created.ok) return created;
      taken.set(id, line);
      changes.push(created.value);
    }
    const all = [...taken.values()].filter((line) => line.yearId === yearId).map(amountOf);
    return sumsWithin(all)
      ? ok(changes)
      : refuse(
          'invalid',
          'Tổng dự toán của năm vượt quá mức chương trình đọc được thành chữ. Hãy lấy ít dòng hơn.',
          'lines',
          'Dòng lấy sang',
        );
  },
});
