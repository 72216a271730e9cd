import { SimpleGrid, Text } from '@mantine/core';
import { formatDate } from '#shared/kit/date.ts';
import { dueDayOf } from '#shared/plans/rules.ts';
import type { Plan, PlanLine } from '#shared/plans/schema.ts';
import { assignLine } from '#shared/workflows/plan-lines.ts';
import { AreaField, DateField, PickField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { useSeatOptions } from '../seat-options.ts';
import { execute, newId } from '../use-command.ts';
import { today } from '../use-workspace.ts';

type Values = {
  id: string;
  lineId: string;
  content: string;
  assignedOn: string;
  dueOn: string | null;
  directingLeaderId: string | null;
};
type Props = { readonly plan: Plan; readonly line: PlanLine; readonly onClose: () => void };

/** Gives a task for the line; agencies, product and clause are the line's. */
export const AssignForm = ({ plan, line, onClose }: Props) => {
  const form = useCommandForm<Values>(assignLine.input, {
    id: newId('nhiem-vu'),
    lineId: line.id,
    content: line.work,
    assignedOn: today(),
    dueOn: null,
    directingLeaderId: null,
  });
  const [assignedOn, leader] = form.watch(['assignedOn', 'directingLeaderId']);
  const seats = useSeatOptions(assignedOn, [leader]);
  return (
    <CommandFormFrame
      form={form}
      submitLabel="Giao nhiệm vụ"
      onSubmit={(typed) => execute('plans.assignLine', typed)}
      onClose={onClose}
    >
      <AreaField name="content" label="Nội dung nhiệm vụ" required />
      <SimpleGrid cols={2} spacing="sm">
        <DateField name="assignedOn" label="Ngày giao" required />
        <DateField name="dueOn" label="Thời hạn" nullable />
      </SimpleGrid>
      <Text size="xs" c="dimmed">
        Để trống thời hạn: theo kế hoạch, đến hết ngày {formatDate(dueDayOf(plan.year, line))}.
      </Text>
      <PickField name="directingLeaderId" label="Lãnh đạo chỉ đạo" clearable options={seats} />
    </CommandFormFrame>
  );
};
