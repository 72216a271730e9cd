import { documentLifeCycle } from './0002-document-life-cycle.ts';

/** A record as it lies in a file: any JSON object with an id. */
export type StoredRecord = { readonly id: string; readonly [field: string]: unknown };

/** All records of a workspace by collection, in their order. */
export type StoredBody = { readonly [coll: string]: readonly StoredRecord[] };

/**
 * One frozen step from a stored shape to the next, JSON to JSON. It never imports today's schema, which moves on while
 * the step must not. `up` is pure and works on a part of the workspace too (a single record brought back from the
 * history). `check` answers with an English reason when counts or totals do not agree, or null.
 */
export type Migration = {
  /** The shape it makes; it is given the one before. */
  readonly to: number;
  /** File name without ending, as in `0002-split-agencies`; its test and its sample carry the same name. */
  readonly name: string;
  readonly up: (body: StoredBody) => StoredBody;
  readonly check?: (before: StoredBody, after: StoredBody) => string | null;
};

/** The chain of this program; shape 1 is the first one and needs no step. */
export const migrations: readonly Migration[] = [documentLifeCycle];

/** Thrown when a chain cannot lead where it should; the workspace is then left as it is. */
export class MigrationError extends Error {}

/** Leads a body from one shape to a later one. Throws MigrationError when a step is missing or its own check fails. */
export const migrate = (chain: readonly Migration[], body: StoredBody, from: number, to: number): StoredBody => {
  let current = body;
  for (let shape = from + 1; shape <= to; shape++) {
    const step = chain.find((candidate) => candidate.to === shape);
    if (step === undefined) throw new MigrationError(`No migration leads to shape ${shape}`);
    const next = step.up(current);
    const wrong = step.check?.(current, next) ?? null;
    if (wrong !== null) throw new MigrationError(`${step.name}: ${wrong}`);
    current = next;
  }
  return current;
};
