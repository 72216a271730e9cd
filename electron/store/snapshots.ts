import { join } from 'node:path';
import type { StoreEnv } from './env.ts';
import { type GenerationHeader, readHeader } from './generation.ts';

/** A pinned copy. Daily ones are `day-2026-11-23-00000042.json`; every other name is kept for good. */
export type Snapshot = { readonly name: string; readonly header: GenerationHeader | null };

const DAILY = /^day-(\d{4})-(\d{2})-(\d{2})-\d{8,15}\.json$/;

/** Day of an instant in Vietnam, which keeps UTC+7 the whole year. */
export const officeDay = (at: Date): string => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

export const dailyName = (day: string, number: number): string => `day-${day}-${String(number).padStart(8, '0')}.json`;

export const dayOf = (name: string): string | null => {
  const match = DAILY.exec(name);
  return match === null ? null : `${match[1]}-${match[2]}-${match[3]}`;
};

/** Monday of the week of a day, as a day. */
const weekOf = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
};

const KEEP = [
  { period: (day: string) => day, count: 7 },
  { period: weekOf, count: 4 },
  { period: (day: string) => day.slice(0, 7), count: 12 },
] as const;

/**
 * Which daily copies stay: the newest of each of the last 7 days, 4 weeks and 12 months that have one. It counts days
 * that have a copy, not days of the calendar, so that a wrong clock removes nothing early.
 */
export const snapshotsToKeep = (names: readonly string[]): ReadonlySet<string> => {
  const dated = names.flatMap((name) => {
    const day = dayOf(name);
    return day === null ? [] : [{ name, day }];
  });
  dated.sort((a, b) => (a.name < b.name ? 1 : -1));
  const keep = new Set(names.filter((name) => dayOf(name) === null));
  for (const { period, count } of KEEP) {
    const seen = new Set<string>();
    for (const { name, day } of dated) {
      if (seen.has(period(day))) continue;
      if (seen.size === count) break;
      seen.add(period(day));
      keep.add(name);
    }
  }
  return keep;
};

/** Pinned copies with their headers; one that cannot be read has none. */
export const listSnapshots = (env: StoreEnv, folder: string): Snapshot[] => {
  const { fs } = env;
  const snap = join(folder, 'snap');
  if (fs.stat(snap) === null) return [];
  return fs
    .list(snap)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      try {
        return { name, header: readHeader(fs, join(snap, name)) };
      } catch {
        return { name, header: null };
      }
    });
};
