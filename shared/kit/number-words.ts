/** How a document reads numbers: one choice of each pair for the whole document. The first of each pair is the default. */
export type ReadingOptions = {
  /** The word for an empty tens digit: northern `linh`, southern `lẻ`. */
  readonly linh?: 'linh' | 'lẻ';
  readonly thousand?: 'nghìn' | 'ngàn';
  /** The digit 4 after a tens digit of 2 or more. */
  readonly four?: 'tư' | 'bốn';
  readonly billion?: 'tỷ' | 'tỉ';
};

type Words = Required<ReadingOptions>;

/** The largest number that can be read aloud: 10¹⁵, `một triệu tỷ`. */
export const LARGEST_READABLE = 1_000_000_000_000_000;

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const BILLION = 1_000_000_000;

const digit = (value: number): string => DIGITS[value] ?? '';

/** The units digit after a tens digit: mốt, tư and lăm have their own sound there. */
const unitAfterTens = (units: number, tens: number, words: Words): string => {
  if (units === 1 && tens >= 2) return 'mốt';
  if (units === 4 && tens >= 2) return words.four;
  return units === 5 ? 'lăm' : digit(units);
};

const belowHundred = (value: number, spokenBefore: boolean, words: Words): readonly string[] => {
  const tens = Math.floor(value / 10);
  const units = value % 10;
  if (value === 0) return [];
  if (tens === 0) return spokenBefore ? [words.linh, digit(units)] : [digit(units)];
  const head = tens === 1 ? ['mười'] : [digit(tens), 'mươi'];
  return units === 0 ? head : [...head, unitAfterTens(units, tens, words)];
};

/** A group of three digits; `leading` when nothing was read before it, so that an empty hundreds digit stays silent. */
const group = (value: number, leading: boolean, words: Words): readonly string[] => {
  if (value === 0) return [];
  const hundreds = Math.floor(value / 100);
  const spoken = hundreds > 0 || !leading;
  return [...(spoken ? [digit(hundreds), 'trăm'] : []), ...belowHundred(value % 100, spoken, words)];
};

/** A number above 0; from 10⁹ upward the part above is read by the same rules and followed by `tỷ`. */
const read = (value: number, leading: boolean, words: Words): readonly string[] => {
  if (value >= BILLION) {
    const head = read(Math.floor(value / BILLION), leading, words);
    return [...head, words.billion, ...read(value % BILLION, false, words)];
  }
  const millions = group(Math.floor(value / 1_000_000), leading, words);
  const beforeThousands = leading && millions.length === 0;
  const thousands = group(Math.floor(value / 1000) % 1000, beforeThousands, words);
  const rest = group(value % 1000, beforeThousands && thousands.length === 0, words);
  return [
    ...millions,
    ...(millions.length === 0 ? [] : ['triệu']),
    ...thousands,
    ...(thousands.length === 0 ? [] : [words.thousand]),
    ...rest,
  ];
};

/**
 * A whole number in Vietnamese words, lower case: 1005 → `một nghìn không trăm linh năm`, −15 → `âm mười lăm`.
 * Throws a RangeError on fractions and beyond ±10¹⁵.
 */
export const numberInWords = (value: number, options: ReadingOptions = {}): string => {
  if (!Number.isInteger(value) || Math.abs(value) > LARGEST_READABLE) {
    throw new RangeError(`Not a whole number up to 10^15: ${value}`);
  }
  const { linh = 'linh', thousand = 'nghìn', four = 'tư', billion = 'tỷ' } = options;
  if (value === 0) return digit(0);
  const words = read(Math.abs(value), true, { linh, thousand, four, billion }).join(' ');
  return value < 0 ? `âm ${words}` : words;
};
