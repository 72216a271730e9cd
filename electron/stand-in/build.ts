import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './project.ts';

const SOURCES = ['electron', 'renderer', 'shared', 'package.json', 'package-lock.json'];
const OUTPUTS = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];
// The stand-in is no part of the program.
const NOT_BUILT = join(PROJECT, 'electron', 'stand-in');

/** When anything under `path` was last changed, in ms since 1970; 0 where there is nothing. */
function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined || path === NOT_BUILT) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  // A folder's own time tells of files taken away.
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** True when the built program is missing or older than what it is built from. */
export function isBuildStale(): boolean {
  const built = OUTPUTS.map((output) => statSync(join(PROJECT, output), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return Math.min(...built) < Math.max(...SOURCES.map((source) => newest(join(PROJECT, source))));
}

/** Builds the program when needed; answers whether there is one to start. */
export function build(): boolean {
  if (!isBuildStale()) return true;
  console.log('Đang dựng chương trình…');
  const shell = process.platform === 'win32';
  return (
    spawnSync('npm', ['run', '--silent', 'build'], { cwd: PROJECT, stdio: ['ignore', 'ignore', 'inherit'], shell })
      .status === 0
  );
}
