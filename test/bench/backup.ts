import { closeSync, copyFileSync, fsyncSync, mkdirSync, openSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NO_PACE } from '#electron/backup/refused.ts';
import { writeBackup } from '#electron/backup/write-backup.ts';
import { nodeEnv } from '#electron/store/env.ts';
import { openWorkspace } from '#electron/store/open-workspace.ts';
import { storeDefinition } from '#electron/store-definition.ts';
import { seeded } from '#test/faults/random.ts';
import { median, type Place, type Row, timed } from './table.ts';
import { workspaceOf } from './workspace.ts';

const SCAN_BYTES = 1_000_000;

/** Scans of a megabyte each, none like another, as little compressible as real ones. */
const addScans = async (workspace: string, megabytes: number): Promise<void> => {
  const opened = await openWorkspace(workspace, storeDefinition);
  if (opened.kind !== 'ready') throw new Error(opened.kind);
  const random = seeded(megabytes);
  const bytes = Buffer.alloc(SCAN_BYTES);
  for (let at = 0; at < bytes.length; at += 4) bytes.writeUInt32LE(random.below(2 ** 32), at);
  for (let i = 0; i < megabytes; i += 1) {
    bytes.writeUInt32LE(i, 0);
    const put = opened.engine.attachments.put(bytes);
    if (!put.ok) throw new Error(put.refusal.message);
  }
  await opened.engine.close();
};

/** What a backup carries, as it lies in the workspace: the newest records, the history once, the scans. */
const carriedBy = (workspace: string): readonly string[] => {
  const names = readdirSync(workspace).sort();
  const newest = names.filter((name) => name.startsWith('gen-')).slice(-1);
  const folders = ['audit', 'attachments'].flatMap((folder) =>
    names.includes(folder)
      ? readdirSync(join(workspace, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
      : [],
  );
  return [...newest, ...names.filter((name) => name.startsWith('jrn-')), ...folders].filter((name) =>
    statSync(join(workspace, name)).isFile(),
  );
};

/** Each file copied by the system and flushed, as a careful copying tool would. */
const plainCopy = (workspace: string, names: readonly string[], target: string): void => {
  for (const name of names) {
    const path = join(target, name);
    mkdirSync(dirname(path), { recursive: true });
    copyFileSync(join(workspace, name), path);
    const file = openSync(path, 'r+');
    fsyncSync(file);
    closeSync(file);
  }
};

/** A proven backup (written, flushed, renamed, read back, restored on trial), against a plain flushed copy of the same bytes. */
export const measureBackup = async ({ folder, quick }: Place): Promise<readonly Row[]> => {
  const [records, scans, times] = quick ? [5, 50, 3] : [50, 500, 3];
  const workspace = await workspaceOf(join(folder, 'backup'), records);
  await addScans(workspace, scans);
  const names = carriedBy(workspace);
  const megabytes = names.reduce((sum, name) => sum + statSync(join(workspace, name)).size, 0) / 1_000_000;
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let i = 0; i < times; i += 1) {
    const [copy, target] = [join(folder, 'backup', 'copy'), join(folder, 'backup', 'stick')];
    theirs.push(await timed(() => plainCopy(workspace, names, copy)));
    const rest = { env: nodeEnv(), definition: storeDefinition, proven: [], pace: NO_PACE };
    ours.push(await timed(() => writeBackup({ workspace, target, appVersion: 'bench', ...rest })));
    for (const made of [copy, target]) rmSync(made, { recursive: true, force: true });
  }
  const [proven, plain] = [median(ours), median(theirs)];
  const speed = (ms: number) => `${Math.round((megabytes * 1000) / ms)} MB/s`;
  return [
    {
      what: `proven backup, ${records} MB of records, ${scans} MB of scans: ${speed(proven)}`,
      ours: proven,
      peer: `a flushed copy of these ${Math.round(megabytes)} MB: ${speed(plain)}`,
      theirs: plain,
    },
  ];
};
