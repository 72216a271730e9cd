import type { AnyRecord, Change } from '#shared/kit/command.ts';
import { type Migration, migrate, type StoredBody } from '#shared/migrations/index.ts';
import type { Collections } from './body.ts';
import { entryOf, type Line } from './line.ts';

/** Applies changes in place, in their order. */
export const applyChanges = (collections: Collections, changes: readonly Change[]): void => {
  for (const { coll, id, after } of changes) {
    let records = collections.get(coll);
    if (records === undefined) {
      records = new Map();
      collections.set(coll, records);
    }
    if (after === null) records.delete(id);
    else records.set(id, after);
  }
};

/** All lines that were found, each once, by the line they follow. */
export type Union = {
  readonly bySha: ReadonlyMap<string, Line>;
  readonly byPrev: ReadonlyMap<string, readonly Line[]>;
};

export const unite = (sources: Iterable<readonly Line[]>): Union => {
  const bySha = new Map<string, Line>();
  const byPrev = new Map<string, Line[]>();
  for (const lines of sources) {
    for (const line of lines) {
      if (bySha.has(line.sha)) continue;
      bySha.set(line.sha, line);
      const siblings = byPrev.get(line.prev);
      if (siblings === undefined) byPrev.set(line.prev, [line]);
      else siblings.push(line);
    }
  }
  return { bySha, byPrev };
};

/** How many lines follow this one on its longest branch. Branches are short: they come from a save that was never acknowledged. */
const depthOf = (union: Union, line: Line): number => {
  let depth = 0;
  for (let level: readonly Line[] = [line]; level.length > 0; depth++) {
    level = level.flatMap((one) => (union.byPrev.get(one.sha) ?? []).filter((next) => next.seq === one.seq + 1));
  }
  return depth;
};

/**
 * The lines that follow line `seq` with hash `head`, contiguous and linked. Where two lines claim the same place, the
 * longer branch counts; of two equal ones the later found, which stands in the younger journal.
 */
export const chainFrom = (union: Union, seq: number, head: string): Line[] => {
  const chain: Line[] = [];
  for (let at = head, number = seq; ; number++) {
    const next = (union.byPrev.get(at) ?? []).filter((line) => line.seq === number + 1);
    const best = next.length < 2 ? next[0] : next.reduce((a, b) => (depthOf(union, b) >= depthOf(union, a) ? b : a));
    if (best === undefined) return chain;
    chain.push(best);
    at = best.sha;
  }
};

const toBody = (collections: Collections): StoredBody =>
  Object.fromEntries([...collections].map(([coll, records]) => [coll, [...records.values()]]));

const fromBody = (body: StoredBody): Collections =>
  new Map(
    Object.entries(body).map(([coll, records]) => [coll, new Map(records.map((r) => [r.id, r as AnyRecord]))] as const),
  );

/** Leads records to a later shape. Throws MigrationError. */
export const migrateCollections = (
  chain: readonly Migration[],
  collections: Collections,
  from: number,
  to: number,
): Collections => (from >= to ? collections : fromBody(migrate(chain, toBody(collections), from, to)));

/** Leads one record to a later shape; null when the shape has no such record any more. Throws MigrationError. */
export const migrateRecord = (
  chain: readonly Migration[],
  coll: string,
  record: AnyRecord,
  from: number,
  to: number,
): AnyRecord | null =>
  from >= to
    ? record
    : ((migrate(chain, { [coll]: [record] }, from, to)[coll]?.find((r) => r.id === record.id) as
        | AnyRecord
        | undefined) ?? null);

/**
 * Brings records from the state of a generation to that after its lines. A line of a later shape first leads everything
 * to that shape, as the program did that wrote it. Answers with the shape reached.
 */
export const replay = (
  chain: readonly Migration[],
  start: Collections,
  schema: number,
  lines: readonly Line[],
): { readonly collections: Collections; readonly schema: number } => {
  let collections = start;
  let shape = schema;
  for (const line of lines) {
    if (line.schema > shape) {
      collections = migrateCollections(chain, collections, shape, line.schema);
      shape = line.schema;
    }
    applyChanges(collections, entryOf(line).changes);
  }
  return { collections, schema: shape };
};
