import { type Block, type Inline, POINT_LETTERS } from '#shared/documents/paper.ts';
import type { FlowItem } from './flow.ts';
import type { Frame } from './frame.ts';
import { roman } from './heading.ts';
import { mm, type Node, type TextNode } from './node.ts';
import { LINE_HEIGHT, PARAGRAPH_GAP } from './styles.ts';
import { tableItems } from './table.ts';
import { closed, printable, spansOf } from './words.ts';
import { centred } from './wrap.ts';

type TextStyle = { readonly bold?: boolean; readonly italic?: boolean; readonly top?: number };

/** A paragraph: justified, its first line indented, 6 pt after the one before (Decree 30/2020, Appendix I, II.6.e). */
const paragraph = (frame: Frame, content: Inline, style: TextStyle = {}): TextNode => ({
  text: spansOf(frame, content, { size: frame.settings.bodySize, width: frame.width, ...style }),
  fontSize: frame.settings.bodySize,
  alignment: 'justify',
  leadingIndent: mm(frame.settings.firstLineIndent),
  lineHeight: LINE_HEIGHT,
  ...(style.bold === true ? { bold: true } : {}),
  ...(style.italic === true ? { italics: true } : {}),
  margin: [0, style.top ?? PARAGRAPH_GAP, 0, 0],
});

const text = (frame: Frame, content: Inline, style?: TextStyle): FlowItem => ({
  kind: 'text',
  make: () => paragraph(frame, content, style),
});

const boldLine = (frame: Frame, words: string): FlowItem => ({
  kind: 'heading',
  make: () => paragraph(frame, words, { bold: true }),
});

const LEVEL_WORDS = { part: 'Phần', chapter: 'Chương', section: 'Mục', subsection: 'Tiểu mục' } as const;

/** Phần and Chương with Roman, Mục and Tiểu mục with Arabic numbers; the title in capitals under it (II.6.đ). */
const centredHeading = (frame: Frame, block: Block & { kind: 'heading' }): Node => {
  const number = block.level === 'part' || block.level === 'chapter' ? roman(block.number) : String(block.number);
  const face = { size: frame.settings.bodySize, bold: true, width: frame.width * 0.86, lineHeight: LINE_HEIGHT };
  return {
    stack: [
      ...centred(frame, `${LEVEL_WORDS[block.level]} ${number}`, { ...face, top: 2 * PARAGRAPH_GAP }),
      ...centred(frame, printable(block.title).toLocaleUpperCase('vi'), face),
    ],
    unbreakable: true,
  };
};

const joined = (before: string, content: Inline): Inline =>
  typeof content === 'string' ? `${before} ${content}` : [`${before} `, ...content];

const clause = (frame: Frame, block: Block & { kind: 'clause' }): readonly FlowItem[] => {
  if (block.title === undefined)
    return block.content === undefined ? [] : [text(frame, joined(`${block.number}.`, block.content))];
  const title = boldLine(frame, `${block.number}. ${block.title}`);
  return block.content === undefined ? [title] : [title, text(frame, block.content)];
};

/** Căn cứ: one a paragraph, each ending in ";", the last in "." (II.6.a). */
const bases = (frame: Frame, items: readonly string[]): readonly FlowItem[] =>
  items.map((item, i) => {
    const words = item.replace(/[\s.;,]+$/, '');
    return text(frame, `${words}${i === items.length - 1 ? '.' : ';'}`, { italic: true });
  });

const itemsOf = (frame: Frame, block: Block): readonly FlowItem[] => {
  switch (block.kind) {
    case 'paragraph':
      return [text(frame, block.content)];
    case 'field':
      return [text(frame, joined(`${block.label}:`, block.content))];
    case 'legalBases':
      return bases(frame, block.items);
    case 'heading':
      return [{ kind: 'heading', make: () => centredHeading(frame, block) }];
    case 'reportHeading':
      return [boldLine(frame, `${roman(block.number)}. ${block.title.toLocaleUpperCase('vi')}`)];
    case 'article':
      return [boldLine(frame, `Điều ${block.number}. ${block.title}`)];
    case 'clause':
      return clause(frame, block);
    case 'point':
      return [text(frame, joined(`${POINT_LETTERS[block.index] ?? ''})`, block.content))];
    case 'list':
      return block.items.map((item) => text(frame, joined('-', item)));
    case 'table':
      return tableItems(frame, block);
  }
};

/** The block whose words close with "./."; a table closes nothing. */
const closing = (block: Block): Block => {
  switch (block.kind) {
    case 'paragraph':
    case 'field':
    case 'point':
      return { ...block, content: closed(block.content) };
    case 'clause':
      return block.content === undefined ? block : { ...block, content: closed(block.content) };
    case 'list':
      return { ...block, items: block.items.map((item, i) => (i === block.items.length - 1 ? closed(item) : item)) };
    default:
      return block;
  }
};

/** The first paragraph keeps off the rule under the title. */
const lowered = (item: FlowItem): FlowItem =>
  item.kind === 'text'
    ? { ...item, make: () => ({ ...item.make(), margin: [0, 2 * PARAGRAPH_GAP, 0, 0] as const }) }
    : item;

/** The text of a document or an annex, closed with "./." where asked. */
export const bodyItems = (frame: Frame, body: readonly Block[], closes: boolean): readonly FlowItem[] =>
  body.flatMap((block, i) => {
    const items = itemsOf(frame, closes && i === body.length - 1 ? closing(block) : block);
    return i === 0 ? items.map((item, k) => (k === 0 ? lowered(item) : item)) : items;
  });
