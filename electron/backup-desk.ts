import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import {
  backupsNewestFirst,
  notingBackup,
  notingReread,
  notingUndone,
  undoableRestoration,
} from '#shared/backups/rules.ts';
import type { Acknowledged, BackupFile, BackupInspection, BackupPlace, DeskEvent } from '#shared/bridge.ts';
import type { Change } from '#shared/kit/command.ts';
import { formatInstant } from '#shared/kit/date.ts';
import { type Outcome, ok, refuse } from '#shared/kit/outcome.ts';
import { SETTINGS_ID } from '#shared/settings/schema.ts';
import type { FoundFile, Place } from './backup/jobs.ts';
import { listDrives } from './backup/removable-drives.ts';
import type { RestoreSource } from './backup/restore.ts';
import { STICK_FOLDER } from './backup/stick.ts';
import type { BackupDone } from './backup/write-backup.ts';
import type { BackupThread } from './backup-thread.ts';
import {
  BUSY,
  FOREIGN,
  forWindow,
  type Inspected,
  notesOf,
  OLD_TOKEN,
  REAL_INTO_TRAINING,
  TRAINING_INTO_REAL,
  typedLike,
  WRONG_NAME,
} from './backup-words.ts';
import type { Handlers } from './desk.ts';
import { NOT_OPEN } from './desk-parts.ts';
import { momentNow } from './moment.ts';
import type { Engine } from './store/types.ts';
import { readFrom } from './store-definition.ts';

/** The calls of the bridge about backups. */
export type BackupHandlers = Pick<
  Handlers,
  | 'listSticks'
  | 'pickBackupFolder'
  | 'startBackup'
  | 'cancelBackup'
  | 'listBackups'
  | 'pickBackupFile'
  | 'inspectBackup'
  | 'inspectUndo'
  | 'restoreBackup'
>;

/** What these calls need of the desk. */
export type BackupSide = {
  readonly thread: BackupThread;
  readonly engine: () => Engine | null;
  /** The folder a restore without an open workspace makes one in, and whether files nobody could open lie there; null where that is not possible. */
  readonly emptyPlace: () => { readonly folder: string; readonly overDamaged: boolean } | null;
  /** Opens the workspace anew after one was made. */
  readonly openAnew: () => Promise<void>;
  /** Where a backup is copied to before it is looked at. */
  readonly restoring: string;
  readonly askFolder: (title: string) => Promise<string | null>;
  readonly askBackupFile: () => Promise<string | null>;
  readonly send: (event: DeskEvent) => void;
  readonly appVersion: () => string;
};

/** Backups and restores behind the bridge. Paths stay here; the window has tokens. */
export const openBackups = (side: BackupSide): BackupHandlers => {
  const { thread } = side;
  const places = new Map<string, Place>();
  const files = new Map<string, FoundFile>();
  const inspected = new Map<string, Inspected>();
  let busy = false;

  const progress = (step: string, done: number, total: number) =>
    side.send({ kind: 'backupProgress', step, done, total });
  const alone = async <T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    if (busy) return BUSY;
    busy = true;
    try {
      return await work();
    } finally {
      busy = false;
    }
  };
  const shelve = (place: Place): BackupPlace => {
    const token = randomUUID();
    places.set(token, place);
    const { name, freeBytes, identity } = place;
    const ours = identity === null || identity.storeId === (side.engine()?.storeId ?? identity.storeId);
    return { token, name, freeBytes, stickId: identity?.stickId ?? null, ours, unit: identity?.unit ?? '' };
  };
  const fileToken = (file: FoundFile): BackupFile => {
    const token = randomUUID();
    files.set(token, file);
    const { fileName, size, at, manifest } = file;
    return { token, fileName, size, at, seq: manifest?.seq ?? null, unit: manifest?.unit ?? null };
  };

  const note = (engine: Engine, place: Place, done: BackupDone): void => {
    const read = readFrom(engine.read);
    const { now, actor } = momentNow();
    const stickName = place.name.normalize('NFC').trim().slice(0, 120) || 'USB';
    const { at, seq, fileName, fileHash, size, attachments, stickId } = done;
    const fact = { at, seq, fileName, fileHash, size, attachments, stickId, stickName };
    const id = `sao-luu-${randomUUID().slice(0, 13)}`;
    const made = notingBackup(read, { ...fact, id, verifiedAt: now, rereadAt: null, damaged: false });
    if (!made.ok) return;
    const changes: readonly Change[] = [made.value, ...notingReread(read, now, done.reread)];
    const entry = { at: now, actor, command: 'backups.note', title: `Sao lưu ra ${place.name}`, changes };
    // The copy is good whether it can be noted or not; a workspace open for reading only has no note.
    engine.commit(entry, { undoable: false });
  };
  const startBackup: BackupHandlers['startBackup'] = ({ token }) =>
    alone(async () => {
      const engine = side.engine();
      const place = places.get(token);
      if (engine === null) return NOT_OPEN;
      if (place === undefined) return OLD_TOKEN;
      await engine.checkpoint();
      const proven = backupsNewestFirst(readFrom(engine.read)).filter((one) => !one.damaged);
      const task = {
        workspace: engine.folder,
        target: place.folder,
        appVersion: side.appVersion(),
        proven: proven.map(({ fileName, fileHash }) => ({ fileName, fileHash })),
      };
      const done = await thread.run('backup', task, progress);
      if (!done.ok) return done;
      note(engine, place, done.value);
      const { fileName, size, seq, attachments, lost, removed, reread } = done.value;
      const told = reread.map((one) => ({ fileName: one.fileName, sound: one.sound }));
      return ok({
        ...{ fileName, size, seq, attachments, lost },
        placeName: place.name,
        removed: removed.length,
        reread: told,
      });
    });

  const inspect = async (
    from: RestoreSource,
    fileName: string,
    undoes: string | null,
  ): Promise<Outcome<BackupInspection>> => {
    const engine = side.engine();
    const empty = side.emptyPlace();
    const workspace = engine?.folder ?? empty?.folder;
    if (workspace === undefined) return NOT_OPEN;
    const found = await thread.run('inspect', { from, workspace, compare: engine !== null }, progress);
    if (!found.ok) return found;
    const training = engine?.read('settings').get(SETTINGS_ID)?.training === true;
    if (found.value.training !== training) return training ? REAL_INTO_TRAINING : TRAINING_INTO_REAL;
    const token = randomUUID();
    const held = { from, fileName, found: found.value, undoes };
    inspected.clear();
    inspected.set(token, held);
    return ok(forWindow(token, held, engine));
  };

  /** One line of the journal, whole or not at all: every record, and the note of the restore with its safety copy. */
  const restoreOpen = async (engine: Engine, held: Inspected): Promise<Outcome<Acknowledged>> => {
    const { from, fileName, found, undoes } = held;
    const snapshot = await engine.pin('before-restore');
    if (!snapshot.ok) return snapshot;
    for (let attempt = 1; attempt <= 3; attempt++) {
      const prepared = await thread.run('changes', { from, workspace: engine.folder }, progress);
      if (!prepared.ok) return prepared;
      if (prepared.value.seq !== engine.state().seq) continue;
      const { changes } = prepared.value;
      if (changes.length === 0)
        return refuse('rule', 'Dữ liệu đang dùng đã giống hệt bản này; không có gì phải khôi phục.');
      const read = readFrom(engine.read);
      const { now, actor } = momentNow();
      const notes =
        undoes === null
          ? notesOf(read, { now, fileName, found, snapshot: snapshot.value })
          : ok(notingUndone(read, undoes, now));
      if (!notes.ok) return notes;
      const title =
        undoes === null
          ? `Khôi phục bản sao lưu ${formatInstant(found.at)}`
          : `Hoàn tác khôi phục, trở lại ${formatInstant(found.at)}`;
      const command = undoes === null ? 'backups.restore' : 'backups.undoRestore';
      const kept = engine.commit({ at: now, actor, command, title, changes: [...changes, ...notes.value] });
      return kept.ok ? ok({ ...kept.value, title }) : kept;
    }
    return refuse(
      'conflict',
      'Dữ liệu vừa có thay đổi trong lúc khôi phục nên chưa khôi phục. Hãy xem lại rồi làm lại.',
    );
  };

  const restoreEmpty = async (held: Inspected): Promise<Outcome<Acknowledged>> => {
    const place = side.emptyPlace();
    if (place === null) return NOT_OPEN;
    const planted = await thread.run('plant', { from: held.from, ...place }, progress);
    if (!planted.ok) return planted;
    await side.openAnew();
    return ok({
      seq: planted.value.seq,
      at: momentNow().now,
      title: `Khôi phục bản sao lưu ${formatInstant(planted.value.at)}`,
    });
  };

  return {
    listSticks: async () => {
      places.clear();
      const found: BackupPlace[] = [];
      for (const { path, name } of await listDrives()) {
        const place = await thread.run('place', { folder: path, name });
        if (!place.ok) continue;
        const folder =
          place.value.identity === null ? `${path.replace(/[\\/]$/, '')}/${STICK_FOLDER}` : place.value.folder;
        found.push(shelve({ ...place.value, folder }));
      }
      return ok(found);
    },
    pickBackupFolder: async () => {
      const folder = await side.askFolder('Chọn USB hoặc thư mục để giữ bản sao lưu');
      if (folder === null) return ok(null);
      const place = await thread.run('place', { folder, name: null });
      return place.ok ? ok(shelve(place.value)) : place;
    },
    startBackup,
    cancelBackup: async () => {
      if (busy) thread.stop();
      return ok(null);
    },
    listBackups: async ({ token }) => {
      const place = places.get(token);
      if (place === undefined) return OLD_TOKEN;
      const found = await thread.run('look', { folder: place.folder });
      return found.ok ? ok(found.value.map(fileToken)) : found;
    },
    pickBackupFile: async () => {
      const path = await side.askBackupFile();
      if (path === null) return ok(null);
      return ok(fileToken({ path, fileName: basename(path), size: 0, manifest: null, at: null }));
    },
    inspectBackup: ({ token }) =>
      alone(async () => {
        const file = files.get(token);
        if (file === undefined) return OLD_TOKEN;
        const copy = await thread.run('fetch', { path: file.path, folder: side.restoring }, progress);
        return copy.ok ? inspect({ kind: 'file', path: copy.value }, file.fileName, null) : copy;
      }),
    inspectUndo: () =>
      alone(async () => {
        const engine = side.engine();
        if (engine === null) return NOT_OPEN;
        const last = undoableRestoration(readFrom(engine.read), momentNow().today);
        if (last === null) return refuse('missing', 'Không có lần khôi phục nào trong 30 ngày qua để hoàn tác.');
        const from = { kind: 'snapshot', workspace: engine.folder, name: last.snapshot } as const;
        return inspect(from, last.fileName, last.id);
      }),
    restoreBackup: ({ token, typed, foreign }) =>
      alone(async () => {
        const held = inspected.get(token);
        if (held === undefined) return OLD_TOKEN;
        const engine = side.engine();
        if (engine === null) return restoreEmpty(held);
        const { typeUnit } = forWindow(token, held, engine);
        if (held.found.foreign && !foreign) return FOREIGN;
        if (typeUnit !== null && !typedLike(typeUnit, typed)) return WRONG_NAME;
        const done = await restoreOpen(engine, held);
        if (done.ok) inspected.clear();
        return done;
      }),
  };
};
