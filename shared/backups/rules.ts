import { type Change, create, replace } from '../kit/command.ts';
import { daysBetween, type PlainDate, todayIn } from '../kit/date.ts';
import type { Outcome } from '../kit/outcome.ts';
import type { Read } from '../workspace.ts';
import type { BackupRecord, backupRecord, RestorationRecord, restorationRecord } from './schema.ts';

/** From how many changes or days without a backup the official is reminded, and from when on urgently. */
export const REMIND = { changes: 20, days: 7, urgentDays: 30 } as const;
/** Days a restore can be taken back. */
export const UNDO_DAYS = 30;

/** Backups, the newest contents first. Ordered by the number of the last change, never by a clock. */
export const backupsNewestFirst = (read: Read): readonly BackupRecord[] =>
  [...read.all('backups').values()].sort((a, b) => b.seq - a.seq || (a.at < b.at ? 1 : -1));

/** `none`: never backed up; `fresh`; `due`: more than 20 changes or 7 days; `late`: 30 days and changes since. */
export type BackupLevel = 'none' | 'fresh' | 'due' | 'late';
export type BackupStanding = {
  readonly last: BackupRecord | null;
  /** Changes the last backup does not hold. */
  readonly changes: number;
  /** Days since it, never negative: a clock may have been set back. */
  readonly days: number;
  readonly level: BackupLevel;
};

/** How things stand with the backups. `seq` is the last change of the workspace. Notes about backups are not counted. */
export const backupStanding = (read: Read, seq: number, today: PlainDate): BackupStanding => {
  const sound = backupsNewestFirst(read).filter((backup) => !backup.damaged);
  const last = sound[0] ?? null;
  if (last === null) return { last, changes: seq, days: 0, level: 'none' };
  const notes = [...read.all('backups').values()]
    .filter((backup) => backup.seq >= last.seq)
    .reduce((sum, backup) => sum + backup.rev, 0);
  const changes = Math.max(0, seq - last.seq - notes);
  const days = Math.max(0, daysBetween(todayIn(last.at), today));
  if (changes === 0) return { last, changes, days, level: 'fresh' };
  if (days >= REMIND.urgentDays) return { last, changes, days, level: 'late' };
  const due = changes > REMIND.changes || days > REMIND.days;
  return { last, changes, days, level: due ? 'due' : 'fresh' };
};

export type KnownStick = { readonly stickId: string; readonly name: string; readonly last: BackupRecord };

/** Every stick a sound backup went to, the one used longest ago first: it is the next in turn. */
export const sticksInTurn = (read: Read): readonly KnownStick[] => {
  const sticks = new Map<string, KnownStick>();
  for (const backup of backupsNewestFirst(read)) {
    if (backup.damaged || sticks.has(backup.stickId)) continue;
    sticks.set(backup.stickId, { stickId: backup.stickId, name: backup.stickName, last: backup });
  }
  return [...sticks.values()].sort((a, b) => a.last.seq - b.last.seq);
};

/** The last restore that can still be taken back: within 30 days, not taken back yet. */
export const undoableRestoration = (read: Read, today: PlainDate): RestorationRecord | null => {
  const last = [...read.all('restorations').values()].sort((a, b) => (a.at < b.at ? 1 : -1))[0];
  if (last === undefined || last.undoneAt !== null) return null;
  return daysBetween(todayIn(last.at), today) > UNDO_DAYS ? null : last;
};

/** What the program knows of a proven backup, and of a restore. */
export type BackupFact = Pick<BackupRecord, Exclude<keyof typeof backupRecord.shape, 'rev'>>;
export type RestorationFact = Pick<RestorationRecord, Exclude<keyof typeof restorationRecord.shape, 'rev'>>;

/** The change that notes a proven backup. */
export const notingBackup = (read: Read, fact: BackupFact): Outcome<Change> =>
  create(read.all('backups'), 'backups', fact);

/** The changes that note what reading older backups again has shown, by the hash of the file. */
export const notingReread = (
  read: Read,
  now: string,
  results: readonly { readonly fileHash: string; readonly sound: boolean }[],
): readonly Change[] =>
  results.flatMap(({ fileHash, sound }) => {
    const found = [...read.all('backups').values()].find((backup) => backup.fileHash === fileHash);
    return found === undefined ? [] : [replace('backups', found, { rereadAt: now, damaged: !sound })];
  });

/** The change that notes a restore, kept in the same line of the journal as the restored records. */
export const notingRestoration = (read: Read, fact: RestorationFact): Outcome<Change> =>
  create(read.all('restorations'), 'restorations', fact);

/** The change that notes that a restore was taken back. */
export const notingUndone = (read: Read, id: string, now: string): readonly Change[] => {
  const found = read.get('restorations', id);
  return found === undefined ? [] : [replace('restorations', found, { undoneAt: now })];
};
