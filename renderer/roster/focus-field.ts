import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';

/** Puts the cursor into a field of a form that was just reset: its inputs are bound anew first. */
export const focusField = <T extends FieldValues>(form: UseFormReturn<T, unknown, T>, name: Path<T>): void => {
  setTimeout(() => form.setFocus(name), 0);
};
