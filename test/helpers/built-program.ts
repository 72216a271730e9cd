import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { builtFrom, printOfSources, stampBuild } from './built-desk.ts';

const root = resolve(import.meta.dirname, '../..');

/** Builds the program as it ships into out/, unless it stands there built from these very sources. */
export const buildProgram = (): void => {
  const print = printOfSources('electron', 'renderer', 'shared', 'resources');
  // The stamp lies in a folder that every build empties: a build by hand is never taken for one of ours.
  const main = join(root, 'out/main');
  if (builtFrom(main, print)) return;
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  stampBuild(main, print);
};
