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
import { decisionPaper } from '#test/bench/paper-records.ts';

it('a long text settled a stretch at a time breaks its pages where setting the whole again and again breaks them', async () => {
  const whole = decisionPaper().make();
  const papers = whole.papers.map((paper) => ({ ...paper, body: paper.body.slice(0, 105) }));
  const job = { ...whole, papers, layout: { ...whole.layout, typeface: 'bundled' as const } };
  const engine = createEngine(readFonts(fontSources(join(RESOURCES, 'fonts'))));
  const [flow] = flowsOf(job, await engine.measure('Paper'));
  if (flow === undefined) throw new Error('The job has no flow');
  const lay: LayFlow = async (part, adjustment) => {
    const [set] = setFlows([part], [adjustment]);
    const definition = definitionOf(set === undefined ? [] : [set], {
      settings: job.layout,
      font: 'Paper',
      info: { title: job.title, createdOn: job.createdOn },
    });
    return { set: set ?? { flow: part, items: [] }, find: findLineIn((await engine.lay(definition)).pages) };
  };
  let again: Adjustment = noAdjustment;
  let passes = 0;
  for (let next: Adjustment | null = noAdjustment; next !== null; passes += 1) {
    again = next;
    const { set, find } = await lay(flow, again);
    next = revise(set, again, find);
  }
  expect(passes).toBeGreaterThan(4);
  expect(await settle(flow, lay)).toEqual(again);
}, 60_000);
