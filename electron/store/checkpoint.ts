import { join } from 'node:path';
import { type Outcome, ok, refuse } from '#shared/kit/outcome.ts';
import { type Frozen, freeze } from './body.ts';
import { type Core, writeProblem } from './core.ts';
import { ensureDurableFolder } from './durable-file.ts';
import type { StoreEnv } from './env.ts';
import { type StoreData, writeGeneration } from './generation.ts';
import { createPair, generationName } from './journal.ts';
import type { JournalHeader } from './line.ts';
import { pinDaily, prune } from './prune.ts';
import { officeDay } from './snapshots.ts';
import { causeOf } from './storage-words.ts';
import type { StoreDefinition } from './types.ts';

/** A checkpoint follows this many commands, or this many characters of journal, or this long without work. */
export const CHECKPOINT_COMMANDS = 200;
export const CHECKPOINT_CHARS = 1 << 20;
export const CHECKPOINT_IDLE_MS = 10 * 60_000;

/** New journals for what comes next. When the disk refuses them the old ones go on; they are as good. */
const turnJournals = (core: Core, number: number): void => {
  if (core.pair === null || core.closed) return;
  const { seq, head } = core.low.data;
  const header: JournalHeader = {
    journal: 1,
    storeId: core.storeId,
    number,
    schema: core.definition.schema,
    after: seq,
    head,
  };
  try {
    const pair = createPair(core.env, core.folder, header, []);
    core.pair.close();
    core.pair = pair;
  } catch {
    // The old pair is open and sound.
  }
};

/**
 * lowdb's `write`: the state of this moment becomes a generation while work goes on; lines kept meanwhile stay in the
 * old journals, which are read as long as they are there. Throws what the disk throws; nothing is lost then.
 */
export const writeCheckpoint = async (core: Core, data: StoreData): Promise<void> => {
  const { env, folder, definition, storeId } = core;
  const { schema, minReader } = definition;
  const gen = ++core.highest;
  const name = generationName(gen);
  const { seq, head } = data;
  const prevGenSha = core.base?.header.hash ?? '';
  const { shape } = core.definition;
  const checked = shape === undefined ? {} : { shape };
  const meta = { schema, minReader, storeId, gen, seq, head, prevGenSha, ...checked };
  const header = await writeGeneration(env, join(folder, name), meta, freeze(data.collections));
  core.base = { name, header };
  core.recent = core.recent.filter((line) => line.seq > seq);
  core.bytesSinceBase = core.recent.reduce((sum, line) => sum + line.body.length, 0);
  turnJournals(core, gen);
  try {
    await pinDaily(env, folder, gen);
    await prune(env, folder, core.pair?.number ?? gen);
  } catch {
    // Old files stay a little longer; the next checkpoint tries again.
  }
};

/** Checkpoints one at a time; whoever asks during one waits for it. */
export const openCheckpoints = (core: Core) => {
  let running: Promise<Outcome<void>> | null = null;

  const run = async (): Promise<Outcome<void>> => {
    const blocked = writeProblem(core);
    if (blocked !== null) return blocked;
    if (core.base !== null && core.base.header.seq === core.low.data.seq) return ok(undefined);
    try {
      await core.low.write();
      return ok(undefined);
    } catch (error) {
      const cause = causeOf(error);
      return refuse(
        'storage',
        `${cause} nên chưa ghi được bản dữ liệu mới; mọi thay đổi vẫn nằm an toàn trong nhật ký.`,
      );
    }
  };

  const checkpoint = (): Promise<Outcome<void>> => {
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
  return { checkpoint, settled: async (): Promise<void> => void (await running) };
};

/** Writes a pinned copy that is never removed; answers with its path inside the folder. Throws what the disk throws. */
export const writePin = async (
  env: StoreEnv,
  folder: string,
  why: string,
  what: {
    readonly definition: Pick<StoreDefinition, 'schema' | 'minReader'>;
    readonly storeId: string;
    readonly gen: number;
    readonly data: Pick<StoreData, 'seq' | 'head'>;
    readonly frozen: Frozen;
  },
): Promise<string> => {
  const snap = join(folder, 'snap');
  ensureDurableFolder(env.fs, snap, folder);
  const name = `${why}-${officeDay(env.now())}-${String(what.data.seq).padStart(8, '0')}-${env.token()}.json`;
  const { schema, minReader } = what.definition;
  const { seq, head } = what.data;
  const meta = { schema, minReader, storeId: what.storeId, gen: what.gen, seq, head, prevGenSha: '' };
  await writeGeneration(env, join(snap, name), meta, what.frozen);
  return `snap/${name}`;
};
