import type { EventEmitter } from 'node:events';
import { toApp, toNetwork } from './address.ts';
import { type StandInEvent, standInEvent } from './events.ts';
import type { StandInFrame } from './frames.ts';
import type { Page } from './page.ts';

// How long a navigation waits to be claimed by the page. Word of a page's own navigation takes another way than its
// request and may come a moment later; one that nobody claims is the browser's (a reload, an address typed by a test).
const CLAIM_MS = 150;

/** Goes where main says, and asks main before going where the page says. */
export class Navigations {
  private readonly owner: EventEmitter;
  private readonly page: Page;
  private readonly ordered = new Set<string>();
  private readonly claims = new Map<string, string>();
  private readonly claimListeners = new Set<() => void>();

  constructor(owner: EventEmitter, page: Page) {
    this.owner = owner;
    this.page = page;
  }

  /** Loads the network address `url`. */
  async load(url: string): Promise<void> {
    const session = await this.page.ready;
    this.ordered.add(toApp(url));
    const finished = new Promise((resolve) => this.owner.once('did-finish-load', resolve));
    const { errorText } = await session.send('Page.navigate', { url });
    if (errorText === undefined || errorText === '') {
      await finished;
      return;
    }
    const code = errorText === 'net::ERR_ABORTED' ? -3 : -2;
    const shown = toApp(url);
    this.owner.emit('did-fail-load', standInEvent({}), code, errorText.replace('net::', ''), shown, true, 1, 1);
    throw Object.assign(new Error(`${errorText.replace('net::', '')} (${code}) loading '${shown}'`), {
      errno: code,
      url: shown,
    });
  }

  /** Loads the present address again. */
  reload(): void {
    this.ordered.add(this.page.frames.main.url);
    this.page.ready.then((session) => session.send('Page.reload')).catch(() => undefined);
  }

  /** The page says it wants to go somewhere. An address the browser does not know never becomes a request, so it is decided here. */
  requested(frameId: string, url: string): void {
    this.claims.set(frameId, toApp(url));
    for (const listener of this.claimListeners) listener();
    if (/^https?:/.test(url)) return;
    const own = toNetwork(url) !== url;
    const allowed = this.ask(frameId, url);
    if (own && allowed) void this.load(toNetwork(url)).catch(() => undefined);
  }

  /** Whether a frame may go to `url`; asks the application only about navigations of the page itself. */
  async may(frameId: string, url: string): Promise<boolean> {
    if (this.ordered.delete(url)) return true;
    if (!(await this.isClaimed(frameId, url))) return true;
    this.claims.delete(frameId);
    return this.ask(frameId, url);
  }

  private async isClaimed(frameId: string, url: string): Promise<boolean> {
    const claimed = (): boolean => withoutFragment(this.claims.get(frameId)) === withoutFragment(url);
    if (claimed()) return true;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.claimListeners.delete(listener);
        resolve();
      };
      const timer = setTimeout(done, CLAIM_MS);
      const listener = (): void => (claimed() ? done() : undefined);
      this.claimListeners.add(listener);
    });
    return claimed();
  }

  // The order and the arguments are Electron's: first the event for any frame, then the one for the main frame.
  private ask(frameId: string, url: string): boolean {
    const frame = this.page.frames.find(frameId) ?? this.page.frames.main;
    const isMainFrame = frame.parent === null;
    if (this.isPrevented('will-frame-navigate', frame, url)) return false;
    return !isMainFrame || !this.isPrevented('will-navigate', frame, url);
  }

  private isPrevented(name: string, frame: StandInFrame, url: string): boolean {
    const isMainFrame = frame.parent === null;
    const event: StandInEvent = standInEvent({ url, isMainFrame, isSameDocument: false, frame, initiator: frame });
    this.owner.emit(name, event, url, false, isMainFrame, frame.processId, frame.routingId);
    return event.defaultPrevented;
  }
}

function withoutFragment(url: string | undefined): string | undefined {
  return url?.replace(/#.*$/, '');
}
