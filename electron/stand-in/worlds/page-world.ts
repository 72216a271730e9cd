import type { makeBridge } from './bridge.ts';

/**
 * What runs in the page's own world before its first script: receives what the preload exposes, freezes it,
 * and turns `window.open` into a question to main. It runs in the page, so it may name nothing outside itself.
 */
export function pageWorld(token: string, bridgeOf: typeof makeBridge): void {
  type Page = Record<string, unknown> & { parent: unknown };
  const page = globalThis as unknown as Page;
  if (page.parent !== page) return;
  const bridge = bridgeOf(token, 'page', 'preload');

  function freeze(value: unknown): unknown {
    const plain = Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';
    if (plain) for (const item of Object.values(value as object)) freeze(item);
    return plain || typeof value === 'function' ? Object.freeze(value) : value;
  }

  bridge.hear('expose', ({ key, api }: { key: string; api: unknown }) => {
    Object.defineProperty(page, key, {
      value: freeze(bridge.unpack(api)),
      enumerable: true,
      writable: false,
      configurable: false,
    });
  });
  page.open = (url: unknown, frameName: unknown, features: unknown): null => {
    bridge.tell('open', {
      url: String(url ?? ''),
      frameName: String(frameName ?? ''),
      features: String(features ?? ''),
    });
    return null;
  };
}
