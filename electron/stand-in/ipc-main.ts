import { EventEmitter } from 'node:events';
import type { IpcMain } from 'electron';
import { refuseUnknown } from './absent.ts';
import type { StandInFrame } from './frames.ts';
import type { StandInWebContents } from './web-contents.ts';
import { makeCodec } from './worlds/clone.ts';

/** The event a handler gets: the frame that asked is the one the browser names, not the one the page claims. */
export type StandInIpcEvent = {
  readonly type: 'frame';
  readonly sender: StandInWebContents;
  readonly senderFrame: StandInFrame;
  readonly frameId: number;
  readonly processId: number;
  reply(channel: string, ...args: unknown[]): void;
};

type Handler = (event: StandInIpcEvent, ...args: unknown[]) => unknown;

const codec = makeCodec();

/** Calls and messages of pages. */
export class StandInIpcMain extends EventEmitter implements Pick<IpcMain, 'removeHandler'> {
  private readonly handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel);
      return handler(event, ...args);
    });
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel);
  }

  /** Answers `ipcRenderer.invoke`: text in, text out; a failure crosses as its message (JSON), in Electron's words. */
  async answer(event: StandInIpcEvent, channel: string, args: string): Promise<{ ok: boolean; text: string }> {
    try {
      const handler = this.handlers.get(channel);
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      return { ok: true, text: codec.encode(await handler(event, ...(codec.decode(args) as unknown[]))) };
    } catch (error) {
      console.error(`Error occurred in handler for '${channel}':`, error);
      return { ok: false, text: JSON.stringify(`Error invoking remote method '${channel}': ${error}`) };
    }
  }

  /** Takes in `ipcRenderer.send`. */
  receive(event: StandInIpcEvent, channel: string, args: string): void {
    this.emit(channel, event, ...(codec.decode(args) as unknown[]));
  }
}
refuseUnknown('ipcMain', StandInIpcMain.prototype);

/** The module `ipcMain`. */
export const ipcMain = new StandInIpcMain();

/** Arguments of `webContents.send` as text; throws what cannot be cloned, as in Electron. */
export function encodeArguments(args: unknown[]): string {
  return codec.encode(args);
}
