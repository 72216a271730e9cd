import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { formatInstant } from '#shared/kit/date.ts';
import type { Outcome } from '#shared/kit/outcome.ts';
import { openJobs } from '../backup/jobs.ts';
import { NO_PACE } from '../backup/refused.ts';
import { nodeEnv } from '../store/env.ts';
import { storeDefinition } from '../store-definition.ts';
import { give, needed, readArguments, Stop } from './speak.ts';
import { openForReading } from './workspace.ts';

const jobs = openJobs({ env: nodeEnv(), definition: storeDefinition, pace: NO_PACE });

const mustHave = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Stop(outcome.refusal.message);
  return outcome.value;
};

const BACKUP = 'backup <thư mục dữ liệu> <thư mục sao lưu>';

/** Writes one proven backup of a workspace, which may be open in the program at the same time; only reads it. */
export const backup = async (args: readonly string[]): Promise<void> => {
  const options = readArguments(args, BACKUP);
  const workspace = resolve(needed(options, 0, 'thư mục dữ liệu', BACKUP));
  const target = resolve(needed(options, 1, 'thư mục sao lưu', BACKUP));
  // Says in the usual words why a folder is not a workspace.
  await (await openForReading(workspace)).close();
  const done = mustHave(await jobs.backup({ workspace, target, appVersion: version(), proven: [] }));
  give(`${done.fileName}\tthay đổi số ${done.seq}\t${done.attachments} tệp đính kèm\t${done.size} byte`);
  if (done.lost > 0) give(`${done.lost} tệp đính kèm đã thiếu hoặc hỏng từ trước trong dữ liệu.`);
  give('Đã kiểm chứng 100 %: đọc lại từng byte và khôi phục thử đến hết.');
};

const RESTORE = 'restore <tệp .sotay> <thư mục trống>';

/** Makes a workspace of a backup in an empty folder. */
export const restore = async (args: readonly string[]): Promise<void> => {
  const options = readArguments(args, RESTORE);
  const path = resolve(needed(options, 0, 'tệp sao lưu', RESTORE));
  const folder = resolve(needed(options, 1, 'thư mục trống', RESTORE));
  const made = mustHave(await jobs.plant({ from: { kind: 'file', path }, folder, overDamaged: false }));
  give(
    `Đã khôi phục bản sao ${formatInstant(made.at)} của “${made.unit}”: ${made.records} mục, ${made.attachments} tệp đính kèm, đến thay đổi số ${made.seq}.`,
  );
};

/** Whether a path is a file, and so a backup to be verified. */
export const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** Proves a backup file to the end without writing anything. */
export const verifyFile = async (path: string): Promise<void> => {
  const { seq, attachments } = mustHave(await jobs.verify({ path: resolve(path) }));
  give(`${basename(path)}: đến thay đổi số ${seq}, ${attachments} tệp đính kèm.`);
  give('Đã kiểm chứng 100 %.');
};

/** The program's version, as the package says it. */
const version = (): string => process.env.npm_package_version ?? '0.1.0';
