import { join } from 'node:path';
import {
  app,
  type BrowserWindow,
  dialog,
  type OpenDialogOptions,
  powerMonitor,
  type SaveDialogOptions,
  shell,
} from 'electron';
import type { DeskEvent } from '#shared/bridge.ts';
import { EVENT_CHANNEL } from '#shared/call-names.ts';
import { ok, refuse } from '#shared/kit/outcome.ts';
import { type Desk, openDesk, type Shell } from './desk.ts';
import { fontSources } from './documents/fonts.ts';
import { openPaperWorker } from './documents/paper-worker.ts';
import { answerCalls } from './ipc.ts';
import { type Log, openLog } from './log.ts';
import { installMenu } from './menu.ts';
import { type Paths, pathsFor } from './paths.ts';
import { closeAllSessions, closeContents, hardenProcess, registerScheme, serveBundle } from './security.ts';
import { focusWindow, openWindow } from './window.ts';
import { windowKeeping } from './window-keeping.ts';

const SHEETS = { name: 'Bảng tính Excel', extensions: ['xlsx'] };
/** What a file is saved as, by the ending of its name. */
const SAVED_AS = {
  xlsx: { title: 'Lưu Excel', filters: [SHEETS] },
  docx: { title: 'Lưu bản Word', filters: [{ name: 'Tài liệu Word', extensions: ['docx'] }] },
  pdf: { title: 'Lưu PDF', filters: [{ name: 'PDF', extensions: ['pdf'] }] },
};
const savedAs = (fileName: string) =>
  fileName.endsWith('.xlsx') ? SAVED_AS.xlsx : fileName.endsWith('.docx') ? SAVED_AS.docx : SAVED_AS.pdf;

// The boot as a list.
hardenProcess();
registerScheme();
const paths = findPaths();
const log = openLog(paths.logs);
if (!app.requestSingleInstanceLock()) app.quit();
else app.whenReady().then(boot).catch(fail);

/** When the first screen stands; what a click needs is read then, so that the first one need not wait for it. */
const AT_REST_MS = 1000;
let window: BrowserWindow | null = null;
const keeping = windowKeeping(() => send({ kind: 'closing' }));

async function boot(): Promise<void> {
  closeAllSessions(log);
  closeContents(log);
  serveBundle(paths.renderer);
  const worker = openPaperWorker({ entry: paths.paperWorker, fonts: fontSources(join(paths.resources, 'fonts')) });
  // The page loads while the workspace is opened; its calls wait for the desk.
  show(paths);
  const opening = openDesk(paths, worker, shellOf(log), log);
  answerCalls({ desk: opening, windows: () => (window === null ? [] : [window.webContents]), log });
  installMenu(
    (item) => send({ kind: 'menu', item }),
    () => app.quit(),
  );
  keepSafe(await opening);
  setTimeout(() => import('./desk-work.ts').catch((error) => log('desk work', error)), AT_REST_MS);
}

/** Where data lies. A folder of its own may be named for tests and for support. */
function findPaths(): Paths {
  const override = process.env.SO_TAY_DATA;
  if (override !== undefined) app.setPath('userData', join(override, 'shell'));
  return pathsFor({
    localAppData: process.env.LOCALAPPDATA,
    userData: app.getPath('userData'),
    override,
    packed: app.isPackaged,
    resourcesPath: process.resourcesPath ?? '',
    here: import.meta.dirname,
  });
}

function show(where: Paths): void {
  window = openWindow(where);
  keeping.guard(window);
  window.on('closed', () => {
    window = null;
  });
  window.webContents.on('render-process-gone', (_event, details) => {
    log('window gone', details.reason);
    if (details.reason !== 'clean-exit') window?.webContents.reload();
  });
}

function send(event: DeskEvent): void {
  if (window !== null && !window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, event);
}

/** Every save is on disk when it is acknowledged; a generation is written when the PC is left, and at the end. */
function keepSafe(desk: Desk): void {
  let closing = false;
  let closed = false;
  app.on('second-instance', () => (window === null ? show(paths) : focusWindow(window)));
  app.on('window-all-closed', () => app.quit());
  powerMonitor.on('lock-screen', () => void desk.settle());
  powerMonitor.on('suspend', () => void desk.settle());
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    if (closing) return;
    closing = true;
    void keeping
      .kept(window)
      .then(() => desk.close())
      .catch((error) => log('closing', error))
      .finally(() => {
        closed = true;
        app.quit();
      });
  });
}

function shellOf(to: Log): Shell {
  return {
    send,
    letWindowGo: keeping.letGo,
    askSaveFile: async (fileName) => {
      const options = {
        ...savedAs(fileName),
        defaultPath: join(app.getPath('documents'), fileName),
        properties: ['dontAddToRecent', 'showOverwriteConfirmation'] as (
          | 'dontAddToRecent'
          | 'showOverwriteConfirmation'
        )[],
      };
      const answer =
        window === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(window, options);
      return answer.canceled || !answer.filePath ? null : answer.filePath;
    },
    askSaveSheet: async (fileName) => {
      const options: SaveDialogOptions = {
        title: 'Lưu bảng tính',
        defaultPath: join(app.getPath('documents'), fileName),
        filters: [SHEETS],
        properties: ['dontAddToRecent', 'showOverwriteConfirmation'],
      };
      const answer =
        window === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(window, options);
      return answer.canceled || !answer.filePath ? null : answer.filePath;
    },
    askOpenSheet: async () => {
      const options: OpenDialogOptions = {
        title: 'Chọn tệp danh sách',
        filters: [SHEETS],
        properties: ['openFile', 'dontAddToRecent'],
      };
      const answer =
        window === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(window, options);
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    askFolder: async (title) => {
      const options = {
        title,
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'] as (
          | 'openDirectory'
          | 'createDirectory'
          | 'dontAddToRecent'
        )[],
      };
      const answer =
        window === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(window, options);
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    askBackupFile: async () => {
      const options = {
        title: 'Chọn bản sao lưu',
        filters: [
          { name: 'Bản sao lưu của Sổ tay', extensions: ['sotay'] },
          { name: 'Mọi tệp', extensions: ['*'] },
        ],
        properties: ['openFile', 'dontAddToRecent'] as ('openFile' | 'dontAddToRecent')[],
      };
      const answer =
        window === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(window, options);
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    askScan: async () => {
      const options: OpenDialogOptions = {
        title: 'Chọn bản scan đã ký',
        filters: [
          { name: 'Bản scan (PDF, JPEG, PNG)', extensions: ['pdf', 'jpg', 'jpeg', 'png'] },
          { name: 'Mọi tệp', extensions: ['*'] },
        ],
        properties: ['openFile', 'dontAddToRecent'],
      };
      const answer =
        window === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(window, options);
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    showInFolder: (path) => shell.showItemInFolder(path),
    print: (landscape) =>
      new Promise((resolve) => {
        if (window === null) return resolve(refuse('cancelled', 'Cửa sổ đã đóng.'));
        const options = {
          silent: false,
          printBackground: true,
          color: true,
          landscape,
          margins: { marginType: 'none' as const },
          pageSize: 'A4' as const,
        };
        window.webContents.print(options, (printed, reason) => {
          if (printed) return resolve(ok({ printed }));
          if (/cancel/i.test(reason)) return resolve(ok({ printed: false }));
          to('print', reason);
          resolve(
            refuse('storage', 'Chưa in được. Kiểm tra máy in đã bật và được chọn, hoặc bấm “Lưu PDF” rồi in từ tệp.'),
          );
        });
      }),
    about: () => ({
      version: app.getVersion(),
      builtOn: null,
      shell: process.versions.electron ? `Electron ${process.versions.electron}` : 'bản thay thế để phát triển',
      systemTimesNewRoman: fontSources(join(paths.resources, 'fonts')).system !== null,
    }),
  };
}

function fail(error: unknown): void {
  log('start', error);
  dialog.showErrorBox(
    'Chưa mở được chương trình',
    'Dữ liệu đã lưu không bị ảnh hưởng. Hãy khởi động lại máy rồi mở lại chương trình; nếu vẫn không được, hãy nhờ người hỗ trợ.',
  );
  app.exit(1);
}
