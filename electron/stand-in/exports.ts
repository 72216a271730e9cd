import type * as Electron from 'electron';
import { absentModule } from './absent.ts';
import { StandInApp } from './app.ts';
import type { Application } from './application.ts';
import { StandInWindow } from './browser-window.ts';
import { dialog } from './dialog.ts';
import { webFrameMain } from './frames.ts';
import { ipcMain } from './ipc-main.ts';
import { StandInMenu, StandInMenuItem } from './menu.ts';
import { protocol, session } from './session.ts';
import { nativeTheme, powerMonitor, safeStorage, screen, shell } from './system.ts';
import { webContents } from './web-contents.ts';

// What `import … from 'electron'` may name in the main process although the stand-in has nothing behind it.
const ABSENT = [
  'autoUpdater',
  'BaseWindow',
  'BrowserView',
  'clipboard',
  'contentTracing',
  'crashReporter',
  'desktopCapturer',
  'globalShortcut',
  'ImageView',
  'inAppPurchase',
  'MessageChannelMain',
  'nativeImage',
  'net',
  'netLog',
  'Notification',
  'parentPort',
  'powerSaveBlocker',
  'pushNotifications',
  'sharedTexture',
  'ShareMenu',
  'systemPreferences',
  'TouchBar',
  'Tray',
  'utilityProcess',
  'View',
  'WebContentsView',
] as const satisfies readonly (keyof typeof Electron)[];

/** The names the stand-in answers for; the compiler checks that Electron has each of them. */
type Names =
  | 'app'
  | 'BrowserWindow'
  | 'dialog'
  | 'ipcMain'
  | 'Menu'
  | 'MenuItem'
  | 'nativeTheme'
  | 'powerMonitor'
  | 'protocol'
  | 'safeStorage'
  | 'screen'
  | 'session'
  | 'shell'
  | 'webContents'
  | 'webFrameMain';

/**
 * What `import … from 'electron'` means in the main process. Each part is held to Electron's own types where it is
 * written (`implements Pick<App, …>`); the whole cannot be, because Electron's classes are far larger than their use here.
 */
export function electronFor(application: Application) {
  const provided = {
    app: new StandInApp(application),
    BrowserWindow: StandInWindow,
    dialog,
    ipcMain,
    Menu: StandInMenu,
    MenuItem: StandInMenuItem,
    nativeTheme,
    powerMonitor,
    protocol,
    safeStorage,
    screen,
    session,
    shell,
    webContents,
    webFrameMain,
  } satisfies { [Name in Names & keyof typeof Electron]: object };
  const absent = Object.fromEntries(ABSENT.map((name) => [name, absentModule(name)]));
  return { ...absent, ...provided };
}

/** The electron module of this run. */
export type StandInElectron = ReturnType<typeof electronFor>;
