import { randomUUID } from 'node:crypto';
import type { Browser } from './chromium.ts';
import { connectDevTools, type DevToolsConnection } from './devtools.ts';

/** Names of this run that a page cannot guess. */
export const TOKEN = `standIn_${randomUUID().replaceAll('-', '')}`;
export const BINDING = `${TOKEN}_tell`;
export const WORLD = `${TOKEN}_world`;

/** The one connection to the browser, for every module of the stand-in. */
export type Hub = {
  readonly devtools: DevToolsConnection;
  readonly visible: boolean;
  /** The target of the window that a visible browser opens by itself; the first BrowserWindow takes it over. */
  firstTarget: string | undefined;
};

let current: Hub | undefined;

/** Connects to the started browser; ends this process when the browser goes. */
export function connect(browser: Browser): Hub {
  const devtools = connectDevTools(browser.write, browser.read);
  devtools.onClosed(() => process.exit());
  current = { devtools, visible: browser.visible, firstTarget: undefined };
  return current;
}

/** The connection; throws before the browser has been started. */
export function hub(): Hub {
  if (current === undefined) throw new Error('electron stand-in: the browser has not been started');
  return current;
}
