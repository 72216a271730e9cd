import { dirname, join } from 'node:path';
import { type Outcome, ok, refuse } from '#shared/kit/outcome.ts';
import { DiskLied, ensureDurableFolder, expectSize, sha256, writeAll } from './durable-file.ts';
import type { StoreEnv } from './env.ts';
import { quarantine } from './quarantine.ts';
import { causeOf, notSaved } from './storage-words.ts';
import type { Attachments } from './types.ts';

const NAME = /^[0-9a-f]{64}$/;

const pathOf = (folder: string, name: string): string => join(folder, 'attachments', name.slice(0, 2), name);

const missing = (message: string) => refuse('missing', message);

/** Bytes of an attachment when its hash is right; null when it is missing or damaged. Throws what the disk throws. */
const soundBytes = (env: StoreEnv, folder: string, name: string): Buffer | null => {
  const path = pathOf(folder, name);
  if (env.fs.stat(path) === null) return null;
  const bytes = env.fs.readFile(path);
  return sha256(bytes) === name ? bytes : null;
};

/**
 * Written under its own name at once: the name is the hash, so an unfinished file tells on itself, and nothing rests on
 * a rename. Throws what the disk throws.
 */
const write = (env: StoreEnv, folder: string, name: string, bytes: Uint8Array): void => {
  const { fs } = env;
  const path = pathOf(folder, name);
  const parent = dirname(path);
  ensureDurableFolder(fs, parent, folder);
  if (fs.stat(path) !== null) quarantine(env, folder, path);
  const fd = fs.open(path, 'createNew');
  try {
    writeAll(fs, fd, bytes, 0);
    expectSize(fs, fd, bytes.length);
    fs.flush(fd);
  } finally {
    fs.close(fd);
  }
  fs.flushFolder(parent);
  if (soundBytes(env, folder, name) === null) throw new DiskLied('The attachment reads back differently');
};

const put = (
  env: StoreEnv,
  folder: string,
  doubtful: Set<string>,
  bytes: Uint8Array,
): Outcome<{ readonly sha256: string; readonly size: number }> => {
  const name = sha256(bytes);
  try {
    if (doubtful.has(name) || soundBytes(env, folder, name) === null) {
      doubtful.add(name);
      write(env, folder, name, bytes);
      doubtful.delete(name);
    } else flushAgain(env, folder, pathOf(folder, name));
    return ok({ sha256: name, size: bytes.length });
  } catch (error) {
    return refuse('storage', notSaved(error));
  }
};

/** One that is there already may have been written just before a crash and never reached the disk. */
const flushAgain = (env: StoreEnv, folder: string, path: string): void => {
  const fd = env.fs.open(path, 'readWrite');
  try {
    env.fs.flush(fd);
  } finally {
    env.fs.close(fd);
  }
  env.fs.flushFolder(dirname(path));
  ensureDurableFolder(env.fs, dirname(path), folder);
};

const get = (env: StoreEnv, folder: string, name: string): Outcome<Uint8Array> => {
  if (!NAME.test(name)) return missing('Không có tệp đính kèm này trong sổ tay.');
  try {
    if (env.fs.stat(pathOf(folder, name)) === null) {
      return missing('Không còn thấy tệp đính kèm này trong thư mục dữ liệu; hãy khôi phục từ bản sao lưu.');
    }
    const bytes = soundBytes(env, folder, name);
    return bytes === null
      ? refuse('storage', 'Tệp đính kèm này bị hỏng trên ổ đĩa; hãy khôi phục từ bản sao lưu hoặc quét lại.')
      : ok(bytes);
  } catch (error) {
    return refuse('storage', `${causeOf(error)} nên chưa mở được tệp đính kèm; hãy thử lại sau.`);
  }
};

/** Names of all attachments, sorted. Throws what the disk throws. */
export const attachmentNames = (env: StoreEnv, folder: string): string[] => {
  const root = join(folder, 'attachments');
  if (env.fs.stat(root) === null) return [];
  return env.fs
    .list(root)
    .filter((name) => /^[0-9a-f]{2}$/.test(name))
    .flatMap((name) => env.fs.list(join(root, name)))
    .filter((name) => NAME.test(name))
    .sort();
};

/** Attachments of a workspace. `mayWrite` answers why not, or null. */
export const openAttachments = (env: StoreEnv, folder: string, mayWrite: () => string | null): Attachments => {
  // After a failed flush the system may show bytes that never reached the disk: these are written anew.
  const doubtful = new Set<string>();
  return {
    put: (bytes) => {
      const reason = mayWrite();
      return reason === null ? put(env, folder, doubtful, bytes) : refuse('readOnly', reason);
    },
    get: (name) => get(env, folder, name),
    has: (name) => NAME.test(name) && env.fs.stat(pathOf(folder, name)) !== null,
    list: () => attachmentNames(env, folder),
  };
};
