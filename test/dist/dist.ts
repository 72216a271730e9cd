import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '#electron/stand-in/build.ts';
import { electronPackage } from '#electron/stand-in/find-electron.ts';
import { PROJECT } from '#electron/stand-in/project.ts';
import { whyNoInstaller } from './missing.ts';

// `npm run dist`: the installer for Windows, or one plain sentence why there is none.
const OUT = join(PROJECT, 'dist');
const LIMIT_MS = 20 * 60_000;

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function electronVersion(): string {
  return (JSON.parse(readFileSync(join(electronPackage(), 'package.json'), 'utf8')) as { version: string }).version;
}

function makeInstaller(): boolean {
  console.log('Đang đóng gói bản cài đặt cho Windows…');
  const cli = join(PROJECT, 'node_modules', 'electron-builder', 'cli.js');
  const run = spawnSync(process.execPath, [cli, '--win', 'nsis', '--x64', '--publish', 'never'], {
    cwd: PROJECT,
    encoding: 'utf8',
    timeout: LIMIT_MS,
    maxBuffer: 1 << 26,
  });
  const log = `${run.stdout}${run.stderr}`;
  mkdirSync(OUT, { recursive: true });
  writeFileSync(join(OUT, 'dong-goi.log'), log);
  if (run.status === 0) return true;
  const hasElectron = namesIn(join(OUT, 'win-unpacked')).some((name) => name.endsWith('.exe'));
  console.error(whyNoInstaller({ log, hasElectron, electronVersion: electronVersion() }));
  return false;
}

if (!build()) {
  console.error('Chưa dựng được chương trình nên chưa đóng gói; xem các dòng lỗi ở trên.');
  process.exitCode = 1;
} else if (makeInstaller()) {
  const installers = namesIn(OUT).filter((name) => name.endsWith('.exe'));
  console.log(`Đã có bản cài đặt: ${installers.map((name) => join('dist', name)).join(', ')}`);
} else {
  process.exitCode = 1;
}
