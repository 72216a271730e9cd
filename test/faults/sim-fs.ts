import { dirname } from 'node:path';
import type { FileStat, Fs, OpenMode } from '#electron/store/fs.ts';
import { apply, commonLength, type Inode, type NameChange, pathsOf } from './sim-names.ts';

/**
 * How a disk forgets. `ext4`: names come to the disk in order, data only when flushed, a name only when its folder is.
 * `ntfs`: a flush makes the file's own making durable, a rename may come to the disk or not, bytes not flushed read as
 * zeros. `fat`: as ntfs, and a rename may leave the old name, the new one, both or none; sizes stay behind.
 * `lying`: a flush answers at once and the last few are still on their way.
 */
export type Profile = 'ext4' | 'ntfs' | 'fat' | 'lying';

/** Renames on Windows' file systems are taken to be on the disk once this many later ones were asked for. */
const RENAMES_ON_THEIR_WAY = 2;
/** Flushes a lying disk still holds back. */
export const LYING_TAIL = 6;

export class SimError extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

const fail = (code: string): never => {
  throw new SimError(code);
};

/** Calls that change what is on the disk; all others only look. */
export const CHANGING: ReadonlySet<string> = new Set([
  'create',
  'write',
  'flush',
  'rename',
  'remove',
  'makeFolder',
  'flushFolder',
]);

/**
 * Called before every call; may throw in its place. For a write it may answer with how many bytes are taken; a negative
 * number takes that many and claims all.
 */
export type Hook = (call: string, path: string, size: number) => number | undefined;

/** A file system in memory that knows what would be left after the power went. Synchronous, deterministic. */
export class SimFs {
  readonly profile: Profile;
  readonly names = new Map<string, Inode>();
  readonly folders = new Set<string>(['/']);
  durableNames = new Map<string, Inode>();
  durableFolders = new Set<string>(['/']);
  /** Changes of names not surely on the disk, oldest first. */
  pending: NameChange[] = [];
  /** What a lying disk was told to make durable, oldest first. */
  promised: { readonly apply: () => void }[] = [];
  hook: Hook = () => undefined;
  capacity = Number.POSITIVE_INFINITY;
  readonly #handles = new Map<number, { readonly inode: Inode; readonly path: string }>();
  #nextHandle = 3;

  constructor(profile: Profile) {
    this.profile = profile;
  }

  get windows(): boolean {
    return this.profile === 'ntfs' || this.profile === 'fat';
  }

  /** The program that used this disk is gone, and its handles with it. */
  processEnds(): void {
    this.#handles.clear();
  }

  used(): number {
    let sum = 0;
    for (const inode of new Set(this.names.values())) sum += inode.live.length;
    return sum;
  }

  /** The calls of the store. */
  fs(): Fs {
    return {
      windows: this.windows,
      open: (path, mode) => this.#open(path, mode),
      read: (fd, length, position) => {
        this.hook('read', '', length);
        return Buffer.from(this.#inode(fd).live.subarray(position, position + length));
      },
      write: (fd, bytes, position) => this.#write(fd, bytes, position),
      size: (fd) => {
        this.hook('size', '', 0);
        return this.#inode(fd).live.length;
      },
      resize: (_, size) => {
        if (this.profile === 'fat' && size >= 2 ** 32) fail('EFBIG');
      },
      flush: (fd) => this.#flush(fd),
      flushLater: async (fd) => this.#flush(fd),
      close: (fd) => {
        this.#handles.delete(fd);
        this.hook('close', '', 0);
      },
      readFile: (path) => {
        this.hook('readFile', path, 0);
        return Buffer.from((this.names.get(path) ?? fail('ENOENT')).live);
      },
      rename: (from, to) => this.#rename(from, to),
      remove: (path) => this.#remove(path),
      makeFolder: (path) => this.#makeFolder(path),
      list: (path) => this.#list(path),
      stat: (path) => this.#stat(path),
      flushFolder: (path) => this.#flushFolder(path),
      volume: () => 'local',
      freeBytes: () => (Number.isFinite(this.capacity) ? Math.max(0, this.capacity - this.used()) : null),
    };
  }

  #inode(fd: number): Inode {
    return this.#handles.get(fd)?.inode ?? fail('EBADF');
  }

  #isOpen(inode: Inode): boolean {
    for (const handle of this.#handles.values()) if (handle.inode === inode) return true;
    return false;
  }

  #handle(inode: Inode, path: string): number {
    const fd = this.#nextHandle++;
    this.#handles.set(fd, { inode, path });
    return fd;
  }

  #open(path: string, mode: OpenMode): number {
    const found = this.names.get(path);
    if (mode === 'read' || mode === 'readWrite') this.hook('open', path, 0);
    if (mode === 'read' || mode === 'readWrite') return this.#handle(found ?? fail('ENOENT'), path);
    if (found !== undefined && mode === 'lock' && this.windows) {
      return this.#isOpen(found) ? fail('EBUSY') : this.#handle(found, path);
    }
    if (found !== undefined) fail('EEXIST');
    if (!this.folders.has(dirname(path))) fail('ENOENT');
    this.hook('create', path, 0);
    if (this.used() >= this.capacity) fail('ENOSPC');
    const inode: Inode = { live: Buffer.alloc(0), durable: Buffer.alloc(0), poisoned: [] };
    this.names.set(path, inode);
    this.#change({ kind: 'add', path, inode });
    return this.#handle(inode, path);
  }

  #write(fd: number, bytes: Uint8Array, position: number): number {
    const { inode, path } = this.#handles.get(fd) ?? fail('EBADF');
    const answer = this.hook('write', path, bytes.length) ?? bytes.length;
    const allowed = Math.abs(answer);
    const growth = Math.max(0, position + bytes.length - inode.live.length);
    const room = Math.max(0, this.capacity - this.used());
    const taken = Math.min(allowed, growth > room ? bytes.length - (growth - room) : bytes.length);
    if (taken <= 0 && bytes.length > 0) fail('ENOSPC');
    const next = Buffer.alloc(Math.max(inode.live.length, position + taken));
    inode.live.copy(next);
    next.set(bytes.subarray(0, taken), position);
    inode.live = next;
    return answer < 0 ? bytes.length : taken;
  }

  #flush(fd: number): void {
    const { inode, path } = this.#handles.get(fd) ?? fail('EBADF');
    try {
      this.hook('flush', path, 0);
    } catch (error) {
      // The system takes the pages for clean after a failed flush: shown from memory, never written.
      inode.poisoned.push([commonLength(inode.live, inode.durable), inode.live.length]);
      throw error;
    }
    const live = Buffer.from(inode.live);
    for (const [from, to] of inode.poisoned) live.fill(0, from, to);
    this.#promise(() => {
      inode.durable = live;
      if (this.windows || this.profile === 'lying') this.#settle((one) => one.kind === 'add' && one.inode === inode);
    });
  }

  #promise(apply: () => void): void {
    if (this.profile !== 'lying') {
      apply();
      return;
    }
    this.promised.push({ apply });
    if (this.promised.length > LYING_TAIL) this.promised.shift()?.apply();
  }

  #change(change: NameChange): void {
    this.pending.push(change);
    if (!this.windows) return;
    const moves = this.pending.filter((one) => one.kind === 'move');
    const old = moves.at(-1 - RENAMES_ON_THEIR_WAY);
    if (old !== undefined) {
      const upTo = this.pending.indexOf(old);
      this.#settle((_, index) => index <= upTo);
    }
  }

  /** Brings some of the pending changes to the disk, in their order; one never overtakes an earlier one of the same name. */
  #settle(which: (change: NameChange, index: number) => boolean): void {
    const chosen = this.pending.map(which);
    for (let i = this.pending.length - 1; i >= 0; i--) {
      if (!chosen[i]) continue;
      const paths = pathsOf(this.pending[i] as NameChange);
      for (let j = 0; j < i; j++) {
        if (pathsOf(this.pending[j] as NameChange).some((path) => paths.includes(path))) chosen[j] = true;
      }
    }
    const rest: NameChange[] = [];
    this.pending.forEach((change, index) => {
      if (chosen[index] === true) apply(this.durableNames, this.durableFolders, change);
      else rest.push(change);
    });
    this.pending = rest;
  }

  #rename(from: string, to: string): void {
    const inode = this.names.get(from) ?? fail('ENOENT');
    this.hook('rename', to, 0);
    if (!this.folders.has(dirname(to))) fail('ENOENT');
    this.names.delete(from);
    this.names.set(to, inode);
    this.#change({ kind: 'move', from, to, inode });
  }

  #remove(path: string): void {
    const inode = this.names.get(path) ?? fail('ENOENT');
    this.hook('remove', path, 0);
    if (this.windows && this.#isOpen(inode)) fail('EBUSY');
    this.names.delete(path);
    this.#change({ kind: 'drop', path });
  }

  #makeFolder(path: string): void {
    if (this.folders.has(path)) return;
    if (!this.folders.has(dirname(path))) this.#makeFolder(dirname(path));
    this.hook('makeFolder', path, 0);
    this.folders.add(path);
    this.#change({ kind: 'folder', path });
    if (this.windows) this.#settle((one) => one.kind === 'folder');
  }

  #list(path: string): string[] {
    this.hook('list', path, 0);
    if (!this.folders.has(path)) fail('ENOENT');
    const all = [...this.names.keys(), ...this.folders].filter((one) => one !== '/' && dirname(one) === path);
    return all.map((one) => one.slice(path === '/' ? 1 : path.length + 1));
  }

  #stat(path: string): FileStat | null {
    this.hook('stat', path, 0);
    const inode = this.names.get(path);
    const modifiedAt = new Date(0);
    if (inode !== undefined) return { kind: 'file', size: inode.live.length, modifiedAt };
    return this.folders.has(path) ? { kind: 'folder', size: 0, modifiedAt } : null;
  }

  #flushFolder(path: string): void {
    if (this.windows) return;
    this.hook('flushFolder', path, 0);
    // Journalled names come to the disk together with all that were asked for before.
    const last = this.pending.findLastIndex((one) => pathsOf(one).some((name) => dirname(name) === path));
    const upTo = this.pending.slice(0, last + 1);
    this.#promise(() => this.#settle((one) => upTo.includes(one)));
  }

  /** The same disk once more, with all it holds and has not written yet: what a killed program leaves to the next. */
  fork(): SimFs {
    const next = new SimFs(this.profile);
    const copies = new Map<Inode, Inode>();
    const copyOf = (inode: Inode): Inode => {
      const known = copies.get(inode);
      if (known !== undefined) return known;
      const copy = {
        live: Buffer.from(inode.live),
        durable: Buffer.from(inode.durable),
        poisoned: [...inode.poisoned],
      };
      copies.set(inode, copy);
      return copy;
    };
    for (const [path, inode] of this.names) next.names.set(path, copyOf(inode));
    for (const [path, inode] of this.durableNames) next.durableNames.set(path, copyOf(inode));
    for (const folder of this.folders) next.folders.add(folder);
    for (const folder of this.durableFolders) next.durableFolders.add(folder);
    next.pending = this.pending.map((one) => ('inode' in one ? { ...one, inode: copyOf(one.inode) } : one));
    return next;
  }

  addFolder(path: string): void {
    if (this.folders.has(path)) return;
    this.addFolder(dirname(path));
    this.folders.add(path);
    this.durableFolders.add(path);
  }
}
