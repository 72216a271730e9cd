import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { PROJECT } from './project.ts';

/** The application to start. */
export type Application = {
  readonly name: string;
  readonly version: string;
  /** Folder in which its files can be read; for a packed application the place its archive was unpacked to. */
  readonly folder: string;
  /** File of the main process. */
  readonly main: string;
  /** What `process.resourcesPath` says. */
  readonly resources: string;
  readonly isPackaged: boolean;
};

type Manifest = { name?: string; productName?: string; version?: string; main?: string };

/**
 * Finds the application at `path`, an application's folder or an `app.asar`; Node cannot read an archive as Electron
 * does, so it is unpacked into `scratch`. Throws where there is no application.
 */
export function openApplication(path: string, scratch: string): Application {
  const given = resolve(path);
  const isPackaged = given.endsWith('.asar');
  const folder = isPackaged ? unpack(given, join(scratch, 'app')) : given;
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const main = join(folder, manifest.main ?? 'index.js');
  if (!statSync(main).isFile()) throw new Error(`${main} is not a file`);
  return {
    name: manifest.productName ?? manifest.name ?? 'Electron',
    version: manifest.version ?? '0.0.0',
    folder,
    main,
    resources: isPackaged ? dirname(given) : join(PROJECT, 'node_modules/electron/dist/resources'),
    isPackaged,
  };
}

function unpack(archive: string, folder: string): string {
  const asar = createRequire(import.meta.url)('@electron/asar') as {
    extractAll(archive: string, folder: string): void;
  };
  asar.extractAll(archive, folder);
  return folder;
}
