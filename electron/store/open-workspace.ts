import { basename, dirname, join } from 'node:path';
import { writePin } from './checkpoint.ts';
import type { Hindrance } from './core.ts';
import { type EngineParts, startEngine } from './engine.ts';
import { nodeEnv, type StoreEnv } from './env.ts';
import { liveFolderProblem } from './folder-check.ts';
import { type GenerationMeta, writeGeneration } from './generation.ts';
import { createPair, generationName, type JournalPair, resumePair } from './journal.ts';
import { genesisOf } from './line.ts';
import { type LockResult, takeLock } from './lock.ts';
import { tidyUp } from './quarantine.ts';
import { recover, type Sound } from './recover.ts';
import { recoveryOf } from './recovery.ts';
import { causeOf, onlyReading } from './storage-words.ts';
import type { Engine, OpenResult, StoreDefinition } from './types.ts';

/** How a workspace is opened. Everything may be left out. */
export type OpenOptions = {
  readonly env?: StoreEnv;
  /** Opens to look only, also while another program holds the workspace. Nothing is written, not even a lock. */
  readonly readOnly?: boolean;
  /** Path of a small file beside the default folder that says it was once in use. */
  readonly marker?: string;
  /** False: no checkpoint by itself, only on request and at closing. */
  readonly autoCheckpoint?: boolean;
};

const IS_FILE = 'Đường dẫn này là một tệp, không phải thư mục; không có gì bị thay đổi. Hãy chọn một thư mục.';
const LOOKING = 'Sổ tay đang mở ở chế độ chỉ xem.';
const WAS_USED =
  'Thư mục dữ liệu của sổ tay đã từng được dùng nhưng nay trống. Không có gì bị ghi thêm. Hãy khôi phục từ bản sao lưu, hoặc cắm lại ổ đĩa rồi mở lại.';

const refused = (message: string): OpenResult => ({ kind: 'refused', message });

const unreadable = (error: unknown): OpenResult =>
  refused(`${causeOf(error)} nên chưa mở được sổ tay; không có gì bị thay đổi. Hãy kiểm tra ổ đĩa rồi mở lại.`);

const folderProblem = (env: StoreEnv, folder: string): string | null => {
  const stat = env.fs.stat(folder);
  if (stat !== null && stat.kind !== 'folder') return IS_FILE;
  return liveFolderProblem({ path: folder, windows: env.fs.windows, volume: env.fs.volume(folder) });
};

type Opening = {
  readonly env: StoreEnv;
  readonly folder: string;
  readonly definition: StoreDefinition;
  readonly options: OpenOptions;
};

const wasUsed = ({ env, options }: Opening): boolean => {
  if (options.marker === undefined) return false;
  return env.fs.stat(options.marker) !== null;
};

/** The marker only helps to tell a lost folder from a new one; a workspace opens without it. */
const mark = ({ env, options }: Opening): void => {
  if (options.marker === undefined) return;
  try {
    if (env.fs.stat(options.marker) === null) env.fs.close(env.fs.open(options.marker, 'createNew'));
  } catch {
    // Tried again at the next opening.
  }
};

const again =
  ({ definition, options }: Opening) =>
  (folder: string): Promise<OpenResult> =>
    openWorkspace(folder, definition, options);

const firstRun = async (opening: Opening): Promise<OpenResult> =>
  wasUsed(opening) ? recoveryOf(opening, WAS_USED, again(opening)) : { kind: 'firstRun', folder: opening.folder };

/** Migrated records are pinned in their old shape first; then the journals are opened. Throws what the disk throws. */
const openJournals = async ({ env, folder, definition }: Opening, found: Sound): Promise<JournalPair> => {
  const { storeId, data, from, tail, old, highest } = found;
  if (old !== null) {
    const shape = { schema: old.schema, minReader: Math.min(old.schema, definition.minReader) };
    const what = { definition: shape, storeId, gen: highest, data, frozen: old.frozen };
    await writePin(env, folder, `pre-migrate-v${old.schema}`, what);
  }
  if (found.resume !== null) return resumePair(env, folder, found.resume.number, found.resume.size);
  const header = {
    journal: 1,
    storeId,
    number: highest + 1,
    schema: definition.schema,
    after: from.seq,
    head: from.head,
  } as const;
  return createPair(env, folder, header, tail);
};

type Writable = Pick<EngineParts, 'pair' | 'hindrance' | 'release'>;

const lookOnly = (sentence: string, curable: boolean, release: (() => void) | null = null): Writable => ({
  pair: null,
  hindrance: { sentence, code: curable ? 'storage' : 'readOnly', curable } satisfies Hindrance,
  release,
});

const makeWritable = async (opening: Opening, found: Sound, lock: LockResult | null): Promise<Writable> => {
  if (lock === null || lock.kind === 'taken') return lookOnly(found.reason ?? LOOKING, false);
  const release = lock.kind === 'held' ? lock.release : null;
  if (found.reason !== null) return lookOnly(found.reason, false, release);
  if (lock.kind === 'failed') return lookOnly(onlyReading(lock.error), true);
  try {
    const pair = await openJournals(opening, found);
    mark(opening);
    return { pair, hindrance: null, release };
  } catch (error) {
    return lookOnly(onlyReading(error), true, release);
  }
};

/**
 * A new shape, and a state that had to be put together, become a generation at once, if the disk allows. Only then what
 * was damaged or stood under a wrong name is moved away.
 */
const settle = async ({ env, folder }: Opening, found: Sound, engine: Engine): Promise<void> => {
  const urgent = found.old !== null || found.base === null;
  if (urgent && !(await engine.checkpoint()).ok) return;
  await tidyUp(env, folder, found);
};

const openFound = async (opening: Opening, lock: LockResult | null): Promise<OpenResult> => {
  const { env, folder, definition, options } = opening;
  const found = await recover(env, folder, definition);
  if (found.kind === 'empty') return firstRun(opening);
  if (found.kind === 'refused') return refused(found.message);
  if (found.kind === 'nothing') return recoveryOf(opening, found.message, again(opening));
  const writable = await makeWritable(opening, found, lock);
  const auto = options.autoCheckpoint ?? true;
  const engine = await startEngine({ env, folder, definition, found, auto, ...writable });
  if (writable.hindrance === null) await settle(opening, found, engine);
  return { kind: 'ready', engine, notices: found.notices };
};

/**
 * Opens a workspace: lock, look, the newest sound generation, every line after it, and only then the first write.
 * Opening never needs a write: where the disk takes none the workspace opens for reading, with the reason in its state.
 * It never ends in an empty workspace by itself.
 */
export const openWorkspace = async (
  folder: string,
  definition: StoreDefinition,
  options: OpenOptions = {},
): Promise<OpenResult> => {
  const env = options.env ?? nodeEnv();
  const opening: Opening = { env, folder, definition, options };
  let lock: LockResult | null = null;
  let kept = false;
  try {
    const problem = folderProblem(env, folder);
    if (problem !== null) return refused(problem);
    if (env.fs.stat(folder) === null) return await firstRun(opening);
    if (options.readOnly !== true) lock = await takeLock(env, folder);
    if (lock?.kind === 'taken') return { kind: 'locked', by: lock.by };
    const result = await openFound(opening, lock);
    kept = result.kind === 'ready';
    return result;
  } catch (error) {
    return unreadable(error);
  } finally {
    if (!kept && lock?.kind === 'held') lock.release();
  }
};

const NOT_EMPTY =
  'Thư mục này không trống nên không tạo sổ tay mới ở đây; không có gì bị thay đổi. Hãy chọn một thư mục trống.';

/** Makes parents durable too, as far as the folder itself is new. */
const makeFolder = (env: StoreEnv, folder: string): void => {
  if (env.fs.stat(folder) !== null) return;
  env.fs.makeFolder(folder);
  env.fs.flushFolder(dirname(folder));
};

const writeFirst = async ({ env, folder, definition }: Opening): Promise<void> => {
  const storeId = `${env.token()}${env.token()}`;
  const head = genesisOf(storeId);
  const { schema, minReader } = definition;
  const meta: GenerationMeta = { schema, minReader, storeId, gen: 1, seq: 0, head, prevGenSha: '' };
  const frozen = Object.keys(definition.collections).map((coll) => [coll, []] as const);
  // The generation comes first: journals without one would look like a workspace that lost it.
  await writeGeneration(env, join(folder, generationName(1)), meta, frozen);
  const header = { journal: 1, storeId, number: 1, schema, after: 0, head } as const;
  createPair(env, folder, header, []).close();
};

/** Makes an empty workspace in a folder that is empty or not there yet, and opens it. Refuses any other folder with a sentence. */
export const createWorkspace = async (
  folder: string,
  definition: StoreDefinition,
  options: OpenOptions = {},
): Promise<OpenResult> => {
  const env = options.env ?? nodeEnv();
  const opening: Opening = { env, folder, definition, options };
  let lock: LockResult | null = null;
  try {
    const problem = folderProblem(env, folder);
    if (problem !== null) return refused(problem);
    makeFolder(env, folder);
    lock = await takeLock(env, folder);
    if (lock.kind === 'taken') return { kind: 'locked', by: lock.by };
    if (lock.kind === 'failed')
      return refused(
        `${causeOf(lock.error)} nên chưa tạo được sổ tay trong thư mục “${basename(folder)}”. Hãy chọn thư mục khác.`,
      );
    if ((await recover(env, folder, definition)).kind !== 'empty') return refused(NOT_EMPTY);
    await writeFirst(opening);
  } catch (error) {
    return refused(
      `${causeOf(error)} nên chưa tạo được sổ tay; chưa có dữ liệu nào bị mất. Hãy kiểm tra ổ đĩa rồi thử lại.`,
    );
  } finally {
    if (lock?.kind === 'held') lock.release();
  }
  return openWorkspace(folder, definition, options);
};
