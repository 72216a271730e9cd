import type { Bridge } from '#shared/bridge.ts';

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: merging into Window needs an interface
  interface Window {
    readonly desk: Bridge;
  }
}

/** The bridge to the main process; nothing else in the window reads `window.desk`. */
export const desk: Bridge = window.desk;
