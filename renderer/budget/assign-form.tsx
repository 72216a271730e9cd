import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useController, useFormContext } from 'react-hook-form';
import { sumOf, sumsWithin } from '#shared/budget/amounts.ts';
import { assign } from '#shared/budget/commands-versions.ts';
import { allottedTo } from '#shared/budget/rules.ts';
import type { BudgetLine, BudgetVersion, BudgetYear } from '#shared/budget/schema.ts';
import type { InputOf } from '#shared/features.ts';
import { formatMoney } from '#shared/kit/money.ts';
import { DateField } from '../kit/fields.tsx';
import { type CommandForm, CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { MoneyField, MoneyInput } from '../kit/money-field.tsx';
import { execute, newId } from '../use-command.ts';
import { today } from '../use-workspace.ts';
import { PaperFields } from './paper-fields.tsx';

type Values = InputOf<'budget.assign'>;
type Props = {
  readonly year: BudgetYear;
  readonly proposed: BudgetVersion;
  readonly lines: readonly BudgetLine[];
  readonly onClose: () => void;
};

/** What was given, distributed to the lines; begins with what was asked for. */
export const AssignForm = ({ year, proposed, lines, onClose }: Props) => {
  const form = useCommandForm<Values>(assign.input, {
    id: newId('giao'),
    yearId: year.id,
    date: today(),
    document: { number: '', date: null, issuer: '' },
    total: null as unknown as number,
    allotments: lines.map((line) => ({ lineId: line.id, amount: allottedTo(proposed, line.id) })),
  });
  return (
    <CommandFormFrame form={form} onSubmit={(values) => execute('budget.assign', values)} onClose={onClose}>
      <DateField name="date" label="Ngày giao" required />
      <PaperFields name="document" label="Quyết định giao" required />
      <MoneyField name="total" label="Tổng số được giao (đồng)" required words />
      <Distribution form={form} lines={lines} proposed={proposed} />
    </CommandFormFrame>
  );
};

const isWhole = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** Every line cut or raised in the same proportion, rounded down; what is left over goes to the first lines. */
const inProportion = (amounts: readonly number[], total: number): readonly number[] => {
  const whole = amounts.reduce((sum, amount) => sum + BigInt(amount), 0n);
  if (whole === 0n) return amounts;
  const shares = amounts.map((amount) => Number((BigInt(amount) * BigInt(total)) / whole));
  const rest = total - sumOf(shares);
  return shares.map((share, i) => (i < rest ? share + 1 : share));
};

const Distribution = ({
  form,
  lines,
  proposed,
}: Omit<Props, 'year' | 'onClose'> & { readonly form: CommandForm<Values> }) => {
  const [total, allotments] = form.watch(['total', 'allotments']);
  const amounts = allotments.map(({ amount }) => (isWhole(amount) ? amount : 0));
  const sum = sumsWithin(amounts) ? sumOf(amounts) : null;
  const gap = sum === null || !isWhole(total) ? null : total - sum;
  const spread = () => {
    const shares = inProportion(
      lines.map((line) => allottedTo(proposed, line.id)),
      total,
    );
    for (const [i, amount] of shares.entries()) form.setValue(`allotments.${i}.amount`, amount, { shouldDirty: true });
  };
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text fw={600} size="sm">
          Phân bổ cho từng dòng
        </Text>
        <Button size="compact-sm" variant="light" disabled={!isWhole(total)} onClick={spread}>
          Chia theo tỷ lệ đề nghị
        </Button>
      </Group>
      <Table aria-label="Phân bổ cho từng dòng" verticalSpacing={4}>
        <Table.Tbody>
          {lines.map((line, i) => (
            <Table.Tr key={line.id}>
              <Table.Td>
                <Text size="sm">{line.content}</Text>
                <Text size="xs" c="dimmed">
                  đề nghị {formatMoney(allottedTo(proposed, line.id))}
                </Text>
              </Table.Td>
              <Table.Td w={170}>
                <CellMoney name={`allotments.${i}.amount`} label={`Số được giao: ${line.content}`} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" role="status" c={gap === 0 ? 'teal.9' : 'dimmed'}>
        Đã phân bổ {sum === null ? 'quá lớn' : `${formatMoney(sum)} đồng`}
        {gap === null || gap === 0
          ? '.'
          : gap > 0
            ? `, còn ${formatMoney(gap)} đồng.`
            : `, thừa ${formatMoney(-gap)} đồng.`}
      </Text>
    </Stack>
  );
};

/** An amount in a cell of a form. */
export const CellMoney = ({ name, label }: { readonly name: string; readonly label: string }) => {
  const { control } = useFormContext();
  const { field, fieldState } = useController({ name, control });
  return (
    <MoneyInput
      ariaLabel={label}
      name={field.name}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      inputRef={field.ref}
      error={fieldState.error?.message}
    />
  );
};
