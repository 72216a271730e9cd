import { join } from 'node:path';
import { isPartName } from './durable-file.ts';
import type { StoreEnv } from './env.ts';
import { codeOf } from './fs.ts';
import { type GenerationHeader, parseHeader, readHeader } from './generation.ts';
import { type JournalFile, numberOf, parseJournal, readJournal } from './journal.ts';
import { LOCK_FILES } from './lock.ts';

/** A file with the name of a generation. `header` is null when it has none; `placed` when name and header agree. */
export type GenerationFile = {
  readonly name: string;
  readonly number: number;
  readonly header: GenerationHeader | null;
  readonly placed: boolean;
};

/** What lies in a workspace folder. Nothing was touched to know it. */
export type Survey = {
  readonly generations: readonly GenerationFile[];
  /** In the order of their numbers, so that later ones come later. */
  readonly journals: readonly JournalFile[];
  /** Names of ours the disk would not give up just now; nothing is known of them, so nothing is done to them. */
  readonly unreadable: ReadonlyMap<string, unknown>;
  readonly parts: readonly string[];
  readonly folders: readonly string[];
  /** Files that are none of ours. */
  readonly strangers: readonly string[];
  readonly highest: number;
};

export const FOLDERS: readonly string[] = ['snap', 'attachments', 'audit', 'quarantine'];
/** Left by file managers in any folder; no sign of use. */
const DROPPINGS = new Set(['desktop.ini', 'Thumbs.db', '.DS_Store', '.directory']);

/** Another program may hold a file for a moment; three tries, then it counts as unreadable. */
const insist = async <T>(env: StoreEnv, act: () => T): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return act();
    } catch (error) {
      if (attempt === 3 || codeOf(error) === 'ENOENT') throw error;
    }
    await env.wait(attempt * 100);
  }
};

/** Journals read so far by number, so that a mirror is not understood twice. */
type Twins = Map<number, ReturnType<typeof readJournal>>;

type Seen = { generation?: GenerationFile; journal?: JournalFile };

/** Files are known by what they hold, not by their names alone: two may have been swapped. */
const look = (env: StoreEnv, folder: string, name: string, twins: Twins): Seen => {
  const number = numberOf(name) ?? 0;
  if (!name.startsWith('gen-')) {
    const journal = readJournal(env.fs, folder, name, twins.get(number));
    twins.set(number, journal);
    if (journal.header !== null || journal.lines.length > 0) return { journal };
    const header = parseHeader(journal.bytes);
    return header === null ? { journal } : { journal, generation: { name, number, header, placed: false } };
  }
  const header = readHeader(env.fs, join(folder, name));
  if (header !== null) return { generation: { name, number, header, placed: header.gen === number } };
  const bytes = env.fs.readFile(join(folder, name));
  const parsed = parseJournal(bytes);
  const generation: GenerationFile = { name, number, header: null, placed: false };
  if (parsed.lines.length === 0) return { generation };
  return { generation, journal: { name, number, size: bytes.length, ...parsed, condition: 'damaged' } };
};

/** Reads names, headers and journals of a workspace folder. Throws when the folder itself cannot be listed. */
export const survey = async (env: StoreEnv, folder: string): Promise<Survey> => {
  const names = [...(await insist(env, () => env.fs.list(folder)))].sort();
  const ours = names.filter((name) => numberOf(name) !== null);
  const generations: GenerationFile[] = [];
  const journals: JournalFile[] = [];
  const unreadable = new Map<string, unknown>();
  const twins: Twins = new Map();
  for (const name of ours) {
    try {
      const seen = await insist(env, () => look(env, folder, name, twins));
      if (seen.generation !== undefined) generations.push(seen.generation);
      if (seen.journal !== undefined) journals.push(seen.journal);
    } catch (error) {
      unreadable.set(name, error);
    }
  }
  const rest = names.filter((name) => numberOf(name) === null && !LOCK_FILES.includes(name) && !DROPPINGS.has(name));
  return {
    generations,
    journals: journals.sort((a, b) => a.number - b.number),
    unreadable,
    parts: rest.filter(isPartName),
    folders: rest.filter((name) => FOLDERS.includes(name)),
    strangers: rest.filter((name) => !isPartName(name) && !FOLDERS.includes(name)),
    highest: Math.max(0, ...ours.map((name) => numberOf(name) ?? 0)),
  };
};

/** The store most files belong to: a file of another one put among them does not count. Null when no file says. */
export const storeIdOf = (found: Survey): string | null => {
  const votes = new Map<string, number>();
  const ids = [...found.generations, ...found.journals].map((file) => file.header?.storeId);
  for (const id of ids) if (id !== undefined) votes.set(id, (votes.get(id) ?? 0) + 1);
  let best: string | null = null;
  for (const [id, count] of votes) if (best === null || count > (votes.get(best) ?? 0)) best = id;
  return best;
};
