import { z } from 'zod';
import { groupedDigits } from './grouped-digits.ts';
import { numberInWords, type ReadingOptions } from './number-words.ts';

export { LARGEST_READABLE, numberInWords, type ReadingOptions } from './number-words.ts';

/** Money is a whole number of đồng (Accounting Law 88/2015/QH13, Article 10): never a fraction, never a float. */
export type MoneyWordsOptions = ReadingOptions & {
  /** Adds the habitual ` chẵn` after `đồng`; a habit, not a rule, so it is off unless asked for. */
  readonly even?: boolean;
};

/** The largest amount the program holds, in đồng: 10¹⁵, a million tỷ. */
export const LARGEST_AMOUNT = 1_000_000_000_000_000;

/**
 * Amount in words for `(Bằng chữ: …)`: `Một triệu hai trăm nghìn đồng` (Accounting Law 88/2015/QH13, Article 16).
 * Throws a RangeError on fractions and beyond ±10¹⁵ đồng.
 */
export const amountInWords = (amount: number, options: MoneyWordsOptions = {}): string => {
  const words = `${numberInWords(amount, options)} đồng${options.even === true ? ' chẵn' : ''}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** `1.234.567`: a dot after thousands, millions, billions (Accounting Law 88/2015/QH13, Article 11). Whole numbers only. */
export const formatMoney = (amount: number): string => {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not a whole amount: ${amount}`);
  return groupedDigits(amount === 0 ? 0 : amount);
};

const UNIT_PATTERN = /\s*(?:đồng|đ|₫|vnđ|vnd)\s*$/iu;
const PLAIN_DIGITS = /^(?:0|[1-9]\d*)$/;
/** Groups of three behind dots or spaces. Commas need two groups: `1,234` may be a decimal fraction by the same Article 11. */
const GROUPED_DIGITS = /^[1-9]\d{0,2}(?:(?:\.\d{3})+|(?: \d{3})+|(?:,\d{3}){2,})$/;

/**
 * Reads an amount as typed or pasted: `1.234.567 đ`, `1,234,567`, `1 234 567`, `1234567`, `-15.000`.
 * Answers null for fractions, for what could mean two amounts (`1,234`, `1.5`), and beyond ±10¹⁵ đồng.
 */
export const parseMoney = (text: string): number | null => {
  const plain = text
    .normalize('NFC')
    .replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
    .trim();
  const negative = /^[-\u2212]\s*/.exec(plain);
  const digits = plain.slice(negative?.[0].length ?? 0).replace(UNIT_PATTERN, '');
  if (!PLAIN_DIGITS.test(digits) && !GROUPED_DIGITS.test(digits)) return null;
  const amount = Number(digits.replace(/[., ]/g, ''));
  if (amount > LARGEST_AMOUNT) return null;
  return negative === null || amount === 0 ? amount : -amount;
};

export type MoneyLimits = { readonly min?: number; readonly max?: number };

/** Zod schema of an amount in whole đồng, from 0 to 10¹⁵ unless said otherwise. Every message begins with the label. */
export const money = (label: string, { min = 0, max = LARGEST_AMOUNT }: MoneyLimits = {}) =>
  z
    .int({
      error: (issue) =>
        issue.input === undefined || issue.input === null
          ? `${label}: chưa có số tiền; hãy nhập, ví dụ 1.234.567`
          : `${label}: phải là số tiền nguyên đồng, không có phần lẻ, ví dụ 1.234.567`,
    })
    .min(min, {
      error:
        min === 0
          ? `${label}: không được là số âm; hãy nhập lại số tiền`
          : `${label}: ít nhất là ${formatMoney(min)} đồng; hãy nhập lại số tiền`,
    })
    .max(max, { error: `${label}: nhiều nhất là ${formatMoney(max)} đồng; hãy nhập lại số tiền` })
    .meta({ title: label });
