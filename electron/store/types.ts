import type { z } from 'zod';
import type { AnyRecord, Change } from '#shared/kit/command.ts';
import type { Outcome, Refusal } from '#shared/kit/outcome.ts';
import type { Migration } from '#shared/migrations/index.ts';

/** Reads a collection; an unknown name gives an empty map. */
export type ReadAny = (coll: string) => ReadonlyMap<string, AnyRecord>;

/** What the store must know of the program it serves; it knows no feature itself. */
export type StoreDefinition = {
  /** Shape of the records this program writes; grows by one with every migration. */
  readonly schema: number;
  /** Oldest program shape that may still show what this program writes. */
  readonly minReader: number;
  /** `record` is a loose object, so that fields of other versions pass through; `label` is the Vietnamese name of one record. */
  readonly collections: Readonly<Record<string, { readonly record: z.ZodType; readonly label: string }>>;
  /** What the changes of one command would break (references, uniqueness), or null. Asked before the journal is written. */
  readonly checkChanges?: (read: ReadAny, changes: readonly Change[], command: string) => Refusal | null;
  /** One sentence on what is broken in the whole workspace, or null. Asked when a workspace is opened. */
  readonly checkAll?: (read: ReadAny) => string | null;
  readonly migrations: readonly Migration[];
  /**
   * Names the exact shape of the records. Every record was checked by it before it was written; where a generation
   * carries this very name and its hash is right, its records are not checked a second time at opening. Left out: always
   * checked. `verify` checks every record in any case.
   */
  readonly shape?: string;
};

/** `readOnly` always comes with a Vietnamese reason. `savedAt` is the moment of the last acknowledged change (UTC), null when there is none yet. */
export type StoreState = {
  readonly mode: 'ready' | 'readOnly' | 'closed';
  readonly reason?: string;
  readonly seq: number;
  readonly savedAt: string | null;
};

/** What listeners hear: changes that are safely on disk, a new state, or a sentence the official should read. */
export type EngineEvent =
  | {
      readonly kind: 'changes';
      readonly seq: number;
      readonly at: string;
      readonly command: string;
      readonly title: string;
      readonly changes: readonly Change[];
    }
  | { readonly kind: 'state'; readonly state: StoreState }
  | { readonly kind: 'notice'; readonly sentence: string };

/** What a command asks to be kept. `at` is UTC in ISO form, `title` the Vietnamese line shown in history and undo. */
export type CommitEntry = {
  readonly at: string;
  readonly actor: string;
  readonly command: string;
  readonly title: string;
  readonly changes: readonly Change[];
};

/** When and by whom something is undone, redone or brought back. `at` is UTC in ISO form. */
export type HistoryMoment = { readonly at: string; readonly actor: string };

/** One change of one record, as the journal keeps it. */
export type HistoryEntry = CommitEntryHead & Change;
type CommitEntryHead = {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly command: string;
  readonly title: string;
  /** Shape of `before` and `after`; older than the program's when the change is from before a migration. */
  readonly schema: number;
};

/** One file of the workspace as it was found. `problem` is null when it is sound. */
export type Finding = {
  readonly kind: 'generation' | 'journal' | 'snapshot' | 'attachment' | 'audit' | 'record' | 'folder';
  /** Path inside the workspace folder, with forward slashes. */
  readonly file: string;
  /** Vietnamese sentence. */
  readonly problem: string | null;
  /** When it was written (UTC), as far as it can be told. */
  readonly writtenAt: string | null;
  readonly seq: number | null;
  readonly records: number | null;
};

/** `checked` counts what was read; `findings` holds only what is not sound. */
export type VerifyReport = {
  readonly ok: boolean;
  readonly checked: {
    readonly generations: number;
    readonly journals: number;
    readonly changes: number;
    readonly snapshots: number;
    readonly attachments: number;
    readonly records: number;
  };
  readonly findings: readonly Finding[];
};

/** What "Thử lại" found on disk: the change that was refused turned out to be there after all, or is not there. */
export type ReopenResult = {
  readonly seq: number;
  readonly pending: 'kept' | 'dropped' | 'none';
  /** One Vietnamese sentence for the official. */
  readonly sentence: string;
};

/** Scans and frozen papers, named by the SHA-256 of their bytes, never changed. */
export type Attachments = {
  /** Flushed to disk before it answers; name the answer in a command only afterwards. */
  readonly put: (bytes: Uint8Array) => Outcome<{ readonly sha256: string; readonly size: number }>;
  /** The bytes, their hash checked. */
  readonly get: (sha256: string) => Outcome<Uint8Array>;
  readonly has: (sha256: string) => boolean;
  /** SHA-256 of every attachment there is, sorted. */
  readonly list: () => readonly string[];
};

/** `undoable: false` for what the program notes of the world outside: undoing the note would not undo the fact. */
export type Keeping = { readonly undoable: boolean };

/** An open workspace. Only one program holds it for writing. */
export type Engine = {
  readonly folder: string;
  readonly storeId: string;
  readonly attachments: Attachments;
  readonly read: ReadAny;
  readonly state: () => StoreState;
  /** SHA-256 of the last line: the anchor a backup or a receipt may carry. */
  readonly head: () => string;
  /** Checks, appends to both journals, flushes both, applies, announces; acknowledges only then. Refused changes leave nothing behind. */
  readonly commit: (entry: CommitEntry, keeping?: Keeping) => Outcome<{ readonly seq: number; readonly at: string }>;
  /** Reverts the last change of this session by a new entry; refused when a record has changed since. */
  readonly undo: (moment: HistoryMoment) => Outcome<{ readonly seq: number; readonly title: string }>;
  readonly redo: (moment: HistoryMoment) => Outcome<{ readonly seq: number; readonly title: string }>;
  /** Title of what would be undone or redone, or null. */
  readonly canUndo: () => string | null;
  readonly canRedo: () => string | null;
  /** Every change of a record, newest first, from before this session too. */
  readonly history: (coll: string, id: string) => readonly HistoryEntry[];
  /** The bin: for every record that is gone, the change that removed it, newest first. */
  readonly removed: () => readonly HistoryEntry[];
  /** Every command from `afterSeq` on, oldest first: for lists of recent work and for backups. */
  readonly entries: (afterSeq: number) => readonly (CommitEntry & { readonly seq: number; readonly schema: number })[];
  /** Gives a record the contents it had after entry `seq` (or before it, when that entry removed it). */
  readonly restoreRecord: (
    coll: string,
    id: string,
    seq: number,
    moment: HistoryMoment,
  ) => Outcome<{ readonly seq: number; readonly at: string }>;
  /** Writes a generation. Nothing depends on its success; a failure leaves the journals as they are. */
  readonly checkpoint: () => Promise<Outcome<void>>;
  /** Writes a verified, pinned copy into snap/ that is never removed by the program; answers with its name inside the folder. */
  readonly pin: (why: 'before-restore' | 'before-migration' | 'asked') => Promise<Outcome<string>>;
  /** Reads everything back: hashes, chain, mirrors, records, attachments. */
  readonly verify: () => Promise<VerifyReport>;
  /** After a failed save: opens the files anew, compares them with what was acknowledged, and makes the store writable again. */
  readonly reopen: () => Promise<Outcome<ReopenResult>>;
  readonly subscribe: (listener: (event: EngineEvent) => void) => () => void;
  /** Last checkpoint, then the lock is given back. Safe to call twice. */
  readonly close: () => Promise<void>;
};

/** What opening a folder came to. Sentences are Vietnamese. */
export type OpenResult =
  /** `notices`: what was repaired or set aside. A read-only opening says so in `engine.state()`. */
  | { readonly kind: 'ready'; readonly engine: Engine; readonly notices: readonly string[] }
  /** The folder is empty or not there yet: `createWorkspace` makes it. */
  | { readonly kind: 'firstRun'; readonly folder: string }
  /** Another program holds it; `by` names it. Opening with `readOnly: true` is possible. */
  | { readonly kind: 'locked'; readonly by: string }
  /** Nothing valid was found although the folder was in use; nothing was changed. */
  | {
      readonly kind: 'recovery';
      readonly message: string;
      readonly findings: readonly Finding[];
      /** Makes the workspace of a snapshot found sound the current one; everything found before goes to quarantine, nothing is deleted. */
      readonly openCopy: (file: string) => Promise<OpenResult>;
      /** Copies every file of the folder, for whoever helps. */
      readonly saveAll: (target: string) => Promise<Outcome<{ readonly files: number }>>;
    }
  /** Not a folder of ours, not on a disk of this PC, made by a newer program … */
  | { readonly kind: 'refused'; readonly message: string };
