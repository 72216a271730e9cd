import { Stack, Table, Text } from '@mantine/core';
import { adjust } from '#shared/budget/commands-adjust.ts';
import { allottedTo } from '#shared/budget/rules.ts';
import type { BudgetLine, BudgetVersion, BudgetYear } from '#shared/budget/schema.ts';
import type { InputOf } from '#shared/features.ts';
import { groupedDigits } from '#shared/kit/grouped-digits.ts';
import { formatMoney } from '#shared/kit/money.ts';
import { AreaField, DateField } from '../kit/fields.tsx';
import { type CommandForm, CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { MoneyField } from '../kit/money-field.tsx';
import { execute, newId } from '../use-command.ts';
import { today } from '../use-workspace.ts';
import { CellMoney } from './assign-form.tsx';
import { PaperFields } from './paper-fields.tsx';

type Values = InputOf<'budget.adjust'>;
type Props = {
  readonly year: BudgetYear;
  readonly before: BudgetVersion;
  readonly lines: readonly BudgetLine[];
  readonly onClose: () => void;
};

const whole = (value: unknown): number => (typeof value === 'number' && Number.isSafeInteger(value) ? value : 0);
const isMoved = ({ increase, decrease }: Values['moves'][number]): boolean =>
  whole(increase) > 0 || whole(decrease) > 0;
/** An empty cell moves nothing. What was typed but cannot be read goes along, so that the check names it. */
const isTyped = (move: Values['moves'][number]): boolean =>
  isMoved(move) || typeof move.increase === 'string' || typeof move.decrease === 'string';

/** Raises and lowers lines during the year; the balance is told while it is typed. */
export const AdjustForm = ({ year, before, lines, onClose }: Props) => {
  const form = useCommandForm<Values>(adjust.input, {
    id: newId('giao'),
    yearId: year.id,
    date: today(),
    document: { number: '', date: null, issuer: '' },
    reason: '',
    supplement: 0,
    moves: lines.map((line) => ({ lineId: line.id, increase: 0, decrease: 0 })),
  });
  return (
    <CommandFormFrame
      form={form}
      onSubmit={(values) => execute('budget.adjust', { ...values, moves: values.moves.filter(isTyped) })}
      onClose={onClose}
    >
      <DateField name="date" label="Ngày điều chỉnh" required />
      <PaperFields name="document" label="Văn bản điều chỉnh" required />
      <AreaField name="reason" label="Lý do" />
      <MoneyField
        name="supplement"
        label="Số bổ sung (đồng)"
        description="Để 0 khi chỉ chuyển giữa các dòng; ghi số âm khi bị cắt giảm"
      />
      <Moves form={form} before={before} lines={lines} />
    </CommandFormFrame>
  );
};

const Moves = ({ form, before, lines }: Pick<Props, 'before' | 'lines'> & { readonly form: CommandForm<Values> }) => {
  const [moves, supplement] = form.watch(['moves', 'supplement']);
  const change = moves.reduce((sum, move) => sum + BigInt(whole(move.increase)) - BigInt(whole(move.decrease)), 0n);
  const gap = change - BigInt(whole(supplement));
  return (
    <Stack gap="xs">
      <Table aria-label="Điều chỉnh từng dòng" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Nội dung chi</Table.Th>
            <Table.Th w={130} ta="right">
              Tăng
            </Table.Th>
            <Table.Th w={130} ta="right">
              Giảm
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line, i) => (
            <Table.Tr key={line.id}>
              <Table.Td>
                <Text size="sm">{line.content}</Text>
                <Text size="xs" c="dimmed">
                  đang có {formatMoney(allottedTo(before, line.id))}
                </Text>
              </Table.Td>
              <Table.Td>
                <CellMoney name={`moves.${i}.increase`} label={`Tăng: ${line.content}`} />
              </Table.Td>
              <Table.Td>
                <CellMoney name={`moves.${i}.decrease`} label={`Giảm: ${line.content}`} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" role="status" c={gap === 0n ? 'teal.9' : 'orange.9'}>
        {gap === 0n
          ? 'Điều chỉnh đã cân.'
          : gap > 0n
            ? `Số tăng còn nhiều hơn ${groupedDigits(gap)} đồng.`
            : `Số giảm còn nhiều hơn ${groupedDigits(-gap)} đồng.`}
      </Text>
    </Stack>
  );
};
