import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeEnv } from '#electron/store/env.ts';
import { liveFolderProblem } from '#electron/store/folder-check.ts';
import { snapshotsToKeep } from '#electron/store/snapshots.ts';
import { add, adding, asKilled, create, engineOf, freshFolder, must, office, open, openResult } from './office.ts';

describe('the lock', () => {
  it('names the holder to a second program and lets it look', async () => {
    const folder = freshFolder();
    await create(folder);
    const second = await openResult(folder);
    expect(second.kind === 'locked' && second.by).toContain(`tiến trình số ${process.pid}`);
    expect((await openResult(folder, office, { readOnly: true })).kind).toBe('ready');
  });

  it('is taken over from a program that died, and not from one that lives', async () => {
    const folder = freshFolder();
    const engine = await create(folder);
    await engine.close();
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
    const gone = new Promise((resolve) => other.once('exit', resolve));
    const env = nodeEnv();
    const lock = {
      pid: other.pid,
      host: env.host,
      since: '2026-11-23T02:00:00.000Z',
      start: env.startOf(other.pid ?? 0),
    };
    writeFileSync(join(folder, 'LOCK'), JSON.stringify(lock));
    const alive = await openResult(folder);
    expect(alive.kind === 'locked' && alive.by).toContain('từ 09:00 ngày 23/11/2026');
    other.kill('SIGKILL');
    await gone;
    expect((await open(folder)).state().mode).toBe('ready');
  });

  it('is taken over when its process number has since been given to another process', async () => {
    const folder = freshFolder();
    await (await create(folder)).close();
    const env = nodeEnv();
    const lock = { pid: 1, host: env.host, since: '', start: 'khác' };
    writeFileSync(join(folder, 'LOCK'), JSON.stringify(lock));
    expect((await openResult(folder)).kind).toBe(env.startOf(1) === '' ? 'locked' : 'ready');
  });

  it('goes when the workspace is closed', async () => {
    const folder = freshFolder();
    const engine = await create(folder);
    expect(readdirSync(folder)).toContain('LOCK');
    await engine.close();
    await engine.close();
    expect(readdirSync(folder)).not.toContain('LOCK');
    expect(engine.state().mode).toBe('closed');
  });
});

describe('what is kept', () => {
  it('four generations with their journals stay, older lines go to the audit log', async () => {
    const folder = freshFolder();
    const engine = await create(folder);
    for (let i = 0; i < 7; i++) {
      add(engine, `nguoi-${i}`);
      must(await engine.checkpoint());
    }
    const names = readdirSync(folder);
    expect(names.filter((name) => name.startsWith('gen-'))).toHaveLength(4);
    expect(names.filter((name) => name.startsWith('jrn-'))).toHaveLength(4);
    expect(
      readFileSync(join(folder, 'audit', '2026-11.log'), 'utf8')
        .trim()
        .split('\n').length,
    ).toBeGreaterThanOrEqual(3);
    expect((await engine.verify()).findings).toEqual([]);
  });

  it('is built from a pinned copy and the audit log when every generation is damaged', async () => {
    const folder = freshFolder();
    const engine = await create(folder);
    for (let i = 0; i < 7; i++) {
      add(engine, `nguoi-${i}`);
      must(await engine.checkpoint());
    }
    const copy = asKilled(folder);
    for (const name of readdirSync(copy)) if (name.startsWith('gen-')) writeFileSync(join(copy, name), 'null');
    expect((await open(copy)).read('people').size).toBe(7);
  });

  it('of pinned days: seven days, four weeks, twelve months, whatever the clock says today', () => {
    const days = Array.from({ length: 400 }, (_, i) => new Date(Date.UTC(2025, 9, 20) + i * 86_400_000));
    const names = days.map((day, i) => `day-${day.toISOString().slice(0, 10)}-${String(i).padStart(8, '0')}.json`);
    const kept = [...snapshotsToKeep([...names, 'pre-migrate-v1-2020.json'])].sort();
    expect(kept).toContain('pre-migrate-v1-2020.json');
    const months = new Set(kept.filter((name) => name.startsWith('day-')).map((name) => name.slice(4, 11)));
    expect(months.size).toBe(12);
    expect(kept.length).toBeLessThanOrEqual(1 + 7 + 4 + 12);
    expect(names.slice(-7).every((name) => kept.includes(name))).toBe(true);
  });

  it('attachments are found by their hash, checked, and told when damaged', async () => {
    const folder = freshFolder();
    const engine = await create(folder);
    const scan = Buffer.from('Công văn đến số 12');
    const { sha256 } = must(engine.attachments.put(scan));
    expect(must(engine.attachments.put(scan)).sha256).toBe(sha256);
    expect(Buffer.from(must(engine.attachments.get(sha256)))).toEqual(scan);
    expect(engine.attachments.list()).toEqual([sha256]);
    writeFileSync(join(folder, 'attachments', sha256.slice(0, 2), sha256), 'Công văn đến số 13');
    expect(engine.attachments.get(sha256)).toMatchObject({ ok: false, refusal: { code: 'storage' } });
    expect((await engine.verify()).findings).toEqual([]);
    must(engine.commit(adding('people', { id: 'an-01', name: 'An', scan: sha256 })));
    expect((await engine.verify()).findings).toMatchObject([{ kind: 'attachment' }]);
    must(engine.attachments.put(scan));
    expect(engine.attachments.get(sha256).ok).toBe(true);
    expect(engine.attachments.get('../../etc/passwd')).toMatchObject({ ok: false, refusal: { code: 'missing' } });
  });

  it('a copy pinned on request stays and can be opened as a workspace of its own', async () => {
    const folder = freshFolder();
    const engine = await create(folder);
    add(engine, 'an-01');
    const name = must(await engine.pin('before-restore'));
    expect(readFileSync(join(folder, name), 'utf8')).toContain('"an-01"');
    expect((await engine.verify()).findings).toEqual([]);
  });
});

describe('where live data may lie', () => {
  it.each([
    ['\\\\may-chu\\chung\\so-tay', 'unknown', 'trên mạng'],
    ['\\\\?\\UNC\\may-chu\\chung', 'unknown', 'trên mạng'],
    ['Z:\\so-tay', 'network', 'trên mạng'],
    ['E:\\so-tay', 'removable', 'ổ đĩa rời'],
    ['C:\\Users\\An\\OneDrive - So Noi vu\\so-tay', 'local', 'đám mây'],
    [`C:\\${'x'.repeat(200)}`, 'local', 'quá dài'],
  ] as const)('not in %s', (path, volume, words) => {
    expect(liveFolderProblem({ path, windows: true, volume })).toContain(words);
  });

  it.each(['C:\\Users\\An\\AppData\\Local\\So tay\\data', '\\\\?\\C:\\so-tay'])('but in %s', (path) => {
    expect(liveFolderProblem({ path, windows: true, volume: 'unknown' })).toBeNull();
  });
});

describe('this test room', () => {
  it('opens what it creates', async () => {
    expect(
      engineOf(await openResult((await create(freshFolder())).folder, office, { readOnly: true })).storeId,
    ).toHaveLength(16);
  });
});
