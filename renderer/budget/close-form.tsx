import { closeYear, reopenYear } from '#shared/budget/commands-years.ts';
import type { BudgetYear } from '#shared/budget/schema.ts';
import type { InputOf } from '#shared/features.ts';
import { DateField, TextField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { execute } from '../use-command.ts';
import { today } from '../use-workspace.ts';
import { PaperFields } from './paper-fields.tsx';

type Props = { readonly year: BudgetYear; readonly onClose: () => void };

/** Ends a year: its figures stay as they are. */
export const CloseForm = ({ year, onClose }: Props) => {
  const form = useCommandForm<InputOf<'budget.closeYear'>>(closeYear.input, {
    id: year.id,
    on: today(),
    document: { number: '', date: null, issuer: '' },
  });
  return (
    <CommandFormFrame
      form={form}
      submitLabel="Khóa sổ"
      onSubmit={(values) => execute('budget.closeYear', values, [{ coll: 'budgetYears', id: year.id, rev: year.rev }])}
      onClose={onClose}
    >
      <DateField
        name="on"
        label="Ngày khóa sổ"
        description="Sau ngày này không ghi thêm khoản chi, điều chỉnh"
        required
      />
      <PaperFields name="document" label="Văn bản quyết toán" />
    </CommandFormFrame>
  );
};

export const ReopenForm = ({ year, onClose }: Props) => {
  const form = useCommandForm<InputOf<'budget.reopenYear'>>(reopenYear.input, { id: year.id, reason: '' });
  return (
    <CommandFormFrame
      form={form}
      submitLabel="Mở lại"
      onSubmit={(values) => execute('budget.reopenYear', values, [{ coll: 'budgetYears', id: year.id, rev: year.rev }])}
      onClose={onClose}
    >
      <TextField name="reason" label="Lý do mở lại" description="Được giữ trong lịch sử" required />
    </CommandFormFrame>
  );
};
