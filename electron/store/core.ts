import type { Low } from 'lowdb';
import type { AnyRecord, Change } from '#shared/kit/command.ts';
import { type Outcome, ok, refuse } from '#shared/kit/outcome.ts';
import { changesProblem } from './check-changes.ts';
import type { StoreEnv } from './env.ts';
import type { GenerationHeader, StoreData } from './generation.ts';
import type { JournalPair } from './journal.ts';
import { bytesOf, entryOf, type Line, makeLine } from './line.ts';
import { plainProblem } from './plain-text.ts';
import { applyChanges } from './replay.ts';
import { notSaved } from './storage-words.ts';
import type { CommitEntry, EngineEvent, ReadAny, StoreDefinition, StoreState } from './types.ts';

/** Why the store cannot be written now. `curable`: trying again may help; the others need another program or version. */
export type Hindrance = { readonly sentence: string; readonly code: 'storage' | 'readOnly'; readonly curable: boolean };

/** What one open workspace is made of; the only mutable thing of the store. */
export type Core = {
  readonly env: StoreEnv;
  readonly folder: string;
  readonly definition: StoreDefinition;
  readonly storeId: string;
  readonly low: Low<StoreData>;
  readonly listeners: Set<(event: EngineEvent) => void>;
  release: (() => void) | null;
  pair: JournalPair | null;
  hindrance: Hindrance | null;
  /** The line that was being written when the disk failed; it may or may not be there. */
  doubtful: Line | null;
  base: { readonly name: string; readonly header: GenerationHeader } | null;
  /** Acknowledged lines since that generation. */
  recent: Line[];
  bytesSinceBase: number;
  savedAt: string | null;
  highest: number;
  closed: boolean;
};

const NO_RECORDS: ReadonlyMap<string, AnyRecord> = new Map();

export const readOf =
  (core: Core): ReadAny =>
  (coll) =>
    core.low.data.collections.get(coll) ?? NO_RECORDS;

export const stateOf = (core: Core): StoreState => {
  const rest = { seq: core.low.data.seq, savedAt: core.savedAt };
  if (core.closed) return { mode: 'closed', ...rest };
  return core.hindrance === null
    ? { mode: 'ready', ...rest }
    : { mode: 'readOnly', reason: core.hindrance.sentence, ...rest };
};

/** A change is kept whatever a listener does with the news; its error goes to the program's own handler. */
export const announce = (core: Core, event: EngineEvent): void => {
  for (const listener of core.listeners) {
    try {
      listener(event);
    } catch (error) {
      queueMicrotask(() => {
        throw error;
      });
    }
  }
};

export const announceState = (core: Core): void => announce(core, { kind: 'state', state: stateOf(core) });

export const CLOSED = 'Sổ tay đã đóng nên chưa lưu được; hãy mở lại phần mềm.';

/** Why nothing can be written, as a refusal, or null. */
export const writeProblem = (core: Core): ReturnType<typeof refuse> | null => {
  if (core.closed) return refuse('readOnly', CLOSED);
  return core.hindrance === null ? null : refuse(core.hindrance.code, core.hindrance.sentence);
};

/** Makes an acknowledged line part of the workspace in memory and tells everybody. */
export const accept = (core: Core, line: Line): readonly Change[] => {
  const { seq, at, command, title, changes } = entryOf(line);
  const { data } = core.low;
  applyChanges(data.collections, changes);
  data.seq = seq;
  data.head = line.sha;
  core.recent.push(line);
  core.bytesSinceBase += line.body.length;
  core.savedAt = at;
  announce(core, { kind: 'changes', seq, at, command, title, changes });
  return changes;
};

/** After an error of the disk nothing more is written until the files have been opened anew. */
const stop = (core: Core, line: Line, error: unknown): Outcome<never> => {
  const sentence = notSaved(error);
  core.pair?.close();
  core.pair = null;
  core.doubtful = line;
  core.hindrance = { sentence, code: 'storage', curable: true };
  announceState(core);
  return refuse('storage', sentence);
};

const entryProblem = (entry: CommitEntry): boolean =>
  Number.isNaN(Date.parse(entry.at)) || plainProblem([entry.at, entry.actor, entry.command, entry.title]) !== null;

/** Keeps the changes of one command: checked, in both journals, flushed, then applied. `free` lets the store count revisions on. */
export const commit = (
  core: Core,
  entry: CommitEntry,
  free = false,
): Outcome<{ readonly seq: number; readonly at: string; readonly changes: readonly Change[] }> => {
  const blocked = writeProblem(core);
  if (blocked !== null) return blocked;
  if (entryProblem(entry)) return refuse('invalid', 'Thời điểm hoặc tên thao tác chưa hợp lệ nên chưa lưu.');
  const problem = changesProblem(core.definition, readOf(core), entry.changes, entry.command, free);
  if (problem !== null) return { ok: false, refusal: problem };
  const { seq, head } = core.low.data;
  const line = makeLine({ ...entry, seq: seq + 1, prev: head, schema: core.definition.schema });
  try {
    if (core.pair === null) throw new Error('There is no journal to write to');
    core.pair.append(bytesOf(line));
  } catch (error) {
    return stop(core, line, error);
  }
  return ok({ seq: line.seq, at: entry.at, changes: accept(core, line) });
};
