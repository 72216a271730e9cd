/**
 * Names of all calls of the bridge, apart from the shapes of their messages: the preload needs the names alone, and what
 * checks messages is not read there.
 */
export const CALL_NAMES = [
  'state',
  'about',
  'readPortion',
  'execute',
  'undo',
  'redo',
  'history',
  'removed',
  'restoreRecord',
  'tryAgain',
  'prepareDocument',
  'openEdit',
  'previewEdit',
  'prepareDraft',
  'enlarge',
  'checkDraft',
  'openKept',
  'pickScan',
  'saveDocument',
  'saveWord',
  'saveEach',
  'saveSheet',
  'showDocument',
  'writeRosterSheet',
  'readRosterSheet',
  'print',
  'openTraining',
  'closeTraining',
  'recover',
  'collectForSupport',
  'listSticks',
  'pickBackupFolder',
  'startBackup',
  'cancelBackup',
  'listBackups',
  'pickBackupFile',
  'inspectBackup',
  'inspectUndo',
  'restoreBackup',
  'saveDraft',
  'readDrafts',
  'closeWindow',
] as const;
export type CallName = (typeof CALL_NAMES)[number];

/** Channel of a call, and the one channel of events. */
export const channelOf = (call: CallName): string => `desk:${call}`;
export const EVENT_CHANNEL = 'desk:event';
