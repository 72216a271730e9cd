import { LARGEST_AMOUNT } from '../kit/money.ts';

/** What an amount follows from: thousandths of a quantity, times, price in đồng. */
export type Priced = {
  readonly quantityThousandths: number;
  readonly times: number;
  readonly unitPrice: number;
};

const THOUSAND = 1000n;

/** The exact amount rounded half up, whatever its size. */
const exactAmount = ({ quantityThousandths, times, unitPrice }: Priced): bigint =>
  (BigInt(quantityThousandths) * BigInt(times) * BigInt(unitPrice) + THOUSAND / 2n) / THOUSAND;

/** Quantity × times × unit price in whole đồng, rounded half up; null beyond 10¹⁵ đồng, where no paper could name it in words. */
export const amountWithin = (priced: Priced): number | null => {
  const amount = exactAmount(priced);
  return amount > BigInt(LARGEST_AMOUNT) ? null : Number(amount);
};

/** The amount of a line kept in the workspace, đồng. Throws where it is beyond 10¹⁵: no command lets that in. */
export const amountOf = (priced: Priced): number => {
  const amount = amountWithin(priced);
  if (amount === null) throw new RangeError('A line beyond 10^15');
  return amount;
};

/** The exact sum of whole đồng. Throws a RangeError beyond ±2⁵³, where a number would no longer be exact. */
export const sumOf = (amounts: Iterable<number>): number => {
  let total = 0n;
  for (const amount of amounts) total += BigInt(amount);
  const sum = Number(total);
  if (!Number.isSafeInteger(sum)) throw new RangeError('A sum beyond 2^53');
  return sum;
};

/** Whether amounts add up to no more than 10¹⁵ đồng, the largest the program names in words. */
export const sumsWithin = (amounts: Iterable<number>): boolean => {
  let total = 0n;
  for (const amount of amounts) total += BigInt(amount);
  return total <= BigInt(LARGEST_AMOUNT);
};

/** Whether `part` reaches `percent` of `whole`; exact, and true for any part of nothing. */
export const reaches = (part: number, whole: number, percent: number): boolean =>
  BigInt(part) * 100n >= BigInt(whole) * BigInt(percent);

/** Share in percent with one decimal, rounded half up: 926 is 92,6 %. Zero of nothing is 0. */
export const tenthsOfPercent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Number((BigInt(part) * 2000n + BigInt(whole)) / (BigInt(whole) * 2n));
