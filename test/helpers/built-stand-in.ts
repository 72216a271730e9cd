import { chmodSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { executable } from '#electron/stand-in/executable.ts';
import { builtFrom, printOfSources, stampBuild } from './built-desk.ts';

const root = resolve(import.meta.dirname, '../..');
const outDir = join(root, 'out/stand-in');
const FILE = 'electron.cjs';

/** What starts the program in a test: Electron where it is installed, else the stand-in as one plain script. */
export const executableForTests = (): string => {
  const { kind, path } = executable();
  return kind === 'electron' ? path : join(outDir, FILE);
};

/** Bundles the stand-in, unless it stands there bundled from these very sources: so it starts in half the time, and there are many starts. */
export const buildStandIn = async (): Promise<void> => {
  const print = printOfSources('electron/stand-in');
  if (builtFrom(outDir, print)) return;
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['@electron/asar'] },
    build: {
      ssr: join(root, 'electron/stand-in/entry.ts'),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { format: 'cjs', entryFileNames: FILE, banner: '#!/usr/bin/env node' } },
    },
  });
  chmodSync(join(outDir, FILE), 0o755);
  stampBuild(outDir, print);
};
