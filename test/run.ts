import { spawnSync } from 'node:child_process';
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

const run = (title: string, command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
  process.stdout.write(`\n=== ${title}\n`);
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ...env },
  });
  process.stdout.write(done.stdout ?? '');
  return { ok: done.status === 0, text: done.stdout ?? '' };
};
const bin = (name: string) => join(root, 'node_modules', '.bin', name);
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

const style = () => one(run('Format and lint', bin('biome'), ['check', '.']).ok);
const types = (): Count =>
  ['shared', 'electron', 'renderer', 'test']
    .map((room) => one(run(`Types: ${room}`, bin('tsc'), ['-p', room]).ok))
    .reduce(add);
const unit = (): Count => {
  const records = option('records');
  const { ok } = run(
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
    records === undefined ? {} : { RECORDS: records },
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
const faults = (): Count => {
  const kills = option('kills');
  const { ok, text } = run('Faults', bin('tsx'), [
    'test/faults/run.ts',
    ...(kills === undefined ? [] : ['--kills', kills]),
  ]);
  return counted(ok, () => lastLine(text));
};
const window = (): Count => {
  const { ok } = run('End to end', bin('playwright'), ['test', '--config', 'test/playwright.config.ts']);
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
const sum = [style, types, unit, faults, window].map((suite) => suite()).reduce(add);
process.stdout.write(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped\n`);
process.exitCode = sum.failed === 0 && sum.skipped === 0 ? 0 : 1;
