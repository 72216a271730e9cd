import type { AnyRecord, Change, ReadOf } from './command.ts';
import { type Outcome, ok } from './outcome.ts';

/** The workspace as it will be after some changes, without applying them; only collections that change are copied. */
export const readAfter = <Records extends { readonly [coll: string]: AnyRecord }>(
  read: ReadOf<Records>,
  changes: readonly Change[],
): ReadOf<Records> => {
  const touched = new Map<string, Map<string, AnyRecord>>();
  for (const { coll, id, after } of changes) {
    const map = touched.get(coll) ?? new Map<string, AnyRecord>(read.all(coll));
    touched.set(coll, map);
    if (after === null) map.delete(id);
    else map.set(id, after);
  }
  type Coll = keyof Records & string;
  const all = <C extends Coll>(coll: C) =>
    (touched.get(coll) as ReadonlyMap<string, Records[C]> | undefined) ?? read.all(coll);
  return { all, get: (coll, id) => all(coll).get(id) };
};

/** Changes of one record made one after another become one change: first `before`, last `after`, one revision further. */
export const mergeChanges = (changes: readonly Change[]): readonly Change[] => {
  const merged = new Map<string, Change>();
  for (const change of changes) {
    const key = `${change.coll}/${change.id}`;
    const before = merged.has(key) ? (merged.get(key)?.before ?? null) : change.before;
    const after = change.after === null ? null : { ...change.after, rev: (before?.rev ?? 0) + 1 };
    merged.set(key, { ...change, before, after });
  }
  return [...merged.values()].filter((change) => change.before !== null || change.after !== null);
};

/** Runs steps one after another, each on what the earlier ones left; whole, or refused by the first that refuses. */
export const inSequence = <Records extends { readonly [coll: string]: AnyRecord }>(
  read: ReadOf<Records>,
  steps: readonly ((read: ReadOf<Records>) => Outcome<readonly Change[]>)[],
): Outcome<readonly Change[]> => {
  const changes: Change[] = [];
  for (const step of steps) {
    const outcome = step(readAfter(read, changes));
    if (!outcome.ok) return outcome;
    changes.push(...outcome.value);
  }
  return ok(mergeChanges(changes));
};
