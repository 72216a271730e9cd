import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { CommitEntry, Engine, ReadAny, StoreDefinition } from '#electron/store/types.ts';
import type { AnyRecord, Change } from '#shared/kit/command.ts';

const record = z.looseObject({
  id: z.string(),
  rev: z.number().int().positive(),
  name: z.string(),
  n: z.number().int(),
});

/** What the fault suites keep: people and meetings. */
export const smallOffice: StoreDefinition = {
  schema: 1,
  minReader: 1,
  collections: { people: { record, label: 'Thành viên' }, meetings: { record, label: 'Cuộc họp' } },
  migrations: [],
};

/** The same office one shape later. */
export const laterOffice: StoreDefinition = {
  ...smallOffice,
  schema: 2,
  migrations: [{ to: 2, name: '0002-same', up: (body) => body }],
};

const PEOPLE = 7;

/** What command number `n` changes, given what is there: the state after `n` commands follows from `n` alone. */
const changesOf = (read: ReadAny, n: number): Change[] => {
  const changes: Change[] = [];
  const put = (coll: string, id: string): void => {
    const before = read(coll).get(id) ?? null;
    const name = `Nguyễn Thị Hồng ${n} ${'–'.repeat(n % 11)}`;
    changes.push({ coll, id, before, after: { id, rev: (before?.rev ?? 0) + 1, name, n } });
  };
  put('people', `can-bo-${n % PEOPLE}`);
  if (n % 3 === 0) put('meetings', `cuoc-hop-${n % 4}`);
  const gone = read('people').get(`can-bo-${(n + 3) % PEOPLE}`);
  if (n % 5 === 0 && gone !== undefined) changes.push({ coll: 'people', id: gone.id, before: gone, after: null });
  return changes;
};

const entryOf = (read: ReadAny, n: number): CommitEntry => ({
  at: new Date(Date.UTC(2026, 9, 1) + n * 3_600_000).toISOString(),
  actor: 'van-thu',
  command: 'faults.write',
  title: `Thao tác số ${n}`,
  changes: changesOf(read, n),
});

/** Gives the next command to the store; answers with its refusal's sentence, or null when it was acknowledged. */
export const commitNext = (engine: Engine): string | null => {
  const outcome = engine.commit(entryOf(engine.read, engine.state().seq + 1));
  return outcome.ok ? null : outcome.refusal.message;
};

const fingerprint = (read: ReadAny): string => {
  const all = ['people', 'meetings'].map((coll) => [...read(coll).values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
};

const known: string[] = [];
const model = new Map<string, Map<string, AnyRecord>>([
  ['people', new Map()],
  ['meetings', new Map()],
]);

/** Fingerprint of the office after `seq` commands, worked out without the store. */
export const expectedAt = (seq: number): string => {
  const read: ReadAny = (coll) => model.get(coll) ?? new Map();
  if (known.length === 0) known.push(fingerprint(read));
  while (known.length <= seq) {
    for (const { coll, id, after } of changesOf(read, known.length)) {
      if (after === null) model.get(coll)?.delete(id);
      else model.get(coll)?.set(id, after);
    }
    known.push(fingerprint(read));
  }
  return known[seq] as string;
};

/** Whether an open workspace holds exactly what the first `seq` commands made of it. */
export const isRight = (engine: Engine): boolean => fingerprint(engine.read) === expectedAt(engine.state().seq);
