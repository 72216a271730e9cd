import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Adapter } from 'lowdb';
import { bodyPieces, type Collections, countOf, type Frozen, readBody } from './body.ts';
import { DiskLied, fillPart, hashFile, partNameOf, settlePart, sha256, writeAll } from './durable-file.ts';
import type { StoreEnv } from './env.ts';
import type { Fs } from './fs.ts';

export const MAGIC = 'so-tay-ban-chi-dao';
export const FORMAT = 1;
/** The first line with its line end, filled up with blanks: it is written last, when length and hash are known. */
export const HEADER_BYTES = 1024;

/** First line of a generation. `hash` is over the header without itself, `sha256` and `len` are of everything after it. */
export type GenerationHeader = {
  readonly magic: typeof MAGIC;
  readonly format: number;
  readonly schema: number;
  readonly minReader: number;
  readonly storeId: string;
  readonly gen: number;
  /** The state is that after line `seq`, whose hash is `head`. */
  readonly seq: number;
  readonly head: string;
  /** `hash` of the generation before, '' for the first. */
  readonly prevGenSha: string;
  /** Shape its records were checked by before they were written, where the program names it. */
  readonly shape?: string;
  readonly writtenAt: string;
  readonly records: number;
  readonly len: number;
  readonly sha256: string;
  readonly hash: string;
};

/** What the writer says; the rest follows from the records. */
export type GenerationMeta = Pick<
  GenerationHeader,
  'schema' | 'minReader' | 'storeId' | 'gen' | 'seq' | 'head' | 'prevGenSha' | 'shape'
>;

const hashOf = ({ hash: _, ...rest }: GenerationHeader): string => sha256(JSON.stringify(rest));

const headerLine = (header: GenerationHeader): Buffer => {
  const text = JSON.stringify(header);
  if (Buffer.byteLength(text) >= HEADER_BYTES) throw new Error('The header of a generation is too long');
  return Buffer.from(`${text.padEnd(HEADER_BYTES - 1)}\n`);
};

/** The header in the first bytes of a file, or null when it is not one or not whole. */
export const parseHeader = (bytes: Buffer): GenerationHeader | null => {
  if (bytes.length < HEADER_BYTES || bytes[0] !== 123 || bytes[HEADER_BYTES - 1] !== 10) return null;
  try {
    const header = JSON.parse(bytes.toString('utf8', 0, HEADER_BYTES)) as GenerationHeader;
    if (header.magic !== MAGIC || header.hash !== hashOf(header)) return null;
    return headerLine(header).equals(bytes.subarray(0, HEADER_BYTES)) ? header : null;
  } catch {
    return null;
  }
};

/** Throws what the disk throws; null when there is no whole header. */
export const readHeader = (fs: Fs, path: string): GenerationHeader | null => {
  const fd = fs.open(path, 'read');
  try {
    return parseHeader(Buffer.from(fs.read(fd, HEADER_BYTES, 0)));
  } finally {
    fs.close(fd);
  }
};

/** Records of a generation whose header is `header`, or null when its body is not what was written. Throws what the disk throws. */
export const readGeneration = (fs: Fs, path: string, header: GenerationHeader): Collections | null => {
  const bytes = fs.readFile(path);
  if (bytes.length !== HEADER_BYTES + header.len) return null;
  if (parseHeader(bytes)?.hash !== header.hash) return null;
  if (createHash('sha256').update(bytes.subarray(HEADER_BYTES)).digest('hex') !== header.sha256) return null;
  try {
    return readBody(bytes, HEADER_BYTES);
  } catch {
    return null;
  }
};

/** True when header and body are what was written; lets the process breathe. Throws what the disk throws. */
export const isSound = async (env: StoreEnv, path: string): Promise<GenerationHeader | null> => {
  const header = readHeader(env.fs, path);
  if (header === null) return null;
  const body = await hashFile(env, path, HEADER_BYTES);
  return body.sha256 === header.sha256 && body.size === HEADER_BYTES + header.len ? header : null;
};

/** Milliseconds of work after which everything else has its turn; a slice stays below 10. */
const SLICE_MS = 4;
const PIECE_CHARS = 1 << 16;

/** Writes the body in slices and answers with its length and hash. */
const writeBody = async (env: StoreEnv, fd: number, frozen: Frozen): Promise<{ len: number; sha256: string }> => {
  const hash = createHash('sha256');
  let text = '';
  let len = 0;
  let since = env.elapsed();
  const put = (): void => {
    const bytes = Buffer.from(text);
    hash.update(bytes);
    writeAll(env.fs, fd, bytes, HEADER_BYTES + len);
    len += bytes.length;
    text = '';
  };
  for (const piece of bodyPieces(frozen)) {
    text += piece;
    if (text.length < PIECE_CHARS) continue;
    put();
    if (env.elapsed() - since < SLICE_MS) continue;
    await env.pause();
    since = env.elapsed();
  }
  put();
  return { len, sha256: hash.digest('hex') };
};

/** A new file the disk did not take as given must not lie about as if it were damaged later. */
const rejectFile = (env: StoreEnv, path: string): never => {
  try {
    env.fs.remove(path);
  } catch {
    // It is recognised as damaged at the next opening.
  }
  throw new DiskLied(`${basename(path)} reads back differently`);
};

/**
 * Writes a whole workspace as one file and reads it back: part in the same folder, every byte counted, flush, rename,
 * hash. The header comes last, so that an unfinished file has none. Throws what the disk throws.
 */
export const writeGeneration = async (
  env: StoreEnv,
  path: string,
  meta: GenerationMeta,
  frozen: Frozen,
): Promise<GenerationHeader> => {
  const part = partNameOf(env, path);
  const writtenAt = env.now().toISOString();
  let header: GenerationHeader | null = null;
  await fillPart(env, part, async (fd) => {
    const body = await writeBody(env, fd, frozen);
    const { schema, minReader, storeId, gen, seq, head, prevGenSha } = meta;
    const shape = meta.shape === undefined ? {} : { shape: meta.shape };
    const rest = {
      schema,
      minReader,
      storeId,
      gen,
      seq,
      head,
      prevGenSha,
      ...shape,
      writtenAt,
      records: countOf(frozen),
    };
    const open = { magic: MAGIC, format: FORMAT, ...rest, len: body.len, sha256: body.sha256, hash: '' } as const;
    header = { ...open, hash: hashOf(open) };
    writeAll(env.fs, fd, headerLine(header), 0);
    return HEADER_BYTES + body.len;
  });
  const written = header as GenerationHeader | null;
  // Before it gets its name too: a name, once on the disk, may outlive its removal.
  if (written === null || (await isSound(env, part))?.hash !== written.hash) return rejectFile(env, part);
  await settlePart(env, part, path);
  if ((await isSound(env, path))?.hash !== written.hash) return rejectFile(env, path);
  return written;
};

/** Copies a sound generation byte for byte, flushed and read back. Throws what the disk throws. */
export const copyGeneration = async (env: StoreEnv, from: string, to: string): Promise<void> => {
  const { fs } = env;
  const part = partNameOf(env, to);
  const source = fs.open(from, 'read');
  try {
    await fillPart(env, part, async (fd) => {
      for (let position = 0; ; ) {
        const bytes = fs.read(source, 1 << 20, position);
        if (bytes.length === 0) return position;
        writeAll(fs, fd, bytes, position);
        position += bytes.length;
        await env.pause();
      }
    });
  } finally {
    fs.close(source);
  }
  if ((await isSound(env, part)) === null) rejectFile(env, part);
  await settlePart(env, part, to);
  if ((await isSound(env, to)) === null) rejectFile(env, to);
};

/** What lowdb holds in memory: the records, and which line they are the state after. */
export type StoreData = { readonly collections: Collections; seq: number; head: string };

/** lowdb's side of the store: reading is recovery, writing is a checkpoint. Its own file adapters lose data and are not used. */
export const generationAdapter = (
  recover: () => Promise<StoreData | null>,
  checkpoint: (data: StoreData) => Promise<void>,
): Adapter<StoreData> => ({ read: recover, write: checkpoint });
