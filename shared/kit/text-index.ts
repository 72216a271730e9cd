import { type Bits, bitsLength, inBoth, setBit, setBits } from './bits.ts';
import { oneSpelling, type SearchWord, searchKey, searchWords } from './search.ts';

/** Words as one text, a line end after each, and the places where they end. */
type Lines = { readonly text: string; readonly ends: Uint32Array };

/**
 * The different words of many texts and who holds them, so that a long list is searched at once. Plain data, to be handed
 * from one thread to another; words are numbered as they came, texts in the order the index was asked for.
 */
export type TextIndex = {
  /** How many texts there are. */
  readonly texts: number;
  readonly words: Lines;
  /** Words that can be spelled otherwise (y, i) in their other spelling, and their numbers. */
  readonly spelledOtherwise: Lines & { readonly numbers: Uint32Array };
  /**
   * The numbers of the texts that hold word `w`, from `starts[w]` to before `starts[w + 1]`. Where so many hold it that a bit
   * for each text takes no more room, they are such bits.
   */
  readonly holders: Uint32Array;
  readonly starts: Uint32Array;
};

const linesOf = (words: readonly string[]): Lines => {
  const ends = new Uint32Array(words.length);
  let end = -1;
  for (const [i, word] of words.entries()) {
    end += word.length + 1;
    ends[i] = end;
  }
  return { text: words.join('\n'), ends };
};

/** The first word from `from` on that ends at or after a place: in growing steps, since most have nothing of what is sought. */
const wordAt = (ends: Uint32Array, place: number, from: number): number => {
  let low = from;
  let step = 1;
  while ((ends[low + step - 1] ?? place) < place) {
    low += step;
    step *= 2;
  }
  let high = low + step - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? place) < place) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Tells the number of each of the words that holds a part. */
const eachWith = ({ text, ends }: Lines, part: string, tell: (number: number) => void): void => {
  let number = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, ends[number])) {
    number = wordAt(ends, at, number);
    tell(number);
  }
};

export type TextIndexer = {
  /** Takes the next text. */
  readonly add: (text: string) => void;
  /** The index of the texts in an order: of their numbers as they came, from 0. Texts not in it are left out. */
  readonly index: (order: Uint32Array) => TextIndex;
};

/** An indexer without texts yet. */
export const createTextIndexer = (): TextIndexer => {
  const numbers = new Map<string, number>();
  const holders: number[][] = [];
  let texts = 0;

  const add = (text: string) => {
    for (const word of new Set(searchKey(text).split(' '))) {
      const number = numbers.get(word);
      if (number === undefined) {
        numbers.set(word, holders.length);
        holders.push([texts]);
      } else holders[number]?.push(texts);
    }
    texts += 1;
  };
  const holdersIn = (order: Uint32Array): Pick<TextIndex, 'holders' | 'starts'> => {
    const places = new Int32Array(texts).fill(-1);
    for (const [place, text] of order.entries()) places[text] = place;
    const placed = holders.map((list) => list.map((text) => places[text] ?? -1).filter((place) => place >= 0));
    const most = bitsLength(order.length);
    const starts = new Uint32Array(placed.length + 1);
    for (const [i, list] of placed.entries()) starts[i + 1] = (starts[i] ?? 0) + Math.min(list.length, most);
    const all = new Uint32Array(starts.at(-1) ?? 0);
    for (const [i, list] of placed.entries()) {
      if (list.length < most) all.set(list, starts[i]);
      else {
        const bits = all.subarray(starts[i], starts[i + 1]);
        for (const place of list) setBit(bits, place);
      }
    }
    return { holders: all, starts };
  };
  const index = (order: Uint32Array): TextIndex => {
    const words = [...numbers.keys()];
    const others = words
      .map((word, number) => ({ number, word, other: oneSpelling(word) }))
      .filter(({ word, other }) => word !== other);
    return {
      texts: order.length,
      words: linesOf(words),
      spelledOtherwise: {
        ...linesOf(others.map(({ other }) => other)),
        numbers: Uint32Array.from(others, ({ number }) => number),
      },
      ...holdersIn(order),
    };
  };
  return { add, index };
};

/** The memory of an index that can be handed over whole. */
export const memoryOf = ({ words, spelledOtherwise, holders, starts }: TextIndex): ArrayBuffer[] =>
  [words.ends, spelledOtherwise.ends, spelledOtherwise.numbers, holders, starts].map(
    ({ buffer }) => buffer as ArrayBuffer,
  );

/** All texts that hold a word of the query, as `matches` finds it. */
const withWord = (index: TextIndex, { word, other, swaps }: SearchWord): Bits => {
  const found = new Uint32Array(bitsLength(index.texts));
  const add = (number: number) => {
    const from = index.starts[number] ?? 0;
    const to = index.starts[number + 1] ?? 0;
    if (to - from < found.length) for (let i = from; i < to; i += 1) setBit(found, index.holders[i] ?? 0);
    else setBits(found, index.holders, from);
  };
  eachWith(index.words, word, add);
  if (other !== word) eachWith(index.words, other, add);
  const { spelledOtherwise } = index;
  if (swaps) eachWith(spelledOtherwise, other, (place) => add(spelledOtherwise.numbers[place] ?? 0));
  return found;
};

/**
 * Searches an index: the texts that meet a query as `matches` does, null where nothing is asked. Keeps what it found for the
 * words of the last query.
 */
export const createTextSearch = (index: TextIndex): ((query: string) => Bits | null) => {
  let last: readonly { readonly word: string; readonly found: Bits }[] = [];
  return (query) => {
    last = searchWords(query).map(
      (sought) =>
        last.find(({ word }) => word === sought.word) ?? { word: sought.word, found: withWord(index, sought) },
    );
    return last.reduce<Bits | null>((met, { found }) => inBoth(met, found), null);
  };
};
