import { readFileSync } from 'node:fs';
import type { DevTools } from './devtools.ts';
import { FrameTree, type StandInFrame } from './frames.ts';
import { BINDING, hub, TOKEN, WORLD } from './hub.ts';
import { type FrameEvents, followFrames } from './page-events.ts';
import { CARRIER_START, type Heard, type Told } from './worlds/preload-world.ts';
import { pageWorldSource, preloadWorldSource } from './worlds/sources.ts';

const BARS = '({ width: outerWidth - innerWidth, height: outerHeight - innerHeight })';

/** How a page starts; width and height of its content in CSS pixels. */
export type PageOptions = {
  readonly width: number;
  readonly height: number;
  readonly preload: string | undefined;
  readonly argv: readonly string[];
};

/** What the owner of a page wants to hear. */
export type PageOwner = FrameEvents & {
  told(told: Told, frame: StandInFrame): void;
  /** The preload's world of a new document can be told things. */
  worldReady(): void;
};

// A window just opened may still tell the size it had before it was given its own, which would make its bars less than none.
async function barsOf(session: DevTools): Promise<{ width: number; height: number }> {
  for (let tries = 0; tries < 50; tries += 1) {
    const { result } = await session.send('Runtime.evaluate', { expression: BARS, returnByValue: true });
    const bars = result.value as { width: number; height: number };
    if (bars.width >= 0 && bars.height >= 0) return bars;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { width: 0, height: 0 };
}

// The browser compiles every argument of a call as a script. A text in a comment it only skips: a workspace of many
// megabytes is then held once, not once as source and once as a string. JSON reads `*\/` as it reads `*/`.
function carrierOf(heard: Heard, text: string): string {
  const carried = text.replaceAll('*/', '*\\/');
  const call = `globalThis[${JSON.stringify(TOKEN)}](${JSON.stringify(heard)}, carrier, ${carried.length})`;
  return `${CARRIER_START}${carried}*/ ${call}; }`;
}

/** One page of the browser with the two worlds of its document. */
export class Page {
  readonly frames = new FrameTree();
  readonly ready: Promise<DevTools>;
  targetId: string | undefined;
  private readonly owner: PageOwner;
  private readonly options: PageOptions;
  private width: number;
  private height: number;
  private factor = 1;
  private readonly contexts = new Map<number, string>();

  constructor(options: PageOptions, owner: PageOwner) {
    this.options = options;
    this.width = options.width;
    this.height = options.height;
    this.owner = owner;
    this.ready = this.open();
    // A page closed while it was still opening is nobody's error.
    this.ready.catch(() => undefined);
  }

  /**
   * Sends a message to the preload's world of the main frame, with `text` (JSON) beside it; a page without that world does
   * not hear it.
   */
  tell(heard: Heard, text = '', frame: StandInFrame = this.frames.main): void {
    const context = [...this.contexts].findLast(([, frameId]) => this.frames.find(frameId) === frame)?.[0];
    if (context === undefined) return;
    const call = { functionDeclaration: carrierOf(heard, text), executionContextId: context, silent: true };
    // The document may be gone before the message arrives, as in Electron.
    this.ready.then((session) => session.send('Runtime.callFunctionOn', call)).catch(() => undefined);
  }

  /** Shows the page larger or smaller by `factor`, the window staying as it is. */
  zoom(factor: number): void {
    this.factor = factor;
    const width = Math.round(this.width / factor);
    const height = Math.round(this.height / factor);
    this.ready
      .then((session) =>
        factor === 1
          ? session.send('Emulation.clearDeviceMetricsOverride')
          : session.send('Emulation.setDeviceMetricsOverride', {
              width,
              height,
              deviceScaleFactor: factor,
              mobile: false,
            }),
      )
      .catch(() => undefined);
  }

  /** Gives the page another size in CSS pixels at zoom 1. */
  resize(width: number, height: number): void {
    this.width = width;
    this.height = height;
    this.ready
      .then((session) => this.fitWindow(session, this.targetId ?? ''))
      .then(() => (this.factor === 1 ? undefined : this.zoom(this.factor)))
      .catch(() => undefined);
  }

  private async open(): Promise<DevTools> {
    const { devtools } = hub();
    this.targetId = await this.target();
    const { sessionId } = await devtools.send('Target.attachToTarget', { targetId: this.targetId, flatten: true });
    const session = devtools.session(sessionId);
    this.follow(session);
    await this.prepare(session, this.targetId);
    return session;
  }

  private async target(): Promise<string> {
    const first = hub().firstTarget;
    if (first !== undefined) {
      hub().firstTarget = undefined;
      return first;
    }
    const { width, height } = this;
    return (await hub().devtools.send('Target.createTarget', { url: 'about:blank', width, height, newWindow: true }))
      .targetId;
  }

  private async prepare(session: DevTools, targetId: string): Promise<void> {
    const about = { platform: process.platform, argv: this.options.argv, versions: { ...process.versions } };
    const { preload } = this.options;
    const text = preload === undefined ? undefined : readFileSync(preload, 'utf8');
    const source = preloadWorldSource(TOKEN, BINDING, text, about);
    await Promise.all([
      session.send('Page.enable'),
      session.send('Runtime.enable'),
      session.send('Network.enable'),
      session.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorldSource(TOKEN) }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: WORLD }),
      this.fitWindow(session, targetId),
    ]);
    this.frames.hear({ id: targetId, url: '' });
  }

  // A window's size counts the browser's own bars, the application means the page: the bars are added.
  private async fitWindow(session: DevTools, targetId: string): Promise<void> {
    const { devtools } = hub();
    const [{ windowId }, bars] = await Promise.all([
      devtools.send('Browser.getWindowForTarget', { targetId }),
      barsOf(session),
    ]);
    const bounds = { width: this.width + bars.width, height: this.height + bars.height };
    await devtools.send('Browser.setWindowBounds', { windowId, bounds });
  }

  private follow(session: DevTools): void {
    followFrames(session, this.frames, this.owner);
    session.onEvent((method, params) => {
      if (method === 'Runtime.executionContextCreated') this.contextCreated(params as ContextCreated);
      if (method === 'Runtime.executionContextDestroyed') this.contexts.delete(params.executionContextId as number);
      if (method === 'Runtime.executionContextsCleared') this.contexts.clear();
      if (method === 'Runtime.bindingCalled') this.bindingCalled(params as BindingCalled);
    });
  }

  private contextCreated({ context }: ContextCreated): void {
    if (context.name !== WORLD) return;
    this.contexts.set(context.id, context.auxData.frameId);
    this.owner.worldReady();
  }

  private bindingCalled({ name, payload, executionContextId }: BindingCalled): void {
    const frame = this.frames.find(this.contexts.get(executionContextId) ?? '');
    if (name === BINDING && frame !== undefined) this.owner.told(JSON.parse(payload) as Told, frame);
  }
}

type ContextCreated = { context: { id: number; name: string; auxData: { frameId: string } } };
type BindingCalled = { name: string; payload: string; executionContextId: number };
