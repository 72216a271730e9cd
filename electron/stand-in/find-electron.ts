import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './project.ts';

const PACKAGE = join(PROJECT, 'node_modules', 'electron');

/** Folder of the installed npm package "electron", which may hold no binary yet. */
export function electronPackage(): string {
  return PACKAGE;
}

/**
 * Electron's own executable, or undefined while its npm package holds no binary.
 * Never downloads: requiring the package itself would.
 */
export function findElectron(): string | undefined {
  const pathFile = join(PACKAGE, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const executable = join(
    process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(PACKAGE, 'dist'),
    readFileSync(pathFile, 'utf8'),
  );
  return existsSync(executable) ? executable : undefined;
}
