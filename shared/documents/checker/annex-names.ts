import { romanOf } from './passages.ts';

/** Annexes named by number in a text. `rest`: what follows, which may say that they are those of another paper. */
export type NamedAnnexes = {
  readonly numbers: readonly number[];
  readonly index: number;
  readonly length: number;
  readonly rest: string;
};

const NUMBERS = new Map(Array.from({ length: 40 }, (_, i) => [romanOf(i + 1), i + 1]));
/** "Phụ lục I", "Phụ lục I, II và III", "Phụ lục I đến Phụ lục III". */
const SERIES =
  /(?<!\p{L})phụ lục\s+([IVX]+(?:\s*(?:,|;|và|đến|-|–)\s*(?:(?:và|đến)\s+)?(?:phụ lục\s+)?[IVX]+)*)(?!\p{L})/giu;
const SPAN = /đến|-|–/u;

const between = (from: number, to: number): readonly number[] =>
  to > from ? Array.from({ length: to - from }, (_, i) => from + i + 1) : [to];

const numbersIn = (series: string): readonly number[] => {
  const numbers: number[] = [];
  let end = 0;
  for (const match of series.matchAll(/(?<!\p{L})[IVX]+(?!\p{L})/giu)) {
    const number = NUMBERS.get(match[0].toUpperCase()) ?? 0;
    const last = numbers.at(-1);
    const spans = last !== undefined && SPAN.test(series.slice(end, match.index));
    numbers.push(...(spans ? between(last, number) : [number]));
    end = match.index + match[0].length;
  }
  return numbers;
};

export const annexesNamedIn = (text: string): readonly NamedAnnexes[] =>
  [...text.matchAll(SERIES)].map((match) => ({
    numbers: numbersIn(match[1] ?? ''),
    index: match.index,
    length: match[0].length,
    rest: text.slice(match.index + match[0].length).trimStart(),
  }));

/** "các phụ lục kèm theo": all of them at once. */
export const namesAllAnnexes = (text: string): boolean => /các\s+phụ lục\s+(?:đính\s+)?kèm/iu.test(text);
