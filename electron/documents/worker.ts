import { parentPort, workerData } from 'node:worker_threads';
import type { PrintJob } from '#shared/documents/paper.ts';
import { renderDocx } from './docx/render.ts';
import { type FontSources, readFonts } from './fonts.ts';
import { createEngine } from './pdf/engine.ts';
import type { DrawnPages } from './pdf/later.ts';
import { createRenderer } from './pdf/render.ts';

/** The thread that sets papers: fonts and pdfmake stay warm, and a long table never holds up a window. */
export type PaperRequest = { readonly id: number; readonly job: PrintJob } & (
  | { readonly as: 'pdf'; readonly only: DrawnPages }
  | { readonly as: 'docx' }
);
export type PaperAnswer =
  | { readonly id: number; readonly ok: true; readonly bytes: Uint8Array; readonly pages: number }
  | { readonly id: number; readonly ok: false; readonly message: string };

const port = parentPort;
if (port === null) throw new Error('The paper worker runs as a worker thread only');

const fonts = readFonts(workerData as FontSources);
const render = createRenderer(fonts);
const { familyFor, measure } = createEngine(fonts);

/** Word numbers its pages itself: none are counted here. */
const word = async (job: PrintJob) => ({
  bytes: await renderDocx(job, await measure(familyFor(job.layout.typeface))),
  pages: 0,
});

const answer = async (request: PaperRequest): Promise<void> => {
  const { id, job } = request;
  try {
    const { bytes, pages } = request.as === 'pdf' ? await render(job, request.only) : await word(job);
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
