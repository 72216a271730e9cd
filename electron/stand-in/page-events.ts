import type { DevTools, Params } from './devtools.ts';
import type { FrameNews, FrameTree, StandInFrame } from './frames.ts';

/** A message the page wrote to its console. */
export type ConsoleMessage = {
  readonly level: string;
  readonly message: string;
  readonly line: number;
  readonly source: string;
};

/** What happens in a page, as its owner hears it. Addresses are the browser's own. */
export type FrameEvents = {
  navigated(frame: StandInFrame): void;
  navigatedWithin(frame: StandInFrame, url: string): void;
  /** The page itself asks to go somewhere (a link, a form, a script), not main. */
  navigationRequested(frameId: string, url: string): void;
  domReady(): void;
  loaded(): void;
  console(message: ConsoleMessage): void;
  /** The page tried to open a web socket, which no request interception sees. */
  socketOpened(url: string): void;
};

/** Keeps `frames` in step with the page of `session` and passes on what happens there. */
export function followFrames(session: DevTools, frames: FrameTree, owner: FrameEvents): void {
  const handlers: Record<string, (params: Params) => void> = {
    'Page.frameAttached': ({ frameId, parentFrameId }) => {
      frames.hear({ id: String(frameId), parentId: String(parentFrameId), url: '' });
    },
    'Page.frameNavigated': ({ frame }) => owner.navigated(frames.hear(frame as FrameNews)),
    'Page.navigatedWithinDocument': ({ frameId, url }) => {
      const frame = frames.find(String(frameId));
      if (frame !== undefined) owner.navigatedWithin(frame, String(url));
    },
    'Page.frameDetached': ({ frameId, reason }) => {
      if (reason !== 'swap') frames.drop(String(frameId));
    },
    'Page.frameRequestedNavigation': ({ frameId, url }) => owner.navigationRequested(String(frameId), String(url)),
    'Page.domContentEventFired': () => owner.domReady(),
    'Page.loadEventFired': () => owner.loaded(),
    'Runtime.consoleAPICalled': (params) => owner.console(consoleMessage(params as ConsoleCall)),
    'Runtime.exceptionThrown': ({ exceptionDetails }) => owner.console(exceptionMessage(exceptionDetails as Exception)),
    'Network.webSocketCreated': ({ url }) => owner.socketOpened(String(url)),
  };
  session.onEvent((method, params) => handlers[method]?.(params));
}

type Value = { value?: unknown; description?: string };
type Place = { url?: string; lineNumber?: number };
type ConsoleCall = { type: string; args: Value[]; stackTrace?: { callFrames: Place[] } };
type Exception = Place & { text: string; exception?: Value };

const LEVELS: Record<string, string> = { error: 'error', assert: 'error', warning: 'warning', debug: 'debug' };

function consoleMessage({ type, args, stackTrace }: ConsoleCall): ConsoleMessage {
  const place = stackTrace?.callFrames[0];
  const message = args.map((arg) => (arg.value === undefined ? (arg.description ?? '') : String(arg.value))).join(' ');
  return { level: LEVELS[type] ?? 'info', message, line: (place?.lineNumber ?? -1) + 1, source: place?.url ?? '' };
}

function exceptionMessage({ text, exception, url, lineNumber }: Exception): ConsoleMessage {
  const message = exception?.description ? `${text} ${exception.description}` : text;
  return { level: 'error', message, line: (lineNumber ?? -1) + 1, source: url ?? '' };
}
