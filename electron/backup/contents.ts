import { z } from 'zod';
import { ID_PATTERN } from '#shared/kit/id.ts';
import { bodyPieces, type Collections, freeze, readBody } from '../store/body.ts';
import { bytesOf, entryOf, genesisOf, type Line, openSeal, parseLine } from '../store/line.ts';
import { plainProblem } from '../store/plain-text.ts';
import { auditName } from './names.ts';
import { refuseBackup } from './refused.ts';

const DATA_BROKEN =
  'Hồ sơ trong bản sao này có chỗ không đúng mẫu (trùng mã, khóa lạ, quá sâu hoặc số quá lớn) nên không dùng được; chưa có gì bị thay đổi.';
const HISTORY_BROKEN =
  'Lịch sử thay đổi trong bản sao này bị đứt hoặc đã bị sửa nên không dùng được; chưa có gì bị thay đổi. Hãy chọn bản khác.';

/** The records as the text of data.json: one record a line, so that any tool reads it. */
export const dataBytes = (collections: Collections): Buffer =>
  Buffer.from([...bodyPieces(freeze(collections))].join(''));

const isSoundRecord = (record: unknown): boolean => {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false;
  const { id, rev } = record as Record<string, unknown>;
  if (typeof id !== 'string' || !ID_PATTERN.test(id) || !Number.isSafeInteger(rev) || Number(rev) < 1) return false;
  return plainProblem(record) === null;
};

/**
 * The records of data.json. Looked at piece by piece before anything is done with them: depth, foreign keys, numbers
 * beyond JSON, half characters; and written out again they must give the very same bytes, which no duplicate key
 * survives. Throws BackupRefused.
 */
export const readData = (bytes: Buffer): Collections => {
  let collections: Collections;
  try {
    collections = readBody(bytes, 0);
  } catch {
    return refuseBackup(DATA_BROKEN);
  }
  for (const records of collections.values()) {
    for (const record of records.values()) if (!isSoundRecord(record)) return refuseBackup(DATA_BROKEN);
  }
  let at = 0;
  for (const piece of bodyPieces(freeze(collections))) {
    const end = at + Buffer.byteLength(piece);
    if (bytes.toString('utf8', at, end) !== piece) return refuseBackup(DATA_BROKEN);
    at = end;
  }
  return at === bytes.length ? collections : refuseBackup(DATA_BROKEN);
};

const monthOf = (line: Line): string => {
  const { at } = entryOf(line);
  return /^\d{4}-\d{2}-/.test(at) ? at.slice(0, 7) : '0000-00';
};

/** Lines of the history as monthly logs, oldest first. */
export const auditLogs = (lines: readonly Line[]): readonly { readonly name: string; readonly bytes: Buffer }[] => {
  const months = new Map<string, Buffer[]>();
  for (const line of lines) {
    const month = monthOf(line);
    const parts = months.get(month) ?? [];
    parts.push(bytesOf(line));
    months.set(month, parts);
  }
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, parts]) => ({ name: auditName(month), bytes: Buffer.concat(parts) }));
};

const side = z.looseObject({ id: z.string(), rev: z.int() }).nullable();
const lineShape = z.strictObject({
  seq: z.int().min(1),
  prev: z.string(),
  schema: z.int().min(1),
  at: z.string(),
  actor: z.string(),
  command: z.string(),
  title: z.string(),
  changes: z.array(z.strictObject({ coll: z.string(), id: z.string(), before: side, after: side })),
});

const isSoundLine = (line: Line): boolean => {
  const value: unknown = JSON.parse(line.body.toString('utf8'));
  const parsed = lineShape.safeParse(value);
  if (!parsed.success) return false;
  const { changes, ...rest } = parsed.data;
  if (plainProblem(rest) !== null) return false;
  if (changes.some((change) => plainProblem(change.before) !== null || plainProblem(change.after) !== null))
    return false;
  return Buffer.from(JSON.stringify(value)).equals(line.body);
};

/** Lines of one monthly log; every byte must be understood. Throws BackupRefused. */
export const readAuditLog = (name: string, bytes: Buffer): Line[] => {
  const lines: Line[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(10, start);
    const sealed = end === -1 ? null : openSeal(bytes.subarray(start, end));
    const line = sealed === null ? null : parseLine(sealed);
    if (line === null) return refuseBackup(HISTORY_BROKEN);
    try {
      if (!isSoundLine(line) || auditName(monthOf(line)) !== name) return refuseBackup(HISTORY_BROKEN);
    } catch {
      return refuseBackup(HISTORY_BROKEN);
    }
    lines.push(line);
    start = end + 1;
  }
  return lines;
};

/** The unbroken line of changes that ends in `head`, oldest first, and after which change it begins (0: the whole history). */
export const chainTo = (
  lines: readonly Line[],
  storeId: string,
  head: string,
  seq: number,
): { readonly chain: readonly Line[]; readonly after: number } => {
  const bySha = new Map(lines.map((line) => [line.sha, line]));
  const chain: Line[] = [];
  let at = head;
  for (let number = seq; number > 0; number--) {
    const line = bySha.get(at);
    if (line === undefined || line.seq !== number) return { chain: chain.reverse(), after: number };
    chain.push(line);
    at = line.prev;
  }
  const whole = at === genesisOf(storeId);
  return { chain: chain.reverse(), after: whole ? 0 : seq };
};

/** The lines of a backup, proven: linked up to `head`, and none beyond. Throws BackupRefused. */
export const checkHistory = (
  lines: readonly Line[],
  { storeId, headHash, seq, historyAfter }: { storeId: string; headHash: string; seq: number; historyAfter: number },
): void => {
  const { after } = chainTo(lines, storeId, headHash, seq);
  const shas = new Set(lines.map((line) => line.sha));
  if (after !== historyAfter || shas.size !== lines.length) refuseBackup(HISTORY_BROKEN);
  if (lines.some((line) => line.seq > seq)) refuseBackup(HISTORY_BROKEN);
  const ordered = lines.filter((line) => line.seq > after).length === seq - after;
  if (!ordered) refuseBackup(HISTORY_BROKEN);
};

/** Attachments that records name: by the house rule a field `sha256` holds nothing else. */
export const attachmentsNamed = (collections: Collections): ReadonlySet<string> => {
  const named = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, part] of Object.entries(value)) {
      if (key === 'sha256' && typeof part === 'string' && /^[0-9a-f]{64}$/.test(part)) named.add(part);
      else walk(part);
    }
  };
  for (const records of collections.values()) for (const record of records.values()) walk(record);
  return named;
};
