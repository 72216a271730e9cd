import { Worker } from 'node:worker_threads';
import { type Outcome, refuse } from '#shared/kit/outcome.ts';
import type { JobInput, JobName, JobOutput } from './backup/jobs.ts';
import type { BackupAnswer, BackupRequest } from './backup-worker.ts';
import type { Log } from './log.ts';

export type JobProgress = (step: string, done: number, total: number) => void;

/** Runs the heavy work about backups in a thread of its own. */
export type BackupThread = {
  readonly run: <N extends JobName>(job: N, input: JobInput<N>, progress?: JobProgress) => Promise<JobOutput<N>>;
  /** Stops what is under way at the next piece of work. */
  readonly stop: () => void;
  readonly close: () => Promise<void>;
};

type Waiting = { readonly resolve: (outcome: unknown) => void; readonly progress: JobProgress };

/** Unpacked records of the largest backup allowed stay below; a hostile one ends the thread, not the program. */
const MEMORY_MB = 1024;
/** A stick that has said nothing for this long will not say anything any more. */
const SILENCE_MS = 120_000;

const DIED = refuse(
  'storage',
  'Bản sao này quá lớn hoặc đã hỏng nên không mở được; dữ liệu trong máy không bị ảnh hưởng. Hãy chọn bản khác.',
);
const SILENT = refuse(
  'storage',
  'USB không trả lời nên đã dừng; dữ liệu trong máy và các bản sao trước vẫn còn nguyên. Hãy rút USB ra, cắm lại rồi thử lại.',
);

/** Opens the thread at the first job. A thread that dies answers the jobs it held with a refusal; the next gets a new one. */
export const openBackupThread = (entry: URL, log: Log): BackupThread => {
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;
  let watch: NodeJS.Timeout | null = null;

  const giveUp = (thread: Worker, outcome: Outcome<never>) => {
    if (worker !== thread) return;
    worker = null;
    if (watch !== null) clearTimeout(watch);
    for (const { resolve } of waiting.values()) resolve(outcome);
    waiting.clear();
    void thread.terminate();
  };
  const listenFor = (thread: Worker) => {
    if (watch !== null) clearTimeout(watch);
    watch = null;
    if (waiting.size === 0) return thread.unref();
    watch = setTimeout(() => giveUp(thread, SILENT), SILENCE_MS);
    watch.unref();
  };
  const hear = (thread: Worker, answer: BackupAnswer) => {
    const job = waiting.get(answer.id);
    if (answer.kind === 'progress') job?.progress(answer.step, answer.done, answer.total);
    else {
      waiting.delete(answer.id);
      if (answer.kind === 'failed') log('backup', answer.message);
      job?.resolve(answer.kind === 'done' ? answer.outcome : DIED);
    }
    listenFor(thread);
  };
  const start = (): Worker => {
    const options = { workerData: flag.buffer, execArgv: [], name: 'backup' };
    const thread = new Worker(entry, { ...options, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
    thread.on('message', (answer: BackupAnswer) => hear(thread, answer));
    thread.on('error', (error) => {
      log('backup thread', error);
      giveUp(thread, DIED);
    });
    thread.on('exit', () => giveUp(thread, DIED));
    return thread;
  };
  return {
    run: (job, input, progress = () => undefined) => {
      worker ??= start();
      const thread = worker;
      const id = ++lastId;
      return new Promise((resolve) => {
        waiting.set(id, { resolve: resolve as (outcome: unknown) => void, progress });
        thread.ref();
        thread.postMessage({ id, job, input } satisfies BackupRequest);
        listenFor(thread);
      });
    },
    // Jobs run one after the other: the oldest waiting is the one under way.
    stop: () => void Atomics.store(flag, 0, Math.min(...waiting.keys())),
    close: async () => {
      const thread = worker;
      if (thread !== null) giveUp(thread, SILENT);
      await thread?.terminate();
    },
  };
};
