import { parentPort, workerData } from 'node:worker_threads';
import { readRosterSheet } from './roster-sheet.ts';

/** The thread that reads one file somebody else made: whatever it costs, the window never waits for it. */
export type SheetJob = { readonly bytes: Uint8Array; readonly fileName: string };

const port = parentPort;
if (port === null) throw new Error('The sheet worker runs as a worker thread only');
const { bytes, fileName } = workerData as SheetJob;
port.postMessage(await readRosterSheet(bytes, fileName));
