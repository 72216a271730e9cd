import { AlignmentType, type Paragraph, type Table, TextRun } from 'docx';
import type { Block, Inline } from '#shared/documents/paper.ts';
import { COVER_GAPS } from '../layout/body.ts';
import { bodyWords, type Worded } from '../layout/body-words.ts';
import type { Frame } from '../layout/frame.ts';
import { titleWidth } from '../layout/heading-words.ts';
import { mm } from '../layout/node.ts';
import { PARAGRAPH_GAP } from '../layout/styles.ts';
import { plainText, printable, spansOf } from '../layout/words.ts';
import { evenLines, lineCount } from '../layout/wrap.ts';
import type { StyleId } from './styles.ts';
import { tableBlocks } from './table.ts';
import { lineRuns, paragraph, runs } from './text.ts';

/** What a paper is made of, from top to bottom. */
export type Part = Paragraph | Table;
type How = { readonly keepNext: boolean; readonly top?: number };

const TEXT_STYLES = { paragraph: 'Text', basis: 'Basis', clause: 'Clause', point: 'Point', item: 'Item' } as const;
const LINE_STYLES = { report: 'ReportHeading', article: 'Heading5', clause: 'Heading6' } as const;
const LEVEL_STYLES = { part: 'Heading1', chapter: 'Heading2', section: 'Heading3', subsection: 'Heading4' } as const;

const text = (frame: Frame, style: StyleId, content: Inline, how: How, face: { bold?: boolean; italic?: boolean }) => {
  const size = frame.settings.bodySize;
  return paragraph(style, runs(spansOf(frame, content, { size, width: frame.width, ...face }), size), how);
};

const headingLines = (frame: Frame, { word, title }: Worded & { kind: 'heading' }): readonly string[] => [
  word,
  ...evenLines(frame, title, { size: frame.settings.bodySize, bold: true }, titleWidth(frame)),
];

const bannerLines = (frame: Frame, lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) => evenLines(frame, line, { size: frame.settings.bodySize, bold: true }, titleWidth(frame)));

const partsOf = (frame: Frame, words: Worded, how: How): readonly Part[] => {
  switch (words.kind) {
    case 'text':
      return [text(frame, TEXT_STYLES[words.role], words.content, how, { italic: words.role === 'basis' })];
    case 'line':
      return [text(frame, LINE_STYLES[words.role], words.words, { keepNext: true }, { bold: true })];
    case 'heading':
      return [paragraph(LEVEL_STYLES[words.level], lineRuns(headingLines(frame, words)))];
    case 'banner':
      return [paragraph('Banner', lineRuns(bannerLines(frame, words.lines)))];
    case 'cover':
      return words.lines.map(({ text, bold, top }) =>
        paragraph('Text', [new TextRun({ text: printable(text), ...(bold === true ? { bold } : {}) })], {
          alignment: AlignmentType.CENTER,
          indent: { firstLine: 0 },
          top: top === undefined ? 0 : COVER_GAPS[top],
        }),
      );
    case 'table':
      return tableBlocks(frame, words.table, how.keepNext);
  }
};

/** Lines of text that go to the page of the signature (no signature stands alone). */
const WITH_SIGNATURE = 2;

/** Which of the texts are kept with the signature: from the end, until two lines of text or a table go along. */
const keptFrom = (frame: Frame, all: readonly Worded[]): number => {
  const indent = mm(frame.settings.firstLineIndent);
  let lines = 0;
  let from = all.length;
  while (from > 0 && lines < WITH_SIGNATURE) {
    const words = all[--from];
    if (words?.kind === 'table') break;
    if (words?.kind !== 'text') continue;
    const face = { size: frame.settings.bodySize, italic: words.role === 'basis' };
    // The indent takes room from the first line.
    lines += lineCount(frame, plainText(words.content), face, frame.width - indent / WITH_SIGNATURE);
  }
  return from;
};

/** The text of a document or an annex, closed with "./." where asked; `signed`: a signature follows. */
export const bodyParts = (
  frame: Frame,
  body: readonly Block[],
  closes: boolean,
  signed: boolean,
  before: readonly Worded[] = [],
): readonly Part[] => {
  const all = [...before, ...bodyWords(body, closes)];
  const kept = signed ? keptFrom(frame, all) : all.length;
  return all.flatMap((words, i) =>
    // The first paragraph keeps off the rule under the title.
    partsOf(frame, words, { keepNext: i >= kept, ...(i === 0 ? { top: 2 * PARAGRAPH_GAP } : {}) }),
  );
};
