import { POINT_LETTERS } from '../documents/paper.ts';
import { blockCounter, type InlineText, type TextBlock } from '../kit/text-blocks.ts';

/**
 * A text of blocks as an official types it, a block a line: "Chương I. …", "I. …", "Điều 1. …", "1. …", "a) …", "- …",
 * "| ô | ô |" for a row of a table (or cells divided by tabs, as a sheet is pasted), any other line a paragraph.
 * "**đậm**" stands bold.
 */

type Table = Extract<TextBlock, { kind: 'table' }>;

const ROMAN = { I: 1, V: 5, X: 10, L: 50 } as const;
const romanValue = (digits: string): number =>
  [...digits].reduce((sum, digit, i, all) => {
    const value = ROMAN[digit as keyof typeof ROMAN];
    const next = ROMAN[all[i + 1] as keyof typeof ROMAN] ?? 0;
    return sum + (value < next ? -value : value);
  }, 0);
const romanOf = (value: number): string => {
  const parts = [
    ['XL', 40],
    ['X', 10],
    ['IX', 9],
    ['V', 5],
    ['IV', 4],
    ['I', 1],
  ] as const;
  let [rest, text] = [value, ''];
  for (const [digits, worth] of parts) {
    for (; rest >= worth; rest -= worth) text += digits;
  }
  return text;
};

const LEVELS = { Phần: 'part', Chương: 'chapter', Mục: 'section', 'Tiểu mục': 'subsection' } as const;
const LEVEL_WORDS = { part: 'Phần', chapter: 'Chương', section: 'Mục', subsection: 'Tiểu mục' } as const;

const inlineOf = (text: string): InlineText => {
  const parts = text.split(/\*\*(.+?)\*\*/);
  if (parts.length === 1) return text;
  return parts.flatMap((part, i): (string | { text: string; bold: true })[] => {
    if (part === '') return [];
    return [i % 2 === 1 ? { text: part, bold: true } : part];
  });
};
const textOf = (content: InlineText): string =>
  (typeof content === 'string'
    ? content
    : content.map((run) => (typeof run === 'string' ? run : run.bold === true ? `**${run.text}**` : run.text)).join('')
  ).replaceAll('\n', ' ');

/** A title ends without a stop, a text with one. */
const isTitle = (text: string): boolean => text !== '' && !/[.;:,?!…]$/.test(text);

const cellsOf = (line: string): readonly string[] | null => {
  const trimmed = line.trim();
  if (trimmed.startsWith('|'))
    return trimmed
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => cell.trim());
  return line.includes('\t') ? line.split('\t').map((cell) => cell.trim()) : null;
};

/** Widths and sides of the table that stood here before, else by the words of the heads. */
const columnsOf = (heads: readonly string[], before: Table | undefined): Table['columns'] =>
  before?.columns.length === heads.length
    ? heads.map((header, i) => ({ ...(before.columns[i] as Table['columns'][number]), header }))
    : heads.map((header) =>
        /^(stt|tt)$/i.test(header)
          ? { header, width: { mm: 12 }, align: 'center' as const }
          : { header, width: { share: 3 }, align: 'left' as const },
      );

type Numbered = { readonly block: TextBlock; readonly given: number | null };
const plain = (block: TextBlock): Numbered => ({ block, given: null });

/** One line that is no row and no item, as a block with the number typed. */
const lineBlocks = (line: string): readonly Numbered[] => {
  const heading = /^(Phần|Chương|Mục|Tiểu mục) ([IVXL]+|\d+)\s*[.:]?\s*(.*)$/u.exec(line);
  if (heading !== null) {
    const [, word = '', digits = '', title = ''] = heading;
    const level = LEVELS[word as keyof typeof LEVELS];
    const given = /\d/.test(digits) ? Number(digits) : romanValue(digits);
    return [{ block: { kind: 'heading', level, number: null, title }, given }];
  }
  const article = /^Điều (\d+)\s*[.:]\s*(.*)$/u.exec(line);
  if (article !== null) {
    const [, digits = '', words = ''] = article;
    const given = Number(digits);
    if (words === '' || isTitle(words)) return [{ block: { kind: 'article', number: null, title: words }, given }];
    return [
      { block: { kind: 'article', number: null, title: '' }, given },
      plain({ kind: 'paragraph', content: inlineOf(words) }),
    ];
  }
  const report = /^([IVXL]+)\.\s+(.+)$/u.exec(line);
  if (report !== null)
    return [
      { block: { kind: 'reportHeading', number: null, title: report[2] ?? '' }, given: romanValue(report[1] ?? '') },
    ];
  const clause = /^(\d{1,3})\.\s+(.+)$/u.exec(line);
  if (clause !== null) {
    const words = clause[2] ?? '';
    const given = Number(clause[1]);
    return isTitle(words)
      ? [{ block: { kind: 'clause', number: null, title: words }, given }]
      : [{ block: { kind: 'clause', number: null, content: inlineOf(words) }, given }];
  }
  const point = /^(\p{Ll})\)\s+(.+)$/u.exec(line);
  const letter = point === null ? -1 : POINT_LETTERS.indexOf(point[1] ?? '');
  if (letter >= 0)
    return [{ block: { kind: 'point', number: null, content: inlineOf(point?.[2] ?? '') }, given: letter + 1 }];
  return [plain({ kind: 'paragraph', content: inlineOf(line) })];
};

/** Rows that follow one another are one table, items one list. `tables`: those that stood there before, in order. */
const joinedLines = (lines: readonly string[], tables: readonly Table[]): readonly Numbered[] => {
  const all: Numbered[] = [];
  let [table, count]: [Table | null, number] = [null, 0];
  for (const line of lines) {
    const cells = cellsOf(line);
    const words = line.trim();
    if (cells !== null) {
      if (table === null) {
        table = { ...tables[count], kind: 'table', columns: columnsOf(cells, tables[count]), rows: [] };
        count += 1;
        all.push(plain(table));
      } else table.rows.push({ kind: 'cells', cells: cells.map(inlineOf) });
      continue;
    }
    table = null;
    if (words === '') continue;
    const item = /^[-–•+]\s+(.+)$/u.exec(words);
    const last = all.at(-1)?.block;
    if (item === null) all.push(...lineBlocks(words));
    else if (last?.kind === 'list') last.items.push(inlineOf(item[1] ?? ''));
    else all.push(plain({ kind: 'list', items: [inlineOf(item[1] ?? '')] }));
  }
  return all;
};

/**
 * The blocks of a typed text; a number that its place gives anyway is left to the place. Columns of tables keep the widths
 * they have in `before`.
 */
export const blocksOfText = (text: string, before: readonly TextBlock[]): TextBlock[] => {
  const tables = before.filter((block): block is Table => block.kind === 'table');
  const count = blockCounter();
  return joinedLines(text.normalize('NFC').split(/\r?\n/), tables).map(({ block, given }) => {
    const counted = count(block, given);
    return counted === null || !('number' in block) || counted.byPlace === given ? block : { ...block, number: given };
  });
};

const rowText = (cells: readonly InlineText[]): string => `| ${cells.map(textOf).join(' | ')} |`;

const linesOf = (block: TextBlock, number: number): readonly string[] => {
  switch (block.kind) {
    case 'paragraph':
      return [textOf(block.content)];
    case 'field':
      return [`${block.label}: ${textOf(block.content)}`];
    case 'legalBases':
      return block.items;
    case 'heading': {
      const roman = block.level === 'part' || block.level === 'chapter';
      return [`${LEVEL_WORDS[block.level]} ${roman ? romanOf(number) : number}. ${block.title}`];
    }
    case 'reportHeading':
      return [`${romanOf(number)}. ${block.title}`];
    case 'article':
      return [`Điều ${number}. ${block.title}`.trim()];
    case 'clause':
      return block.title === undefined
        ? [`${number}. ${textOf(block.content ?? '')}`]
        : [`${number}. ${block.title}`, ...(block.content === undefined ? [] : [textOf(block.content)])];
    case 'point':
      return [`${POINT_LETTERS[number - 1] ?? '?'}) ${textOf(block.content)}`];
    case 'list':
      return block.items.map((item) => `- ${textOf(item)}`);
    case 'table':
      return [
        rowText(block.columns.map(({ header }) => header)),
        ...block.rows.map((row) => (row.kind === 'cells' ? rowText(row.cells) : rowText([row.text]))),
      ];
  }
};

/** The blocks as typed lines; an article without a title and its text stand on one. */
export const textOfBlocks = (blocks: readonly TextBlock[]): string => {
  const count = blockCounter();
  const lines = blocks.map((block) =>
    linesOf(block, count(block, 'number' in block ? block.number : null)?.printed ?? 1),
  );
  return lines
    .flatMap((own, i) => {
      const [block, before] = [blocks[i], blocks[i - 1]];
      const runsIn = (one: TextBlock | undefined, next: TextBlock | undefined) =>
        one?.kind === 'article' && one.title === '' && next?.kind === 'paragraph';
      if (runsIn(before, block)) return [];
      return runsIn(block, blocks[i + 1]) ? [`${own[0]} ${lines[i + 1]?.[0] ?? ''}`] : own;
    })
    .join('\n');
};
