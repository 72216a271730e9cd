import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { installPackages } from './helpers/packages.ts';

/**
 * `npm test`: every check, one after another, and one line that sums them up.
 * `--records N` draws N records a document kind, `--kills N` adds random kills to the fault suites.
 */
type Count = { readonly passed: number; readonly failed: number; readonly skipped: number };
const root = resolve(import.meta.dirname, '..');
const out = join(root, 'out');
const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};

/** Runs a program to its end; what it says is told as one piece, or while it is said where it runs alone. */
const run = (title: string, command: string, args: readonly string[], { env = {}, live = true }: Way = {}) =>
  new Promise<{ readonly ok: boolean; readonly text: string }>((resolve) => {
    const said: Buffer[] = [];
    const head = `\n=== ${title}\n`;
    const began = performance.now();
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', live ? 'inherit' : 'pipe'],
      env: { ...process.env, ...env },
    });
    const hear = (piece: Buffer) => {
      said.push(piece);
      if (live) process.stdout.write(piece);
    };
    if (live) process.stdout.write(head);
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    const end = (ok: boolean) => {
      const text = Buffer.concat(said).toString('utf8');
      const took = `(${title}: ${((performance.now() - began) / 1000).toFixed(0)} s)\n`;
      process.stdout.write(live ? took : `${head}${text}${took}`);
      resolve({ ok, text });
    };
    child.on('error', () => end(false));
    child.on('close', (code) => end(code === 0));
  });
type Way = { readonly env?: NodeJS.ProcessEnv; readonly live?: boolean };
const bin = (name: string) => join(root, 'node_modules', '.bin', name);
/** By its path: the older one that two tests read programs with lays its own name over it in `.bin`. */
const tsc = join(root, 'node_modules/typescript/bin/tsc');
const one = (ok: boolean): Count => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });
const json = (file: string) => JSON.parse(readFileSync(join(out, file), 'utf8')) as Record<string, never>;

/** A suite that broke before it could count is one failure, never silence. */
const counted = (ok: boolean, read: () => Count): Count => {
  try {
    const count = read();
    return ok || count.failed > 0 ? count : { ...count, failed: 1 };
  } catch {
    return one(false);
  }
};

/** Format, lint and the types of every room, two at a time: none of them writes. */
const still = async (): Promise<Count> => {
  const checks = [
    () => run('Types: test', tsc, ['-p', 'test'], { live: false }),
    ...['renderer', 'electron', 'shared'].map(
      (room) => () => run(`Types: ${room}`, tsc, ['-p', room], { live: false }),
    ),
    () => run('Format and lint', bin('biome'), ['check', '.'], { live: false }),
  ];
  const counts: Count[] = [];
  const work = async (): Promise<void> => {
    for (let next = checks.shift(); next !== undefined; next = checks.shift()) counts.push(one((await next()).ok));
  };
  await Promise.all([work(), work()]);
  return counts.reduce(add);
};
const unit = async (): Promise<Count> => {
  const records = option('records');
  const { ok } = await run(
    'Unit, store, papers',
    bin('vitest'),
    [
      'run',
      '--config',
      'test/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      '--outputFile.json=out/unit-report.json',
    ],
    records === undefined ? {} : { env: { RECORDS: records } },
  );
  return counted(ok, () => {
    const report = json('unit-report.json') as unknown as {
      numPassedTests: number;
      numFailedTests: number;
      numPendingTests: number;
    };
    return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
  });
};
const faults = async (): Promise<Count> => {
  const kills = option('kills');
  const { ok, text } = await run('Faults', bin('tsx'), [
    'test/faults/run.ts',
    ...(kills === undefined ? [] : ['--kills', kills]),
  ]);
  return counted(ok, () => lastLine(text));
};
const window = async (): Promise<Count> => {
  const { ok } = await run('End to end', bin('playwright'), ['test', '--config', 'test/playwright.config.ts']);
  return counted(ok, () => {
    const { stats } = json('e2e-report.json') as unknown as {
      stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    };
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
  });
};
const lastLine = (text: string): Count => {
  const found = [...text.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm)].at(-1);
  if (!found) throw new Error('no closing line');
  return { passed: Number(found[1]), failed: Number(found[2]), skipped: Number(found[3] ?? 0) };
};
function add(a: Count, b: Count): Count {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

installPackages();
mkdirSync(out, { recursive: true });
for (const old of ['unit-report.json', 'e2e-report.json']) rmSync(join(out, old), { force: true });
let sum: Count = { passed: 0, failed: 0, skipped: 0 };
for (const suite of [still, unit, faults, window]) sum = add(sum, await suite());
process.stdout.write(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped\n`);
process.exitCode = sum.failed === 0 && sum.skipped === 0 ? 0 : 1;
