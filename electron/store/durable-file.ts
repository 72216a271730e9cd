import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { StoreEnv } from './env.ts';
import { codeOf, type Fs } from './fs.ts';

/** Thrown when the disk took something else than it was given. */
export class DiskLied extends Error {
  readonly code = 'EIO';
}

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Writes every byte or throws. A disk that takes nothing is full. */
export const writeAll = (fs: Fs, fd: number, bytes: Uint8Array, position: number): void => {
  let done = 0;
  while (done < bytes.length) {
    const taken = fs.write(fd, done === 0 ? bytes : bytes.subarray(done), position + done);
    if (taken <= 0) throw Object.assign(new Error('The disk takes no more bytes'), { code: 'ENOSPC' });
    done += taken;
  }
};

/** Throws when the file is not as long as what was written into it. */
export const expectSize = (fs: Fs, fd: number, size: number): void => {
  const found = fs.size(fd);
  if (found !== size) throw new DiskLied(`The file has ${found} bytes instead of ${size}`);
};

/** Only these go away by themselves: an indexer, a virus scanner or a backup program holds the file for a moment. */
const PASSING = new Set(['EPERM', 'EACCES', 'EBUSY']);
const LONGEST_WAIT_MS = 10_000;

/** Waits 20 to 500 ms with jitter between tries, 10 s in all; throws the last error then, and any other error at once. */
const patiently = async (env: StoreEnv, act: () => void): Promise<void> => {
  let waited = 0;
  for (let pause = 20; ; pause = Math.min(pause * 2, 500)) {
    try {
      return act();
    } catch (error) {
      if (!PASSING.has(codeOf(error)) || waited >= LONGEST_WAIT_MS) throw error;
    }
    const jitter = Number.parseInt(env.token().slice(0, 2), 16) / 512;
    const ms = Math.round(pause * (0.75 + jitter));
    await env.wait(ms);
    waited += ms;
  }
};

/** A name for an unfinished file, in the folder of the finished one: a rename never crosses volumes. */
export const partNameOf = (env: StoreEnv, path: string): string =>
  join(dirname(path), `${basename(path)}.${env.pid}.${env.token()}.part`);

/** Only names `partNameOf` gives; an unfinished download of somebody else's is none of ours. */
export const isPartName = (name: string): boolean => /\.\d+\.[0-9a-f]{8}\.part$/.test(name);

/**
 * Makes a folder if need be, and its name durable up to `top`, which is. Flushed each time: an earlier flush may have
 * failed after the folder was made. Throws what the disk throws.
 */
export const ensureDurableFolder = (fs: Fs, path: string, top: string): void => {
  if (fs.stat(path) === null) fs.makeFolder(path);
  for (let at = dirname(path); at.length >= top.length; at = dirname(at)) fs.flushFolder(at);
};

const quietly = (act: () => void): void => {
  try {
    act();
  } catch {
    // The first error is the one to tell; an unfinished file left behind is swept at the next opening.
  }
};

/** Fills a file that is not there yet through `write`, which answers with the size it must have; flushes it and closes it. */
export const fillPart = async (env: StoreEnv, part: string, write: (fd: number) => Promise<number>): Promise<void> => {
  const { fs } = env;
  const fd = fs.open(part, 'createNew');
  try {
    const size = await write(fd);
    expectSize(fs, fd, size);
    await fs.flushLater(fd);
  } catch (error) {
    quietly(() => fs.close(fd));
    quietly(() => fs.remove(part));
    throw error;
  }
  fs.close(fd);
};

/**
 * Gives a flushed part its name and makes the name durable: the folder is flushed; on Windows, which cannot, the file is
 * opened again for writing and flushed (harmless, and no acknowledgement rests on it).
 */
export const settlePart = async (env: StoreEnv, part: string, path: string): Promise<void> => {
  const { fs } = env;
  try {
    await patiently(env, () => fs.rename(part, path));
  } catch (error) {
    quietly(() => fs.remove(part));
    throw error;
  }
  if (!fs.windows) return fs.flushFolder(dirname(path));
  const fd = fs.open(path, 'readWrite');
  try {
    await fs.flushLater(fd);
  } finally {
    fs.close(fd);
  }
};

/** Reads a file in portions and hashes it from `start`, letting the process breathe in between. */
export const hashFile = async (env: StoreEnv, path: string, start = 0): Promise<{ sha256: string; size: number }> => {
  const { fs } = env;
  const fd = fs.open(path, 'read');
  try {
    const hash = createHash('sha256');
    let position = start;
    for (;;) {
      const bytes = fs.read(fd, 1 << 20, position);
      if (bytes.length === 0) break;
      hash.update(bytes);
      position += bytes.length;
      if (bytes.length === 1 << 20) await env.pause();
    }
    return { sha256: hash.digest('hex'), size: position };
  } finally {
    fs.close(fd);
  }
};

/**
 * Writes a whole file so that afterwards either all of it or the one before is there: unique part in the same folder,
 * every byte counted, flushed, renamed, read back and hashed. Throws the disk's error; the file before is then untouched.
 */
export const writeDurableFile = async (env: StoreEnv, path: string, bytes: Uint8Array): Promise<void> => {
  const part = partNameOf(env, path);
  await fillPart(env, part, async (fd) => {
    writeAll(env.fs, fd, bytes, 0);
    return bytes.length;
  });
  await settlePart(env, part, path);
  const back = await hashFile(env, path);
  if (back.sha256 !== sha256(bytes)) throw new DiskLied(`${basename(path)} reads back differently`);
};
