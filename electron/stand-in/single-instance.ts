import { createHash } from 'node:crypto';
import {
  type FSWatcher,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a second start tells the first. */
export type SecondStart = { readonly argv: string[]; readonly cwd: string; readonly data: unknown };

/** The lock that only one start at a time holds for one folder of user data. */
export type InstanceLock = { release(): void };

/**
 * Takes the lock of `userData`, or hands `start` to the process that holds it and answers undefined.
 * Electron's call answers at once, so this one does: a folder with the holder's pid, and letters laid beside it.
 */
export function takeInstanceLock(
  userData: string,
  start: SecondStart,
  heard: (start: SecondStart) => void,
): InstanceLock | undefined {
  const folder = join(
    tmpdir(),
    `electron-stand-in-lock-${createHash('sha256').update(userData).digest('hex').slice(0, 16)}`,
  );
  mkdirSync(folder, { recursive: true });
  const pidFile = join(folder, 'pid');
  if (!claim(pidFile)) {
    const letter = join(folder, `${process.pid}-${Date.now()}`);
    writeFileSync(`${letter}.part`, JSON.stringify(start));
    renameSync(`${letter}.part`, `${letter}.json`);
    return undefined;
  }
  const watcher = readLetters(folder, heard);
  const release = (): void => {
    watcher.close();
    rmSync(folder, { recursive: true, force: true });
  };
  process.on('exit', release);
  return { release };
}

function claim(pidFile: string): boolean {
  for (;;) {
    try {
      writeFileSync(pidFile, String(process.pid), { flag: 'wx' });
      return true;
    } catch {
      if (isHeld(pidFile)) return false;
      // Left behind by a process that was ended by force.
      rmSync(pidFile, { force: true });
    }
  }
}

function isHeld(pidFile: string): boolean {
  try {
    const pid = Number(readFileSync(pidFile, 'utf8'));
    // An empty file is one that another start is writing at this moment.
    if (pid === 0) return true;
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readLetters(folder: string, heard: (start: SecondStart) => void): FSWatcher {
  const read = (): void => {
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
      const letter = JSON.parse(readFileSync(join(folder, name), 'utf8')) as SecondStart;
      rmSync(join(folder, name), { force: true });
      heard(letter);
    }
  };
  const watcher = watch(folder, read);
  watcher.unref();
  return watcher;
}
