import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

export type Spoken = { readonly code: number; readonly out: string; readonly err: string };

/** Runs the headless desk as an official's script would: its own process, its own exit code. */
export const desk = (...args: readonly string[]): Spoken => {
  const done = spawnSync(join(root, 'node_modules/.bin/tsx'), [join(root, 'electron/headless.ts'), ...args], {
    encoding: 'utf8',
    cwd: root,
    maxBuffer: 1 << 26,
  });
  return { code: done.status ?? -1, out: done.stdout, err: done.stderr };
};

/** Words of a PDF read back with poppler, page breaks as form feeds. */
export const pdfText = (file: string): string =>
  spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).stdout.normalize('NFC');
