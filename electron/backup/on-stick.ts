import { join } from 'node:path';
import { todayIn } from '#shared/kit/date.ts';
import type { StoreEnv } from '../store/env.ts';
import { checkLength } from './file-limit.ts';
import { instantOf, type Manifest } from './manifest.ts';
import { isBackupFileName, isUnfinishedBackup } from './names.ts';
import { BackupRefused, refuseBackup } from './refused.ts';
import { type Copy, copiesToRemove } from './retention.ts';
import { peekBackup, verifyBackup } from './verify.ts';
import type { BackupDone, BackupTask } from './write-backup.ts';

const NO_ROOM =
  'USB không đủ chỗ cho bản sao (cần gấp đôi dung lượng và thêm 50 MB); chưa ghi gì, bản sao trước vẫn còn nguyên. Hãy xóa bớt tệp trên USB hoặc dùng USB khác.';
const SPARE = 50 << 20;

/** A name that is free: two backups of one minute differ by a number at the end. */
export const freeName = (env: StoreEnv, folder: string, name: string): string => {
  for (let n = 1; ; n++) {
    const tried = n === 1 ? name : name.replace(/\.sotay$/, `-${n}.sotay`);
    if (env.fs.stat(join(folder, tried)) === null) return tried;
  }
};

const dayOfManifest = (manifest: Manifest) => todayIn(instantOf(manifest));

/** Reads the newest older copy on the stick again, and one drawn among the rest: what a lying stick cannot survive. */
export const rereadOlder = async (task: BackupTask, written: string): Promise<BackupDone['reread']> => {
  const { env, target, proven, definition, pace } = task;
  const there = new Set(env.fs.list(target));
  const older = proven.filter(({ fileName }) => fileName !== written && there.has(fileName));
  const rest = older.slice(1);
  const drawn = rest[Number.parseInt(env.token(), 16) % Math.max(1, rest.length)];
  const chosen = [older[0], drawn].filter((copy) => copy !== undefined);
  const results: { fileName: string; fileHash: string; sound: boolean }[] = [];
  for (const { fileName, fileHash } of chosen) {
    const judging = { env, definition, pace, target: null };
    let sound = false;
    try {
      sound = (await verifyBackup(judging, join(target, fileName))).fileHash === fileHash;
    } catch (error) {
      if (!(error instanceof BackupRefused)) throw error;
    }
    results.push({ fileName, fileHash, sound });
  }
  return results;
};

/** Old copies of this very workspace on the stick; whatever else lies there is not looked at. */
const ownCopies = async (task: BackupTask, storeId: string, sound: ReadonlySet<string>): Promise<readonly Copy[]> => {
  const { env, target, definition } = task;
  const copies: Copy[] = [];
  for (const name of env.fs.list(target).filter(isBackupFileName)) {
    const manifest = await peekBackup(env, join(target, name), definition.schema);
    if (manifest === null || manifest.storeId !== storeId) continue;
    copies.push({ name, day: dayOfManifest(manifest), seq: manifest.seq, verified: sound.has(name) });
  }
  return copies;
};

/** Clears copies no period keeps, and what cut-short backups left. A stick that refuses is left as it is. */
export const rotate = async (
  task: BackupTask,
  storeId: string,
  sound: ReadonlySet<string>,
): Promise<readonly string[]> => {
  const { env, target } = task;
  const removed: string[] = [];
  const copies = await ownCopies(task, storeId, sound);
  for (const name of [...copiesToRemove(copies), ...env.fs.list(target).filter(isUnfinishedBackup)]) {
    try {
      env.fs.remove(join(target, name));
      removed.push(name);
    } catch {
      // Tried again after the next backup.
    }
  }
  return removed;
};

/** Refuses where the stick has not room for the copy and for what its proof takes. `bytes` is the length expected. */
export const checkRoom = ({ env, target }: BackupTask, fileName: string, bytes: number): void => {
  const free = env.fs.freeBytes(target);
  if (free !== null && free < 2 * bytes + SPARE) refuseBackup(NO_ROOM);
  checkLength(env, join(target, fileName), bytes);
};
