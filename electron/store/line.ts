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
  /** Everything after the hash and the blank, without the line's end; decoded only when somebody needs it. */
  readonly body: Buffer;
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
  return { sha: sha256(text), seq, prev, schema, body: Buffer.from(text) };
};

export const entryOf = (line: Line): JournalEntry => JSON.parse(line.body.toString('utf8')) as JournalEntry;

export const bytesOf = (line: Pick<Line, 'sha' | 'body'>): Buffer =>
  Buffer.concat([Buffer.from(`${line.sha} `), line.body, Buffer.from('\n')]);

/** The line by itself, not as a part of the file it was read from, which it would keep in memory. */
export const detached = (line: Line): Line => ({ ...line, body: Buffer.from(line.body) });

type Sealed = { readonly sha: string; readonly body: Buffer };

/** What a line holds when its hash is right, or null. `bytes` is without the line's end. */
export const openSeal = (bytes: Buffer): Sealed | null => {
  if (bytes.length < 67 || bytes[64] !== 32) return null;
  const sha = bytes.toString('latin1', 0, 64);
  const body = bytes.subarray(65);
  return sha256(body) === sha ? { sha, body } : null;
};

/** The longest beginning START can match. */
const START_BYTES = 128;

/** The line sealed in `bytes`, or null when it is something else (a header, a note). */
export const parseLine = ({ sha, body }: Sealed): Line | null => {
  const start = START.exec(body.toString('latin1', 0, START_BYTES));
  if (start === null) return null;
  const [, seq = '', prev = '', schema = ''] = start;
  return { sha, seq: Number(seq), prev, schema: Number(schema), body };
};

export const parseJournalHeader = ({ body }: Sealed): JournalHeader | null => {
  const text = body.toString('utf8');
  return text.startsWith('{"journal":1,') ? (JSON.parse(text) as JournalHeader) : null;
};

export const sealHeader = (header: JournalHeader): Buffer => {
  const { journal, storeId, number, schema, after, head } = header;
  const text = JSON.stringify({ journal, storeId, number, schema, after, head });
  return bytesOf({ sha: sha256(text), body: Buffer.from(text) });
};

/** A remark of the store itself in the audit log: what went to quarantine, what was found. Not part of the chain. */
export const sealNote = (at: string, note: string): Buffer => {
  const text = JSON.stringify({ note, at });
  return bytesOf({ sha: sha256(text), body: Buffer.from(text) });
};
