import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsLength, eachBit, inBoth, numbersIn, setBit } from '#shared/kit/bits.ts';

const SEED = 20261129;
const bitsOf = (numbers: readonly number[], most: number) => {
  const bits = new Uint32Array(bitsLength(most));
  for (const number of numbers) setBit(bits, number);
  return bits;
};
const drawnNumbers = fc.uniqueArray(fc.integer({ min: 0, max: 299 }), { maxLength: 300 });
const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);

describe('numbers kept as bits', () => {
  it('come out as they were put in, from the lowest on, one by one or by their places', () => {
    fc.assert(
      fc.property(drawnNumbers, (numbers) => {
        const bits = bitsOf(numbers, 300);
        const told: number[] = [];
        eachBit(bits, (number) => told.push(number));
        expect(told).toEqual(sorted(numbers));
        const { count, at } = numbersIn(bits);
        expect(count).toBe(numbers.length);
        expect(Array.from({ length: count }, (_, place) => at(place))).toEqual(told);
        expect([at(-1), at(count)]).toEqual([-1, -1]);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('are found in both of two', () => {
    fc.assert(
      fc.property(drawnNumbers, drawnNumbers, (a, b) => {
        const both = inBoth(bitsOf(a, 300), bitsOf(b, 300));
        expect(both).toEqual(
          bitsOf(
            a.filter((number) => b.includes(number)),
            300,
          ),
        );
      }),
      { seed: SEED, numRuns: 200 },
    );
    const some = bitsOf([3], 40);
    expect(inBoth(null, some)).toEqual(some);
    expect(inBoth(some, null)).toEqual(some);
    expect(inBoth(null, null)).toBeNull();
  });
});
