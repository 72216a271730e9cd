import { excerptOf, type Passage } from './passages.ts';
import type { Found, Sheet } from './rule.ts';

type Say = (hit: string, match: RegExpExecArray) => string | { readonly message: string; readonly mend: string };
const ANY = () => true;

/** A finding about a place in a passage. */
export const foundAt = (passage: Passage, match: RegExpExecArray, said: ReturnType<Say>): Found => ({
  where: passage.where,
  excerpt: excerptOf(passage.text, match.index, match[0].length),
  ...(typeof said === 'string' ? { message: said } : said),
});

/** Every match of a global pattern in the passages that pass the test. */
export const matchesIn = (
  sheet: Sheet,
  pattern: RegExp,
  test: (passage: Passage) => boolean = ANY,
): readonly { readonly passage: Passage; readonly match: RegExpExecArray }[] =>
  sheet.passages
    .filter(test)
    .flatMap((passage) => [...passage.text.matchAll(pattern)].map((match) => ({ passage, match })));

/** A check that reports every match of a global pattern. */
export const wherever =
  (pattern: RegExp, say: Say, test: (passage: Passage) => boolean = ANY) =>
  (sheet: Sheet): readonly Found[] =>
    matchesIn(sheet, pattern, test).map(({ passage, match }) => foundAt(passage, match, say(match[0], match)));

/** A check of whole passages: `say` answers what is wrong, or null. */
export const eachPassage =
  (say: (passage: Passage, sheet: Sheet) => string | null, test: (passage: Passage) => boolean = ANY) =>
  (sheet: Sheet): readonly Found[] =>
    sheet.passages.filter(test).flatMap((passage) => {
      const message = say(passage, sheet);
      return message === null ? [] : [{ where: passage.where, excerpt: excerptOf(passage.text), message }];
    });
