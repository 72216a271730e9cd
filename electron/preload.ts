import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { Bridge, DeskEvent } from '#shared/bridge.ts';
import { CALL_NAMES, channelOf, EVENT_CHANNEL } from '#shared/call-names.ts';

/** Exposes the bridge by name and decides nothing: main checks every message. */
const callsToMain = Object.fromEntries(
  CALL_NAMES.map((name) => [name, (input: unknown) => ipcRenderer.invoke(channelOf(name), input)]),
) as unknown as Omit<Bridge, 'listen'>;

const bridge = {
  ...callsToMain,
  listen: (listener: (event: DeskEvent) => void) => {
    const pass = (_: IpcRendererEvent, event: DeskEvent) => listener(event);
    ipcRenderer.on(EVENT_CHANNEL, pass);
    return () => {
      ipcRenderer.removeListener(EVENT_CHANNEL, pass);
    };
  },
} satisfies Bridge;

contextBridge.exposeInMainWorld('desk', bridge);
