import { Alert, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { amountWithin } from '#shared/budget/amounts.ts';
import { addLine, changeLine } from '#shared/budget/commands-lines.ts';
import { isFixed } from '#shared/budget/rules.ts';
import type { BudgetLine, BudgetQuarter, BudgetYear } from '#shared/budget/schema.ts';
import type { InputOf } from '#shared/features.ts';
import { amountInWords, formatMoney } from '#shared/kit/money.ts';
import { fromThousandths, quantity, toThousandths } from '#shared/kit/quantity.ts';
import { AreaField, ChoiceField, PickField, TextField } from '../kit/fields.tsx';
import { type CommandForm, CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { MoneyField, QuantityField, TimesField } from '../kit/money-field.tsx';
import { execute, newId } from '../use-command.ts';
import { useDerived } from '../use-workspace.ts';
import { indexOptions, normOptions, PART_OPTIONS, QUARTER_OPTIONS, sourceOptions } from './options.ts';
import { BUDGET_READS } from './words.ts';

type Values = InputOf<'budget.addLine'>;
type Props = { readonly year: BudgetYear; readonly line: BudgetLine | null; readonly onClose: () => void };

const fresh = (year: BudgetYear, last?: Values): Values => ({
  id: newId('du-toan'),
  yearId: year.id,
  content: '',
  unit: '',
  // Empty until typed: the schema says what is missing.
  quantity: null as unknown as number,
  times: 1,
  unitPrice: null as unknown as number,
  normId: null,
  basis: last?.basis ?? '',
  indexItemId: null,
  sourceId: last?.sourceId ?? '',
  part: last?.part ?? 'autonomous',
  quarter: last?.quarter ?? 'year',
  explanation: '',
});

/** A line of the estimate: new, changed, or only shown where it is history. */
export const LineForm = ({ year, line, onClose }: Props) => {
  const fixed = useDerived(BUDGET_READS, (read) => line !== null && isFixed(read, line), [line]);
  if (line === null) return <AddForm year={year} onClose={onClose} />;
  if (fixed || year.closing !== null) return <Shown line={line} onClose={onClose} />;
  return <ChangeForm year={year} line={line} onClose={onClose} />;
};

const AddForm = ({ year, onClose }: Omit<Props, 'line'>) => {
  const form = useCommandForm<Values>(addLine.input, fresh(year));
  return (
    <CommandFormFrame
      form={form}
      onSubmit={(values) => execute('budget.addLine', values)}
      onClose={onClose}
      again={{ label: 'Lưu và thêm dòng nữa', onDone: () => form.reset(fresh(year, form.getValues())) }}
    >
      <Fields form={form} year={year} line={null} />
    </CommandFormFrame>
  );
};

const ChangeForm = ({ year, line, onClose }: { year: BudgetYear; line: BudgetLine; onClose: () => void }) => {
  const { content, unit, times, unitPrice, normId, basis, indexItemId, sourceId, part, quarter, explanation } = line;
  const form = useCommandForm<Values>(changeLine.input, {
    content,
    unit,
    times,
    unitPrice,
    normId,
    basis,
    indexItemId,
    sourceId,
    part,
    quarter,
    explanation,
    id: line.id,
    quantity: fromThousandths(line.quantityThousandths),
  } as Values);
  return (
    <CommandFormFrame
      form={form}
      onSubmit={(values) => execute('budget.changeLine', values, [{ coll: 'budgetLines', id: line.id, rev: line.rev }])}
      onClose={onClose}
    >
      <Fields form={form} year={year} line={line} />
    </CommandFormFrame>
  );
};

const FIELD = quantity('Số lượng');

/** What quantity × times × price comes to while it is typed, in figures and words. */
const Amount = ({ form }: { readonly form: CommandForm<Values> }) => {
  const [typed, times = 1, unitPrice] = form.watch(['quantity', 'times', 'unitPrice']);
  const whole = Number.isSafeInteger(times) && times > 0 && Number.isSafeInteger(unitPrice) && unitPrice >= 0;
  const ready = whole && FIELD.safeParse(typed).success;
  const amount = ready ? amountWithin({ quantityThousandths: toThousandths(typed), times, unitPrice }) : null;
  return (
    <Paper withBorder radius="md" p="sm" role="status" aria-label="Thành tiền">
      <Group justify="space-between">
        <Text size="sm">Thành tiền</Text>
        <Text fw={700}>{amount === null ? '–' : `${formatMoney(amount)} đồng`}</Text>
      </Group>
      {amount !== null && (
        <Text size="xs" c="dimmed">
          {amountInWords(amount)}
        </Text>
      )}
    </Paper>
  );
};

type FieldsProps = { readonly form: CommandForm<Values>; readonly year: BudgetYear; readonly line: BudgetLine | null };

const Fields = ({ form, year, line }: FieldsProps) => {
  const [normId, quarter, unitPrice] = form.watch(['normId', 'quarter', 'unitPrice']);
  const span = (quarter ?? 'year') as BudgetQuarter;
  const options = useDerived(
    BUDGET_READS,
    (read) => ({
      norms: normOptions(read, year.year, span, line?.normId ?? null),
      index: indexOptions(read, year.year, line?.indexItemId ?? null),
      sources: sourceOptions(read, line?.sourceId ?? null),
      norm: normId ? read.get('spendingNorms', normId) : undefined,
    }),
    [year.year, span, line, normId],
  );
  const { norm } = options;
  useEffect(() => {
    // A norm just picked gives its rate and unit; what was typed already stays.
    if (norm === undefined) return;
    if (form.getValues('unitPrice') === null) form.setValue('unitPrice', norm.amount, { shouldDirty: true });
    if (form.getValues('unit') === '') form.setValue('unit', norm.unit, { shouldDirty: true });
  }, [norm, form]);
  return (
    <>
      <TextField name="content" label="Nội dung chi" required />
      <PickField
        name="normId"
        label="Định mức"
        description="Để trống nếu theo báo giá"
        options={options.norms}
        clearable
      />
      <TextField name="basis" label="Căn cứ, báo giá" description="Bắt buộc khi không chọn định mức" />
      <Group grow align="flex-start" gap="xs">
        <TextField name="unit" label="Đơn vị tính" required />
        <QuantityField name="quantity" label="Số lượng" required />
        <TimesField name="times" label="Số lần" required />
      </Group>
      <MoneyField name="unitPrice" label="Đơn giá (đồng)" required />
      {norm !== undefined && typeof unitPrice === 'number' && unitPrice > norm.amount && (
        <Alert color="orange" py="xs" role="status">
          Đơn giá cao hơn định mức {formatMoney(norm.amount)} đồng ({norm.document}).
        </Alert>
      )}
      <Amount form={form} />
      <PickField
        name="indexItemId"
        label="Tiểu mục"
        description="Kế toán chọn; có thể để trống khi lập"
        options={options.index}
        clearable
        nothingFound="Không có mã nào khớp. Thêm ở thẻ Danh mục."
      />
      <PickField
        name="sourceId"
        label="Nguồn kinh phí"
        options={options.sources}
        required
        nothingFound="Chưa có nguồn nào. Thêm ở thẻ Danh mục."
      />
      <ChoiceField
        name="part"
        label="Phần kinh phí"
        description="Nghị định 75/2026/NĐ-CP, Điều 11"
        options={PART_OPTIONS}
      />
      <PickField name="quarter" label="Thời gian sử dụng" options={QUARTER_OPTIONS} />
      <AreaField name="explanation" label="Thuyết minh" />
    </>
  );
};

const Shown = ({ line, onClose }: { readonly line: BudgetLine; readonly onClose: () => void }) => (
  <Stack gap="sm">
    <Text fw={600}>{line.content}</Text>
    <Text size="sm">{line.explanation === '' ? 'Không có thuyết minh.' : line.explanation}</Text>
    {line.basis !== '' && <Text size="sm">Căn cứ: {line.basis}</Text>}
    <Alert py="xs">Dòng này đã nằm trong dự toán trình hoặc được giao nên giữ nguyên.</Alert>
    <Group justify="flex-end">
      <Button variant="default" onClick={onClose}>
        Đóng
      </Button>
    </Group>
  </Stack>
);
