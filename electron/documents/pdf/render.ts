import type { PrintJob } from '#shared/documents/paper.ts';
import { beginningOf, type Places, placesAfter, placesIn } from '../layout/beginning.ts';
import { decidedBefore, type Flow } from '../layout/flow.ts';
import { flowsOf } from '../layout/flows.ts';
import { revise } from '../layout/keep.ts';
import { definitionOf, type SetFlow, setFlows } from '../layout/page.ts';
import { type Found, type LayFlow, type Settled, settle } from '../layout/settle.ts';
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

/** A long flow set before: how, and where everything stood. A paper is set anew at every pause of the one who writes it. */
type Known = { readonly settled: Settled; readonly places: Places | null };
const MOST_KNOWN = 4;
const remember = (memory: Map<string, Known>, key: string, known: Known): void => {
  memory.delete(key);
  memory.set(key, known);
  const [oldest] = memory.keys();
  if (memory.size > MOST_KNOWN && oldest !== undefined) memory.delete(oldest);
};

/** A renderer that keeps fonts and pdfmake warm between jobs. */
export const createRenderer = (fonts: PaperFonts): RenderPaper => {
  const engine = createEngine(fonts);
  const memory = new Map<string, Known>();
  return async (job, only = null) => {
    const font = engine.familyFor(job.layout.typeface);
    const flows = flowsOf(job, await engine.measure(font));
    const info = { title: job.title, createdOn: job.createdOn };
    const lay = (set: readonly SetFlow[]) => engine.lay(definitionOf(set, { settings: job.layout, font, info }));
    const layFlow: LayFlow = async (flow, adjustment) => {
      const set = setFlows([flow], [adjustment]);
      const laid = await lay(set);
      return { set: set[0] ?? { flow, items: [] }, find: findLineIn(laid.pages) };
    };
    const keyOf = (i: number): string => JSON.stringify([job.title, i, font, job.layout]);

    /** Some pages of a text that was set before, where all after them stand as they stood; else null. */
    const layBeginning = async (flow: Flow, { adjustment, settled, rest }: Found): Promise<RenderedPaper | null> => {
      const places = memory.get(keyOf(0))?.places ?? null;
      if (only === null || settled === null || rest === null || places === null) return null;
      const last = Math.max(...only);
      const beginning = beginningOf(flow, last, rest, places);
      if (beginning === null) return null;
      const [set] = setFlows([beginning], [decidedBefore(adjustment, beginning.items.length)]);
      const laid = set === undefined ? null : await lay([set]);
      if (set === undefined || laid === null || laid.pages.length <= last) return null;
      const now = placesAfter(set, rest, places);
      remember(memory, keyOf(0), { settled, places: now });
      return { bytes: await laid.bytes({ only, sheets: now.count }), pages: now.count };
    };

    const found: Found[] = [];
    for (const [i, flow] of flows.entries()) found.push(await settle(flow, layFlow, memory.get(keyOf(i))?.settled));
    const [first] = flows;
    const [firstFound] = found;
    if (first !== undefined && firstFound !== undefined && flows.length === 1) {
      const some = await layBeginning(first, firstFound);
      if (some !== null) return some;
    }
    const adjustments = found.map(({ adjustment }) => adjustment);
    for (let pass = 1; ; pass++) {
      const set = setFlows(flows, adjustments);
      const laid = await lay(set);
      const find = findLineIn(laid.pages);
      const better = set.map((flow, i) => revise(flow, adjustments[i], find));
      if (pass === MOST_PASSES || better.every((next) => next === null)) {
        found.forEach(({ settled }, i) => {
          // What the whole put right once more stands elsewhere than settling said.
          const places = pass === 1 && set[i] !== undefined ? placesIn(set[i], laid.pages.length) : null;
          if (settled === null) memory.delete(keyOf(i));
          else remember(memory, keyOf(i), { settled, places });
        });
        return { bytes: await laid.bytes({ only, sheets: laid.pages.length }), pages: laid.pages.length };
      }
      better.forEach((next, i) => {
        if (next !== null) adjustments[i] = next;
      });
    }
  };
};
