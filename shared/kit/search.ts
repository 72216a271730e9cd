import { withoutAccents } from './characters.ts';

/** Text as searched: lower case, no tone or vowel marks, đ as d, single spaces. `Đạo` → `dao`, `hoà` and `hòa` → `hoa`. */
export const searchKey = (text: string): string => withoutAccents(text).toLowerCase().replace(/\s+/g, ' ').trim();

/** The two accepted spellings of one sound at the end of a syllable: quy/qui, kỹ/kĩ, lý/lí, Mỹ/Mĩ. */
const oneSpelling = (key: string): string => key.replace(/(?<=(?:^|[^\p{L}])(?:qu|[hklmst]))y(?!\p{L})/gu, 'i');

/** Where the other spelling may stand: y and i change places only at the end of a syllable. */
const ENDS_IN_SOUND = /[iy](?!\p{L})/u;

/**
 * Makes a test of search keys (see `searchKey`) kept beside long lists: every word of the query must occur in the key, in
 * any order, with or without accents. An empty query finds everything. `other`: the key in one spelling (see `searchText`),
 * where it is kept too.
 */
export const keyMatcher = (query: string): ((key: string, other?: string) => boolean) => {
  const words = searchKey(query)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({ word, other: oneSpelling(word), swaps: ENDS_IN_SOUND.test(word) }));
  return (key, kept) => {
    let all = true;
    for (const { word, swaps } of words) {
      if (key.includes(word)) continue;
      // Only a word where such a sound ends can be found under its other spelling.
      if (!swaps) return false;
      all = false;
    }
    if (all) return true;
    const otherKey = kept ?? oneSpelling(key);
    return words.every(({ word, other }) => key.includes(word) || otherKey.includes(other));
  };
};

/**
 * Makes a test of texts from what was typed into a search box: every word must occur in one of the texts, in any order,
 * with or without accents. An empty query finds everything. Make it once for a long list.
 */
export const matcher = (query: string): ((...texts: readonly string[]) => boolean) => {
  const test = keyMatcher(query);
  return (...texts) => test(searchKey(texts.join(' ')));
};

/** Whether every word of the query occurs in one of the texts (see `matcher`). */
export const matches = (query: string, ...texts: readonly string[]): boolean => matcher(query)(...texts);

/** A text made ready to be searched many times: its search key, and the same in one spelling of y and i where they differ. */
export type SearchText = { readonly key: string; readonly other: string };
export const searchText = (text: string): SearchText => {
  const key = searchKey(text);
  return { key, other: oneSpelling(key) };
};
