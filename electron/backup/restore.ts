import { join } from 'node:path';
import { KEPT_BY_RESTORE } from '#shared/backups/schema.ts';
import type { Change } from '#shared/kit/command.ts';
import { openAttachments } from '../store/attachments.ts';
import { archive } from '../store/audit.ts';
import { type Collections, freeze } from '../store/body.ts';
import { writeAll } from '../store/durable-file.ts';
import type { StoreEnv } from '../store/env.ts';
import { liveFolderProblem } from '../store/folder-check.ts';
import { readGeneration, readHeader, writeGeneration } from '../store/generation.ts';
import { createPair, generationName, numberOf } from '../store/journal.ts';
import { takeLock } from '../store/lock.ts';
import { quarantine } from '../store/quarantine.ts';
import { migrateCollections } from '../store/replay.ts';
import { survey } from '../store/survey.ts';
import type { StoreDefinition } from '../store/types.ts';
import { type CountRow, changesBetween, countRows, type Differences, differencesOf } from './difference.ts';
import { instantOf } from './manifest.ts';
import { goOn, type Pace, refuseBackup } from './refused.ts';
import { type OpenBackup, openBackup } from './verify.ts';

/** Where a state to go back to lies: a backup file, or a pinned copy of this workspace. */
export type RestoreSource =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'snapshot'; readonly workspace: string; readonly name: string };

export type RestoreTask = {
  readonly env: StoreEnv;
  readonly definition: StoreDefinition;
  readonly source: RestoreSource;
  readonly pace: Pace;
};

/** A state that was proven, whichever way it came. `backup` is null for a pinned copy, whose attachments never left. */
type Proven = {
  readonly storeId: string;
  readonly unit: string;
  readonly training: boolean;
  readonly at: string;
  readonly seq: number;
  readonly collections: Collections;
  readonly migrated: boolean;
  readonly renamed: boolean;
  readonly attachments: number;
  readonly lost: number;
  readonly size: number;
  readonly backup: OpenBackup | null;
};

const SNAPSHOT_BROKEN = 'Bản lưu trước khi khôi phục đã hỏng nên không hoàn tác được; dữ liệu hiện nay vẫn còn nguyên.';

const fromSnapshot = ({ env, definition }: RestoreTask, workspace: string, name: string): Proven => {
  const path = join(workspace, name);
  const header = /^snap\/[\w-]+\.json$/.test(name) && env.fs.stat(path) !== null ? readHeader(env.fs, path) : null;
  const found = header === null || header.schema > definition.schema ? null : readGeneration(env.fs, path, header);
  if (header === null || found === null) return refuseBackup(SNAPSHOT_BROKEN);
  const collections = migrateCollections(definition.migrations, found, header.schema, definition.schema);
  const settings = collections.get('settings')?.get('workspace');
  return {
    ...{ storeId: header.storeId, at: header.writtenAt, seq: header.seq, collections, backup: null },
    unit: typeof settings?.committeeName === 'string' ? settings.committeeName : '',
    training: settings?.training === true,
    ...{ migrated: header.schema < definition.schema, renamed: false, attachments: 0, lost: 0, size: header.len },
  };
};

const fromFile = async (task: RestoreTask, path: string, target: string): Promise<Proven> => {
  const { env, definition, pace } = task;
  const backup = await openBackup({ env, definition, pace, target }, path);
  const { manifest, collections, migrated, renamed, size } = backup;
  const { storeId, unit, training, seq, lost } = manifest;
  return {
    ...{ storeId, unit, training, seq, collections, migrated, renamed, size, backup },
    ...{ at: instantOf(manifest), attachments: backup.attachments.length, lost: lost.length },
  };
};

/** Proves the source, hands it over, and closes it whatever happens. */
const withProven = async <T>(task: RestoreTask, target: string, use: (proven: Proven) => Promise<T>): Promise<T> => {
  const { source } = task;
  const proven =
    source.kind === 'file'
      ? await fromFile(task, source.path, target)
      : fromSnapshot(task, source.workspace, source.name);
  try {
    return await use(proven);
  } finally {
    proven.backup?.close();
  }
};

/** The workspace as it is now, to be compared with; null where there is none. */
export type Present = { readonly storeId: string; readonly seq: number; readonly collections: Collections };

/** What the official sees before anything is done. Instants are UTC. */
export type Inspection = Pick<
  Proven,
  'unit' | 'training' | 'at' | 'seq' | 'migrated' | 'renamed' | 'attachments' | 'lost' | 'size'
> & {
  /** From another workspace: allowed only as the import of another unit's data. */
  readonly foreign: boolean;
  readonly counts: readonly CountRow[];
  /** Null where there is nothing to compare with. */
  readonly differences: Differences | null;
};

/** Proves a source and tells what it would do to the workspace. Nothing is written. */
export const inspectSource = (task: RestoreTask, target: string, present: Present | null): Promise<Inspection> =>
  withProven(task, target, async (proven) => {
    const { unit, training, at, seq, migrated, renamed, attachments, lost, size, collections } = proven;
    const now: Collections = present?.collections ?? new Map();
    const sides = { definition: task.definition, now, restored: collections, kept: KEPT_BY_RESTORE };
    return {
      ...{ unit, training, at, seq, migrated, renamed, attachments, lost, size },
      foreign: present !== null && present.storeId !== proven.storeId,
      counts: countRows(sides),
      differences: present === null ? null : differencesOf(changesBetween(sides)),
    };
  });

/** Puts every attachment of a backup among those of a workspace; what is there already stays. Throws BackupRefused. */
const bringAttachments = async (task: RestoreTask, folder: string, backup: OpenBackup): Promise<void> => {
  const attachments = openAttachments(task.env, folder, () => null);
  for (const [i, hash] of backup.attachments.entries()) {
    goOn(task.pace);
    const put = attachments.put(await backup.attachment(hash));
    if (!put.ok) refuseBackup(put.refusal.message);
    task.pace.progress('attachments', i + 1, backup.attachments.length);
    await task.env.pause();
  }
};

/**
 * Proves a source again and prepares its restore into the open workspace: attachments are put in place, which changes
 * nothing that is there, and the changes are answered, to be kept as one entry of the journal.
 */
export const prepareChanges = (task: RestoreTask, folder: string, present: Present): Promise<readonly Change[]> =>
  withProven(task, folder, async ({ collections, backup }) => {
    if (backup !== null) await bringAttachments(task, folder, backup);
    return changesBetween({
      definition: task.definition,
      now: present.collections,
      restored: collections,
      kept: KEPT_BY_RESTORE,
    });
  });

const NOT_EMPTY =
  'Thư mục này đã có dữ liệu nên chưa khôi phục vào đây; không có gì bị thay đổi. Hãy chọn một thư mục trống.';
const STRANGERS =
  'Thư mục này đang chứa tệp khác nên chưa khôi phục vào đây; không có gì bị thay đổi. Hãy chọn một thư mục trống.';

/** What may lie there: nothing, what a restore cut short left, or, where that is wanted, files nobody could open. */
const checkTarget = async (env: StoreEnv, folder: string, overDamaged: boolean): Promise<void> => {
  const found = await survey(env, folder);
  const used = found.generations.length + found.journals.length + found.unreadable.size > 0;
  if (used && !overDamaged) refuseBackup(NOT_EMPTY);
  if (found.strangers.length > 0 && !overDamaged) refuseBackup(STRANGERS);
};

/** Files nobody could open go to quarantine, with the logs that belong to them. Nothing is deleted. */
const setAside = (env: StoreEnv, folder: string): void => {
  for (const name of env.fs.list(folder)) if (numberOf(name) !== null) quarantine(env, folder, join(folder, name));
  const audit = join(folder, 'audit');
  if (env.fs.stat(audit) === null) return;
  for (const name of env.fs.list(audit)) quarantine(env, folder, join(audit, name));
};

const plant = async (task: RestoreTask, folder: string, proven: Proven, overDamaged: boolean): Promise<void> => {
  const { env, definition } = task;
  const { backup, collections, storeId, seq } = proven;
  if (backup === null) return refuseBackup(SNAPSHOT_BROKEN);
  const { lines, manifest } = backup;
  if (overDamaged) setAside(env, folder);
  await bringAttachments(task, folder, backup);
  archive(env, folder, lines);
  // The generation comes last but the journals, which hold nothing: a restore cut short leaves no workspace, not half of one.
  const { schema, minReader } = definition;
  const meta = { schema, minReader, storeId, gen: 1, seq, head: manifest.headHash, prevGenSha: '' };
  await writeGeneration(env, join(folder, generationName(1)), meta, freeze(collections));
  const header = { journal: 1, storeId, number: 1, schema, after: seq, head: manifest.headHash } as const;
  createPair(env, folder, header, []).close();
};

export type Planted = Pick<Inspection, 'unit' | 'at' | 'seq' | 'attachments' | 'lost'> & { readonly records: number };

/**
 * Makes a workspace of a backup in an empty folder: records, history and attachments exactly as they were. `overDamaged`
 * allows a folder whose workspace could not be opened; its files go to quarantine. Throws BackupRefused, BackupStopped,
 * and what the disk throws; the backup itself is only read.
 */
export const restoreInto = async (task: RestoreTask, folder: string, overDamaged = false): Promise<Planted> => {
  const { env } = task;
  const problem = liveFolderProblem({ path: folder, windows: env.fs.windows, volume: env.fs.volume(folder) });
  if (problem !== null) refuseBackup(problem);
  const stat = env.fs.stat(folder);
  if (stat !== null && stat.kind !== 'folder') refuseBackup(STRANGERS);
  env.fs.makeFolder(folder);
  const lock = await takeLock(env, folder);
  if (lock.kind === 'taken') return refuseBackup(lock.by);
  if (lock.kind === 'failed') throw lock.error;
  try {
    await checkTarget(env, folder, overDamaged);
    return await withProven(task, folder, async (proven) => {
      await plant(task, folder, proven, overDamaged);
      const { unit, at, seq, attachments, lost, collections } = proven;
      const records = [...collections.values()].reduce((sum, one) => sum + one.size, 0);
      return { unit, at, seq, attachments, lost, records };
    });
  } finally {
    lock.release();
  }
};

/** A copy of a backup on the PC's own disk, so that a stick pulled out half-way changes nothing. The copy is judged like any backup. */
export const copyToDisk = async (
  { env, pace }: Pick<RestoreTask, 'env' | 'pace'>,
  from: string,
  to: string,
): Promise<void> => {
  const { fs } = env;
  const source = fs.open(from, 'read');
  try {
    const total = fs.size(source);
    const free = fs.freeBytes(join(to, '..'));
    if (free !== null && free < total) {
      refuseBackup(
        'Ổ đĩa của máy không đủ chỗ để chép bản sao này; chưa có gì bị thay đổi. Hãy xóa bớt tệp không cần rồi thử lại.',
      );
    }
    if (fs.stat(to) !== null) fs.remove(to);
    const fd = fs.open(to, 'createNew');
    try {
      for (let at = 0; at < total; ) {
        goOn(pace);
        const bytes = fs.read(source, 1 << 20, at);
        if (bytes.length === 0) break;
        writeAll(fs, fd, bytes, at);
        at += bytes.length;
        pace.progress('copy', at, total);
        await env.pause();
      }
    } finally {
      fs.close(fd);
    }
  } finally {
    fs.close(source);
  }
};
