import { createWorkspace, openWorkspace } from '#electron/store/open-workspace.ts';
import type { Engine, OpenResult } from '#electron/store/types.ts';
import { type Random, seeded } from './random.ts';
import { afterPowerCut } from './sim-crash.ts';
import { simEnv } from './sim-env.ts';
import { CHANGING, LYING_TAIL, type Profile, SimFs } from './sim-fs.ts';
import { commitNext, isRight, smallOffice } from './small-office.ts';
import { blame, type Tally } from './tally.ts';

const FOLDER = '/du-lieu';

/** A disk as the cut left it, and what had been acknowledged by then. */
type State = { readonly disk: SimFs; readonly acked: number; readonly files: readonly string[]; readonly how: string };

const openSim = (disk: SimFs, random: Random, pid: number): Promise<OpenResult> =>
  openWorkspace(FOLDER, smallOffice, { env: simEnv(disk, random, pid), autoCheckpoint: false });

/** How many acknowledged changes a disk may have taken with it; none, unless it lied about flushing. */
const allowance = (profile: Profile): number => (profile === 'lying' ? LYING_TAIL : 0);

const judgeEngine = (tally: Tally, state: State, engine: Engine): void => {
  const { seq } = engine.state();
  const missing = state.acked - seq;
  if (missing > allowance(state.disk.profile)) blame(tally, 'lost', `${state.how}: ${missing} changes`);
  if (!isRight(engine) || seq > state.acked + 1) blame(tally, 'wrong', `${state.how}: seq ${seq}`);
  for (const name of state.files) {
    if (state.disk.profile !== 'lying' && !engine.attachments.get(name).ok)
      blame(tally, 'lost', `${state.how}: attachment`);
  }
};

/** History, mirrors and pinned copies are whole too; a lying disk may have taken old ones, which is then told. */
const checkAll = async (tally: Tally, state: State, engine: Engine): Promise<void> => {
  if (state.disk.profile === 'lying' || tally.tried % 3 !== 0) return;
  const [finding] = (await engine.verify()).findings;
  if (finding !== undefined) blame(tally, 'wrong', `${state.how}: ${finding.file} ${finding.problem}`);
};

/** What is acknowledged after a recovery must survive the next cut as well, in which only what is surely there remains. */
const cutAgain = async (tally: Tally, state: State, engine: Engine, random: Random): Promise<void> => {
  const refused = commitNext(engine);
  if (refused !== null) return blame(tally, 'other', `${state.how}: not writable after recovery: ${refused}`);
  if (state.disk.profile === 'lying') return;
  const acked = engine.state().seq;
  const second: State = {
    ...state,
    disk: afterPowerCut(state.disk, random, 'least'),
    acked,
    how: `${state.how}, cut again`,
  };
  const result = await openSim(second.disk, random, 90);
  if (result.kind === 'ready') judgeEngine(tally, second, result.engine);
  else blame(tally, 'unopened', `${second.how}: ${result.kind}`);
};

/** A recovery itself may meet a power cut; the third start must find everything. */
const cutDuringRecovery = async (tally: Tally, state: State, random: Random, at: number): Promise<void> => {
  const { disk } = state;
  let left: SimFs | null = null;
  let calls = 0;
  disk.hook = (call) => {
    if (CHANGING.has(call) && calls++ === at) left = afterPowerCut(disk, random, 'mixed');
    return undefined;
  };
  await openSim(disk, random, 80);
  if (left === null) return;
  const second: State = { ...state, disk: left, how: `${state.how}, cut during recovery at ${at}` };
  const result = await openSim(second.disk, random, 81);
  if (result.kind === 'ready') judgeEngine(tally, second, result.engine);
  else if (state.acked > 0) blame(tally, 'unopened', `${second.how}: ${result.kind}`);
};

const judge = async (tally: Tally, state: State, random: Random): Promise<void> => {
  tally.tried++;
  const untouched = state.disk.fork();
  const result = await openSim(state.disk, random, 70);
  if (result.kind === 'ready') {
    judgeEngine(tally, state, result.engine);
    await checkAll(tally, state, result.engine);
    await cutAgain(tally, state, result.engine, random);
  } else if (state.acked > allowance(state.disk.profile)) {
    return blame(tally, 'unopened', `${state.how}: ${result.kind} ${'message' in result ? result.message : ''}`);
  }
  if (tally.tried % 5 === 0) await cutDuringRecovery(tally, { ...state, disk: untouched }, random, random.below(14));
};

const VARIANTS = ['least', 'most', 'mixed', 'mixed'] as const;

/** One life of the program on one disk: created, worked with, closed, opened; the power is cut at every change of the disk. */
export const livesAndCuts = async (tally: Tally, profile: Profile, seed: number, limit: number): Promise<void> => {
  const random = seeded(seed);
  const disk = new SimFs(profile);
  const states: State[] = [];
  let acked = 0;
  let step = 0;
  const files: string[] = [];
  const observe = (): void => {
    step++;
    const variants = VARIANTS.map((how) => ({ how, disk: afterPowerCut(disk, random, how) }));
    // A killed program leaves more than the disk surely has; what the next one builds on it must hold as well.
    const killed = profile === 'lying' ? [] : [{ how: 'killed', disk: disk.fork() }];
    for (const { how, disk: left } of [...variants, ...killed]) {
      states.push({ disk: left, acked, files: [...files], how: `${profile} seed ${seed} step ${step} ${how}` });
    }
  };
  disk.hook = (call) => {
    if (CHANGING.has(call)) observe();
    return undefined;
  };
  const drain = async (): Promise<void> => {
    for (const state of states.splice(0)) if (tally.tried < limit) await judge(tally, state, random);
  };
  const opened = await createWorkspace(FOLDER, smallOffice, { env: simEnv(disk, random, 1), autoCheckpoint: false });
  if (opened.kind !== 'ready') return blame(tally, 'other', `${profile} seed ${seed}: created as ${opened.kind}`);
  let { engine } = opened;
  for (let turn = 0; turn < 60 && tally.tried < limit; turn++) {
    const refused = commitNext(engine);
    if (refused !== null) return blame(tally, 'other', `${profile} seed ${seed}: refused without a fault: ${refused}`);
    acked = engine.state().seq;
    tally.acknowledged++;
    observe();
    if (turn % 6 === 1) {
      const put = engine.attachments.put(Buffer.from(`Tệp đính kèm ${turn}`));
      if (put.ok) files.push(put.value.sha256);
    }
    if (turn % 5 === 4) await engine.checkpoint();
    if (turn % 17 === 16) engine = await restart(engine, disk, random, turn);
    await drain();
  }
};

const restart = async (engine: Engine, disk: SimFs, random: Random, turn: number): Promise<Engine> => {
  await engine.close();
  const result = await openSim(disk, random, 2 + turn);
  if (result.kind !== 'ready') throw new Error(`A quiet restart came out as ${result.kind}`);
  return result.engine;
};
