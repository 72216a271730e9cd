/** One end of the bridge between the preload's world and the page's world of the same document. */
export type Bridge = {
  /** Makes a value fit to cross: functions and promises become references, errors their messages. */
  pack(value: unknown): unknown;
  /** Turns what has crossed back into functions, promises and errors of this world. */
  unpack(value: unknown): unknown;
  /** Sends `detail` to the other world's listener for `kind`, at once. */
  tell(kind: string, detail: unknown): void;
  /** Listens to what the other world tells. */
  hear(kind: string, listener: (detail: never) => void): void;
};

/**
 * Both worlds run this same function. They see each other through events of the window they share: an event is
 * delivered at once, and its `detail` is cloned when another world reads it, so no object is ever shared.
 * It runs in the page, so it may name nothing outside itself.
 */
export function makeBridge(token: string, mine: string, other: string): Bridge {
  type Callable = (...args: unknown[]) => unknown;
  type Settled = { id: number; ok: boolean; value: unknown };
  type Answer = { ok: boolean; value: unknown };
  type Page = {
    addEventListener(name: string, listener: (event: { detail: never }) => void): void;
    dispatchEvent(event: unknown): boolean;
  };
  const page = globalThis as unknown as Page;
  // Held here, so that no later script can put itself between.
  const [listen, dispatch] = [page.addEventListener.bind(page), page.dispatchEvent.bind(page)];
  const MakeEvent = CustomEvent;
  const functions = new Map<number, Callable>();
  const promises = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>();
  let last = 0;
  let answer: Answer | undefined;

  const tell = (kind: string, detail: unknown): void => {
    dispatch(new MakeEvent(`${token}:${other}:${kind}`, { detail }));
  };
  const hear = (kind: string, listener: (detail: never) => void): void =>
    listen(`${token}:${mine}:${kind}`, (event) => listener(event.detail));

  function next(): number {
    last += 1;
    return last;
  }

  function messageOf(error: unknown): string {
    const message = (error as { message?: unknown } | null)?.message;
    return typeof message === 'string' ? message : String(error);
  }

  function mark(kind: string, value: unknown): object {
    return { [token]: kind, value };
  }

  // Objects already met in one crossing, so that shared parts stay shared and a circle ends.
  type Met = Map<object, unknown>;

  // Lists and records of plain values alone: they cross as they are. Whole workspaces do, and a copy on each side is much.
  function isPlain(value: unknown, met: Set<object> = new Set()): boolean {
    if (typeof value === 'function' || typeof value === 'symbol') return false;
    if (typeof value !== 'object' || value === null || met.has(value)) return true;
    met.add(value);
    if (Array.isArray(value)) return value.every((item) => isPlain(item, met));
    if (Object.getPrototypeOf(value) !== Object.prototype || Object.hasOwn(value, token)) return false;
    return Object.values(value).every((item) => isPlain(item, met));
  }

  function packPromise(promise: Promise<unknown>): object {
    const id = next();
    const settle = (ok: boolean, value: () => unknown): void => {
      try {
        tell('settle', { id, ok, value: value() } satisfies Settled);
      } catch (error) {
        tell('settle', { id, ok: false, value: messageOf(error) } satisfies Settled);
      }
    };
    promise.then(
      (value) => settle(true, () => pack(value)),
      (error) => settle(false, () => messageOf(error)),
    );
    return mark('promise', id);
  }

  function packFunction(value: Callable): object {
    const id = next();
    functions.set(id, value);
    return mark('function', id);
  }

  function eachOf<T extends object>(value: object, out: T, met: Met, change: (item: unknown, met: Met) => unknown): T {
    met.set(value, out);
    for (const [key, item] of Object.entries(value)) {
      const property = { value: change(item, met), enumerable: true, writable: true, configurable: true };
      Object.defineProperty(out, key, property);
    }
    return out;
  }

  function pack(value: unknown): unknown {
    return isPlain(value) ? value : packAll(value, new Map());
  }

  function packAll(value: unknown, met: Met): unknown {
    if (typeof value === 'function') return packFunction(value as Callable);
    if (typeof value === 'symbol') throw new Error('An object could not be cloned.');
    if (typeof value !== 'object' || value === null) return value;
    if (met.has(value)) return met.get(value);
    if (value instanceof Promise) return packPromise(value);
    if (value instanceof Error) return mark('error', value.message);
    if (Array.isArray(value)) return eachOf(value, new Array(value.length), met, packAll);
    const tag = Object.prototype.toString.call(value);
    if (tag === '[object Object]') return eachOf(value, {}, met, packAll);
    if (/Node|Element|Document|Window|Weak|Generator/.test(tag)) throw new Error('An object could not be cloned.');
    return value;
  }

  function call(id: number, args: unknown[]): unknown {
    tell('call', { id, args: pack(args) });
    const received = answer;
    answer = undefined;
    if (received === undefined) throw new Error('An object could not be cloned.');
    if (!received.ok) throw new Error(String(received.value));
    return unpack(received.value);
  }

  function unmark(kind: unknown, value: unknown): unknown {
    if (kind === 'error') return new Error(String(value));
    if (kind === 'function') return (...args: unknown[]) => call(value as number, args);
    return new Promise((resolve, reject) => promises.set(value as number, { resolve, reject }));
  }

  function unpack(value: unknown): unknown {
    return isPlain(value) ? value : unpackAll(value, new Map());
  }

  function unpackAll(value: unknown, met: Met): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (met.has(value)) return met.get(value);
    if (Array.isArray(value)) return eachOf(value, new Array(value.length), met, unpackAll);
    if (Object.prototype.toString.call(value) !== '[object Object]') return value;
    const marked = value as Record<string, unknown>;
    if (Object.hasOwn(marked, token)) return unmark(marked[token], marked.value);
    return eachOf(marked, {}, met, unpackAll);
  }

  hear('call', ({ id, args }: { id: number; args: unknown[] }) => {
    let result: Answer;
    try {
      result = { ok: true, value: pack(functions.get(id)?.(...(unpack(args) as unknown[]))) };
    } catch (error) {
      result = { ok: false, value: messageOf(error) };
    }
    tell('answer', result);
  });
  hear('answer', (result: Answer) => {
    answer = result;
  });
  hear('settle', ({ id, ok, value }: Settled) => {
    const promise = promises.get(id);
    promises.delete(id);
    if (ok) promise?.resolve(unpack(value));
    else promise?.reject(new Error(String(value)));
  });

  return { pack, unpack, tell, hear };
}
