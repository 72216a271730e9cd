import { join } from 'node:path';
import { DiskLied, ensureDurableFolder, expectSize, writeAll } from './durable-file.ts';
import type { StoreEnv } from './env.ts';
import { bytesOf, entryOf, type Line, openSeal, parseLine } from './line.ts';

const NAME = /^(\d{4}-\d{2})\.log$/;

const auditFolder = (folder: string): string => join(folder, 'audit');

/** Names of the audit logs, oldest first. */
export const auditNames = (env: StoreEnv, folder: string): string[] =>
  env.fs.stat(auditFolder(folder)) === null
    ? []
    : env.fs
        .list(auditFolder(folder))
        .filter((name) => NAME.test(name))
        .sort();

/** Lines of one audit log. Notes of the store, and what a crash left unfinished, are passed over. */
export const readAudit = (env: StoreEnv, folder: string, name: string): { readonly lines: readonly Line[] } => {
  const bytes = env.fs.readFile(join(auditFolder(folder), name));
  const lines: Line[] = [];
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(10, start);
    const end = found === -1 ? bytes.length : found;
    const sealed = openSeal(bytes.subarray(start, end));
    const line = sealed === null ? null : parseLine(sealed);
    if (line !== null) lines.push(line);
    start = end + 1;
  }
  return { lines };
};

/** All archived lines, oldest first, each once. Throws what the disk throws. */
export const archivedLines = (env: StoreEnv, folder: string): Line[] => {
  const all = new Map<string, Line>();
  for (const name of auditNames(env, folder)) {
    for (const line of readAudit(env, folder, name).lines) all.set(line.sha, line);
  }
  return [...all.values()].sort((a, b) => a.seq - b.seq);
};

/** Appends to one log, flushes, reads the appended bytes back. Throws what the disk throws. */
const append = (env: StoreEnv, folder: string, month: string, bytes: Uint8Array): void => {
  const { fs } = env;
  const path = join(auditFolder(folder), `${month}.log`);
  const isNew = fs.stat(path) === null;
  const fd = fs.open(path, isNew ? 'createNew' : 'readWrite');
  try {
    const size = fs.size(fd);
    // A line end first: whatever an earlier appending left unfinished, or the disk forgot of it, ends there.
    const whole = size === 0 ? bytes : Buffer.concat([Buffer.from('\n'), bytes]);
    writeAll(fs, fd, whole, size);
    expectSize(fs, fd, size + whole.length);
    fs.flush(fd);
    if (!Buffer.from(fs.read(fd, whole.length, size)).equals(Buffer.from(whole))) {
      throw new DiskLied('The audit log reads back differently');
    }
  } finally {
    fs.close(fd);
  }
  // Each time: the flush that should have followed its making may have failed then.
  fs.flushFolder(auditFolder(folder));
};

const ensureFolder = (env: StoreEnv, folder: string): void => {
  ensureDurableFolder(env.fs, auditFolder(folder), folder);
};

const monthOf = (at: string): string => (/^\d{4}-\d{2}-/.test(at) ? at.slice(0, 7) : '0000-00');

/**
 * Archives lines in the log of the month each was written in. Lines that stand there already are appended all the same:
 * after a failed flush the system may show bytes that never reached the disk. Twice archived counts once when read.
 */
export const archive = (env: StoreEnv, folder: string, lines: readonly Line[]): void => {
  if (lines.length === 0) return;
  ensureFolder(env, folder);
  const months = new Map<string, Line[]>();
  for (const line of lines) {
    const month = monthOf(entryOf(line).at);
    months.set(month, [...(months.get(month) ?? []), line]);
  }
  for (const [month, wanted] of months) {
    append(env, folder, month, Buffer.concat(wanted.map(bytesOf)));
  }
};

/** Puts a note of the store itself into this month's log. */
export const archiveNote = (env: StoreEnv, folder: string, note: Uint8Array): void => {
  ensureFolder(env, folder);
  append(env, folder, monthOf(env.now().toISOString()), note);
};
