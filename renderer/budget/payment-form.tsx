import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { addPayment, changePayment } from '#shared/budget/commands-payments.ts';
import { type PaymentLimit, paymentLimit } from '#shared/budget/rules.ts';
import type { BudgetPayment, BudgetYear } from '#shared/budget/schema.ts';
import type { InputOf } from '#shared/features.ts';
import { formatMoney, LARGEST_AMOUNT } from '#shared/kit/money.ts';
import { DateField, PickField, TextField } from '../kit/fields.tsx';
import { type CommandForm, CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { MoneyField } from '../kit/money-field.tsx';
import { execute, newId } from '../use-command.ts';
import { today, useDerived } from '../use-workspace.ts';
import { lineOptions } from './options.ts';
import { PaperFields } from './paper-fields.tsx';
import { BUDGET_READS } from './words.ts';

type Values = InputOf<'budget.addPayment'>;
type Props = { readonly year: BudgetYear; readonly payment: BudgetPayment | null; readonly onClose: () => void };

const fresh = (year: BudgetYear): Values => ({
  id: newId('chi'),
  yearId: year.id,
  lineId: '',
  date: today(),
  voucher: '',
  content: '',
  amount: null as unknown as number,
  excess: { number: '', date: null, issuer: '' },
});

/** Without a number no paper allows anything. */
const settled = <T extends { excess?: Values['excess'] }>(values: T): T => ({
  ...values,
  excess: values.excess?.number ? values.excess : null,
});

/** A payment by voucher; says before it is saved how it leaves its line. */
export const PaymentForm = ({ year, payment, onClose }: Props) =>
  payment === null ? (
    <AddForm year={year} onClose={onClose} />
  ) : (
    <ChangeForm year={year} payment={payment} onClose={onClose} />
  );

const AddForm = ({ year, onClose }: Omit<Props, 'payment'>) => {
  const form = useCommandForm<Values>(addPayment.input, fresh(year));
  return (
    <CommandFormFrame
      form={form}
      onSubmit={(values) => execute('budget.addPayment', settled(values))}
      onClose={onClose}
      again={{ label: 'Lưu và ghi khoản nữa', onDone: () => form.reset(fresh(year)) }}
    >
      <Fields form={form} year={year} payment={null} />
    </CommandFormFrame>
  );
};

const ChangeForm = ({ year, payment, onClose }: { year: BudgetYear; payment: BudgetPayment; onClose: () => void }) => {
  const { id, lineId, date, voucher, content, amount, excess } = payment;
  const form = useCommandForm<Values>(changePayment.input, {
    id,
    lineId,
    date,
    voucher,
    content,
    amount,
    excess: excess === null ? { number: '', date: null, issuer: '' } : { ...excess },
  } as Values);
  const [expect] = useState([{ coll: 'budgetPayments', id, rev: payment.rev }]);
  return (
    <CommandFormFrame
      form={form}
      onSubmit={(values) => execute('budget.changePayment', settled(values), expect)}
      onClose={onClose}
    >
      <Fields form={form} year={year} payment={payment} />
    </CommandFormFrame>
  );
};

type FieldsProps = {
  readonly form: CommandForm<Values>;
  readonly year: BudgetYear;
  readonly payment: BudgetPayment | null;
};

const Fields = ({ form, year, payment }: FieldsProps) => {
  const [lineId, amount] = form.watch(['lineId', 'amount']);
  const options = useDerived(BUDGET_READS, (read) => lineOptions(read, year.id), [year.id]);
  const known = Number.isSafeInteger(amount) && amount >= 0 && amount <= LARGEST_AMOUNT ? amount : 0;
  const limit = useDerived(
    BUDGET_READS,
    (read) =>
      lineId === ''
        ? null
        : paymentLimit(read, {
            yearId: year.id,
            lineId,
            amount: known,
            ...(payment === null ? {} : { except: payment.id }),
          }),
    [year.id, lineId, known, payment],
  );
  return (
    <>
      <PickField name="lineId" label="Dòng dự toán" options={options} required />
      <DateField name="date" label="Ngày chi" description="Đến hết thời gian chỉnh lý 31/01 năm sau" required />
      <TextField name="voucher" label="Số chứng từ" placeholder="Ví dụ: PC 012" required />
      <TextField name="content" label="Nội dung" required />
      <MoneyField name="amount" label="Số tiền (đồng)" required words />
      {limit !== null && <Limit limit={limit} warnAt={year.warnAt} />}
      {(limit?.state === 'over' || payment?.excess != null) && (
        <PaperFields name="excess" label="Văn bản cho phép điều chỉnh" />
      )}
    </>
  );
};

/** What is left of the line with this payment. */
const Limit = ({ limit, warnAt }: { readonly limit: PaymentLimit; readonly warnAt: number }) => {
  const { state, allotted, usedBefore, usedAfter } = limit;
  const stands = `Được sử dụng ${formatMoney(allotted)}, trước khoản này đã chi ${formatMoney(usedBefore)} đồng.`;
  if (state === 'within')
    return (
      <Alert py="xs" icon={<IconInfoCircle size={18} />} role="status">
        {stands} Sau khoản này còn {formatMoney(allotted - usedAfter)} đồng.
      </Alert>
    );
  if (state === 'warn')
    return (
      <Alert
        py="xs"
        color="orange"
        icon={<IconAlertTriangle size={18} />}
        role="status"
        title={`Đã chi từ ${warnAt}% của dòng`}
      >
        {stands} Sau khoản này còn {formatMoney(allotted - usedAfter)} đồng.
      </Alert>
    );
  return (
    <Alert py="xs" color="red" icon={<IconAlertTriangle size={18} />} role="status" title="Vượt dự toán">
      {stands} Khoản này vượt {formatMoney(usedAfter - allotted)} đồng: hãy điều chỉnh dự toán trước, hoặc ghi số văn
      bản cho phép.
    </Alert>
  );
};
