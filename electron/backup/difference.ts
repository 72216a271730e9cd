import { isDeepStrictEqual } from 'node:util';
import type { AnyRecord, Change } from '#shared/kit/command.ts';
import type { Collections } from '../store/body.ts';
import type { StoreDefinition } from '../store/types.ts';

/** One record that a restore would change: as it is now, or, where it only comes back, as it will be. */
export type Difference = {
  readonly kind: 'vanishes' | 'changes' | 'returns';
  readonly coll: string;
  readonly record: AnyRecord;
};

/** How many records a restore would change, and the first of them, losses first. */
export type Differences = {
  readonly vanishing: number;
  readonly changing: number;
  readonly returning: number;
  readonly shown: readonly Difference[];
};

/** Records of every collection now and after the restore. */
export type CountRow = { readonly coll: string; readonly now: number; readonly restored: number };

const contentOf = ({ rev: _, ...content }: AnyRecord): unknown => content;

const same = (a: AnyRecord, b: AnyRecord): boolean => a === b || isDeepStrictEqual(contentOf(a), contentOf(b));

const NONE: ReadonlyMap<string, AnyRecord> = new Map();

type Sides = {
  readonly definition: StoreDefinition;
  readonly now: Collections;
  readonly restored: Collections;
  /** Collections a restore leaves as they are. */
  readonly kept: readonly string[];
};

/**
 * The changes that lead from one state to another. A record of the same contents is left alone whatever its revision;
 * revisions count on and never come back, so that a form opened before can tell. Records that vanish come last, for
 * others may still name them until then.
 */
export const changesBetween = ({ definition, now, restored, kept }: Sides): Change[] => {
  const changes: Change[] = [];
  const gone: Change[] = [];
  for (const coll of Object.keys(definition.collections)) {
    if (kept.includes(coll)) continue;
    const mine = now.get(coll) ?? NONE;
    const theirs = restored.get(coll) ?? NONE;
    for (const [id, record] of theirs) {
      const before = mine.get(id) ?? null;
      if (before !== null && same(before, record)) continue;
      changes.push({ coll, id, before, after: { ...record, rev: (before?.rev ?? 0) + 1 } });
    }
    for (const [id, before] of mine) if (!theirs.has(id)) gone.push({ coll, id, before, after: null });
  }
  return [...changes, ...gone];
};

const kindOf = ({ before, after }: Change): Difference['kind'] =>
  after === null ? 'vanishes' : before === null ? 'returns' : 'changes';

/** What the changes mean for the records; at most `limit` of them are named. */
export const differencesOf = (changes: readonly Change[], limit = 500): Differences => {
  const of = (kind: Difference['kind']): readonly Change[] => changes.filter((change) => kindOf(change) === kind);
  const [vanishing, changing, returning] = [of('vanishes'), of('changes'), of('returns')];
  const shown = [...vanishing, ...changing, ...returning].slice(0, limit).flatMap((change) => {
    const record = change.before ?? change.after;
    return record === null ? [] : [{ kind: kindOf(change), coll: change.coll, record }];
  });
  return { vanishing: vanishing.length, changing: changing.length, returning: returning.length, shown };
};

/** Counts side by side, of the collections a restore touches. */
export const countRows = ({ definition, now, restored, kept }: Sides): readonly CountRow[] =>
  Object.keys(definition.collections)
    .filter((coll) => !kept.includes(coll))
    .map((coll) => ({ coll, now: now.get(coll)?.size ?? 0, restored: restored.get(coll)?.size ?? 0 }));
