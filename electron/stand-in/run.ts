import inspector from 'node:inspector';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { openApplication } from './application.ts';
import { followWindows, StandInWindow } from './browser-window.ts';
import type { Browser } from './chromium.ts';
import { standInEvent } from './events.ts';
import { electronFor, type StandInElectron } from './exports.ts';
import { connect, type Hub } from './hub.ts';
import { giveMenuKeys } from './menu.ts';
import { answerElectron } from './modules.ts';
import { interceptRequests } from './network.ts';
import { grantPermissions } from './permissions.ts';
import { onSession } from './session.ts';
import { contentsOfFrame, webContents } from './web-contents.ts';

// How long a person's own debugger may take to call what Playwright calls at once.
const DRIVER_MS = 20_000;

type App = StandInElectron['app'];
type TargetInfo = { targetId: string; type: string; openerId?: string };

/** Starts the application named in `args` on a started browser, as Electron's executable would. */
export async function run(browser: Browser, args: readonly string[]): Promise<void> {
  const path = args.find((arg) => !arg.startsWith('-'));
  if (path === undefined) {
    console.error('electron stand-in: name the folder or the app.asar of an application');
    process.exit(1);
  }
  const application = openApplication(path, browser.folder);
  dressProcess(args, application.resources);
  const electron = electronFor(application);
  answerElectron(electron);
  const driven = args.includes('--inspect=0') ? waitForDriver() : Promise.resolve();
  const { app } = electron;
  const hub = connect(browser);
  wire(app);
  endWithParent(app);
  const answering = prepare(hub);
  await load(application.main);
  await Promise.all([answering, driven]);
  app.start();
}

// `process.versions.electron` stays absent: the application says plainly that it does not run in Electron.
function dressProcess(args: readonly string[], resources: string): void {
  const [node = '', script = ''] = process.argv;
  const first = args.findIndex((arg) => !arg.startsWith('-'));
  process.argv = [node, ...args.slice(first)];
  Object.defineProperty(process, 'resourcesPath', { value: resources });
  Object.defineProperty(process, 'type', { value: 'browser' });
  Object.defineProperty(process, 'defaultApp', { value: script !== '' });
}

// Playwright looks at the process first and lets the application become ready when it can see every window.
function waitForDriver(): Promise<void> {
  const called = new Promise<void>((resolve) => {
    Object.assign(globalThis, { __playwright_run: resolve });
    setTimeout(resolve, DRIVER_MS).unref();
  });
  inspector.open(0);
  return called;
}

async function load(main: string): Promise<void> {
  if (main.endsWith('.cjs')) createRequire(main)(main);
  else await import(pathToFileURL(main).href);
}

function wire(app: App): void {
  onSession((session) => app.emit('session-created', session));
  followWindows((event, window) => {
    if (event === 'focused') app.emit('browser-window-focus', standInEvent({}), window);
    if (event === 'closed' && StandInWindow.getAllWindows().length === 0) app.lastWindowClosed();
    if (event !== 'opened') return;
    grantPermissions(window.webContents.session);
    giveMenuKeys(window);
    app.emit('web-contents-created', standInEvent({}), window.webContents);
    app.emit('browser-window-created', standInEvent({}), window);
    window.webContents.on('render-process-gone', (cause, details) =>
      app.emit('render-process-gone', cause, window.webContents, details),
    );
  });
}

async function prepare(hub: Hub): Promise<void> {
  hub.devtools.onEvent((method, params) => {
    const info = params.targetInfo as TargetInfo | undefined;
    if (method === 'Target.targetDestroyed') windowOf(String(params.targetId))?.gone();
    if (method === 'Target.targetCrashed') webContents.fromDevToolsTargetId(String(params.targetId))?.hasCrashed();
    // A window that the page opened past `window.open` belongs to nobody.
    if (method === 'Target.targetCreated' && info?.type === 'page' && info.openerId !== undefined) {
      void hub.devtools.send('Target.closeTarget', { targetId: info.targetId }).catch(() => undefined);
    }
  });
  await Promise.all([
    hub.devtools.send('Target.setDiscoverTargets', { discover: true }),
    interceptRequests(contentsOfFrame),
    hub.visible ? takeFirstTarget(hub) : undefined,
  ]);
}

async function takeFirstTarget(hub: Hub): Promise<void> {
  const { targetInfos } = await hub.devtools.send('Target.getTargets');
  hub.firstTarget = targetInfos.find((target) => target.type === 'page')?.targetId;
}

function windowOf(targetId: string): StandInWindow | undefined {
  const contents = webContents.fromDevToolsTargetId(targetId);
  return contents === undefined ? undefined : (StandInWindow.fromWebContents(contents) ?? undefined);
}

// A browser must not outlive whoever asked for it.
function endWithParent(app: App): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(1);
  }, 1000).unref();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      app.quit();
      setTimeout(() => process.exit(1), 3000).unref();
    });
  }
}
