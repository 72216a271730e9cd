import { nfc } from './characters.ts';

/** Vietnamese order: a ă â, d đ, e ê, o ô ơ, u ư; tones ngang huyền hỏi ngã sắc nặng; `Tổ 2` before `Tổ 10`. */
const COLLATOR = new Intl.Collator('vi', { numeric: true });

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** For sorting: negative, 0 or positive. 0 only for the same text, so that a list never depends on where it started. */
export const compareVietnamese = (a: string, b: string): number => {
  const left = nfc(a);
  const right = nfc(b);
  return COLLATOR.compare(left, right) || byCode(left, right);
};

/** The given name is the last word of a Vietnamese name; the rest is the family name and the middle names. */
const splitName = (name: string): readonly [given: string, rest: string] => {
  const words = nfc(name).trim().split(/\s+/);
  return [words.at(-1) ?? '', words.slice(0, -1).join(' ')];
};

/** For sorting people as Vietnamese lists do: by given name, then by family name and middle names. */
export const comparePersonNames = (a: string, b: string): number => {
  const [givenA, restA] = splitName(a);
  const [givenB, restB] = splitName(b);
  return COLLATOR.compare(givenA, givenB) || COLLATOR.compare(restA, restB) || compareVietnamese(a, b);
};
