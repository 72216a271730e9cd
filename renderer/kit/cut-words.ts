/** Width of some words on one line, px. */
export type Measure = (words: string) => number;
/** Room for words: so many lines of so many px. */
export type Room = { readonly width: number; readonly lines: number };

const MORE = '…';
/** Syllables are few and come again and again; numbers and names end it somewhere. */
const KEPT_WORDS = 20_000;

/** Measures in a font (`400 14px "Be Vietnam Pro"`), each word once. */
export const measureIn = (font: string): Measure => {
  const pen = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  if (pen !== null) {
    pen.font = font;
    pen.fontKerning = 'none';
  }
  return (word) => {
    let width = known.get(word);
    if (width === undefined) {
      width = pen?.measureText(word).width ?? 0;
      if (known.size >= KEPT_WORDS) known.clear();
      known.set(word, width);
    }
    return width;
  };
};

/** A word too wide for any line in parts that are not: after its hyphens and strokes, else between letters. */
const partsOf = (word: string, width: number, measure: Measure): readonly string[] => {
  const parts: string[] = [];
  for (const piece of word.match(/[^-/]+[-/]*|[-/]+/gu) ?? []) {
    if (measure(piece) <= width) {
      parts.push(piece);
      continue;
    }
    let part = '';
    for (const letter of piece) {
      if (part !== '' && measure(part + letter) > width) {
        parts.push(part);
        part = '';
      }
      part += letter;
    }
    parts.push(part);
  }
  return parts;
};

/** A line with the dots after it; letters of a word that fills the line alone make room for them. */
const withMore = (line: string, width: number, measure: Measure): string => {
  const letters = [...line];
  while (letters.length > 1 && measure(letters.join('')) + measure(MORE) > width) letters.pop();
  return letters.join('') + MORE;
};

type Part = { readonly text: string; readonly width: number; readonly joined: boolean };

const allParts = (words: string, width: number, measure: Measure): readonly Part[] =>
  words
    .split(/\s+/u)
    .filter((word) => word !== '')
    .flatMap((word) =>
      (measure(word) <= width ? [word] : partsOf(word, width, measure)).map((text, i) => ({
        text,
        width: measure(text),
        joined: i > 0,
      })),
    );

/**
 * As many words as stand in the room, with a line break between its lines, ending in … where words are left over. The
 * browser cuts words too, but takes longer to: it sets them all and clips each cell.
 */
export const cutWords = (words: string, { width, lines }: Room, measure: Measure): string => {
  if (width <= 0) return '';
  const space = measure(' ');
  const parts = allParts(words, width, measure);
  const made: string[] = [];
  let next = 0;
  while (next < parts.length && made.length < lines) {
    const isLast = made.length === lines - 1;
    let line = '';
    let used = 0;
    // On the last line: where it would end, were there still more to come.
    let cut = '';
    for (let part = parts[next]; part !== undefined; part = parts[next]) {
      const gap = line === '' || part.joined ? 0 : space;
      if (line !== '' && used + gap + part.width > width) break;
      line += gap > 0 ? ` ${part.text}` : part.text;
      used += gap + part.width;
      if (cut === '' || used + measure(MORE) <= width) cut = line;
      next += 1;
    }
    made.push(isLast && next < parts.length ? withMore(cut, width, measure) : line);
  }
  return made.join('\n');
};
