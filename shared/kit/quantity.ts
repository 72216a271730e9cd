import { z } from 'zod';
import { groupedDigits } from './grouped-digits.ts';

/** A quantity has at most three decimals and is kept as a whole number of thousandths: never a float. */
const SCALE = 1000;

/** The largest quantity of a line: a thousand million of whatever is counted. */
export const LARGEST_QUANTITY = 1_000_000_000;

/** `12.5` → 12500. The number must have at most three decimals (see `quantity`). */
export const toThousandths = (value: number): number => Math.round(value * SCALE);

/** `12500` → 12.5, the nearest number to it. */
export const fromThousandths = (thousandths: number): number => thousandths / SCALE;

/** `1.234,5` from 1234500: a dot after thousands, a comma before decimals (Accounting Law 88/2015/QH13, Article 11). */
export const formatQuantity = (thousandths: number): string => {
  const whole = Math.trunc(thousandths / SCALE);
  const rest = String(Math.abs(thousandths % SCALE))
    .padStart(3, '0')
    .replace(/0+$/, '');
  return rest === '' ? groupedDigits(whole) : `${groupedDigits(whole)},${rest}`;
};

const TYPED = /^(\d{1,3}(?:\.\d{3})+|\d{1,10})(?:,(\d{1,3}))?$/;

/** Reads a quantity as typed: `12`, `12,5`, `1.234,125`. Null for signs, for more than three decimals, for `1.5` (a dot groups thousands). */
export const parseQuantity = (text: string): number | null => {
  const found = TYPED.exec(text.normalize('NFC').replace(/\s/g, ''));
  if (found === null) return null;
  const thousandths = Number((found[1] ?? '').replaceAll('.', '')) * SCALE + Number((found[2] ?? '').padEnd(3, '0'));
  return thousandths > LARGEST_QUANTITY * SCALE ? null : fromThousandths(thousandths);
};

const hasThreeDecimals = (value: number): boolean => fromThousandths(toThousandths(value)) === value;

/** Zod schema of a quantity above 0 with at most three decimals, written as an ordinary number: 12.5. */
export const quantity = (label: string) =>
  z
    .number({
      error: (issue) =>
        issue.input === undefined || issue.input === null
          ? `${label}: chưa có; hãy nhập, ví dụ 12 hoặc 12,5`
          : `${label}: phải là số, nhiều nhất ba chữ số sau dấu phẩy, ví dụ 12 hoặc 12,5`,
    })
    .positive({ error: `${label}: phải lớn hơn 0; hãy nhập lại` })
    .max(LARGEST_QUANTITY, { error: `${label}: nhiều nhất là ${groupedDigits(LARGEST_QUANTITY)}; hãy nhập lại` })
    .refine(hasThreeDecimals, { error: `${label}: nhiều nhất ba chữ số sau dấu phẩy, ví dụ 12,125` })
    .meta({ title: label });
