import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeEnv } from '#electron/store/env.ts';
import { createWorkspace, openWorkspace } from '#electron/store/open-workspace.ts';
import type { OpenResult } from '#electron/store/types.ts';
import { inParallel, runWorker } from './child.ts';
import { seeded } from './random.ts';
import { commitNext, isRight, laterOffice, smallOffice } from './small-office.ts';
import { blame, type Tally } from './tally.ts';

const scratch = (): string => mkdtempSync(join(tmpdir(), 'so-tay-faults-'));

/** Looks at a workspace the way a second program does, and compares it with what the parent was told. */
const inspect = async (tally: Tally, folder: string, acked: number, how: string, later = false): Promise<void> => {
  const definition = later ? laterOffice : smallOffice;
  const result: OpenResult = await openWorkspace(folder, definition, { readOnly: true, env: nodeEnv() });
  if (result.kind === 'firstRun' && acked === 0) return;
  if (result.kind !== 'ready') return blame(tally, 'unopened', `${how}: ${result.kind}`);
  const { seq } = result.engine.state();
  if (seq < acked) blame(tally, 'lost', `${how}: ${seq} of ${acked}`);
  if (seq > acked + 1 || !isRight(result.engine)) blame(tally, 'wrong', `${how}: seq ${seq}, acknowledged ${acked}`);
  if (result.notices.some((notice) => notice.includes('không đọc lại được')))
    blame(tally, 'other', `${how}: speaks of a loss`);
  await result.engine.close();
};

/** T1: a program that saves as fast as it can is killed at any moment, again and again on the same workspace. */
export const randomKills = async (tally: Tally, worker: string, seed: number, kills: number): Promise<void> => {
  const random = seeded(seed);
  const lines = 2;
  const jobs = Array.from({ length: lines }, (_, line) => async (): Promise<void> => {
    const root = scratch();
    let acked = 0;
    let folder = join(root, '0');
    for (let i = line; i < kills; i += lines) {
      if (Math.floor(i / lines) % 25 === 0) {
        folder = join(root, `${i}`);
        acked = 0;
      }
      const heard = await runWorker(worker, [folder, 'forever', '0'], random.below(90));
      tally.tried++;
      tally.acknowledged += heard.saves;
      const how = `seed ${seed} kill ${i}`;
      if (heard.complaint !== null) blame(tally, 'unopened', `${how}: ${heard.complaint}`);
      if (heard.opened && heard.acked < acked) blame(tally, 'lost', `${how}: reopened with ${heard.acked} of ${acked}`);
      acked = Math.max(acked, heard.acked);
      await inspect(tally, folder, acked, how);
    }
    rmSync(root, { recursive: true, force: true });
  });
  await inParallel(lines, jobs);
};

/** A folder to start from: what the task needs to find, and how much of it was acknowledged. */
type Stage = { readonly task: string; readonly later?: boolean; readonly prepare: (folder: string) => Promise<number> };

const filled = async (folder: string, generations: number): Promise<number> => {
  const created = await createWorkspace(folder, smallOffice, { autoCheckpoint: false });
  if (created.kind !== 'ready') throw new Error(`Preparing came out as ${created.kind}`);
  const { engine } = created;
  for (let i = 0; i < generations; i++) {
    for (let k = 0; k < 3; k++) commitNext(engine);
    await engine.checkpoint();
  }
  commitNext(engine);
  const { seq } = engine.state();
  await engine.close();
  return seq;
};

/** Damage that one start must repair: the newest generation, one journal, a part left over, a dead holder's lock. */
const wounded = async (folder: string): Promise<number> => {
  const seq = await filled(folder, 3);
  const names = readdirSync(folder).sort();
  const generation = names.filter((name) => name.startsWith('gen-')).at(-1) ?? '';
  const journal = names.filter((name) => name.startsWith('jrm-')).at(-2) ?? '';
  truncateSync(join(folder, generation), 1500);
  truncateSync(join(folder, journal), 300);
  writeFileSync(join(folder, 'gen-00000099.json.1.0123abcd.part'), 'dở dang');
  return seq;
};

const STAGES: readonly Stage[] = [
  { task: 'first run', prepare: async () => 0 },
  { task: 'save', prepare: (folder) => filled(folder, 1) },
  { task: 'checkpoint', prepare: (folder) => filled(folder, 4) },
  { task: 'recovery', prepare: wounded },
  { task: 'migration', later: true, prepare: (folder) => filled(folder, 1) },
];

type Point = {
  readonly tally: Tally;
  readonly worker: string;
  readonly root: string;
  readonly stage: Stage;
  readonly start: number;
};

/** The third start: everything is there, and work goes on. */
const workAgain = async (tally: Tally, folder: string, acked: number, how: string, later: boolean): Promise<void> => {
  const definition = later ? laterOffice : smallOffice;
  const result = await openWorkspace(folder, definition, { autoCheckpoint: false });
  if (result.kind === 'firstRun' && acked === 0) return;
  if (result.kind !== 'ready') return blame(tally, 'unopened', `${how}: ${result.kind}`);
  const { engine } = result;
  const { seq } = engine.state();
  if (seq < acked) blame(tally, 'lost', `${how}: ${seq} of ${acked}`);
  if (seq > acked + 1 || !isRight(engine)) blame(tally, 'wrong', `${how}: seq ${seq}, acknowledged ${acked}`);
  const refused = commitNext(engine);
  if (refused !== null) blame(tally, 'other', `${how}: refused afterwards: ${refused}`);
  await engine.close();
};

/** A second kill, in the middle of the recovery. Answers with what is acknowledged by then. */
const killRepair = async (point: Point, folder: string, acked: number, at: number, how: string): Promise<number> => {
  const { tally, worker, stage } = point;
  const heard = await runWorker(worker, [folder, stage.later === true ? 'migration' : 'first run', String(at)]);
  if (heard.killed) tally.tried++;
  if (heard.complaint !== null) blame(tally, 'unopened', `${how}, then at ${at}: ${heard.complaint}`);
  return Math.max(acked, heard.acked);
};

/** Kills at call `at`, then kills the recovery at call `second`, then looks. Answers whether the first kill happened. */
const killAt = async (point: Point, at: number, second: number): Promise<boolean> => {
  const { tally, worker, root, stage, start } = point;
  const folder = join(root, `${stage.task}-${at}`);
  const source = join(root, stage.task);
  if (existsSync(source)) cpSync(source, folder, { recursive: true });
  const how = `${stage.task}: kill at call ${at}`;
  const heard = await runWorker(worker, [folder, stage.task, String(at)]);
  tally.acknowledged += heard.saves;
  if (heard.complaint !== null) blame(tally, 'unopened', `${how}: ${heard.complaint}`);
  let acked = Math.max(start, heard.acked);
  if (heard.killed) {
    tally.tried++;
    const later = stage.later === true;
    if (!later) await inspect(tally, folder, acked, how);
    // In the longest stage every other repair is left in peace.
    if (stage.task !== 'checkpoint' || at % 2 === 0) acked = await killRepair(point, folder, acked, second, how);
    await workAgain(tally, folder, acked, `${how}, then at ${second}`, later);
  }
  rmSync(folder, { recursive: true, force: true });
  return heard.killed;
};

/** T2: a kill at every call that changes the disk, in every stage of the program's life, and a second one in the recovery. */
export const killsAtCalls = async (tally: Tally, worker: string, seed: number): Promise<void> => {
  const random = seeded(seed);
  const root = scratch();
  const counts: string[] = [];
  for (const stage of STAGES) {
    const source = join(root, stage.task);
    const start = await stage.prepare(source);
    if (stage.task === 'first run') rmSync(source, { recursive: true, force: true });
    const point: Point = { tally, worker, root, stage, start };
    let next = 1;
    let end = Number.POSITIVE_INFINITY;
    const lane = async (): Promise<void> => {
      while (next < end) {
        const at = next++;
        if (!(await killAt(point, at, 1 + random.below(30)))) end = Math.min(end, at);
      }
    };
    await Promise.all([lane(), lane()]);
    counts.push(`${stage.task} ${end - 1}`);
  }
  tally.note = counts.join(', ');
  rmSync(root, { recursive: true, force: true });
};
