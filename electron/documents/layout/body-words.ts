import {
  type Block,
  type CoverLine,
  type Enacting,
  type Inline,
  POINT_LETTERS,
  type Run,
  type Table,
} from '#shared/documents/paper.ts';
import { roman } from './heading-words.ts';
import { closed, printable } from './words.ts';

/** What stands in the text, in order, worded: how it looks is the renderer's. */
export type Worded =
  /** Running text; legal bases stand in italics. */
  | {
      readonly kind: 'text';
      readonly role: 'paragraph' | 'basis' | 'clause' | 'point' | 'item';
      readonly content: Inline;
    }
  /** A bold line of its own at the indent. */
  | { readonly kind: 'line'; readonly role: 'report' | 'article' | 'clause'; readonly words: string }
  /** The word with its number, and the title in capitals under it, both centred. */
  | {
      readonly kind: 'heading';
      readonly level: (Block & { kind: 'heading' })['level'];
      readonly word: string;
      readonly title: string;
    }
  /** Bold lines in capitals in the middle, apart from the text around them. */
  | { readonly kind: 'banner'; readonly lines: readonly string[] }
  | { readonly kind: 'cover'; readonly lines: readonly CoverLine[] }
  | { readonly kind: 'table'; readonly table: Table };

const LEVEL_WORDS = { part: 'Phần', chapter: 'Chương', section: 'Mục', subsection: 'Tiểu mục' } as const;

/** Phần and Chương with Roman, Mục and Tiểu mục with Arabic numbers; the title in capitals under it (II.6.đ). */
const heading = ({ level, number, title }: Block & { kind: 'heading' }): Worded => {
  const digits = level === 'part' || level === 'chapter' ? roman(number) : String(number);
  return {
    kind: 'heading',
    level,
    word: `${LEVEL_WORDS[level]} ${digits}`,
    title: printable(title).toLocaleUpperCase('vi'),
  };
};

const joined = (before: string | Run, content: Inline): Inline => {
  if (typeof before === 'string' && typeof content === 'string') return `${before} ${content}`;
  const after = typeof content === 'string' ? [content] : content;
  return [before, ' ', ...after];
};

const clause = ({ number, title, content }: Block & { kind: 'clause' }): readonly Worded[] => {
  if (title === undefined)
    return content === undefined ? [] : [{ kind: 'text', role: 'clause', content: joined(`${number}.`, content) }];
  const line: Worded = { kind: 'line', role: 'clause', words: `${number}. ${title}` };
  return content === undefined ? [line] : [line, { kind: 'text', role: 'paragraph', content }];
};

/** Căn cứ: one a paragraph, each ending in ";", the last in "." (II.6.a). */
const bases = (items: readonly string[]): readonly Worded[] =>
  items.map((item, i) => {
    const words = item.replace(/[\s.;,]+$/, '');
    return { kind: 'text', role: 'basis', content: `${words}${i === items.length - 1 ? '.' : ';'}` };
  });

const worded = (block: Block): readonly Worded[] => {
  switch (block.kind) {
    case 'paragraph':
      return [{ kind: 'text', role: 'paragraph', content: block.content }];
    case 'field':
      return [{ kind: 'text', role: 'paragraph', content: joined(`${block.label}:`, block.content) }];
    case 'legalBases':
      return bases(block.items);
    case 'heading':
      return [heading(block)];
    case 'reportHeading':
      return [
        { kind: 'line', role: 'report', words: `${roman(block.number)}. ${block.title.toLocaleUpperCase('vi')}` },
      ];
    case 'article':
      return [{ kind: 'line', role: 'article', words: `Điều ${block.number}. ${block.title}`.trim() }];
    case 'clause':
      return clause(block);
    case 'point':
      return [{ kind: 'text', role: 'point', content: joined(`${POINT_LETTERS[block.index] ?? ''})`, block.content) }];
    case 'list':
      return block.items.map((item) => ({ kind: 'text', role: 'item', content: joined('-', item) }));
    case 'cover':
      return [{ kind: 'cover', lines: block.lines }];
    case 'table':
      return [{ kind: 'table', table: block }];
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

/** An article without a title stands in one line with its text: "**Điều 1.** Ban hành kèm theo …" (forms 1.2, 1.3). */
const runIn = (body: readonly Block[]): readonly Block[] =>
  body.flatMap((block, i): readonly Block[] => {
    const before = body[i - 1];
    if (isRunIn(before, block)) return [];
    const next = body[i + 1];
    if (block.kind !== 'article' || next?.kind !== 'paragraph' || !isRunIn(block, next)) return [block];
    return [{ kind: 'paragraph', content: joined({ text: `Điều ${block.number}.`, bold: true }, next.content) }];
  });
const isRunIn = (article: Block | undefined, text: Block): boolean =>
  article?.kind === 'article' && article.title.trim() === '' && text.kind === 'paragraph';

/** The words of a text or an annex, closed with "./." where asked. */
export const bodyWords = (body: readonly Block[], closes: boolean): readonly Worded[] =>
  runIn(body).flatMap((block, i, all) => worded(closes && i === all.length - 1 ? closing(block) : block));

const capitals = (text: string): string => printable(text).toLocaleUpperCase('vi');

/** How a decision begins: authority, legal bases, "QUYẾT ĐỊNH:" (Decree 30/2020, Appendix III, forms 1.2, 1.3). */
export const enactingWords = (enacting: Enacting | undefined): readonly Worded[] =>
  enacting === undefined
    ? []
    : [
        { kind: 'banner', lines: enacting.authority.map(capitals) },
        ...bases(enacting.legalBases),
        { kind: 'banner', lines: [capitals(enacting.formula)] },
      ];
