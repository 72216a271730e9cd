import type { OnBeforeRequestListenerDetails, OnHeadersReceivedListenerDetails } from 'electron';
import { policyToNetwork, toApp } from './address.ts';
import type { Params } from './devtools.ts';
import { hub } from './hub.ts';
import { record } from './record.ts';
import { refuse, type StandInSession, session } from './session.ts';

/** The page behind a request, as far as answering it needs to know. */
export type Requester = {
  readonly session: StandInSession;
  /** Asks the application whether a frame may go to `url` (the application's own address). */
  mayNavigate(frameId: string, url: string): Promise<boolean>;
  isMainFrame(frameId: string): boolean;
  /** What `webRequest` listeners are told about the page. */
  readonly id: number;
};

type Paused = {
  requestId: string;
  request: { url: string; method: string; headers: Record<string, string>; postData?: string };
  frameId: string;
  resourceType: string;
};

const RESOURCE_TYPES: Record<string, string> = {
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  Media: 'media',
  WebSocket: 'webSocket',
};

/** Answers every request of every page and worker: the application's own by its handler, all others with a refusal. */
export async function interceptRequests(requesterOf: (frameId: string) => Requester | undefined): Promise<void> {
  const { devtools } = hub();
  devtools.onEvent((method, params: Params) => {
    if (method !== 'Fetch.requestPaused') return;
    const paused = params as Paused;
    // The page may be gone before its answer arrives.
    answer(paused, requesterOf(paused.frameId)).catch(() => undefined);
  });
  await devtools.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

async function answer(paused: Paused, requester: Requester | undefined): Promise<unknown> {
  const { devtools } = hub();
  const { requestId } = paused;
  const fail = (errorReason: 'Aborted' | 'BlockedByClient') =>
    devtools.send('Fetch.failRequest', { requestId, errorReason });
  if (/^(chrome|devtools|chrome-extension|data|blob|about):/.test(paused.request.url)) {
    return devtools.send('Fetch.continueRequest', { requestId });
  }
  const url = toApp(paused.request.url);
  // Asked for by the browser itself, not by the page; Electron never does.
  if (new URL(url).pathname === '/favicon.ico') return fail('BlockedByClient');
  if (paused.resourceType === 'Document' && requester && !(await requester.mayNavigate(paused.frameId, url))) {
    return fail('Aborted');
  }
  const owner = requester?.session ?? session.defaultSession;
  const details = detailsOf(paused, url, requester);
  const cancelled = await isCancelled(owner, details);
  const handler = owner.protocol.handlers.get(new URL(url).protocol.slice(0, -1));
  if (cancelled || handler === undefined) {
    refuse({ url, method: details.method, resourceType: details.resourceType }, cancelled);
    return fail('BlockedByClient');
  }
  record.servedRequests += 1;
  try {
    return await fulfil(requestId, await handler(requestFor(paused, url)), owner, details);
  } catch (error) {
    console.error('electron stand-in: the protocol handler failed', error);
    return fail('BlockedByClient');
  }
}

function detailsOf(paused: Paused, url: string, requester: Requester | undefined): OnBeforeRequestListenerDetails {
  const isDocument = paused.resourceType === 'Document';
  const documentType = requester?.isMainFrame(paused.frameId) === false ? 'subFrame' : 'mainFrame';
  return {
    id: Number.parseInt(paused.requestId.replace(/\D+/g, ''), 10),
    url,
    method: paused.request.method,
    resourceType: (isDocument ? documentType : (RESOURCE_TYPES[paused.resourceType] ?? 'other')) as 'mainFrame',
    referrer: toApp(paused.request.headers.Referer ?? ''),
    timestamp: Date.now(),
    uploadData: [],
    ...(requester ? { webContentsId: requester.id } : {}),
  };
}

function requestFor({ request }: Paused, url: string): Request {
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD' && request.postData !== undefined;
  return new Request(url, {
    method: request.method,
    headers: request.headers,
    ...(hasBody ? { body: request.postData ?? '' } : {}),
  });
}

function matches(patterns: readonly string[], url: string): boolean {
  return patterns.some((pattern) => {
    if (pattern === '<all_urls>') return true;
    const text = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
    return new RegExp(`^${text}$`).test(url);
  });
}

async function isCancelled({ webRequest }: StandInSession, details: OnBeforeRequestListenerDetails): Promise<boolean> {
  const guard = webRequest.beforeRequest;
  if (guard === undefined || !matches(guard.filter.urls, details.url)) return false;
  return new Promise((resolve) => guard.listener(details, (response) => resolve(response.cancel === true)));
}

type HeaderLists = Record<string, string[]>;

async function headersFor(response: Response, owner: StandInSession, details: OnBeforeRequestListenerDetails) {
  const headers: HeaderLists = {};
  response.headers.forEach((value, name) => {
    headers[name] = [...(headers[name] ?? []), value];
  });
  const guard = owner.webRequest.headersReceived;
  if (guard === undefined || !matches(guard.filter.urls, details.url)) return { headers, cancelled: false };
  const { status, statusText } = response;
  const received = {
    ...details,
    statusCode: status,
    statusLine: `HTTP/1.1 ${status} ${statusText}`,
    responseHeaders: headers,
  } as OnHeadersReceivedListenerDetails;
  return new Promise<{ headers: HeaderLists; cancelled: boolean }>((resolve) =>
    guard.listener(received, (changed) => {
      const entries = Object.entries(changed.responseHeaders ?? headers);
      const next = Object.fromEntries(entries.map(([name, value]) => [name, [value].flat()]));
      resolve({ headers: next, cancelled: changed.cancel === true });
    }),
  );
}

function toWire(headers: HeaderLists, schemes: Iterable<string>): { name: string; value: string }[] {
  return Object.entries(headers).flatMap(([name, values]) =>
    values.map((value) => ({
      name,
      value: name.toLowerCase() === 'content-security-policy' ? policyToNetwork(value, schemes) : value,
    })),
  );
}

async function fulfil(
  requestId: string,
  response: Response,
  owner: StandInSession,
  details: OnBeforeRequestListenerDetails,
): Promise<unknown> {
  const { devtools } = hub();
  const { headers, cancelled } = await headersFor(response, owner, details);
  if (cancelled || response.type === 'error') {
    refuse({ url: details.url, method: details.method, resourceType: details.resourceType }, cancelled);
    return devtools.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
  }
  return devtools.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: toWire(headers, owner.protocol.handlers.keys()),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  });
}
