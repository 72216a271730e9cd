import { basename } from 'node:path';
import { createWorkspace, openWorkspace } from '#electron/store/open-workspace.ts';
import type { Engine } from '#electron/store/types.ts';
import { type Random, seeded } from './random.ts';
import { afterPowerCut } from './sim-crash.ts';
import { simEnv } from './sim-env.ts';
import { SimFs } from './sim-fs.ts';
import { commitNext, isRight, smallOffice } from './small-office.ts';
import { blame, type Tally } from './tally.ts';

const FOLDER = '/du-lieu';

/** A workspace with a past: every kind of file, an unfinished journal, and older contents of files that changed since. */
type Archive = {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly older: ReadonlyMap<string, readonly Buffer[]>;
  readonly seq: number;
  readonly attachments: readonly string[];
};

const filesOf = (disk: SimFs): Map<string, Buffer> =>
  new Map(
    [...disk.names]
      .filter(([path]) => !path.endsWith('/LOCK'))
      .map(([path, inode]) => [path, Buffer.from(inode.live)] as const),
  );

const remember = (older: Map<string, Buffer[]>, disk: SimFs): void => {
  for (const [path, bytes] of filesOf(disk)) {
    const versions = older.get(path) ?? [];
    if (versions.at(-1)?.equals(bytes) !== true) older.set(path, [...versions, bytes]);
  }
};

const must = (refused: string | null): void => {
  if (refused !== null) throw new Error(refused);
};

const buildArchive = async (random: Random, generations: number): Promise<Archive> => {
  const disk = new SimFs('ext4');
  const older = new Map<string, Buffer[]>();
  const attachments: string[] = [];
  let engine: Engine | null = null;
  for (let turn = 0; turn < generations; turn++) {
    const env = simEnv(disk, random, turn + 1);
    const options = { env, autoCheckpoint: false };
    const result: Awaited<ReturnType<typeof openWorkspace>> =
      turn === 0
        ? await createWorkspace(FOLDER, smallOffice, options)
        : await openWorkspace(FOLDER, smallOffice, options);
    if (result.kind !== 'ready') throw new Error(`The archive came out as ${result.kind}`);
    engine = result.engine;
    const put = engine.attachments.put(Buffer.from(`Văn bản quét số ${turn}`));
    if (put.ok) attachments.push(put.value.sha256);
    for (let i = 0; i < 4; i++) {
      must(commitNext(engine));
      remember(older, disk);
    }
    if (turn < generations - 1) await engine.close();
    remember(older, disk);
  }
  return { files: filesOf(disk), older, seq: engine?.state().seq ?? 0, attachments };
};

const diskOf = (files: ReadonlyMap<string, Buffer>): SimFs => {
  const disk = new SimFs('ext4');
  for (const [path, bytes] of files) {
    disk.addFolder(path.slice(0, path.lastIndexOf('/')));
    disk.names.set(path, { live: Buffer.from(bytes), durable: Buffer.from(bytes), poisoned: [] });
  }
  disk.durableNames = new Map(disk.names);
  return disk;
};

/** What becomes of one file. Answers false when the damage changes nothing or cannot be done to it. */
type Damage = (files: Map<string, Buffer>, path: string, random: Random, archive: Archive) => boolean;

const edit =
  (change: (bytes: Buffer, random: Random) => Buffer): Damage =>
  (files, path, random) => {
    const bytes = files.get(path) ?? Buffer.alloc(0);
    const next = bytes.length === 0 ? bytes : change(Buffer.from(bytes), random);
    files.set(path, next);
    return !next.equals(bytes);
  };

const lineEnds = (bytes: Buffer): number[] =>
  [...bytes.entries()].flatMap(([at, byte]) => (byte === 10 ? [at + 1] : []));

const DAMAGES: Readonly<Record<string, Damage>> = {
  flip: edit((bytes, random) => {
    const at = random.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
    return bytes;
  }),
  cut: edit((bytes, random) => bytes.subarray(0, random.below(bytes.length))),
  'cut at a line': edit((bytes, random) => bytes.subarray(0, random.pick([0, ...lineEnds(bytes).slice(0, -1)]))),
  zero: edit((bytes, random) => {
    const from = random.below(bytes.length);
    return bytes.fill(0, from, from + 1 + random.below(bytes.length - from));
  }),
  'all zeros': edit((bytes) => bytes.fill(0)),
  empty: edit(() => Buffer.alloc(0)),
  'null instead': edit(() => Buffer.from('null')),
  'foreign file': edit((_, random) => Buffer.from(JSON.stringify({ khac: random.hex(40) }))),
  insert: edit((bytes, random) => {
    const at = random.below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(random.hex(1 + random.below(20))), bytes.subarray(at)]);
  }),
  delete: (files, path) => files.delete(path),
  swap: (files, path, random) => {
    const other = random.pick([...files.keys()].filter((one) => isState(one) && one !== path));
    const [a, b] = [files.get(path), files.get(other)];
    if (!isState(path) || a === undefined || b === undefined || isPairOf(path, other)) return false;
    files.set(path, b);
    files.set(other, a);
    return !a.equals(b);
  },
  duplicate: (files, path, random) => {
    const name = basename(path);
    const copy = path.replace(name, name.replace(/\d{8}/, String(1 + random.below(99)).padStart(8, '0')));
    if (files.has(copy)) return false;
    files.set(copy, Buffer.from(files.get(path) ?? Buffer.alloc(0)));
    return true;
  },
  'old one put back': (files, path, random, archive) => {
    const versions = archive.older.get(path)?.slice(0, -1) ?? [];
    if (versions.length === 0) return false;
    files.set(path, Buffer.from(random.pick(versions)));
    return true;
  },
};

const isState = (path: string): boolean => /\/(gen|jrn|jrm)-\d+/.test(path);
/** Two generations of one young store, or both copies of one journal: swapping damages both at once. */
const isPairOf = (a: string, b: string): boolean => a.replace('jrn-', 'jrm-') === b.replace('jrn-', 'jrm-');

const kindOf = (path: string): string =>
  /\/(gen|jrn|jrm)-/.exec(path)?.[1] ?? /\/(snap|audit|attachments|quarantine)\//.exec(path)?.[1] ?? 'other';

const NAMES_LOSS = /không đọc lại được/;

/** Damage beside the state must be told by the check of the whole folder, or be told when the file is asked for. */
const toldByCheck = async (engine: Engine, archive: Archive): Promise<boolean> => {
  if (archive.attachments.some((name) => !engine.attachments.get(name).ok)) return true;
  return !(await engine.verify()).ok;
};

type Case = { readonly archive: Archive; readonly path: string; readonly mode: string; readonly how: string };

/** A second copy under another name, or a pinned copy that is gone, takes nothing from anybody. */
const isHarmless = ({ mode, path }: Case): boolean =>
  mode === 'duplicate' || (mode === 'delete' && kindOf(path) === 'snap');

const judge = async (tally: Tally, one: Case, files: Map<string, Buffer>, random: Random): Promise<'named' | null> => {
  const disk = diskOf(files);
  const options = { env: simEnv(disk, random, 50), autoCheckpoint: false };
  const result = await openWorkspace(FOLDER, smallOffice, options);
  if (result.kind !== 'ready') {
    blame(tally, 'unopened', `${one.how}: ${result.kind}`);
    return null;
  }
  const { engine, notices } = result;
  const named = notices.some((notice) => NAMES_LOSS.test(notice));
  const { seq } = engine.state();
  if (!isRight(engine) || seq > one.archive.seq) blame(tally, 'wrong', `${one.how}: seq ${seq}`);
  else if (seq < one.archive.seq) {
    if (named) return 'named';
    blame(tally, 'wrong', `${one.how}: older data without a word, ${seq} of ${one.archive.seq}`);
    return null;
  }
  if (!isState(one.path) && !isHarmless(one) && !(await toldByCheck(engine, one.archive))) {
    blame(tally, 'wrong', `${one.how}: nobody noticed`);
  }
  const [finding] = isState(one.path) ? (await engine.verify()).findings : [];
  // An older generation is read only by the check, which then names it.
  if (finding !== undefined && finding.file !== basename(one.path))
    blame(tally, 'wrong', `${one.how}: ${finding.file} ${finding.problem}`);
  await workAndReopen(tally, one, disk, engine, random);
  return null;
};

/** After a repair the workspace must take new work, keep it, and have nothing left to repair. */
const workAndReopen = async (tally: Tally, one: Case, disk: SimFs, engine: Engine, random: Random): Promise<void> => {
  const refused = commitNext(engine);
  if (refused !== null) return blame(tally, 'other', `${one.how}: refused after the repair: ${refused}`);
  const { seq } = engine.state();
  const cut = afterPowerCut(disk, random, 'least');
  const again = await openWorkspace(FOLDER, smallOffice, { env: simEnv(cut, random, 51), autoCheckpoint: false });
  if (again.kind !== 'ready') return blame(tally, 'unopened', `${one.how}: second opening: ${again.kind}`);
  if (again.engine.state().seq !== seq || !isRight(again.engine)) blame(tally, 'lost', `${one.how}: second opening`);
  if (again.notices.length > 0) blame(tally, 'other', `${one.how}: told twice: ${again.notices.join(' ')}`);
};

/** Half of the damages hit what matters most: the newest generation and the newest journals. */
const choose = (paths: readonly string[], random: Random): string => {
  if (random.chance(0.5)) return random.pick(paths);
  const start = random.pick(['/gen-', '/jrn-', '/jrm-']);
  return (
    paths
      .filter((path) => path.includes(start))
      .sort()
      .at(-1) ?? random.pick(paths)
  );
};

/** Damages one file of a workspace, in every way, and opens it: full recovery, or the loss named. */
export const damageFiles = async (tally: Tally, seed: number, count: number): Promise<void> => {
  const random = seeded(seed);
  const archives = [await buildArchive(random, 9), await buildArchive(random, 3), await buildArchive(random, 1)];
  const covered = new Set<string>();
  const modes = Object.entries(DAMAGES);
  let named = 0;
  for (let i = 0; tally.tried < count && i < count * 20; i++) {
    const archive = archives[i % archives.length] as Archive;
    const files = new Map([...archive.files].map(([path, bytes]) => [path, Buffer.from(bytes)] as const));
    const path = choose([...files.keys()], random);
    const [mode, damage] = modes[Math.floor(i / archives.length) % modes.length] as (typeof modes)[number];
    if (!damage(files, path, random, archive)) continue;
    tally.tried++;
    tally.acknowledged += archive.seq;
    covered.add(`${kindOf(path)} × ${mode}`);
    const one: Case = { archive, path, mode, how: `seed ${seed} damage ${i}: ${mode} ${path}` };
    if ((await judge(tally, one, files, random)) === 'named') named++;
  }
  tally.note = `${covered.size} pairs of file and damage; ${named} losses named`;
  for (const [mode] of modes) {
    for (const kind of ['gen', 'jrn', 'jrm']) {
      const possible = mode !== 'old one put back' || kind !== 'gen';
      if (possible && count >= 1000 && !covered.has(`${kind} × ${mode}`))
        blame(tally, 'other', `never tried: ${kind} × ${mode}`);
    }
  }
};
