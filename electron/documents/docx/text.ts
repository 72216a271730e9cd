import { BorderStyle, type IParagraphOptions, Paragraph, TextRun } from 'docx';
import type { Span } from '../layout/node.ts';
import type { StyleId } from './styles.ts';
import { halfPoints, twips } from './units.ts';

const NO_BREAK = '\u00a0';
/** Width of a space of the paper's face, a share of the size. */
const SPACE_WIDTH = 0.25;

type Look = { readonly size?: number };
type Piece = { readonly text: string; readonly bold: boolean; readonly italics: boolean };

/** A gap for the clerk's pen becomes as many spaces that never break as fit its width. */
const wordsOf = (span: Span, size: number): string =>
  span.text === '' ? NO_BREAK.repeat(Math.floor(-(span.characterSpacing ?? 0) / (size * SPACE_WIDTH))) : span.text;

const piecesOf = (spans: readonly Span[], size: number): readonly Piece[] => {
  const pieces: Piece[] = [];
  for (const span of spans) {
    const piece = { text: wordsOf(span, size), bold: span.bold === true, italics: span.italics === true };
    const last = pieces.at(-1);
    if (last !== undefined && last.bold === piece.bold && last.italics === piece.italics)
      pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
    else pieces.push(piece);
  }
  return pieces;
};

/**
 * Runs of spans set at `size` pt. What the style says already is not said again; `look.size` is given where the size is
 * not the style's.
 */
export const runs = (spans: readonly Span[], size: number, look: Look = {}): readonly TextRun[] =>
  piecesOf(spans, size).map(
    ({ text, bold, italics }) =>
      new TextRun({
        text,
        ...(bold ? { bold } : {}),
        ...(italics ? { italics } : {}),
        ...(look.size === undefined ? {} : { size: halfPoints(look.size) }),
      }),
  );

/** One run of lines, each but the first on a new line of the same paragraph. */
export const lineRuns = (lines: readonly string[], look: Look = {}): readonly TextRun[] =>
  lines.map(
    (text, i) =>
      new TextRun({
        text,
        ...(i === 0 ? {} : { break: 1 }),
        ...(look.size === undefined ? {} : { size: halfPoints(look.size) }),
      }),
  );

type Extra = Omit<IParagraphOptions, 'style' | 'children' | 'spacing'> & {
  /** Above the paragraph where it is not the style's, pt. */
  readonly top?: number;
};

/** A paragraph of a named style. */
export const paragraph = (style: StyleId, children: readonly TextRun[], { top, ...more }: Extra = {}): Paragraph =>
  new Paragraph({ ...more, style, children, ...(top === undefined ? {} : { spacing: { before: twips(top) } }) });

/** A solid line `length` pt long in the middle of a column `width` pt wide, `top` pt below what stands above. */
export const ruleParagraph = (width: number, length: number, top: number): Paragraph => {
  const side = twips((width - length) / 2);
  return paragraph('Rule', [], {
    top,
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    keepNext: true,
  });
};

/** An empty paragraph `height` pt high: the room above a table, which knows none of its own. */
export const gapParagraph = (height: number, keepNext = true): Paragraph =>
  new Paragraph({ style: 'Gap', keepNext, spacing: { line: twips(height), lineRule: 'exact' } });
