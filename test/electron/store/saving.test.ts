import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeEnv } from '#electron/store/env.ts';
import { type Fs, nodeFs } from '#electron/store/fs.ts';
import type { Engine, EngineEvent } from '#electron/store/types.ts';
import {
  add,
  adding,
  asKilled,
  contents,
  create,
  current,
  editing,
  entry,
  freshFolder,
  must,
  office,
  open,
  removing,
} from './office.ts';

const refusal = (
  engine: Engine,
  ...args: Parameters<Engine['commit']>
): { code: string; message: string; field?: string } => {
  const outcome = engine.commit(...args);
  if (outcome.ok) throw new Error('It was kept');
  return outcome.refusal;
};

/** The disk of this PC, until a fault is switched on. */
const fragile = () => {
  const fault: { call: string | null; code: string; after: number } = { call: null, code: 'EIO', after: 0 };
  const guard = (call: string): void => {
    if (fault.call !== call || fault.after-- > 0) return;
    throw Object.assign(new Error(fault.code), { code: fault.code });
  };
  const fs: Fs = {
    ...nodeFs,
    write: (...args) => {
      guard('write');
      return nodeFs.write(...args);
    },
    flush: (fd) => {
      guard('flush');
      nodeFs.flush(fd);
    },
    flushLater: async (fd) => {
      guard('flush');
      await nodeFs.flushLater(fd);
    },
  };
  return { fault, options: { env: nodeEnv(fs), autoCheckpoint: false } };
};

describe('a save', () => {
  it('is told to everybody only once it is kept, with its number and title', async () => {
    const engine = await create(freshFolder());
    const heard: EngineEvent[] = [];
    engine.subscribe((event) => heard.push(event));
    add(engine, 'an-01');
    expect(heard).toMatchObject([{ kind: 'changes', seq: 1, title: 'Thêm an-01' }]);
    expect(engine.state()).toEqual({ mode: 'ready', seq: 1, savedAt: '2026-11-23T02:00:00.000Z' });
  });

  it('is refused when the record has changed since the form was opened', async () => {
    const engine = await create(freshFolder());
    add(engine, 'an-01');
    const stale = editing(engine, 'people', 'an-01', { name: 'Cũ' });
    must(engine.commit(editing(engine, 'people', 'an-01', { name: 'Mới' })));
    expect(refusal(engine, stale).code).toBe('conflict');
    expect(current(engine, 'people', 'an-01').name).toBe('Mới');
  });

  it('is refused when an id is taken, a revision is skipped, or other records rest on it', async () => {
    const engine = await create(freshFolder());
    add(engine, 'an-01');
    expect(refusal(engine, adding('people', { id: 'an-01', name: 'Khác' })).code).toBe('conflict');
    const before = current(engine, 'people', 'an-01');
    const leap = entry('Sửa', [{ coll: 'people', id: 'an-01', before, after: { ...before, rev: 9 } }]);
    expect(refusal(engine, leap).code).toBe('conflict');
    must(engine.commit(adding('meetings', { id: 'hop-01', title: 'Họp', chairId: 'an-01' })));
    expect(refusal(engine, removing(engine, 'people', 'an-01')).code).toBe('inUse');
    expect(engine.state().seq).toBe(2);
  });

  it.each([
    ['a name that is missing', { id: 'an-01' }, 'name'],
    ['decomposed letters', { id: 'an-01', name: 'Nguyễn'.normalize('NFD') }, 'name'],
    ['half a character', { id: 'an-01', name: 'A\ud800' }, 'name'],
    ['an endless text', { id: 'an-01', name: 'x'.repeat(65 * 1024) }, 'name'],
    ['a number that is none', { id: 'an-01', name: 'A', n: Number.NaN }, 'n'],
    [
      'a key that changes prototypes',
      { id: 'an-01', name: 'A', o: JSON.parse('{"__proto__":{"a":1}}') },
      'o.__proto__',
    ],
    ['an id with other letters', { id: 'Ấn 01', name: 'A' }, 'id'],
  ])('is refused for %s, and names the field', async (_, record, field) => {
    const engine = await create(freshFolder());
    expect(refusal(engine, adding('people', record))).toMatchObject({ code: 'invalid', field });
    expect(engine.read('people').size).toBe(0);
  });

  it('is refused for nesting nobody could write out', async () => {
    const engine = await create(freshFolder());
    let deep: unknown = 1;
    for (let i = 0; i < 40; i++) deep = { deep };
    expect(refusal(engine, adding('people', { id: 'an-01', name: 'A', deep })).code).toBe('invalid');
  });

  it('keeps all changes of one command or none', async () => {
    const folder = freshFolder();
    const engine = await create(folder);
    const good = adding('people', { id: 'an-01', name: 'An' }).changes;
    const bad = adding('people', { id: 'binh-02' }).changes;
    expect(refusal(engine, entry('Hai người', [...good, ...bad])).code).toBe('invalid');
    expect(engine.read('people').size).toBe(0);
    expect((await open(asKilled(folder))).state().seq).toBe(0);
  });
});

describe('when the disk refuses', () => {
  for (const call of ['write', 'flush']) {
    for (const after of [0, 1]) {
      it(`${call} ${after + 1}: nothing changes, the sentence says so, and trying again tells what became of it`, async () => {
        const folder = freshFolder();
        const { fault, options } = fragile();
        const engine = await create(folder, office, options);
        add(engine, 'an-01');
        const before = contents(engine);
        Object.assign(fault, { call, after, code: 'ENOSPC' });
        const refused = refusal(engine, adding('people', { id: 'binh-02', name: 'Bình' }));
        expect(refused.code).toBe('storage');
        expect(refused.message).toContain('Ổ đĩa đã đầy');
        expect(contents(engine)).toEqual(before);
        expect(engine.state()).toMatchObject({ mode: 'readOnly', seq: 1 });
        expect(refusal(engine, adding('people', { id: 'chi-03', name: 'Chi' })).code).toBe('storage');
        fault.call = null;
        const again = must(await engine.reopen());
        expect(engine.state().mode).toBe('ready');
        expect(engine.read('people').has('binh-02')).toBe(again.pending === 'kept');
        expect(again.pending).toBe(call === 'write' && after === 0 ? 'dropped' : 'kept');
        add(engine, 'chi-03');
        expect(contents(await open(asKilled(folder)))).toEqual(contents(engine));
      });
    }
  }

  it('a failed generation loses nothing and stops nobody', async () => {
    const folder = freshFolder();
    const { fault, options } = fragile();
    const engine = await create(folder, office, options);
    add(engine, 'an-01');
    Object.assign(fault, { call: 'write', after: 0, code: 'ENOSPC' });
    expect((await engine.checkpoint()).ok).toBe(false);
    fault.call = null;
    expect(engine.state().mode).toBe('ready');
    add(engine, 'binh-02');
    expect(contents(await open(asKilled(folder)))).toEqual(contents(engine));
  });

  it('work goes on while a generation is being written', async () => {
    const folder = freshFolder();
    const engine = await create(folder);
    for (let i = 0; i < 300; i++) add(engine, `nguoi-${i}`);
    const writing = engine.checkpoint();
    add(engine, 'an-01');
    await Promise.resolve();
    must(engine.commit(editing(engine, 'people', 'nguoi-7', { name: 'Đổi trong lúc ghi' })));
    must(await writing);
    const copy = asKilled(folder);
    expect(contents(await open(copy))).toEqual(contents(engine));
    expect((await engine.verify()).findings).toEqual([]);
  });

  it('a generation is written by itself after two hundred commands', async () => {
    const folder = freshFolder();
    const engine = await create(folder, office, {});
    for (let i = 0; i < 200; i++) add(engine, `nguoi-${i}`);
    await new Promise((resolve) => setTimeout(resolve, 1));
    must(await engine.checkpoint());
    expect((await engine.verify()).checked.generations).toBe(2);
  });
});

const isRoot = process.getuid?.() === 0;

describe.runIf(isRoot && process.platform === 'linux')('a disk that is really full or read-only', () => {
  it('opens with not a byte free, says why nothing can be saved, and goes on when there is room', async () => {
    const mount = mkdtempSync(join(tmpdir(), 'so-tay-dia-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', mount]);
    try {
      const folder = join(mount, 'data');
      const engine = await create(folder);
      let kept = 0;
      while (engine.commit(adding('people', { id: `nguoi-${kept}`, name: 'x'.repeat(2000) })).ok) kept++;
      expect(engine.state().reason).toContain('Ổ đĩa đã đầy');
      await engine.close();
      const full = await open(folder);
      expect(full.read('people').size).toBeGreaterThanOrEqual(kept);
      expect(full.state().mode).toBe('readOnly');
      expect(full.state().reason).toContain('đã đầy');
      execFileSync('mount', ['-o', 'remount,size=4m', mount]);
      must(await full.reopen());
      add(full, 'an-01');
      await full.close();
      execFileSync('mount', ['-o', 'remount,ro', mount]);
      const frozen = await open(folder);
      expect(frozen.read('people').has('an-01')).toBe(true);
      expect(frozen.state().reason).toContain('chỉ đọc');
      await frozen.close();
    } finally {
      execFileSync('umount', [mount]);
      rmSync(mount, { recursive: true });
    }
  });

  it('looks without a lock and without writing when asked to', async () => {
    const folder = freshFolder();
    mkdirSync(folder);
    const engine = await create(folder);
    add(engine, 'an-01');
    const looking = await open(folder, office, { readOnly: true });
    expect(looking.read('people').size).toBe(1);
    expect(looking.state().mode).toBe('readOnly');
    expect(refusal(looking, adding('people', { id: 'binh-02', name: 'B' })).code).toBe('readOnly');
  });
});
