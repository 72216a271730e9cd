import { z } from 'zod';
import { remove } from '../kit/command.ts';
import { plainDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { formatMoney, money } from '../kit/money.ts';
import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import { command, type Read } from '../workspace.ts';
import { amountOf, sumOf, sumsWithin } from './amounts.ts';
import { found, notBefore, notInFuture, openYear } from './checks.ts';
import { paperInput, toPaper } from './input.ts';
import { allottedTo, assignedVersion, linesOfYear, paymentsOf, proposedVersion, usedOf, versionsOf } from './rules.ts';
import type { Allotment, BudgetYear } from './schema.ts';
import { versionChange } from './version-change.ts';

const MOST_LINES = 2000;

/** Fixes the estimate as it goes out to be decided: from here on its lines are history. */
export const propose = command({
  name: 'budget.propose',
  title: 'Chốt dự toán đề nghị',
  input: z.strictObject({
    id: idField(),
    yearId: idField('Năm ngân sách'),
    date: plainDate('Ngày trình'),
    document: paperInput.optional().meta({ title: 'Tờ trình' }),
  }),
  run: (read, { id, yearId, date, document }, { today }) => {
    const year = openYear(read, yearId);
    if (!year.ok) return year;
    if (versionsOf(read, yearId).length > 0)
      return refuse(
        'rule',
        `Dự toán năm ${year.value.year} đã được chốt. Thay đổi sau đó ghi vào điều chỉnh.`,
        'yearId',
        'Năm ngân sách',
      );
    const lines = linesOfYear(read, yearId);
    if (lines.length === 0)
      return refuse('rule', 'Dự toán chưa có dòng nào. Hãy thêm nội dung chi rồi chốt.', 'yearId', 'Năm ngân sách');
    const stop = notInFuture(date, today, 'date', 'Ngày trình');
    if (stop !== null) return stop;
    const allotments = lines.map((line) => ({ lineId: line.id, amount: amountOf(line) }));
    return versionChange(read, {
      id,
      yearId,
      kind: 'proposed',
      date,
      document: toPaper(document),
      reason: '',
      supplement: 0,
      allotments,
    });
  },
});

type Amounts = readonly { readonly lineId: string; readonly amount: number }[];

/** Every line of the year with its amount; refuses a line of another year and one named twice. */
const distributed = (read: Read, year: BudgetYear, amounts: Amounts): Outcome<Allotment[]> => {
  const lines = linesOfYear(read, year.id);
  const known = new Set(lines.map(({ id }) => id));
  const given = new Map<string, number>();
  for (const [i, { lineId, amount }] of amounts.entries()) {
    const field = `allotments.${i}.lineId`;
    if (!known.has(lineId))
      return refuse(
        'missing',
        `Không tìm thấy dòng dự toán có mã “${lineId}” trong năm ${year.year}. Hãy chọn lại.`,
        field,
        'Dòng dự toán',
      );
    if (given.has(lineId))
      return refuse('invalid', 'Dòng dự toán: một dòng được ghi hai lần. Hãy bỏ bớt một dòng.', field, 'Dòng dự toán');
    given.set(lineId, amount);
  }
  return ok(lines.map(({ id }) => ({ lineId: id, amount: given.get(id) ?? 0 })));
};

/** What was really given, distributed to the lines to the last đồng (Article 8.8). */
export const assign = command({
  name: 'budget.assign',
  title: 'Ghi dự toán được giao',
  input: z.strictObject({
    id: idField(),
    yearId: idField('Năm ngân sách'),
    date: plainDate('Ngày giao'),
    document: paperInput.meta({ title: 'Quyết định giao dự toán' }),
    total: money('Tổng số được giao', { min: 1 }),
    allotments: z
      .array(z.strictObject({ lineId: idField('Dòng dự toán'), amount: money('Số tiền') }))
      .min(1, { error: 'Phân bổ: hãy phân bổ cho ít nhất một dòng' })
      .max(MOST_LINES, { error: 'Phân bổ: nhiều nhất 2.000 dòng' })
      .meta({ title: 'Phân bổ' }),
  }),
  run: (read, input, { today }) => {
    const year = openYear(read, input.yearId);
    if (!year.ok) return year;
    if (proposedVersion(read, input.yearId) === undefined)
      return refuse(
        'rule',
        'Dự toán đề nghị chưa chốt. Hãy chốt dự toán rồi ghi số được giao.',
        'yearId',
        'Năm ngân sách',
      );
    if (assignedVersion(read, input.yearId) !== undefined)
      return refuse(
        'rule',
        'Dự toán được giao đã ghi rồi. Thay đổi trong năm ghi vào điều chỉnh.',
        'yearId',
        'Năm ngân sách',
      );
    if ((input.document.number ?? '') === '')
      return refuse('rule', 'Số văn bản: ghi số quyết định giao dự toán.', 'document.number', 'Số văn bản');
    const stop =
      notInFuture(input.date, today, 'date', 'Ngày giao') ??
      notBefore(input.date, versionsOf(read, input.yearId).at(-1));
    if (stop !== null) return stop;
    const allotments = distributed(read, year.value, input.allotments);
    if (!allotments.ok) return allotments;
    const sum = sumsWithin(input.allotments.map(({ amount }) => amount))
      ? sumOf(input.allotments.map(({ amount }) => amount))
      : null;
    if (sum !== input.total) return unequal(sum, input.total);
    const { id, yearId, date } = input;
    return versionChange(read, {
      id,
      yearId,
      kind: 'assigned',
      date,
      document: toPaper(input.document),
      reason: '',
      supplement: 0,
      allotments: allotments.value,
    });
  },
});

const unequal = (sum: number | null, total: number) => {
  const shown = sum === null ? 'quá lớn' : `là ${formatMoney(sum)} đồng`;
  const gap =
    sum === null
      ? ''
      : sum < total
        ? ` còn thiếu ${formatMoney(total - sum)} đồng,`
        : ` thừa ${formatMoney(sum - total)} đồng,`;
  return refuse(
    'rule',
    `Tổng phân bổ ${shown},${gap} trong khi số được giao là ${formatMoney(total)} đồng. Hãy sửa số tiền của các dòng cho bằng nhau.`,
    'total',
    'Tổng số được giao',
  );
};

/** Takes the last version back, so that it can be entered anew; it stays in the history. */
export const removeVersion = command({
  name: 'budget.removeVersion',
  title: 'Bỏ lần giao, điều chỉnh gần nhất',
  input: z.strictObject({ id: idField('Lần giao, điều chỉnh') }),
  run: (read, { id }) => {
    const version = found(read, 'budgetVersions', id, 'id', 'Lần giao, điều chỉnh');
    if (!version.ok) return version;
    const { yearId } = version.value;
    const year = openYear(read, yearId, 'id');
    if (!year.ok) return year;
    const versions = versionsOf(read, yearId);
    if (versions.at(-1)?.id !== id)
      return refuse('rule', 'Chỉ bỏ được lần ghi gần nhất. Hãy bỏ lần sau cùng trước.', 'id', 'Lần giao, điều chỉnh');
    const before = versions.at(-2);
    if (version.value.kind === 'assigned' && paymentsOf(read, yearId).length > 0)
      return refuse(
        'inUse',
        'Chưa bỏ được: đã có khoản chi theo dự toán được giao. Dữ liệu giữ nguyên.',
        'id',
        'Lần giao, điều chỉnh',
      );
    const short =
      version.value.kind !== 'adjusted'
        ? undefined
        : linesOfYear(read, yearId).find((line) => {
            const used = usedOf(read, line.id);
            return used > allottedTo(before, line.id) && used <= allottedTo(version.value, line.id);
          });
    return short === undefined
      ? ok([remove('budgetVersions', version.value)])
      : refuse(
          'inUse',
          `Chưa bỏ được: “${short.content}” đã chi theo số sau điều chỉnh. Dữ liệu giữ nguyên.`,
          'id',
          'Lần giao, điều chỉnh',
        );
  },
});
