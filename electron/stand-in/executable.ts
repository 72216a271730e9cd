import { join } from 'node:path';
import { findElectron } from './find-electron.ts';

/** What can start the application on this machine: Electron itself or the stand-in. */
export type Executable = { readonly kind: 'electron' | 'stand-in'; readonly path: string };

/** The stand-in's executable; it needs an installed browser (`findBrowser`). */
export const STAND_IN = join(import.meta.dirname, 'electron.cjs');

/** Electron where its binary is installed, else the stand-in. For `_electron.launch({ executablePath })` and `npm start`. */
export function executable(): Executable {
  const electron = findElectron();
  return electron === undefined ? { kind: 'stand-in', path: STAND_IN } : { kind: 'electron', path: electron };
}
