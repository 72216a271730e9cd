import { Input } from '@mantine/core';
import { useController, useFormContext } from 'react-hook-form';
import type { TextBlock } from '#shared/kit/text-blocks.ts';
import { BlockEditor } from '../kit/block-editor/block-editor.tsx';

type Props = { readonly name: string; readonly label: string; readonly description?: string };

/** The message of a text: its own, or the first one of its blocks. */
const messageOf = (error: unknown): string | undefined => {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('message' in error && typeof error.message === 'string') return error.message;
  return Object.values(error).map(messageOf).find((message) => message !== undefined);
};

/** A text of numbered blocks bound to the form. */
export const BodyField = ({ name, label, description }: Props) => {
  const { control } = useFormContext();
  const { field, fieldState } = useController({ name, control });
  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      {...(description === undefined ? {} : { description })}
      error={messageOf(fieldState.error)}
    >
      <BlockEditor blocks={(field.value ?? []) as readonly TextBlock[]} onChange={field.onChange} label={label} />
    </Input.Wrapper>
  );
};
