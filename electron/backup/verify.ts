import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { AnyRecord } from '#shared/kit/command.ts';
import { MigrationError } from '#shared/migrations/index.ts';
import { type Collections, freeze } from '../store/body.ts';
import { sha256 } from '../store/durable-file.ts';
import type { StoreEnv } from '../store/env.ts';
import type { Line } from '../store/line.ts';
import { migrateCollections } from '../store/replay.ts';
import type { StoreDefinition } from '../store/types.ts';
import { SEAL_BYTES } from './archive.ts';
import { attachmentsNamed, checkHistory, readAuditLog, readData } from './contents.ts';
import { countsOf, type Manifest, readManifest, totalsOf } from './manifest.ts';
import { ENDING, hashOfAttachment } from './names.ts';
import { goOn, type Pace, refuseBackup } from './refused.ts';
import { entryBytes, entryChunks, openZip, SENTENCES, type Zip, type ZipEntry } from './zip-reader.ts';

/** A backup proven to the end: everything the records name is there, and every byte is what was written. */
export type SoundBackup = {
  readonly manifest: Manifest;
  /** Records in this program's shape. */
  readonly collections: Collections;
  readonly migrated: boolean;
  readonly lines: readonly Line[];
  /** SHA-256 of the attachments in it. */
  readonly attachments: readonly string[];
  /** Of the whole file. */
  readonly fileHash: string;
  readonly size: number;
  /** The file does not bear the name it was given. */
  readonly renamed: boolean;
};

const { DAMAGED, ENCRYPTED } = SENTENCES;
const EMPTY =
  'Tệp này trống hoặc chỉ toàn số không nên không dùng được; chưa có gì bị thay đổi. Hãy chọn bản khác trên USB.';
const UNFINISHED =
  'Bản sao này chưa ghi xong (tệp .part) nên chưa dùng được; chưa có gì bị thay đổi. Hãy chọn bản khác trên USB.';
const NOT_OURS =
  'Tệp này không phải bản sao lưu của Sổ tay Ban Chỉ đạo; chưa có gì bị thay đổi. Hãy chọn tệp có đuôi .sotay.';
const TORN = 'Bản sao này bị cắt cụt nên không dùng được; chưa có gì bị thay đổi. Hãy chọn bản khác trên USB.';
const CHANGED =
  'Bản sao này có byte bị hỏng hoặc đã bị sửa sau khi sao lưu nên không dùng được; chưa có gì bị thay đổi. Hãy chọn bản khác trên USB.';
const SET =
  'Bản sao này thiếu hoặc thừa tệp so với bản kê của nó nên không dùng được; chưa có gì bị thay đổi. Hãy chọn bản khác.';
const COUNTS = 'Số mục trong bản sao này không khớp với bản kê của nó nên không dùng được; chưa có gì bị thay đổi.';
const OLD =
  'Chưa chuyển được bản sao của phiên bản cũ sang phiên bản này; chưa có gì bị thay đổi. Hãy báo cho người hỗ trợ.';
const SPACE =
  'Ổ đĩa của máy không đủ chỗ để mở bản sao này; chưa có gì bị thay đổi. Hãy xóa bớt tệp không cần rồi thử lại.';
const UNKNOWN =
  'Bản sao này có loại hồ sơ mà phiên bản đang dùng chưa biết; chưa có gì bị thay đổi. Hãy cài phiên bản mới rồi khôi phục.';

const EOCD_BYTES = 22;

/** What can be told from the first and the last bytes: whether it is a whole file of ours at all. */
const checkEnds = (start: Buffer, end: Buffer): void => {
  if (start.every((byte) => byte === 0)) refuseBackup(EMPTY);
  if (start.toString('latin1').startsWith('age-encryption.org/')) refuseBackup(ENCRYPTED);
  if (start.readUInt32LE(0) !== 0x04034b50) refuseBackup(NOT_OURS);
  const whole = end.readUInt32LE(0) === 0x06054b50 && end.readUInt16LE(EOCD_BYTES - 2) === SEAL_BYTES;
  if (!whole) refuseBackup(TORN);
};

/** Reads the whole file once and compares it with its seal; answers with the hash of everything. */
const checkSeal = async (env: StoreEnv, fd: number, size: number, pace: Pace): Promise<string> => {
  const hash = createHash('sha256');
  const body = size - SEAL_BYTES;
  for (let at = 0; at < body; ) {
    goOn(pace);
    const bytes = env.fs.read(fd, Math.min(1 << 20, body - at), at);
    if (bytes.length === 0) refuseBackup(TORN);
    hash.update(bytes);
    at += bytes.length;
    pace.progress('readBack', at, body);
    await env.pause();
  }
  const seal = Buffer.from(env.fs.read(fd, SEAL_BYTES, body));
  const all = hash.copy();
  if (hash.digest('hex') !== seal.toString('latin1')) refuseBackup(CHANGED);
  return all.update(seal).digest('hex');
};

type Open = { readonly zip: Zip; readonly manifest: Manifest };

/** The set of entries is closed: the manifest names exactly those there are, in their order, with their lengths. */
const checkSet = ({ zip, manifest }: Open): void => {
  const rest = zip.entries.slice(1);
  if (rest.length !== manifest.entries.length) refuseBackup(SET);
  rest.forEach(({ name, entry }, i) => {
    const said = manifest.entries[i];
    if (said?.name !== name || said.len !== entry.uncompressedSize) refuseBackup(SET);
  });
  const kinds = rest.map(({ kind }) => kind);
  for (const one of ['data', 'readme'] as const)
    if (kinds.filter((kind) => kind === one).length !== 1) refuseBackup(SET);
  const size = rest.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  if (!Number.isSafeInteger(size)) refuseBackup(SENTENCES.TOO_LARGE);
};

/** What the disk of the PC must take; asked only where the backup is to be restored. */
const checkSpace = ({ zip }: Open, env: StoreEnv, target: string | null): void => {
  const free = target === null ? null : env.fs.freeBytes(target);
  const size = zip.entries.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  if (free !== null && size > free) refuseBackup(SPACE);
};

type Contents = { data: Buffer; readonly lines: Line[]; readonly attachments: string[] };

/** Unpacks every entry and compares it with the manifest; keeps records and history, looks at attachments only. */
const readEntries = async ({ zip, manifest }: Open, pace: Pace): Promise<Contents> => {
  const contents: Contents = { data: Buffer.alloc(0), lines: [], attachments: [] };
  const total = manifest.entries.reduce((sum, { len }) => sum + len, 0);
  let done = 0;
  for (const [i, one] of zip.entries.slice(1).entries()) {
    const hash = createHash('sha256');
    const keep = one.kind === 'data' || one.kind === 'audit';
    const parts: Buffer[] = [];
    for await (const chunk of entryChunks(zip, one)) {
      goOn(pace);
      hash.update(chunk);
      if (keep) parts.push(chunk);
      done += chunk.length;
      pace.progress('tryRestore', done, total);
    }
    const sum = hash.digest('hex');
    if (sum !== manifest.entries[i]?.sha256) refuseBackup(CHANGED);
    if (one.kind === 'data') contents.data = Buffer.concat(parts);
    if (one.kind === 'audit') contents.lines.push(...readAuditLog(one.name, Buffer.concat(parts)));
    if (one.kind === 'attachment') {
      if (hashOfAttachment(one.name) !== sum) refuseBackup(CHANGED);
      contents.attachments.push(sum);
    }
  }
  return contents;
};

const sameNumbers = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([key, value]) => b[key] === value);

const bodyOf = (collections: Collections) => Object.fromEntries(freeze(collections));

/** One record that is not as this program wants it, or a reference that leads nowhere, in Vietnamese; null when sound. */
const recordProblem = (definition: StoreDefinition, collections: Collections): string | null => {
  for (const [coll, records] of collections) {
    const known = Object.hasOwn(definition.collections, coll) ? definition.collections[coll] : undefined;
    if (known === undefined) return records.size === 0 ? null : UNKNOWN;
    for (const record of records.values()) {
      if (!known.record.safeParse(record).success) {
        return `${known.label} có mã “${record.id}” trong bản sao này không đúng mẫu hồ sơ nên không dùng được; chưa có gì bị thay đổi.`;
      }
    }
  }
  const empty = new Map<string, AnyRecord>();
  const broken = definition.checkAll?.((coll) => collections.get(coll) ?? empty) ?? null;
  return broken === null
    ? null
    : 'Có hồ sơ trong bản sao này nhắc tới hồ sơ khác không còn nên không dùng được; chưa có gì bị thay đổi.';
};

/** The records led to this program's shape and judged as if they were opened. */
const judgeRecords = (definition: StoreDefinition, { data }: Contents, manifest: Manifest): Collections => {
  const found = readData(data);
  const body = bodyOf(found);
  if (!sameNumbers(countsOf(body), manifest.counts) || !sameNumbers(totalsOf(body), manifest.totals)) {
    return refuseBackup(COUNTS);
  }
  let collections: Collections;
  try {
    collections = migrateCollections(definition.migrations, found, manifest.schema, definition.schema);
  } catch (error) {
    if (error instanceof MigrationError) return refuseBackup(OLD);
    throw error;
  }
  const problem = recordProblem(definition, collections);
  if (problem !== null) return refuseBackup(problem);
  for (const coll of Object.keys(definition.collections)) if (!collections.has(coll)) collections.set(coll, new Map());
  return collections;
};

/** Everything the records name is in the copy, or was known to be lost when it was made. */
const checkAttachments = (collections: Collections, attachments: readonly string[], manifest: Manifest): void => {
  const there = new Set([...attachments, ...manifest.lost]);
  for (const name of attachmentsNamed(collections)) if (!there.has(name)) refuseBackup(SET);
};

/** A backup held open for reading. */
export type OpenBackup = SoundBackup & {
  /** Bytes of an attachment in it, their hash checked once more. Throws BackupRefused, and what the disk throws. */
  readonly attachment: (hash: string) => Promise<Buffer>;
  readonly close: () => void;
};

export type Judging = {
  readonly env: StoreEnv;
  readonly definition: StoreDefinition;
  readonly pace: Pace;
  /** The folder it would be restored into; its disk must hold everything. Null when it is only looked at. */
  readonly target: string | null;
};

const attachmentFrom = async (zip: Zip, entries: ReadonlyMap<string, ZipEntry>, hash: string): Promise<Buffer> => {
  const entry = entries.get(hash);
  const bytes = entry === undefined ? refuseBackup(SET) : await entryBytes(zip, entry);
  return sha256(bytes) === hash ? bytes : refuseBackup(CHANGED);
};

const judge = async (
  { env, definition, pace, target }: Judging,
  path: string,
  fd: number,
): Promise<Omit<OpenBackup, 'close'>> => {
  const size = env.fs.size(fd);
  if (size === 0) refuseBackup(EMPTY);
  if (size < EOCD_BYTES + SEAL_BYTES + 30) refuseBackup(size < 4 ? NOT_OURS : TORN);
  const start = Buffer.from(env.fs.read(fd, 30, 0));
  const end = Buffer.from(env.fs.read(fd, EOCD_BYTES + SEAL_BYTES, size - EOCD_BYTES - SEAL_BYTES));
  checkEnds(start, end);
  const fileHash = await checkSeal(env, fd, size, pace);
  const zip = await openZip(env.fs, fd, size);
  const first = zip.entries[0];
  if (first === undefined || first.kind !== 'manifest') return refuseBackup(DAMAGED);
  const manifest = readManifest(await entryBytes(zip, first), definition.schema);
  const open = { zip, manifest };
  checkSet(open);
  checkSpace(open, env, target);
  const contents = await readEntries(open, pace);
  const collections = judgeRecords(definition, contents, manifest);
  checkHistory(contents.lines, manifest);
  checkAttachments(collections, contents.attachments, manifest);
  const { lines, attachments } = contents;
  const byHash = new Map(zip.entries.map((entry) => [hashOfAttachment(entry.name), entry]));
  const renamed = !basename(path).includes(`_s${String(manifest.seq).padStart(8, '0')}`);
  const migrated = manifest.schema < definition.schema;
  return {
    ...{ manifest, collections, migrated, lines, attachments, fileHash, size, renamed },
    attachment: (hash) => attachmentFrom(zip, byHash, hash),
  };
};

/**
 * Opens a backup and proves it to the end, as a restore would: ends, seal, directory, manifest, every entry, every record,
 * references, history. Nothing is written. Throws BackupRefused with one Vietnamese sentence, BackupStopped, and what the
 * disk throws.
 */
export const openBackup = async (judging: Judging, path: string): Promise<OpenBackup> => {
  const { fs } = judging.env;
  if (path.endsWith('.part')) return refuseBackup(UNFINISHED);
  const fd = fs.open(path, 'read');
  const close = (): void => {
    try {
      fs.close(fd);
    } catch {
      // Nothing was written through it.
    }
  };
  try {
    return { ...(await judge(judging, path, fd)), close };
  } catch (error) {
    close();
    throw error;
  }
};

/** Proves a backup and closes it again. */
export const verifyBackup = async (judging: Judging, path: string): Promise<SoundBackup> => {
  const { close, attachment: _, ...sound } = await openBackup(judging, path);
  close();
  return sound;
};

/** What a backup says of itself without being proven: for lists. Null when even that cannot be read. */
export const peekBackup = async (env: StoreEnv, path: string, schema: number): Promise<Manifest | null> => {
  if (!path.endsWith(ENDING)) return null;
  const fd = env.fs.open(path, 'read');
  try {
    const zip = await openZip(env.fs, fd, env.fs.size(fd));
    const first = zip.entries[0];
    return first === undefined ? null : readManifest(await entryBytes(zip, first), schema);
  } catch {
    return null;
  } finally {
    env.fs.close(fd);
  }
};
