import { SimpleGrid, Text } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import { addLine } from '#shared/plans/line-commands.ts';
import { tetWarning } from '#shared/plans/rules.ts';
import type { Plan, PlanLine } from '#shared/plans/schema.ts';
import { changedValues } from '../kit/changed.ts';
import { AreaField, PickField, TextField, WholeNumberField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { PickManyField } from '../kit/pick-many-field.tsx';
import { execute, newId } from '../use-command.ts';
import { useDerived } from '../use-workspace.ts';
import { agencyOptions } from './options.ts';

type Input = z.input<typeof addLine.input>;
type Values = { -readonly [K in Exclude<keyof Input, 'place'>]-?: NonNullable<Input[K]> };

const AGENCIES = ['agencies'] as const;

const valuesOf = (line: PlanLine): Values => ({
  id: line.id,
  planId: line.planId,
  work: line.work,
  section: line.section,
  leadAgencyId: line.leadAgencyId,
  coordinatingAgencyIds: [...line.coordinatingAgencyIds],
  product: line.product,
  fromMonth: line.fromMonth,
  toMonth: line.toMonth,
  clause: line.clause,
  note: line.note,
});

/** A new line goes on under the heading and in the months of the one before it. */
const newValues = (planId: string, before: Partial<Values> | null): Values => ({
  id: newId('noi-dung'),
  planId,
  work: '',
  section: before?.section ?? '',
  leadAgencyId: '',
  coordinatingAgencyIds: [],
  product: '',
  fromMonth: before?.fromMonth ?? 1,
  toMonth: before?.toMonth ?? 12,
  clause: '',
  note: '',
});

type Props = {
  readonly plan: Plan;
  /** Null: a new line. */
  readonly line: PlanLine | null;
  /** The line a new one goes on from. */
  readonly last?: PlanLine | null;
  readonly onClose: () => void;
};

/** A line, new or changed; typed from the keyboard row after row. */
export const LineForm = ({ plan, line, last, onClose }: Props) => {
  const [opened] = useState(line);
  const [start] = useState(() => (line === null ? newValues(plan.id, last ? valuesOf(last) : null) : valuesOf(line)));
  const form = useCommandForm<Values>(addLine.input, start);
  const [lead, others, toMonth] = form.watch(['leadAgencyId', 'coordinatingAgencyIds', 'toMonth']);
  const agencies = useDerived(AGENCIES, (read) => agencyOptions(read, plan.draftedOn, [lead, ...others]), [
    plan.draftedOn,
    lead,
    others.join(' '),
  ]);
  const tet = useDerived(
    ['holidays'],
    (read) => (toMonth >= 1 && toMonth <= 12 ? tetWarning(read, plan.year, { fromMonth: toMonth, toMonth }) : ''),
    [plan.year, toMonth],
  );
  const save = async (typed: Values) => {
    if (opened === null) return execute('plans.addLine', typed);
    const patch = changedValues(typed, valuesOf(opened));
    if (Object.keys(patch).length === 0) return { ok: true as const, value: null };
    const { planId: _, ...fields } = patch;
    return execute('plans.changeLine', { ...fields, id: opened.id }, [
      { coll: 'planLines', id: opened.id, rev: opened.rev },
    ]);
  };
  const next = () => {
    form.reset(newValues(plan.id, form.getValues()));
    setTimeout(() => form.setFocus('work'), 0);
  };
  return (
    <CommandFormFrame
      form={form}
      onSubmit={save}
      onClose={onClose}
      {...(opened === null ? { again: { label: 'Lưu và thêm nữa', onDone: next } } : {})}
    >
      <AreaField name="work" label="Nội dung" required />
      <TextField name="section" label="Nhóm nhiệm vụ" description="Tiêu đề nhóm trong phụ lục; có thể để trống." />
      <PickField
        name="leadAgencyId"
        label="Cơ quan chủ trì"
        required
        options={agencies}
        placeholder="Gõ một phần của tên"
      />
      <PickManyField
        name="coordinatingAgencyIds"
        label="Cơ quan phối hợp"
        options={agencies.filter(({ value }) => value !== lead || others.includes(value))}
      />
      <SimpleGrid cols={2} spacing="sm">
        <WholeNumberField name="fromMonth" label="Từ tháng" required min={1} max={12} />
        <WholeNumberField name="toMonth" label="Đến tháng" required min={1} max={12} />
      </SimpleGrid>
      {tet !== '' && (
        <Text size="sm" c="red.9" role="status">
          {tet}
        </Text>
      )}
      <TextField name="product" label="Sản phẩm" />
      <SimpleGrid cols={2} spacing="sm">
        <TextField name="clause" label="Khoản của Quy chế" placeholder="Ví dụ: 6.3" />
        <TextField name="note" label="Ghi chú" />
      </SimpleGrid>
    </CommandFormFrame>
  );
};
