import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { PrintJob } from '#shared/documents/paper.ts';
import type { FontSources } from './fonts.ts';
import type { DrawnPages } from './pdf/later.ts';
import type { PaperAnswer, PaperRequest } from './worker.ts';

export type RenderedPaper = { readonly bytes: Uint8Array; readonly pages: number };
/** Sets papers in a thread of its own. */
export type PaperWorker = {
  /** The PDF of a job. Rejects when the job cannot be set, when the thread dies under it, or after `close`. */
  readonly render: (job: PrintJob) => Promise<RenderedPaper>;
  /** The same to look at while it is typed: only these pages have their content, the others are empty sheets. */
  readonly renderPages: (job: PrintJob, only: DrawnPages) => Promise<RenderedPaper>;
  /** The Word copy of a job (.docx). Rejects as `render` does. */
  readonly renderWord: (job: PrintJob) => Promise<Uint8Array>;
  /** Ends the thread; jobs still waiting are rejected. */
  readonly close: () => Promise<void>;
};

type Asked = { readonly as: 'pdf'; readonly only: DrawnPages } | { readonly as: 'docx' };
type Waiting = { readonly resolve: (paper: RenderedPaper) => void; readonly reject: (error: Error) => void };

/**
 * Starts a thread on `entry` with `workerData`. A worker written in TypeScript registers the loader itself before it is read: on Node 20 a thread does not take over
 * the loader of its starter. A bundled one needs nothing.
 */
export const startThread = (entry: URL, workerData: unknown, more: WorkerOptions): Worker => {
  const options = { ...more, workerData, execArgv: [] };
  if (!entry.pathname.endsWith('.ts')) return new Worker(entry, options);
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const source = `import(${loader}).then((tsx) => { tsx.register(); return import(${JSON.stringify(entry.href)}); })`;
  return new Worker(source, { ...options, eval: true });
};

/**
 * Opens the thread at the first job. `entry` is worker.ts in a checkout and the bundled paper-worker.js in the program.
 * A thread that dies rejects the jobs it held; the next job gets a new one.
 */
export const openPaperWorker = ({
  entry,
  fonts,
}: {
  readonly entry: URL;
  readonly fonts: FontSources;
}): PaperWorker => {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let closed = false;
  let lastId = 0;

  const fail = (error: Error) => {
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  const settle = (answer: PaperAnswer) => {
    const job = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker?.unref();
    if (answer.ok) job?.resolve({ bytes: answer.bytes, pages: answer.pages });
    else job?.reject(new Error(`The paper could not be set: ${answer.message}`));
  };

  const start = (): Worker => {
    const thread = startThread(entry, fonts, { name: 'paper' });
    thread.on('message', settle);
    // A thread replaced already no longer speaks for the jobs of its successor.
    const ended = (error: Error) => {
      if (worker === thread) fail(error);
    };
    thread.on('error', (cause) => ended(new Error('The paper thread failed', { cause })));
    thread.on('exit', (code) => ended(new Error(`The paper thread ended (${code})`)));
    return thread;
  };

  const ask = (job: PrintJob, as: Asked): Promise<RenderedPaper> => {
    if (closed) return Promise.reject(new Error('The paper thread is closed'));
    worker ??= start();
    const thread = worker;
    const id = ++lastId;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      // Keeps the program alive only while a job is under way.
      thread.ref();
      thread.postMessage({ id, job, ...as } satisfies PaperRequest);
    });
  };

  return {
    render: (job) => ask(job, { as: 'pdf', only: null }),
    renderPages: (job, only) => ask(job, { as: 'pdf', only }),
    renderWord: async (job) => (await ask(job, { as: 'docx' })).bytes,
    close: async () => {
      closed = true;
      const thread = worker;
      fail(new Error('The paper thread is closed'));
      await thread?.terminate();
    },
  };
};
