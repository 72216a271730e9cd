import { z } from 'zod';
import type { PlainDate } from '#shared/kit/date.ts';
import { decisionRef, fieldAssignment } from '#shared/roster/schema.ts';
import { DateField, PickField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { execute, newId } from '../use-command.ts';
import { today, useDerived } from '../use-workspace.ts';
import { DecisionFields } from './decision-fields.tsx';
import { fieldOptions, seatOptions } from './options.ts';
import { picked } from './picked.ts';

const schema = z.strictObject({
  membershipId: picked('Thành viên'),
  fieldId: picked('Lĩnh vực'),
  from: fieldAssignment.shape.from,
  decision: z.strictObject(decisionRef.shape),
});
type Values = z.input<typeof schema>;

const COLLS = ['workFields', 'bodies', 'memberships', 'people'] as const;

type Props = {
  /** One of the two is settled by where the form stands. */
  readonly membershipId?: string;
  readonly fieldId?: string;
  readonly from: PlainDate;
};

/** Gives a field of work to a member. */
export const AssignForm = ({ membershipId, fieldId, from }: Props) => {
  const empty: Values = {
    membershipId: membershipId ?? '',
    fieldId: fieldId ?? '',
    from,
    decision: { number: '', date: null, issuer: '' },
  };
  const form = useCommandForm<Values>(schema, empty);
  const options = useDerived(COLLS, (read) => ({ fields: fieldOptions(read), seats: seatOptions(read, today()) }));
  const done = () => form.reset({ ...empty, from: form.getValues().from, decision: form.getValues().decision });
  return (
    <CommandFormFrame
      form={form}
      onSubmit={(values) => execute('roster.assignField', { id: newId('phan-cong'), ...values })}
      onClose={done}
      onDone={done}
      submitLabel="Phân công"
      permanent
    >
      {fieldId === undefined && (
        <PickField
          name="fieldId"
          label="Lĩnh vực"
          required
          options={options.fields}
          placeholder="Gõ một phần của tên"
          nothingFound="Chưa có lĩnh vực này. Thêm ở thẻ “Lĩnh vực”."
        />
      )}
      {membershipId === undefined && (
        <PickField
          name="membershipId"
          label="Thành viên"
          required
          options={options.seats}
          placeholder="Gõ một phần của tên"
        />
      )}
      <DateField name="from" label="Phụ trách từ ngày" required />
      <DecisionFields prefix="decision" legend="Theo văn bản phân công" />
    </CommandFormFrame>
  );
};
