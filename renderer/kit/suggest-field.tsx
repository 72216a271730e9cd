import { Autocomplete, type ComboboxItem, type OptionsFilter } from '@mantine/core';
import { matches } from '#shared/kit/text.ts';
import { type FieldProps, shared, useField } from './field.ts';

const withoutAccents: OptionsFilter = ({ options, search }) =>
  (options as ComboboxItem[]).filter((option) => matches(search, option.label));

/** A line typed freely; what was typed before is offered by any part of it, without accents too. */
export const SuggestField = (props: FieldProps & { readonly suggestions: readonly string[] }) => {
  const { field, error } = useField(props.name);
  return (
    <Autocomplete
      {...shared(props)}
      name={field.name}
      ref={field.ref}
      data={[...props.suggestions]}
      value={String(field.value ?? '')}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={error}
      filter={withoutAccents}
      limit={20}
      openOnFocus={false}
    />
  );
};
