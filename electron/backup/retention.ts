import type { PlainDate } from '#shared/kit/date.ts';
import { addDays, dayOfWeek } from '#shared/kit/date.ts';

/** A backup on a stick: the day it shows, its last change, and whether it is known to be sound. */
export type Copy = {
  readonly name: string;
  readonly day: PlainDate;
  readonly seq: number;
  readonly verified: boolean;
};

const weekOf = (day: PlainDate): PlainDate => addDays(day, 1 - dayOfWeek(day));
const monthOf = (day: PlainDate): string => day.slice(0, 7);

/** Copies of the last 7 days, 4 weeks and 12 months that have one: counted by copies, so that a wrong clock removes nothing early. */
const PERIODS = [
  { of: (day: PlainDate): string => day, count: 7 },
  { of: weekOf, count: 4 },
  { of: monthOf, count: 12 },
] as const;
const FEWEST_VERIFIED = 3;

/**
 * Names of the copies that may go: all but the newest of each of the last 7 days, 4 weeks and 12 months, and never so
 * many that fewer than 3 verified ones stay. Pure. Only copies of this very workspace may be given.
 */
export const copiesToRemove = (copies: readonly Copy[]): readonly string[] => {
  // A verified copy stands for its day before one that is not, then the newer one.
  const ordered = [...copies].sort((a, b) => Number(b.verified) - Number(a.verified) || b.seq - a.seq);
  const keep = new Set(
    ordered
      .filter((copy) => copy.verified)
      .slice(0, FEWEST_VERIFIED)
      .map(({ name }) => name),
  );
  for (const { of, count } of PERIODS) {
    const newest = new Map<string, Copy>();
    for (const copy of ordered) if (!newest.has(of(copy.day))) newest.set(of(copy.day), copy);
    const periods = [...newest.keys()].sort().reverse().slice(0, count);
    for (const period of periods) keep.add(newest.get(period)?.name ?? '');
  }
  return copies.map(({ name }) => name).filter((name) => !keep.has(name));
};
