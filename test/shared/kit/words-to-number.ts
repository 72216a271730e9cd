/**
 * Reads Vietnamese number words back into a number. Written apart from the program's own reading, from the other end:
 * it knows words, not digits, and splits the sentence at its largest unit.
 */
const VALUES: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
};

const splitAtLast = (words: readonly string[], units: readonly string[]): readonly [string[], string[]] | null => {
  const place = words.findLastIndex((word) => units.includes(word));
  return place < 0 ? null : [words.slice(0, place), words.slice(place + 1)];
};

const digitOf = (word: string | undefined): number => {
  const value = word === undefined ? undefined : VALUES[word];
  if (value === undefined) throw new Error(`not a digit: ${word}`);
  return value;
};

const below100 = (words: readonly string[]): number => {
  const [first, second, ...rest] = words;
  if (first === undefined) return 0;
  if (first === 'linh' || first === 'lẻ') return digitOf(second);
  if (first === 'mười') return 10 + (second === undefined ? 0 : digitOf(second));
  if (second === 'mươi') return digitOf(first) * 10 + (rest.length === 0 ? 0 : digitOf(rest[0]));
  if (second !== undefined) throw new Error(`too many words: ${words.join(' ')}`);
  return digitOf(first);
};

const below1000 = (words: readonly string[]): number => {
  const split = splitAtLast(words, ['trăm']);
  return split === null ? below100(words) : digitOf(split[0][0]) * 100 + below100(split[1]);
};

const UNITS: readonly (readonly [readonly string[], number])[] = [
  [['tỷ', 'tỉ'], 1_000_000_000],
  [['triệu'], 1_000_000],
  [['nghìn', 'ngàn'], 1000],
];

const positive = (words: readonly string[]): number => {
  for (const [names, size] of UNITS) {
    const split = splitAtLast(words, names);
    if (split !== null) return positive(split[0]) * size + positive(split[1]);
  }
  return below1000(words);
};

export const wordsToNumber = (sentence: string): number => {
  const words = sentence.split(' ');
  return words[0] === 'âm' ? -positive(words.slice(1)) : positive(words);
};
