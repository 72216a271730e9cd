import { withoutAccents } from './characters.ts';

/** Text as searched: lower case, no tone or vowel marks, đ as d, single spaces. `Đạo` → `dao`, `hoà` and `hòa` → `hoa`. */
export const searchKey = (text: string): string => withoutAccents(text).toLowerCase().replace(/\s+/g, ' ').trim();

/** The two accepted spellings of one sound at the end of a syllable: quy/qui, kỹ/kĩ, lý/lí, Mỹ/Mĩ. */
export const oneSpelling = (key: string): string =>
  // Most have none, and the pattern takes milliseconds to be made ready.
  key.includes('y') ? key.replace(/(?<=(?:^|[^\p{L}])(?:qu|[hklmst]))y(?!\p{L})/gu, 'i') : key;

/** Where the other spelling may stand: y and i change places only at the end of a syllable. Letters but a–z are rare in a key. */
const ENDS_IN_SOUND = /[iy](?![a-z])/;

export type SearchWord = { readonly word: string; readonly other: string; readonly swaps: boolean };

/** The words of a query, each with its other spelling where it ends in a sound that has one. */
export const searchWords = (query: string): readonly SearchWord[] =>
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
