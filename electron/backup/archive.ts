import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { writeAll } from '../store/durable-file.ts';
import type { StoreEnv } from '../store/env.ts';
import type { Fs } from '../store/fs.ts';
import { goOn, type Pace } from './refused.ts';

/** The seal: SHA-256 in hex of every byte before it, as the comment of the ZIP. */
export const SEAL_BYTES = 64;

/** One entry to write: its bytes, or a file of the workspace that is read while it is written. */
export type Source =
  | { readonly name: string; readonly bytes: Buffer }
  | { readonly name: string; readonly path: string; readonly len: number };

const CHUNK = 1 << 20;

async function* fileChunks(fs: Fs, path: string): AsyncGenerator<Uint8Array> {
  const fd = fs.open(path, 'read');
  try {
    for (let position = 0; ; ) {
      const bytes = fs.read(fd, CHUNK, position);
      if (bytes.length === 0) return;
      position += bytes.length;
      yield Buffer.from(bytes);
    }
  } finally {
    fs.close(fd);
  }
}

const addTo = (zip: ZipFile, fs: Fs, source: Source, mtime: Date): void => {
  const options = { mtime, mode: 0o100644, forceDosTimestamp: true };
  if ('bytes' in source) {
    zip.addBuffer(source.bytes, source.name, options);
    return;
  }
  // Scans and PDFs hardly get smaller; unpacked they also stay readable where the archive is torn.
  const stored = { ...options, compress: false, size: source.len };
  const lazy = zip.addReadStreamLazy.bind(zip) as unknown as (
    name: string,
    options: object,
    open: (give: (error: unknown, stream?: NodeJS.ReadableStream) => void) => void,
  ) => void;
  lazy(source.name, stored, (give) => {
    const stream = Readable.from(fileChunks(fs, source.path), { objectMode: false });
    // yazl pipes this stream and does not hear of its errors.
    stream.on('error', (error) => zip.outputStream.emit('error', error));
    give(null, stream);
  });
};

/**
 * Writes a backup into an open file and answers with its size and SHA-256: entries in the given order, then the seal.
 * Throws what the disk throws, and BackupStopped.
 */
export const writeArchive = async (
  env: StoreEnv,
  fd: number,
  sources: readonly Source[],
  at: Date,
  pace: Pace,
): Promise<{ readonly size: number; readonly sha256: string }> => {
  const zip = new ZipFile();
  const total = sources.reduce((sum, one) => sum + ('bytes' in one ? one.bytes.length : one.len), 0);
  zip.on('error', (error) => zip.outputStream.emit('error', error));
  for (const source of sources) addTo(zip, env.fs, source, at);
  zip.end({ comment: '0'.repeat(SEAL_BYTES), forceZip64Format: false });
  const seal = createHash('sha256');
  let held: Buffer = Buffer.alloc(0);
  let size = 0;
  const put = (bytes: Uint8Array): void => {
    writeAll(env.fs, fd, bytes, size);
    size += bytes.length;
  };
  for await (const chunk of zip.outputStream as unknown as AsyncIterable<Buffer>) {
    goOn(pace);
    const all = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    const ready = all.subarray(0, Math.max(0, all.length - SEAL_BYTES));
    held = all.subarray(ready.length);
    seal.update(ready);
    put(ready);
    pace.progress('write', Math.min(size, total), total);
  }
  const whole = seal.copy();
  const comment = Buffer.from(seal.digest('hex'));
  put(comment);
  return { size, sha256: whole.update(comment).digest('hex') };
};
