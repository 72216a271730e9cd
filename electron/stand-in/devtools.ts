import type { Readable, Writable } from 'node:stream';
import type { CDPSession } from '@playwright/test';

/** One DevTools session (browser or page), typed with the protocol as Playwright knows it. */
export type DevTools = Pick<CDPSession, 'send'> & {
  /** Calls `listener` for every event of this session; returns nothing, a session lives as long as its target. */
  onEvent(listener: (method: string, params: Params) => void): void;
};

/** Parameters of an event before its method is known. */
export type Params = Record<string, unknown>;

/** The browser's session and a door to those of its targets. */
export type DevToolsConnection = DevTools & {
  /** A session attached with `Target.attachToTarget` in flat mode. */
  session(sessionId: string): DevTools;
  /** Called once when the browser has gone. */
  onClosed(listener: () => void): void;
};

type Answer = {
  id?: number;
  method?: string;
  params?: Params;
  result?: unknown;
  error?: { message: string };
  sessionId?: string;
};
type Waiting = { resolve(value: unknown): void; reject(error: Error): void; method: string };

/** Speaks the DevTools protocol over a pair of pipes: JSON messages that end in a zero byte. */
export function connectDevTools(write: Writable, read: Readable): DevToolsConnection {
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, ((method: string, params: Params) => void)[]>();
  const closedListeners: (() => void)[] = [];
  let closed = false;
  let lastId = 0;

  function send(sessionId: string | undefined, method: string, params?: unknown): Promise<unknown> {
    if (closed) return Promise.reject(new Error(`${method}: the browser has gone`));
    lastId += 1;
    const id = lastId;
    write.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject, method }));
  }

  function receive(answer: Answer): void {
    if (answer.id === undefined) {
      for (const listener of listeners.get(answer.sessionId ?? '') ?? [])
        listener(answer.method ?? '', answer.params ?? {});
      return;
    }
    const call = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.error) call?.reject(new Error(`${call.method}: ${answer.error.message}`));
    else call?.resolve(answer.result);
  }

  function close(): void {
    if (closed) return;
    closed = true;
    for (const call of waiting.values()) call.reject(new Error(`${call.method}: the browser has gone`));
    for (const listener of closedListeners) listener();
  }

  function session(sessionId?: string): DevTools {
    return {
      send: ((method: string, params?: unknown) => send(sessionId, method, params)) as CDPSession['send'],
      onEvent: (listener) => {
        const key = sessionId ?? '';
        listeners.set(key, [...(listeners.get(key) ?? []), listener]);
      },
    };
  }

  readMessages(read, (text) => receive(JSON.parse(text) as Answer));
  read.on('close', close);
  write.on('error', close);
  return { ...session(), session, onClosed: (listener) => closedListeners.push(listener) };
}

function readMessages(read: Readable, receive: (text: string) => void): void {
  let parts: Buffer[] = [];
  read.on('data', (chunk: Buffer) => {
    let rest = chunk;
    for (let end = rest.indexOf(0); end !== -1; end = rest.indexOf(0)) {
      parts.push(rest.subarray(0, end));
      rest = rest.subarray(end + 1);
      const text = Buffer.concat(parts).toString('utf8');
      parts = [];
      receive(text);
    }
    parts.push(rest);
  });
}
