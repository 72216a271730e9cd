/** Words to be set in a given number of lines; widths in pt. */
export type Wording = {
  readonly words: readonly string[];
  readonly widths: readonly number[];
  readonly space: number;
  readonly width: number;
  /** A line rather ends after a comma than inside a phrase. */
  readonly phrases: boolean;
};

/** What a way of breaking costs beside its ragged lines. */
const INSIDE_PHRASE = 0.1;
const LONE_WORD = 1;

/** Cost of one line from word `from` to before word `to`: its slack, and how well it ends. */
const costIn = ({ words, widths, space, width, phrases }: Wording): ((from: number, to: number) => number) => {
  const starts: number[] = [0];
  for (const [i, own] of widths.entries()) starts.push((starts[i] ?? 0) + own + space);
  return (from, to) => {
    const slack = width - ((starts[to] ?? 0) - (starts[from] ?? 0) - space);
    if (slack < 0) return Number.POSITIVE_INFINITY;
    const ragged = (slack / width) ** 2;
    if (to === words.length) return ragged + (to - from === 1 ? LONE_WORD : 0);
    return ragged + (phrases && !/[,;.:)]$/.test(words[to - 1] ?? '') ? INSIDE_PHRASE : 0);
  };
};

type Way = { readonly cost: number; readonly ends: readonly number[] };

/** The cheapest way to break the words into exactly `count` lines, or undefined where no way fits the width. */
export const shape = (wording: Wording, count: number): readonly string[] | undefined => {
  const { words } = wording;
  const costOf = costIn(wording);
  // ways[n]: the cheapest way to set the first n words in the lines so far.
  let ways: readonly (Way | undefined)[] = [{ cost: 0, ends: [] }];
  for (let line = 0; line < count; line++) {
    const next: (Way | undefined)[] = [];
    for (let to = line + 1; to <= words.length; to++) {
      for (let from = line; from < to; from++) {
        const before = ways[from];
        const cost = before === undefined ? Number.POSITIVE_INFINITY : before.cost + costOf(from, to);
        if (before !== undefined && cost < (next[to]?.cost ?? Number.POSITIVE_INFINITY))
          next[to] = { cost, ends: [...before.ends, to] };
      }
    }
    ways = next;
  }
  const ends = ways[words.length]?.ends;
  return ends?.map((end, i) => words.slice(i === 0 ? 0 : ends[i - 1], end).join(' '));
};
