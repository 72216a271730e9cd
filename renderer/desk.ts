import type { Bridge } from '#shared/bridge.ts';

declare global {
  interface Window {
    readonly desk: Bridge;
  }
}

/** The bridge to the main process; nothing else in the window reads `window.desk`. */
export const desk: Bridge = window.desk;
