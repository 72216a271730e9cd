import type { Face, Frame, Measure } from './frame.ts';
import { shape } from './line-shape.ts';
import type { Node, Span, TextNode } from './node.ts';
import { printable } from './words.ts';

/** Words in as few lines as they come to, first come first set. The face knows no kerning: widths add up. */
const greedy = (frame: Frame, words: readonly string[], face: Face, width: number): readonly string[] => {
  const space = frame.measure(' ', face);
  const lines: string[] = [];
  let filled = 0;
  for (const word of words) {
    const own = frame.measure(word, face);
    const last = lines.at(-1);
    const longer = filled + own + space;
    if (last === undefined || longer > width) {
      lines.push(word);
      filled = -space + own + space;
    } else {
      lines[lines.length - 1] = `${last} ${word}`;
      filled = longer;
    }
  }
  return lines;
};

/** The words of a text; a lone dash goes with the word before it, so that no line begins with one. */
const wordsIn = (text: string): readonly string[] => {
  const words: string[] = [];
  for (const word of printable(text).split(' ')) {
    if (/^[-–]$/.test(word) && words.length > 0) words[words.length - 1] += ` ${word}`;
    else words.push(word);
  }
  return words;
};

type Lines = readonly string[];
/** Lines found before, by face, width and words: a table is set more than once, and its words come again and again. */
const found = new WeakMap<Measure, Map<string, Lines>>();
/** Texts kept in memory for one family. */
const MOST_TEXTS = 50_000;

const remembered = (frame: Frame, key: string, find: () => Lines): Lines => {
  const known = found.get(frame.measure) ?? new Map<string, Lines>();
  found.set(frame.measure, known);
  const lines = known.get(key) ?? find();
  if (known.size >= MOST_TEXTS) known.clear();
  known.set(key, lines);
  return lines;
};

/** Beyond this many words the shape of the lines no longer matters. */
const MOST_WORDS = 60;

/**
 * Lines of about one length, as few as fit `width` pt: no short last line under a long first one. With `phrases` a line
 * rather ends after a comma.
 */
export const evenLines = (frame: Frame, text: string, face: Face, width: number, phrases = false): Lines =>
  remembered(frame, `${phrases ? 'p' : 'e'}${keyOf(face, width)}${text}`, () => {
    const words = wordsIn(text);
    const lines = greedy(frame, words, face, width);
    if (lines.length === 1 || words.length > MOST_WORDS) return lines;
    const widths = words.map((word) => frame.measure(word, face));
    return shape({ words, widths, space: frame.measure(' ', face), width, phrases }, lines.length) ?? lines;
  });

const keyOf = ({ size, bold = false, italic = false }: Face, width: number): string =>
  `${size}/${bold ? 'b' : ''}${italic ? 'i' : ''}/${width}/`;

/** How many lines running text takes in a column of `width` pt. */
export const lineCount = (frame: Frame, text: string, face: Face, width: number): number =>
  remembered(frame, `g${keyOf(face, width)}${text}`, () => greedy(frame, wordsIn(text), face, width)).length;

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
