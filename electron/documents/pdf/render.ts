import type { PrintJob } from '#shared/documents/paper.ts';
import type { Adjustment } from '../layout/flow.ts';
import { flowsOf } from '../layout/flows.ts';
import { revise } from '../layout/keep.ts';
import { definitionOf, setFlows } from '../layout/page.ts';
import { type LayFlow, type Settled, settle } from '../layout/settle.ts';
import { createEngine, findLineIn } from './engine.ts';
import type { PaperFonts } from './fonts.ts';
import type { DrawnPages } from './later.ts';

export type RenderedPaper = { readonly bytes: Uint8Array; readonly pages: number };
/**
 * Sets a job and answers with the PDF; with `only` the other pages are counted but stand there empty. Throws only on a bug
 * or unusable fonts.
 */
export type RenderPaper = (job: PrintJob, only?: DrawnPages) => Promise<RenderedPaper>;

/** Each pass over the whole puts right one place a document; long ones come settled already. */
const MOST_PASSES = 40;

/** Long flows remembered: a paper is set anew at every pause of the one who writes it. */
const MOST_SETTLED = 4;
const remember = (memory: Map<string, Settled>, key: string, settled: Settled | null): void => {
  memory.delete(key);
  if (settled === null) return;
  memory.set(key, settled);
  const [oldest] = memory.keys();
  if (memory.size > MOST_SETTLED && oldest !== undefined) memory.delete(oldest);
};

/** A renderer that keeps fonts and pdfmake warm between jobs. */
export const createRenderer = (fonts: PaperFonts): RenderPaper => {
  const engine = createEngine(fonts);
  const memory = new Map<string, Settled>();
  return async (job, only = null) => {
    const font = engine.familyFor(job.layout.typeface);
    const flows = flowsOf(job, await engine.measure(font));
    const info = { title: job.title, createdOn: job.createdOn };
    const layFlow: LayFlow = async (flow, adjustment) => {
      const set = setFlows([flow], [adjustment]);
      const definition = definitionOf(set, { settings: job.layout, font, info });
      const laid = await engine.lay({ ...definition, compress: false });
      return { set: set[0] ?? { flow, items: [] }, find: findLineIn(laid.pages) };
    };
    const adjustments: Adjustment[] = [];
    for (const [i, flow] of flows.entries()) {
      const key = JSON.stringify([job.title, i, font, job.layout]);
      const { adjustment, settled } = await settle(flow, layFlow, memory.get(key));
      remember(memory, key, settled);
      adjustments.push(adjustment);
    }
    for (let pass = 1; ; pass++) {
      const set = setFlows(flows, adjustments);
      const laid = await engine.lay(definitionOf(set, { settings: job.layout, font, info }));
      const find = findLineIn(laid.pages);
      const better = set.map((flow, i) => revise(flow, adjustments[i], find));
      if (pass === MOST_PASSES || better.every((next) => next === null))
        return { bytes: await laid.bytes(only), pages: laid.pages.length };
      better.forEach((next, i) => {
        if (next !== null) adjustments[i] = next;
      });
    }
  };
};
