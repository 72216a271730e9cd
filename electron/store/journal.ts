import { join } from 'node:path';
import { expectSize, writeAll } from './durable-file.ts';
import type { StoreEnv } from './env.ts';
import { codeOf, type Fs } from './fs.ts';
import { bytesOf, type JournalHeader, type Line, openSeal, parseJournalHeader, parseLine, sealHeader } from './line.ts';

const digits = (number: number): string => String(number).padStart(8, '0');

/** The two journals of a number: the journal and its mirror. */
export const journalNames = (number: number): readonly [string, string] => [
  `jrn-${digits(number)}.log`,
  `jrm-${digits(number)}.log`,
];

export const generationName = (number: number): string => `gen-${digits(number)}.json`;

/** The number in the name of a generation or a journal, or null for any other name. */
export const numberOf = (name: string): number | null => {
  const match = /^(?:gen-(\d{8,15})\.json|jr[nm]-(\d{8,15})\.log)$/.exec(name);
  return match === null ? null : Number(match[1] ?? match[2]);
};

/**
 * A journal as it was found. `torn`: only its end is unreadable, as after a crash in the middle of writing. `damaged`:
 * something unreadable stands before readable lines, or nothing at all is readable. `orderly`: every byte was understood.
 */
export type JournalFile = {
  readonly name: string;
  readonly number: number;
  readonly header: JournalHeader | null;
  readonly lines: readonly Line[];
  readonly condition: 'orderly' | 'torn' | 'damaged';
  readonly size: number;
};

export type ParsedJournal = Pick<JournalFile, 'header' | 'lines' | 'condition'>;

/** Reads sealed lines; what cannot be read is passed over and told. */
export const parseJournal = (bytes: Buffer): ParsedJournal => {
  const lines: Line[] = [];
  let header: JournalHeader | null = null;
  let bad = false;
  let badBefore = false;
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(10, start);
    const end = found === -1 ? bytes.length : found;
    const sealed = found === -1 ? null : openSeal(bytes.subarray(start, end));
    if (sealed === null) bad = true;
    else {
      badBefore ||= bad;
      const line = parseLine(sealed);
      if (line !== null) lines.push(line);
      else if (start === 0) header = parseJournalHeader(sealed);
    }
    start = end + 1;
  }
  const damaged = badBefore || (header === null && bytes.length > 0);
  return { header, lines, condition: damaged ? 'damaged' : bad || header === null ? 'torn' : 'orderly' };
};

/** Reads one journal. When its twin is given and holds the same bytes, they are understood only once. */
export const readJournal = (fs: Fs, folder: string, name: string, twin?: ReadBytes): JournalFile & ReadBytes => {
  const bytes = fs.readFile(join(folder, name));
  const parsed = twin?.bytes.equals(bytes) === true ? twin.parsed : parseJournal(bytes);
  return { name, number: numberOf(name) ?? 0, size: bytes.length, ...parsed, bytes, parsed };
};

type ReadBytes = { readonly bytes: Buffer; readonly parsed: ParsedJournal };

/** Two journals open for appending. */
export type JournalPair = {
  readonly number: number;
  /** Appends to both, flushes both; only then it returns. Throws the first error of the disk: the line may then be in none, one or both. */
  readonly append: (bytes: Uint8Array) => void;
  /** Bytes in one of them. */
  readonly size: () => number;
  readonly close: () => void;
};

const pairOf = (fs: Fs, number: number, fds: readonly [number, number], start: number): JournalPair => {
  let size = start;
  let open = true;
  const [first, second] = fds;
  return {
    number,
    size: () => size,
    append: (bytes) => {
      // Both writes first: the system then carries the second to the disk while it waits for the first.
      for (const fd of fds) {
        writeAll(fs, fd, bytes, size);
        expectSize(fs, fd, size + bytes.length);
      }
      fs.flush(first);
      fs.flush(second);
      size += bytes.length;
    },
    close: () => {
      if (!open) return;
      open = false;
      for (const fd of fds) {
        try {
          fs.close(fd);
        } catch {
          // Everything acknowledged has been flushed already.
        }
      }
    },
  };
};

const createOne = (fs: Fs, path: string, bytes: Uint8Array): number => {
  const fd = fs.open(path, 'createNew');
  try {
    writeAll(fs, fd, bytes, 0);
    expectSize(fs, fd, bytes.length);
    fs.flush(fd);
    return fd;
  } catch (error) {
    fs.close(fd);
    throw error;
  }
};

/**
 * Makes the two journals of a new number, holding `lines` already; both are flushed and so are their names. A name is
 * never given by renaming here: what is appended later must not rest on a rename. Throws; nothing is left open then.
 */
export const createPair = (
  env: StoreEnv,
  folder: string,
  header: JournalHeader,
  lines: readonly Line[],
): JournalPair => {
  const { fs } = env;
  const bytes = Buffer.concat([sealHeader(header), ...lines.map(bytesOf)]);
  const fds: number[] = [];
  try {
    for (const name of journalNames(header.number)) fds.push(createOne(fs, join(folder, name), bytes));
    fs.flushFolder(folder);
  } catch (error) {
    closeAll(fs, fds);
    for (const name of journalNames(header.number)) removeUnused(fs, join(folder, name), codeOf(error) === 'EEXIST');
    throw error;
  }
  return pairOf(fs, header.number, [fds[0] as number, fds[1] as number], bytes.length);
};

const closeAll = (fs: Fs, fds: readonly number[]): void => {
  for (const fd of fds) {
    try {
      fs.close(fd);
    } catch {
      // The error that led here is the one to tell.
    }
  }
};

/** Nothing was acknowledged in it. If it stays all the same, it holds nothing that is not elsewhere. */
const removeUnused = (fs: Fs, path: string, foreign: boolean): void => {
  if (foreign) return;
  try {
    fs.remove(path);
  } catch {
    // See above.
  }
};

/** Opens an orderly pair of the same size again. */
export const resumePair = (env: StoreEnv, folder: string, number: number, size: number): JournalPair => {
  const { fs } = env;
  const fds: number[] = [];
  try {
    for (const name of journalNames(number)) {
      const fd = fs.open(join(folder, name), 'readWrite');
      fds.push(fd);
      expectSize(fs, fd, size);
      fs.flush(fd);
    }
    // The program that made them may have died before their names were durable.
    fs.flushFolder(folder);
  } catch (error) {
    closeAll(fs, fds);
    throw error;
  }
  return pairOf(fs, number, [fds[0] as number, fds[1] as number], size);
};
