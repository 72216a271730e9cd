import { EventEmitter } from 'node:events';
import type { Protocol, Session, WebRequest } from 'electron';
import { refuseUnknown } from './absent.ts';
import type { ProvidedSession } from './provided.ts';
import { record } from './record.ts';

type Handler = Parameters<Protocol['handle']>[1];
type BeforeRequest = Parameters<WebRequest['onBeforeRequest']>[0];
type HeadersReceived = Parameters<WebRequest['onHeadersReceived']>[0];
type Filter = { readonly urls: readonly string[] };

/** `protocol.handle` and its kin; handlers answer requests for their scheme. */
export class StandInProtocol
  implements Pick<Protocol, 'handle' | 'unhandle' | 'isProtocolHandled' | 'registerSchemesAsPrivileged'>
{
  readonly handlers = new Map<string, Handler>();

  handle(scheme: string, handler: Handler): void {
    if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    this.handlers.set(scheme, handler);
  }

  unhandle(scheme: string): void {
    if (!this.handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`);
  }

  isProtocolHandled(scheme: string): boolean {
    return this.handlers.has(scheme);
  }

  /** Nothing to do: every scheme of the application is standard and secure here, and none bypasses the CSP. */
  registerSchemesAsPrivileged(): void {}
}
refuseUnknown('protocol', StandInProtocol.prototype);

/** The two moments of a request on which a guard can be set; as in Electron only the last listener counts. */
export class StandInWebRequest {
  beforeRequest: { listener: NonNullable<BeforeRequest>; filter: Filter } | undefined;
  headersReceived: { listener: NonNullable<HeadersReceived>; filter: Filter } | undefined;

  onBeforeRequest(...args: [Filter, BeforeRequest] | [BeforeRequest]): void {
    const [filter, listener] = withFilter(args);
    this.beforeRequest = listener === null ? undefined : { listener, filter };
  }

  onHeadersReceived(...args: [Filter, HeadersReceived] | [HeadersReceived]): void {
    const [filter, listener] = withFilter(args);
    this.headersReceived = listener === null ? undefined : { listener, filter };
  }
}
refuseUnknown('webRequest', StandInWebRequest.prototype);

function withFilter<T>(args: [Filter, T] | [T]): [Filter, T] {
  return args.length === 1 ? [{ urls: ['<all_urls>'] }, args[0]] : args;
}

type PermissionCheck = Parameters<Session['setPermissionCheckHandler']>[0];

/** A session: its protocol handlers and guards work; what only guards against the network is accepted, since there is none. */
export class StandInSession extends EventEmitter implements ProvidedSession {
  readonly protocol = new StandInProtocol();
  readonly webRequest = new StandInWebRequest();
  readonly partition: string;
  permissionCheck: PermissionCheck = null;
  spellCheckerEnabled = false;

  constructor(partition: string) {
    super();
    this.partition = partition;
  }

  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.permissionCheck = handler;
  }

  setPermissionRequestHandler(): void {}
  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}
  setUSBProtectedClassesHandler(): void {}
  setCertificateVerifyProc(): void {}
  enableNetworkEmulation(): void {}
  disableNetworkEmulation(): void {}
  setSpellCheckerDictionaryDownloadURL(): void {}
  setSpellCheckerLanguages(): void {}
  flushStorageData(): void {}
  async setProxy(): Promise<void> {}
  async clearStorageData(): Promise<void> {}
  async clearCache(): Promise<void> {}
  async clearHostResolverCache(): Promise<void> {}
  async closeAllConnections(): Promise<void> {}

  setSpellCheckerEnabled(enable: boolean): void {
    this.spellCheckerEnabled = enable;
  }

  isSpellCheckerEnabled(): boolean {
    return this.spellCheckerEnabled;
  }

  isPersistent(): boolean {
    return this.partition === '' || this.partition.startsWith('persist:');
  }
}
refuseUnknown('session', StandInSession.prototype);

const sessions = new Map<string, StandInSession>();
const created: ((session: StandInSession) => void)[] = [];

/** Calls `listener` for every session, the existing ones at once. */
export function onSession(listener: (session: StandInSession) => void): void {
  created.push(listener);
  for (const session of sessions.values()) listener(session);
}

function fromPartition(partition: string): StandInSession {
  const known = sessions.get(partition);
  if (known !== undefined) return known;
  const session = new StandInSession(partition);
  sessions.set(partition, session);
  for (const listener of created) listener(session);
  return session;
}

/** The module `session`. */
export const session = refuseUnknown('session', {
  get defaultSession(): StandInSession {
    return fromPartition('');
  },
  fromPartition,
});

/** The module `protocol`, which is the default session's. */
export const protocol = session.defaultSession.protocol;

/** Notes a request that goes no further. */
export function refuse(
  request: { url: string; method: string; resourceType: string },
  cancelledByApplication: boolean,
): void {
  record.refusedRequests.push({ ...request, cancelledByApplication });
}
