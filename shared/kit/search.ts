import { withoutAccents } from './characters.ts';

/** Text as searched: lower case, no tone or vowel marks, đ as d, single spaces. `Đạo` → `dao`, `hoà` and `hòa` → `hoa`. */
export const searchKey = (text: string): string => withoutAccents(text).toLowerCase().replace(/\s+/g, ' ').trim();

/** The two accepted spellings of one sound at the end of a syllable: quy/qui, kỹ/kĩ, lý/lí, Mỹ/Mĩ. */
const oneSpelling = (key: string): string => key.replace(/(?<=(?:^|[^\p{L}])(?:qu|[hklmst]))y(?!\p{L})/gu, 'i');

/** Where the other spelling may stand: y and i change places only at the end of a syllable. */
const ENDS_IN_SOUND = /[iy](?!\p{L})/u;

type SearchWord = { readonly word: string; readonly other: string; readonly swaps: boolean };

/** The words of a query, each with its other spelling where it ends in a sound that has one. */
const searchWords = (query: string): readonly SearchWord[] =>
  searchKey(query)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({ word, other: oneSpelling(word), swaps: ENDS_IN_SOUND.test(word) }));

/**
 * Makes a test of texts from what was typed into a search box: every word must occur in one of the texts, in any order,
 * with or without accents. An empty query finds everything. Make it once for a long list.
 */
export const matcher = (query: string): ((...texts: readonly string[]) => boolean) => {
  const words = searchWords(query);
  return (...texts) => {
    const key = searchKey(texts.join(' '));
    let otherKey: string | null = null;
    return words.every(({ word, other, swaps }) => {
      if (key.includes(word)) return true;
      // Only a word where such a sound ends can be found under its other spelling.
      if (!swaps) return false;
      otherKey ??= oneSpelling(key);
      return otherKey.includes(other);
    });
  };
};

/** Whether every word of the query occurs in one of the texts (see `matcher`). */
export const matches = (query: string, ...texts: readonly string[]): boolean => matcher(query)(...texts);

/** A text made ready to be searched many times: its search key, and the same in one spelling of y and i where they differ. */
export type SearchText = { readonly key: string; readonly other: string };
export const searchText = (text: string): SearchText => {
  const key = searchKey(text);
  return { key, other: oneSpelling(key) };
};

/** A list of words searched as one text: `mark` is told the place of each that holds a part. */
const joined = (words: readonly string[]) => {
  const text = words.join('\n');
  const ends = new Uint32Array(words.length);
  for (let i = 0, end = -1; i < words.length; i += 1) {
    end += (words[i]?.length ?? 0) + 1;
    ends[i] = end;
  }
  return (part: string, mark: (place: number) => void): void => {
    let place = 0;
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, ends[place])) {
      while ((ends[place] ?? 0) < at) place += 1;
      mark(place);
    }
  };
};

type MarkedWord = { readonly word: string; readonly marks: Uint8Array };

/** The words of many texts, each kept once under a number, so that a long list is searched word by word and not text by text. */
export type WordBook = {
  /** The numbers of the different words of a text. */
  readonly numbersOf: (text: string) => readonly number[];
  /**
   * For every word of the query a mark (1) at the number of each word of the book it occurs in, as `matches` finds it: a text
   * meets the query when it has a marked word for each. `met`: a query the texts asked have met already; its words are left out.
   */
  readonly marksFor: (query: string, met?: string) => readonly Uint8Array[];
};

/** A book without words yet. */
export const createWordBook = (): WordBook => {
  const numbers = new Map<string, number>();
  const spelledOtherwise: { readonly number: number; readonly other: string }[] = [];
  let find: ReturnType<typeof joined> | null = null;
  let last: readonly MarkedWord[] = [];

  const numberOf = (word: string): number => {
    const given = numbers.get(word);
    if (given !== undefined) return given;
    const number = numbers.size;
    numbers.set(word, number);
    find = null;
    last = [];
    const other = oneSpelling(word);
    if (other !== word) spelledOtherwise.push({ number, other });
    return number;
  };
  const marksOf = ({ word, other, swaps }: SearchWord): MarkedWord => {
    const marks = new Uint8Array(numbers.size);
    find ??= joined([...numbers.keys()]);
    const mark = (number: number) => {
      marks[number] = 1;
    };
    find(word, mark);
    if (other !== word) find(other, mark);
    if (swaps) for (const spelled of spelledOtherwise) if (spelled.other.includes(other)) mark(spelled.number);
    return { word, marks };
  };
  return {
    numbersOf: (text) => [...new Set(searchKey(text).split(' '))].map(numberOf),
    marksFor: (query, met = '') => {
      const already = new Set(searchWords(met).map(({ word }) => word));
      last = searchWords(query).map((sought) => last.find(({ word }) => word === sought.word) ?? marksOf(sought));
      return last.filter(({ word }) => !already.has(word)).map(({ marks }) => marks);
    },
  };
};
