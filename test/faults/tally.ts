/** What one suite found. The four columns after `tried` must be 0. */
export type Tally = {
  readonly name: string;
  tried: number;
  acknowledged: number;
  lost: number;
  unopened: number;
  wrong: number;
  /** Anything else that must not be: a false "saved", a message that is missing. */
  other: number;
  note: string;
  readonly failures: string[];
};

export const tallyOf = (name: string): Tally => ({
  name,
  tried: 0,
  acknowledged: 0,
  lost: 0,
  unopened: 0,
  wrong: 0,
  other: 0,
  note: '',
  failures: [],
});

export type Fault = 'lost' | 'unopened' | 'wrong' | 'other';

/** Counts a failure and keeps how to run it again. */
export const blame = (tally: Tally, fault: Fault, how: string): void => {
  tally[fault]++;
  if (tally.failures.length < 10) tally.failures.push(`${fault}: ${how}`);
};

export const isClean = (tally: Tally): boolean =>
  tally.tried > 0 && tally.lost + tally.unopened + tally.wrong + tally.other === 0;

const COLUMNS = ['tried', 'acknowledged', 'lost', 'unopened', 'wrong', 'other'] as const;

export const headline = (): string => `${'suite'.padEnd(34)}${COLUMNS.map((name) => name.padStart(13)).join('')}  note`;

export const rowOf = (tally: Tally): string =>
  `${tally.name.padEnd(34)}${COLUMNS.map((name) => String(tally[name]).padStart(13)).join('')}  ${tally.note}`;
