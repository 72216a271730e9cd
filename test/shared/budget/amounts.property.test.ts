import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountWithin, reaches, sumOf, sumsWithin, tenthsOfPercent } from '#shared/budget/amounts.ts';
import { LARGEST_AMOUNT } from '#shared/kit/money.ts';

const priced = fc.record({
  quantityThousandths: fc.integer({ min: 1, max: 1_000_000_000_000 }),
  times: fc.integer({ min: 1, max: 100_000 }),
  unitPrice: fc.integer({ min: 1, max: LARGEST_AMOUNT }),
});

describe('Amounts', () => {
  it('are the exact product, never more than half a đồng away, halves up', () => {
    fc.assert(
      fc.property(priced, (one) => {
        const exact = BigInt(one.quantityThousandths) * BigInt(one.times) * BigInt(one.unitPrice);
        const amount = amountWithin(one);
        if (amount === null) {
          expect(exact).toBeGreaterThan(BigInt(LARGEST_AMOUNT) * 1000n);
          return;
        }
        const twice = 2n * (BigInt(amount) * 1000n - exact);
        expect(twice > -1000n && twice <= 1000n).toBe(true);
      }),
    );
  });

  it('1,005 of a hundred đồng is 101, as on paper, not 100 as in binary', () => {
    expect(amountWithin({ quantityThousandths: 1005, times: 1, unitPrice: 100 })).toBe(101);
    expect(amountWithin({ quantityThousandths: 1004, times: 1, unitPrice: 100 })).toBe(100);
  });

  it('sums are exact in any order, and beyond 10¹⁵ nothing is let in', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: LARGEST_AMOUNT }), { maxLength: 40 }), (amounts) => {
        const exact = amounts.reduce((sum, amount) => sum + BigInt(amount), 0n);
        expect(sumsWithin(amounts)).toBe(exact <= BigInt(LARGEST_AMOUNT));
        if (exact > BigInt(Number.MAX_SAFE_INTEGER)) {
          expect(() => sumOf(amounts)).toThrow(RangeError);
          return;
        }
        expect(BigInt(sumOf(amounts))).toBe(exact);
        expect(sumOf([...amounts].reverse())).toBe(sumOf(amounts));
      }),
    );
  });

  it('a share reaches 90 % exactly where nine tenths are used', () => {
    expect([899, 900, 901].map((used) => reaches(used, 1000, 90))).toEqual([false, true, true]);
    expect(tenthsOfPercent(61_320_000, 95_000_000)).toBe(645);
    expect(tenthsOfPercent(5, 0)).toBe(0);
  });
});
