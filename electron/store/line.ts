import { sha256 } from './durable-file.ts';
import type { CommitEntry } from './types.ts';

/** One command as the journal keeps it, whole or not at all. `prev` is the hash of the line before: the chain. */
export type JournalEntry = CommitEntry & { readonly seq: number; readonly prev: string; readonly schema: number };

/** A line whose hash is right. The entry is parsed only when somebody needs it. */
export type Line = {
  readonly sha: string;
  readonly seq: number;
  readonly prev: string;
  readonly schema: number;
  /** Everything after the hash and the blank, without the line's end. */
  readonly text: string;
};

/** First line of a journal file: whose it is, and after which line it begins. */
export type JournalHeader = {
  readonly journal: 1;
  readonly storeId: string;
  readonly number: number;
  readonly schema: number;
  readonly after: number;
  readonly head: string;
};

/** What the first line of a workspace follows. */
export const genesisOf = (storeId: string): string => sha256(`so-tay-ban-chi-dao ${storeId}`);

const START = /^\{"seq":(\d{1,15}),"prev":"([0-9a-f]{64})","schema":(\d{1,6}),/;

/** The keys stand in this order in the file. Throws on what JSON cannot hold. */
export const makeLine = (entry: JournalEntry): Line => {
  const { seq, prev, schema, at, actor, command, title, changes } = entry;
  const text = JSON.stringify({ seq, prev, schema, at, actor, command, title, changes });
  return { sha: sha256(text), seq, prev, schema, text };
};

export const entryOf = (line: Line): JournalEntry => JSON.parse(line.text) as JournalEntry;

export const bytesOf = (line: Pick<Line, 'sha' | 'text'>): Buffer => Buffer.from(`${line.sha} ${line.text}\n`);

/** Text of a line whose hash is right, or null. `bytes` is without the line's end. */
export const openSeal = (bytes: Buffer): { readonly sha: string; readonly text: string } | null => {
  if (bytes.length < 67 || bytes[64] !== 32) return null;
  const sha = bytes.toString('latin1', 0, 64);
  const body = bytes.subarray(65);
  return sha256(body) === sha ? { sha, text: body.toString('utf8', 0, body.length) } : null;
};

/** The line sealed in `bytes`, or null when it is damaged or something else (a header, a note). */
export const parseLine = (sealed: { readonly sha: string; readonly text: string }): Line | null => {
  const start = START.exec(sealed.text);
  if (start === null) return null;
  const [, seq = '', prev = '', schema = ''] = start;
  return { sha: sealed.sha, seq: Number(seq), prev, schema: Number(schema), text: sealed.text };
};

export const parseJournalHeader = (text: string): JournalHeader | null => {
  if (!text.startsWith('{"journal":1,')) return null;
  const value = JSON.parse(text) as JournalHeader;
  return value;
};

export const sealHeader = (header: JournalHeader): Buffer => {
  const { journal, storeId, number, schema, after, head } = header;
  const text = JSON.stringify({ journal, storeId, number, schema, after, head });
  return bytesOf({ sha: sha256(text), text });
};

/** A remark of the store itself in the audit log: what went to quarantine, what was found. Not part of the chain. */
export const sealNote = (at: string, note: string): Buffer => {
  const text = JSON.stringify({ note, at });
  return bytesOf({ sha: sha256(text), text });
};
