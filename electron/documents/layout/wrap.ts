import type { Face, Frame } from './frame.ts';
import { shape } from './line-shape.ts';
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

/** Beyond this many words the shape of the lines no longer matters. */
const MOST_WORDS = 60;

/**
 * Lines of about one length, as few as fit `width` pt: no short last line under a long first one. With `phrases` a line
 * rather ends after a comma.
 */
export const evenLines = (
  frame: Frame,
  text: string,
  face: Face,
  width: number,
  phrases = false,
): readonly string[] => {
  const words = printable(text).split(' ');
  const lines = greedy(words, summed(frame, face), width);
  if (lines.length === 1 || words.length > MOST_WORDS) return lines;
  const widths = words.map((word) => frame.measure(word, face));
  return shape({ words, widths, space: frame.measure(' ', face), width, phrases }, lines.length) ?? lines;
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
