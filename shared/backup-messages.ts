/** What the window is told of backups: places, files on them, and what a backup would do. */

/** A place for backups: a stick, or a folder that was picked. `token` names it in later calls. */
export type BackupPlace = {
  readonly token: string;
  readonly name: string;
  readonly freeBytes: number | null;
  /** The stick's own mark; null on a stick that has no backup yet. `ours` is false for the stick of another unit. */
  readonly stickId: string | null;
  readonly ours: boolean;
  readonly unit: string;
};

/** What a backup came to; only for one that was read back and tried out to the end. */
export type BackupResult = {
  readonly fileName: string;
  readonly placeName: string;
  readonly size: number;
  readonly seq: number;
  readonly attachments: number;
  /** Scans that were lost in the workspace before. */
  readonly lost: number;
  readonly removed: number;
  /** Older copies on the stick that were read again. */
  readonly reread: readonly { readonly fileName: string; readonly sound: boolean }[];
};

/** A file on a stick; what it says of itself is proven only by `inspectBackup`. */
export type BackupFile = {
  readonly token: string;
  readonly fileName: string;
  readonly size: number;
  /** UTC instant; null where nothing can be read. */
  readonly at: string | null;
  readonly seq: number | null;
  readonly unit: string | null;
};

/** A proven backup and what restoring it would do. */
export type BackupInspection = {
  readonly token: string;
  readonly fileName: string;
  readonly unit: string;
  readonly training: boolean;
  readonly at: string;
  readonly seq: number;
  readonly size: number;
  readonly migrated: boolean;
  readonly renamed: boolean;
  readonly foreign: boolean;
  readonly attachments: number;
  readonly lost: number;
  readonly counts: readonly { readonly coll: string; readonly now: number; readonly restored: number }[];
  readonly vanishing: number;
  readonly changing: number;
  readonly returning: number;
  /** The first of them, losses first, by what the records call themselves. */
  readonly differences: readonly {
    readonly kind: 'vanishes' | 'changes' | 'returns';
    readonly coll: string;
    readonly name: string;
  }[];
  /** What must be typed before it is done, or null where nothing is lost. */
  readonly typeUnit: string | null;
};
