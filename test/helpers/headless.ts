import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { BUILT_DESK, deskIsFresh } from './built-desk.ts';

const root = resolve(import.meta.dirname, '../..');

export type Spoken = { readonly code: number; readonly out: string; readonly err: string };

let program: readonly [string, string] | null = null;
/** The built desk, or its sources where no set-up of a suite has built it from them. */
const deskProgram = (): readonly [string, string] => {
  program ??= deskIsFresh()
    ? [process.execPath, BUILT_DESK]
    : [join(root, 'node_modules/.bin/tsx'), join(root, 'electron/headless.ts')];
  return program;
};

/** Runs the headless desk as an official's script would: its own process, its own exit code. */
export const desk = (...args: readonly string[]): Spoken => {
  const [command, entry] = deskProgram();
  const done = spawnSync(command, [entry, ...args], {
    encoding: 'utf8',
    cwd: root,
    maxBuffer: 1 << 26,
  });
  return { code: done.status ?? -1, out: done.stdout, err: done.stderr };
};

/** Words of a PDF read back with poppler, page breaks as form feeds. */
export const pdfText = (file: string): string =>
  spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).stdout.normalize('NFC');
