import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { findBrowser } from './find-browser.ts';

/** A browser that has been started but not spoken to yet. */
export type Browser = {
  readonly write: Writable;
  readonly read: Readable;
  /** True when there is a window a person can see; false when the browser runs headless. */
  readonly visible: boolean;
  /** A folder of this run alone, removed with the browser's profile when the process ends. */
  readonly folder: string;
};

const FOLDER_PREFIX = 'electron-stand-in-';

// The flags that keep the browser silent on the network and without what Electron has not (pages behind its address bar, a
// spare process), and those Playwright gives to a browser it drives.
const FLAGS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-domain-reliability',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-back-forward-cache',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-ipc-flooding-protection',
  '--disable-hang-monitor',
  '--disable-dev-shm-usage',
  '--disable-search-engine-choice-screen',
  '--disable-features=Translate,OptimizationHints,MediaRouter,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,NetworkTimeServiceQuerying,PreconnectToSearch,PaintHolding,WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,SpareRendererForSitePerProcess',
  '--enable-features=SkipListAccountsWithoutGaiaCookies',
  '--force-color-profile=srgb',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--remote-debugging-pipe',
];

/** Starts the installed browser with a fresh profile; both end with this process, however it ends. Ends the process with a sentence where there is no browser. */
export function startBrowser(args: readonly string[]): Browser {
  const program = findBrowser();
  if (program === undefined) {
    console.error('Không tìm thấy Chromium, Chrome hoặc Edge trên máy này; hãy cài một trong ba chương trình đó.');
    process.exit(1);
  }
  removeAbandonedFolders();
  const folder = mkdtempSync(join(tmpdir(), `${FOLDER_PREFIX}${process.pid}-`));
  const visible = wantsWindow(args);
  const child = spawn(program, flags(args, folder, visible), {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    // A process group of its own lets one signal end every helper process of the browser.
    detached: process.platform !== 'win32',
  });
  child.on('error', () => process.exit(1));
  passOnDevToolsAddress(child);
  process.on('exit', () => endBrowser(child, folder));
  return { write: child.stdio[3] as Writable, read: child.stdio[4] as Readable, visible, folder };
}

function flags(args: readonly string[], folder: string, visible: boolean): string[] {
  const isRoot = process.getuid?.() === 0;
  return [
    ...FLAGS,
    ...(args.includes('--no-sandbox') || isRoot ? ['--no-sandbox'] : []),
    ...(args.includes('--remote-debugging-port=0') ? ['--remote-debugging-port=0'] : []),
    // An app window exists from the start; a headless browser waits for the first BrowserWindow.
    ...(visible ? ['--app=data:text/html,'] : ['--headless', '--no-startup-window']),
    `--user-data-dir=${join(folder, 'profile')}`,
  ];
}

// A run driven by a test has no window unless it asks for one; a run by hand has one where there is a display.
function wantsWindow(args: readonly string[]): boolean {
  if (process.env.STAND_IN_WINDOW !== undefined) return process.env.STAND_IN_WINDOW === '1';
  if (args.includes('--remote-debugging-port=0')) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

function passOnDevToolsAddress(child: ChildProcess): void {
  let text = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    const lines = (text + chunk.toString('utf8')).split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith('DevTools listening on ') || process.env.STAND_IN_VERBOSE) process.stderr.write(`${line}\n`);
    }
  });
}

function endBrowser(child: ChildProcess, folder: string): void {
  try {
    if (child.pid !== undefined) process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  } catch {
    // A helper process still wrote there; the next start removes it.
  }
}

// A process ended by force cannot clean up after itself, so the next one does.
function removeAbandonedFolders(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(FOLDER_PREFIX) ? Number.parseInt(name.slice(FOLDER_PREFIX.length), 10) : Number.NaN;
    if (!Number.isNaN(pid) && !isRunning(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
