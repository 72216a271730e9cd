import type { z } from 'zod';
import { COLLECTION_NAMES, type CollectionName, collections, isCollectionName, type Records } from './collections.ts';
import type { AnyRecord, Change, CommandOf, ReadOf } from './kit/command.ts';
import { type Refusal, refuse } from './kit/outcome.ts';

/** Reads the workspace; what every rule, command, selector and document gets. */
export type Read = ReadOf<Records>;
export type Command<S extends z.ZodType = z.ZodType> = CommandOf<Read, S>;

/** Written once for every command so that its input type follows its schema. */
export const command = <const N extends string, S extends z.ZodType>(
  value: Command<S> & { readonly name: N },
): Command<S> & { readonly name: N } => value;

/** The whole workspace in memory: a map by id for every record kind. */
export type Workspace = { readonly [C in CollectionName]: Map<string, Records[C]> };

export const emptyWorkspace = (): Workspace =>
  Object.fromEntries(COLLECTION_NAMES.map((name) => [name, new Map()])) as unknown as Workspace;

export const readOf = (workspace: Workspace): Read => ({
  get: (coll, id) => workspace[coll].get(id) as Records[typeof coll] | undefined,
  all: (coll) => workspace[coll] as ReadonlyMap<string, Records[typeof coll]>,
});

/** Applies changes in place; the caller owns the workspace. Unknown collections are left alone. */
export const applyChanges = (workspace: Workspace, changes: readonly Change[]): void => {
  for (const change of changes) {
    if (!isCollectionName(change.coll)) continue;
    const map = workspace[change.coll] as Map<string, AnyRecord>;
    if (change.after === null) map.delete(change.id);
    else map.set(change.id, change.after);
  }
};

type ReadAny = (coll: string) => ReadonlyMap<string, AnyRecord>;

/** What a set of changes would break: a named record that does not exist, or a removed one that is still named. */
export const brokenReference = (read: ReadAny, changes: readonly Change[]): Refusal | null => {
  const after = new Map(changes.map((c) => [`${c.coll}/${c.id}`, c.after]));
  const exists = (coll: string, id: string) => {
    const changed = after.get(`${coll}/${id}`);
    return changed === undefined ? read(coll).has(id) : changed !== null;
  };
  for (const { coll, after: record } of changes) {
    if (record === null || !isCollectionName(coll)) continue;
    for (const [field, target, id] of referencesOf(coll, record)) {
      if (id !== null && !exists(target, id)) return missingRefusal(field, target, id);
    }
  }
  const removed = new Set(changes.filter((c) => c.after === null).map((c) => `${c.coll}/${c.id}`));
  return removed.size === 0 ? null : stillNamed(read, after, removed);
};

/** One sentence about the first broken reference of the whole workspace, or null when all resolve. */
export const firstBrokenReference = (read: ReadAny): string | null => {
  for (const coll of COLLECTION_NAMES) {
    for (const record of read(coll).values()) {
      for (const [field, target, id] of referencesOf(coll, record)) {
        if (id !== null && !read(target).has(id)) return `${coll}/${record.id}.${field} → ${target}/${id}`;
      }
    }
  }
  return null;
};

/** Records named in collections this program does not keep are nothing it could check. */
const referencesOf = (coll: CollectionName, record: AnyRecord) =>
  (collections[coll].references as (r: AnyRecord) => readonly (readonly [string, string, string | null])[])(
    record,
  ).filter(([, target]) => isCollectionName(target));

const labelOf = (coll: string) => (isCollectionName(coll) ? collections[coll].label.toLowerCase() : coll);

const missingRefusal = (field: string, target: string, id: string): Refusal =>
  refuse('missing', `Không tìm thấy ${labelOf(target)} có mã “${id}”. Hãy chọn lại.`, field).refusal;

const stillNamed = (
  read: ReadAny,
  after: ReadonlyMap<string, AnyRecord | null>,
  removed: ReadonlySet<string>,
): Refusal | null => {
  for (const coll of COLLECTION_NAMES) {
    for (const current of read(coll).values()) {
      const changed = after.get(`${coll}/${current.id}`);
      const record = changed === undefined ? current : changed;
      if (record === null) continue;
      for (const [, target, id] of referencesOf(coll, record)) {
        if (id !== null && removed.has(`${target}/${id}`)) {
          const sentence = `Không xóa được: ${labelOf(target)} này đang được dùng ở mục ${labelOf(coll)}. Dữ liệu giữ nguyên.`;
          return refuse('inUse', sentence).refusal;
        }
      }
    }
  }
  return null;
};
