import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseInput } from '#shared/kit/fields.ts';
import {
  amountInWords,
  formatMoney,
  LARGEST_AMOUNT,
  money,
  numberInWords,
  parseMoney,
  type ReadingOptions,
} from '#shared/kit/money.ts';
import { wordsToNumber } from './words-to-number.ts';

const SEED = 88_2015;
const VECTORS = readFileSync(new URL('./number-words.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t') as [string, string]);

const LINH = ['linh', 'lẻ'] as const;
const THOUSAND = ['nghìn', 'ngàn'] as const;
const FOUR = ['tư', 'bốn'] as const;
const BILLION = ['tỷ', 'tỉ'] as const;
const ALL_OPTIONS: readonly Required<ReadingOptions>[] = LINH.flatMap((linh) =>
  THOUSAND.flatMap((thousand) => FOUR.flatMap((four) => BILLION.map((billion) => ({ linh, thousand, four, billion })))),
);

/** Whole amounts over the whole range, as often full of empty groups and awkward digits as not. */
const anyAmount = fc.oneof(
  fc.integer({ min: -LARGEST_AMOUNT, max: LARGEST_AMOUNT }),
  fc.integer({ min: 0, max: 9999 }),
  fc
    .array(fc.constantFrom(0, 0, 1, 4, 5, 10, 11, 14, 15, 20, 21, 24, 25, 100, 101, 104, 110, 115, 555, 999), {
      minLength: 1,
      maxLength: 5,
    })
    .map((groups) => groups.reduce<number>((total, group) => total * 1000 + group, 0)),
);

/** What no correct reading ever says; a word ends where no letter follows. */
const NEVER = [
  'hai mươi một',
  'hai mươi năm',
  'mười năm',
  'mười mốt',
  'mười tư',
  'linh mốt',
  'linh tư',
  'linh lăm',
  'lẻ mốt',
  'lẻ tư',
  'lẻ lăm',
  'không mươi',
  'một mươi',
  '  ',
  'không nghìn',
  'không ngàn',
  'không triệu',
  'không tỷ',
  'mươi một',
  'mươi năm',
  'không trăm nghìn',
  'không trăm triệu',
].map((text) => new RegExp(`(?<!\\p{L})${text}(?!\\p{L})`, 'u'));

describe('a number in words', () => {
  it.each(VECTORS)('%s is read “%s”', (digits, words) => {
    expect(numberInWords(Number(digits))).toBe(words);
  });

  it('follows the choice of words of the document', () => {
    expect(numberInWords(105, { linh: 'lẻ' })).toBe('một trăm lẻ năm');
    expect(numberInWords(1_005_000, { linh: 'lẻ', thousand: 'ngàn' })).toBe('một triệu không trăm lẻ năm ngàn');
    expect(numberInWords(24, { four: 'bốn' })).toBe('hai mươi bốn');
    expect(numberInWords(1_234_567, { four: 'bốn' })).toBe(
      'một triệu hai trăm ba mươi bốn nghìn năm trăm sáu mươi bảy',
    );
    expect(numberInWords(2_000_000_000, { billion: 'tỉ' })).toBe('hai tỉ');
    expect(numberInWords(-15)).toBe('âm mười lăm');
    expect(numberInWords(-0)).toBe('không');
  });

  it('can be read back to the same number, whatever words were chosen', () => {
    fc.assert(
      fc.property(anyAmount, fc.constantFrom(...ALL_OPTIONS), (amount, options) => {
        expect(wordsToNumber(numberInWords(amount, options))).toBe(amount);
      }),
      { seed: SEED, numRuns: 5000 },
    );
  });

  it('reads every number below ten thousand and its thousandfold back, with every choice of words', () => {
    for (const options of ALL_OPTIONS) {
      for (let n = 0; n < 10_000; n += 1) {
        if (wordsToNumber(numberInWords(n, options)) !== n) expect.fail(`${n}: ${numberInWords(n, options)}`);
      }
      for (let n = 1; n < 1000; n += 7) {
        const far = n * 1_000_000_007;
        if (wordsToNumber(numberInWords(far, options)) !== far) expect.fail(numberInWords(far, options));
      }
    }
  });

  it('never says what nobody says', () => {
    fc.assert(
      fc.property(anyAmount, fc.constantFrom(...ALL_OPTIONS), (amount, options) => {
        const words = numberInWords(amount, options);
        for (const wrong of NEVER) expect(words).not.toMatch(wrong);
        expect(words).not.toMatch(/^(âm )?không ./);
        expect(words).toBe(words.trim().normalize('NFC'));
      }),
      { seed: SEED, numRuns: 5000 },
    );
  });

  it('uses only the words chosen', () => {
    fc.assert(
      fc.property(anyAmount, fc.constantFrom(...ALL_OPTIONS), (amount, options) => {
        const words = numberInWords(amount, options).split(' ');
        const others = [...LINH, ...THOUSAND, ...BILLION].filter((word) => !Object.values(options).includes(word));
        for (const other of others) expect(words).not.toContain(other);
        if (options.four === 'bốn') expect(words).not.toContain('tư');
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });

  it('is refused for fractions and beyond a million tỷ', () => {
    expect(numberInWords(-LARGEST_AMOUNT)).toBe('âm một triệu tỷ');
    for (const value of [1.5, LARGEST_AMOUNT + 1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => numberInWords(value)).toThrow(RangeError);
    }
  });
});

describe('an amount in words', () => {
  it.each([
    [0, 'Không đồng'],
    [1_234_567, 'Một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy đồng'],
    [21_000_000, 'Hai mươi mốt triệu đồng'],
    [1_000_001, 'Một triệu không trăm linh một đồng'],
    [185_450_000, 'Một trăm tám mươi lăm triệu bốn trăm năm mươi nghìn đồng'],
    [2_005_000_000, 'Hai tỷ không trăm linh năm triệu đồng'],
    [40_000, 'Bốn mươi nghìn đồng'],
    [-15, 'Âm mười lăm đồng'],
  ])('%d stands as “%s”', (amount, words) => {
    expect(amountInWords(amount)).toBe(words);
  });

  it('ends with “chẵn” only where the office wants it', () => {
    expect(amountInWords(40_000, { even: true })).toBe('Bốn mươi nghìn đồng chẵn');
    expect(amountInWords(40_000, { even: false, thousand: 'ngàn' })).toBe('Bốn mươi ngàn đồng');
  });
});

describe('an amount in digits', () => {
  it('has a dot after thousands, millions and billions', () => {
    expect([0, 999, 1000, 1_234_567, 2_005_000_000, -15_000].map(formatMoney)).toEqual([
      '0',
      '999',
      '1.000',
      '1.234.567',
      '2.005.000.000',
      '-15.000',
    ]);
    expect(formatMoney(-0)).toBe('0');
    expect(() => formatMoney(1.5)).toThrow(RangeError);
  });

  it.each([
    ['1.234.567 đ', 1_234_567],
    ['1.234.567đ', 1_234_567],
    ['1.234.567 đồng', 1_234_567],
    ['1.234.567 đồng', 1_234_567],
    ['1.234.567 VNĐ', 1_234_567],
    ['1.234.567 ₫', 1_234_567],
    ['1,234,567', 1_234_567],
    ['1 234 567', 1_234_567],
    ['1\u00a0234\u00a0567', 1_234_567],
    ['1234567', 1_234_567],
    [' 15.000 ', 15_000],
    ['-15.000', -15_000],
    ['−15.000', -15_000],
    ['0', 0],
    ['-0', 0],
    ['1.000.000.000.000.000', LARGEST_AMOUNT],
  ])('“%s” is understood', (typed, amount) => {
    expect(parseMoney(typed)).toBe(amount);
  });

  it.each([
    '',
    'đ',
    '1,234',
    '1.5',
    '1,5',
    '12.34',
    '1.234,56',
    '1.234.567,00',
    '1.234,567',
    '1,234.567',
    '1.2345.678',
    '.123',
    '0.123',
    '007',
    '1e6',
    '1.234 567',
    '10 triệu',
    '1.000.000.000.000.001',
    '--5',
    '１２３',
  ])('“%s” is not guessed at', (typed) => {
    expect(parseMoney(typed)).toBeNull();
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(anyAmount, (amount) => {
        expect(parseMoney(formatMoney(amount))).toBe(amount + 0);
        expect(parseMoney(`${formatMoney(amount)} đồng`)).toBe(amount + 0);
        expect(parseMoney(String(amount))).toBe(amount + 0);
      }),
      { seed: SEED },
    );
  });
});

describe('a field of money', () => {
  const sentence = (schema: z.ZodType, value: unknown) => {
    const outcome = parseInput(schema, value);
    return outcome.ok ? null : outcome.refusal.message;
  };

  it('takes whole đồng from 0 up', () => {
    expect(sentence(money('Thành tiền'), 1_234_567)).toBeNull();
    expect(sentence(money('Thành tiền'), 0)).toBeNull();
    expect(sentence(money('Thành tiền'), -1)).toBe('Thành tiền: không được là số âm; hãy nhập lại số tiền');
    expect(sentence(money('Thành tiền'), LARGEST_AMOUNT + 1)).toBe(
      'Thành tiền: nhiều nhất là 1.000.000.000.000.000 đồng; hãy nhập lại số tiền',
    );
    expect(sentence(money('Thành tiền'), undefined)).toBe('Thành tiền: chưa có số tiền; hãy nhập, ví dụ 1.234.567');
  });

  it('takes no fraction, no text, nothing endless', () => {
    for (const value of [1.5, '1.234', Number.NaN, Number.POSITIVE_INFINITY, {}, true, 1e300, -1e300]) {
      expect(sentence(money('Thành tiền'), value)).toMatch(
        /^Thành tiền: .*hãy nhập lại số tiền$|^Thành tiền: phải là số tiền nguyên đồng/,
      );
    }
  });

  it('may be negative where an adjustment is', () => {
    const adjustment = money('Điều chỉnh', { min: -LARGEST_AMOUNT });
    expect(sentence(adjustment, -15_000)).toBeNull();
    expect(sentence(money('Đơn giá', { min: 1000 }), 5)).toBe('Đơn giá: ít nhất là 1.000 đồng; hãy nhập lại số tiền');
  });

  it('can be described to other programs', () => {
    expect(z.toJSONSchema(money('Thành tiền'), { io: 'input' })).toMatchObject({
      type: 'integer',
      minimum: 0,
      maximum: LARGEST_AMOUNT,
      title: 'Thành tiền',
    });
  });
});
