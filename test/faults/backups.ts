import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BackupRefused, NO_PACE } from '#electron/backup/refused.ts';
import { restoreInto } from '#electron/backup/restore.ts';
import { type SoundBackup, verifyBackup } from '#electron/backup/verify.ts';
import { writeBackup } from '#electron/backup/write-backup.ts';
import { nodeEnv, type StoreEnv } from '#electron/store/env.ts';
import { createWorkspace, openWorkspace } from '#electron/store/open-workspace.ts';
import type { Engine } from '#electron/store/types.ts';
import { inParallel, runWorker } from './child.ts';
import { type Random, seeded } from './random.ts';
import { afterPowerCut } from './sim-crash.ts';
import { simEnv } from './sim-env.ts';
import { CHANGING, SimError, SimFs } from './sim-fs.ts';
import { commitNext, isRight, smallOffice } from './small-office.ts';
import { blame, type Tally } from './tally.ts';

const judging = (env: StoreEnv) => ({ env, definition: smallOffice, pace: NO_PACE, target: null });
const task = (env: StoreEnv, workspace: string, target: string) => ({
  ...{ env, definition: smallOffice, workspace, target, appVersion: '1.0.0', proven: [], pace: NO_PACE },
});

const open = async (folder: string, env: StoreEnv): Promise<Engine> => {
  const result = await openWorkspace(folder, smallOffice, { env, autoCheckpoint: false });
  if (result.kind !== 'ready') throw new Error(`The workspace came out as ${result.kind}`);
  return result.engine;
};

/** An office of a few changes and two scans, closed again. */
const prepare = async (folder: string, env: StoreEnv, changes = 12): Promise<number> => {
  const created = await createWorkspace(folder, smallOffice, { env, autoCheckpoint: false });
  if (created.kind !== 'ready') throw new Error(`Preparing came out as ${created.kind}`);
  const { engine } = created;
  for (let i = 0; i < changes; i++) {
    commitNext(engine);
    if (i === changes / 2) await engine.checkpoint();
  }
  for (const words of ['Quyết định', 'Biên bản']) engine.attachments.put(Buffer.from(words.repeat(300)));
  const { seq } = engine.state();
  await engine.close();
  return seq;
};

const SEAL = 64;
/** What somebody does who changes a file and puts the right seal on it again. */
const sealed = (bytes: Buffer): Buffer => {
  const body = bytes.subarray(0, bytes.length - SEAL);
  return Buffer.concat([body, Buffer.from(createHash('sha256').update(body).digest('hex'))]);
};

type Mutation = { readonly name: string; readonly bytes: Buffer };

/** Structure-aware: bits, runs, cuts, doubled and moved pieces, zeros, and fields of the ZIP itself. */
const mutate = (good: Buffer, random: Random): Mutation => {
  const bytes = Buffer.from(good);
  const at = random.below(bytes.length);
  const length = 1 + random.below(Math.min(400, bytes.length - at));
  const kind = random.below(9);
  if (kind === 0) bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
  else if (kind === 1) bytes.fill(0, at, at + length);
  else if (kind === 2) for (let i = at; i < at + length; i++) bytes[i] = random.below(256);
  else if (kind === 3) return { name: `cut at ${at}`, bytes: bytes.subarray(0, at) };
  else if (kind === 4)
    return {
      name: `${length} bytes out at ${at}`,
      bytes: Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]),
    };
  else if (kind === 5)
    return { name: `doubled at ${at}`, bytes: Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]) };
  else if (kind === 6)
    return {
      name: 'bytes at the end',
      bytes: Buffer.concat([bytes, Buffer.alloc(1 + random.below(90), random.below(256))]),
    };
  else {
    // A field of a header: that is where ZIP readers are led astray.
    const signatures: number[] = [];
    for (let i = bytes.indexOf('PK'); i >= 0; i = bytes.indexOf('PK', i + 1)) signatures.push(i);
    const field = random.pick(signatures) + 2 + random.below(44);
    if (field < bytes.length) bytes[field] = kind === 7 ? random.below(256) : 255;
  }
  return { name: `kind ${kind} at ${at}`, bytes };
};

const stateOf = (sound: SoundBackup): string =>
  JSON.stringify([
    [...sound.collections].map(([coll, records]) => [coll, [...records.values()]]),
    sound.attachments,
    sound.manifest,
  ]);

/**
 * T8: damaged and forged backups. As they come off a damaged stick none is accepted; with a right seal put on again
 * (which a plain hash cannot prevent) none gives another state than the one that was written.
 */
export const mutatedBackups = async (tally: Tally, seed: number, count: number): Promise<void> => {
  const root = mkdtempSync(join(tmpdir(), 'so-tay-mutants-'));
  const env = { ...nodeEnv(), pause: async () => undefined };
  const workspace = join(root, 'du-lieu');
  await prepare(workspace, env);
  const done = await writeBackup(task(env, workspace, join(root, 'usb')));
  const good = readFileSync(join(root, 'usb', done.fileName));
  const path = join(root, 'ban-sao.sotay');
  writeFileSync(path, good);
  const expected = stateOf(await verifyBackup(judging(env), path));
  let accepted = 0;
  for (let i = 0; i < count; i++) {
    const random = seeded(seed + i);
    const { name, bytes } = mutate(good, random);
    const forged = i % 2 === 1 && bytes.length > SEAL;
    const file = forged ? sealed(bytes) : bytes;
    if (file.equals(good)) continue;
    writeFileSync(path, file);
    tally.tried++;
    const how = `seed ${seed + i}: ${name}${forged ? ', sealed again' : ''}`;
    const started = performance.now();
    try {
      const sound = await verifyBackup(judging(env), path);
      if (!forged) blame(tally, 'wrong', `${how}: accepted`);
      else if (stateOf(sound) !== expected) blame(tally, 'wrong', `${how}: accepted with another state`);
      else accepted++;
    } catch (error) {
      if (!(error instanceof BackupRefused))
        blame(tally, 'other', `${how}: ${error instanceof Error ? error.stack?.slice(0, 300) : error}`);
    }
    if (performance.now() - started > 5000) blame(tally, 'other', `${how}: slower than 5 s`);
  }
  tally.note += `${accepted} sealed again were the same contents; `;
  rmSync(root, { recursive: true, force: true });
};

/** Errors of a stick and power cuts at every call that changes it: the workspace stays, a copy that counts is whole. */
export const failingSticks = async (tally: Tally, seed: number): Promise<void> => {
  const first = new SimFs('fat');
  const seq = await prepare('/du-lieu', simEnv(first, seeded(seed), 1));
  first.processEnds();
  const codes = ['ENOSPC', 'EIO', 'EROFS', 'ENOENT'] as const;
  const calls: number[] = [];
  const clone = (): SimFs => afterPowerCut(first, seeded(seed), 'most');
  {
    const disk = clone();
    let n = 0;
    disk.hook = (call, path) => {
      if (CHANGING.has(call) && (path === '' || path.startsWith('/usb'))) calls.push(n++);
      return undefined;
    };
    await writeBackup(task(simEnv(disk, seeded(seed), 2), '/du-lieu', '/usb'));
  }
  for (const at of calls) {
    for (const code of codes) {
      const disk = clone();
      const random = seeded(seed + at);
      const env = simEnv(disk, random, 2);
      let n = 0;
      disk.hook = (call, path) => {
        if (CHANGING.has(call) && (path === '' || path.startsWith('/usb')) && n++ >= at) throw new SimError(code);
        return undefined;
      };
      tally.tried++;
      const how = `seed ${seed}: ${code} from call ${at} on`;
      const done = await writeBackup(task(env, '/du-lieu', '/usb')).catch(() => null);
      disk.hook = () => undefined;
      const rested = simEnv(disk, random, 3);
      if (done !== null) {
        const sound = await verifyBackup(judging(rested), `/usb/${done.fileName}`).catch(() => null);
        if (sound === null) blame(tally, 'wrong', `${how}: a copy that counts is not whole`);
      }
      const finished = disk.folders.has('/usb') ? rested.fs.list('/usb').filter((name) => name.endsWith('.sotay')) : [];
      for (const name of finished) {
        const sound = await verifyBackup(judging(rested), `/usb/${name}`).catch(() => null);
        if (sound === null && done !== null) blame(tally, 'wrong', `${how}: ${name}`);
      }
      disk.processEnds();
      const engine = await open('/du-lieu', simEnv(disk, random, 4)).catch(() => null);
      if (engine === null) blame(tally, 'unopened', how);
      else if (engine.state().seq < seq) blame(tally, 'lost', how);
      else if (!isRight(engine)) blame(tally, 'wrong', how);
      await engine?.close();
    }
  }
  tally.note += `${calls.length} calls that change the stick; `;
};

type Point = {
  readonly tally: Tally;
  readonly worker: string;
  readonly root: string;
  readonly good: string;
  readonly seq: number;
};

/** After a kill in a backup: the earlier copy and the workspace are whole, and the next backup is proven. */
const afterBackup = async ({ tally, root, seq }: Point, folder: string, how: string): Promise<void> => {
  const env = nodeEnv();
  const stick = join(folder, 'usb');
  const earlier = readdirSync(join(root, 'usb')).find((name) => name.endsWith('.sotay')) ?? '';
  for (const name of readdirSync(stick).filter((one) => one.endsWith('.sotay'))) {
    const sound = await verifyBackup(judging(env), join(stick, name)).catch(() => null);
    if (sound === null) blame(tally, name === earlier ? 'lost' : 'wrong', `${how}: ${name}`);
  }
  const next = await writeBackup(task(env, join(folder, 'du-lieu'), stick)).catch((error: unknown) => error);
  if (next instanceof Error) blame(tally, 'other', `${how}: ${next.message}`);
  const engine = await open(join(folder, 'du-lieu'), env);
  if (engine.state().seq < seq) blame(tally, 'lost', how);
  await engine.close();
};

/** After a kill in a restore: the backup is whole, and the restore can be done again or is done. */
const afterRestore = async ({ tally, good, seq }: Point, folder: string, how: string): Promise<void> => {
  const env = nodeEnv();
  const target = join(folder, 'moi');
  const source = { kind: 'file', path: good } as const;
  await restoreInto({ env, definition: smallOffice, source, pace: NO_PACE }, target).catch(() => undefined);
  const engine = await open(target, env).catch(() => null);
  if (engine === null) return blame(tally, 'unopened', how);
  if (engine.state().seq !== seq) blame(tally, 'lost', `${how}: ${engine.state().seq} of ${seq}`);
  else if (!isRight(engine)) blame(tally, 'wrong', how);
  const [finding] = (await engine.verify()).findings;
  if (finding !== undefined) blame(tally, 'wrong', `${how}: ${finding.file} ${finding.problem}`);
  if (engine.attachments.list().some((hash) => !engine.attachments.get(hash).ok))
    blame(tally, 'lost', `${how}: attachment`);
  await engine.close();
};

/** A kill right before every call that changes a disk, in a backup and in a restore. */
export const killedBackups = async (tally: Tally, worker: string): Promise<void> => {
  const root = mkdtempSync(join(tmpdir(), 'so-tay-backups-'));
  const env = nodeEnv();
  const seq = await prepare(join(root, 'du-lieu'), env);
  const done = await writeBackup(task(env, join(root, 'du-lieu'), join(root, 'usb')));
  const good = join(root, 'usb', done.fileName);
  const point: Point = { tally, worker, root, good, seq };
  for (const name of ['backup', 'restore'] as const) {
    let last = Number.POSITIVE_INFINITY;
    const jobs = Array.from({ length: 120 }, (_, i) => async (): Promise<void> => {
      const at = i + 1;
      if (at > last) return;
      const folder = join(root, `${name}-${at}`);
      mkdirSync(folder);
      for (const part of name === 'backup' ? ['du-lieu', 'usb'] : [])
        cpSync(join(root, part), join(folder, part), { recursive: true });
      const heard = await runWorker(worker, [folder, name, String(at), good]);
      const how = `${name} killed at call ${at}`;
      if (heard.finished) last = Math.min(last, at);
      else if (!heard.killed) blame(tally, 'other', `${how}: ${heard.complaint}`);
      else {
        tally.tried++;
        await (name === 'backup' ? afterBackup : afterRestore)(point, folder, how);
      }
      rmSync(folder, { recursive: true, force: true });
    });
    await inParallel(2, jobs);
    tally.note += `${name}: ${last - 1} points; `;
  }
  rmSync(root, { recursive: true, force: true });
};
