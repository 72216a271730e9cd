import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWorkspace } from '#electron/store/open-workspace.ts';
import type { StoreDefinition } from '#electron/store/types.ts';
import {
  add,
  adding,
  asKilled,
  bytesIn,
  contents,
  create,
  editing,
  engineOf,
  freshFolder,
  must,
  namesIn,
  office,
  open,
  openResult,
} from './office.ts';

/** A workspace with three generations and work after the last. */
const wellUsed = async (folder: string): Promise<unknown> => {
  const engine = await create(folder);
  for (const id of ['an-01', 'binh-02', 'chi-03']) {
    add(engine, id);
    await engine.checkpoint();
  }
  must(engine.commit(adding('meetings', { id: 'hop-01', title: 'Họp quý IV', chairId: 'an-01' })));
  must(engine.commit(editing(engine, 'people', 'binh-02', { note: 'Thư ký' })));
  return contents(engine);
};

const newest = (folder: string, start: string): string => join(folder, namesIn(folder, start).at(-1) ?? '');

describe('opening a workspace', () => {
  it('offers a first run for a folder that is not there, and makes nothing', async () => {
    const folder = freshFolder();
    expect(await openResult(folder)).toEqual({ kind: 'firstRun', folder });
    expect(() => readdirSync(folder)).toThrow();
  });

  it('offers a first run for an empty folder, and leaves it empty', async () => {
    const folder = freshFolder();
    mkdirSync(folder);
    expect((await openResult(folder)).kind).toBe('firstRun');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('does not take an emptied folder for a new one when the marker says it was in use', async () => {
    const folder = freshFolder();
    const options = { autoCheckpoint: false, marker: `${folder}.da-dung` };
    await (await create(folder, office, options)).close();
    rmSync(folder, { recursive: true });
    const result = await openResult(folder, office, options);
    expect(result.kind).toBe('recovery');
    expect(result.kind === 'recovery' && result.message).toContain('đã từng được dùng');
  });

  it('refuses a folder of somebody else, a file, and does not make a workspace in either', async () => {
    const folder = freshFolder();
    mkdirSync(folder);
    writeFileSync(join(folder, 'Báo cáo.docx'), 'nội dung');
    const before = bytesIn(folder);
    expect((await openResult(folder)).kind).toBe('refused');
    expect((await createWorkspace(folder, office)).kind).toBe('refused');
    expect((await openResult(join(folder, 'Báo cáo.docx'))).kind).toBe('refused');
    expect(bytesIn(folder)).toEqual(before);
  });

  it('finds everything again after closing, with a line of work after the last generation or not', async () => {
    const folder = freshFolder();
    const engine = await create(folder);
    add(engine, 'an-01');
    const before = contents(engine);
    await engine.close();
    expect(contents(await open(folder))).toEqual(before);
  });

  it('finds everything again after the program was killed', async () => {
    const folder = freshFolder();
    const before = await wellUsed(folder);
    const result = await openResult(asKilled(folder));
    expect(result.kind === 'ready' && result.notices).toEqual([]);
    expect(contents(engineOf(result))).toEqual(before);
  });

  it('opens with the last good state when a save was cut in the middle', async () => {
    const folder = freshFolder();
    const before = await wellUsed(folder);
    const copy = asKilled(folder);
    for (const start of ['jrn-', 'jrm-']) {
      const path = newest(copy, start);
      writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from('8f3a dở dang'), Buffer.alloc(40)]));
    }
    const result = await openResult(copy);
    expect(result.kind === 'ready' && result.notices).toEqual([]);
    expect(contents(engineOf(result))).toEqual(before);
  });
});

const RUINS: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
  ['empty', () => Buffer.alloc(0)],
  ['cut', (bytes) => bytes.subarray(0, Math.floor(bytes.length * 0.7))],
  ['full of zeros', (bytes) => Buffer.alloc(bytes.length)],
  ['holding only null', () => Buffer.from('null')],
  ['of another program', () => Buffer.from('{"files":[],"version":3}')],
  ['wrong by one bit', (bytes) => Buffer.from(bytes.map((byte, i) => (i === bytes.length - 20 ? byte ^ 1 : byte)))],
];

describe('a torn end in both journals', () => {
  it('is not written behind: the next save can be read again', async () => {
    const folder = freshFolder();
    const engine = await create(folder);
    add(engine, 'an-01');
    await engine.close();
    for (const start of ['jrn-', 'jrm-']) {
      const path = newest(folder, start);
      writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from('8f3a dở dang')]));
    }
    const again = await open(folder);
    add(again, 'binh-02');
    expect(contents(await open(asKilled(folder)))).toEqual(contents(again));
  });
});

describe('a damaged file', () => {
  for (const [how, ruin] of RUINS) {
    for (const start of ['gen-', 'jrn-', 'jrm-']) {
      it(`${how}: the newest ${start} is repaired without a loss, told in one sentence, and kept aside`, async () => {
        const folder = freshFolder();
        const before = await wellUsed(folder);
        const copy = asKilled(folder);
        const path = newest(copy, start);
        const ruined = ruin(readFileSync(path));
        writeFileSync(path, ruined);
        const result = await openResult(copy);
        const engine = engineOf(result);
        expect(contents(engine)).toEqual(before);
        const told = result.kind === 'ready' ? result.notices : [];
        expect(told).toHaveLength(1);
        expect(told[0]).toContain('không mất thay đổi nào');
        const kept = readdirSync(join(copy, 'quarantine')).map((name) => readFileSync(join(copy, 'quarantine', name)));
        expect(kept.some((bytes) => bytes.equals(ruined))).toBe(true);
        expect((await engine.verify()).findings).toEqual([]);
      });
    }
  }

  it('a journal that is gone is put together from its mirror', async () => {
    const folder = freshFolder();
    const before = await wellUsed(folder);
    const copy = asKilled(folder);
    rmSync(newest(copy, 'jrn-'));
    const result = await openResult(copy);
    expect(contents(engineOf(result))).toEqual(before);
    expect(result.kind === 'ready' && result.notices).toHaveLength(1);
  });

  it('a journal cut exactly between two commands does not pass for all there was', async () => {
    const folder = freshFolder();
    const before = await wellUsed(folder);
    const copy = asKilled(folder);
    const path = newest(copy, 'jrn-');
    truncateSync(path, readFileSync(path).indexOf(10) + 1);
    expect(contents(await open(copy))).toEqual(before);
  });

  it('the only generation of a young workspace is built anew from the journals', async () => {
    const folder = freshFolder();
    const engine = await create(folder);
    add(engine, 'an-01');
    const before = contents(engine);
    const copy = asKilled(folder);
    writeFileSync(join(copy, 'gen-00000001.json'), 'null');
    expect(contents(await open(copy))).toEqual(before);
  });

  it('both copies of a line: the loss is named, never silent', async () => {
    const folder = freshFolder();
    await wellUsed(folder);
    const copy = asKilled(folder);
    for (const start of ['jrn-', 'jrm-']) {
      const path = newest(copy, start);
      const bytes = readFileSync(path);
      const second = bytes.indexOf(10) + 100;
      bytes[second] = (bytes[second] ?? 0) ^ 1;
      writeFileSync(path, bytes);
    }
    const result = await openResult(copy);
    const engine = engineOf(result);
    expect(engine.state().seq).toBe(3);
    expect(result.kind === 'ready' && result.notices.join(' ')).toContain('Các thay đổi từ số 4 đến số 5');
    add(engine, 'dung-04');
    expect((await open(asKilled(copy))).state().seq).toBe(4);
  });

  it('all generations and journals: shows what was found, opens a pinned copy, deletes nothing', async () => {
    const folder = freshFolder();
    await wellUsed(folder);
    const copy = asKilled(folder);
    for (const name of readdirSync(copy)) if (/^(gen|jr)/.test(name)) writeFileSync(join(copy, name), 'null');
    const before = bytesIn(copy);
    const result = await openResult(copy);
    if (result.kind !== 'recovery') throw new Error(result.kind);
    expect(bytesIn(copy)).toEqual(before);
    const sound = result.findings.filter((finding) => finding.problem === null);
    expect(sound.map((finding) => [finding.kind, finding.seq, finding.records])).toEqual([['snapshot', 1, 1]]);
    const target = `${copy}-ban-sao`;
    expect(must(await result.saveAll(target)).files).toBe(Object.keys(before).length);
    expect(bytesIn(target)).toEqual(before);
    rmSync(target, { recursive: true });
    const engine = engineOf(await result.openCopy(sound[0]?.file ?? ''));
    expect(engine.read('people').size).toBe(1);
    expect(readdirSync(join(copy, 'quarantine')).length).toBe(
      Object.keys(before).filter((p) => /^.(gen|jr)/.test(p)).length,
    );
  });

  it('a file of another workspace put among ours does not count', async () => {
    const other = freshFolder();
    await wellUsed(other);
    const folder = freshFolder();
    const before = await wellUsed(folder);
    const copy = asKilled(folder);
    writeFileSync(join(copy, 'gen-00000050.json'), readFileSync(newest(other, 'gen-')));
    expect(contents(await open(copy))).toEqual(before);
  });
});

const newer: StoreDefinition = {
  ...office,
  schema: 3,
  minReader: 2,
  migrations: [...office.migrations, { to: 3, name: '0003-more', up: (body) => ({ ...body, rooms: [] }) }],
};

describe('another version', () => {
  it('opens a file of a newer program for reading and changes not a byte', async () => {
    const folder = freshFolder();
    const engine = await create(folder, newer);
    add(engine, 'an-01');
    await engine.close();
    const before = bytesIn(folder);
    const older = await open(folder);
    expect(older.state()).toMatchObject({ mode: 'readOnly', seq: 1 });
    expect(older.state().reason).toContain('phiên bản mới hơn');
    expect(older.commit(adding('people', { id: 'binh-02', name: 'Bình' }))).toMatchObject({ ok: false });
    expect((await older.checkpoint()).ok).toBe(false);
    expect((await older.reopen()).ok).toBe(false);
    await older.close();
    expect(bytesIn(folder)).toEqual(before);
  });

  it('refuses, without touching it, what a newer program wrote in a shape ours cannot hold', async () => {
    const folder = freshFolder();
    const strange = {
      ...newer,
      collections: { ...newer.collections, people: { ...newer.collections.meetings, label: 'x' } },
    };
    const engine = await create(folder, strange as StoreDefinition);
    must(engine.commit(adding('people', { id: 'an-01', title: 'Không có tên', chairId: '' })));
    await engine.close();
    const before = bytesIn(folder);
    expect((await openResult(folder)).kind).toBe('refused');
    expect(bytesIn(folder)).toEqual(before);
  });

  it('carries fields it does not know through every save', async () => {
    const folder = freshFolder();
    const engine = await create(folder);
    must(engine.commit(adding('people', { id: 'an-01', name: 'An', chuyenNganh: { ma: 7 } })));
    must(engine.commit(editing(engine, 'people', 'an-01', { name: 'An (mới)' })));
    await engine.close();
    expect((await open(folder)).read('people').get('an-01')).toMatchObject({ chuyenNganh: { ma: 7 }, rev: 2 });
  });

  it('leads an older file to its shape, and pins the old one first', async () => {
    const folder = freshFolder();
    const old: StoreDefinition = {
      ...office,
      schema: 1,
      collections: {
        ...office.collections,
        people: { ...office.collections.meetings, label: 'Thành viên' },
      } as StoreDefinition['collections'],
      migrations: [],
    };
    const engine = await create(folder, old);
    must(engine.commit(adding('people', { id: 'an-01', fullName: 'Nguyễn Văn An', title: '', chairId: '' })));
    const copy = asKilled(folder);
    const now = await open(copy);
    expect(now.read('people').get('an-01')).toMatchObject({ name: 'Nguyễn Văn An' });
    expect(readdirSync(join(copy, 'snap')).some((name) => name.startsWith('pre-migrate-v1-'))).toBe(true);
    must(now.commit(editing(now, 'people', 'an-01', { name: 'Nguyễn Văn Ấn' })));
    const restored = must(now.restoreRecord('people', 'an-01', 1, { at: '2026-11-23T03:00:00.000Z', actor: 'x' }));
    expect(restored.seq).toBe(3);
    expect(now.read('people').get('an-01')).toMatchObject({ name: 'Nguyễn Văn An', rev: 3 });
    expect((await open(asKilled(copy))).state().seq).toBe(3);
  });

  it('stays closed, and as it was, when a migration does not add up', async () => {
    const folder = freshFolder();
    const engine = await create(folder);
    add(engine, 'an-01');
    await engine.close();
    const before = bytesIn(folder);
    const losing = { to: 3, name: '0003-loses', up: () => ({}), check: () => 'people were lost' };
    const result = await openResult(folder, { ...newer, migrations: [...office.migrations, losing] });
    expect(result.kind === 'refused' && result.message).toContain('vẫn còn nguyên');
    expect(bytesIn(folder)).toEqual(before);
  });

  it('opens for reading, with the reason, when the whole does not hold together', async () => {
    const folder = freshFolder();
    const { checkChanges: _, checkAll: __, ...lax } = office;
    const engine = await create(folder, lax);
    must(engine.commit(adding('meetings', { id: 'hop-01', title: 'Họp', chairId: 'khong-co' })));
    await engine.close();
    const strict = await open(folder);
    expect(strict.state().mode).toBe('readOnly');
    expect(strict.state().reason).toContain('không còn người chủ trì');
  });
});
