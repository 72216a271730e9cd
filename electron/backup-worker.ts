import { parentPort, workerData } from 'node:worker_threads';
import type { Outcome } from '#shared/kit/outcome.ts';
import { type JobName, openJobs } from './backup/jobs.ts';
import { nodeEnv } from './store/env.ts';
import { storeDefinition } from './store-definition.ts';

/**
 * The thread that writes and reads backups: a slow stick never holds up the window, and a hostile file is unpacked where
 * its memory is bounded.
 */
export type BackupRequest = { readonly id: number; readonly job: JobName; readonly input: unknown };
export type BackupAnswer =
  | {
      readonly id: number;
      readonly kind: 'progress';
      readonly step: string;
      readonly done: number;
      readonly total: number;
    }
  | { readonly id: number; readonly kind: 'done'; readonly outcome: unknown }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };

const port = parentPort;
if (port === null) throw new Error('The backup worker runs as a worker thread only');

/** Set by the main thread when the official presses "Dừng"; read between two pieces of work. */
const stopFlag = new Int32Array(workerData as SharedArrayBuffer);
const TELL_EVERY_MS = 100;

const answer = async ({ id, job, input }: BackupRequest): Promise<void> => {
  let told = 0;
  let last = '';
  const progress = (step: string, done: number, total: number): void => {
    const now = performance.now();
    if (step === last && done < total && now - told < TELL_EVERY_MS) return;
    [told, last] = [now, step];
    port.postMessage({ id, kind: 'progress', step, done, total } satisfies BackupAnswer);
  };
  const pace = { progress, stopped: () => Atomics.load(stopFlag, 0) === id };
  const jobs = openJobs({ env: nodeEnv(), definition: storeDefinition, pace });
  try {
    const outcome = await (jobs[job] as (given: unknown) => Promise<Outcome<unknown>>)(input);
    port.postMessage({ id, kind: 'done', outcome } satisfies BackupAnswer);
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    port.postMessage({ id, kind: 'failed', message } satisfies BackupAnswer);
  }
};

let waiting = Promise.resolve();
port.on('message', (request: BackupRequest) => {
  waiting = waiting.then(() => answer(request));
});
