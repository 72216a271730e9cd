import type { z } from 'zod';
import type { PlainDate } from './date.ts';
import { type Outcome, ok, refuse } from './outcome.ts';

/** Any JSON record of the workspace. `id` never changes; `rev` is 1 when created and grows by 1 with every change (the store sets it). */
export type AnyRecord = { readonly id: string; readonly rev: number; readonly [field: string]: unknown };

/**
 * One record before and after: `before: null` creates, `after: null` removes.
 * Both sides stand in the journal, which makes it audit trail and undo at once.
 */
export type Change = {
  readonly coll: string;
  readonly id: string;
  readonly before: AnyRecord | null;
  readonly after: AnyRecord | null;
};

/** The instant a command runs at; rules never read a clock. `now` is UTC in ISO form, `today` the plain date in Asia/Ho_Chi_Minh. */
export type Moment = { readonly now: string; readonly today: PlainDate; readonly actor: string };

/** Reads records of the workspace; what a rule or a command may see. Maps keep insertion order. */
export type ReadOf<Records extends { readonly [coll: string]: AnyRecord }> = {
  readonly get: <C extends keyof Records & string>(coll: C, id: string) => Records[C] | undefined;
  readonly all: <C extends keyof Records & string>(coll: C) => ReadonlyMap<string, Records[C]>;
};

/** `any` stands only in positions the compiler checks where the command is written (input against its own schema). */
export type CommandOf<Read, Schema extends z.ZodType = z.ZodType> = {
  /** `feature.verb`, unique. */
  readonly name: string;
  /** Vietnamese, as shown in the undo line and the history: "Thêm thành viên". */
  readonly title: string;
  /** A fact of the world outside: Ctrl Z does not take it back. */
  readonly permanent?: true;
  /** `z.strictObject` whose fields carry `.meta({ title })`: their Vietnamese names. */
  readonly input: Schema;
  /** Pure: the same workspace, input and moment give the same changes. Never mutates what it reads. */
  readonly run: (read: Read, input: z.output<Schema>, moment: Moment) => Outcome<readonly Change[]>;
};

/** The change that creates a record. `rev` is set to 1. Refuses an id already taken in its collection. */
export const create = <R extends { readonly id: string }>(
  existing: ReadonlyMap<string, unknown>,
  coll: string,
  record: R,
): Outcome<Change> =>
  existing.has(record.id)
    ? refuse('taken', `Mã “${record.id}” đã được dùng; hãy chọn mã khác.`, 'id', 'Mã')
    : ok({ coll, id: record.id, before: null, after: { ...record, rev: 1 } });

/** The change that replaces fields of a record; fields the program does not know are carried through. */
export const replace = <R extends AnyRecord>(
  coll: string,
  before: R,
  patch: Partial<Omit<R, 'id' | 'rev'>>,
): Change => ({
  coll,
  id: before.id,
  before,
  after: { ...before, ...patch, id: before.id, rev: before.rev + 1 },
});

/** The change that removes a record; it can be brought back from the history. */
export const remove = (coll: string, before: AnyRecord): Change => ({ coll, id: before.id, before, after: null });
