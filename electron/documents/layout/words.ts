import type { Inline, Run } from '#shared/documents/paper.ts';
import { tidyLine } from '#shared/kit/text.ts';
import type { Face, Frame } from './frame.ts';
import type { Span } from './node.ts';

type Word = { readonly text: string; readonly bold: boolean; readonly italic: boolean };
export type Setting = Face & {
  /** Width of the column in pt. */
  readonly width: number;
};

/** Straight quotes become the curved ones of print; the rest as the kit tidies a line. */
export const printable = (text: string): string =>
  tidyLine(text)
    .replace(/(^|[\s([{“‘])"/g, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([{“])'/g, '$1‘')
    .replaceAll("'", '’');

const runsOf = (content: Inline): readonly Run[] =>
  (typeof content === 'string' ? [content] : content).map((run) => (typeof run === 'string' ? { text: run } : run));

/** All the words of an inline text. A piece glued to the one before takes its style: "**Điều 9**." ends in a bold stop. */
const wordsOf = (content: Inline): readonly Word[] => {
  const words: Word[] = [];
  let open = false;
  for (const run of runsOf(content)) {
    for (const piece of run.text.normalize('NFC').split(/(\s+)/)) {
      if (piece.trim() === '') {
        open = open && piece === '';
        continue;
      }
      const last = words.at(-1);
      if (open && last !== undefined) words[words.length - 1] = { ...last, text: last.text + piece };
      else words.push({ text: piece, bold: run.bold ?? false, italic: run.italic ?? false });
      open = true;
    }
  }
  const tidy = printable(words.map((w) => w.text).join(' ')).split(' ');
  return tidy.length === words.length ? words.map((w, i) => ({ ...w, text: tidy[i] ?? '' })) : words;
};

const PART = /^(Phần|Chương|Mục|Điều|[Kk]hoản|[Đđ]iểm|[Tt]háng|[Nn]gày|[Nn]ăm|[Ss]ố|[Ll]úc|[Gg]iờ|[Qq]uý)$/u;
const NUMERAL = /^[(“]?(\d|[IVX]+[.,;)]*$|[a-zđ][),;.]*$)/u;
const ADDRESS = /^(Ông|Bà|ông|bà|đ\/c)$/u;

/** Whether a line should not end between two words: "Điều 9", "ngày 05", "14 giờ", "Ông Hưng", before a lone dash. */
const belongs = (left: string, right: string): boolean =>
  (PART.test(left) && NUMERAL.test(right)) ||
  (/^\d+$/.test(left) && /^(giờ|phút|%)/u.test(right)) ||
  (ADDRESS.test(left) && /^\p{Lu}/u.test(right)) ||
  /^[-–]$/.test(right);

/** No line break of the Unicode rules falls inside such a word. */
const PLAIN = /^[\p{L}\p{N}.,;:()“”‘’!?]*$/u;

const groupsOf = (words: readonly Word[], fits: (group: readonly Word[]) => boolean): readonly (readonly Word[])[] => {
  const groups: Word[][] = [];
  words.forEach((word, i) => {
    const group = groups.at(-1);
    const before = words[i - 1];
    // The last word never stands alone on a line.
    const bound = before !== undefined && (belongs(before.text, word.text) || i === words.length - 1);
    if (bound && group !== undefined && fits([...group, word])) group.push(word);
    else groups.push([word]);
  });
  return groups;
};

const sameStyle = (a: Word, b: Word): boolean => a.bold === b.bold && a.italic === b.italic;

/**
 * Words of a paragraph as pdfmake runs. Every boundary of runs lies at a space, because pdfmake widens boundaries when it justifies;
 * what must not be split is one run. A word wider than the column stays breakable, so that nothing leaves the margins.
 */
export const spansOf = (frame: Frame, content: Inline, setting: Setting): readonly Span[] => {
  const words = wordsOf(content);
  const widthOf = (text: string, word: Word) =>
    frame.measure(text, {
      size: setting.size,
      bold: setting.bold === true || word.bold,
      italic: setting.italic === true || word.italic,
    });
  const fits = (group: readonly Word[]) => {
    const [first] = group;
    if (first === undefined || !group.every((word) => sameStyle(word, first))) return false;
    return widthOf(group.map((w) => w.text).join(' '), first) <= setting.width * 0.45;
  };
  const spans: Span[] = [];
  const groups = groupsOf(words, fits);
  groups.forEach((group, i) => {
    const space = i === groups.length - 1 ? '' : ' ';
    group.forEach((word, k) => {
      const ends = k === group.length - 1;
      const style = { ...(word.bold ? { bold: true } : {}), ...(word.italic ? { italics: true } : {}) };
      const last = spans.at(-1);
      if (!ends) spans.push({ text: `${word.text}${NO_BREAK}`, ...style, noWrap: true, preserveTrailingSpaces: true });
      else if (group.length > 1 || (!PLAIN.test(word.text) && widthOf(word.text, word) <= setting.width))
        spans.push({ text: word.text + space, ...style, noWrap: true });
      else if (last !== undefined && last.noWrap !== true && sameSpan(last, style))
        spans[spans.length - 1] = { ...last, text: last.text + word.text + space };
      else spans.push({ text: word.text + space, ...style });
    });
  });
  return spans;
};

/** Holds two words together and still widens with the line; the same glyph as a space, and read back as one. */
const NO_BREAK = '\u00a0';

const sameSpan = (a: Span, b: Omit<Span, 'text'>): boolean => a.bold === b.bold && a.italics === b.italics;

/** The words of an inline text without styles. */
export const plainText = (content: Inline): string =>
  wordsOf(content)
    .map((word) => word.text)
    .join(' ');

/** The same text closed with "./." in place of its last stop (templates of Decree 30/2020, Appendix III). */
export const closed = (content: Inline): Inline => {
  const runs = [...runsOf(content)];
  while (runs.length > 0 && /^[\s.;:,]*$/.test(runs.at(-1)?.text ?? '')) runs.pop();
  const last = runs.pop();
  if (last === undefined) return './.';
  return [...runs, { ...last, text: `${last.text.replace(/[\s.;:,]+$/, '')}./.` }];
};
