import { Textarea, type TextareaProps } from '@mantine/core';
import type { CSSProperties, Ref } from 'react';
import './growing-text.css';

type Props = Omit<TextareaProps, 'autosize' | 'rows' | 'minRows' | 'maxRows' | 'classNames' | 'style'> & {
  /** How many lines it is high when empty. */
  readonly minRows?: number;
  /** From how many lines on it scrolls; without it, it grows on. */
  readonly maxRows?: number;
  readonly ref?: Ref<HTMLTextAreaElement>;
};

/** A field as high as its words. The page sets its height itself: measured by script, every field of a form would be at every key. */
export const GrowingText = ({ minRows = 1, maxRows, ...props }: Props) => (
  <Textarea
    {...props}
    classNames={{ input: 'growing-text' }}
    style={{ '--least': minRows, ...(maxRows === undefined ? {} : { '--most': maxRows }) } as CSSProperties}
  />
);
