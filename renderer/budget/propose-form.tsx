import { Text } from '@mantine/core';
import { propose } from '#shared/budget/commands-versions.ts';
import type { BudgetYear } from '#shared/budget/schema.ts';
import type { InputOf } from '#shared/features.ts';
import { DateField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { execute, newId } from '../use-command.ts';
import { today } from '../use-workspace.ts';
import { PaperFields } from './paper-fields.tsx';

/** Fixes the estimate as it is submitted. */
export const ProposeForm = ({ year, onClose }: { readonly year: BudgetYear; readonly onClose: () => void }) => {
  const form = useCommandForm<InputOf<'budget.propose'>>(propose.input, {
    id: newId('giao'),
    yearId: year.id,
    date: today(),
    document: { number: '', date: null, issuer: '' },
  });
  return (
    <CommandFormFrame
      form={form}
      submitLabel="Chốt dự toán"
      onSubmit={(values) => execute('budget.propose', values)}
      onClose={onClose}
    >
      <Text size="sm" c="dimmed">
        Sau khi chốt, các dòng giữ nguyên như tờ trình đã ký; thay đổi về sau ghi thành số được giao và các lần điều
        chỉnh.
      </Text>
      <DateField name="date" label="Ngày trình" required />
      <PaperFields name="document" label="Tờ trình" />
    </CommandFormFrame>
  );
};
