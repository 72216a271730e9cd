/** Turns what structured clone can carry into text and back. */
export type Codec = { encode(value: unknown): string; decode(text: string): unknown };

type Node = null | boolean | string | number | unknown[];

/**
 * The codec with which calls travel between the page's process and main, with structured clone's fidelity: Date, Map,
 * Set, RegExp, Error, ArrayBuffer, every typed array, undefined, NaN, bigint, cycles and shared references.
 * Functions, symbols and the like throw "An object could not be cloned.", as in Electron.
 * It runs in both processes, so it may name nothing outside itself.
 */
export function makeCodec(): Codec {
  type Base64 = { toBase64(): string };
  type FromBase64 = { fromBase64?(text: string): Uint8Array };
  type NodeBuffer = {
    from(data: ArrayBufferLike | string, ...rest: unknown[]): Uint8Array & { toString(encoding: string): string };
  };
  const global = globalThis as unknown as {
    Buffer?: NodeBuffer;
    atob(text: string): string;
    btoa(text: string): string;
  };

  function toBase64(buffer: ArrayBufferLike, offset: number, length: number): string {
    if (global.Buffer) return global.Buffer.from(buffer, offset, length).toString('base64');
    const bytes = new Uint8Array(buffer, offset, length);
    if ('toBase64' in bytes) return (bytes as unknown as Base64).toBase64();
    let text = '';
    for (let at = 0; at < length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return global.btoa(text);
  }

  function fromBase64(text: string): ArrayBuffer {
    // Copied, so that nothing reaches Node's shared pool behind a small Buffer.
    if (global.Buffer) return new Uint8Array(global.Buffer.from(text, 'base64')).buffer as ArrayBuffer;
    const native = (Uint8Array as unknown as FromBase64).fromBase64;
    if (native) return native.call(Uint8Array, text).buffer as ArrayBuffer;
    return Uint8Array.from(global.atob(text), (char) => char.charCodeAt(0)).buffer as ArrayBuffer;
  }

  function refuse(): never {
    throw new Error('An object could not be cloned.');
  }

  function encode(value: unknown): string {
    const seen = new Map<object, number>();

    function number(value: number): Node {
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : ['n', Object.is(value, -0) ? '-0' : String(value)];
    }

    function record(value: object): Node {
      const out: Record<string, Node> = {};
      for (const [key, item] of Object.entries(value)) {
        Object.defineProperty(out, key, { value: node(item), enumerable: true, writable: true, configurable: true });
      }
      return ['o', out];
    }

    function object(value: object): Node {
      const tag = Object.prototype.toString.call(value).slice(8, -1);
      if (Array.isArray(value)) return ['a', ...Array.from(value, node)];
      if (value instanceof Error || tag === 'Error') {
        const error = value as Error;
        return ['e', error.name, error.message, error.stack ?? ''];
      }
      if (tag === 'Date') return ['d', number((value as Date).getTime())];
      if (tag === 'Map')
        return ['m', ...Array.from(value as Map<unknown, unknown>, ([key, item]) => [node(key), node(item)])];
      if (tag === 'Set') return ['s', ...Array.from(value as Set<unknown>, node)];
      if (tag === 'RegExp') return ['r', (value as RegExp).source, (value as RegExp).flags];
      if (tag === 'ArrayBuffer') return ['B', toBase64(value as ArrayBuffer, 0, (value as ArrayBuffer).byteLength)];
      if (ArrayBuffer.isView(value)) return ['t', tag, toBase64(value.buffer, value.byteOffset, value.byteLength)];
      if (tag === 'Promise' || tag === 'WeakMap' || tag === 'WeakSet' || tag === 'Blob' || tag.startsWith('HTML'))
        refuse();
      return record(value);
    }

    function node(value: unknown): Node {
      if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
      if (value === undefined) return ['u'];
      if (typeof value === 'number') return number(value);
      if (typeof value === 'bigint') return ['b', String(value)];
      if (typeof value !== 'object') refuse();
      const known = seen.get(value);
      if (known !== undefined) return ['*', known];
      seen.set(value, seen.size);
      return object(value);
    }

    return JSON.stringify(isPlain(value, new Set()) ? ['j', value] : node(value));
  }

  // What JSON carries whole travels as it is, so that a workspace is not built twice on arrival.
  function isPlain(value: unknown, met: Set<object>): boolean {
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return true;
    if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
    if (typeof value !== 'object' || met.has(value)) return false;
    met.add(value);
    if (Array.isArray(value)) {
      for (let i = 0; i < value.length; i += 1) if (!isPlain(value[i], met)) return false;
      return true;
    }
    return (
      Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every((item) => isPlain(item, met))
    );
  }

  function decode(text: string): unknown {
    const seen: unknown[] = [];

    function keep<T>(value: T): T {
      seen.push(value);
      return value;
    }

    function view(name: string, buffer: ArrayBuffer): unknown {
      const make = (globalThis as unknown as Record<string, new (buffer: ArrayBuffer) => unknown>)[name];
      return make === undefined ? refuse() : new make(buffer);
    }

    function error(name: string, message: string, stack: string): Error {
      const make = (globalThis as unknown as Record<string, unknown>)[name];
      const known = typeof make === 'function' && /Error$/.test(name) && name !== 'AggregateError';
      const value = known ? new (make as ErrorConstructor)(message) : new Error(message);
      value.stack = stack;
      return value;
    }

    function list(items: unknown[]): unknown[] {
      const out = keep<unknown[]>([]);
      for (const item of items) out.push(value(item as Node));
      return out;
    }

    function map(entries: unknown[]): Map<unknown, unknown> {
      const out = keep(new Map<unknown, unknown>());
      for (const [key, item] of entries as [Node, Node][]) out.set(value(key), value(item));
      return out;
    }

    function set(items: unknown[]): Set<unknown> {
      const out = keep(new Set<unknown>());
      for (const item of items) out.add(value(item as Node));
      return out;
    }

    function record(fields: Record<string, Node>): object {
      const out = keep<object>({});
      for (const [key, item] of Object.entries(fields)) {
        Object.defineProperty(out, key, { value: value(item), enumerable: true, writable: true, configurable: true });
      }
      return out;
    }

    function value(node: Node): unknown {
      if (!Array.isArray(node)) return node;
      const [tag, ...rest] = node;
      const [first, second, third] = rest as string[];
      if (tag === 'j') return rest[0];
      if (tag === 'u') return undefined;
      if (tag === 'n') return Number(first);
      if (tag === 'b') return BigInt(first ?? '');
      if (tag === '*') return seen[rest[0] as number];
      if (tag === 'a') return list(rest);
      if (tag === 'm') return map(rest);
      if (tag === 's') return set(rest);
      if (tag === 'o') return record(rest[0] as Record<string, Node>);
      if (tag === 'd') return keep(new Date(value(rest[0] as Node) as number));
      if (tag === 'r') return keep(new RegExp(first ?? '', second));
      if (tag === 'e') return keep(error(first ?? '', second ?? '', third ?? ''));
      if (tag === 'B') return keep(fromBase64(first ?? ''));
      return keep(view(first ?? '', fromBase64(second ?? '')));
    }

    return value(JSON.parse(text) as Node);
  }

  return { encode, decode };
}
