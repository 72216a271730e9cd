/** Which characters a Vietnamese administrative text may hold, and how what was typed or pasted is tidied before it is kept. */

/** Unicode NFC: `ế` as one character. Text in NFD sets wrongly on paper, sorts and searches wrongly. */
export const nfc = (text: string): string => text.normalize('NFC');

/** Whether no half of a surrogate pair stands alone: such a text cannot be written to a file and read back. */
export const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);

/** Length as people count it: in characters, not in UTF-16 units. Text in NFC. */
export const characterCount = (text: string): number => {
  if (!/[\ud800-\udfff]/.test(text)) return text.length;
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};

/** Spaces that look like one and are none: no-break, thin, ideographic … and the tab. */
const ODD_SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** Invisible: soft hyphen, zero-width signs, direction marks, variation selectors, byte-order mark. */
export const INVISIBLE =
  /\u00ad|\u034f|\u061c|\u180e|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u206f]|[\ufe00-\ufe0f]|\ufeff/g;

/** Look-alikes that come from old fonts, Word and PDF files, and the character meant. Eth never occurs in Vietnamese; đ does. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ['\u00d0', 'Đ'],
  ['\u0189', 'Đ'],
  ['\u00f0', 'đ'],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2012', '–'],
  ['\u2015', '—'],
  ['\ufb00', 'ff'],
  ['\ufb01', 'fi'],
  ['\ufb02', 'fl'],
]);
const LOOK_ALIKE = new RegExp(`[${[...LOOK_ALIKES.keys()].join('')}]`, 'g');

const tidyCharacters = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(LOOK_ALIKE, (sign) => LOOK_ALIKES.get(sign) ?? sign)
    .replace(ODD_SPACES, ' ');

/** One line: NFC, line breaks and odd spaces become spaces, runs of spaces one, none at the ends, invisible signs dropped. */
export const tidyLine = (text: string): string =>
  TIDY_LINE.test(text)
    ? text
    : nfc(
        tidyCharacters(text)
          .replace(/[\r\n\u2028\u2029]/g, ' ')
          .replace(/ {2,}/g, ' ')
          .trim(),
      );

/** Paragraphs: as `tidyLine` for each line; line breaks become `\n`, at most one empty line is kept between two others. */
export const tidyParagraphs = (text: string): string =>
  tidyCharacters(text)
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map(tidyLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** A part of a line: as `tidyLine`, but a space at its ends and its line breaks stay, since the words go on in the next part. */
export const tidyPart = (text: string): string =>
  nfc(
    tidyCharacters(text)
      .replace(/\r\n|[\r\u2028\u2029]/g, '\n')
      .replace(/ {2,}/g, ' '),
  );

/** The text in bare Latin letters: no tones, no vowel marks, đ as d; upper and lower case stay. */
export const withoutAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đð]/g, 'd')
    .replace(/[ĐÐ\u0189]/g, 'D');

/**
 * The allow-list: what all four faces of the paper font (Tinos, metric-compatible with Times New Roman) can print and an
 * administrative text can need. Latin with every Vietnamese letter, digits, ASCII and typographic punctuation, currency,
 * indices, fractions, Greek letters and the few mathematical signs of technical annexes. No emoji, no private use.
 */
const ALLOWED = [
  '\\n -~', // line break, ASCII
  '\\u00a1-\\u00ac\\u00ae-\\u00ff', // § ° ± ² ³ · » ½ × ÷ and Western letters
  '\\u0100-\\u017f\\u01a0\\u01a1\\u01af\\u01b0', // ă đ ĩ ũ ơ ư and Central European letters
  '\\u1ea0-\\u1ef9', // Vietnamese letters with tones
  '\\u0391-\\u03a1\\u03a3-\\u03a9\\u03b1-\\u03c9', // Greek
  '\\u2013\\u2014\\u2018-\\u201a\\u201c-\\u201e\\u2020-\\u2022\\u2026\\u2030\\u2032\\u2033\\u2039\\u203a\\u2044', // – — ‘ ’ “ ” • … ‰ ′ ″
  '\\u2070\\u2074-\\u2079\\u2080-\\u2089', // ⁴ ₂
  '\\u20ab\\u20ac\\u2116\\u2122\\u2153\\u2154\\u215b-\\u215e', // ₫ € № ™ ⅓
  '\\u2190-\\u2193\\u2212\\u221a\\u221e\\u2248\\u2260\\u2264\\u2265', // ← → − √ ∞ ≈ ≠ ≤ ≥
  '\\u25a0\\u25a1\\u25cb\\u25cf', // ■ □ ○ ●
].join('');
const PRINTABLE = new RegExp(`^[${ALLOWED}]$`, 'u');
const ALL_PRINTABLE = new RegExp(`^[${ALLOWED}]*$`, 'u');
/** Words with one space between them, nothing that tidying would touch: most lines are, and need no further look. */
const WORD = `(?:(?![ \\n${[...LOOK_ALIKES.keys()].join('')}])[${ALLOWED}])+`;
const TIDY_LINE = new RegExp(`^(?:${WORD}(?: ${WORD})*)?$`, 'u');

/** Whether one character may stand on paper. */
export const isPrintable = (character: string): boolean => PRINTABLE.test(character);

/** A character that cannot be printed: itself where it can at least be shown, and its place (1 is the first). */
export type Unprintable = { readonly shown: string | null; readonly place: number };

/** The first character of the text that cannot stand on paper, or null. */
export const firstUnprintable = (text: string): Unprintable | null => {
  if (ALL_PRINTABLE.test(text)) return null;
  let place = 0;
  for (const character of text) {
    place += 1;
    if (!isPrintable(character))
      return { shown: /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character) ? character : null, place };
  }
  return null;
};
