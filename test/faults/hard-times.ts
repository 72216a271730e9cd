import { createWorkspace, openWorkspace } from '#electron/store/open-workspace.ts';
import type { Engine } from '#electron/store/types.ts';
import { type Random, seeded } from './random.ts';
import { afterPowerCut } from './sim-crash.ts';
import { simEnv } from './sim-env.ts';
import { type Hook, type Profile, SimError, SimFs } from './sim-fs.ts';
import { commitNext, isRight, smallOffice } from './small-office.ts';
import { blame, type Tally } from './tally.ts';

const FOLDER = '/du-lieu';
const options = (disk: SimFs, random: Random, pid: number) => ({
  env: simEnv(disk, random, pid),
  autoCheckpoint: false,
});

/** Whatever happened: with a working disk everything acknowledged is there and work goes on. */
const expectAll = async (tally: Tally, disk: SimFs, random: Random, acked: number, how: string): Promise<void> => {
  disk.processEnds();
  const result = await openWorkspace(FOLDER, smallOffice, options(disk, random, 99));
  if (result.kind === 'firstRun' && acked === 0) return;
  if (result.kind !== 'ready') return blame(tally, 'unopened', `${how}: ${result.kind}`);
  const { seq } = result.engine.state();
  if (seq < acked) blame(tally, 'lost', `${how}: ${seq} of ${acked}`);
  if (seq > acked + 1 || !isRight(result.engine)) blame(tally, 'wrong', how);
  const refused = commitNext(result.engine);
  if (refused !== null) blame(tally, 'other', `${how}: refused afterwards: ${refused}`);
};

/** A virus scanner, an indexer or a backup program holds files for a while: no save may notice. */
const holding = (random: Random): Hook => {
  let left = 0;
  return (call, path) => {
    if ((call !== 'rename' && call !== 'remove') || path.includes('LOCK')) return undefined;
    if (left === 0 && random.chance(0.3)) left = 1 + random.below(60);
    if (left === 0) return undefined;
    left--;
    throw new SimError(random.pick(['EPERM', 'EBUSY', 'EACCES']));
  };
};

export const shareLocks = async (tally: Tally, seed: number, lives: number): Promise<void> => {
  for (let life = 0; life < lives; life++) {
    const random = seeded(seed + life);
    const disk = new SimFs('ntfs');
    const how = `share-lock seed ${seed + life}`;
    tally.tried++;
    const created = await createWorkspace(FOLDER, smallOffice, options(disk, random, 1));
    if (created.kind !== 'ready') {
      blame(tally, 'other', `${how}: ${created.kind}`);
      continue;
    }
    disk.hook = holding(random);
    const { engine } = created;
    for (let turn = 0; turn < 30; turn++) {
      const refused = commitNext(engine);
      if (refused !== null) blame(tally, 'other', `${how}: ${refused}`);
      if (turn % 4 === 3) await engine.checkpoint();
    }
    const acked = engine.state().seq;
    tally.acknowledged += acked;
    const cut = afterPowerCut(disk, random, random.pick(['least', 'most', 'mixed']));
    await expectAll(tally, cut, random, acked, `${how}, then a power cut`);
    await engine.close();
    disk.hook = () => undefined;
    await expectAll(tally, disk, random, acked, how);
  }
};

/** Opens with not a byte free: everything is shown, and a sentence says why nothing can be written. */
const openFull = async (tally: Tally, disk: SimFs, random: Random, acked: number, how: string): Promise<void> => {
  disk.processEnds();
  disk.capacity = disk.used();
  const result = await openWorkspace(FOLDER, smallOffice, options(disk, random, 50));
  if (result.kind !== 'ready') return blame(tally, 'unopened', `${how}, opened while full: ${result.kind}`);
  const state = result.engine.state();
  if (state.seq < acked || !isRight(result.engine)) blame(tally, 'lost', `${how}, opened while full`);
  if (state.mode === 'readOnly' && !state.reason?.includes('đầy')) blame(tally, 'other', `${how}: "${state.reason}"`);
};

/** Fills the disk at every step of 512 bytes, lets the program work into it, opens it full, frees the disk again. */
export const fullDisks = async (tally: Tally, seed: number, levels: number): Promise<void> => {
  for (let level = 0; level < levels; level++) {
    const random = seeded(seed + level);
    const disk = new SimFs(level % 2 === 0 ? 'ext4' : 'ntfs');
    const how = `full seed ${seed} level ${level}`;
    tally.tried++;
    disk.capacity = level * 512;
    const created = await createWorkspace(FOLDER, smallOffice, options(disk, random, 1));
    let acked = 0;
    if (created.kind === 'ready') {
      acked = await workUntilFull(tally, created.engine, how);
      await openFull(tally, disk, random, acked, how);
    }
    tally.acknowledged += acked;
    disk.capacity = Number.POSITIVE_INFINITY;
    await expectAll(tally, disk, random, acked, how);
  }
};

const workUntilFull = async (tally: Tally, engine: Engine, how: string): Promise<number> => {
  for (let turn = 0; turn < 80; turn++) {
    const refused = commitNext(engine);
    if (refused !== null) {
      if (!refused.includes('đầy')) blame(tally, 'other', `${how}: "${refused}"`);
      break;
    }
    if (turn % 9 === 8) await engine.checkpoint();
  }
  return engine.state().seq;
};

/** The disk goes in mid-work (a cable, a virtual disk, a stick), and comes back as a power cut would have left it. */
export const removals = async (tally: Tally, seed: number, times: number): Promise<void> => {
  const profiles: readonly Profile[] = ['fat', 'ntfs', 'ext4'];
  for (let time = 0; time < times; time++) {
    const random = seeded(seed + time);
    const disk = new SimFs(profiles[time % profiles.length] as Profile);
    const how = `removed seed ${seed + time}`;
    let calls = 20 + random.below(300);
    let left: SimFs | null = null;
    disk.hook = () => {
      if (calls-- > 0) return undefined;
      left ??= afterPowerCut(disk, random, 'mixed');
      throw new SimError(random.pick(['EIO', 'ENODEV', 'ENOENT']));
    };
    tally.tried++;
    const created = await createWorkspace(FOLDER, smallOffice, options(disk, random, 1));
    const acked = created.kind === 'ready' ? await workUntilGone(created.engine) : 0;
    tally.acknowledged += acked;
    if (left !== null) await expectAll(tally, left, random, acked, how);
  }
};

const workUntilGone = async (engine: Engine): Promise<number> => {
  for (let turn = 0; turn < 60 && commitNext(engine) === null; turn++) {
    if (turn % 7 === 6) await engine.checkpoint();
  }
  return engine.state().seq;
};
