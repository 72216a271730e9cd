import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fontSources, readFonts } from '#electron/documents/fonts.ts';
import { type Adjustment, noAdjustment } from '#electron/documents/layout/flow.ts';
import { flowsOf } from '#electron/documents/layout/flows.ts';
import { revise } from '#electron/documents/layout/keep.ts';
import { definitionOf, setFlows } from '#electron/documents/layout/page.ts';
import { type LayFlow, settle } from '#electron/documents/layout/settle.ts';
import { createEngine, findLineIn } from '#electron/documents/pdf/engine.ts';
import { RESOURCES } from '#electron/headless/paper.ts';
import type { PrintJob } from '#shared/documents/paper.ts';
import { decisionPaper, followUpPaper } from '#test/bench/paper-records.ts';

const engine = createEngine(readFonts(fontSources(join(RESOURCES, 'fonts'))));

/** What settling a stretch at a time comes to, and what setting the whole again and again comes to. */
const bothWays = async (made: PrintJob) => {
  const job = { ...made, layout: { ...made.layout, typeface: 'bundled' as const } };
  const [flow] = flowsOf(job, await engine.measure('Paper'));
  if (flow === undefined) throw new Error('The job has no flow');
  const info = { title: job.title, createdOn: job.createdOn };
  let lays = 0;
  const lay: LayFlow = async (part, adjustment) => {
    lays += 1;
    const sets = setFlows([part], [adjustment]);
    const { pages } = await engine.lay(definitionOf(sets, { settings: job.layout, font: 'Paper', info }));
    return { set: sets[0] ?? { flow: part, items: [] }, find: findLineIn(pages) };
  };
  let again: Adjustment = noAdjustment;
  let passes = 0;
  for (let next: Adjustment | null = noAdjustment; next !== null; passes += 1) {
    again = next;
    const { set, find } = await lay(flow, again);
    next = revise(set, again, find);
  }
  lays = 0;
  return { settled: await settle(flow, lay), again, passes, lays };
};

it('a long text settled a stretch at a time breaks its pages where setting the whole again and again breaks them', async () => {
  const whole = decisionPaper().make();
  const papers = whole.papers.map((paper) => ({ ...paper, body: paper.body.slice(0, 105) }));
  const { settled, again, passes } = await bothWays({ ...whole, papers });
  expect(passes).toBeGreaterThan(4);
  expect(settled).toEqual(again);
}, 60_000);

it('a long table is set under its title alone, and goes on over the page at the rows the whole comes to', async () => {
  const { settled, again, lays } = await bothWays(followUpPaper(300).make());
  const rows = settled.splits.get(0) ?? [];
  expect(rows.length).toBeGreaterThan(1);
  expect(lays).toBe(1);
  expect(again.splits.get(0)?.slice(0, rows.length)).toEqual(rows);
}, 60_000);
