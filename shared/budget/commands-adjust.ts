import { z } from 'zod';
import { plainDate } from '../kit/date.ts';
import { groupedDigits } from '../kit/grouped-digits.ts';
import { idField } from '../kit/id.ts';
import { formatMoney, LARGEST_AMOUNT, money } from '../kit/money.ts';
import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import { lineField } from '../kit/text.ts';
import { command, type Read } from '../workspace.ts';
import { sumsWithin } from './amounts.ts';
import { notBefore, notInFuture, openYear } from './checks.ts';
import { paperInput, toPaper } from './input.ts';
import { allottedTo, linesOfYear, spendableVersion, usedOf } from './rules.ts';
import type { Allotment, BudgetVersion } from './schema.ts';
import { versionChange } from './version-change.ts';

const MOST_LINES = 2000;
const reason = lineField({ label: 'Lý do', max: 500, min: 0 });

const move = z.strictObject({
  lineId: idField('Dòng dự toán'),
  increase: money('Tăng').optional().meta({ title: 'Tăng' }),
  decrease: money('Giảm').optional().meta({ title: 'Giảm' }),
});

/** Changes the money of lines during the year: as much down as up, unless a supplement or a cut is recorded (Budget Law, Article 55). */
export const adjust = command({
  name: 'budget.adjust',
  title: 'Điều chỉnh dự toán',
  input: z.strictObject({
    id: idField(),
    yearId: idField('Năm ngân sách'),
    date: plainDate('Ngày điều chỉnh'),
    document: paperInput.meta({ title: 'Văn bản điều chỉnh' }),
    reason,
    /** Đồng; negative where the budget was cut. */
    supplement: money('Số bổ sung', { min: -LARGEST_AMOUNT }).optional().meta({ title: 'Số bổ sung' }),
    moves: z
      .array(move)
      .min(1, { error: 'Dòng điều chỉnh: hãy ghi ít nhất một dòng' })
      .max(MOST_LINES, { error: 'Dòng điều chỉnh: nhiều nhất 2.000 dòng' })
      .meta({ title: 'Dòng điều chỉnh' }),
  }),
  run: (read, input, { today }) => {
    const year = openYear(read, input.yearId);
    if (!year.ok) return year;
    const before = spendableVersion(read, input.yearId);
    if (before === undefined)
      return refuse(
        'rule',
        'Chưa có dự toán được giao nên chưa điều chỉnh được. Hãy ghi số được giao trước.',
        'yearId',
        'Năm ngân sách',
      );
    if ((input.document.number ?? '') === '')
      return refuse('rule', 'Số văn bản: ghi văn bản làm căn cứ điều chỉnh.', 'document.number', 'Số văn bản');
    const stop = notInFuture(input.date, today, 'date', 'Ngày điều chỉnh') ?? notBefore(input.date, before);
    if (stop !== null) return stop;
    const supplement = input.supplement ?? 0;
    const moved = movedBy(read, input.yearId, input.moves);
    if (!moved.ok) return moved;
    const change = [...moved.value.values()].reduce((sum, { delta }) => sum + delta, 0n);
    if (change !== BigInt(supplement)) return unbalanced(change, supplement);
    const allotments = allottedAfter(read, before, moved.value);
    if (!allotments.ok) return allotments;
    return versionChange(read, {
      id: input.id,
      yearId: input.yearId,
      kind: 'adjusted',
      date: input.date,
      document: toPaper(input.document),
      reason: input.reason,
      supplement,
      allotments: allotments.value,
    });
  },
});

/** By how much a line moves, and the row of the input that says so. */
type Moved = ReadonlyMap<string, { readonly delta: bigint; readonly row: number }>;

const movedBy = (read: Read, yearId: string, moves: readonly z.output<typeof move>[]): Outcome<Moved> => {
  const known = new Set(linesOfYear(read, yearId).map(({ id }) => id));
  const moved = new Map<string, { delta: bigint; row: number }>();
  for (const [row, { lineId, increase = 0, decrease = 0 }] of moves.entries()) {
    if (!known.has(lineId)) {
      const sentence = 'Không tìm thấy dòng dự toán này trong năm. Hãy chọn lại.';
      return refuse('missing', sentence, `moves.${row}.lineId`, 'Dòng dự toán');
    }
    if (increase === 0 && decrease === 0)
      return refuse('invalid', 'Dòng điều chỉnh: ghi số tăng hoặc số giảm.', `moves.${row}.increase`, 'Tăng');
    const delta = (moved.get(lineId)?.delta ?? 0n) + BigInt(increase) - BigInt(decrease);
    moved.set(lineId, { delta, row });
  }
  return ok(moved);
};

/** Every line of the year with its money after the moves; never below nothing, never below what a lowered line has used. */
const allottedAfter = (read: Read, before: BudgetVersion, moved: Moved): Outcome<Allotment[]> => {
  const allotments: Allotment[] = [];
  for (const line of linesOfYear(read, before.yearId)) {
    const { delta, row } = moved.get(line.id) ?? { delta: 0n, row: 0 };
    const had = allottedTo(before, line.id);
    const amount = BigInt(had) + delta;
    const used = usedOf(read, line.id);
    if (amount < 0n) {
      const sentence = `“${line.content}” chỉ có ${formatMoney(had)} đồng, không giảm được nhiều hơn số đó.`;
      return refuse('rule', sentence, `moves.${row}.decrease`, 'Giảm');
    }
    if (delta < 0n && BigInt(used) > amount) {
      const sentence = `“${line.content}” đã chi ${formatMoney(used)} đồng, không giảm được xuống ${groupedDigits(amount)} đồng. Hãy giảm ít hơn.`;
      return refuse('rule', sentence, `moves.${row}.decrease`, 'Giảm');
    }
    if (amount > BigInt(LARGEST_AMOUNT)) {
      const sentence = `Tăng: số sau điều chỉnh vượt quá ${formatMoney(LARGEST_AMOUNT)} đồng.`;
      return refuse('invalid', sentence, `moves.${row}.increase`, 'Tăng');
    }
    allotments.push({ lineId: line.id, amount: Number(amount) });
  }
  if (sumsWithin(allotments.map(({ amount }) => amount))) return ok(allotments);
  const sentence = `Số bổ sung: tổng dự toán vượt quá ${formatMoney(LARGEST_AMOUNT)} đồng.`;
  return refuse('invalid', sentence, 'supplement', 'Số bổ sung');
};

const absolute = (amount: bigint): string => groupedDigits(amount < 0n ? -amount : amount);

const unbalanced = (change: bigint, supplement: number) => {
  const sentence =
    supplement === 0
      ? `Điều chỉnh chưa cân: số tăng ${change > 0n ? 'nhiều hơn' : 'ít hơn'} số giảm ${absolute(change)} đồng. Hãy sửa cho bằng nhau, hoặc ghi số bổ sung (số âm nếu bị cắt giảm).`
      : `Điều chỉnh chưa cân: tăng trừ giảm là ${change < 0n ? '-' : ''}${absolute(change)} đồng, trong khi số bổ sung là ${formatMoney(supplement)} đồng. Hãy sửa cho bằng nhau.`;
  return refuse('rule', sentence, 'supplement', 'Số bổ sung');
};
