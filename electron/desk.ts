import { basename, join } from 'node:path';
import type { AboutProgram, Acknowledged, CallInput, CallOutput, DeskEvent, DeskState } from '#shared/bridge.ts';
import type { CallName } from '#shared/call-names.ts';
import { markOfText } from '#shared/documents/editing.ts';
import { type Outcome, ok, refuse } from '#shared/kit/outcome.ts';
import { openBackups } from './backup-desk.ts';
import { openBackupThread } from './backup-thread.ts';
import { conflict, copyForSupport, FIRST_COMMAND, GONE, NOT_OPEN, sentenceOf } from './desk-parts.ts';
import type { PreviewedEdit } from './desk-work.ts';
import type { PaperWorker } from './documents/paper-worker.ts';
import { openDrafts } from './drafts.ts';
import type { Log } from './log.ts';
import { momentNow } from './moment.ts';
import { createFolder, engineOf, type Opened, openedOf, openFolder, stateOf } from './opened.ts';
import type { Paths } from './paths.ts';
import { readPortion } from './portions.ts';
import type { SheetDialogs } from './roster-sheets.ts';
import type { CommandLine } from './run-lines.ts';
import { openScanShelf, readScan, scansByPath } from './scans.ts';
import { openShelf } from './shelf.ts';
import type { Engine } from './store/types.ts';
import { readFrom } from './store-definition.ts';

/** What only the shell can do: dialogs, the printer, the file manager. Answers null where the official gave up. */
export type Shell = SheetDialogs & {
  readonly askSaveFile: (fileName: string) => Promise<string | null>;
  readonly askFolder: (title: string) => Promise<string | null>;
  readonly askBackupFile: () => Promise<string | null>;
  readonly askScan: () => Promise<string | null>;
  readonly showInFolder: (path: string) => void;
  readonly print: (landscape: boolean) => Promise<Outcome<{ readonly printed: boolean }>>;
  readonly send: (event: DeskEvent) => void;
  /** The window has kept what was typed and may close. */
  readonly letWindowGo: () => void;
  readonly about: () => Omit<AboutProgram, 'folder'>;
};

/** One handler for every call of the bridge; inputs are checked before they come here. */
export type Handlers = { readonly [C in CallName]: (input: Required<CallInput<C>>) => Promise<CallOutput<C>> };

export type Desk = {
  readonly handlers: Handlers;
  readonly state: () => DeskState;
  /** A generation now: at log-off, when the PC is locked. Saves do not wait for it. */
  readonly settle: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** What is read only when somebody does something. */
const work = () => import('./desk-work.ts');

/** The composition: store, documents and shell behind the bridge. */
export const openDesk = async (paths: Paths, worker: PaperWorker, shell: Shell, log: Log): Promise<Desk> => {
  const shelf = openShelf();
  const scans = openScanShelf();
  const drafts = openDrafts(paths.drafts);
  let opened: Opened = { result: { kind: 'refused', message: '' }, notices: [] };
  let stopListening = () => {};

  const state = () => stateOf(opened);
  const engine = () => engineOf(opened);
  const take = (next: Opened): DeskState => {
    stopListening();
    opened = next;
    stopListening = engine()?.subscribe((event) => hear(event)) ?? (() => {});
    const now = state();
    log('workspace', now.kind);
    return now;
  };
  /** The same with word to the window, which read another workspace before. */
  const takeAnew = (next: Opened): DeskState => {
    const now = take(next);
    shell.send({ kind: 'reopened', state: now });
    return now;
  };
  const hear = (event: Parameters<Parameters<Engine['subscribe']>[0]>[0]) => {
    if (event.kind === 'changes') {
      const { seq, at, title, changes } = event;
      shell.send({ kind: 'changes', seq, at, title, changes });
    }
    if (event.kind === 'notice') opened = { ...opened, notices: [...opened.notices, event.sentence] };
    shell.send({ kind: 'state', state: state() });
  };
  const openReal = async (): Promise<DeskState> => {
    return takeAnew(await openFolder(paths.workspace, paths.marker));
  };
  const closeNow = async () => {
    await engine()?.close();
  };

  /** The first command of a new workspace makes the workspace itself. */
  const execute = async (input: CallInput<'execute'>): Promise<Outcome<Acknowledged>> => {
    const { freeze, runAndKeep } = await work();
    if (opened.result.kind === 'firstRun') {
      if (input.command !== FIRST_COMMAND) return NOT_OPEN;
      const made = await createFolder(paths.workspace, paths.marker);
      if (made.result.kind !== 'ready') return refuse('storage', sentenceOf(made.result));
      opened = made;
    }
    const target = engine();
    if (target === null) return NOT_OPEN;
    const stale = conflict(target, input.expect);
    if (stale !== null) return stale;
    const wasReady = state().kind === 'open';
    const whole = await freeze({ engine: target, worker, scans }, { command: input.command, input: input.input });
    const done = whole.ok ? runAndKeep(target, whole.value) : whole;
    if (done.ok && !wasReady) takeAnew(opened);
    return done;
  };
  const showDraft = async (id: string) => {
    const { draftIn, printDraft } = await work();
    const draft = draftIn(engine(), id);
    if (!draft.ok) return draft;
    const { read, document } = draft.value;
    const { kind, subjectId: subject, options } = document;
    const printed = await printDraft(worker, read, document, momentNow());
    return printed.ok ? ok(shelf.put(printed.value, { kind, subject, options })) : printed;
  };
  const step = (direction: 'undo' | 'redo'): Outcome<Acknowledged> => {
    const target = engine();
    if (target === null) return NOT_OPEN;
    const { now, actor } = momentNow();
    const done = target[direction]({ at: now, actor });
    return done.ok ? ok({ ...done.value, at: now }) : done;
  };
  const training = async (): Promise<DeskState> => {
    await closeNow();
    const found = await openFolder(paths.training);
    if (found.result.kind !== 'firstRun') return takeAnew(found);
    const made = await createFolder(paths.training);
    const target = engineOf(made);
    if (target !== null) {
      const { freeze, readSample, runLines } = await work();
      const prepare = (line: CommandLine) => freeze({ engine: target, worker, scans: scansByPath }, line);
      const filled = await runLines(target, readSample(paths.resources), { prepare });
      if (!filled.ok) log('sample', `${filled.line}: ${filled.refusal.message}`);
    }
    return takeAnew(made);
  };

  const thread = openBackupThread(paths.backupWorker, log);
  const backups = openBackups({
    ...{ thread, engine, restoring: paths.restoring, send: shell.send },
    emptyPlace: () => {
      const { kind } = opened.result;
      const possible = kind === 'firstRun' || kind === 'recovery';
      return possible ? { folder: paths.workspace, overDamaged: kind === 'recovery' } : null;
    },
    openAnew: async () => void (await openReal()),
    askFolder: shell.askFolder,
    askBackupFile: shell.askBackupFile,
    appVersion: () => shell.about().version,
  });

  // The window asks for this one itself.
  take(await openFolder(paths.workspace, paths.marker));
  return {
    state,
    settle: async () => void (await engine()?.checkpoint()),
    close: async () => {
      stopListening();
      await closeNow();
      await thread.close();
      await worker.close();
    },
    handlers: {
      ...backups,
      state: async () => state(),
      about: async () => ({ ...shell.about(), folder: paths.workspace }),
      readPortion: async ({ cursor }) => {
        const target = engine();
        return target === null ? NOT_OPEN : ok(readPortion(target, cursor));
      },
      execute,
      undo: async () => step('undo'),
      redo: async () => step('redo'),
      history: async ({ coll, id }) => ok(engine()?.history(coll, id) ?? []),
      removed: async () => ok(engine()?.removed() ?? []),
      restoreRecord: async ({ coll, id, seq }) => {
        const { now, actor } = momentNow();
        const done = engine()?.restoreRecord(coll, id, seq, { at: now, actor }) ?? NOT_OPEN;
        return done.ok ? ok({ ...done.value, title: engine()?.canUndo() ?? 'Khôi phục mục đã xóa' }) : done;
      },
      tryAgain: async () => {
        const target = engine();
        if (target === null) return openReal();
        const again = await target.reopen();
        const notice = again.ok ? again.value.sentence : again.refusal.message;
        return takeAnew({ ...opened, notices: [notice] });
      },
      prepareDocument: async (wanted) => {
        const target = engine();
        if (target === null) return NOT_OPEN;
        const { printDocument } = await work();
        const printed = await printDocument(worker, readFrom(target.read), wanted, momentNow());
        return printed.ok ? ok(shelf.put(printed.value, wanted)) : printed;
      },
      openEdit: async ({ id }) => {
        const { draftIn, draftedText } = await work();
        const draft = draftIn(engine(), id);
        if (!draft.ok) return draft;
        const text = draftedText(draft.value.read, draft.value.document, momentNow());
        return text.ok ? ok({ ...text.value, basedOn: markOfText(text.value.blocks) }) : text;
      },
      // Checked before it came here: what may be left out has its value.
      previewEdit: async ({ id, ...edit }) => {
        const { draftIn, previewDraft } = await work();
        const draft = draftIn(engine(), id);
        if (!draft.ok) return draft;
        const { read, document } = draft.value;
        return previewDraft(worker, read, document, momentNow(), edit as PreviewedEdit);
      },
      prepareDraft: async ({ id }) => showDraft(id),
      enlarge: async ({ token }) => {
        const held = shelf.get(token);
        if (held === undefined) return GONE;
        const { printLarge } = await work();
        const printed = await printLarge(worker, held);
        return printed.ok ? ok(shelf.put(printed.value, held.wanted)) : printed;
      },
      checkDraft: async ({ id }) => (await work()).findingsIn(engine(), id),
      openKept: async ({ id, which }) => {
        const target = engine();
        if (target === null) return NOT_OPEN;
        const { keptCopy } = await work();
        const copy = keptCopy(target, id, which);
        if (!copy.ok) return copy;
        return ok({ ...shelf.put(copy.value, { kind: which, subject: id, options: {} }), type: copy.value.type });
      },
      pickScan: async () => {
        const path = await shell.askScan();
        if (path === null) return ok(null);
        const scan = readScan(path);
        if (!scan.ok) return scan;
        const { name, type, bytes } = scan.value;
        return ok({ token: scans.put(scan.value), name, type, size: bytes.length });
      },
      saveDocument: async ({ token }) => (await work()).saveHeld({ shelf, worker, shell }, token, '.pdf'),
      saveWord: async ({ token }) => (await work()).saveHeld({ shelf, worker, shell }, token, '.docx'),
      saveEach: async (wanted) => {
        const target = engine();
        if (target === null) return NOT_OPEN;
        const parent = await shell.askFolder('Chọn nơi lưu các giấy mời');
        if (parent === null) return ok({ saved: 0, folder: '' });
        const folder = join(parent, `giay-moi-${momentNow().today}`);
        const { writeEach } = await work();
        const written = await writeEach(worker, readFrom(target.read), wanted, momentNow(), folder);
        return written.ok ? ok({ saved: written.value.length, folder: basename(folder) }) : written;
      },
      saveSheet: async (wanted) => {
        const target = engine();
        if (target === null) return NOT_OPEN;
        const { makeSheet, writeOut } = await work();
        const sheet = await makeSheet(readFrom(target.read), wanted);
        if (!sheet.ok) return sheet;
        const path = await shell.askSaveFile(sheet.value.fileName);
        if (path === null) return ok({ saved: false, fileName: sheet.value.fileName });
        const written = await writeOut(path, sheet.value.bytes);
        return written.ok ? ok({ saved: true, fileName: basename(path) }) : written;
      },
      showDocument: async ({ token }) => {
        const path = shelf.get(token)?.savedTo ?? null;
        if (path === null) return GONE;
        shell.showInFolder(path);
        return ok(null);
      },
      writeRosterSheet: async (wanted) => {
        const target = engine();
        return target === null ? NOT_OPEN : (await work()).saveRosterSheet(readFrom(target.read), wanted, shell);
      },
      readRosterSheet: async () => (await work()).openRosterSheet(paths.sheetWorker, shell),
      print: async ({ landscape }) => shell.print(landscape),
      openTraining: training,
      closeTraining: async () => {
        await closeNow();
        return openReal();
      },
      recover: async ({ finding }) => {
        if (opened.result.kind !== 'recovery') return NOT_OPEN;
        const result = await opened.result.openCopy(finding);
        if (result.kind !== 'ready') return refuse('storage', sentenceOf(result));
        return ok(takeAnew(openedOf(result)));
      },
      collectForSupport: async () => {
        const target = await shell.askFolder('Chọn nơi chép dữ liệu để nhờ hỗ trợ');
        if (target === null) return ok({ saved: false, fileName: '' });
        const folder = join(target, `so-tay-ho-tro-${momentNow().today}`);
        return copyForSupport(opened.result, paths.workspace, folder);
      },
      saveDraft: async ({ form, words }) => {
        drafts.save(form, words);
        return ok(null);
      },
      readDrafts: async () => ok(drafts.all()),
      closeWindow: async () => {
        shell.letWindowGo();
        return ok(null);
      },
    },
  };
};
