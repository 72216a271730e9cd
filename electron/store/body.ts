import type { AnyRecord } from '#shared/kit/command.ts';

/** All records in memory: by collection, then by id, in the order they came. */
export type Collections = Map<string, Map<string, AnyRecord>>;

/** References to all records at one moment; records are replaced, never changed, so this stays that moment. */
export type Frozen = readonly (readonly [coll: string, records: readonly AnyRecord[]])[];

export const freeze = (collections: Collections): Frozen =>
  [...collections].map(([coll, records]) => [coll, [...records.values()]] as const);

export const countOf = (frozen: Frozen): number => frozen.reduce((sum, [, records]) => sum + records.length, 0);

/**
 * The body of a generation as text, piece by piece: JSON with one record a line, so that any tool can read it and
 * reading it back can go in portions. JSON never holds a bare line end inside a value.
 */
export function* bodyPieces(frozen: Frozen): Generator<string> {
  let first = true;
  yield '{\n';
  for (const [coll, records] of frozen) {
    yield `${first ? '' : ',\n'}${JSON.stringify(coll)}:[\n`;
    first = false;
    const last = records.length - 1;
    for (let i = 0; i <= last; i++) yield `${JSON.stringify(records[i])}${i === last ? '\n' : ',\n'}`;
    yield ']';
  }
  yield first ? '}\n' : '\n}\n';
}

export class BodyError extends Error {}

/** Portions of this size are decoded and parsed at once; larger ones are slower, measured at 45 MB. */
const PORTION = 1 << 16;

const readRecords = (bytes: Buffer, from: number, to: number, into: Map<string, AnyRecord>): void => {
  for (let start = from; start < to; ) {
    const near = bytes.indexOf(10, Math.min(start + PORTION, to) - 1);
    const end = near === -1 || near > to ? to : near;
    const stop = bytes[end - 1] === 44 ? end - 1 : end;
    for (const record of JSON.parse(`[${bytes.toString('utf8', start, stop)}]`) as AnyRecord[]) {
      if (into.has(record.id)) throw new BodyError(`Two records ${record.id}`);
      into.set(record.id, record);
    }
    start = end + 1;
  }
};

/** Reads a body written by `bodyPieces`, from byte `start`. Throws on anything else. */
export const readBody = (bytes: Buffer, start: number): Collections => {
  const collections: Collections = new Map();
  let at = start + 2;
  while (bytes[at] === 34) {
    const lineEnd = bytes.indexOf(10, at);
    const name: unknown = JSON.parse(bytes.toString('utf8', at, lineEnd - 2));
    // The line end before the closing bracket; for an empty collection it is the one that ends the name's line.
    const close = bytes.indexOf('\n]', lineEnd, 'latin1');
    if (typeof name !== 'string' || lineEnd === -1 || close === -1) throw new BodyError('Not a body');
    const records = new Map<string, AnyRecord>();
    readRecords(bytes, lineEnd + 1, close, records);
    collections.set(name, records);
    at = bytes[close + 2] === 44 ? close + 4 : close + 3;
  }
  if (bytes[at] !== 125) throw new BodyError('Not a body');
  return collections;
};
