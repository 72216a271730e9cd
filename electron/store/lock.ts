import { join } from 'node:path';
import { writeAll } from './durable-file.ts';
import type { StoreEnv } from './env.ts';
import { codeOf } from './fs.ts';

/** Who holds a workspace. `since` is UTC in ISO form. */
type Holder = { readonly pid: number; readonly host: string; readonly since: string; readonly start: string };

/** `failed`: the lock could not be written (full, read-only, forbidden); the workspace can still be read. */
export type LockResult =
  | { readonly kind: 'held'; readonly release: () => void }
  | { readonly kind: 'taken'; readonly by: string }
  | { readonly kind: 'failed'; readonly error: unknown };

export const LOCK_FILES: readonly string[] = ['LOCK', 'LOCK.owner', 'LOCK.takeover'];

const parseHolder = (text: string): Holder | null => {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('pid' in value) || typeof value.pid !== 'number') return null;
    const field = (name: string): string => String((value as Record<string, unknown>)[name] ?? '');
    return { pid: value.pid, host: field('host'), since: field('since'), start: field('start') };
  } catch {
    return null;
  }
};

const readHolder = (env: StoreEnv, path: string): Holder | null => {
  try {
    return parseHolder(env.fs.readFile(path).toString('utf8'));
  } catch {
    return null;
  }
};

/** Office time is UTC+7 the whole year. */
const clockOf = (iso: string): string => {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) return '';
  const [day = '', time = ''] = new Date(at + 7 * 3_600_000).toISOString().split('T');
  return ` từ ${time.slice(0, 5)} ngày ${day.split('-').reverse().join('/')}`;
};

const nameOf = (holder: Holder | null): string =>
  holder === null
    ? 'Sổ tay đang được mở ở một cửa sổ khác. Hãy dùng cửa sổ đó, hoặc đóng lại rồi mở ở đây.'
    : `Sổ tay đang được mở ở một cửa sổ khác trên máy “${holder.host}”${clockOf(holder.since)} (tiến trình số ${holder.pid}). Hãy dùng cửa sổ đó, hoặc đóng lại rồi mở ở đây.`;

/** A process number may have been given to another process since; then the start differs. A holder on another PC counts as alive. */
const isDead = (env: StoreEnv, holder: Holder): boolean => {
  if (holder.host !== env.host) return false;
  // This process asks only for what it does not hold: a lock in its name is one it could not remove.
  if (holder.pid === env.pid) return true;
  if (!env.isAlive(holder.pid)) return true;
  const start = env.startOf(holder.pid);
  return start !== '' && holder.start !== '' && start !== holder.start;
};

const create = (env: StoreEnv, path: string): number => {
  const { fs } = env;
  const fd = fs.open(path, 'lock');
  // On Windows the handle is the lock, and nobody else could read what stands in it.
  if (fs.windows && path.endsWith('LOCK')) return fd;
  const self: Holder = { pid: env.pid, host: env.host, since: env.now().toISOString(), start: env.startOf(env.pid) };
  try {
    writeAll(fs, fd, Buffer.from(JSON.stringify(self)), 0);
  } catch (error) {
    fs.close(fd);
    fs.remove(path);
    throw error;
  }
  return fd;
};

/** Nobody else can read a LOCK held exclusively on Windows; its owner is named beside it. */
const writeOwner = (env: StoreEnv, folder: string): void => {
  const { fs } = env;
  const path = join(folder, 'LOCK.owner');
  try {
    if (fs.stat(path) !== null) fs.remove(path);
    fs.close(create({ ...env, fs: { ...fs, open: (at) => fs.open(at, 'createNew') } }, path));
  } catch {
    // Only a name for a message.
  }
};

const held = (env: StoreEnv, folder: string, path: string, fd: number): LockResult => {
  env.held.add(path);
  let open = true;
  const release = (): void => {
    if (!open) return;
    open = false;
    env.held.delete(path);
    for (const act of [() => env.fs.close(fd), () => env.fs.remove(path)]) {
      try {
        act();
      } catch {
        // A dead process's lock is taken over as well.
      }
    }
  };
  if (env.fs.windows) writeOwner(env, folder);
  return { kind: 'held', release };
};

/** Whether the maker of a lock file is gone, also one that died, or lost power, before its name stood in it. */
const isLeft = (env: StoreEnv, path: string): boolean => {
  const holder = readHolder(env, path);
  return holder === null ? isAbandoned(env, path) : isDead(env, holder);
};

/** Removes a dead holder's LOCK. A second file keeps two successors from removing each other's. */
const removeDead = (env: StoreEnv, path: string): boolean => {
  const { fs } = env;
  const guard = `${path}.takeover`;
  if (fs.stat(guard) !== null && isLeft(env, guard)) fs.remove(guard);
  let fd: number;
  try {
    fd = create({ ...env, fs: { ...fs, open: (at) => fs.open(at, 'createNew') } }, guard);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    const dead = isLeft(env, path);
    if (dead && fs.stat(path) !== null) fs.remove(path);
    return dead;
  } finally {
    fs.close(fd);
    fs.remove(guard);
  }
};

/** A LOCK without a name in it: its maker died between making and naming it, unless that was just now. */
const isAbandoned = (env: StoreEnv, path: string): boolean => {
  const stat = env.fs.stat(path);
  return stat === null || env.now().getTime() - stat.modifiedAt.getTime() > 2000 || stat.modifiedAt > env.now();
};

/**
 * Takes the workspace for this process. A second program is refused by name; what a dead process left is taken over.
 * Where Windows locks the handle itself, that alone decides.
 */
export const takeLock = async (env: StoreEnv, folder: string): Promise<LockResult> => {
  const path = join(folder, 'LOCK');
  if (env.held.has(path)) return { kind: 'taken', by: nameOf(readHolder(env, path)) };
  for (let attempt = 0; attempt < 60; attempt++) {
    try {
      return held(env, folder, path, create(env, path));
    } catch (error) {
      const code = codeOf(error);
      if (env.fs.windows && code === 'EBUSY') {
        // A virus scanner may hold the file for a moment; a program of ours holds it for longer.
        if (attempt >= 4) return { kind: 'taken', by: nameOf(readHolder(env, `${path}.owner`)) };
        await env.wait(100);
        continue;
      }
      if (code !== 'EEXIST') return { kind: 'failed', error };
    }
    const holder = readHolder(env, path);
    if (holder !== null && !isDead(env, holder)) return { kind: 'taken', by: nameOf(holder) };
    try {
      if (!removeDead(env, path)) await env.wait(50);
    } catch (error) {
      return { kind: 'failed', error };
    }
  }
  return { kind: 'taken', by: nameOf(null) };
};
