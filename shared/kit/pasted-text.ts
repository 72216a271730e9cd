import { INVISIBLE, isPrintable, nfc, tidyLine } from './characters.ts';
import { groupedDigits } from './grouped-digits.ts';
import type { TextBlock } from './text-blocks.ts';

/** What was cleaned out of a pasted text, counted, so that the official sees it. */
export const CLEANINGS = ['spaces', 'hidden', 'marks', 'signs', 'bullets', 'numbers', 'emptyLines'] as const;
export type Cleaning = (typeof CLEANINGS)[number];
export type Cleaned = Readonly<Record<Cleaning, number>>;

const CLEANING_LABELS: Record<Cleaning, string> = {
  spaces: 'dấu cách thừa',
  hidden: 'ký tự ẩn',
  marks: 'chữ có dấu rời',
  signs: 'ký tự không in được',
  bullets: 'dấu đầu dòng',
  numbers: 'số thứ tự gõ tay',
  emptyLines: 'dòng trống',
};

/** "Đã làm sạch: 3 dấu cách thừa, 2 ký tự ẩn." Null where nothing was. */
export const cleanedSentence = (cleaned: Cleaned): string | null => {
  const parts = CLEANINGS.filter((what) => cleaned[what] > 0).map(
    (what) => `${groupedDigits(cleaned[what])} ${CLEANING_LABELS[what]}`,
  );
  return parts.length === 0 ? null : `Đã làm sạch: ${parts.join(', ')}.`;
};

/** A pasted text as it goes into the blocks. `line`: the words themselves where it is a single line, else null. */
export type PastedText = {
  readonly blocks: readonly TextBlock[];
  readonly line: string | null;
  readonly cleaned: Cleaned;
};

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
/** Bullets of Word's symbol fonts lie in the private area, where no printable sign is. */
const SYMBOL_BULLET = /^\s*[\uf000-\uf0ff\u25aa\u25ab\u25b8\u25ba\u25e6\u2219\u2023\u2043\u27a2\u2713\u2714]/;

type Counting = { -readonly [K in Cleaning]: number };

/** One line as a paper can carry it; what was taken away is counted. */
const cleanLine = (line: string, cleaned: Counting): string => {
  const bulleted = line.replace(SYMBOL_BULLET, '•');
  cleaned.hidden += count(bulleted, INVISIBLE);
  cleaned.marks += count(bulleted, /[A-Za-zĂÂÊÔƠƯăâêôơư][\u0300-\u036f]+/g);
  const shown = nfc(bulleted).replace(INVISIBLE, '');
  cleaned.spaces += count(shown, /[ \u00a0\u2000-\u200a\u202f\u3000]{2,}|^[ \u00a0]+|[ \u00a0]+$/g);
  const tidy = tidyLine(shown);
  const printable = [...tidy].filter(isPrintable).join('');
  cleaned.signs += [...tidy].length - [...printable].length;
  return tidyLine(printable);
};

const ROMAN = '[IVXLC]+';
const HEADINGS = [
  ['part', new RegExp(`^Phần\\s+(?:${ROMAN}|thứ\\s+\\S+)[.:]?(?:\\s+(.*))?$`, 'iu')],
  ['chapter', new RegExp(`^Chương\\s+(?:${ROMAN}|\\d+)[.:]?(?:\\s+(.*))?$`, 'iu')],
  ['section', /^Mục\s+\d+[.:]?(?:\s+(.*))?$/iu],
  ['subsection', /^Tiểu mục\s+\d+[.:]?(?:\s+(.*))?$/iu],
] as const;
const ARTICLE = /^Điều\s+\d+[.:]\s*(.*)$/iu;
const REPORT_HEADING = new RegExp(`^${ROMAN}[.)]\\s+(.+)$`, 'u');
const CLAUSE = /^\d{1,3}[.)]\s+(.+)$/u;
const POINT = /^[a-zđ]\)\s*(.+)$/iu;
const BULLET = /^[-–—•·●○■□+*]\s*(.+)$/u;
const LEGAL_BASIS = /^Căn cứ\s+\p{Lu}?.+$/u;
const isCapitals = (text: string): boolean => text === text.toLocaleUpperCase('vi') && /\p{Lu}/u.test(text);

/** The block a line is, by how it begins. Numbers are left to the place. */
const blockOf = (line: string, cleaned: Counting): TextBlock => {
  for (const [level, pattern] of HEADINGS) {
    const found = pattern.exec(line);
    if (found === null) continue;
    cleaned.numbers += 1;
    return { kind: 'heading', level, number: null, title: found[1] ?? '' };
  }
  const numbered = (pattern: RegExp): string | null => {
    const words = pattern.exec(line)?.[1];
    if (words === undefined) return null;
    cleaned.numbers += 1;
    return words;
  };
  const article = ARTICLE.exec(line) === null ? null : numbered(ARTICLE);
  if (article !== null) return { kind: 'article', number: null, title: article };
  const roman = REPORT_HEADING.exec(line)?.[1];
  if (roman !== undefined && isCapitals(roman)) {
    cleaned.numbers += 1;
    return { kind: 'reportHeading', number: null, title: roman };
  }
  const clause = numbered(CLAUSE);
  if (clause !== null) return { kind: 'clause', number: null, content: clause };
  const point = numbered(POINT);
  if (point !== null) return { kind: 'point', number: null, content: point };
  const item = BULLET.exec(line)?.[1];
  if (item !== undefined) {
    cleaned.bullets += 1;
    return { kind: 'list', items: [item] };
  }
  if (LEGAL_BASIS.test(line)) return { kind: 'legalBases', items: [line.replace(/[;.]$/, '')] };
  return { kind: 'paragraph', content: line };
};

/** Items of one list stand together; the title of a chapter often stands on the line after it. */
const together = (blocks: readonly TextBlock[]): readonly TextBlock[] => {
  const all: TextBlock[] = [];
  for (const block of blocks) {
    const last = all.at(-1);
    if (last?.kind === 'list' && block.kind === 'list') {
      all[all.length - 1] = { ...last, items: [...last.items, ...block.items] };
    } else if (last?.kind === 'legalBases' && block.kind === 'legalBases') {
      all[all.length - 1] = { ...last, items: [...last.items, ...block.items] };
    } else if (
      last?.kind === 'heading' &&
      last.title === '' &&
      block.kind === 'paragraph' &&
      typeof block.content === 'string'
    ) {
      all[all.length - 1] = { ...last, title: block.content };
    } else all.push(block);
  }
  return all;
};

/** A number or a bullet of Word is followed by one tab and is no cell. */
const isMarked = (line: string): boolean =>
  /^\s*(?:\d{1,3}[.)]|[a-zđ]\)|[IVXLC]+\.|[-–—•·●○■□+*\uf000-\uf0ff])\s*\t/iu.test(line) && count(line, /\t/g) === 1;
const cellCount = (line: string): number => (isMarked(line) ? 1 : line.replace(/^\t+/, '').split('\t').length);

/** The table that begins at a line: at least two lines with as many cells, at most thirty. */
const tableAt = (lines: readonly string[], from: number): readonly string[] => {
  const cells = cellCount(lines[from] ?? '');
  if (cells < 2 || cells > 30) return [];
  const end = lines.findIndex((line, i) => i > from && cellCount(line) !== cells);
  const found = lines.slice(from, end === -1 ? lines.length : end);
  return found.length < 2 ? [] : found;
};

const NUMERIC = /^-?[\d.,\s%]+$/;
const tableOf = (lines: readonly string[], cleaned: Counting): TextBlock => {
  const rows = lines.map((line) => line.split('\t').map((cell) => cleanLine(cell, cleaned)));
  const [head = [], ...body] = rows;
  const columns = head.map((header, i) => {
    const cells = body.map((row) => row[i] ?? '').filter((cell) => cell !== '');
    const align =
      cells.length > 0 && cells.every((cell) => NUMERIC.test(cell)) ? ('right' as const) : ('left' as const);
    return { header, width: { share: 1 }, align };
  });
  return { kind: 'table', columns, rows: body.map((cells) => ({ kind: 'cells', cells })) };
};

/**
 * Turns what was pasted from Word, Excel or a PDF into blocks: odd spaces, hidden signs and letters with loose marks are
 * mended, typed numbers and bullets become the blocks that carry them. Pure; `text` is the clipboard's plain text.
 */
export const pastedText = (text: string): PastedText => {
  const cleaned: Counting = { spaces: 0, hidden: 0, marks: 0, signs: 0, bullets: 0, numbers: 0, emptyLines: 0 };
  const lines = text.replace(/\s+$/u, '').split(/\r\n|[\r\n\v\f\u2028\u2029]/);
  const blocks: TextBlock[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const table = tableAt(lines, i);
    if (table.length > 0) {
      blocks.push(tableOf(table, cleaned));
      i += table.length - 1;
      continue;
    }
    const line = cleanLine(lines[i] ?? '', cleaned);
    if (line === '') cleaned.emptyLines += lines.length > 1 ? 1 : 0;
    else blocks.push(blockOf(line, cleaned));
  }
  if (lines.length > 1) return { blocks: together(blocks), line: null, cleaned };
  const only = { spaces: 0, hidden: 0, marks: 0, signs: 0, bullets: 0, numbers: 0, emptyLines: 0 };
  return { blocks, line: cleanLine(text, only), cleaned };
};
