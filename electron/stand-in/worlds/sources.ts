import { makeBridge } from './bridge.ts';
import { makeCodec } from './clone.ts';
import { pageWorld } from './page-world.ts';
import { CARRIER_START, preloadWorld } from './preload-world.ts';

// The compiler that loads these files names functions through a helper of its own; the page needs it too.
const HELPER = 'const __name = (value) => value;';

/** Script text for the page's own world. */
export function pageWorldSource(token: string): string {
  return `{ ${HELPER} (${pageWorld})(${JSON.stringify(token)}, ${makeBridge}); }`;
}

/** What a preload script is told about its process. */
export type PreloadProcess = { readonly platform: string; readonly argv: readonly string[]; readonly versions: object };

/** Script text for the preload's world; `preload` is the text of the sandboxed preload bundle (CommonJS). */
export function preloadWorldSource(
  token: string,
  binding: string,
  preload: string | undefined,
  about: PreloadProcess,
): string {
  const process = { ...about, type: 'renderer', sandboxed: true, contextIsolated: true, env: {} };
  const script = preload === undefined ? 'undefined' : `function (require, module, exports, process) { ${preload}\n}`;
  return `{ ${HELPER} (${preloadWorld})({
    token: ${JSON.stringify(token)}, binding: ${JSON.stringify(binding)}, carrierStart: ${JSON.stringify(CARRIER_START)}, process: ${JSON.stringify(process)},
    bridgeOf: ${makeBridge}, codecOf: ${makeCodec}, preload: ${script} }); }`;
}
