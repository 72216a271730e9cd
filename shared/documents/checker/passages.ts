import { type Block, type Inline, type Paper, POINT_LETTERS } from '../paper.ts';

/** What a piece of text is on the page. */
export type Role =
  | 'subject'
  | 'addressee'
  | 'basis'
  | 'paragraph'
  | 'field'
  | 'clause'
  | 'point'
  | 'item'
  | 'title'
  | 'cell'
  | 'recipient';

/** A piece of text with where it stands, in words. `annex`: its place among the annexes from 0; null in the main text. */
export type Passage = {
  readonly role: Role;
  readonly where: string;
  readonly text: string;
  readonly annex: number | null;
};

/** The words of an inline text without styles. */
export const textOf = (content: Inline): string =>
  typeof content === 'string' ? content : content.map((run) => (typeof run === 'string' ? run : run.text)).join('');

const ROMAN = ['X', 'IX', 'V', 'IV', 'I'] as const;
const WORTH: Record<(typeof ROMAN)[number], number> = { X: 10, IX: 9, V: 5, IV: 4, I: 1 };
/** Roman digits of 1–39. */
export const romanOf = (value: number): string => {
  let rest = value;
  return ROMAN.map((digits) => {
    const times = Math.floor(rest / WORTH[digits]);
    rest -= times * WORTH[digits];
    return digits.repeat(times);
  }).join('');
};

/** "Phụ lục II" or "Phụ lục". */
export const annexWord = (number: number | null): string =>
  number === null ? 'Phụ lục' : `Phụ lục ${romanOf(number)}`;

type Piece = { readonly role: Role; readonly where: string; readonly text: string };
const piece = (role: Role, where: string, content: Inline): Piece => ({ role, where, text: textOf(content) });

const cells = (block: Block & { kind: 'table' }): readonly Piece[] => [
  ...block.columns.map((column, i) => piece('cell', `Bảng, tên cột ${i + 1}`, column.header)),
  ...block.rows.flatMap((row, i) =>
    (row.kind === 'group' ? [row.text] : row.cells).map((cell) => piece('cell', `Bảng, dòng ${i + 1}`, cell)),
  ),
];

const HEADING_WORDS = { part: 'Phần', chapter: 'Chương', section: 'Mục', subsection: 'Tiểu mục' } as const;

/** What a heading calls itself: "Chương II", "Mục 1". */
export const headingName = ({ level, number }: Block & { kind: 'heading' }): string =>
  `${HEADING_WORDS[level]} ${level === 'part' || level === 'chapter' ? romanOf(number) : number}`;

const ofBlock = (block: Block, paragraph: number): readonly Piece[] => {
  switch (block.kind) {
    case 'paragraph':
      return [piece('paragraph', `Đoạn ${paragraph}`, block.content)];
    case 'field':
      return [piece('field', `Mục “${block.label}”`, block.content)];
    case 'legalBases':
      return block.items.map((item, i) => piece('basis', `Căn cứ ${i + 1}`, item));
    case 'heading':
      return [piece('title', headingName(block), block.title)];
    case 'reportHeading':
      return [piece('title', `Mục ${romanOf(block.number)}`, block.title)];
    case 'article':
      return [piece('title', `Điều ${block.number}`, block.title)];
    case 'clause':
      return [
        ...(block.title === undefined ? [] : [piece('title', `Khoản ${block.number}`, block.title)]),
        ...(block.content === undefined ? [] : [piece('clause', `Khoản ${block.number}`, block.content)]),
      ];
    case 'point':
      return [piece('point', `Điểm ${POINT_LETTERS[block.index] ?? block.index + 1}`, block.content)];
    case 'list':
      return block.items.map((item, i) => piece('item', `Gạch đầu dòng ${i + 1}`, item));
    case 'cover':
      return block.lines.map((line, i) => piece('title', `Bìa, dòng ${i + 1}`, line.text));
    case 'table':
      return cells(block);
  }
};

/** The pieces of a text; paragraphs are counted for their names. */
const ofBody = (body: readonly Block[]): readonly Piece[] => {
  let paragraphs = 0;
  return body.flatMap((block) => {
    if (block.kind === 'paragraph') paragraphs += 1;
    return ofBlock(block, paragraphs);
  });
};

/** Every piece of text of a paper with its annexes, letterhead and signature left out. */
export const passagesOf = (paper: Paper): readonly Passage[] => {
  const main = [
    ...(paper.subject === null ? [] : [piece('subject', 'Trích yếu', paper.subject)]),
    ...paper.addressees.map((name, i) => piece('addressee', `Kính gửi, dòng ${i + 1}`, name)),
    ...(paper.enacting?.legalBases ?? []).map((item, i) => piece('basis', `Căn cứ ${i + 1}`, item)),
    ...ofBody(paper.body),
    ...paper.recipients.map((line, i) => piece('recipient', `Nơi nhận, dòng ${i + 1}`, line)),
  ].map((one) => ({ ...one, annex: null }));
  const annexes = paper.appendices.flatMap((appendix, annex) =>
    [piece('title', 'tên phụ lục', appendix.title), ...ofBody(appendix.body)].map((one) => ({
      ...one,
      where: `${annexWord(appendix.number)}, ${one.where.charAt(0).toLocaleLowerCase('vi')}${one.where.slice(1)}`,
      annex,
    })),
  );
  return [...main, ...annexes];
};

/** So many characters of the text are shown on each side of what was found. */
const AROUND = 24;

/** A short excerpt around a place in a text. */
export const excerptOf = (text: string, at = 0, length = 0): string => {
  const from = Math.max(0, at - AROUND);
  const to = Math.min(text.length, at + length + AROUND);
  const words = text.slice(from, to).replaceAll('\n', ' ');
  return `${from > 0 ? '…' : ''}${words}${to < text.length ? '…' : ''}`;
};

/** The text runs on in sentences: headings, tables and lists of names left out. */
const RUNNING: readonly Role[] = ['basis', 'paragraph', 'field', 'clause', 'point', 'item'];
export const isRunning = ({ role }: Passage): boolean => RUNNING.includes(role);
