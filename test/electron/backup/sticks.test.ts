import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLength } from '#electron/backup/file-limit.ts';
import { openJobs } from '#electron/backup/jobs.ts';
import { NO_PACE } from '#electron/backup/refused.ts';
import { listDrives } from '#electron/backup/removable-drives.ts';
import { STICK_FILE, STICK_FOLDER } from '#electron/backup/stick.ts';
import { nodeEnv, type StoreEnv } from '#electron/store/env.ts';
import type { Fs } from '#electron/store/fs.ts';
import { add, bytesIn, freshFolder, office } from '../store/office.ts';
import { backUp, env, judge, sentenceOf, task, workingOffice } from './backups.ts';

const withFs = (change: Partial<Fs>): StoreEnv => ({ ...env, fs: { ...env.fs, ...change } });
const failing = (code: string) => Object.assign(new Error(code), { code });
const copiesOn = (stick: string): string[] => readdirSync(stick).filter((name) => name.endsWith('.sotay'));
const jobs = (around: StoreEnv, pace = NO_PACE) => openJobs({ env: around, definition: office, pace });
const workOf = ({ workspace, target, appVersion, proven }: ReturnType<typeof task>) => ({
  workspace,
  target,
  appVersion,
  proven,
});

/** A stick that fails from its n-th write on; the PC's own disk goes on working. */
const failingStick = (stick: string, from: number, code: string): StoreEnv => {
  const ours = new Set<number>();
  let writes = 0;
  return withFs({
    open: (path, mode) => {
      const fd = env.fs.open(path, mode);
      if (path.startsWith(stick)) ours.add(fd);
      else ours.delete(fd);
      return fd;
    },
    write: (fd, bytes, position) => {
      if (ours.has(fd) && ++writes > from) throw failing(code);
      return env.fs.write(fd, bytes, position);
    },
  });
};

describe('A stick that fails leaves the office and every earlier copy as they were', () => {
  it.each([
    ['is full', 'ENOSPC', 'USB đã đầy'],
    ['is write-protected', 'EROFS', 'khóa chống ghi'],
    ['is pulled out at the middle', 'EIO', 'rút ra'],
    ['is gone', 'ENODEV', 'rút ra'],
  ])('when it %s', async (_, code, words) => {
    const engine = await workingOffice();
    const stick = freshFolder();
    await backUp(engine, stick);
    const [before, office] = [bytesIn(stick), bytesIn(engine.folder)];
    add(engine, 'can-bo-50');
    const after = bytesIn(engine.folder);
    const done = await jobs(failingStick(stick, 1, code)).backup(workOf(task(engine.folder, stick)));
    expect(done).toMatchObject({ ok: false, refusal: { code: 'storage' } });
    if (!done.ok) expect(done.refusal.message).toContain(words);
    if (!done.ok) expect(done.refusal.message).toContain('bản sao chưa dùng được');
    expect(bytesIn(stick)).toEqual(before);
    expect(bytesIn(engine.folder)).toEqual(after);
    expect(office).not.toEqual(after);
  });

  it('when the official stops half-way', async () => {
    const engine = await workingOffice();
    const stick = freshFolder();
    let asked = 0;
    const done = await jobs(env, { ...NO_PACE, stopped: () => ++asked > 4 }).backup(workOf(task(engine.folder, stick)));
    expect(done).toMatchObject({ ok: false, refusal: { code: 'cancelled' } });
    expect(readdirSync(stick)).toEqual([STICK_FILE]);
  });

  it('when it gives back something else than was written', async () => {
    const engine = await workingOffice();
    const stick = freshFolder();
    let written = false;
    const lying = withFs({
      rename: (from, to) => {
        env.fs.rename(from, to);
        written = to.endsWith('.sotay');
        if (written) {
          const bytes = readFileSync(to);
          bytes[500] = (bytes[500] ?? 0) ^ 1;
          writeFileSync(to, bytes);
        }
      },
    });
    expect(await sentenceOf(backUp(engine, stick, { env: lying }))).toContain('đọc lại không đúng');
    expect(written).toBe(true);
    expect(copiesOn(stick)).toEqual([]);
  });

  it('when it has less room than twice the copy and 50 MB', async () => {
    const engine = await workingOffice();
    const stick = freshFolder();
    const small = withFs({ freeBytes: () => 50 << 20 });
    expect(await sentenceOf(backUp(engine, stick, { env: small }))).toContain('không đủ chỗ');
    expect(readdirSync(stick)).toEqual([]);
  });
});

describe('A FAT stick holds no file of 4 GB', () => {
  const FOUR_GB = 2 ** 32;
  const tried = (code: string | null) => {
    const stick = freshFolder();
    mkdirSync(stick, { recursive: true });
    let asked = 0;
    const resize = (_: number, size: number) => {
      asked = size;
      if (code !== null) throw failing(code);
    };
    const check = (bytes: number) => checkLength(withFs({ resize }), join(stick, 'SoTay.sotay'), bytes);
    return { stick, check, asked: () => asked };
  };

  it.each(['EFBIG', 'ENOSPC', 'EINVAL'])('and a longer backup is refused before anything is written (%s)', (code) => {
    const { stick, check, asked } = tried(code);
    expect(() => check(FOUR_GB)).toThrow(/FAT.*dưới 4 GB; chưa ghi gì.*exFAT hoặc NTFS.*ổ đĩa khác/);
    expect(asked()).toBe(FOUR_GB);
    expect(readdirSync(stick)).toEqual([]);
  });

  it('other sticks take it, and a shorter backup is not even tried', () => {
    const { stick, check, asked } = tried(null);
    check(FOUR_GB - 1);
    expect(asked()).toBe(0);
    check(FOUR_GB);
    expect(asked()).toBe(FOUR_GB);
    expect(readdirSync(stick)).toEqual([]);
  });

  it('a backup that grows beyond it on the way is refused in the same words, with nothing left behind', async () => {
    const engine = await workingOffice();
    const stick = freshFolder();
    await backUp(engine, stick);
    const before = bytesIn(stick);
    add(engine, 'can-bo-51');
    const done = await jobs(failingStick(stick, 1, 'EFBIG')).backup(workOf(task(engine.folder, stick)));
    if (done.ok) throw new Error('It was accepted');
    expect(done.refusal.message).toMatch(/FAT.*dưới 4 GB; phần đã ghi dở đã bỏ.*exFAT hoặc NTFS/);
    expect(bytesIn(stick)).toEqual(before);
  });
});

describe('A stick knows whose it is', () => {
  it('takes no backup of another office', async () => {
    const stick = freshFolder();
    await backUp(await workingOffice(), stick);
    expect(await sentenceOf(backUp(await workingOffice(), stick))).toContain('không phải của sổ tay này');
    expect(copiesOn(stick)).toHaveLength(1);
  });

  it('is noticed when it was changed for another meanwhile', async () => {
    const engine = await workingOffice();
    const stick = freshFolder();
    const swapping = withFs({
      rename: (from, to) => {
        env.fs.rename(from, to);
        if (!to.endsWith('.sotay')) return;
        const identity = JSON.parse(readFileSync(join(stick, STICK_FILE), 'utf8'));
        writeFileSync(join(stick, STICK_FILE), JSON.stringify({ ...identity, stickId: '0'.repeat(16) }));
      },
    });
    expect(await sentenceOf(backUp(engine, stick, { env: swapping }))).toContain('bị đổi');
  });

  it('holds backups in a folder of ours, and they are found at its root too', async () => {
    const engine = await workingOffice();
    const drive = freshFolder();
    await backUp(engine, join(drive, STICK_FOLDER));
    const place = await jobs(env).place({ folder: drive, name: 'KINGSTON' });
    expect(place).toMatchObject({ ok: true, value: { folder: join(drive, STICK_FOLDER), name: 'KINGSTON' } });
    const found = await jobs(env).look({ folder: drive });
    expect(found).toMatchObject({ ok: true, value: [{ manifest: { seq: 15 } }] });
  });
});

describe('After a proven backup', () => {
  it('an older copy is read again, and a damaged one is named', async () => {
    const engine = await workingOffice();
    const stick = freshFolder();
    const first = await backUp(engine, stick);
    add(engine, 'can-bo-60');
    const second = await backUp(engine, stick, { proven: [first] });
    expect(second.reread).toEqual([{ fileName: first.fileName, fileHash: first.fileHash, sound: true }]);
    const bytes = readFileSync(first.path);
    bytes[300] = (bytes[300] ?? 0) ^ 1;
    writeFileSync(first.path, bytes);
    add(engine, 'can-bo-61');
    const third = await backUp(engine, stick, { proven: [first] });
    expect(third.reread).toMatchObject([{ fileName: first.fileName, sound: false }]);
    expect((await judge(third.path)).manifest.seq).toBe(17);
  });

  it('only copies of this office that no period keeps go, and what was cut short; other files stay', async () => {
    const engine = await workingOffice();
    const stick = freshFolder();
    const proven: { fileName: string; fileHash: string }[] = [];
    for (let i = 0; i < 6; i++) {
      add(engine, `can-bo-7${i}`);
      const at = new Date(Date.UTC(2026, 10, 23, 1, i));
      proven.unshift(await backUp(engine, stick, { env: { ...nodeEnv(), now: () => at }, proven }));
    }
    mkdirSync(join(stick, 'Ảnh'));
    writeFileSync(join(stick, 'SoTay_Cua-toi_2020-01-01_0000_s00000001.sotay'), 'không phải của sổ tay');
    writeFileSync(join(stick, 'SoTay_x_2026-11-23_0901_s00000001.sotay.12.0123abcd.part'), 'dở dang');
    add(engine, 'can-bo-80');
    const last = await backUp(engine, stick, { proven });
    expect(last.removed).toContain('SoTay_x_2026-11-23_0901_s00000001.sotay.12.0123abcd.part');
    const left = copiesOn(stick);
    expect(left).toContain('SoTay_Cua-toi_2020-01-01_0000_s00000001.sotay');
    expect(existsSync(join(stick, 'Ảnh'))).toBe(true);
    // Three verified copies of one day stay although the day needs but one.
    expect(
      left.filter((name) => name !== 'SoTay_Cua-toi_2020-01-01_0000_s00000001.sotay').length,
    ).toBeGreaterThanOrEqual(3);
    expect(left).toContain(last.fileName);
  });
});

describe('The list of drives', () => {
  const sources = { windows: true, systemRoot: 'C:\\Windows', user: '', list: async () => null };

  it('is what Windows says of removable drives', async () => {
    const out =
      '[{"DeviceID":"E:","VolumeName":"KINGSTON"},{"DeviceID":"F:","VolumeName":null},{"DeviceID":"A:","VolumeName":""}]';
    expect(await listDrives({ ...sources, run: async () => out })).toEqual([
      { path: 'E:\\', name: 'KINGSTON (E:)' },
      { path: 'F:\\', name: 'Ổ F:' },
    ]);
    const one = '{"DeviceID":"G:","VolumeName":"USB"}';
    expect(await listDrives({ ...sources, run: async () => one })).toEqual([{ path: 'G:\\', name: 'USB (G:)' }]);
  });

  it('is empty, and no error, where the PC forbids asking or answers nonsense', async () => {
    expect(await listDrives({ ...sources, run: async () => null })).toEqual([]);
    expect(await listDrives({ ...sources, run: async () => 'Access denied' })).toEqual([]);
    expect(await listDrives({ ...sources, run: () => Promise.reject(new Error('blocked')) })).toEqual([]);
  });
});
