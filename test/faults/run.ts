import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { failingSticks, killedBackups, mutatedBackups } from './backups.ts';
import { damageFiles } from './damages.ts';
import { injectErrors } from './errors.ts';
import { fullDisks, removals, shareLocks } from './hard-times.ts';
import { killsAtCalls, randomKills } from './kills.ts';
import { livesAndCuts } from './power-cuts.ts';
import type { Profile } from './sim-fs.ts';
import { blame, headline, isClean, rowOf, type Tally, tallyOf } from './tally.ts';

/**
 * `npm run faults`: everything a disk and a power socket can do to the store.
 * `--kills N`, `--states N`, `--damages N`, `--injections N`, `--mutants N` go on longer; `--seed N` runs a failure again; `--only T4` one suite.
 */
const root = resolve(import.meta.dirname, '../..');

const numberAfter = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  const value = Number(at < 0 ? otherwise : process.argv[at + 1]);
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`--${name} wants a whole number`);
  return value;
};

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;

/** The worker as one plain script: it starts in a tenth of the time, and there are a thousand starts. */
const bundleWorker = async (): Promise<string> => {
  const outDir = join(root, 'out', 'faults');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: join(import.meta.dirname, 'worker.ts'), outDir, emptyOutDir: true, target: 'node20', minify: false },
  });
  return join(outDir, 'worker.js');
};

type Suite = { readonly name: string; readonly run: (tally: Tally) => Promise<void> };

/** Lives with one seed after another until enough states were tried. */
const untilEnough = async (tally: Tally, profile: Profile, seed: number, states: number): Promise<void> => {
  for (let life = 0; tally.tried < states; life++) {
    const before = tally.tried;
    await livesAndCuts(tally, profile, seed + life, states);
    if (tally.tried === before) return blame(tally, 'other', `${profile} seed ${seed + life}: no state was tried`);
  }
};

const suitesOf = (seed: number, worker: string): readonly Suite[] => {
  const states = Math.ceil(numberAfter('states', 6000) / 4);
  const cuts = (profile: Profile): Suite => ({
    name: `T4 power cuts, ${profile}`,
    run: (tally) => untilEnough(tally, profile, seed, states),
  });
  return [
    { name: 'T1 kills at random moments', run: (tally) => randomKills(tally, worker, seed, numberAfter('kills', 200)) },
    { name: 'T2 kills at every disk call', run: (tally) => killsAtCalls(tally, worker, seed) },
    ...(['ext4', 'ntfs', 'fat', 'lying'] as const).map(cuts),
    { name: 'T4 files held by others', run: (tally) => shareLocks(tally, seed, 40) },
    { name: 'T4 disk full', run: (tally) => fullDisks(tally, seed, 200) },
    { name: 'T4 disk removed', run: (tally) => removals(tally, seed, 150) },
    { name: 'T5 errors and short writes', run: (tally) => injectErrors(tally, seed, numberAfter('injections', 2400)) },
    {
      name: 'T8 damaged and forged backups',
      run: (tally) => mutatedBackups(tally, seed, numberAfter('mutants', 2000)),
    },
    { name: 'T8 sticks that fail', run: (tally) => failingSticks(tally, seed) },
    { name: 'T2 kills in backup and restore', run: (tally) => killedBackups(tally, worker) },
    { name: 'T7 damaged files', run: (tally) => damageFiles(tally, seed, numberAfter('damages', 2000)) },
  ];
};

const runSuite = async (suite: Suite): Promise<Tally> => {
  const tally = tallyOf(suite.name);
  const started = performance.now();
  try {
    await suite.run(tally);
  } catch (error) {
    blame(tally, 'other', error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  tally.note = `${((performance.now() - started) / 1000).toFixed(1)} s  ${tally.note}`;
  process.stdout.write(`${rowOf(tally)}\n`);
  for (const failure of tally.failures) process.stdout.write(`    ${failure}\n`);
  return tally;
};

const main = async (): Promise<void> => {
  const seed = numberAfter('seed', 20_261_123);
  const suites = suitesOf(seed, await bundleWorker());
  const chosen = suites.filter((suite) => only === undefined || suite.name.startsWith(only));
  process.stdout.write(`seed ${seed}\n${headline()}\n`);
  const tallies: Tally[] = [];
  const waiting = [...chosen];
  // Two side by side: most wait for the processes they kill.
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) tallies.push(await runSuite(next));
  };
  await Promise.all([work(), work()]);
  const passed = tallies.filter(isClean).length;
  const count = { passed, failed: tallies.length - passed, skipped: suites.length - chosen.length };
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(join(root, 'out', 'faults.json'), JSON.stringify({ seed, ...count, suites: tallies }, null, 2));
  process.stdout.write(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`);
  process.exitCode = count.failed === 0 && passed > 0 ? 0 : 1;
};

await main();
