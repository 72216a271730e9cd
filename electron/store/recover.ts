import { join } from 'node:path';
import type { AnyRecord } from '#shared/kit/command.ts';
import { MigrationError } from '#shared/migrations/index.ts';
import { archivedLines } from './audit.ts';
import { type Collections, type Frozen, freeze } from './body.ts';
import type { StoreEnv } from './env.ts';
import { FORMAT, type GenerationHeader, readGeneration, readHeader, type StoreData } from './generation.ts';
import { journalNames } from './journal.ts';
import { type Judgement, judge } from './judge.ts';
import { detached, entryOf, genesisOf, type Line } from './line.ts';
import { chainFrom, migrateCollections, replay, type Union, unite } from './replay.ts';
import { listSnapshots } from './snapshots.ts';
import { causeOf } from './storage-words.ts';
import { type GenerationFile, type Survey, storeIdOf, survey } from './survey.ts';
import type { StoreDefinition } from './types.ts';

/** The last good state of a workspace, and what it took to find it. Nothing on disk was changed. */
export type Sound = Judgement & {
  readonly kind: 'sound';
  readonly storeId: string;
  readonly data: StoreData;
  /** The line the tail follows. */
  readonly from: { readonly seq: number; readonly head: string };
  /** The generation the state was built on; null when there is none to build on again: a pinned copy, the lines alone, a file with a wrong name. */
  readonly base: { readonly name: string; readonly header: GenerationHeader } | null;
  /** Lines after that generation. */
  readonly tail: readonly Line[];
  /** Records before they were led to the program's shape, when they had to be. */
  readonly old: { readonly frozen: Frozen; readonly schema: number } | null;
  readonly savedAt: string | null;
  readonly highest: number;
  readonly parts: readonly string[];
  /** Why this workspace must not be written although its files are sound, or null. */
  readonly reason: string | null;
};

export type Recovered =
  | Sound
  | { readonly kind: 'empty' }
  /** Not to be opened, and nothing is wrong with the files. */
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'nothing'; readonly message: string };

const NEWER =
  'Sổ tay này do phiên bản mới hơn của phần mềm tạo ra nên chỉ mở để xem; không có gì bị thay đổi. Hãy cài phiên bản mới để tiếp tục làm việc.';
const NEWER_REFUSED =
  'Sổ tay này do phiên bản mới hơn của phần mềm tạo ra và phiên bản đang dùng chưa đọc được; không có gì bị thay đổi. Hãy cài phiên bản mới rồi mở lại.';
const NOT_OURS =
  'Thư mục này đang chứa tệp khác, không phải dữ liệu của sổ tay; không có gì bị thay đổi. Hãy chọn thư mục của sổ tay hoặc một thư mục trống.';
const NOTHING =
  'Không đọc được dữ liệu của sổ tay trong thư mục này; không có gì bị thay đổi hay bị xóa. Hãy mở một bản lưu còn tốt dưới đây, khôi phục từ bản sao lưu, hoặc lưu tất cả tệp để nhờ hỗ trợ.';

/** Records the lines touched, as "collection/id". */
const touchedBy = (lines: readonly Line[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => entryOf(line).changes.map(({ coll, id }) => `${coll}/${id}`)));

/** One sentence on the first record that is not as the program wants it, or null. `only`: the others were checked before they were written. */
const recordsProblem = (
  definition: StoreDefinition,
  collections: Collections,
  only: ReadonlySet<string> | null,
): string | null => {
  for (const [coll, { record, label }] of Object.entries(definition.collections)) {
    for (const value of only?.size === 0 ? [] : (collections.get(coll)?.values() ?? [])) {
      if (only !== null && !only.has(`${coll}/${value.id}`)) continue;
      if (!record.safeParse(value).success) return `${label} có mã “${value.id}” không đúng mẫu hồ sơ của phần mềm`;
    }
  }
  const empty = new Map<string, AnyRecord>();
  return definition.checkAll?.((coll) => collections.get(coll) ?? empty) ?? null;
};

/** Nothing was ever acknowledged in it: no file of ours, and nothing of anybody else's. */
const isEmpty = (env: StoreEnv, folder: string, found: Survey): boolean =>
  found.strangers.length === 0 &&
  found.folders.every((name) => env.fs.list(join(folder, name)).length === 0) &&
  found.parts.every((name) => (readHeader(env.fs, join(folder, name))?.seq ?? 0) === 0);

/** A journal nobody can read may hold the newest changes; without it nothing may be opened. */
const blockedJournal = (found: Survey): unknown => {
  for (const [name, error] of found.unreadable) {
    if (name.startsWith('gen-')) continue;
    const number = Number(name.slice(4, -4));
    const readable = journalNames(number).some((copy) => found.journals.some((journal) => journal.name === copy));
    if (!readable) return error;
  }
  return null;
};

type Start = {
  readonly collections: Collections;
  readonly schema: number;
  readonly seq: number;
  readonly head: string;
  readonly file: GenerationFile | null;
};

/** The newest generation whose body is what was written; the names of those that are not go to `damaged`. */
const newestSound = (
  env: StoreEnv,
  folder: string,
  own: readonly GenerationFile[],
  damaged: Set<string>,
): Start | null => {
  const order = [...own].sort(
    (a, b) => headerSeq(b) - headerSeq(a) || Number(b.placed) - Number(a.placed) || b.number - a.number,
  );
  for (const file of order) {
    if (file.header === null) continue;
    try {
      const collections = readGeneration(env.fs, join(folder, file.name), file.header);
      const { schema, seq, head } = file.header;
      if (collections !== null) return { collections, schema, seq, head, file };
      damaged.add(file.name);
    } catch {
      // The disk does not give it up just now: an older one serves, and nothing is done to this one.
    }
  }
  return null;
};

const headerSeq = (file: GenerationFile): number => file.header?.seq ?? -1;

/** Without any generation: the newest pinned copy, or the very beginning, from which the lines lead to the newest change known. */
const fromElsewhere = (env: StoreEnv, folder: string, storeId: string, union: Union, newest: number): Start | null => {
  const snaps = listSnapshots(env, folder)
    .filter((snap) => snap.header?.storeId === storeId)
    .sort((a, b) => (b.header?.seq ?? 0) - (a.header?.seq ?? 0));
  for (const { name, header } of snaps) {
    if (header === null) continue;
    if (header.seq + chainFrom(union, header.seq, header.head).length < newest) continue;
    const collections = readGeneration(env.fs, join(folder, 'snap', name), header);
    if (collections !== null) return { ...header, collections, file: null };
  }
  const head = genesisOf(storeId);
  const lines = chainFrom(union, 0, head);
  if (lines.length < newest) return null;
  return { collections: new Map(), schema: lines[0]?.schema ?? 0, seq: 0, head, file: null };
};

type Built = {
  readonly collections: Collections;
  readonly old: Sound['old'];
  readonly reason: string | null;
};

/** Replays and leads to the program's shape. A later shape than ours is shown as it is, when our records can hold it. */
const build = (
  definition: StoreDefinition,
  start: Start,
  lines: readonly Line[],
  newerFile: boolean,
): Built | string => {
  const top = lines.reduce((max, line) => Math.max(max, line.schema), start.schema);
  const newer = newerFile || top > definition.schema;
  if (top > definition.schema && top > start.schema) return NEWER_REFUSED;
  const replayed = replay(definition.migrations, start.collections, start.schema, lines);
  const schema = replayed.schema === 0 ? definition.schema : replayed.schema;
  const behind = schema < definition.schema;
  const old = behind ? { frozen: freeze(replayed.collections), schema } : null;
  const collections = migrateCollections(definition.migrations, replayed.collections, schema, definition.schema);
  for (const coll of Object.keys(definition.collections)) if (!collections.has(coll)) collections.set(coll, new Map());
  const trusted = definition.shape !== undefined && start.file?.header?.shape === definition.shape;
  const problem = recordsProblem(
    definition,
    collections,
    trusted && schema === definition.schema ? touchedBy(lines) : null,
  );
  if (problem !== null && newer) return NEWER_REFUSED;
  const reason = newer ? NEWER : problem === null ? null : brokenRecords(problem);
  return { collections, old, reason };
};

const brokenRecords = (problem: string): string =>
  `${problem}, nên sổ tay chỉ mở để xem; dữ liệu vẫn còn nguyên trên ổ đĩa. Hãy lưu tất cả tệp để nhờ hỗ trợ.`;

const CANNOT_MIGRATE =
  'Chưa chuyển được dữ liệu của phiên bản trước sang phiên bản này nên sổ tay chưa mở; dữ liệu vẫn còn nguyên như cũ. Hãy dùng lại phiên bản trước và báo cho người hỗ trợ.';

const lastMoment = (tail: readonly Line[], header: GenerationHeader | null): string | null => {
  const last = tail.at(-1);
  if (last !== undefined) return entryOf(last).at;
  return header === null || header.seq === 0 ? null : header.writtenAt;
};

/**
 * Finds the last good state of a workspace folder without touching anything: the newest sound generation and every line
 * after it from both journals. `remembered` are lines this very process knows to be acknowledged.
 * Throws only what the disk throws for the folder itself.
 */
export const recover = async (
  env: StoreEnv,
  folder: string,
  definition: StoreDefinition,
  remembered: readonly Line[] = [],
): Promise<Recovered> => {
  const found = await survey(env, folder);
  if (found.generations.length + found.journals.length + found.unreadable.size === 0) {
    if (isEmpty(env, folder, found)) return { kind: 'empty' };
    return found.folders.length > 0 ? { kind: 'nothing', message: NOTHING } : { kind: 'refused', message: NOT_OURS };
  }
  const blocked = blockedJournal(found);
  if (blocked !== null) {
    const message = `${causeOf(blocked)} nên chưa mở được sổ tay; dữ liệu vẫn còn nguyên. Hãy đóng các phần mềm khác rồi mở lại.`;
    return { kind: 'refused', message };
  }
  const storeId = storeIdOf(found);
  if (storeId === null) return { kind: 'nothing', message: NOTHING };
  return assemble({ env, folder, definition, remembered, found, storeId });
};

type Task = {
  readonly env: StoreEnv;
  readonly folder: string;
  readonly definition: StoreDefinition;
  readonly remembered: readonly Line[];
  readonly found: Survey;
  readonly storeId: string;
};

const isNewer = (definition: StoreDefinition, header: GenerationHeader | null): boolean =>
  header !== null && Math.max(header.schema, header.minReader) > definition.schema;

const isOwn = (storeId: string, header: { readonly storeId: string } | null): boolean =>
  header === null || header.storeId === storeId;

const assemble = (task: Task): Recovered => {
  const { env, folder, definition, remembered, found, storeId } = task;
  const own = found.generations.filter((file) => file.header?.storeId === storeId);
  const journals = found.journals.filter((journal) => isOwn(storeId, journal.header));
  if (own.some((file) => (file.header?.format ?? 0) > FORMAT)) return { kind: 'refused', message: NEWER_REFUSED };
  const damaged = new Set<string>();
  const sources = [...journals.map((journal) => journal.lines), remembered];
  let union = unite(sources);
  const newest = Math.max(
    0,
    ...own.map(headerSeq),
    ...journals.map((journal) => journal.header?.after ?? 0),
    ...[...union.bySha.values()].map((line) => line.seq),
  );
  let start = newestSound(env, folder, own, damaged);
  if (start === null) {
    union = unite([archivedLines(env, folder), ...sources]);
    // At least one journal must say where the newest changes begin; else an old copy could pass for all there was.
    if (journals.some((journal) => journal.header !== null)) {
      start = fromElsewhere(env, folder, storeId, union, newest);
    }
  }
  if (start === null) return { kind: 'nothing', message: NOTHING };
  const tail = chainFrom(union, start.seq, start.head).map(detached);
  try {
    const built = build(
      definition,
      start,
      tail,
      own.some((file) => isNewer(definition, file.header)),
    );
    if (typeof built === 'string') return { kind: 'refused', message: built };
    const last = tail.at(-1);
    const data = { collections: built.collections, seq: last?.seq ?? start.seq, head: last?.sha ?? start.head };
    const header = start.file?.header ?? null;
    const { file } = start;
    const base = file === null || header === null ? null : { name: file.name, placed: file.placed, header };
    const from = { seq: start.seq, head: start.head };
    const facts = { found, journals, storeId, union, tail, base, data, damaged, newest, definition };
    const judgement = judge({ ...facts, from: from.seq });
    const { highest, parts } = found;
    const savedAt = lastMoment(tail, header);
    const again = start.file?.placed === true ? base : null;
    return { kind: 'sound', storeId, data, from, base: again, tail, savedAt, highest, parts, ...built, ...judgement };
  } catch (error) {
    if (error instanceof MigrationError) return { kind: 'refused', message: CANNOT_MIGRATE };
    throw error;
  }
};
