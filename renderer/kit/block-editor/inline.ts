import type { InlineText } from '#shared/kit/text-blocks.ts';

/** A text and how it stands; neighbours differ in style. */
export type Span = { readonly text: string; readonly bold: boolean; readonly italic: boolean };

const sameStyle = (a: Span, b: Span): boolean => a.bold === b.bold && a.italic === b.italic;

/** Neighbours of one style become one; empty ones go. */
export const mergeSpans = (spans: readonly Span[]): readonly Span[] => {
  const all: Span[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    if (span.text === '') continue;
    if (last !== undefined && sameStyle(last, span)) all[all.length - 1] = { ...last, text: last.text + span.text };
    else all.push(span);
  }
  return all;
};

/** The spans of a text as it is kept. */
export const spansOf = (inline: InlineText): readonly Span[] =>
  mergeSpans(
    (typeof inline === 'string' ? [inline] : inline).map((run) =>
      typeof run === 'string'
        ? { text: run, bold: false, italic: false }
        : { text: run.text, bold: run.bold ?? false, italic: run.italic ?? false },
    ),
  );

/** The text as it is kept: a plain string where nothing is in bold or italic. */
export const inlineOf = (spans: readonly Span[]): InlineText => {
  const merged = mergeSpans(spans);
  if (merged.every(({ bold, italic }) => !bold && !italic)) return merged.map(({ text }) => text).join('');
  return merged.map(({ text, bold, italic }) =>
    bold || italic ? { text, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) } : text,
  );
};

/** The words alone. */
export const wordsOf = (inline: InlineText): string =>
  spansOf(inline)
    .map(({ text }) => text)
    .join('');

const cut = (spans: readonly Span[], from: number, to: number): readonly Span[] => {
  let at = 0;
  return spans.map((span) => {
    const start = at;
    at += span.text.length;
    return { ...span, text: span.text.slice(Math.max(0, from - start), Math.max(0, to - start)) };
  });
};

/** The part from `from` to `to`, counted in UTF-16 units. */
export const sliceInline = (inline: InlineText, from: number, to = Number.MAX_SAFE_INTEGER): InlineText =>
  inlineOf(cut(spansOf(inline), from, to));

/** Texts one after another. */
export const joinInline = (...parts: readonly InlineText[]): InlineText => inlineOf(parts.flatMap(spansOf));
