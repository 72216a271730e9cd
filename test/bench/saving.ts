import { execFileSync } from 'node:child_process';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { openWorkspace } from '#electron/store/open-workspace.ts';
import { storeDefinition } from '#electron/store-definition.ts';
import { median, type Place, type Row, timed } from './table.ts';
import { benchPerson, recordsOf, workspaceOf } from './workspace.ts';

/** An acknowledged save of one changed record, at several sizes of data. */
export const measureSaving = async ({ folder, quick }: Place): Promise<readonly Row[]> => {
  const sizes = quick ? [1, 50] : [1, 10, 50];
  const rows: Row[] = [];
  const ours = new Map<number, number>();
  for (const size of sizes) {
    const saved = await ourSaves(await workspaceOf(folder, size), quick ? 60 : 150);
    ours.set(size, saved);
    const sqlite = sqliteSaves(folder, size, quick ? 40 : 100);
    const what = `save one record at ${size} MB`;
    rows.push({
      what,
      ours: saved,
      peer: 'SQLite DELETE/FULL',
      theirs: sqlite.deleteFull,
      ...(size === 50 ? { reach: 1 } : {}),
    });
    rows.push({ what, ours: saved, peer: 'SQLite WAL/FULL', theirs: sqlite.walFull });
    rows.push({
      what,
      ours: saved,
      peer: 'lowdb JSONFile (no flush)',
      theirs: await lowdbSaves(folder, size, size === 50 ? 3 : 7),
    });
  }
  rows.push({
    what: 'save at 50 MB',
    ours: ours.get(50) ?? 0,
    peer: 'save at 1 MB',
    theirs: ours.get(1) ?? 1,
    reach: 1.3,
  });
  rows.push({ what: 'two journals flushed', ...flushes(folder, quick ? 100 : 300) });
  return rows;
};

const ourSaves = async (folder: string, times: number): Promise<number> => {
  const opened = await openWorkspace(folder, storeDefinition);
  if (opened.kind !== 'ready') throw new Error(opened.kind);
  const { engine } = opened;
  const taken: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const before = engine.read('people').get(`person-${(i * 7) % 2000}`);
    if (before === undefined) throw new Error('bench record missing');
    const after = { ...before, workPhone: `0297 3 ${String(800_000 + i)}`, rev: before.rev + 1 };
    const changes = [{ coll: 'people', id: before.id, before, after }];
    const entry = { at: new Date().toISOString(), actor: 'bench', command: 'bench.change', title: 'Bench', changes };
    taken.push(
      await timed(() => {
        const done = engine.commit(entry);
        if (!done.ok) throw new Error(done.refusal.message);
      }),
    );
    // A save of an official stands alone; whatever the engine does in the background has its turn.
    if (i % 10 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  await engine.close();
  return median(taken);
};

const lowdbSaves = async (folder: string, size: number, times: number): Promise<number> => {
  const people = Array.from({ length: recordsOf(size) }, (_, i) => benchPerson(i));
  const db = new Low(new JSONFile<{ people: Record<string, unknown>[] }>(join(folder, `lowdb-${size}.json`)), {
    people: people as Record<string, unknown>[],
  });
  await db.write();
  const taken: number[] = [];
  for (let i = 0; i < times; i += 1) {
    taken.push(
      await timed(() =>
        db.update(({ people: all }) => {
          const one = all[i];
          if (one) one.workPhone = `0297 3 ${String(800_000 + i)}`;
        }),
      ),
    );
  }
  return median(taken);
};

/** SQLite through Python's own module, timed inside one process. */
const sqliteSaves = (folder: string, size: number, times: number): { deleteFull: number; walFull: number } => {
  const script = join(import.meta.dirname, 'sqlite_saves.py');
  const printed = execFileSync('python3', [script, folder, String(recordsOf(size)), String(times)], {
    encoding: 'utf8',
  });
  const { delete_full: deleteFull, wal_full: walFull } = JSON.parse(printed) as Record<
    'delete_full' | 'wal_full',
    number
  >;
  return { deleteFull, walFull };
};

/** How far the mirrored and the single flush differ: the same line appended to two files and to one. */
const flushes = (folder: string, times: number): Pick<Row, 'ours' | 'peer' | 'theirs'> => {
  const line = Buffer.from(`${JSON.stringify(benchPerson(1))}\n`);
  const [a, b, c] = ['a', 'b', 'c'].map((name) => openSync(join(folder, `flush-${name}`), 'a')) as [
    number,
    number,
    number,
  ];
  const both: number[] = [];
  const single: number[] = [];
  const append = (...files: readonly number[]) => {
    const start = performance.now();
    for (const file of files) writeSync(file, line);
    for (const file of files) fsyncSync(file);
    return performance.now() - start;
  };
  for (let i = 0; i < times; i += 1) {
    both.push(append(a, b));
    single.push(append(c));
  }
  for (const file of [a, b, c]) closeSync(file);
  return { ours: median(both), peer: 'one journal flushed', theirs: median(single) };
};
