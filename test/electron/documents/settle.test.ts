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
import type { Block, PrintJob } from '#shared/documents/paper.ts';
import { decisionPaper, followUpPaper } from '#test/bench/paper-records.ts';

const engine = createEngine(readFonts(fontSources(join(RESOURCES, 'fonts'))));

const settings = async (made: PrintJob) => {
  const job = { ...made, layout: { ...made.layout, typeface: 'bundled' as const } };
  const [flow] = flowsOf(job, await engine.measure('Paper'));
  if (flow === undefined) throw new Error('The job has no flow');
  const info = { title: job.title, createdOn: job.createdOn };
  const count = { lays: 0 };
  const lay: LayFlow = async (part, adjustment) => {
    count.lays += 1;
    const sets = setFlows([part], [adjustment]);
    const { pages } = await engine.lay(definitionOf(sets, { settings: job.layout, font: 'Paper', info }));
    return { set: sets[0] ?? { flow: part, items: [] }, find: findLineIn(pages) };
  };
  return { flow, lay, count };
};

/** What settling a stretch at a time comes to, and what setting the whole again and again comes to. */
const bothWays = async (made: PrintJob) => {
  const { flow, lay, count } = await settings(made);
  let again: Adjustment = noAdjustment;
  let passes = 0;
  for (let next: Adjustment | null = noAdjustment; next !== null; passes += 1) {
    again = next;
    const { set, find } = await lay(flow, again);
    next = revise(set, again, find);
  }
  count.lays = 0;
  const { adjustment } = await settle(flow, lay);
  return { settled: adjustment, again, passes, lays: count.lays };
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

const withBody = (job: PrintJob, change: (body: readonly Block[]) => readonly Block[]): PrintJob => ({
  ...job,
  papers: job.papers.map((paper) => ({ ...paper, body: change(paper.body) })),
});
const LONGER =
  ' Cơ quan chủ trì báo cáo kết quả bằng văn bản trước ngày 25 hằng tháng để tổng hợp, trình Trưởng Ban.'.repeat(4);
const written = (body: readonly Block[], at: number, more: string): readonly Block[] =>
  body.map((block, i) => {
    if (i !== at || (block.kind !== 'clause' && block.kind !== 'point' && block.kind !== 'paragraph')) return block;
    return { ...block, content: `${block.content}${more}` } as Block;
  });
const textAt = (body: readonly Block[], from: number): number =>
  body.findIndex(
    (block, i) => i >= from && (block.kind === 'clause' || block.kind === 'point') && block.content !== undefined,
  );

it('a text changed at one place is settled as if for the first time, with only the pages around the change set anew', async () => {
  const job = decisionPaper().make();
  const length = job.papers[0]?.body.length ?? 0;
  const first = await settings(job);
  const { settled } = await settle(first.flow, first.lay);
  const whole = first.count.lays;
  const places = [0.1, 0.7].map((share) => Math.floor(length * share));
  const changes = places.flatMap((place): ((body: readonly Block[]) => readonly Block[])[] => [
    (body) => written(body, textAt(body, place), '.'),
    (body) => written(body, textAt(body, place), LONGER),
    (body) => body.toSpliced(textAt(body, place), 1),
    (body) => body.toSpliced(textAt(body, place), 0, { kind: 'paragraph', content: LONGER.trim() }),
  ]);
  const lays: number[] = [];
  for (const change of changes) {
    const now = await settings(withBody(job, change));
    const { adjustment } = await settle(now.flow, now.lay, settled ?? undefined);
    lays.push(now.count.lays);
    expect(adjustment).toEqual((await settle(now.flow, now.lay)).adjustment);
  }
  // A letter more leaves the pages as they were: about two places are looked at, wherever it stands.
  for (let i = 0; i < lays.length; i += 4) expect(lays[i]).toBeLessThan(whole / 2);
}, 240_000);
