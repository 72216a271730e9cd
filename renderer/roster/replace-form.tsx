import { Checkbox, Text } from '@mantine/core';
import { useController, useFormContext } from 'react-hook-form';
import { z } from 'zod';
import { plainDate } from '#shared/kit/date.ts';
import { fieldsOfMember, roleTitle } from '#shared/roster/rules.ts';
import { type Body, decisionRef, type Membership, membership } from '#shared/roster/schema.ts';
import { DateField, type Option, PickField, TextField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { execute, newId } from '../use-command.ts';
import { today, useDerived } from '../use-workspace.ts';
import { DecisionFields } from './decision-fields.tsx';
import { personOptions } from './options.ts';
import { picked } from './picked.ts';
import { QuickPerson } from './quick-person.tsx';

const schema = z.strictObject({
  personId: picked('Người thay thế'),
  to: plainDate('Ngày cuối của người thôi tham gia'),
  decision: z.strictObject(decisionRef.shape),
  reason: membership.shape.endReason,
  fieldIds: z.array(z.string()),
});
type Values = z.input<typeof schema>;

const COLLS = ['people', 'agencies', 'fieldAssignments', 'workFields'] as const;

const optionsFor = (seat: Membership) => (read: Parameters<typeof personOptions>[0]) => ({
  people: personOptions(read, today()).filter((option) => option.value !== seat.personId),
  fields: fieldsOfMember(read, seat.id, today()).map((field) => ({ value: field.id, label: field.name })),
});

type Props = { readonly seat: Membership; readonly body: Body; readonly onClose: () => void };

/** Another person takes the seat over the next day, in the same role and place (Article 6.6). */
export const ReplaceForm = ({ seat, body, onClose }: Props) => {
  const { people, fields } = useDerived(COLLS, optionsFor(seat), [seat]);
  const form = useCommandForm<Values>(schema, {
    personId: '',
    to: '',
    decision: { number: '', date: null, issuer: '' },
    reason: '',
    fieldIds: fields.map((field) => field.value),
  });
  const save = ({ fieldIds, ...values }: Values) =>
    execute(
      'roster.replaceMembership',
      {
        id: seat.id,
        newId: newId('thanh-vien'),
        ...values,
        fields: fieldIds.map((fieldId) => ({ id: newId('phan-cong'), fieldId })),
      },
      [{ coll: 'memberships', id: seat.id, rev: seat.rev }],
    );
  return (
    <CommandFormFrame form={form} about={seat.id} onSubmit={save} onClose={onClose} submitLabel="Thay thế">
      <PickField
        name="personId"
        label="Người thay thế"
        description={`Giữ vai trò ${roleTitle(body.kind, seat.role)}, cùng thứ tự, từ ngày kế tiếp (Quy chế, khoản 6 Điều 6)`}
        required
        options={people}
        placeholder="Gõ một phần của tên"
        nothingFound="Chưa có người này trong sổ. Bấm “Nhập người mới” ở dưới."
      />
      <QuickPerson onAdded={(id) => form.setValue('personId', id, { shouldDirty: true, shouldValidate: true })} />
      <DateField name="to" label="Ngày cuối của người thôi tham gia" required />
      <DecisionFields prefix="decision" legend="Theo quyết định" />
      <TextField name="reason" label="Lý do" placeholder="Ví dụ: Chuyển công tác" />
      <CarriedFields fields={fields} />
    </CommandFormFrame>
  );
};

const CarriedFields = ({ fields }: { readonly fields: readonly Option[] }) => {
  const { control } = useFormContext();
  const { field } = useController({ name: 'fieldIds', control });
  if (fields.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Người thôi tham gia chưa được phân công lĩnh vực nào.
      </Text>
    );
  }
  return (
    <Checkbox.Group label="Lĩnh vực giao tiếp cho người thay thế" value={field.value} onChange={field.onChange}>
      {fields.map((option) => (
        <Checkbox key={option.value} value={option.value} label={option.label} mt={6} />
      ))}
    </Checkbox.Group>
  );
};
