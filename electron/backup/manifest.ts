import { z } from 'zod';
import type { StoredBody } from '#shared/migrations/index.ts';
import { sha256 } from '../store/durable-file.ts';
import { plainProblem } from '../store/plain-text.ts';
import { refuseBackup } from './refused.ts';

export const MAGIC = 'so-tay-ban-chi-dao-backup';
export const FORMAT = 1;
/** Limits that keep a hostile file from filling the memory or the disk; a real office stays far below. Bytes. */
export const LIMITS = {
  entries: 200_000,
  manifest: 64 << 20,
  data: 512 << 20,
  audit: 512 << 20,
  attachment: 64 << 20,
  readme: 64 << 10,
  /** Unpacked bytes for one packed byte, for entries larger than `ratioFrom`. */
  ratio: 200,
  ratioFrom: 16 << 20,
  depth: 32,
} as const;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const whole = z.int().min(0);

/**
 * First entry of a backup: whose it is, what is in it. The entries named are exactly those there are. `protection` is
 * `none`: an encrypted backup is another container around this one, and a reader that does not know it refuses.
 */
export const manifestShape = z.strictObject({
  magic: z.literal(MAGIC),
  format: z.literal(FORMAT),
  minReader: z.int().min(1),
  appVersion: z.string().min(1).max(40),
  schema: z.int().min(1),
  protection: z.literal('none'),
  storeId: z.string().regex(/^[0-9a-f]{16}$/),
  unit: z.string().max(200),
  training: z.boolean(),
  seq: whole,
  headHash: hash,
  /** Instant with its offset: 2026-11-23T09:10:00+07:00. */
  createdAt: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+07:00$/),
  /** Records of every collection. */
  counts: z.record(z.string(), whole),
  /** Sums of every field of money, in đồng, by "collection.field". */
  totals: z.record(z.string(), z.int()),
  /** The history is unbroken from the change after this one on; 0 when it is whole. */
  historyAfter: whole,
  /** Attachments that were missing or damaged in the workspace when the copy was made. */
  lost: z.array(hash).max(200_000),
  entries: z.array(z.strictObject({ name: z.string().max(80), len: whole, sha256: hash })).max(200_000),
});
export type Manifest = z.output<typeof manifestShape>;

/** UTC instant as the wall clock of Vietnam with its offset. */
export const withOffset = (at: string): string =>
  `${new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;

/** UTC instant of `createdAt`. */
export const instantOf = (manifest: Manifest): string => new Date(manifest.createdAt).toISOString();

export const manifestBytes = (manifest: Manifest): Buffer => Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);

const NOT_OURS =
  'Tệp này không phải bản sao lưu của Sổ tay Ban Chỉ đạo; chưa có gì bị thay đổi. Hãy chọn tệp có đuôi .sotay.';
const BROKEN =
  'Phần mô tả của bản sao này bị hỏng hoặc đã bị sửa nên không dùng được; chưa có gì bị thay đổi. Hãy chọn bản khác.';
const newer = (version: unknown): string =>
  `Bản sao này do phiên bản mới hơn tạo ra (cần phiên bản ${typeof version === 'string' ? version.slice(0, 40) : 'mới'} trở lên); chưa có gì bị thay đổi. Hãy cài phiên bản đó rồi khôi phục.`;

/**
 * The manifest in `bytes`. `schema` is the shape this program reads. A newer one is refused by the version it needs before
 * anything else of it is judged. Throws BackupRefused.
 */
export const readManifest = (bytes: Buffer, schema: number): Manifest => {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    return refuseBackup(BROKEN);
  }
  if (typeof value !== 'object' || value === null) return refuseBackup(BROKEN);
  const head = value as Record<string, unknown>;
  if (head.magic !== MAGIC) return refuseBackup(NOT_OURS);
  const asked = Math.max(Number(head.schema) || 0, Number(head.minReader) || 0);
  if ((Number(head.format) || 0) > FORMAT || asked > schema) return refuseBackup(newer(head.appVersion));
  if (plainProblem(value) !== null) return refuseBackup(BROKEN);
  const parsed = manifestShape.safeParse(value);
  if (!parsed.success || !Buffer.from(`${JSON.stringify(value, null, 1)}\n`).equals(bytes)) return refuseBackup(BROKEN);
  return parsed.data;
};

/** Records by collection. */
export const countsOf = (body: StoredBody): Record<string, number> =>
  Object.fromEntries(Object.entries(body).map(([coll, records]) => [coll, records.length]));

const MONEY = /(^a|A)mount$/;

/** Sums of the fields of money at the top of records, in đồng. */
export const totalsOf = (body: StoredBody): Record<string, number> => {
  const totals: Record<string, number> = {};
  for (const [coll, records] of Object.entries(body)) {
    for (const record of records) {
      for (const [field, value] of Object.entries(record)) {
        if (!MONEY.test(field) || !Number.isSafeInteger(value)) continue;
        const key = `${coll}.${field}`;
        totals[key] = (totals[key] ?? 0) + (value as number);
      }
    }
  }
  return totals;
};

export const entryOf = (name: string, bytes: Buffer): Manifest['entries'][number] => ({
  name,
  len: bytes.length,
  sha256: sha256(bytes),
});
