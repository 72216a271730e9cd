import { describe, expect, it } from 'vitest';
import { inSight } from '#renderer/kit/in-sight.ts';

/** Every tenth part is 36 px high, the others 54. */
const heightOf = (index: number) => (index % 10 === 0 ? 36 : 54);
const listOf = (count: number) => {
  const tops = [0];
  for (let i = 0; i < count; i += 1) tops.push((tops[i] ?? 0) + heightOf(i));
  return { count, topOf: (index: number) => tops[index] ?? 0 };
};

describe('parts of a long list in sight', () => {
  it('cover what is seen, wherever it is scrolled to, and leave the rest empty', () => {
    const list = listOf(5000);
    const all = list.topOf(5000);
    for (let top = 0; top < all; top += 997) {
      const { from, to, before, after } = inSight(list, { top, height: 440 });
      const start = Math.min(top, all - 440);
      expect(before).toBeLessThanOrEqual(start);
      expect(all - after).toBeGreaterThanOrEqual(start + 440);
      expect(list.topOf(to) - list.topOf(from)).toBe(all - before - after);
      expect(to - from).toBeLessThan(22);
    }
  });

  it('a list that became shorter than it was scrolled to shows its end', () => {
    expect(inSight(listOf(4), { top: 90_000, height: 440 })).toEqual({ from: 0, to: 4, before: 0, after: 0 });
    expect(inSight(listOf(100), { top: 90_000, height: 440 }).to).toBe(100);
  });

  it('an empty list draws nothing, and so does one whose height is not known yet', () => {
    expect(inSight(listOf(0), { top: 0, height: 440 })).toEqual({ from: 0, to: 0, before: 0, after: 0 });
    const { from, to, after } = inSight(listOf(50), { top: 0, height: 0 });
    expect([from, to, after]).toEqual([0, 0, listOf(50).topOf(50)]);
  });
});
