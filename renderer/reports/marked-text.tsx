import { Mark, Text } from '@mantine/core';
import type { Contradiction } from '#shared/reports/contradictions.ts';

type Props = { readonly text: string; readonly found: readonly Contradiction[] };

/** A text with every number the frozen figures contradict marked and underlined. */
export const MarkedText = ({ text, found }: Props) => {
  const pieces = found.map(({ start, end, message }, i) => ({
    start,
    before: text.slice(found[i - 1]?.end ?? 0, start),
    marked: text.slice(start, end),
    message,
  }));
  return (
    <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
      {pieces.map(({ start, before, marked, message }) => (
        <span key={start}>
          {before}
          <Mark color="orange" title={message} style={{ textDecoration: 'underline wavy' }}>
            {marked}
          </Mark>
        </span>
      ))}
      {text.slice(found.at(-1)?.end ?? 0)}
    </Text>
  );
};
