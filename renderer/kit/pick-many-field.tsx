import { type ComboboxItem, MultiSelect, type OptionsFilter } from '@mantine/core';
import { useController, useFormContext } from 'react-hook-form';
import { matches } from '#shared/kit/text.ts';
import type { FieldProps, Option } from './fields.tsx';

const withoutAccents: OptionsFilter = ({ options, search }) =>
  (options as (ComboboxItem & { hint?: string })[]).filter((o) => matches(search, o.label, o.hint ?? ''));

/** Picks several by typing part of a name, without accents too. The value is the list of ids in the order picked. */
export const PickManyField = (props: FieldProps & { readonly options: readonly Option[] }) => {
  const { control } = useFormContext();
  const { field, fieldState } = useController({ name: props.name, control });
  const nested: unknown = fieldState.error;
  const first = Array.isArray(nested) ? nested.find((e) => e?.message)?.message : undefined;
  return (
    <MultiSelect
      label={props.label}
      {...(props.description === undefined ? {} : { description: props.description })}
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      name={field.name}
      ref={field.ref}
      data={[...props.options]}
      value={(field.value as string[] | undefined) ?? []}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={fieldState.error?.message ?? first}
      searchable
      openOnFocus={false}
      clearable
      hidePickedOptions
      filter={withoutAccents}
      nothingFoundMessage="Không có mục nào khớp. Gõ phần khác của tên."
      maxDropdownHeight={260}
    />
  );
};
