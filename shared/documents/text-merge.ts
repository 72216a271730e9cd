import type { TextBlock } from './text-blocks.ts';

/**
 * What was rewritten and what changed in the data, block by block: three texts are compared — as drafted when the rewriting
 * began (base), as rewritten (mine), as the data say now (data).
 */
type Blocks = readonly TextBlock[];
export const TEXT_CHOICES = ['mine', 'data'] as const;
export type TextChoice = (typeof TEXT_CHOICES)[number];

/** Words that stand as they are, or a place where the data changed. `conflict`: it was rewritten as well. */
export type MergePart =
  | { readonly kind: 'settled'; readonly blocks: Blocks }
  | {
      readonly kind: 'changed';
      readonly conflict: boolean;
      readonly base: Blocks;
      readonly mine: Blocks;
      readonly data: Blocks;
    };
export type ChangedPart = Extract<MergePart, { readonly kind: 'changed' }>;

const keysOf = (blocks: Blocks): readonly string[] => blocks.map((block) => JSON.stringify(block));
const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, i) => key === b[i]);

/** For each block of `a` its place in `b`, or -1: the longest common sequence. */
const matches = (a: readonly string[], b: readonly string[]): readonly number[] => {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const found = a.map((_, i) => (i < start ? i : i >= a.length - end ? b.length - (a.length - i) : -1));
  const [rows, columns] = [a.length - end - start, b.length - end - start];
  const width = columns + 1;
  const lengths = new Uint16Array((rows + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      const equal = a[start + i] === b[start + j];
      lengths[i * width + j] = equal ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (a[start + i] === b[start + j]) {
      found[start + i] = start + j;
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return found;
};

const decide = (base: Blocks, mine: Blocks, data: Blocks): readonly MergePart[] => {
  const [b, m, d] = [keysOf(base), keysOf(mine), keysOf(data)];
  if (same(d, b) || same(m, d)) return mine.length === 0 ? [] : [{ kind: 'settled', blocks: mine }];
  if (base.length > 1 && base.length === mine.length && base.length === data.length) {
    return base.flatMap((_, i) => decide(base.slice(i, i + 1), mine.slice(i, i + 1), data.slice(i, i + 1)));
  }
  return [{ kind: 'changed', conflict: !same(m, b), base, mine, data }];
};

/** The three texts in their parts, in order. Pure. */
export const mergeParts = (base: Blocks, mine: Blocks, data: Blocks): readonly MergePart[] => {
  const keys = keysOf(base);
  const [inMine, inData] = [matches(keys, keysOf(mine)), matches(keys, keysOf(data))];
  const parts: MergePart[] = [];
  let [b, m, d] = [0, 0, 0];
  const upTo = (toB: number, toM: number, toD: number) => {
    parts.push(...decide(base.slice(b, toB), mine.slice(m, toM), data.slice(d, toD)));
    [b, m, d] = [toB, toM, toD];
  };
  base.forEach((block, i) => {
    const [toM, toD] = [inMine[i] ?? -1, inData[i] ?? -1];
    if (toM < m || toD < d) return;
    upTo(i, toM, toD);
    parts.push({ kind: 'settled', blocks: [block] });
    [b, m, d] = [i + 1, toM + 1, toD + 1];
  });
  upTo(base.length, mine.length, data.length);
  return parts;
};

/** Where the data changed, in order. */
export const changedParts = (parts: readonly MergePart[]): readonly ChangedPart[] =>
  parts.filter((part) => part.kind === 'changed');

/** The text with one choice for each change, in their order. A missing choice keeps what was written. */
export const mergedText = (parts: readonly MergePart[], choices: readonly TextChoice[]): Blocks => {
  let next = 0;
  return parts.flatMap((part) => {
    if (part.kind === 'settled') return part.blocks;
    const choice = choices[next] ?? 'mine';
    next += 1;
    return choice === 'data' ? part.data : part.mine;
  });
};

/** What was rewritten goes over to newer data; where nobody wrote, the data stand. */
export const carriedText = (base: Blocks, mine: Blocks, data: Blocks): Blocks => {
  const parts = mergeParts(base, mine, data);
  const choices = changedParts(parts).map(({ conflict }) => (conflict ? 'mine' : 'data'));
  return mergedText(parts, choices);
};

/** A place that was rewritten: blocks `from` up to `to` of the text stand where `base` stood. `at`: the block that shows it. */
export type Rewritten = { readonly at: number; readonly from: number; readonly to: number; readonly base: Blocks };

/** One by one as long as both have a block; what is left over was added or taken out. */
const pieces = (base: Blocks, mine: Blocks, from: number): readonly Rewritten[] => {
  const pairs = Math.min(base.length, mine.length);
  const paired = base.slice(0, pairs).map((block, i) => ({
    ...{ at: from + i, from: from + i, to: from + i + 1 },
    base: [block],
  }));
  if (base.length === mine.length) return paired;
  const rest = { at: from + pairs, from: from + pairs, to: from + mine.length, base: base.slice(pairs) };
  return [...paired, rest];
};

/** Every place of a text that is not as it was drafted from the data, in order. */
export const rewrittenIn = (base: Blocks, mine: Blocks): readonly Rewritten[] => {
  const found: Rewritten[] = [];
  const placed = matches(keysOf(base), keysOf(mine));
  let [b, m] = [0, 0];
  const upTo = (toB: number, toM: number) => {
    found.push(...pieces(base.slice(b, toB), mine.slice(m, toM), m));
    [b, m] = [toB + 1, toM + 1];
  };
  placed.forEach((to, i) => {
    if (to >= 0) upTo(i, to);
  });
  upTo(base.length, mine.length);
  return found.map((place) => ({ ...place, at: Math.max(0, Math.min(place.at, mine.length - 1)) }));
};
