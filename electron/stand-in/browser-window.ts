import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { refuseUnknown } from './absent.ts';
import { standInEvent } from './events.ts';
import { hub } from './hub.ts';
import type { ProvidedWindow } from './provided.ts';
import { session } from './session.ts';
import { StandInWebContents } from './web-contents.ts';

type Announce = (event: 'opened' | 'closed' | 'focused', window: StandInWindow) => void;

const DEFAULT_WIDTH = 800;
const DEFAULT_HEIGHT = 600;
const windows: StandInWindow[] = [];
let lastId = 0;
let focused: StandInWindow | null = null;
let announce: Announce = () => undefined;

/** A window of the application: a page of the browser, with what Electron's window can be asked. */
export class StandInWindow extends EventEmitter implements ProvidedWindow {
  readonly id: number;
  readonly webContents: StandInWebContents;
  private bounds: Rectangle;
  private title: string;
  private visible: boolean;
  private state: 'normal' | 'minimized' | 'maximized' | 'fullscreen' = 'normal';
  private destroyed = false;
  private closing = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    lastId += 1;
    this.id = lastId;
    const { width = DEFAULT_WIDTH, height = DEFAULT_HEIGHT, x = 0, y = 0, webPreferences = {} } = options;
    this.bounds = { x, y, width, height };
    this.title = options.title ?? '';
    this.visible = options.show !== false;
    const { preload, partition, additionalArguments = [] } = webPreferences;
    const owner = partition === undefined ? session.defaultSession : session.fromPartition(partition);
    this.webContents = new StandInWebContents(owner, { width, height, preload, argv: additionalArguments });
    windows.push(this);
    this.follow();
    announce('opened', this);
    if (this.visible) this.focus();
  }

  static getAllWindows = (): StandInWindow[] => [...windows];
  static getFocusedWindow = (): StandInWindow | null => focused;
  static fromId = (id: number): StandInWindow | null => windows.find((window) => window.id === id) ?? null;
  static fromWebContents = (contents: StandInWebContents): StandInWindow | null =>
    windows.find((window) => window.webContents === contents) ?? null;

  loadURL = (url: string): Promise<void> => this.webContents.loadURL(url);
  reload = (): void => this.webContents.reload();
  isMinimized = (): boolean => this.state === 'minimized';
  isMaximized = (): boolean => this.state === 'maximized';
  isFullScreen = (): boolean => this.state === 'fullscreen';
  isVisible = (): boolean => this.visible && !this.destroyed;
  isFocused = (): boolean => focused === this;
  isDestroyed = (): boolean => this.destroyed;
  getTitle = (): string => this.title;
  getBounds = (): Rectangle => ({ ...this.bounds });
  getNormalBounds = (): Rectangle => ({ ...this.bounds });
  getContentBounds = (): Rectangle => ({ ...this.bounds });
  getSize = (): number[] => [this.bounds.width, this.bounds.height];
  minimize = (): void => this.enter('minimized', 'minimize');
  maximize = (): void => this.enter('maximized', 'maximize');
  unmaximize = (): void => this.enter('normal', 'unmaximize');
  restore = (): void => this.enter('normal', 'restore');
  setFullScreen = (flag: boolean): void =>
    this.enter(flag ? 'fullscreen' : 'normal', flag ? 'enter-full-screen' : 'leave-full-screen');

  // What only changes the frame of a real window: there is none to change.
  setMenuBarVisibility(): void {}
  setAutoHideMenuBar(): void {}
  setMenu(): void {}
  removeMenu(): void {}
  setIcon(): void {}
  setBackgroundColor(): void {}
  setProgressBar(): void {}
  setContentProtection(): void {}
  setMinimumSize(): void {}
  flashFrame(): void {}
  center(): void {}

  show(): void {
    this.showInactive();
    this.focus();
  }

  showInactive(): void {
    if (this.visible) return;
    this.visible = true;
    this.emit('show', standInEvent({}));
  }

  hide(): void {
    this.visible = false;
    this.emit('hide', standInEvent({}));
    this.blur();
  }

  focus(): void {
    if (this.destroyed || focused === this) return;
    focused?.blur();
    focused = this;
    this.webContents.focus();
    this.emit('focus', standInEvent({}));
    announce('focused', this);
  }

  blur(): void {
    if (focused !== this) return;
    focused = null;
    this.emit('blur', standInEvent({}));
  }

  setTitle(title: string): void {
    this.title = title;
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.bounds = { ...this.bounds, ...bounds };
    this.webContents.page.resize(this.bounds.width, this.bounds.height);
    this.emit('resize');
    this.emit('resized');
  }

  /** Asks the listeners and the page, then closes. */
  close(): void {
    void this.tryToClose();
  }

  /** Closes; resolves with false when a listener or the page keeps the window open. */
  async tryToClose(): Promise<boolean> {
    if (this.destroyed) return true;
    const event = standInEvent({});
    this.emit('close', event);
    if (event.defaultPrevented || !(await this.webContents.allowsClosing())) return false;
    this.destroy();
    return true;
  }

  destroy(): void {
    if (this.destroyed || this.closing) return;
    this.closing = true;
    this.webContents.page.ready
      .then(() => hub().devtools.send('Target.closeTarget', { targetId: this.webContents.page.targetId ?? '' }))
      .catch(() => undefined);
    this.gone();
  }

  /** The window has gone: closed by main, or by the person before the screen. */
  gone(): void {
    if (this.destroyed) return;
    if (!this.closing) this.emit('close', standInEvent({}));
    this.destroyed = true;
    this.blur();
    windows.splice(windows.indexOf(this), 1);
    this.webContents.gone();
    this.emit('closed');
    announce('closed', this);
  }

  private enter(state: typeof this.state, event: string): void {
    if (this.state === state) return;
    this.state = state;
    this.emit(event);
  }

  private follow(): void {
    const contents = this.webContents;
    contents.once('did-finish-load', () => this.emit('ready-to-show'));
    contents.on('page-title-updated', (event, title: string) => {
      this.emit('page-title-updated', event, title, true);
      if (!event.defaultPrevented) this.title = title;
    });
    contents.on('stand-in-close', () => this.close());
    contents.on('stand-in-open', (url: string) => void new StandInWindow().loadURL(url).catch(() => undefined));
  }
}
refuseUnknown('BrowserWindow', StandInWindow.prototype);
refuseUnknown('BrowserWindow', StandInWindow);

/** Tells `listener` of every window that opens, closes or gets the focus. */
export function followWindows(listener: Announce): void {
  announce = listener;
}
