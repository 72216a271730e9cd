/** A bit for each number from 0 on, the lowest of the first element first. Bits past the last number are 0. */
export type Bits = Uint32Array;

/** How many elements hold so many bits. */
export const bitsLength = (numbers: number): number => Math.ceil(numbers / 32);

/** Sets the bit of a number, in place. */
export const setBit = (bits: Bits, number: number): void => {
  bits[number >>> 5] = (bits[number >>> 5] ?? 0) | (1 << (number & 31));
};

/** Sets the bits that are set in others too, which begin at a place of `others`; in place. */
export const setBits = (bits: Bits, others: Uint32Array, from: number): void => {
  for (let i = 0; i < bits.length; i += 1) bits[i] = (bits[i] ?? 0) | (others[from + i] ?? 0);
};

/** The numbers in both; null stands for all numbers. */
export const inBoth = (a: Bits | null, b: Bits | null): Bits | null => {
  if (a === null || b === null) return a ?? b;
  const both = new Uint32Array(a.length);
  for (let i = 0; i < both.length; i += 1) both[i] = (a[i] ?? 0) & (b[i] ?? 0);
  return both;
};

const ones = (element: number): number => {
  const pairs = element - ((element >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/** Calls with each number whose bit is set, from the lowest on. */
export const eachBit = (bits: Bits, tell: (number: number) => void): void => {
  for (let i = 0; i < bits.length; i += 1) {
    for (let rest = bits[i] ?? 0; rest !== 0; rest &= rest - 1) tell(i * 32 + 31 - Math.clz32(rest & -rest));
  }
};

/** Some numbers one after the other: how many, and which stands at a place (-1 where none does). */
export type Numbers = { readonly count: number; readonly at: (place: number) => number };

/** The numbers whose bits are set, from the lowest on, found without writing them all down. */
export const numbersIn = (bits: Bits): Numbers => {
  const before = new Uint32Array(bits.length + 1);
  for (let i = 0; i < bits.length; i += 1) before[i + 1] = (before[i] ?? 0) + ones(bits[i] ?? 0);
  const count = before[bits.length] ?? 0;
  const at = (place: number): number => {
    if (place < 0 || place >= count) return -1;
    let low = 0;
    let high = bits.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((before[middle + 1] ?? 0) > place) high = middle;
      else low = middle + 1;
    }
    let rest = bits[low] ?? 0;
    for (let skip = place - (before[low] ?? 0); skip > 0; skip -= 1) rest &= rest - 1;
    return low * 32 + 31 - Math.clz32(rest & -rest);
  };
  return { count, at };
};

/** Numbers that are written down. */
export const numbersOf = (list: Uint32Array): Numbers => ({ count: list.length, at: (place) => list[place] ?? -1 });
