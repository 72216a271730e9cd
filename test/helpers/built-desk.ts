import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const OUT = join(root, 'out/desk');
/** The headless desk in one place, started in a third of the time its sources take. */
export const BUILT_DESK = join(OUT, 'headless.js');
const STAMP = 'built-from';

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** Names, sizes and times of the sources in `rooms`: two trees of one print build the same. */
export const printOfSources = (...rooms: readonly string[]): string => {
  const hash = createHash('sha256');
  const files = [...rooms.flatMap((room) => filesUnder(join(root, room))), join(root, 'package-lock.json')];
  for (const file of files) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}\n${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
};

const stampOf = (folder: string): string | null =>
  existsSync(join(folder, STAMP)) ? readFileSync(join(folder, STAMP), 'utf8') : null;

/** Whether `folder` was built from sources of this very print. */
export const builtFrom = (folder: string, print: string): boolean => stampOf(folder) === print;
export const stampBuild = (folder: string, print: string): void => writeFileSync(join(folder, STAMP), print);

const deskPrint = () => printOfSources('electron', 'shared');

/** Whether the built desk says what the sources say; asked once by every process that starts it. */
export const deskIsFresh = (): boolean => builtFrom(OUT, deskPrint());

// The desk names its threads by their sources; beside the bundle they lie under these names.
const THREADS = { '../documents/worker.ts': './paper-worker.js', '../sheets/worker.ts': './sheet-worker.js' } as const;
const threadsBesideTheBundle = {
  name: 'threads-beside-the-bundle',
  transform: (code: string) =>
    Object.entries(THREADS).reduce(
      (text, [source, built]) =>
        text.replaceAll(`new URL('${source}', import.meta.url)`, `new URL('${built}', import.meta.url)`),
      code,
    ),
};

/** Builds the headless desk into out/desk unless it stands there built from these sources. Set-up of both suites. */
export const buildDesk = async (): Promise<void> => {
  const print = deskPrint();
  if (builtFrom(OUT, print)) return;
  const { build } = await import('vite');
  const made = `${OUT}-${process.pid}`;
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [{ ...threadsBesideTheBundle, enforce: 'pre' }],
    // As in the build of the program: the library's Node build declares a `require` of its own.
    resolve: { alias: { fflate: 'fflate/browser' } },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: made,
      target: 'node20',
      minify: false,
      rollupOptions: {
        input: {
          headless: join(root, 'electron/headless.ts'),
          'paper-worker': join(root, 'electron/documents/worker.ts'),
          'sheet-worker': join(root, 'electron/sheets/worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
      },
    },
  });
  stampBuild(made, print);
  mkdirSync(join(root, 'out'), { recursive: true });
  rmSync(OUT, { recursive: true, force: true });
  renameSync(made, OUT);
};

export default buildDesk;
