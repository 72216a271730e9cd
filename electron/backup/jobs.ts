import { basename, join } from 'node:path';
import type { Change } from '#shared/kit/command.ts';
import type { Outcome } from '#shared/kit/outcome.ts';
import type { StoreEnv } from '../store/env.ts';
import { recover } from '../store/recover.ts';
import type { StoreDefinition } from '../store/types.ts';
import { instantOf, type Manifest } from './manifest.ts';
import { ENDING } from './names.ts';
import { guarded, type Pace, refuseBackup } from './refused.ts';
import {
  copyToDisk,
  type Inspection,
  inspectSource,
  type Planted,
  type Present,
  prepareChanges,
  type RestoreSource,
  restoreInto,
} from './restore.ts';
import { folderTitle, readStick, STICK_FOLDER, type StickIdentity } from './stick.ts';
import { peekBackup, verifyBackup } from './verify.ts';
import { type BackupDone, type BackupTask, writeBackup } from './write-backup.ts';

/** A place for backups as it was found. */
export type Place = {
  readonly folder: string;
  readonly name: string;
  readonly freeBytes: number | null;
  readonly identity: StickIdentity | null;
};

/** A backup file in a place; what it says of itself is not proven yet. */
export type FoundFile = {
  readonly path: string;
  readonly fileName: string;
  readonly size: number;
  readonly manifest: Pick<Manifest, 'unit' | 'seq' | 'storeId' | 'training'> | null;
  readonly at: string | null;
};

type Surroundings = { readonly env: StoreEnv; readonly definition: StoreDefinition; readonly pace: Pace };

const NOT_WRITTEN =
  'nên bản sao chưa dùng được; dữ liệu trong máy và các bản sao trước vẫn còn nguyên. Hãy kiểm tra USB rồi sao lưu lại.';
const NOT_READ = 'nên chưa đọc được bản sao này; chưa có gì bị thay đổi. Hãy cắm lại USB rồi thử lại.';
const NOT_RESTORED = 'nên chưa khôi phục được; bản sao vẫn còn nguyên. Hãy kiểm tra ổ đĩa rồi thử lại.';
const GONE = 'Chưa đọc được dữ liệu đang dùng để so sánh; không có gì bị thay đổi. Hãy thử lại.';

/** The workspace as it lies on the disk just now. */
const presentOf = async ({ env, definition }: Surroundings, workspace: string): Promise<Present> => {
  const found = await recover(env, workspace, definition);
  if (found.kind !== 'sound') return refuseBackup(GONE);
  return { storeId: found.storeId, seq: found.data.seq, collections: found.data.collections };
};

/** A folder as a place for backups. A drive's root stands for the folder of ours on it. */
const placeOf = ({ env }: Surroundings, folder: string, name: string): Place => {
  const inside = join(folder, STICK_FOLDER);
  const own = readStick(env, folder) === null && env.fs.stat(inside)?.kind === 'folder' ? inside : folder;
  return { folder: own, name, freeBytes: env.fs.freeBytes(folder), identity: readStick(env, own) };
};

/** The folder itself, and our own folder beside or inside it: people copy backups where they find room. */
const foldersToLookIn = ({ env }: Surroundings, folder: string): readonly string[] => {
  const also = basename(folder) === STICK_FOLDER ? join(folder, '..') : join(folder, STICK_FOLDER);
  const there = [folder, also].filter((one) => env.fs.stat(one)?.kind === 'folder');
  return there.length === 0 ? [folder] : there;
};

const lookFor = async (around: Surroundings, folder: string): Promise<readonly FoundFile[]> => {
  const { env, definition, pace } = around;
  const paths = foldersToLookIn(around, folder).flatMap((one) =>
    env.fs
      .list(one)
      .filter((name) => name.endsWith(ENDING))
      .map((name) => join(one, name)),
  );
  const files: FoundFile[] = [];
  for (const [i, path] of paths.entries()) {
    const size = env.fs.stat(path)?.size ?? 0;
    const manifest = await peekBackup(env, path, definition.schema);
    const at = manifest === null ? null : instantOf(manifest);
    files.push({ path, fileName: basename(path), size, manifest, at });
    pace.progress('look', i + 1, paths.length);
  }
  // By the number of the last change, never by a clock; what cannot be read comes last.
  return files.sort((a, b) => (b.manifest?.seq ?? -1) - (a.manifest?.seq ?? -1) || (a.fileName < b.fileName ? 1 : -1));
};

type FromWindow<T> = Omit<T, 'env' | 'definition' | 'pace'>;

/** Everything heavy there is to do about backups, each by what can be sent to a thread, answering the same. */
export const openJobs = (around: Surroundings) => {
  const source = (from: RestoreSource) => ({ ...around, source: from });
  return {
    backup: (task: FromWindow<BackupTask>): Promise<Outcome<BackupDone>> =>
      guarded(NOT_WRITTEN, () => writeBackup({ ...task, ...around })),
    verify: ({
      path,
    }: {
      readonly path: string;
    }): Promise<Outcome<{ readonly seq: number; readonly attachments: number }>> =>
      guarded(NOT_READ, async () => {
        const { manifest, attachments } = await verifyBackup({ ...around, target: null }, path);
        return { seq: manifest.seq, attachments: attachments.length };
      }),
    place: ({ folder, name }: { readonly folder: string; readonly name: string | null }): Promise<Outcome<Place>> =>
      guarded(NOT_READ, async () => placeOf(around, folder, name ?? folderTitle(folder))),
    look: ({ folder }: { readonly folder: string }): Promise<Outcome<readonly FoundFile[]>> =>
      guarded(NOT_READ, () => lookFor(around, folder)),
    /** Copies a file to the PC's own disk under its name, then proves it there. */
    fetch: ({ path, folder }: { readonly path: string; readonly folder: string }): Promise<Outcome<string>> =>
      guarded(NOT_READ, async () => {
        around.env.fs.makeFolder(folder);
        for (const name of around.env.fs.list(folder)) around.env.fs.remove(join(folder, name));
        const copy = join(folder, basename(path));
        await copyToDisk(around, path, copy);
        return copy;
      }),
    inspect: (wanted: {
      readonly from: RestoreSource;
      readonly workspace: string;
      /** False where there is no workspace to compare with. */
      readonly compare: boolean;
    }): Promise<Outcome<Inspection>> =>
      guarded(NOT_READ, async () => {
        const present = wanted.compare ? await presentOf(around, wanted.workspace) : null;
        return inspectSource(source(wanted.from), wanted.workspace, present);
      }),
    changes: (wanted: {
      readonly from: RestoreSource;
      readonly workspace: string;
    }): Promise<Outcome<{ readonly seq: number; readonly changes: readonly Change[] }>> =>
      guarded(NOT_RESTORED, async () => {
        const present = await presentOf(around, wanted.workspace);
        const changes = await prepareChanges(source(wanted.from), wanted.workspace, present);
        return { seq: present.seq, changes };
      }),
    plant: (wanted: {
      readonly from: RestoreSource;
      readonly folder: string;
      readonly overDamaged: boolean;
    }): Promise<Outcome<Planted>> =>
      guarded(NOT_RESTORED, () => restoreInto(source(wanted.from), wanted.folder, wanted.overDamaged)),
  };
};

export type Jobs = ReturnType<typeof openJobs>;
export type JobName = keyof Jobs;
export type JobInput<N extends JobName> = Parameters<Jobs[N]>[0];
export type JobOutput<N extends JobName> = Awaited<ReturnType<Jobs[N]>>;
