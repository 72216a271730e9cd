import type { PrintJob } from '#shared/documents/paper.ts';
import { noAdjustment } from '../layout/flow.ts';
import { flowsOf } from '../layout/flows.ts';
import { revise } from '../layout/keep.ts';
import { definitionOf, setFlows } from '../layout/page.ts';
import { createEngine, findLineIn } from './engine.ts';
import type { PaperFonts } from './fonts.ts';

export type RenderedPaper = { readonly bytes: Uint8Array; readonly pages: number };
/** Sets a job and answers with the PDF. Throws only on a bug or unusable fonts. */
export type RenderPaper = (job: PrintJob) => Promise<RenderedPaper>;

/** Each pass puts right one place a document; far more than any real paper has. */
const MOST_PASSES = 40;

/** A renderer that keeps fonts and pdfmake warm between jobs. */
export const createRenderer = (fonts: PaperFonts): RenderPaper => {
  const engine = createEngine(fonts);
  return async (job) => {
    const font = engine.familyFor(job.layout.typeface);
    const flows = flowsOf(job, await engine.measure(font));
    const info = { title: job.title, createdOn: job.createdOn };
    let adjustments = flows.map(() => noAdjustment);
    for (let pass = 1; ; pass++) {
      const set = setFlows(flows, adjustments);
      const laid = await engine.lay(definitionOf(set, { settings: job.layout, font, info }));
      const find = findLineIn(laid.pages);
      const better = set.map((flow, i) => revise(flow, adjustments[i], find));
      if (pass === MOST_PASSES || better.every((next) => next === null))
        return { bytes: await laid.bytes(), pages: laid.pages.length };
      adjustments = adjustments.map((old, i) => better[i] ?? old);
    }
  };
};
