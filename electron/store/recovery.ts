import { basename, join } from 'node:path';
import { type Outcome, ok, refuse } from '#shared/kit/outcome.ts';
import { freeze } from './body.ts';
import { writeDurableFile } from './durable-file.ts';
import type { StoreEnv } from './env.ts';
import { isSound, readGeneration, readHeader, writeGeneration } from './generation.ts';
import { generationName, numberOf, readJournal } from './journal.ts';
import { takeLock } from './lock.ts';
import { quarantine } from './quarantine.ts';
import { listSnapshots } from './snapshots.ts';
import { causeOf } from './storage-words.ts';
import type { Finding, OpenResult } from './types.ts';

type Place = { readonly env: StoreEnv; readonly folder: string };

const PROBLEM = {
  generation: 'Tệp dữ liệu chính này không đọc được.',
  journal: 'Nhật ký này không dùng riêng được khi thiếu tệp dữ liệu chính.',
  snapshot: 'Bản lưu này bị hỏng.',
} as const;

const findOne = async ({ env, folder }: Place, file: string, kind: 'generation' | 'snapshot'): Promise<Finding> => {
  try {
    const header = await isSound(env, join(folder, file));
    const { writtenAt = null, seq = null, records = null } = header ?? {};
    return { kind, file, problem: header === null ? PROBLEM[kind] : null, writtenAt, seq, records };
  } catch (error) {
    return { kind, file, problem: `${causeOf(error)}.`, writtenAt: null, seq: null, records: null };
  }
};

const findJournal = ({ env, folder }: Place, file: string): Finding => {
  const empty = { kind: 'journal', file, problem: PROBLEM.journal, writtenAt: null, seq: null, records: null } as const;
  try {
    const seq = readJournal(env.fs, folder, file).lines.at(-1)?.seq ?? null;
    const writtenAt = env.fs.stat(join(folder, file))?.modifiedAt.toISOString() ?? null;
    return { ...empty, seq, writtenAt };
  } catch (error) {
    return { ...empty, problem: `${causeOf(error)}.` };
  }
};

/** Everything of ours in the folder, with age and contents, sound copies first. */
export const findingsOf = async (place: Place): Promise<Finding[]> => {
  const { env, folder } = place;
  if (env.fs.stat(folder) === null) return [];
  const findings: Finding[] = [];
  for (const { name } of listSnapshots(env, folder)) findings.push(await findOne(place, `snap/${name}`, 'snapshot'));
  for (const name of env.fs.list(folder).filter((one) => numberOf(one) !== null)) {
    findings.push(name.startsWith('gen-') ? await findOne(place, name, 'generation') : findJournal(place, name));
  }
  return findings.sort(
    (a, b) => Number(a.problem !== null) - Number(b.problem !== null) || (b.seq ?? 0) - (a.seq ?? 0),
  );
};

const CANNOT_OPEN = 'Bản lưu này không mở được; chưa có gì bị thay đổi. Hãy chọn bản khác.';

/**
 * Makes a sound copy the current workspace: it becomes a new generation first, and only then what lay there before goes
 * to quarantine. Nothing is deleted.
 */
const promote = async ({ env, folder }: Place, file: string): Promise<string | null> => {
  if (!/^(snap\/)?[\w-]+\.json$/.test(file)) return CANNOT_OPEN;
  const path = join(folder, file);
  const header = readHeader(env.fs, path);
  const collections = header === null ? null : readGeneration(env.fs, path, header);
  if (header === null || collections === null) return CANNOT_OPEN;
  const before = env.fs.list(folder).filter((name) => numberOf(name) !== null);
  const gen = Math.max(0, ...before.map((name) => numberOf(name) ?? 0)) + 1;
  const { schema, minReader, storeId, seq, head } = header;
  const meta = { schema, minReader, storeId, gen, seq, head, prevGenSha: header.hash };
  await writeGeneration(env, join(folder, generationName(gen)), meta, freeze(collections));
  for (const name of before) quarantine(env, folder, join(folder, name));
  return null;
};

const openCopy = async (
  place: Place,
  file: string,
  again: (folder: string) => Promise<OpenResult>,
): Promise<OpenResult> => {
  const lock = await takeLock(place.env, place.folder);
  if (lock.kind === 'taken') return { kind: 'locked', by: lock.by };
  try {
    if (lock.kind === 'failed') throw lock.error;
    const problem = await promote(place, file);
    if (problem !== null) return { kind: 'refused', message: problem };
  } catch (error) {
    return { kind: 'refused', message: `${causeOf(error)} nên chưa mở được bản lưu này; không có gì bị xóa.` };
  } finally {
    if (lock.kind === 'held') lock.release();
  }
  return again(place.folder);
};

const copyTree = async ({ env, folder }: Place, target: string): Promise<number> => {
  const { fs } = env;
  let files = 0;
  fs.makeFolder(target);
  for (const name of fs.list(folder)) {
    const path = join(folder, name);
    const stat = fs.stat(path);
    if (stat?.kind === 'folder') files += await copyTree({ env, folder: path }, join(target, name));
    if (stat?.kind !== 'file' || name === 'LOCK') continue;
    await writeDurableFile(env, join(target, basename(name)), fs.readFile(path));
    files++;
  }
  return files;
};

const saveAll = async (place: Place, target: string): Promise<Outcome<{ readonly files: number }>> => {
  try {
    return ok({ files: await copyTree(place, target) });
  } catch (error) {
    return refuse(
      'storage',
      `${causeOf(error)} nên chưa sao chép đủ các tệp; dữ liệu ở thư mục cũ vẫn còn nguyên. Hãy chọn nơi khác rồi thử lại.`,
    );
  }
};

/** What is shown when no valid data was found: the findings, and the two things that can be done here. */
export const recoveryOf = async (
  place: Place,
  message: string,
  again: (folder: string) => Promise<OpenResult>,
): Promise<OpenResult> => ({
  kind: 'recovery',
  message,
  findings: await findingsOf(place),
  openCopy: (file) => openCopy(place, file, again),
  saveAll: (target) => saveAll(place, target),
});
