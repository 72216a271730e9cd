import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronPackage } from '#electron/stand-in/find-electron.ts';
import { PROJECT } from '#electron/stand-in/project.ts';

// Where Electron's binary keeps its fuses: these words, the version of the list, its length, one letter a fuse.
const FUSE_WORDS = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
// As Electron ships them (schema version 1, nine fuses).
const FUSES = '101100111';

/**
 * A folder that electron-builder takes for an unpacked Electron: a program that does nothing but carry fuses,
 * the version and two languages. Where Electron's binary cannot be had, this is enough to see what would be packed.
 */
export function emptyElectron(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(electronPackage(), 'package.json'), 'utf8')) as { version: string };
  for (const name of ['resources', 'locales']) mkdirSync(join(folder, name), { recursive: true });
  const program = [Buffer.from(`#!/bin/sh\nexit 1\n${FUSE_WORDS}`), Buffer.from([1, FUSES.length]), Buffer.from(FUSES)];
  writeFileSync(join(folder, 'electron'), Buffer.concat(program), { mode: 0o755 });
  writeFileSync(join(folder, 'version'), version);
  for (const language of ['vi', 'en-US', 'fr']) writeFileSync(join(folder, 'locales', `${language}.pak`), '');
  return folder;
}

/** Packs the built program with the project's own electron-builder.yml, offline; answers the folder of the packed program. */
export function pack(folder: string): string {
  const cli = join(PROJECT, 'node_modules', 'electron-builder', 'cli.js');
  const dist = emptyElectron(join(folder, 'electron'));
  const output = join(folder, 'packed');
  const args = ['--linux', 'dir', '--x64', `-c.electronDist=${dist}`, `-c.directories.output=${output}`];
  execFileSync(process.execPath, [cli, ...args], { cwd: PROJECT, stdio: 'pipe' });
  return join(output, 'linux-unpacked');
}
