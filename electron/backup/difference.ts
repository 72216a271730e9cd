import { isDeepStrictEqual } from 'node:util';
import type { AnyRecord, Change } from '#shared/kit/command.ts';
import type { Collections } from '../store/body.ts';
import type { StoreDefinition } from '../store/types.ts';

/** One record that a restore would change, as people read it. */
export type Difference = {
  readonly kind: 'vanishes' | 'changes' | 'returns';
  readonly coll: string;
  readonly id: string;
};

/** Records of every collection now and after the restore. */
export type CountRow = { readonly coll: string; readonly now: number; readonly then: number };

const contentOf = ({ rev: _, ...content }: AnyRecord): unknown => content;

const same = (a: AnyRecord, b: AnyRecord): boolean => a === b || isDeepStrictEqual(contentOf(a), contentOf(b));

const NONE: ReadonlyMap<string, AnyRecord> = new Map();

type Sides = {
  readonly definition: StoreDefinition;
  readonly now: Collections;
  readonly then: Collections;
  /** Collections a restore leaves as they are. */
  readonly kept: readonly string[];
};

/**
 * The changes that lead from one state to another. A record of the same contents is left alone whatever its revision;
 * revisions count on and never come back, so that a form opened before can tell. Records that vanish come last, for
 * others may still name them until then.
 */
export const changesBetween = ({ definition, now, then, kept }: Sides): Change[] => {
  const changes: Change[] = [];
  const gone: Change[] = [];
  for (const coll of Object.keys(definition.collections)) {
    if (kept.includes(coll)) continue;
    const mine = now.get(coll) ?? NONE;
    const theirs = then.get(coll) ?? NONE;
    for (const [id, record] of theirs) {
      const before = mine.get(id) ?? null;
      if (before !== null && same(before, record)) continue;
      changes.push({ coll, id, before, after: { ...record, rev: (before?.rev ?? 0) + 1 } });
    }
    for (const [id, before] of mine) if (!theirs.has(id)) gone.push({ coll, id, before, after: null });
  }
  return [...changes, ...gone];
};

/** What the changes mean for each record: losses first. */
export const differencesOf = (changes: readonly Change[]): readonly Difference[] => {
  const kindOf = ({ before, after }: Change): Difference['kind'] =>
    after === null ? 'vanishes' : before === null ? 'returns' : 'changes';
  const order = { vanishes: 0, changes: 1, returns: 2 } as const;
  return changes
    .map((change) => ({ kind: kindOf(change), coll: change.coll, id: change.id }))
    .sort((a, b) => order[a.kind] - order[b.kind]);
};

/** Counts side by side, of the collections a restore touches. */
export const countRows = ({ definition, now, then, kept }: Sides): readonly CountRow[] =>
  Object.keys(definition.collections)
    .filter((coll) => !kept.includes(coll))
    .map((coll) => ({ coll, now: now.get(coll)?.size ?? 0, then: then.get(coll)?.size ?? 0 }));
