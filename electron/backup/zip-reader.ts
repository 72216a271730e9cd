import { Readable } from 'node:stream';
import { type Entry, fromRandomAccessReader, type LocalFileHeader, RandomAccessReader, type ZipFile } from 'yauzl';
import type { Fs } from '../store/fs.ts';
import { LIMITS } from './manifest.ts';
import { type EntryKind, entryKind, MANIFEST } from './names.ts';
import { BackupRefused, refuseBackup } from './refused.ts';

const CHUNK = 1 << 20;

/** yauzl over the store's own file system, so that faults can be put in here too. */
class FsReader extends RandomAccessReader {
  readonly #fs: Fs;
  readonly #fd: number;
  constructor(fs: Fs, fd: number) {
    super();
    this.#fs = fs;
    this.#fd = fd;
  }
  override _readStreamForRange(start: number, end: number): Readable {
    const fs = this.#fs;
    const fd = this.#fd;
    function* chunks(): Generator<Buffer> {
      for (let at = start; at < end; ) {
        const bytes = fs.read(fd, Math.min(CHUNK, end - at), at);
        if (bytes.length === 0) return;
        at += bytes.length;
        yield Buffer.from(bytes);
      }
    }
    return Readable.from(chunks(), { objectMode: false });
  }
}

/** An entry of the archive with the range of bytes it takes. */
export type ZipEntry = { readonly entry: Entry; readonly kind: EntryKind; readonly name: string };

export type Zip = { readonly file: ZipFile; readonly entries: readonly ZipEntry[] };

const DAMAGED =
  'Bản sao này bị hỏng, bị cắt cụt hoặc đã bị sửa nên không dùng được; chưa có gì bị thay đổi. Hãy chọn bản khác trên USB.';
const ENCRYPTED =
  'Bản sao này được mã hóa mà chưa có khóa để mở; chưa có gì bị thay đổi. Hãy mở bằng phiên bản và mật khẩu đã dùng khi sao lưu.';
const TOO_MANY = 'Bản sao này khai báo quá nhiều tệp bên trong nên bị từ chối; chưa có gì bị thay đổi.';
const TOO_LARGE = 'Bản sao này giải nén ra lớn bất thường nên bị từ chối để bảo vệ máy; chưa có gì bị thay đổi.';
const FOREIGN = 'Bản sao này có tệp lạ bên trong, không do phần mềm tạo ra, nên bị từ chối; chưa có gì bị thay đổi.';
const TWICE = 'Bản sao này có hai tệp trùng tên bên trong nên bị từ chối; chưa có gì bị thay đổi.';
const OVERLAP = 'Các tệp trong bản sao này chồng lên nhau nên bị từ chối; chưa có gì bị thay đổi.';

const LIMIT_OF: Readonly<Record<EntryKind, number>> = LIMITS;

/** What is refused of one entry by the directory alone, before a byte of it is unpacked. */
const checkEntry = (entry: Entry, seen: ReadonlySet<string>): EntryKind => {
  const name = entry.fileNameRaw.toString('latin1');
  const kind = entryKind(name);
  if (kind === null || entry.fileName !== name) return refuseBackup(FOREIGN);
  // Unix type bits: only a plain file, or none said.
  const type = (entry.externalFileAttributes >>> 16) & 0o170000;
  if (type !== 0 && type !== 0o100000) return refuseBackup(FOREIGN);
  if (seen.has(name)) return refuseBackup(TWICE);
  if (entry.isEncrypted()) return refuseBackup(ENCRYPTED);
  if (!entry.canDecodeFileData()) return refuseBackup(DAMAGED);
  const { uncompressedSize, compressedSize } = entry;
  if (uncompressedSize > LIMIT_OF[kind]) return refuseBackup(TOO_LARGE);
  if (uncompressedSize > LIMITS.ratioFrom && uncompressedSize > compressedSize * LIMITS.ratio) {
    return refuseBackup(TOO_LARGE);
  }
  return kind;
};

const localHeader = (file: ZipFile, entry: Entry): Promise<LocalFileHeader> => file.readLocalFileHeaderPromise(entry);

/** Entries lie one after the other, each under the name the directory gives it, with room for nothing between. */
const checkPlaces = async (file: ZipFile, entries: readonly ZipEntry[]): Promise<void> => {
  const ordered = [...entries].sort(
    (a, b) => a.entry.relativeOffsetOfLocalHeader - b.entry.relativeOffsetOfLocalHeader,
  );
  let end = 0;
  for (const { entry, name } of ordered) {
    const start = entry.relativeOffsetOfLocalHeader;
    // A data descriptor of up to 24 bytes may follow an entry.
    if (start < end || start > end + 24) return refuseBackup(OVERLAP);
    const local = await localHeader(file, entry);
    if (local.fileName.toString('latin1') !== name) return refuseBackup(FOREIGN);
    end = local.fileDataStart + entry.compressedSize;
  }
  if (ordered[0]?.name !== MANIFEST || entries[0]?.name !== MANIFEST) return refuseBackup(DAMAGED);
};

/** Every error of yauzl means the same to the official; those of the disk go on as they are. */
const asRefusal = (error: unknown): never => {
  if (error instanceof BackupRefused) throw error;
  if (error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code))
    throw error;
  return refuseBackup(DAMAGED);
};

/** Opens the directory of an archive and checks it. Throws BackupRefused, and what the disk throws. */
export const openZip = async (fs: Fs, fd: number, size: number): Promise<Zip> => {
  try {
    const file = await new Promise<ZipFile>((resolve, reject) => {
      const options = { autoClose: false, lazyEntries: true, strictFileNames: true, validateEntrySizes: true };
      fromRandomAccessReader(new FsReader(fs, fd), size, options, (error, zip) =>
        error ? reject(error) : resolve(zip),
      );
    });
    if (file.entryCount > LIMITS.entries) return refuseBackup(TOO_MANY);
    const entries = await new Promise<ZipEntry[]>((resolve, reject) => {
      const found: ZipEntry[] = [];
      const names = new Set<string>();
      file.on('error', reject);
      file.on('end', () => resolve(found));
      file.on('entry', (entry: Entry) => {
        try {
          const kind = checkEntry(entry, names);
          names.add(entry.fileName);
          found.push({ entry, kind, name: entry.fileName });
          file.readEntry();
        } catch (error) {
          reject(error);
        }
      });
      file.readEntry();
    });
    await checkPlaces(file, entries);
    return { file, entries };
  } catch (error) {
    return asRefusal(error);
  }
};

/** The bytes of an entry piece by piece, unpacked and counted; more or fewer than declared are refused. */
export async function* entryChunks(zip: Zip, { entry, kind }: ZipEntry): AsyncGenerator<Buffer> {
  let counted = 0;
  try {
    const stream = await zip.file.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      counted += chunk.length;
      if (counted > entry.uncompressedSize || counted > LIMIT_OF[kind]) refuseBackup(TOO_LARGE);
      yield chunk;
    }
  } catch (error) {
    asRefusal(error);
  }
  if (counted !== entry.uncompressedSize) refuseBackup(DAMAGED);
}

/** All bytes of an entry. */
export const entryBytes = async (zip: Zip, entry: ZipEntry): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const chunk of entryChunks(zip, entry)) parts.push(chunk);
  return Buffer.concat(parts);
};

export const SENTENCES = { DAMAGED, ENCRYPTED, FOREIGN, TOO_LARGE } as const;
