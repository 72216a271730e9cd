import { EventEmitter } from 'node:events';
import type { PrintToPDFOptions, WebContentsPrintOptions, WindowOpenHandlerResponse } from 'electron';
import { refuseUnknown } from './absent.ts';
import { toApp, toNetwork } from './address.ts';
import { standInEvent } from './events.ts';
import type { StandInFrame } from './frames.ts';
import { hub } from './hub.ts';
import { encodeArguments, ipcMain, type StandInIpcEvent } from './ipc-main.ts';
import { Navigations } from './navigations.ts';
import type { Requester } from './network.ts';
import { Page, type PageOptions } from './page.ts';
import type { ConsoleMessage } from './page-events.ts';
import { printPage } from './print.ts';
import type { ProvidedContents } from './provided.ts';
import { record } from './record.ts';
import { refuse, type StandInSession } from './session.ts';
import type { Keys, Told } from './worlds/preload-world.ts';

type OpenDetails = { url: string; frameName: string; features: string; disposition: string };
type OpenHandler = (details: OpenDetails) => WindowOpenHandlerResponse;

const ZOOM_STEP = 1.2;
const byId = new Map<number, StandInWebContents>();
let lastId = 0;

/** The page of a window. */
export class StandInWebContents extends EventEmitter implements ProvidedContents, Requester {
  readonly id: number;
  readonly session: StandInSession;
  readonly page: Page;
  readonly navigations: Navigations;
  private openHandler: OpenHandler | undefined;
  private destroyed = false;
  private loading = false;
  private crashed = false;
  private zoom = 1;
  private title = '';
  private keys: readonly Keys[] = [];

  constructor(session: StandInSession, options: PageOptions) {
    super();
    lastId += 1;
    this.id = lastId;
    this.session = session;
    byId.set(this.id, this);
    this.page = new Page(options, {
      told: (told, frame) => this.told(told, frame),
      navigated: (frame) => this.navigated(frame),
      navigatedWithin: (frame, url) => {
        frame.url = toApp(url);
        this.emit('did-navigate-in-page', standInEvent({}), frame.url, frame.parent === null);
      },
      navigationRequested: (frameId, url) => this.navigations.requested(frameId, url),
      worldReady: () => this.setAccelerators(this.keys),
      domReady: () => this.emit('dom-ready', standInEvent({})),
      loaded: () => this.loaded(),
      console: (message) => this.console(message),
      socketOpened: (url) => refuse({ url, method: 'GET', resourceType: 'webSocket' }, false),
    });
    this.navigations = new Navigations(this, this.page);
  }

  get mainFrame(): StandInFrame {
    return this.page.frames.main;
  }

  get zoomFactor(): number {
    return this.zoom;
  }

  set zoomFactor(factor: number) {
    this.setZoomFactor(factor);
  }

  get zoomLevel(): number {
    return this.getZoomLevel();
  }

  set zoomLevel(level: number) {
    this.setZoomLevel(level);
  }

  send(channel: string, ...args: unknown[]): void {
    this.page.tell({ kind: 'message', channel }, encodeArguments(args));
  }

  /** Opens `url`; resolves when the page has loaded, rejects in Electron's words when it cannot. */
  async loadURL(url: string): Promise<void> {
    this.loading = true;
    this.emit('did-start-loading');
    await this.navigations.load(toNetwork(url));
  }

  reload(): void {
    this.loading = true;
    this.navigations.reload();
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  /** The PDF a printer would get is noted in the record; a visible window shows the browser's own print dialog. */
  print(options: WebContentsPrintOptions = {}, callback?: (success: boolean, failureReason: string) => void): void {
    const printing =
      hub().visible && options.silent !== true ? this.executeJavaScript('print()') : this.printUnseen(options);
    printing.then(
      () => callback?.(true, ''),
      (error) => callback?.(false, String(error)),
    );
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    return printPage(await this.page.ready, options);
  }

  // Electron types what a script answers as `any`; the caller says what it expects.
  async executeJavaScript<T>(code: string, userGesture = false): Promise<T> {
    const session = await this.page.ready;
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  getURL = (): string => this.mainFrame.url;
  getTitle = (): string => this.title;
  getType = () => 'window' as const;
  getOSProcessId = (): number => process.pid;
  isDestroyed = (): boolean => this.destroyed;
  isLoading = (): boolean => this.loading;
  isCrashed = (): boolean => this.crashed;
  isFocused = (): boolean => !this.destroyed;
  getZoomFactor = (): number => this.zoom;
  getZoomLevel = (): number => Math.log(this.zoom) / Math.log(ZOOM_STEP);
  setZoomLevel = (level: number): void => this.setZoomFactor(ZOOM_STEP ** level);
  isDevToolsOpened = (): boolean => false;
  openDevTools(): void {}
  closeDevTools(): void {}
  async setVisualZoomLevelLimits(): Promise<void> {}

  focus(): void {
    this.quietly('Page.bringToFront');
  }

  /** Zooms as a browser does: fewer CSS pixels in the same window, each of them larger. */
  setZoomFactor(factor: number): void {
    this.zoom = factor;
    this.page.zoom(factor);
  }

  forcefullyCrashRenderer(): void {
    this.quietly('Page.crash');
  }

  close(): void {
    this.emit('stand-in-close');
  }

  /** Asks the page, as a browser does, whether it lets itself be closed. */
  async allowsClosing(): Promise<boolean> {
    const question = `(() => { const event = document.createEvent('BeforeUnloadEvent');
      event.initEvent('beforeunload', false, true); dispatchEvent(event);
      return !event.defaultPrevented && event.returnValue === ''; })()`;
    const allowed = await this.executeJavaScript(question).catch(() => true);
    if (allowed !== false) return true;
    const event = standInEvent({});
    this.emit('will-prevent-unload', event);
    return event.defaultPrevented;
  }

  /** Tells the page which keys belong to the application menu; `pressed` events name them by their place. */
  setAccelerators(keys: readonly Keys[]): void {
    this.keys = keys;
    this.page.tell({ kind: 'accelerators', keys: [...keys] });
  }

  /** The browser says the page has gone. */
  gone(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    byId.delete(this.id);
    this.emit('destroyed');
  }

  /** The browser says the page's process has crashed. */
  hasCrashed(): void {
    this.crashed = true;
    this.emit('render-process-gone', standInEvent({}), { reason: 'crashed', exitCode: 1 });
  }

  isMainFrame(frameId: string): boolean {
    return this.page.frames.find(frameId) === this.mainFrame;
  }

  mayNavigate(frameId: string, url: string): Promise<boolean> {
    return this.navigations.may(frameId, url);
  }

  private async printUnseen(options: WebContentsPrintOptions): Promise<void> {
    const { landscape = false, printBackground = false, margins } = options;
    const none = { top: 0, bottom: 0, left: 0, right: 0 };
    const edges = margins?.marginType === 'none' ? { margins: none } : {};
    record.prints.push({
      options,
      pdf: await this.printToPDF({ landscape, printBackground, pageSize: 'A4', ...edges }),
    });
  }

  private quietly(method: 'Page.bringToFront' | 'Page.crash'): void {
    this.page.ready.then((session) => session.send(method)).catch(() => undefined);
  }

  private navigated(frame: StandInFrame): void {
    this.crashed = false;
    const isMain = frame.parent === null;
    if (isMain) this.emit('did-navigate', standInEvent({}), frame.url, 200, 'OK');
    this.emit('did-frame-navigate', standInEvent({}), frame.url, 200, 'OK', isMain, 1, frame.routingId);
  }

  private loaded(): void {
    this.loading = false;
    this.emit('did-finish-load');
    this.emit('did-stop-loading');
  }

  private console({ level, message, line, source }: ConsoleMessage): void {
    const details = { level, message, lineNumber: line, sourceId: toApp(source), frame: this.mainFrame };
    this.emit('console-message', standInEvent(details));
  }

  private told(told: Told, frame: StandInFrame): void {
    if (told.kind === 'preload-error') this.emit('preload-error', standInEvent({}), 'preload', new Error(told.message));
    else if (told.kind === 'accelerator') this.emit('stand-in-accelerator', told.index);
    else if (told.kind === 'title') this.titled(told.title);
    else if (told.kind === 'open') this.opened(told);
    else if (told.kind === 'send') ipcMain.receive(this.ipcEvent(frame), told.channel, told.args);
    else
      void ipcMain
        .answer(this.ipcEvent(frame), told.channel, told.args)
        .then(({ ok, text }) => this.page.tell({ kind: 'reply', id: told.id, ok }, text, frame));
  }

  private titled(title: string): void {
    this.title = title;
    this.emit('page-title-updated', standInEvent({}), title, true);
  }

  private opened({ url, frameName, features, disposition }: Told & { kind: 'open' }): void {
    const details = {
      url: toApp(url),
      frameName,
      features,
      disposition,
      referrer: { url: this.getURL(), policy: 'default' },
    };
    const response = this.openHandler?.(details) ?? { action: 'allow' };
    if (response.action === 'allow') this.emit('stand-in-open', details.url);
  }

  private ipcEvent(frame: StandInFrame): StandInIpcEvent {
    return {
      type: 'frame',
      sender: this,
      senderFrame: frame,
      frameId: frame.routingId,
      processId: frame.processId,
      reply: (channel, ...args) => this.send(channel, ...args),
    };
  }
}
refuseUnknown('WebContents', StandInWebContents.prototype);

function fromDevToolsTargetId(targetId: string): StandInWebContents | undefined {
  return [...byId.values()].find((contents) => contents.page.targetId === targetId);
}

/** The module `webContents`. */
export const webContents = refuseUnknown('webContents', {
  fromDevToolsTargetId,
  fromId: (id: number): StandInWebContents | undefined => byId.get(id),
  getAllWebContents: (): StandInWebContents[] => [...byId.values()],
  getFocusedWebContents: (): StandInWebContents | null => [...byId.values()].at(-1) ?? null,
});

/** The page a frame belongs to. */
export function contentsOfFrame(frameId: string): StandInWebContents | undefined {
  return (
    fromDevToolsTargetId(frameId) ??
    [...byId.values()].find((contents) => contents.page.frames.find(frameId) !== undefined)
  );
}
