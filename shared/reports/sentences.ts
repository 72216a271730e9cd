/** A sentence of a text and where it begins in it. */
export type Sentence = { readonly start: number; readonly words: string };

/** The sentences of a text: cut at line ends and after a stop or a semicolon. */
export const sentencesOf = (text: string): readonly Sentence[] =>
  [...text.matchAll(/[^\n]+?(?:[.;!?](?=\s)|(?=\n)|$)/gu)].flatMap((match) => {
    const lead = match[0].length - match[0].trimStart().length;
    const words = match[0].trim();
    return words === '' ? [] : [{ start: match.index + lead, words }];
  });

/** Dates, numbers of papers and the like: digits that are no figure. */
const NO_FIGURE = /\d{1,2}\/\d{1,2}\/\d{4}|\d+\/(?:\d{4}\/)?\p{Lu}[\p{L}-]*|\d{1,2}\/\d{4}/gu;
const FIGURE = /\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?/gu;

type Figure = { readonly at: number; readonly typed: string };
/** The sentence with `#` for every number, and the numbers. */
type Skeleton = { readonly bones: string; readonly figures: readonly Figure[] };

const skeletonOf = (sentence: string): Skeleton => {
  // As many characters as before, so that places stay right.
  const masked = sentence.replace(NO_FIGURE, (found) => '@'.repeat(found.length));
  const figures = [...masked.matchAll(FIGURE)].map((match) => ({ at: match.index, typed: match[0] }));
  const bones = masked
    .replace(FIGURE, '#')
    .replace(/@+/g, '@')
    .toLocaleLowerCase('vi')
    .replace(/\s+/g, ' ')
    .replace(/[\s.;,:]+$/, '');
  return { bones, figures };
};

type Held = Figure & { readonly expected: string };

/**
 * A sentence held against the sentences of the data: null where none of them has the same words; else the numbers that
 * differ. Of several with the same words the one that agrees best counts.
 */
export const agreesWithDraft = (sentence: string, draft: readonly Sentence[]): readonly Held[] | null => {
  const { bones, figures } = skeletonOf(sentence);
  if (figures.length === 0) return null;
  const candidates = draft
    .map(({ words }) => skeletonOf(words))
    .filter((other) => other.bones === bones && other.figures.length === figures.length)
    .map((other) =>
      figures.flatMap((figure, i) => {
        const expected = other.figures[i]?.typed ?? figure.typed;
        return expected === figure.typed ? [] : [{ ...figure, expected }];
      }),
    )
    .sort((a, b) => a.length - b.length);
  return candidates[0] ?? null;
};
