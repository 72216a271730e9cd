import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TextBlock } from '#shared/documents/text-blocks.ts';
import { changedParts, mergedText, mergeParts, rewrittenIn } from '#shared/documents/text-merge.ts';

const paragraph = (content: string): TextBlock => ({ kind: 'paragraph', content });
const text = (...words: readonly string[]) => words.map(paragraph);
const someText = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 8 }).map((w) => text(...w));

test('a text nobody rewrote becomes what the data say now', () => {
  fc.assert(
    fc.property(someText, someText, (base, data) => {
      const parts = mergeParts(base, base, data);
      expect(changedParts(parts).some(({ conflict }) => conflict)).toBe(false);
      const taken = mergedText(
        parts,
        changedParts(parts).map(() => 'data'),
      );
      expect(taken).toEqual(data);
    }),
  );
});

test('a rewritten text stays as it is while the data do not change', () => {
  fc.assert(
    fc.property(someText, someText, (base, mine) => {
      const parts = mergeParts(base, mine, base);
      expect(changedParts(parts)).toEqual([]);
      expect(mergedText(parts, [])).toEqual(mine);
    }),
  );
});

test('to keep one’s own words everywhere loses none of them', () => {
  fc.assert(
    fc.property(someText, someText, someText, (base, mine, data) => {
      const parts = mergeParts(base, mine, data);
      const kept = mergedText(
        parts,
        changedParts(parts).map(() => 'mine'),
      );
      expect(kept).toEqual(mine);
    }),
  );
});

test('a paragraph changed on both sides is a conflict, one changed in the data alone is none', () => {
  const parts = mergeParts(
    text('một', 'hai', 'ba'),
    text('một viết lại', 'hai', 'ba'),
    text('một mới', 'hai', 'ba mới'),
  );
  expect(changedParts(parts).map(({ conflict }) => conflict)).toEqual([true, false]);
  expect(mergedText(parts, ['mine', 'data'])).toEqual(text('một viết lại', 'hai', 'ba mới'));
  expect(mergedText(parts, ['data', 'mine'])).toEqual(text('một mới', 'hai', 'ba'));
});

test('neighbours changed by different hands are told apart', () => {
  const parts = mergeParts(text('một', 'hai'), text('một viết lại', 'hai'), text('một', 'hai mới'));
  expect(changedParts(parts).map(({ conflict }) => conflict)).toEqual([false]);
  expect(mergedText(parts, ['data'])).toEqual(text('một viết lại', 'hai mới'));
});

test('every place that was rewritten can be put back to the words of the data', () => {
  fc.assert(
    fc.property(someText, someText, (base, mine) => {
      const back = [...rewrittenIn(base, mine)]
        .reverse()
        .reduce<readonly TextBlock[]>((all, { from, to, base: old }) => all.toSpliced(from, to - from, ...old), mine);
      expect(back).toEqual(base);
    }),
  );
});
