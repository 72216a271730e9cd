import type { makeBridge } from './bridge.ts';
import type { makeCodec } from './clone.ts';

/** What the page's process tells main; `args` is text of the codec. */
export type Told =
  | { kind: 'invoke'; id: number; channel: string; args: string }
  | { kind: 'send'; channel: string; args: string }
  | { kind: 'open'; url: string; frameName: string; features: string; disposition: string }
  | { kind: 'accelerator'; index: number }
  | { kind: 'title'; title: string }
  | { kind: 'preload-error'; message: string };

/** What main tells the page's process; a reply's value and a message's arguments come beside it as text of the codec. */
export type Heard =
  | { kind: 'reply'; id: number; ok: boolean }
  | { kind: 'message'; channel: string }
  | { kind: 'accelerators'; keys: Keys[] };

/** How the function begins that carries what main tells: its text stands behind this, in a comment. */
export const CARRIER_START = 'function carrier() { /*';

/** A keyboard shortcut of the application menu; `key` in lower case, as `KeyboardEvent.key` gives it. */
export type Keys = { key: string; ctrl: boolean; alt: boolean; shift: boolean; meta: boolean };

/** The pieces the page's process gets besides this function's own text. */
export type PreloadTools = {
  token: string;
  binding: string;
  carrierStart: string;
  bridgeOf: typeof makeBridge;
  codecOf: typeof makeCodec;
  preload: ((require: unknown, module: { exports: unknown }, exports: unknown, process: unknown) => void) | undefined;
  process: object;
};

/**
 * What runs in the preload's world at document start: `ipcRenderer`, `contextBridge` and the sandboxed preload itself,
 * which may require 'electron' only, as in Electron's sandbox. It runs in the page, so it may name nothing outside itself.
 */
export function preloadWorld(tools: PreloadTools): void {
  type Listener = (event: object, ...args: unknown[]) => void;
  type Click = { defaultPrevented: boolean; button: number; ctrlKey: boolean; shiftKey: boolean; metaKey: boolean };
  type Link = { href?: string; target?: string };
  type ClickEvent = Click & { composedPath(): Link[]; preventDefault(): void };
  type KeyEvent = Click & { key: string; altKey: boolean; preventDefault(): void };
  type Page = Record<string, unknown> & {
    parent: unknown;
    addEventListener(name: string, listener: (event: never) => void): void;
  };
  const page = globalThis as unknown as Page;
  if (page.parent !== page) return;
  const document = page.document as { title: string; head: object };
  const Observer = page.MutationObserver as new (changed: () => void) => { observe(node: object, what: object): void };
  const bridge = tools.bridgeOf(tools.token, 'preload', 'page');
  const codec = tools.codecOf();
  const post = page[tools.binding] as (text: string) => void;
  const tell = (told: Told): void => post(JSON.stringify(told));
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>();
  const listeners = new Map<string, { listener: Listener; once: boolean }[]>();
  let accelerators: Keys[] = [];
  let lastId = 0;

  function provided<T extends object>(owner: string, object: T): T {
    return new Proxy(object, {
      get(target, name) {
        if (typeof name === 'symbol' || name in target || name === 'then') return Reflect.get(target, name);
        throw new Error(`electron stand-in: ${owner}.${name} is not provided in the preload`);
      },
    });
  }

  function subscribe(channel: string, listener: Listener, once: boolean): object {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }]);
    return ipcRenderer;
  }

  function unsubscribe(channel: string, listener: Listener): object {
    listeners.set(
      channel,
      (listeners.get(channel) ?? []).filter((entry) => entry.listener !== listener),
    );
    return ipcRenderer;
  }

  const ipcRenderer: object = provided('ipcRenderer', {
    invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      lastId += 1;
      const id = lastId;
      try {
        tell({ kind: 'invoke', id, channel, args: codec.encode(args) });
      } catch (error) {
        return Promise.reject(error);
      }
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    },
    send: (channel: string, ...args: unknown[]): void => tell({ kind: 'send', channel, args: codec.encode(args) }),
    on: (channel: string, listener: Listener) => subscribe(channel, listener, false),
    addListener: (channel: string, listener: Listener) => subscribe(channel, listener, false),
    once: (channel: string, listener: Listener) => subscribe(channel, listener, true),
    off: unsubscribe,
    removeListener: unsubscribe,
    removeAllListeners(channel: string): object {
      listeners.delete(channel);
      return ipcRenderer;
    },
  });

  const contextBridge = provided('contextBridge', {
    exposeInMainWorld(key: string, api: unknown): void {
      bridge.tell('expose', { key, api: bridge.pack(api) });
    },
  });

  function deliver(channel: string, args: unknown[]): void {
    const entries = listeners.get(channel) ?? [];
    listeners.set(
      channel,
      entries.filter((entry) => !entry.once),
    );
    for (const { listener } of entries) listener({ sender: ipcRenderer, senderId: 0, ports: [] }, ...args);
  }

  function reply({ id, ok }: Heard & { kind: 'reply' }, text: string): void {
    const call = waiting.get(id);
    waiting.delete(id);
    if (ok) call?.resolve(codec.decode(text));
    else call?.reject(new Error(JSON.parse(text)));
  }

  Object.defineProperty(page, tools.token, {
    value: (heard: Heard, carrier: object, length: number) => {
      const start = tools.carrierStart.length;
      const text = String(carrier).slice(start, start + length);
      if (heard.kind === 'reply') reply(heard, text);
      else if (heard.kind === 'message') deliver(heard.channel, codec.decode(text) as unknown[]);
      else accelerators = heard.keys;
    },
  });

  bridge.hear('open', (asked: { url: string; frameName: string; features: string }) => {
    const url = asked.url === '' ? 'about:blank' : new URL(asked.url, (page.location as { href: string }).href).href;
    tell({ kind: 'open', ...asked, url, disposition: asked.features === '' ? 'foreground-tab' : 'new-window' });
  });

  function openLink(event: ClickEvent): void {
    if (event.defaultPrevented || event.button === 2) return;
    const link = event.composedPath().find((node) => typeof node.href === 'string' && node.href !== '');
    const elsewhere = link?.target !== undefined && !['', '_self', '_top', '_parent'].includes(link.target);
    const inNewTab = event.button === 1 || event.ctrlKey || event.metaKey;
    if (link?.href === undefined || !(elsewhere || inNewTab || event.shiftKey)) return;
    event.preventDefault();
    const disposition = event.shiftKey ? 'new-window' : inNewTab ? 'background-tab' : 'foreground-tab';
    tell({ kind: 'open', url: link.href, frameName: link.target ?? '', features: '', disposition });
  }

  let title = '';
  function tellTitle(): void {
    if (document.title === title) return;
    title = document.title;
    tell({ kind: 'title', title });
  }

  page.addEventListener('DOMContentLoaded', () => {
    tellTitle();
    new Observer(tellTitle).observe(document.head, { childList: true, characterData: true, subtree: true });
  });
  page.addEventListener('click', openLink);
  page.addEventListener('auxclick', openLink);
  page.addEventListener('keydown', (event: KeyEvent) => {
    const index = accelerators.findIndex(
      (keys) =>
        keys.key === event.key.toLowerCase() &&
        keys.ctrl === event.ctrlKey &&
        keys.alt === event.altKey &&
        (keys.shift === event.shiftKey || keys.key === '+') &&
        keys.meta === event.metaKey,
    );
    if (event.defaultPrevented || index === -1) return;
    event.preventDefault();
    tell({ kind: 'accelerator', index });
  });

  function require(name: string): object {
    if (name === 'electron' || name === 'electron/renderer')
      return provided('electron', { ipcRenderer, contextBridge });
    throw new Error(`module not found: ${name}`);
  }

  const module = { exports: {} };
  try {
    tools.preload?.(require, module, module.exports, tools.process);
  } catch (error) {
    tell({ kind: 'preload-error', message: String((error as Error)?.stack ?? error) });
  }
}
