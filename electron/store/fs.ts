import * as node from 'node:fs';

/** What a path is; links are followed. `size` in bytes. */
export type FileStat = { readonly kind: 'file' | 'folder' | 'other'; readonly size: number; readonly modifiedAt: Date };

/**
 * `createNew` fails when the file is there; `lock` creates the LOCK so that a second program is refused: on Windows by
 * an exclusive handle the system takes back when the program ends, elsewhere by `createNew`.
 */
export type OpenMode = 'read' | 'readWrite' | 'createNew' | 'lock';

/**
 * Every call of the store to the file system, and nothing else, so that faults can be put in at each of them.
 * Calls throw Node's errors (`code`). Handles are numbers.
 */
export type Fs = {
  readonly windows: boolean;
  readonly open: (path: string, mode: OpenMode) => number;
  /** Up to `length` bytes from `position`; fewer only at the end of the file. */
  readonly read: (fd: number, length: number, position: number) => Uint8Array;
  /** Answers with the bytes really taken, which may be fewer than given. */
  readonly write: (fd: number, bytes: Uint8Array, position: number) => number;
  readonly size: (fd: number) => number;
  /** Makes a file so long or short; what is added reads as zeros and is not written yet. */
  readonly resize: (fd: number, size: number) => void;
  readonly flush: (fd: number) => void;
  /** As `flush`, off the main thread: for large files. */
  readonly flushLater: (fd: number) => Promise<void>;
  readonly close: (fd: number) => void;
  readonly readFile: (path: string) => Buffer;
  readonly rename: (from: string, to: string) => void;
  readonly remove: (path: string) => void;
  /** Makes parents too; no error when it is there. */
  readonly makeFolder: (path: string) => void;
  readonly list: (path: string) => readonly string[];
  /** Null when nothing is there. */
  readonly stat: (path: string) => FileStat | null;
  /** Makes names in a folder durable. Windows has no such call for folders (EPERM): nothing happens there. */
  readonly flushFolder: (path: string) => void;
  /** What the path lies on, as far as it can be told without asking other programs. */
  readonly volume: (path: string) => 'local' | 'network' | 'removable' | 'unknown';
  /** Bytes a program may still write where the path lies; null when it cannot be told. */
  readonly freeBytes: (path: string) => number | null;
};

/** The code of a file-system error, '' for any other. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Shared by libuv: CreateFile with share mode 0. Only Windows knows it. */
const UV_FS_O_EXLOCK = 0x10000000;
const { O_RDWR, O_CREAT } = node.constants;

// Journals are opened for reading and writing rather than appending: FlushFileBuffers needs a handle with write access.
const FLAGS: Record<Exclude<OpenMode, 'lock'>, string> = { read: 'r', readWrite: 'r+', createNew: 'wx+' };

/** statfs types of network file systems on Linux: NFS, SMB, SMB2, CIFS, AFS, 9P, FUSE over the network is not told apart. */
const NETWORK_TYPES = new Set([0x6969, 0x517b, 0xfe534d42, 0xff534d42, 0x5346414f, 0x01021997]);

const readUpTo = (fd: number, length: number, position: number): Uint8Array => {
  const buffer = Buffer.allocUnsafe(length);
  let got = 0;
  while (got < length) {
    const count = node.readSync(fd, buffer, got, length - got, position + got);
    if (count === 0) break;
    got += count;
  }
  return buffer.subarray(0, got);
};

const statOf = (path: string): FileStat | null => {
  const stat = node.statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return null;
  const kind = stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other';
  return { kind, size: stat.size, modifiedAt: stat.mtime };
};

const flushFolder = (path: string, windows: boolean): void => {
  if (windows) return;
  const fd = node.openSync(path, 'r');
  try {
    node.fsyncSync(fd);
  } finally {
    node.closeSync(fd);
  }
};

const volumeOf = (path: string, windows: boolean): 'local' | 'network' | 'removable' | 'unknown' => {
  if (windows) return 'unknown';
  if (/^\/(media|run\/media)\//.test(path)) return 'removable';
  try {
    return NETWORK_TYPES.has(node.statfsSync(path).type) ? 'network' : 'local';
  } catch {
    return 'unknown';
  }
};

const freeBytes = (path: string): number | null => {
  try {
    const { bavail, bsize } = node.statfsSync(path);
    return bavail * bsize;
  } catch {
    return null;
  }
};

const makeNodeFs = (windows: boolean): Fs => ({
  windows,
  open: (path, mode) =>
    mode === 'lock'
      ? node.openSync(path, windows ? O_RDWR | O_CREAT | UV_FS_O_EXLOCK : 'wx+')
      : node.openSync(path, FLAGS[mode]),
  read: readUpTo,
  write: (fd, bytes, position) => node.writeSync(fd, bytes, 0, bytes.length, position),
  size: (fd) => node.fstatSync(fd).size,
  resize: node.ftruncateSync,
  flush: node.fsyncSync,
  flushLater: (fd) =>
    new Promise((resolve, reject) => node.fsync(fd, (error) => (error === null ? resolve() : reject(error)))),
  close: node.closeSync,
  readFile: (path) => node.readFileSync(path),
  rename: node.renameSync,
  remove: node.unlinkSync,
  makeFolder: (path) => void node.mkdirSync(path, { recursive: true }),
  list: (path) => node.readdirSync(path),
  stat: statOf,
  flushFolder: (path) => flushFolder(path, windows),
  volume: (path) => volumeOf(path, windows),
  freeBytes,
});

/** The file system of this PC. */
export const nodeFs: Fs = makeNodeFs(process.platform === 'win32');
