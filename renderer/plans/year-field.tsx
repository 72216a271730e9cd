import { NumberInput } from '@mantine/core';
import { useController, useFormContext } from 'react-hook-form';

/** A year: a whole number without a point between its digits. */
export const YearField = ({ name, label }: { readonly name: string; readonly label: string }) => {
  const { control } = useFormContext();
  const { field, fieldState } = useController({ name, control });
  return (
    <NumberInput
      label={label}
      required
      name={field.name}
      ref={field.ref}
      value={(field.value as number | null) ?? ''}
      onChange={(value) => field.onChange(value === '' ? null : value)}
      onBlur={field.onBlur}
      error={fieldState.error?.message}
      allowDecimal={false}
      allowNegative={false}
      maxLength={4}
      hideControls
      w={130}
    />
  );
};
