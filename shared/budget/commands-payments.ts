import { z } from 'zod';
import { create, remove, replace } from '../kit/command.ts';
import { formatDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { formatMoney } from '../kit/money.ts';
import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import { command, type Read } from '../workspace.ts';
import { sumsWithin } from './amounts.ts';
import { found, given, nothingGiven, notInFuture, openYear, type Stop } from './checks.ts';
import { paperInput, toPaper } from './input.ts';
import { paymentLimit, paymentSpan, paymentsOf, spendableVersion } from './rules.ts';
import { type BudgetPayment, type BudgetYear, budgetPaymentFields as fields } from './schema.ts';

const dateStop = ({ year }: BudgetYear, { date }: BudgetPayment, today: string): Stop => {
  const { from, to } = paymentSpan(year);
  return date < from || date > to
    ? refuse(
        'rule',
        `Ngày chi: khoản chi năm ${year} có ngày từ ${formatDate(from)} đến hết thời gian chỉnh lý ${formatDate(to)}. Hãy kiểm tra lại ngày hoặc chọn năm khác.`,
        'date',
        'Ngày chi',
      )
    : notInFuture(date, today, 'date', 'Ngày chi');
};

const limitStop = (read: Read, payment: BudgetPayment): Stop => {
  const { yearId, lineId, amount, id } = payment;
  const others = paymentsOf(read, yearId).filter((other) => other.id !== id);
  if (!sumsWithin([amount, ...others.map((other) => other.amount)]))
    return refuse(
      'invalid',
      'Số tiền: tổng số đã chi vượt quá mức chương trình giữ được. Hãy kiểm tra lại.',
      'amount',
      'Số tiền',
    );
  const limit = paymentLimit(read, { yearId, lineId, amount, except: id });
  if (limit.state !== 'over' || (payment.excess !== null && payment.excess.number !== '')) return null;
  const left = limit.allotted - limit.usedBefore;
  const room = left > 0 ? `chỉ còn ${formatMoney(left)} đồng` : 'đã chi hết';
  return refuse(
    'rule',
    `Số tiền: dòng này được giao ${formatMoney(limit.allotted)} đồng, ${room}; khoản chi vượt ${formatMoney(limit.usedAfter - limit.allotted)} đồng. Hãy điều chỉnh dự toán, hoặc ghi số văn bản cho phép điều chỉnh.`,
    'amount',
    'Số tiền',
  );
};

const paymentStop = (read: Read, payment: BudgetPayment, year: BudgetYear, today: string): Stop => {
  const line = found(read, 'budgetLines', payment.lineId, 'lineId', 'Dòng dự toán');
  if (!line.ok) return line;
  if (line.value.yearId !== payment.yearId)
    return refuse('rule', `Dòng dự toán này không thuộc năm ${year.year}. Hãy chọn lại.`, 'lineId', 'Dòng dự toán');
  if (spendableVersion(read, payment.yearId) === undefined)
    return refuse(
      'rule',
      `Năm ${year.year} chưa có dự toán được giao nên chưa ghi được khoản chi.`,
      'lineId',
      'Dòng dự toán',
    );
  return dateStop(year, payment, today) ?? twinStop(read, payment) ?? limitStop(read, payment);
};

/** The same voucher for the same line on the same day and amount is a payment entered twice. */
const twinStop = (read: Read, payment: BudgetPayment): Stop => {
  const twin = paymentsOf(read, payment.yearId).some(
    (other) =>
      other.id !== payment.id &&
      other.voucher === payment.voucher &&
      other.date === payment.date &&
      other.lineId === payment.lineId &&
      other.amount === payment.amount,
  );
  return twin
    ? refuse(
        'taken',
        `Chứng từ ${payment.voucher} với đúng ngày và số tiền này đã được ghi cho dòng này rồi.`,
        'voucher',
        'Số chứng từ',
      )
    : null;
};

const excessInput = paperInput.nullable().optional().meta({ title: 'Văn bản cho phép điều chỉnh' });

/** Money paid by voucher (Articles 8.8, 11.2): stops where it exceeds its line, unless the paper that allows it is named. */
export const addPayment = command({
  name: 'budget.addPayment',
  title: 'Ghi khoản chi',
  input: z.strictObject({ id: idField(), yearId: idField('Năm ngân sách'), ...fields, excess: excessInput }),
  run: (read, { excess, ...input }, { today }) => {
    const year = openYear(read, input.yearId);
    if (!year.ok) return year;
    const payment: BudgetPayment = { rev: 1, ...input, excess: excess == null ? null : toPaper(excess) };
    const stop = paymentStop(read, payment, year.value, today);
    if (stop !== null) return stop;
    const created = create(read.all('budgetPayments'), 'budgetPayments', payment);
    return created.ok ? ok([created.value]) : created;
  },
});

const openPayment = (read: Read, id: string): Outcome<{ payment: BudgetPayment; year: BudgetYear }> => {
  const payment = found(read, 'budgetPayments', id, 'id', 'Khoản chi');
  if (!payment.ok) return payment;
  const year = openYear(read, payment.value.yearId, 'id');
  return year.ok ? ok({ payment: payment.value, year: year.value }) : year;
};

export const changePayment = command({
  name: 'budget.changePayment',
  title: 'Sửa khoản chi',
  input: z.strictObject({
    id: idField('Khoản chi'),
    lineId: fields.lineId.optional().meta({ title: 'Dòng dự toán' }),
    date: fields.date.optional().meta({ title: 'Ngày chi' }),
    voucher: fields.voucher.optional().meta({ title: 'Số chứng từ' }),
    content: fields.content.optional().meta({ title: 'Nội dung' }),
    amount: fields.amount.optional().meta({ title: 'Số tiền' }),
    excess: excessInput,
  }),
  run: (read, { id, excess, ...rest }, { today }) => {
    const open = openPayment(read, id);
    if (!open.ok) return open;
    const { payment, year } = open.value;
    const patch = {
      ...given(rest),
      ...(excess === undefined ? {} : { excess: excess === null ? null : toPaper(excess) }),
    };
    const stop = nothingGiven(patch) ?? paymentStop(read, { ...payment, ...patch }, year, today);
    return stop ?? ok([replace('budgetPayments', payment, patch)]);
  },
});

export const removePayment = command({
  name: 'budget.removePayment',
  title: 'Xóa khoản chi',
  input: z.strictObject({ id: idField('Khoản chi') }),
  run: (read, { id }) => {
    const open = openPayment(read, id);
    return open.ok ? ok([remove('budgetPayments', open.value.payment)]) : open;
  },
});
