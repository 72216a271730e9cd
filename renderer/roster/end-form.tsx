import { Text } from '@mantine/core';
import { z } from 'zod';
import { plainDate } from '#shared/kit/date.ts';
import { fieldsOfMember } from '#shared/roster/rules.ts';
import { decisionRef, type Membership, membership } from '#shared/roster/schema.ts';
import { DateField, TextField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { execute } from '../use-command.ts';
import { today, useDerived } from '../use-workspace.ts';
import { DecisionFields } from './decision-fields.tsx';

const schema = z.strictObject({
  to: plainDate('Tham gia đến hết ngày'),
  decision: z.strictObject(decisionRef.shape),
  reason: membership.shape.endReason,
});
type Values = z.input<typeof schema>;
const FIELDS = ['fieldAssignments', 'workFields'] as const;

/** The last day of a seat, by which decision and why. The seat stays in the history. */
export const EndForm = ({ seat, onClose }: { readonly seat: Membership; readonly onClose: () => void }) => {
  const form = useCommandForm<Values>(schema, { to: '', decision: { number: '', date: null, issuer: '' }, reason: '' });
  const fields = useDerived(FIELDS, (read) => fieldsOfMember(read, seat.id, today()).map((field) => field.name), [
    seat.id,
  ]);
  return (
    <CommandFormFrame
      form={form}
      about={seat.id}
      onSubmit={(values) =>
        execute('roster.endMembership', { id: seat.id, ...values }, [
          { coll: 'memberships', id: seat.id, rev: seat.rev },
        ])
      }
      onClose={onClose}
      submitLabel="Ghi thôi tham gia"
    >
      <DateField name="to" label="Tham gia đến hết ngày" description="Ngày cuối cùng còn là thành viên" required />
      <DecisionFields prefix="decision" legend="Theo quyết định" />
      <TextField name="reason" label="Lý do" placeholder="Ví dụ: Chuyển công tác" />
      {fields.length > 0 && (
        <Text size="sm" c="dimmed">
          Phân công lĩnh vực kết thúc cùng ngày: {fields.join('; ')}.
        </Text>
      )}
    </CommandFormFrame>
  );
};
