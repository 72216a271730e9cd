import { randomBytes } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { Readable } from 'node:stream';
import { app, type IpcMainInvokeEvent, protocol, type Session, session, type WebContents } from 'electron';
import type { Log } from './log.ts';

/** The page's own origin; everything else is foreign. */
export const ORIGIN = 'app://main';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
};

/** Before `ready`: the scheme is standard and secure, without bypassing the policy (checklist item 18). */
export const registerScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);

/** Switches that must stand before `ready`: sandbox everywhere, no name is ever resolved. */
export const hardenProcess = (): void => {
  app.enableSandbox();
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
};

const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Serves a fixed list of bundled files; the address is only ever a key into that list, never a path. */
export const serveBundle = (folder: string): void => {
  const files = new Map(listFiles(folder).map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file]));
  protocol.handle('app', (request) => {
    const url = new URL(request.url);
    const path = url.pathname === '/' ? '/index.html' : url.pathname;
    const file = url.host === 'main' ? files.get(path) : undefined;
    if (file === undefined) return new Response('Not found', { status: 404 });
    const nonce = randomBytes(16).toString('base64');
    const headers = {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Content-Security-Policy': policy(nonce),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    };
    if (!file.endsWith('.html')) {
      return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, { headers });
    }
    return new Response(readFileSync(file, 'utf8').replaceAll('__STYLE_NONCE__', nonce), { headers });
  });
};

const listFiles = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listFiles(join(folder, entry.name)) : [join(folder, entry.name)],
  );

/** Only these schemes may be asked for; the rest is refused and noted. */
const ALLOWED = new Set(['app:', 'data:', 'blob:', 'devtools:']);

/** Closes a session: no permission, no device, no request to the outside, no dictionary download. */
export const closeSession = (target: Session, log: Log): void => {
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  target.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  target.setSpellCheckerEnabled(false);
  target.setSpellCheckerDictionaryDownloadURL('app://main/khong-co/');
  void target.setProxy({ mode: 'fixed_servers', proxyRules: '127.0.0.1:9' });
  target.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !ALLOWED.has(new URL(details.url).protocol);
    if (cancel) log('request refused', new URL(details.url).protocol);
    answer({ cancel });
  });
};

/** For the default session and every later one. */
export const closeAllSessions = (log: Log): void => {
  closeSession(session.defaultSession, log);
  app.on('session-created', (created) => closeSession(created, log));
};

const isOurs = (address: string): boolean => {
  try {
    const url = new URL(address);
    return url.protocol === 'app:' && url.host === 'main';
  } catch {
    return false;
  }
};

/** Navigation, new windows and embedded views are refused in every contents there will ever be. */
export const closeContents = (log: Log): void => {
  app.on('web-contents-created', (_event, contents) => {
    const stop = (event: { preventDefault: () => void; readonly url?: string }, address?: string) => {
      if (isOurs(event.url ?? address ?? '')) return;
      event.preventDefault();
      log('navigation refused');
    };
    contents.on('will-navigate', (event, address) => stop(event, address));
    contents.on('will-frame-navigate', (event) => stop(event));
    contents.on('will-redirect', (event, address) => stop(event, address));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => {
      log('new window refused');
      return { action: 'deny' };
    });
  });
};

/** True for the main frame of a window we opened, showing our own page (checklist item 17). */
export const isTrustedSender = (event: IpcMainInvokeEvent, windows: readonly WebContents[]): boolean => {
  const frame = event.senderFrame;
  return frame !== null && windows.includes(event.sender) && frame === event.sender.mainFrame && isOurs(frame.url);
};
