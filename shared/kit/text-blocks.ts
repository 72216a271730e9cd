import { z } from 'zod';
import { roman } from './roman.ts';
import { lineField, paragraphField, runField } from './text.ts';

/**
 * The running text of a document as it is rewritten by hand: the blocks of a paper, numbered by their place unless a
 * number is given. Stored with a draft or with a document of free body.
 */

const words = (label: string, max = 20_000) => paragraphField({ label, min: 0, max });
const runText = runField('Đoạn văn');
const run = z.strictObject({
  text: runText,
  bold: z.boolean().exactOptional(),
  italic: z.boolean().exactOptional(),
});
/** A plain text, or runs in upright, bold or italic. */
export const inlineField = z.union([words('Đoạn văn'), z.array(z.union([runText, run])).max(500)]);
export type InlineText = z.output<typeof inlineField>;

const number = z.int().min(1).max(9999).nullable().default(null);
const column = z.strictObject({
  header: lineField({ label: 'Tên cột', min: 0 }),
  width: z.union([
    z.strictObject({ mm: z.number().min(5).max(260) }),
    z.strictObject({ share: z.number().positive() }),
  ]),
  align: z.enum(['left', 'center', 'right']),
});
const row = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cells'), cells: z.array(inlineField).max(30), bold: z.boolean().exactOptional() }),
  z.strictObject({ kind: z.literal('group'), text: inlineField }),
]);

/** `number: null` counts by place: articles through the text, clauses within an article or heading, points within a clause. */
export const textBlock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), content: inlineField }),
  z.strictObject({
    kind: z.literal('field'),
    label: lineField({ label: 'Tên mục', max: 200 }),
    content: inlineField,
  }),
  z.strictObject({ kind: z.literal('legalBases'), items: z.array(words('Căn cứ', 2000)).max(50) }),
  z.strictObject({
    kind: z.literal('heading'),
    level: z.enum(['part', 'chapter', 'section', 'subsection']),
    number,
    title: lineField({ label: 'Tiêu đề', min: 0, max: 500 }),
  }),
  z.strictObject({
    kind: z.literal('reportHeading'),
    number,
    title: lineField({ label: 'Tiêu đề', min: 0, max: 500 }),
  }),
  z.strictObject({ kind: z.literal('article'), number, title: lineField({ label: 'Tên điều', min: 0, max: 500 }) }),
  z.strictObject({
    kind: z.literal('clause'),
    number,
    title: lineField({ label: 'Tên khoản', min: 0, max: 500 }).exactOptional(),
    content: inlineField.exactOptional(),
  }),
  /** `number` from 1 through the Vietnamese alphabet: a, b, c, d, đ … */
  z.strictObject({ kind: z.literal('point'), number, content: inlineField }),
  z.strictObject({ kind: z.literal('list'), items: z.array(inlineField).max(500) }),
  z.strictObject({
    kind: z.literal('table'),
    columns: z.array(column).min(1).max(30),
    rows: z.array(row).max(5000),
    size: z.number().min(8).max(14).exactOptional(),
    rowHeight: z.number().min(0).max(60).exactOptional(),
    unit: z.string().max(100).exactOptional(),
  }),
]);
export type TextBlock = z.output<typeof textBlock>;
/** The text of a whole document; a body of sixty pages is well within. */
export const textBlocks = z.array(textBlock).max(3000);

type Counts = {
  part: number;
  chapter: number;
  section: number;
  subsection: number;
  report: number;
  article: number;
  clause: number;
  point: number;
};
const LEVELS = ['part', 'chapter', 'section', 'subsection'] as const;

/** What stands below a block of this kind counts from one again. Articles run through the whole text (Appendix I, II.6). */
const restart = (counts: Counts, kind: TextBlock['kind'], level?: (typeof LEVELS)[number]): void => {
  if (kind === 'heading' && level !== undefined) {
    for (const lower of LEVELS.slice(LEVELS.indexOf(level) + 1)) counts[lower] = 0;
  }
  if (kind === 'heading' || kind === 'reportHeading' || kind === 'article') counts.clause = 0;
  if (kind !== 'point' && kind !== 'paragraph' && kind !== 'list' && kind !== 'table') counts.point = 0;
};

const countedAs = (block: Numberable): keyof Counts | null => {
  switch (block.kind) {
    case 'heading':
      return block.level ?? null;
    case 'reportHeading':
      return 'report';
    case 'article':
    case 'clause':
    case 'point':
      return block.kind;
    default:
      return null;
  }
};

type Numberable = { readonly kind: TextBlock['kind']; readonly level?: (typeof LEVELS)[number] };

/** Counts block after block: the number the place of each one gives, null where its kind has none. `given` takes its place. */
export const blockCounter = () => {
  const counts: Counts = { part: 0, chapter: 0, section: 0, subsection: 0, report: 0, article: 0, clause: 0, point: 0 };
  return (block: Numberable, given: number | null): { readonly byPlace: number; readonly printed: number } | null => {
    restart(counts, block.kind, block.level);
    const counted = countedAs(block);
    if (counted === null) return null;
    const byPlace = counts[counted] + 1;
    counts[counted] = given ?? byPlace;
    return { byPlace, printed: counts[counted] };
  };
};

/** The number each block prints, in order; null where a block has none. */
export const blockNumbers = (blocks: readonly TextBlock[]): readonly (number | null)[] => {
  const count = blockCounter();
  return blocks.map((block) => count(block, 'number' in block ? block.number : null)?.printed ?? null);
};

/** Letters of points in Vietnamese order (Decree 30/2020, Appendix I, II.6.đ). */
export const POINT_LETTERS = 'abcdđeghiklmnopqrstuvxy';

const HEADING_MARKS = {
  part: (number) => `Phần ${roman(number)}`,
  chapter: (number) => `Chương ${roman(number)}`,
  section: (number) => `Mục ${number}`,
  subsection: (number) => `Tiểu mục ${number}`,
} as const satisfies Record<(typeof LEVELS)[number], (number: number) => string>;

/** What stands in front of a block on paper: "Điều 3.", "2.", "b)"; empty where nothing does. */
export const blockMark = (block: TextBlock, number: number | null): string => {
  const printed = number ?? 1;
  switch (block.kind) {
    case 'heading':
      return HEADING_MARKS[block.level](printed);
    case 'reportHeading':
      return `${roman(printed)}.`;
    case 'article':
      return `Điều ${printed}.`;
    case 'clause':
      return `${printed}.`;
    case 'point':
      return `${POINT_LETTERS[printed - 1] ?? '?'})`;
    default:
      return '';
  }
};
