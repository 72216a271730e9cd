import { z } from 'zod';
import type { BackupFile, BackupInspection, BackupPlace, BackupResult } from './backup-messages.ts';
import type { CallName } from './call-names.ts';
import type { Finding } from './documents/checker/rule.ts';
import { recipientLines } from './documents/schema.ts';
import type { AnyRecord, Change } from './kit/command.ts';
import type { Outcome } from './kit/outcome.ts';
import { type TextBlock, textBlocks } from './kit/text-blocks.ts';
import type { RosterSheet } from './roster/sheet-columns.ts';

export type * from './backup-messages.ts';

/**
 * The whole conversation between the window and the main process.
 * Every call from the window is named here with the shape of its message; main refuses everything else.
 */

/** What main tells of the workspace that is open, or why none is. Sentences are Vietnamese. */
export type DeskState =
  /** Nothing has ever been kept here: the first-run wizard opens. */
  | { readonly kind: 'firstRun'; readonly training: false }
  | {
      readonly kind: 'open';
      readonly mode: 'ready' | 'readOnly';
      /** Why nothing can be written, where that is so. */
      readonly reason: string | null;
      readonly training: boolean;
      readonly seq: number;
      /** UTC instant of the last acknowledged change. */
      readonly savedAt: string | null;
      /** What was repaired at opening; shown once. */
      readonly notices: readonly string[];
      readonly undo: string | null;
      readonly redo: string | null;
    }
  | { readonly kind: 'locked'; readonly message: string }
  | { readonly kind: 'refused'; readonly message: string }
  /** Nothing valid was found where there should be something: the recovery screen, never an empty desk. */
  | {
      readonly kind: 'recovery';
      readonly message: string;
      readonly findings: readonly RecoveryFinding[];
    };

/** A copy the recovery screen can offer. `age` and `contents` are Vietnamese sentences. */
export type RecoveryFinding = {
  readonly id: string;
  readonly title: string;
  readonly age: string;
  readonly contents: string;
  readonly usable: boolean;
};

/** Up to 2,000 records at a time; `next` null after the last. `seq` is the same in every portion of one reading. */
export type Portion = {
  readonly seq: number;
  readonly records: readonly { readonly coll: string; readonly record: AnyRecord }[];
  readonly next: string | null;
};

export type Acknowledged = { readonly seq: number; readonly at: string; readonly title: string };

/** A PDF made for the window; `token` names it in later calls, so that no path ever comes from the page. */
export type PreparedDocument = {
  readonly token: string;
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly fileName: string;
  /** What the paper is called: "Giấy mời họp Ban Chỉ đạo …". */
  readonly title: string;
  /** Symbol of its number, "GM-BCĐ"; null where the paper has none. */
  readonly symbol: string | null;
};

/** A text as it is being typed on its pages, to look at only. */
export type PreviewedText = { readonly bytes: Uint8Array; readonly pages: number };

/** The text of a draft as the data give it; `basedOn` tells at saving which text the words were typed on. */
export type OpenedEdit = {
  readonly blocks: readonly TextBlock[];
  readonly recipients: readonly string[];
  readonly basedOn: string;
};

/** A scan that was picked and waits under a token. `size` in bytes. */
export type PickedScan = {
  readonly token: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
};

export type SavedDocument = { readonly saved: boolean; readonly fileName: string };

export type SavedDocuments = { readonly saved: number; readonly folder: string };

export type HistoryLine = {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly title: string;
  readonly coll: string;
  readonly id: string;
  readonly before: AnyRecord | null;
  readonly after: AnyRecord | null;
};

export type AboutProgram = {
  readonly version: string;
  readonly builtOn: string | null;
  readonly shell: string;
  readonly folder: string;
  readonly systemTimesNewRoman: boolean;
};

/** Events from main to the window. */
export type DeskEvent =
  | {
      readonly kind: 'changes';
      readonly seq: number;
      readonly at: string;
      readonly title: string;
      readonly changes: readonly Change[];
    }
  | { readonly kind: 'state'; readonly state: DeskState }
  /** Another workspace is open now (training copy, recovery): read everything anew. */
  | { readonly kind: 'reopened'; readonly state: DeskState }
  /** How far a backup or the reading of one is. `step` is a BackupStep, or one of a restore. */
  | { readonly kind: 'backupProgress'; readonly step: string; readonly done: number; readonly total: number }
  /** The window is about to close: what is typed is kept first, then `closeWindow` is called. */
  | { readonly kind: 'closing' }
  | { readonly kind: 'menu'; readonly item: 'undo' | 'redo' | 'help' | 'find' | 'save' };

type Call<I extends z.ZodType, O> = { readonly input: I; readonly output: (value: O) => O };
const call =
  <O>() =>
  <I extends z.ZodType>(input: I): Call<I, O> => ({ input, output: (value) => value });

const nothing = z.strictObject({});
const name = z.string().min(1).max(64);
const id = z.string().min(1).max(64);
const token = z.strictObject({ token: z.string().min(1).max(64) });
/** JSON as structured clone delivers it; depth and size are checked before a command sees it. */
const json = z.unknown();

/** Every call from the window: message shape and answer; their names stand in call-names.ts. */
export const calls = {
  state: call<DeskState>()(nothing),
  about: call<AboutProgram>()(nothing),
  readPortion: call<Outcome<Portion>>()(z.strictObject({ cursor: z.string().max(200).nullable() })),
  execute: call<Outcome<Acknowledged>>()(
    z.strictObject({
      command: name,
      input: json,
      /** Revisions the form was opened on; a record that changed since is a conflict, never overwritten. */
      expect: z.array(z.strictObject({ coll: name, id, rev: z.int().min(0) })).max(200),
    }),
  ),
  undo: call<Outcome<Acknowledged>>()(nothing),
  redo: call<Outcome<Acknowledged>>()(nothing),
  /** All changes of one record, newest first. */
  history: call<Outcome<readonly HistoryLine[]>>()(z.strictObject({ coll: name, id })),
  /** The bin: records whose last change removed them, newest first. */
  removed: call<Outcome<readonly HistoryLine[]>>()(nothing),
  /** Brings a record back as it was before the change `seq`. */
  restoreRecord: call<Outcome<Acknowledged>>()(z.strictObject({ coll: name, id, seq: z.int().min(1) })),
  /** After a failed write: opens the store from disk again. */
  tryAgain: call<DeskState>()(nothing),
  prepareDocument: call<Outcome<PreparedDocument>>()(z.strictObject({ kind: name, subject: id, options: json })),
  /** The text of a draft as the data give it now, for the editor. */
  openEdit: call<Outcome<OpenedEdit>>()(z.strictObject({ id })),
  /** The pages of a draft with a text that is being typed; nothing is kept. With `pages` all but those are empty. */
  previewEdit: call<Outcome<PreviewedText>>()(
    z.strictObject({
      id,
      blocks: textBlocks,
      recipients: recipientLines.nullable(),
      pages: z.array(z.int().min(1).max(10_000)).max(200).nullable().default(null),
    }),
  ),
  /** A draft as it prints now, its rewritten text in it. */
  prepareDraft: call<Outcome<PreparedDocument>>()(z.strictObject({ id })),
  /** A page the window has, once more in large letters, for reading. */
  enlarge: call<Outcome<PreparedDocument>>()(token),
  /** What the checker finds in a draft as it prints now, errors first. */
  checkDraft: call<Outcome<readonly Finding[]>>()(z.strictObject({ id })),
  /** A document as it was kept: with blank slots at submission, as issued with number and date, or the scan. */
  openKept: call<Outcome<PreparedDocument & { readonly type: string }>>()(
    z.strictObject({ id, which: z.enum(['submitted', 'issued', 'scan']) }),
  ),
  /** Asks for the scan of a signed paper and judges it by its content; null where the official gave up. */
  pickScan: call<Outcome<PickedScan | null>>()(nothing),
  /** Asks where to, writes, reads back. */
  saveDocument: call<Outcome<SavedDocument>>()(token),
  /** A copy to work on in Word: asks where to, writes, reads back. What is kept stays the page. */
  saveWord: call<Outcome<SavedDocument>>()(token),
  /** One file a person: asks for a folder and writes a letter for every invitee of a meeting. */
  saveEach: call<Outcome<SavedDocuments>>()(z.strictObject({ kind: name, subject: id, options: json })),
  /** A document as a spreadsheet: asks where to, writes, reads back. */
  saveSheet: call<Outcome<SavedDocument>>()(z.strictObject({ kind: name, subject: id, options: json })),
  /** Shows the saved file in its folder. */
  showDocument: call<Outcome<null>>()(token),
  /** Asks where to and writes the members of a body on a day, or the template to fill in, as .xlsx. */
  writeRosterSheet: call<Outcome<SavedDocument>>()(
    z.strictObject({ body: id, kind: z.enum(['template', 'export']), date: z.string().max(10) }),
  ),
  /** Asks for an .xlsx and reads it in a thread of its own; null where the official gave up. */
  readRosterSheet: call<Outcome<RosterSheet | null>>()(nothing),
  /** Opens the print dialog for the print view the page has laid out. */
  print: call<Outcome<{ readonly printed: boolean }>>()(z.strictObject({ landscape: z.boolean() })),
  openTraining: call<DeskState>()(nothing),
  closeTraining: call<DeskState>()(nothing),
  /** Recovery screen: opens the copy found as the workspace; the damaged files go to quarantine. */
  recover: call<Outcome<DeskState>>()(z.strictObject({ finding: z.string().max(200) })),
  /** Recovery screen: copies everything found to a folder the user picks, for support. */
  collectForSupport: call<Outcome<SavedDocument>>()(nothing),
  /** Removable drives that can be found out about; may be empty where the PC forbids asking. */
  listSticks: call<Outcome<readonly BackupPlace[]>>()(nothing),
  /** Asks for a folder; null where the official gave up. */
  pickBackupFolder: call<Outcome<BackupPlace | null>>()(nothing),
  /** Answers when the copy is proven; `backupProgress` tells how far it is. */
  startBackup: call<Outcome<BackupResult>>()(token),
  cancelBackup: call<Outcome<null>>()(nothing),
  /** Backup files in a place, newest contents first. */
  listBackups: call<Outcome<readonly BackupFile[]>>()(token),
  pickBackupFile: call<Outcome<BackupFile | null>>()(nothing),
  /** Copies a backup to this PC, proves it, and compares it with what is open. */
  inspectBackup: call<Outcome<BackupInspection>>()(token),
  /** The copy pinned before the last restore, inspected like a backup: the way back for 30 days. */
  inspectUndo: call<Outcome<BackupInspection>>()(nothing),
  /** Restores what was inspected. `typed` is the name of the unit where something would be lost. */
  restoreBackup: call<Outcome<Acknowledged>>()(
    z.strictObject({ token: z.string().min(1).max(64), typed: z.string().max(300), foreign: z.boolean() }),
  ),
  /** Typed words of open forms, kept beside the workspace so that a crash of the window loses none. */
  saveDraft: call<Outcome<null>>()(
    z.strictObject({ form: z.string().min(1).max(200), words: z.string().max(500_000).nullable() }),
  ),
  readDrafts:
    call<Outcome<readonly { readonly form: string; readonly words: string; readonly at: string }[]>>()(nothing),
  /** Everything typed is kept: the window that was asked to close may go. */
  closeWindow: call<Outcome<null>>()(nothing),
} as const satisfies Record<CallName, { readonly input: z.ZodType }>;

export type CallInput<C extends CallName> = z.input<(typeof calls)[C]['input']>;
export type CallOutput<C extends CallName> = ReturnType<(typeof calls)[C]['output']>;

/** What the page sees as `window.desk`. */
export type Bridge = {
  readonly [C in CallName]: (input: CallInput<C>) => Promise<CallOutput<C>>;
} & {
  /** Calls back at every event; answers with a function that stops it. */
  readonly listen: (listener: (event: DeskEvent) => void) => () => void;
};
