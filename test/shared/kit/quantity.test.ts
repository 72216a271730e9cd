import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInput } from '#shared/kit/fields.ts';
import { formatQuantity, fromThousandths, parseQuantity, quantity, toThousandths } from '#shared/kit/quantity.ts';

describe('A quantity', () => {
  it('is typed with a comma before at most three decimals, dots only after thousands', () => {
    expect(parseQuantity('12')).toBe(12);
    expect(parseQuantity('12,5')).toBe(12.5);
    expect(parseQuantity('1.234,125')).toBe(1234.125);
    for (const typed of ['', '-1', '1.5', '1,2345', 'mười', '1,', '99999999999'])
      expect(parseQuantity(typed)).toBeNull();
  });

  it('prints as it is read back, whatever its thousandths', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000_000 }), (thousandths) => {
        expect(toThousandths(parseQuantity(formatQuantity(thousandths)) ?? -1)).toBe(thousandths);
        expect(toThousandths(fromThousandths(thousandths))).toBe(thousandths);
      }),
    );
  });

  it('of nothing, below nothing or with a fourth decimal is refused in words', () => {
    for (const value of [0, -1, 0.0001, 1.23456, Number.NaN, 'hai', null, 2_000_000_000])
      expect(parseInput(quantity('Số lượng'), value)).toMatchObject({
        ok: false,
        refusal: { message: expect.stringMatching(/^Số lượng: /) },
      });
  });
});
