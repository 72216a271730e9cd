import { useState } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { blocksOfText, textOfBlocks } from '#shared/compositions/written-text.ts';
import type { TextBlock } from '#shared/kit/text-blocks.ts';
import { GrowingText } from '../kit/growing-text.tsx';

type Props = { readonly name: string; readonly label: string; readonly description?: string };

const HOW =
  'Mỗi dòng một đoạn. Gõ “I. …”, “1. …”, “a) …”, “- …”, “Chương I. …”, “Điều 1. …” để thành mục, khoản, điểm, gạch đầu dòng, chương, điều; “**chữ**” in đậm; dòng “| ô | ô |” hoặc bảng dán từ Excel thành bảng.';

/** The message of a text: its own, or the first one of its blocks. */
const messageOf = (error: unknown): string | undefined => {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('message' in error && typeof error.message === 'string') return error.message;
  return Object.values(error)
    .map(messageOf)
    .find((message) => message !== undefined);
};

/** A text of numbered blocks, typed line by line. */
export const BodyField = ({ name, label, description }: Props) => {
  const { control } = useFormContext();
  const { field, fieldState } = useController({ name, control });
  const blocks = (field.value ?? []) as readonly TextBlock[];
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <GrowingText
      label={label}
      description={description === undefined ? HOW : `${description} ${HOW}`}
      name={field.name}
      ref={field.ref}
      value={typed ?? textOfBlocks(blocks)}
      onChange={(e) => {
        setTyped(e.currentTarget.value);
        field.onChange(blocksOfText(e.currentTarget.value, blocks));
      }}
      onBlur={() => {
        setTyped(null);
        field.onBlur();
      }}
      error={messageOf(fieldState.error)}
      minRows={6}
      maxRows={24}
    />
  );
};
