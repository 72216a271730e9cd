import { z } from 'zod';
import { type WorkField, workField } from '#shared/roster/schema.ts';
import { PickField, TextField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { execute, newId } from '../use-command.ts';
import { today, useDerived } from '../use-workspace.ts';
import { focusField } from './focus-field.ts';
import { agencyOptions } from './options.ts';

const schema = z.strictObject({ name: workField.shape.name, leadAgencyId: workField.shape.leadAgencyId });
type Values = z.input<typeof schema>;

const AGENCIES = ['agencies'] as const;
const valuesOf = (field: WorkField | null): Values => ({
  name: field?.name ?? '',
  leadAgencyId: field?.leadAgencyId ?? null,
});

/** A field of work, new or changed. */
export const FieldForm = ({ field, onClose }: { readonly field: WorkField | null; readonly onClose: () => void }) => {
  const form = useCommandForm<Values>(schema, valuesOf(field));
  const agencies = useDerived(AGENCIES, (read) => agencyOptions(read, today()));
  const save = (values: Values) =>
    field === null
      ? execute('roster.addWorkField', { id: newId('linh-vuc'), ...values })
      : execute('roster.changeWorkField', { id: field.id, ...values }, [
          { coll: 'workFields', id: field.id, rev: field.rev },
        ]);
  const next = () => {
    form.reset(valuesOf(null));
    focusField(form, 'name');
  };
  return (
    <CommandFormFrame
      form={form}
      about={field?.id ?? ''}
      onSubmit={save}
      onClose={onClose}
      {...(field === null ? { again: { label: 'Lưu và thêm lĩnh vực nữa', onDone: next } } : {})}
    >
      <TextField name="name" label="Tên lĩnh vực" required placeholder="Ví dụ: Cải cách hành chính" />
      <PickField
        name="leadAgencyId"
        label="Cơ quan chủ trì"
        options={agencies}
        clearable
        placeholder="Gõ một phần của tên"
      />
    </CommandFormFrame>
  );
};
