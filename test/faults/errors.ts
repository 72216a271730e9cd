import { createWorkspace, openWorkspace } from '#electron/store/open-workspace.ts';
import type { Engine, OpenResult } from '#electron/store/types.ts';
import { type Random, seeded } from './random.ts';
import { afterPowerCut } from './sim-crash.ts';
import { simEnv } from './sim-env.ts';
import { CHANGING, type Hook, type Profile, SimError, SimFs } from './sim-fs.ts';
import { commitNext, isRight, smallOffice } from './small-office.ts';
import { blame, type Tally } from './tally.ts';

const FOLDER = '/du-lieu';
const ERRORS = ['ENOSPC', 'EIO', 'EPERM', 'EBUSY', 'EACCES', 'EROFS', 'EMFILE'] as const;
const WRITES = ['short write', 'lying write'] as const;
type Kind = (typeof ERRORS)[number] | (typeof WRITES)[number];

/** One fault: at which call it sets in, what it is, how long it stays. */
type Fault = { readonly at: number; readonly kind: Kind; readonly once: boolean };

const hookFor =
  (fault: Fault, counter: { calls: number }): Hook =>
  (call, _, size) => {
    const index = counter.calls++;
    if (fault.once ? index !== fault.at : index < fault.at) return undefined;
    if (fault.kind === 'short write') return call === 'write' ? Math.max(1, Math.floor(size / 2)) : undefined;
    if (fault.kind === 'lying write') return call === 'write' ? -Math.max(1, size - 1) : undefined;
    // What a disk refuses to write it still lets be read, and the other way round only for errors of the medium.
    const reading = !CHANGING.has(call);
    const refusesReading = fault.kind === 'EIO' || fault.kind === 'EMFILE' || fault.kind === 'EBUSY' || fault.once;
    if (reading && !refusesReading) return undefined;
    throw new SimError(fault.kind);
  };

/** What one life of the program on a failing disk came to. */
type Life = { acked: number; readonly files: string[]; readonly mistakes: string[] };

const LOCKED = 'locked by nobody';
const VIETNAMESE = /[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ]/i;

const told = (life: Life, sentence: string, where: string): void => {
  if (!VIETNAMESE.test(sentence) || /E[A-Z]{3,}|undefined|Error/.test(sentence))
    life.mistakes.push(`${where}: "${sentence}"`);
};

/** Saves, and after a refusal tries again the way an official would. */
const work = async (life: Life, engine: Engine, commits: number): Promise<void> => {
  for (let i = 0; i < commits; i++) {
    const before = engine.state();
    const refused = commitNext(engine);
    if (refused === null) {
      life.acked = engine.state().seq;
      continue;
    }
    told(life, refused, 'save');
    if (engine.state().mode === 'ready') life.mistakes.push('refused, and still writable');
    if (engine.state().seq !== before.seq || !isRight(engine)) life.mistakes.push('refused, and changed in memory');
    const again = await engine.reopen();
    if (again.ok) life.acked = Math.max(life.acked, again.value.seq);
    told(life, again.ok ? again.value.sentence : again.refusal.message, 'try again');
  }
};

/** On Windows a LOCK that stays busy is what a second program looks like. */
const looksTaken = (disk: SimFs, fault: Fault): boolean => disk.windows && fault.kind === 'EBUSY' && !fault.once;

const usable = (life: Life, result: OpenResult): Engine | null => {
  if (result.kind === 'ready') {
    if (result.engine.state().seq < life.acked)
      life.mistakes.push(`opened with ${result.engine.state().seq} of ${life.acked}`);
    return result.engine;
  }
  if (result.kind === 'refused' || result.kind === 'recovery') told(life, result.message, result.kind);
  if (result.kind === 'locked') life.mistakes.push(LOCKED);
  return null;
};

const attach = (life: Life, engine: Engine, text: string): void => {
  const put = engine.attachments.put(Buffer.from(text));
  const again = put.ok ? put : engine.attachments.put(Buffer.from(text));
  if (again.ok) life.files.push(again.value.sha256);
  if (!put.ok) told(life, put.refusal.message, 'attachment');
};

const live = async (disk: SimFs, random: Random): Promise<Life> => {
  const life: Life = { acked: 0, files: [], mistakes: [] };
  const options = (pid: number) => ({ env: simEnv(disk, random, pid), autoCheckpoint: false });
  const created = usable(life, await createWorkspace(FOLDER, smallOffice, options(1)));
  if (created !== null) {
    await work(life, created, 2);
    attach(life, created, 'Giấy mời');
    for (let i = 0; i < 5; i++) {
      await work(life, created, 1);
      await created.checkpoint();
    }
    await work(life, created, 1);
    await created.close();
  }
  const second = usable(life, await openWorkspace(FOLDER, smallOffice, options(2)));
  if (second === null) return life;
  await work(life, second, 2);
  attach(life, second, 'Biên bản');
  return life;
};

/** Opens what is left, once the disk works again: everything acknowledged is there, and nothing is half done. */
const judge = async (tally: Tally, life: Life, disk: SimFs, random: Random, how: string): Promise<void> => {
  const result = await openWorkspace(FOLDER, smallOffice, { env: simEnv(disk, random, 60), autoCheckpoint: false });
  if (result.kind === 'firstRun' && life.acked === 0) return;
  if (result.kind !== 'ready') return blame(tally, 'unopened', `${how}: ${result.kind}`);
  const { engine } = result;
  if (engine.state().seq < life.acked) blame(tally, 'lost', `${how}: ${engine.state().seq} of ${life.acked}`);
  if (!isRight(engine)) blame(tally, 'wrong', how);
  if (life.files.some((name) => !engine.attachments.get(name).ok)) blame(tally, 'lost', `${how}: attachment`);
  const [finding] = (await engine.verify()).findings;
  if (finding !== undefined) blame(tally, 'wrong', `${how}: ${finding.file} ${finding.problem}`);
  const refused = commitNext(engine);
  if (refused !== null) blame(tally, 'other', `${how}: still not writable: ${refused}`);
};

const inject = async (tally: Tally, seed: number, profile: Profile, fault: Fault): Promise<void> => {
  const random = seeded(seed);
  const disk = new SimFs(profile);
  disk.hook = hookFor(fault, { calls: 0 });
  const how = `${profile} seed ${seed}: ${fault.kind} at call ${fault.at} ${fault.once ? 'once' : 'for good'}`;
  tally.tried++;
  let life: Life;
  try {
    life = await live(disk, random);
  } catch (error) {
    return blame(tally, 'other', `${how}: thrown: ${error instanceof Error ? error.stack?.slice(0, 400) : error}`);
  }
  disk.hook = () => undefined;
  disk.processEnds();
  tally.acknowledged += life.acked;
  const mistakes = life.mistakes.filter((one) => one !== LOCKED || !looksTaken(disk, fault));
  for (const mistake of mistakes) blame(tally, 'other', `${how}: ${mistake}`);
  // A false "saved" shows when the power goes right after it.
  await judge(tally, life, afterPowerCut(disk, random, 'least'), random, `${how}, then the power goes`);
  await judge(tally, life, disk, random, how);
};

const countCalls = async (profile: Profile, seed: number): Promise<readonly string[]> => {
  const disk = new SimFs(profile);
  const calls: string[] = [];
  disk.hook = (call) => {
    calls.push(call);
    return undefined;
  };
  await live(disk, seeded(seed));
  return calls;
};

/** Every error and every short write at every call that changes the disk, once and for good; at calls that only look, one of them in turn. */
export const injectErrors = async (tally: Tally, seed: number, limit: number): Promise<void> => {
  let turn = seed;
  for (const profile of ['ext4', 'ntfs'] as const) {
    const calls = await countCalls(profile, seed);
    const faults = calls.flatMap((call, at): Fault[] => {
      const kinds: readonly Kind[] = call === 'write' ? [...ERRORS, ...WRITES] : ERRORS;
      const some = CHANGING.has(call) ? kinds : [kinds[turn++ % kinds.length] as Kind];
      return some.flatMap((kind) => [true, false].map((once) => ({ at, kind, once })));
    });
    const step = Math.max(1, faults.length / (limit / 2));
    for (let i = 0; i < faults.length; i += step) await inject(tally, seed, profile, faults[Math.floor(i)] as Fault);
    tally.note += `${profile}: ${calls.length} calls, ${faults.length} faults; `;
  }
};
