import { Autocomplete, Switch } from '@mantine/core';
import { useController, useFormContext } from 'react-hook-form';
import { ENCLOSURE_TYPES } from '#shared/compositions/labels.ts';
import type { Enclosure } from '#shared/compositions/schema.ts';
import { AreaField } from '../kit/fields.tsx';
import { BodyField } from './body-field.tsx';
import { Section } from './section.tsx';

const EMPTY: Enclosure = { documentType: 'Quy chế', title: '', body: [] };

const TypeField = () => {
  const { control } = useFormContext();
  const { field, fieldState } = useController({ name: 'enclosure.documentType', control });
  return (
    <Autocomplete
      label="Tên loại"
      required
      data={[...ENCLOSURE_TYPES]}
      name={field.name}
      ref={field.ref}
      value={String(field.value ?? '')}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={fieldState.error?.message}
    />
  );
};

/** The text a decision issues, with a first page of its own (form 1.3). */
export const EnclosureFields = () => {
  const { control } = useFormContext();
  const { field } = useController({ name: 'enclosure', control });
  const enclosed = field.value !== null && field.value !== undefined;
  return (
    <Section title="Văn bản ban hành kèm theo">
      <Switch
        label="Ban hành kèm theo một văn bản"
        description="Quy chế, quy định, danh sách …: có trang đầu riêng, số trang tính lại từ 1 (Mẫu 1.3)."
        checked={enclosed}
        onChange={(e) => field.onChange(e.currentTarget.checked ? EMPTY : null)}
      />
      {enclosed && (
        <>
          <TypeField />
          <AreaField name="enclosure.title" label="Trích yếu văn bản kèm theo" required rows={2} />
          <BodyField name="enclosure.body" label="Nội dung văn bản kèm theo" />
        </>
      )}
    </Section>
  );
};
