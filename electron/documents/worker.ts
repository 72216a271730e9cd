import { parentPort, workerData } from 'node:worker_threads';
import type { PrintJob } from '#shared/documents/paper.ts';
import { type FontSources, readFonts } from './fonts.ts';
import { createRenderer } from './pdf/render.ts';

/** The thread that sets papers: fonts and pdfmake stay warm, and a long table never holds up a window. */
export type PaperRequest = { readonly id: number; readonly job: PrintJob };
export type PaperAnswer =
  | { readonly id: number; readonly ok: true; readonly bytes: Uint8Array; readonly pages: number }
  | { readonly id: number; readonly ok: false; readonly message: string };

const port = parentPort;
if (port === null) throw new Error('The paper worker runs as a worker thread only');

const render = createRenderer(readFonts(workerData as FontSources));

const answer = async ({ id, job }: PaperRequest): Promise<void> => {
  try {
    const { bytes, pages } = await render(job);
    // Copied out of pdfmake's shared pool, so that the buffer may be handed over whole.
    const own = new Uint8Array(bytes);
    port.postMessage({ id, ok: true, bytes: own, pages } satisfies PaperAnswer, [own.buffer]);
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    port.postMessage({ id, ok: false, message } satisfies PaperAnswer);
  }
};

let last = Promise.resolve();
port.on('message', (request: PaperRequest) => {
  last = last.then(() => answer(request));
});
