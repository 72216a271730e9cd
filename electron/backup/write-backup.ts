import { join, resolve, sep } from 'node:path';
import { SETTINGS_ID } from '#shared/settings/schema.ts';
import { attachmentNames } from '../store/attachments.ts';
import { archivedLines } from '../store/audit.ts';
import { freeze } from '../store/body.ts';
import { fillPart, hashFile, partNameOf, settlePart } from '../store/durable-file.ts';
import type { StoreEnv } from '../store/env.ts';
import { numberOf, readJournal } from '../store/journal.ts';
import type { Line } from '../store/line.ts';
import { recover, type Sound } from '../store/recover.ts';
import type { StoreDefinition } from '../store/types.ts';
import { type Source, writeArchive } from './archive.ts';
import { attachmentsNamed, auditLogs, chainTo, dataBytes } from './contents.ts';
import { GREW_TOO_LARGE, isTooLarge } from './file-limit.ts';
import { countsOf, entryOf, FORMAT, MAGIC, type Manifest, manifestBytes, totalsOf, withOffset } from './manifest.ts';
import { attachmentName, backupFileName, DATA, MANIFEST, README } from './names.ts';
import { checkRoom, freeName, rereadOlder, rotate } from './on-stick.ts';
import { BackupRefused, goOn, type Pace, refuseBackup } from './refused.ts';
import { markStick, readStick } from './stick.ts';
import { verifyBackup } from './verify.ts';

/** What a backup is made from, and where to. `target` is the folder on the stick; it is made when it is not there. */
export type BackupTask = {
  readonly env: StoreEnv;
  readonly definition: StoreDefinition;
  readonly workspace: string;
  readonly target: string;
  readonly appVersion: string;
  /** Hashes of files noted as proven earlier: they count as verified when old copies are cleared. */
  readonly proven: readonly ProvenCopy[];
  readonly pace: Pace;
};
export type ProvenCopy = { readonly fileName: string; readonly fileHash: string };

/** What came of a backup. `reread`: older copies on the stick that were read again, by the hash they were noted under. */
export type BackupDone = {
  readonly fileName: string;
  readonly fileHash: string;
  readonly size: number;
  readonly at: string;
  readonly seq: number;
  readonly attachments: number;
  readonly lost: number;
  readonly stickId: string;
  readonly removed: readonly string[];
  readonly reread: readonly { readonly fileName: string; readonly fileHash: string; readonly sound: boolean }[];
};

const UNREADABLE = 'Chưa đọc được dữ liệu của sổ tay nên chưa sao lưu; không có gì bị thay đổi. Hãy thử lại sau.';
const OTHER_UNIT = (unit: string): string =>
  `USB này đang giữ bản sao của “${unit}”, không phải của sổ tay này, nên chưa ghi gì. Hãy dùng USB khác hoặc chọn một thư mục khác trên USB.`;
const SWAPPED =
  'USB đã bị đổi trong lúc sao lưu nên bản sao chưa dùng được; dữ liệu trong máy và bản sao trước vẫn còn nguyên. Hãy cắm lại USB rồi sao lưu lại.';
const NEWER =
  'Dữ liệu này do phiên bản mới hơn tạo ra nên phiên bản đang dùng chưa sao lưu được. Hãy cài phiên bản mới.';
const NOT_SET_UP = 'Sổ tay chưa được thiết lập nên chưa có gì để sao lưu.';

const INSIDE =
  'Thư mục đã chọn nằm ngay trong dữ liệu của sổ tay nên không giữ được bản sao; chưa ghi gì. Hãy chọn USB hoặc một thư mục khác.';

const ZIP_OVERHEAD = 300;

/** Every line there is up to the state, with nothing of branches that never were: the chain, and what lies before a gap. */
const historyOf = (
  env: StoreEnv,
  folder: string,
  found: Sound,
): { readonly lines: readonly Line[]; readonly after: number } => {
  const all = new Map<string, Line>();
  // Journals before logs: a line moves from a journal to a log, never back.
  for (const name of env.fs.list(folder)) {
    if (numberOf(name) === null || name.startsWith('gen-')) continue;
    if (env.fs.stat(join(folder, name)) === null) continue;
    for (const line of readJournal(env.fs, folder, name).lines) all.set(line.sha, line);
  }
  for (const line of archivedLines(env, folder)) all.set(line.sha, line);
  for (const line of found.tail) all.set(line.sha, line);
  const { seq, head } = found.data;
  const { chain, after } = chainTo([...all.values()], found.storeId, head, seq);
  const earlier = [...all.values()].filter((line) => line.seq <= after).sort((a, b) => a.seq - b.seq);
  return { lines: [...earlier, ...chain], after };
};

type Sources = { readonly manifest: Manifest; readonly sources: readonly Source[]; readonly bytes: number };

/** Attachments that are sound, and the named ones that are not. Each is read and hashed once here. */
const attachmentsOf = async (task: BackupTask, named: ReadonlySet<string>) => {
  const { env, workspace, pace } = task;
  const sound: { readonly hash: string; readonly path: string; readonly len: number }[] = [];
  const names = attachmentNames(env, workspace);
  for (const [i, hash] of names.entries()) {
    goOn(pace);
    const path = join(workspace, 'attachments', hash.slice(0, 2), hash);
    const { sha256, size } = await hashFile(env, path);
    if (sha256 === hash) sound.push({ hash, path, len: size });
    pace.progress('collect', i + 1, names.length);
  }
  const there = new Set(sound.map(({ hash }) => hash));
  return { sound, lost: [...named].filter((hash) => !there.has(hash)).sort() };
};

const README_WORDS = (unit: string, fileName: string): string =>
  [
    'BẢN SAO LƯU CỦA SỔ TAY BAN CHỈ ĐẠO',
    '',
    `Đơn vị: ${unit}`,
    `Tên tệp khi sao lưu: ${fileName}`,
    '',
    'Cách khôi phục:',
    '1. Cài phần mềm Sổ tay Ban Chỉ đạo trên máy tính (từ bộ cài trên USB).',
    '2. Mở phần mềm, vào mục “Sao lưu”, bấm “Khôi phục từ bản sao lưu”.',
    '   Trên máy mới: bấm “Khôi phục từ bản sao lưu” ở màn hình đầu tiên.',
    '3. Chọn tệp .sotay này, xem nội dung, rồi xác nhận.',
    '',
    'Không giải nén, không sửa tệp này: sửa một ký tự là bản sao bị từ chối.',
    '',
  ].join('\r\n');

const collect = async (
  task: BackupTask,
  at: string,
  found: Sound,
): Promise<Sources & { readonly fileName: string }> => {
  const { env, workspace, definition, appVersion } = task;
  const { collections, seq, head } = found.data;
  const settings = collections.get('settings')?.get(SETTINGS_ID);
  const named = settings?.committeeName;
  const unit = typeof named === 'string' ? named : '';
  const training = settings?.training === true;
  const fileName = backupFileName(unit, at, seq, training);
  const body = Object.fromEntries(freeze(collections));
  const history = historyOf(env, workspace, found);
  const { sound, lost } = await attachmentsOf(task, attachmentsNamed(collections));
  const texts = [
    { name: DATA, bytes: dataBytes(collections) },
    ...auditLogs(history.lines),
    { name: README, bytes: Buffer.from(README_WORDS(unit, fileName)) },
  ];
  const files = sound.map(({ hash, path, len }) => ({ name: attachmentName(hash), path, len, sha256: hash }));
  const manifest: Manifest = {
    ...{ magic: MAGIC, format: FORMAT, minReader: definition.minReader, appVersion, schema: definition.schema },
    ...{ protection: 'none', storeId: found.storeId, unit, training, seq, headHash: head },
    createdAt: withOffset(at),
    counts: countsOf(body),
    totals: totalsOf(body),
    historyAfter: history.after,
    lost,
    entries: [
      ...texts.map(({ name, bytes }) => entryOf(name, bytes)),
      ...files.map(({ name, len, sha256 }) => ({ name, len, sha256 })),
    ],
  };
  const sources: Source[] = [{ name: MANIFEST, bytes: manifestBytes(manifest) }, ...texts, ...files];
  const packed = texts.reduce((sum, { bytes }) => sum + Math.ceil(bytes.length / 3), 0);
  const bytes = files.reduce((sum, { len }) => sum + len + ZIP_OVERHEAD, packed + manifest.entries.length * 200);
  return { manifest, sources, bytes, fileName };
};

/** A live workspace may be writing a generation or moving a journal just now; then it is looked at again. */
const readWorkspace = async ({ env, workspace, definition }: BackupTask): Promise<Sound> => {
  for (let attempt = 1; ; attempt++) {
    try {
      const found = await recover(env, workspace, definition);
      if (found.kind === 'empty') return refuseBackup(NOT_SET_UP);
      if (found.kind !== 'sound') return refuseBackup(UNREADABLE);
      if (found.reason !== null) return refuseBackup(found.reason.includes('mới hơn') ? NEWER : found.reason);
      return found;
    } catch (error) {
      if (error instanceof BackupRefused || attempt === 3) throw error;
    }
    await env.wait(200);
  }
};

/**
 * Makes one backup: state and history from the disk, one file on the stick under an unfinished name, flushed, renamed,
 * read back whole and restored on trial; only then older copies are read again and cleared by date. Throws BackupRefused,
 * BackupStopped, and what a disk throws; the workspace and every earlier copy are then untouched.
 */
export const writeBackup = async (task: BackupTask): Promise<BackupDone> => {
  const { env, target, pace, workspace } = task;
  if (`${resolve(target)}${sep}`.startsWith(`${resolve(workspace)}${sep}`)) refuseBackup(INSIDE);
  pace.progress('collect', 0, 1);
  const found = await readWorkspace(task);
  const at = `${env.now().toISOString().slice(0, 19)}.000Z`;
  const { manifest, sources, bytes, fileName: wanted } = await collect(task, at, found);
  goOn(pace);
  env.fs.makeFolder(target);
  checkRoom(task, wanted, bytes);
  const stick = await markStick(env, target, { storeId: manifest.storeId, unit: manifest.unit });
  if (stick.storeId !== manifest.storeId) refuseBackup(OTHER_UNIT(stick.unit));
  const fileName = freeName(env, target, wanted);
  const path = join(target, fileName);
  const part = partNameOf(env, path);
  let written = { size: 0, sha256: '' };
  try {
    await fillPart(env, part, async (fd) => {
      written = await writeArchive(env, fd, sources, new Date(at), pace);
      return written.size;
    });
  } catch (error) {
    if (isTooLarge(error)) refuseBackup(GREW_TOO_LARGE);
    throw error;
  }
  await settlePart(env, part, path);
  const judged = await proveWritten(task, path, written.sha256);
  if (readStick(env, target)?.stickId !== stick.stickId) refuseBackup(SWAPPED);
  pace.progress('rotate', 0, 1);
  // From here on the copy is good; whatever the stick refuses now takes nothing away from it.
  let reread: BackupDone['reread'] = [];
  let removed: readonly string[] = [];
  try {
    reread = await rereadOlder({ ...task, pace: { ...pace, progress: () => undefined } }, fileName);
    const bad = new Set(reread.filter(({ sound }) => !sound).map((copy) => copy.fileName));
    const sound = new Set([fileName, ...task.proven.map((copy) => copy.fileName).filter((name) => !bad.has(name))]);
    removed = await rotate(task, manifest.storeId, sound);
  } catch {
    // See above.
  }
  pace.progress('rotate', 1, 1);
  return {
    ...{ fileName, fileHash: judged.fileHash, size: judged.size, at, seq: manifest.seq },
    ...{ attachments: judged.attachments.length, lost: manifest.lost.length, stickId: stick.stickId, removed, reread },
  };
};

const NOT_PROVEN =
  'Bản sao vừa ghi đọc lại không đúng nên chưa dùng được và đã bị bỏ; dữ liệu trong máy và bản sao trước vẫn còn nguyên. USB này có thể đã hỏng: hãy dùng USB khác.';

/** Reads the file back from the stick and restores it on trial; a copy that fails must not lie about as if it were good. */
const proveWritten = async ({ env, definition, pace }: BackupTask, path: string, hash: string) => {
  try {
    const judged = await verifyBackup({ env, definition, pace, target: null }, path);
    return judged.fileHash === hash ? judged : refuseBackup(NOT_PROVEN);
  } catch (error) {
    try {
      env.fs.remove(path);
    } catch {
      // It is refused wherever it is opened.
    }
    if (error instanceof BackupRefused) return refuseBackup(NOT_PROVEN);
    throw error;
  }
};
