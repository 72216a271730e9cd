import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { electronPackage, findElectron } from './find-electron.ts';
import { PROJECT } from './project.ts';

const LIMIT_MS = 60_000;
const OUTCOME = join(PROJECT, 'node_modules', '.cache', 'electron-stand-in', 'install.json');

/** How an earlier attempt to fetch Electron's binary went. */
type Outcome = { readonly version: string; readonly installed: boolean; readonly at: string };

function version(): string {
  return (JSON.parse(readFileSync(join(electronPackage(), 'package.json'), 'utf8')) as { version: string }).version;
}

function remembered(): Outcome | undefined {
  try {
    const outcome = JSON.parse(readFileSync(OUTCOME, 'utf8')) as Outcome;
    return outcome.version === version() ? outcome : undefined;
  } catch {
    return undefined;
  }
}

function remember(installed: boolean): void {
  const outcome: Outcome = { version: version(), installed, at: new Date().toISOString() };
  mkdirSync(dirname(OUTCOME), { recursive: true });
  writeFileSync(OUTCOME, `${JSON.stringify(outcome, null, 2)}\n`);
}

/**
 * Fetches Electron's binary where it is missing and answers its path, undefined where it cannot be had.
 * Tried once for each version of Electron, for a minute at most; the outcome lies under node_modules/.cache.
 * Never tried in a test run (CI, or STAND_IN_NO_INSTALL is set).
 */
export function installElectron(): string | undefined {
  const present = findElectron();
  const forbidden = Boolean(process.env.CI ?? process.env.STAND_IN_NO_INSTALL ?? process.env.VITEST);
  if (present !== undefined || forbidden || remembered() !== undefined) return present;
  console.log('Đang tải Electron một lần (tối đa một phút)…');
  spawnSync(process.execPath, [join(electronPackage(), 'install.js')], {
    stdio: 'ignore',
    timeout: LIMIT_MS,
    killSignal: 'SIGKILL',
  });
  const installed = findElectron();
  remember(installed !== undefined);
  return installed;
}
