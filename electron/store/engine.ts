import { Low } from 'lowdb';
import { type Outcome, ok, refuse } from '#shared/kit/outcome.ts';
import { openAttachments } from './attachments.ts';
import { freeze } from './body.ts';
import {
  CHECKPOINT_CHARS,
  CHECKPOINT_COMMANDS,
  CHECKPOINT_IDLE_MS,
  openCheckpoints,
  writeCheckpoint,
  writePin,
} from './checkpoint.ts';
import { announceState, CLOSED, type Core, commit, type Hindrance, readOf, stateOf, writeProblem } from './core.ts';
import type { StoreEnv } from './env.ts';
import { generationAdapter, type StoreData } from './generation.ts';
import { entriesAfter, historyOf, removedOf, restoreRecord } from './history.ts';
import type { JournalPair } from './journal.ts';
import type { Sound } from './recover.ts';
import { reopen } from './reopen.ts';
import { notSaved } from './storage-words.ts';
import type { Engine, StoreDefinition } from './types.ts';
import { openUndo } from './undo.ts';
import { verify } from './verify.ts';

/** What an engine starts from. `auto`: checkpoints by itself after many changes or a while without any. */
export type EngineParts = {
  readonly env: StoreEnv;
  readonly folder: string;
  readonly definition: StoreDefinition;
  readonly found: Sound;
  readonly pair: JournalPair | null;
  readonly hindrance: Hindrance | null;
  readonly release: (() => void) | null;
  readonly auto: boolean;
};

const openCore = async (parts: EngineParts): Promise<Core> => {
  const { env, folder, definition, found, pair, hindrance, release } = parts;
  let core: Core | null = null;
  const adapter = generationAdapter(
    async () => found.data,
    async (data) => {
      if (core !== null) await writeCheckpoint(core, data);
    },
  );
  const low = new Low<StoreData>(adapter, { collections: new Map(), seq: 0, head: '' });
  await low.read();
  core = {
    env,
    folder,
    definition,
    storeId: found.storeId,
    low,
    listeners: new Set(),
    release,
    pair,
    hindrance,
    doubtful: null,
    base: found.base,
    recent: [...found.tail],
    bytesSinceBase: found.tail.reduce((sum, line) => sum + line.body.length, 0),
    savedAt: found.savedAt,
    highest: Math.max(found.highest, pair?.number ?? 0),
    closed: false,
  };
  return core;
};

/** Checkpoints by themselves: soon after many changes, or when nobody has worked for a while. */
const openTimers = (core: Core, checkpoint: () => Promise<Outcome<void>>, auto: boolean) => {
  let cancel: (() => void) | null = null;
  let notBefore = 0;
  const isDue = (): boolean => {
    const { seq } = core.low.data;
    const many = seq - (core.base?.header.seq ?? 0) >= CHECKPOINT_COMMANDS || core.bytesSinceBase >= CHECKPOINT_CHARS;
    return many && seq >= notBefore;
  };
  const run = (): void => {
    // After a refusal of the disk it is tried again some changes later; the journals carry everything meanwhile.
    notBefore = core.low.data.seq + CHECKPOINT_COMMANDS / 4;
    void checkpoint();
  };
  const arm = (ms: number): void => {
    cancel?.();
    cancel = auto && !core.closed ? core.env.later(ms, run) : null;
  };
  return {
    changed: (): void => arm(isDue() ? 0 : CHECKPOINT_IDLE_MS),
    stop: (): void => cancel?.(),
  };
};

type Timers = ReturnType<typeof openTimers>;
type Checkpoints = ReturnType<typeof openCheckpoints>;

const close = async (core: Core, timers: Timers, checkpoints: Checkpoints): Promise<void> => {
  if (core.closed) return;
  timers.stop();
  await checkpoints.settled();
  if (core.hindrance === null) await checkpoints.checkpoint();
  if (core.closed) return;
  core.closed = true;
  core.pair?.close();
  core.pair = null;
  core.release?.();
  core.release = null;
  announceState(core);
  core.listeners.clear();
};

const pin = async (core: Core, why: string): Promise<Outcome<string>> => {
  const blocked = writeProblem(core);
  if (blocked !== null) return blocked;
  const { env, folder, definition, storeId, low, highest } = core;
  const { seq, head, collections } = low.data;
  const what = { definition, storeId, gen: highest, data: { seq, head }, frozen: freeze(collections) };
  try {
    return ok(await writePin(env, folder, why, what));
  } catch (error) {
    return refuse('storage', notSaved(error));
  }
};

/** Opens the engine on a state that was found sound. */
export const startEngine = async (parts: EngineParts): Promise<Engine> => {
  const core = await openCore(parts);
  const checkpoints = openCheckpoints(core);
  const timers = openTimers(core, checkpoints.checkpoint, parts.auto);
  const undo = openUndo(core);
  const read = readOf(core);
  const watched = <T extends Outcome<unknown>>(outcome: T): T => {
    if (outcome.ok) timers.changed();
    return outcome;
  };
  if (core.hindrance === null && core.recent.length > 0) timers.changed();
  return {
    folder: core.folder,
    storeId: core.storeId,
    attachments: openAttachments(core.env, core.folder, () =>
      core.closed ? CLOSED : (core.hindrance?.sentence ?? null),
    ),
    read,
    state: () => stateOf(core),
    head: () => core.low.data.head,
    commit: (entry, { undoable } = { undoable: true }) => {
      const kept = watched(commit(core, entry));
      if (!kept.ok) return kept;
      const { seq, at, changes } = kept.value;
      if (undoable) undo.remember({ title: entry.title, changes });
      return ok({ seq, at });
    },
    undo: (moment) => watched(undo.undo(moment)),
    redo: (moment) => watched(undo.redo(moment)),
    canUndo: undo.canUndo,
    canRedo: undo.canRedo,
    history: (coll, id) => historyOf(core, coll, id),
    removed: () => removedOf(core),
    entries: (afterSeq) => entriesAfter(core, afterSeq),
    restoreRecord: (coll, id, seq, moment) => {
      const kept = watched(restoreRecord(core, coll, id, seq, moment));
      if (!kept.ok) return kept;
      const { changes, at } = kept.value;
      const label = core.definition.collections[coll]?.label ?? '';
      undo.remember({ title: `Khôi phục nội dung cũ: ${label}`, changes });
      return ok({ seq: kept.value.seq, at });
    },
    checkpoint: checkpoints.checkpoint,
    pin: (why) => pin(core, why),
    verify: () => verify(core),
    reopen: async () => {
      await checkpoints.settled();
      return reopen(core);
    },
    subscribe: (listener) => {
      core.listeners.add(listener);
      return () => void core.listeners.delete(listener);
    },
    close: () => close(core, timers, checkpoints),
  };
};
