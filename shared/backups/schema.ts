import { z } from 'zod';
import { idField } from '../kit/id.ts';
import { lineField } from '../kit/text.ts';

const instant = z.iso.datetime();
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * One backup that was written, read back and tried out to the end. It tells of a file on a stick, so neither undo nor a
 * restore changes it.
 */
export const backupRecord = z.looseObject({
  id: idField(),
  rev: z.int().min(1),
  /** UTC instant the copy shows the workspace at. */
  at: instant,
  /** The last change the copy holds. */
  seq: z.int().min(0),
  fileName: lineField({ label: 'Tên tệp', max: 200 }),
  /** SHA-256 of the file, its own seal included. Not called sha256: that name is an attachment's. */
  fileHash: hash,
  /** Bytes. */
  size: z.int().min(1),
  attachments: z.int().min(0),
  /** From the identity file on the stick; the stick's name is what the official sees. */
  stickId: lineField({ label: 'Mã USB', max: 64 }),
  stickName: lineField({ label: 'Tên USB', max: 120 }),
  verifiedAt: instant,
  /** UTC instant it was read back in a later session, the only proof against a stick that lies; null until then. */
  rereadAt: instant.nullable(),
  /** The file was found damaged when it was read again. */
  damaged: z.boolean(),
});
export type BackupRecord = z.output<typeof backupRecord>;

/** One restore into this workspace, with the pinned copy of how things stood before it. */
export const restorationRecord = z.looseObject({
  id: idField(),
  rev: z.int().min(1),
  at: instant,
  fileName: lineField({ label: 'Tên tệp', max: 200 }),
  /** UTC instant and last change of the backup that was restored. */
  backupAt: instant,
  backupSeq: z.int().min(0),
  /** Inside the workspace: snap/before-restore-…json. */
  snapshot: z.string().regex(/^snap\/[\w-]+\.json$/),
  undoneAt: instant.nullable(),
});
export type RestorationRecord = z.output<typeof restorationRecord>;

/** Collections about the copies themselves: a restore leaves them as they are. */
export const KEPT_BY_RESTORE: readonly string[] = ['backups', 'restorations'];
