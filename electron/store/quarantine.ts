import { basename, join } from 'node:path';
import { archiveNote } from './audit.ts';
import { ensureDurableFolder, writeDurableFile } from './durable-file.ts';
import type { StoreEnv } from './env.ts';
import type { SetAside } from './judge.ts';
import { sealNote } from './line.ts';

const stampOf = (at: Date): string => at.toISOString().replace(/[-:]/g, '').slice(0, 15);

/** Moves a file of the workspace into quarantine/, where the program never deletes anything. Throws what the disk throws. */
export const quarantine = (env: StoreEnv, folder: string, path: string): void => {
  const { fs } = env;
  const target = join(folder, 'quarantine');
  ensureDurableFolder(fs, target, folder);
  fs.rename(path, join(target, `${basename(path)}.${stampOf(env.now())}.${env.token()}`));
};

const settleOne = async (env: StoreEnv, folder: string, one: SetAside): Promise<void> => {
  const path = join(folder, one.name);
  if (env.fs.stat(path) !== null) quarantine(env, folder, path);
  if (one.replacement !== null) await writeDurableFile(env, path, one.replacement);
};

/**
 * Sets aside what was found damaged or foreign, puts healed copies in place, removes unfinished parts, and notes it in
 * the audit log. Runs only after the workspace is open and writable; what the disk refuses is tried at the next opening.
 */
export const tidyUp = async (
  env: StoreEnv,
  folder: string,
  work: { readonly setAside: readonly SetAside[]; readonly parts: readonly string[] },
): Promise<void> => {
  const done: string[] = [];
  for (const one of work.setAside) {
    try {
      await settleOne(env, folder, one);
      done.push(one.name);
    } catch {
      // Nothing rests on it: every line these files held stands elsewhere, or has been named as lost.
    }
  }
  for (const name of work.parts) {
    try {
      env.fs.remove(join(folder, name));
    } catch {
      // As above.
    }
  }
  if (done.length === 0) return;
  try {
    archiveNote(env, folder, sealNote(env.now().toISOString(), `Đưa vào quarantine: ${done.join(', ')}`));
  } catch {
    // As above.
  }
};
