import { useController, useFormContext } from 'react-hook-form';

/** Every field stands in a `CommandFormFrame` and is bound by `name`, the path in the command's input. */
export type FieldProps = {
  readonly name: string;
  readonly label: string;
  /** A hint, with the article where a rule stands behind the field. */
  readonly description?: string;
  readonly required?: boolean;
  readonly placeholder?: string;
  readonly disabled?: boolean;
};

/** The field of the form, with its message. */
export const useField = (name: string) => {
  const { control } = useFormContext();
  const { field, fieldState } = useController({ name, control });
  return { field, error: fieldState.error?.message ?? nestedMessage(fieldState.error) };
};
/** Arrays carry their messages at the items; the first one is shown. */
const nestedMessage = (error: unknown): string | undefined =>
  Array.isArray(error) ? (error.find((e) => e?.message)?.message as string | undefined) : undefined;
/** What every input is given. */
export const shared = ({ label, description, required, placeholder, disabled }: FieldProps) => ({
  label,
  ...(description === undefined ? {} : { description }),
  ...(placeholder === undefined ? {} : { placeholder }),
  required: required ?? false,
  disabled: disabled ?? false,
});
