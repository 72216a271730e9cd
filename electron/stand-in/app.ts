import { EventEmitter } from 'node:events';
import { refuseUnknown } from './absent.ts';
import type { Application } from './application.ts';
import { StandInWindow } from './browser-window.ts';
import { commandLineOf } from './command-line.ts';
import { standInEvent } from './events.ts';
import { defaultPath, type PathName } from './paths.ts';
import type { ProvidedApp } from './provided.ts';
import { type InstanceLock, takeInstanceLock } from './single-instance.ts';

/** The module `app`. */
export class StandInApp extends EventEmitter implements ProvidedApp {
  readonly commandLine = commandLineOf(process.argv.slice(2));
  readonly isPackaged: boolean;
  name: string;
  private readonly application: Application;
  private readonly paths = new Map<PathName, string>();
  private readonly ready: Promise<void>;
  private becomeReady: () => void = () => undefined;
  private readyNow = false;
  private quitting = false;
  private lock: InstanceLock | undefined;

  constructor(application: Application) {
    super();
    this.application = application;
    this.name = application.name;
    this.isPackaged = application.isPackaged;
    this.ready = new Promise((resolve) => {
      this.becomeReady = resolve;
    });
    const userData = this.commandLine.getSwitchValue('user-data-dir');
    if (userData !== '') this.paths.set('userData', userData);
  }

  isReady = (): boolean => this.readyNow;
  whenReady = (): Promise<void> => this.ready;
  getName = (): string => this.name;
  getVersion = (): string => this.application.version;
  getAppPath = (): string => this.application.folder;
  getLocale = (): string => Intl.DateTimeFormat().resolvedOptions().locale;
  getPreferredSystemLanguages = (): string[] => [this.getLocale()];
  hasSingleInstanceLock = (): boolean => this.lock !== undefined;

  // The browser is sandboxed, or not, from its start; the rest has no meaning without a desktop of one's own.
  enableSandbox(): void {}
  setAppUserModelId(): void {}
  setAppLogsPath(): void {}
  disableHardwareAcceleration(): void {}
  relaunch(): void {}

  setName(name: string): void {
    this.name = name;
  }

  getPath(name: PathName | 'assets'): string {
    if (name === 'assets') throw new Error('electron stand-in: the path assets is not provided');
    return this.paths.get(name) ?? defaultPath(name, this.name, process.execPath);
  }

  setPath(name: string, path: string): void {
    this.paths.set(name as PathName, path);
  }

  focus(): void {
    (StandInWindow.getFocusedWindow() ?? StandInWindow.getAllWindows()[0])?.focus();
  }

  requestSingleInstanceLock(data: Record<string, unknown> = {}): boolean {
    if (this.lock !== undefined) return true;
    const start = { argv: process.argv, cwd: process.cwd(), data };
    this.lock = takeInstanceLock(this.getPath('userData'), start, (second) =>
      this.emit('second-instance', standInEvent({}), second.argv, second.cwd, second.data),
    );
    return this.lock !== undefined;
  }

  releaseSingleInstanceLock(): void {
    this.lock?.release();
    this.lock = undefined;
  }

  /** Main has been loaded and the browser answers. */
  start(): void {
    if (this.quitting) return;
    this.emit('will-finish-launching');
    this.readyNow = true;
    this.becomeReady();
    this.emit('ready', standInEvent({}), {});
  }

  quit(): void {
    if (this.quitting) return;
    const event = standInEvent({});
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.quitting = true;
    void this.closeWindows();
  }

  exit(exitCode = 0): void {
    this.quitting = true;
    for (const window of StandInWindow.getAllWindows()) window.destroy();
    this.emit('quit', standInEvent({}), exitCode);
    process.exit(exitCode);
  }

  /** The last window has closed. */
  lastWindowClosed(): void {
    if (this.quitting) return;
    if (this.listenerCount('window-all-closed') === 0) this.quit();
    else this.emit('window-all-closed');
  }

  // As in Electron: windows are asked one after the other, and one that stays open calls quitting off.
  private async closeWindows(): Promise<void> {
    for (const window of StandInWindow.getAllWindows()) {
      if (await window.tryToClose()) continue;
      this.quitting = false;
      return;
    }
    const event = standInEvent({});
    this.emit('will-quit', event);
    if (event.defaultPrevented) {
      this.quitting = false;
      return;
    }
    this.exit(0);
  }
}
refuseUnknown('app', StandInApp.prototype);
