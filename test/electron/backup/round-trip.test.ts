import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_PACE } from '#electron/backup/refused.ts';
import { restoreInto } from '#electron/backup/restore.ts';
import { nodeEnv } from '#electron/store/env.ts';
import type { Engine } from '#electron/store/types.ts';
import {
  adding,
  contents,
  create,
  editing,
  engineOf,
  freshFolder,
  must,
  office,
  open,
  openResult,
  removing,
} from '../store/office.ts';
import { backUp, env, judge, sentenceOf, workingOffice } from './backups.ts';

const restore = (path: string, folder: string) =>
  restoreInto({ env, definition: office, source: { kind: 'file', path }, pace: NO_PACE }, folder);

/** Records in their order, as bytes. */
const bytesOf = (engine: Engine): string =>
  JSON.stringify(Object.keys(office.collections).map((coll) => [...engine.read(coll).values()]));

describe('A backup brought to another PC', () => {
  it('gives back every record, every scan and the whole history, byte for byte', async () => {
    const engine = await workingOffice();
    const done = await backUp(engine, freshFolder());
    const folder = freshFolder();
    const planted = await restore(done.path, folder);
    expect(planted).toMatchObject({ seq: engine.state().seq, records: 13, attachments: 2, lost: 0 });
    const other = await open(folder);
    expect(bytesOf(other)).toBe(bytesOf(engine));
    expect(other.storeId).toBe(engine.storeId);
    expect(other.head()).toBe(engine.head());
    expect(other.attachments.list()).toEqual(engine.attachments.list());
    for (const hash of engine.attachments.list()) {
      expect(must(other.attachments.get(hash))).toEqual(must(engine.attachments.get(hash)));
    }
    expect(other.history('people', 'can-bo-2')).toEqual(engine.history('people', 'can-bo-2'));
    expect(await other.verify()).toMatchObject({ ok: true, findings: [] });
  });

  it('goes on working there, and its own backup gives the same again', async () => {
    const engine = await workingOffice();
    const first = freshFolder();
    await restore((await backUp(engine, freshFolder())).path, first);
    const moved = await open(first);
    must(moved.commit(adding('people', { id: 'can-bo-99', name: 'Lê Văn Mới' })));
    const again = freshFolder();
    await restore((await backUp(moved, freshFolder())).path, again);
    const third = await open(again);
    expect(bytesOf(third)).toBe(bytesOf(moved));
    expect((await third.verify()).ok).toBe(true);
  });

  it('holds for offices of any kind (property)', async () => {
    const word = fc.stringMatching(/^[a-zà-ỹ "\\{}[\],:\n]{1,40}$/u).map((text) => text.normalize('NFC'));
    const step = fc.record({ who: fc.integer({ min: 1, max: 6 }), name: word, gone: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const engine = await create(freshFolder());
        for (const { who, name, gone } of steps) {
          const id = `can-bo-${who}`;
          const there = engine.read('people').has(id);
          if (gone && there) must(engine.commit(removing(engine, 'people', id)));
          else if (there) must(engine.commit(editing(engine, 'people', id, { name, note: name })));
          else must(engine.commit(adding('people', { id, name })));
        }
        const folder = freshFolder();
        await restore((await backUp(engine, freshFolder())).path, folder);
        const other = await open(folder);
        expect(bytesOf(other)).toBe(bytesOf(engine));
        expect((await other.verify()).ok).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('leads an office of an earlier shape to the present one', async () => {
    const earlier = { ...office, schema: 1, migrations: [] };
    const engine = await create(freshFolder(), earlier);
    must(engine.commit(adding('people', { id: 'can-bo-1', name: 'Trần Thị Một', fullName: 'Trần Thị Một' })));
    const { path } = await backUp(engine, freshFolder(), { definition: earlier });
    expect(await judge(path)).toMatchObject({ migrated: true });
    const folder = freshFolder();
    await restore(path, folder);
    expect(contents(await open(folder))).toEqual({
      people: { 'can-bo-1': { id: 'can-bo-1', rev: 1, name: 'Trần Thị Một' } },
      meetings: {},
    });
  });

  it('is never put over an office that is there', async () => {
    const engine = await workingOffice();
    const { path } = await backUp(engine, freshFolder());
    const other = await workingOffice();
    await other.close();
    expect(await sentenceOf(restore(path, other.folder))).toContain('đã có dữ liệu');
    expect(engineOf(await openResult(other.folder)).state().seq).toBe(other.state().seq);
  });

  it('may take the place of an office nobody can open, whose files are set aside', async () => {
    const engine = await workingOffice();
    const { path } = await backUp(engine, freshFolder());
    await engine.close();
    const { writeFileSync } = await import('node:fs');
    for (const name of readdirSync(engine.folder).filter((one) => /^(gen|jr)/.test(one))) {
      writeFileSync(join(engine.folder, name), 'null');
    }
    const source = { kind: 'file', path } as const;
    await restoreInto({ env, definition: office, source, pace: NO_PACE }, engine.folder, true);
    const again = await open(engine.folder);
    expect(bytesOf(again)).toBe(bytesOf(engine));
    expect(readdirSync(join(engine.folder, 'quarantine')).length).toBeGreaterThan(1);
  });
});

describe('The file on the stick', () => {
  it('is a ZIP that ordinary tools open, with the five names and no others', async () => {
    const engine = await workingOffice();
    const { path } = await backUp(engine, freshFolder());
    const { execFileSync } = await import('node:child_process');
    const names = execFileSync(
      'python3',
      ['-c', 'import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);z.testzip();print("\\n".join(z.namelist()))', path],
      { encoding: 'utf8' },
    )
      .trim()
      .split('\n');
    expect(names[0]).toBe('manifest.json');
    expect(
      names.map((name) => name.replace(/[0-9a-f]{64}$/, '<64>').replace(/\d{4}-\d{2}\.log/, 'YYYY-MM.log')),
    ).toEqual([
      'manifest.json',
      'data.json',
      'audit/YYYY-MM.log',
      'DOC-TRUOC.txt',
      'attachments/<64>',
      'attachments/<64>',
    ]);
  });

  it('bears the office, the day, the time and the number of the last change in its name', async () => {
    const at = new Date('2026-11-23T02:10:30.000Z');
    const engine = await workingOffice();
    const { fileName } = await backUp(engine, freshFolder(), { env: { ...nodeEnv(), now: () => at } });
    expect(fileName).toBe('SoTay_van-ban_2026-11-23_0910_s00000015.sotay');
  });

  it('is good under another name too, and says that it was renamed', async () => {
    const engine = await workingOffice();
    const { path } = await backUp(engine, freshFolder());
    const { renameSync } = await import('node:fs');
    const other = join(path, '..', 'ban sao của tôi.zip');
    renameSync(path, other);
    expect(await judge(other)).toMatchObject({ renamed: true });
  });

  it('leaves nothing else on the stick but the stick’s own identity', async () => {
    const engine = await workingOffice();
    const stick = freshFolder();
    const { fileName } = await backUp(engine, stick);
    expect(readdirSync(stick).sort()).toEqual(['.sotay-stick.json', fileName].sort());
    expect(JSON.parse(readFileSync(join(stick, '.sotay-stick.json'), 'utf8'))).toMatchObject({
      storeId: engine.storeId,
    });
  });

  it('names a scan that was lost before, and is still a backup', async () => {
    const engine = await workingOffice();
    const [hash = ''] = engine.attachments.list();
    const { rmSync } = await import('node:fs');
    const named = JSON.stringify([...engine.read('people').values()]).includes(hash)
      ? hash
      : (engine.attachments.list()[1] ?? '');
    rmSync(join(engine.folder, 'attachments', named.slice(0, 2), named));
    const done = await backUp(engine, freshFolder());
    expect(done).toMatchObject({ lost: 1, attachments: 1 });
    expect((await judge(done.path)).manifest.lost).toEqual([named]);
  });
});
