import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { z } from 'zod';
import { createWorkspace, type OpenOptions, openWorkspace } from '#electron/store/open-workspace.ts';
import type { CommitEntry, Engine, OpenResult, ReadAny, StoreDefinition } from '#electron/store/types.ts';
import type { AnyRecord, Change } from '#shared/kit/command.ts';

const person = z.looseObject({
  id: z.string(),
  rev: z.number().int(),
  name: z.string().min(1),
  note: z.string().optional(),
});
const meeting = z.looseObject({ id: z.string(), rev: z.number().int(), title: z.string(), chairId: z.string() });

const danglingChair = (read: ReadAny): string | null => {
  for (const one of read('meetings').values()) {
    if (!read('people').has(String(one.chairId))) return `Cuộc họp “${one.id}” không còn người chủ trì`;
  }
  return null;
};

/** A small office: people, and meetings that somebody chairs. Shape 2, so that older and newer files can be made. */
export const office: StoreDefinition = {
  schema: 2,
  minReader: 1,
  collections: { people: { record: person, label: 'Thành viên' }, meetings: { record: meeting, label: 'Cuộc họp' } },
  checkChanges: (read, changes) => {
    const gone = changes.find((c) => c.coll === 'people' && c.after === null);
    const chaired = gone !== undefined && [...read('meetings').values()].some((m) => m.chairId === gone.id);
    return chaired ? { code: 'inUse', message: 'Người này đang chủ trì một cuộc họp.' } : null;
  },
  checkAll: danglingChair,
  migrations: [
    {
      to: 2,
      name: '0002-name',
      up: (body) => ({
        ...body,
        people: (body.people ?? []).map(({ fullName, ...rest }) =>
          fullName === undefined ? rest : { ...rest, name: fullName },
        ),
      }),
      check: (before, after) => (before.people?.length === after.people?.length ? null : 'people were lost'),
    },
  ],
};

const AT = '2026-11-23T02:00:00.000Z';
export const moment = { at: AT, actor: 'van-thu' };

export const entry = (title: string, changes: readonly Change[]): CommitEntry => ({
  at: AT,
  actor: 'van-thu',
  command: 'test.write',
  title,
  changes,
});

export const adding = (coll: string, record: { readonly id: string; readonly [field: string]: unknown }): CommitEntry =>
  entry(`Thêm ${record.id}`, [{ coll, id: record.id, before: null, after: { ...record, rev: 1 } }]);

export const current = (engine: Engine, coll: string, id: string): AnyRecord => {
  const record = engine.read(coll).get(id);
  if (record === undefined) throw new Error(`${coll}/${id} is not there`);
  return record;
};

export const editing = (engine: Engine, coll: string, id: string, patch: object): CommitEntry => {
  const before = current(engine, coll, id);
  return entry(`Sửa ${id}`, [{ coll, id, before, after: { ...before, ...patch, rev: before.rev + 1 } }]);
};

export const removing = (engine: Engine, coll: string, id: string): CommitEntry =>
  entry(`Xóa ${id}`, [{ coll, id, before: current(engine, coll, id), after: null }]);

export const must = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: { message: string } }): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.value;
};

export const add = (engine: Engine, id: string, name = `Nguyễn Văn ${id}`) =>
  must(engine.commit(adding('people', { id, name })));

const folders: string[] = [];
const engines: Engine[] = [];

/** A folder of its own for every test, removed afterwards. */
export const freshFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'so-tay-'));
  folders.push(folder);
  return join(folder, 'data');
};

afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const OPTIONS: OpenOptions = { autoCheckpoint: false };

export const engineOf = (result: OpenResult): Engine => {
  if (result.kind !== 'ready') throw new Error(`The workspace came out as ${result.kind}: ${JSON.stringify(result)}`);
  engines.push(result.engine);
  return result.engine;
};

export const create = async (folder: string, definition = office, options = OPTIONS): Promise<Engine> =>
  engineOf(await createWorkspace(folder, definition, options));

export const openResult = (folder: string, definition = office, options = OPTIONS): Promise<OpenResult> =>
  openWorkspace(folder, definition, options);

export const open = async (folder: string, definition = office, options = OPTIONS): Promise<Engine> =>
  engineOf(await openResult(folder, definition, options));

/** Everything in memory, to be compared. */
export const contents = (engine: Engine): unknown =>
  Object.fromEntries(Object.keys(office.collections).map((coll) => [coll, Object.fromEntries(engine.read(coll))]));

/** The folder as it would be found after the program was killed at this moment: nothing more written, the lock nobody's. */
export const asKilled = (folder: string): string => {
  const copy = freshFolder();
  cpSync(folder, copy, { recursive: true });
  rmSync(join(copy, 'LOCK'), { force: true });
  return copy;
};

/** Every file of the folder with its bytes, but the lock: to see that nothing was touched. */
export const bytesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && !file.name.startsWith('LOCK'))
      .map((file) => join(file.parentPath, file.name))
      .map((path) => [path.slice(folder.length), readFileSync(path).toString('base64')] as const),
  );

/** Names of the files in the folder that begin so, oldest first. */
export const namesIn = (folder: string, start: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith(start))
    .sort();
