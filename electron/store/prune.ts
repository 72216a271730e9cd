import { join } from 'node:path';
import { archive } from './audit.ts';
import { ensureDurableFolder, isPartName } from './durable-file.ts';
import type { StoreEnv } from './env.ts';
import { copyGeneration, isSound, readHeader } from './generation.ts';
import { generationName, journalNames, numberOf, readJournal } from './journal.ts';
import type { Line } from './line.ts';
import { dailyName, dayOf, officeDay, snapshotsToKeep } from './snapshots.ts';

/** Generations that always stay, with their journals. */
export const KEPT_GENERATIONS = 4;

/** Lines of both copies of a pair, each once; null when a copy is missing or not in order, for then nothing of it is removed. */
const pairLines = (env: StoreEnv, folder: string, number: number): Line[] | null => {
  const names = journalNames(number);
  if (names.some((name) => env.fs.stat(join(folder, name)) === null)) return null;
  const copies = names.map((name) => readJournal(env.fs, folder, name));
  if (copies.some((copy) => copy.condition === 'damaged')) return null;
  const lines = new Map(copies.flatMap((copy) => copy.lines).map((line) => [line.sha, line] as const));
  return [...lines.values()].sort((a, b) => a.seq - b.seq);
};

/** Archives a pair whose lines all lie before `seq`, then removes it. */
const retirePair = (env: StoreEnv, folder: string, number: number, seq: number): void => {
  const lines = pairLines(env, folder, number);
  if (lines === null || (lines.at(-1)?.seq ?? 0) > seq) return;
  archive(env, folder, lines);
  for (const name of journalNames(number)) env.fs.remove(join(folder, name));
};

/**
 * Removes generations beyond the last four, once the newest two have been read back and are sound, and the journals that
 * lie wholly before what stays, once their lines are in the audit log. Throws what the disk throws; nothing is lost then.
 */
export const prune = async (env: StoreEnv, folder: string, active: number): Promise<void> => {
  const { fs } = env;
  const numbers = fs
    .list(folder)
    .flatMap((name) => (numberOf(name) === null ? [] : [{ name, number: numberOf(name) ?? 0 }]));
  const generations = numbers
    .filter(({ name }) => name.startsWith('gen-'))
    .map(({ number }) => number)
    .sort((a, b) => b - a);
  if (generations.length <= KEPT_GENERATIONS) return;
  for (const number of generations.slice(0, 2)) {
    if ((await isSound(env, join(folder, generationName(number)))) === null) return;
  }
  const oldest = generations[KEPT_GENERATIONS - 1] ?? 0;
  const kept = readHeader(fs, join(folder, generationName(oldest)));
  if (kept === null) return;
  const pairs = new Set(numbers.filter(({ name }) => name.startsWith('jr')).map(({ number }) => number));
  for (const number of [...pairs].sort((a, b) => a - b)) {
    if (number < oldest && number !== active) retirePair(env, folder, number, kept.seq);
  }
  for (const number of generations.slice(KEPT_GENERATIONS).reverse()) fs.remove(join(folder, generationName(number)));
};

/** Pins the first generation of each day, and removes pinned days no period keeps. Throws what the disk throws. */
export const pinDaily = async (env: StoreEnv, folder: string, number: number): Promise<void> => {
  const { fs } = env;
  const snap = join(folder, 'snap');
  ensureDurableFolder(fs, snap, folder);
  const day = officeDay(env.now());
  const names = fs.list(snap);
  for (const name of names) if (isPartName(name)) fs.remove(join(snap, name));
  if (names.some((name) => dayOf(name) === day)) return;
  const name = dailyName(day, number);
  await copyGeneration(env, join(folder, generationName(number)), join(snap, name));
  const days = [...names.filter((one) => dayOf(one) !== null), name];
  const keep = snapshotsToKeep(days);
  for (const one of days) if (!keep.has(one)) fs.remove(join(snap, one));
};
