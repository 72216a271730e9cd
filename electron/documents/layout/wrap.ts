import type { Face, Frame } from './frame.ts';
import type { Node, Span, TextNode } from './node.ts';
import { printable } from './words.ts';

const greedy = (words: readonly string[], widthOf: (text: string) => number, width: number): readonly string[] => {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || widthOf(longer) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
};

/** Width of words in one line from the widths of the words: the face knows no kerning. */
const summed = (frame: Frame, face: Face): ((line: string) => number) => {
  const space = frame.measure(' ', face);
  return (line) => line.split(' ').reduce((sum, word) => sum + frame.measure(word, face) + space, -space);
};

/** What a way of breaking costs: ragged lines, a break inside a phrase, a lone word at the end. */
const COST = { insidePhrase: 0.1, loneWord: 1 } as const;
/** Beyond this many words the shape of the lines no longer matters. */
const MOST_WORDS = 60;

/** The best way to break into exactly `count` lines: even ones, ended after a comma where that is about as good. */
const shaped = (words: readonly string[], widths: readonly number[], space: number, width: number, count: number) => {
  const start: number[] = [0];
  for (const [i, w] of widths.entries()) start.push((start[i] ?? 0) + w + space);
  const costOf = (from: number, to: number): number => {
    const slack = width - ((start[to] ?? 0) - (start[from] ?? 0) - space);
    if (slack < 0) return Number.POSITIVE_INFINITY;
    const last = to === words.length;
    const end = last
      ? to - from === 1 && count > 1
        ? COST.loneWord
        : 0
      : /[,;.:)]$/.test(words[to - 1] ?? '')
        ? 0
        : COST.insidePhrase;
    return (slack / width) ** 2 + end;
  };
  // best[j]: cheapest way to set the first j words in the lines so far, and where its last line begins.
  let best: readonly { readonly cost: number; readonly breaks: readonly number[] }[] = [{ cost: 0, breaks: [] }];
  for (let line = 0; line < count; line++) {
    const next: { cost: number; breaks: readonly number[] }[] = [];
    for (let to = line + 1; to <= words.length; to++) {
      for (let from = to - 1; from >= line; from--) {
        const before = best[from];
        const cost = before === undefined ? Number.POSITIVE_INFINITY : before.cost + costOf(from, to);
        if (cost < (next[to]?.cost ?? Number.POSITIVE_INFINITY))
          next[to] = { cost, breaks: [...(before?.breaks ?? []), to] };
      }
    }
    best = next;
  }
  const ends = best[words.length]?.breaks;
  return ends?.map((end, i) => words.slice(i === 0 ? 0 : ends[i - 1], end).join(' '));
};

/** Lines of about one length, as few as fit `width` pt: no short last line under a long first one. */
export const evenLines = (frame: Frame, text: string, face: Face, width: number): readonly string[] => {
  const words = printable(text).split(' ');
  const lines = greedy(words, summed(frame, face), width);
  if (lines.length === 1 || words.length > MOST_WORDS) return lines;
  const widths = words.map((word) => frame.measure(word, face));
  return shaped(words, widths, frame.measure(' ', face), width, lines.length) ?? lines;
};

/** How many lines running text takes in a column of `width` pt. */
export const lineCount = (frame: Frame, text: string, face: Face, width: number): number =>
  greedy(printable(text).split(' '), summed(frame, face), width).length;

/** One centred line that is never broken; a word longer than the column is broken inside. */
export const centredLine = (
  frame: Frame,
  spans: readonly Span[] | string,
  face: Face & { readonly width: number; readonly top?: number; readonly lineHeight: number },
): TextNode => ({
  text: typeof spans === 'string' ? [unbroken(frame, spans, face)] : spans,
  fontSize: face.size,
  alignment: 'center',
  lineHeight: face.lineHeight,
  ...(face.bold === true ? { bold: true } : {}),
  ...(face.italic === true ? { italics: true } : {}),
  margin: [0, face.top ?? 0, 0, 0],
});

const unbroken = (frame: Frame, text: string, face: Face & { readonly width: number }): Span =>
  frame.measure(text, face) <= face.width ? { text, noWrap: true } : { text };

/** Words centred in even lines, `top` pt below what stands above. */
export const centred = (
  frame: Frame,
  text: string,
  face: Face & { readonly width: number; readonly top?: number; readonly lineHeight: number },
): readonly Node[] =>
  evenLines(frame, text, face, face.width).map((line, i) =>
    centredLine(frame, line, { ...face, top: i === 0 ? (face.top ?? 0) : 0 }),
  );
