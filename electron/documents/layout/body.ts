import type { Block, CoverLine, Inline } from '#shared/documents/paper.ts';
import { bodyWords, type Worded } from './body-words.ts';
import type { FlowItem } from './flow.ts';
import type { Frame } from './frame.ts';
import { titleWidth } from './heading-words.ts';
import { mm, type Node, type Span, type TextNode } from './node.ts';
import { LINE_HEIGHT, PARAGRAPH_GAP } from './styles.ts';
import { tableItems } from './table.ts';
import { spansOf } from './words.ts';
import { centred } from './wrap.ts';

type TextStyle = { readonly bold?: boolean; readonly italic?: boolean };

/**
 * A paragraph: justified, its first line indented, 6 pt after the one before (Decree 30/2020, Appendix I, II.6.e). Its
 * words are parted once, however often it is set.
 */
const paragraph = (frame: Frame, content: Inline, style: TextStyle): (() => TextNode) => {
  let spans: readonly Span[] | null = null;
  return () => {
    spans ??= spansOf(frame, content, { size: frame.settings.bodySize, width: frame.width, ...style });
    return {
      text: spans.map((span) => ({ ...span })),
      fontSize: frame.settings.bodySize,
      alignment: 'justify',
      leadingIndent: mm(frame.settings.firstLineIndent),
      lineHeight: LINE_HEIGHT,
      ...(style.bold === true ? { bold: true } : {}),
      ...(style.italic === true ? { italics: true } : {}),
      margin: [0, PARAGRAPH_GAP, 0, 0],
    };
  };
};

const centredHeading = (frame: Frame, { word, title }: Worded & { kind: 'heading' }): Node => {
  const face = { size: frame.settings.bodySize, bold: true, width: titleWidth(frame), lineHeight: LINE_HEIGHT };
  return {
    stack: [...centred(frame, word, { ...face, top: 2 * PARAGRAPH_GAP }), ...centred(frame, title, face)],
    unbreakable: true,
  };
};

/** Apart from what stands above and below, each line in even lines where it is too long. */
const banner = (frame: Frame, lines: readonly string[]): Node => {
  const face = { size: frame.settings.bodySize, bold: true, width: titleWidth(frame), lineHeight: LINE_HEIGHT };
  return {
    stack: lines.flatMap((line, i) => centred(frame, line, { ...face, top: i === 0 ? 2 * PARAGRAPH_GAP : 0 })),
    margin: [0, 0, 0, PARAGRAPH_GAP],
    unbreakable: true,
  };
};

/** Above a line of a cover, pt: by how far it stands from the one above. */
export const COVER_GAPS = { near: 6, far: 54 } as const;

const cover = (frame: Frame, lines: readonly CoverLine[]): Node => ({
  stack: lines.flatMap(({ text, bold, top }) =>
    centred(frame, text, {
      ...{ size: frame.settings.bodySize, width: titleWidth(frame), lineHeight: LINE_HEIGHT },
      ...{ bold: bold ?? false, top: top === undefined ? 0 : COVER_GAPS[top] },
    }),
  ),
});

const itemsOf = (frame: Frame, words: Worded): readonly FlowItem[] => {
  switch (words.kind) {
    case 'text':
      return [{ kind: 'text', make: paragraph(frame, words.content, { italic: words.role === 'basis' }) }];
    case 'line':
      return [{ kind: 'heading', make: paragraph(frame, words.words, { bold: true }) }];
    case 'heading':
      return [{ kind: 'heading', make: () => centredHeading(frame, words) }];
    case 'banner':
      return [{ kind: 'heading', make: () => banner(frame, words.lines) }];
    case 'cover':
      return [{ kind: 'fixed', make: () => cover(frame, words.lines) }];
    case 'table':
      return tableItems(frame, words.table);
  }
};

/** The first paragraph keeps off the rule under the title. */
const lowered = (item: FlowItem): FlowItem =>
  item.kind === 'text'
    ? { ...item, make: () => ({ ...item.make(), margin: [0, 2 * PARAGRAPH_GAP, 0, 0] as const }) }
    : item;

/** The text of a document or an annex, closed with "./." where asked, after what stands `before` it. */
export const bodyItems = (
  frame: Frame,
  body: readonly Block[],
  closes: boolean,
  before: readonly Worded[] = [],
): readonly FlowItem[] =>
  [...before, ...bodyWords(body, closes)]
    .flatMap((words) => itemsOf(frame, words))
    .map((item, i) => (i === 0 ? lowered(item) : item));
