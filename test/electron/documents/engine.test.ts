import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import pdfmake from 'pdfmake';
import { afterAll, expect, it } from 'vitest';
import { fontSources, readFonts } from '#electron/documents/fonts.ts';
import { flowsOf } from '#electron/documents/layout/flows.ts';
import type { Measure } from '#electron/documents/layout/frame.ts';
import { definitionOf, setFlows } from '#electron/documents/layout/page.ts';
import { createEngine } from '#electron/documents/pdf/engine.ts';
import { leanFont } from '#electron/documents/pdf/fonts.ts';
import { RESOURCES } from '#electron/headless/paper.ts';
import type { Block, PrintJob } from '#shared/documents/paper.ts';
import { decisionPaper, followUpPaper } from '#test/bench/paper-records.ts';

const folder = mkdtempSync(join(tmpdir(), 'so-tay-engine-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fonts = readFonts(fontSources(join(RESOURCES, 'fonts')));
const rough: Measure = (text, { size }) => text.length * size * 0.5;

/** The same paper with one word in a run of its own in every table, which pdfmake must set cell by cell. */
const cellByCell = (job: PrintJob): PrintJob => {
  const body = (blocks: readonly Block[]): Block[] =>
    blocks.map((block) => {
      if (block.kind !== 'table') return block;
      const at = block.rows.findIndex((row) => row.kind === 'cells');
      const rows = block.rows.map((row, i) =>
        i === at && row.kind === 'cells'
          ? { ...row, cells: row.cells.map((c, k) => (k === 0 ? [c as string] : c)) }
          : row,
      );
      return { ...block, rows };
    });
  return { ...job, papers: job.papers.map((paper) => ({ ...paper, body: body(paper.body) })) };
};

const definition = (job: PrintJob, measure: Measure) => {
  const sets = setFlows(flowsOf(job, measure), []);
  return definitionOf(sets, {
    settings: job.layout,
    font: 'Paper',
    info: { title: 'Bản so', createdOn: '2026-11-23' },
  });
};

/** Every piece of text of every page, where it stands and how wide it is. */
const placed = async (bytes: Uint8Array) => {
  const document = await getDocument({ data: new Uint8Array(bytes) }).promise;
  const pages = [];
  for (let n = 1; n <= document.numPages; n++) {
    const { items } = await (await document.getPage(n)).getTextContent();
    pages.push(
      items.flatMap((item) =>
        'str' in item
          ? [{ text: item.str, at: item.transform.map((x: number) => x.toFixed(2)), width: item.width.toFixed(1) }]
          : [],
      ),
    );
  }
  await document.destroy();
  return pages;
};

/** What pdfmake makes of a definition by itself. Must come before the engine, which changes it for good. */
const plain = async (made: object) => {
  const faces = { normal: 'regular', bold: 'bold', italics: 'italic', bolditalics: 'boldItalic' } as const;
  const files = Object.entries(faces).map(([style, face]) => {
    const file = join(folder, `${face}.ttf`);
    writeFileSync(file, leanFont(fonts.bundled[face]));
    return [style, file] as const;
  });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.addFonts({ Paper: Object.fromEntries(files) } as never);
  return placed(await pdfmake.createPdf(made as never).getBuffer());
};

it('every word stands where pdfmake puts it by itself, in a text and in a table, the second time too', async () => {
  const jobs = [decisionPaper().make(), cellByCell(followUpPaper(60).make())];
  const expected = [];
  for (const job of jobs) expected.push(await plain(definition(job, rough)));
  const engine = createEngine(fonts);
  for (const _ of [1, 2]) {
    for (const [i, job] of jobs.entries()) {
      const { bytes } = await engine.lay(definition(job, rough));
      expect(await placed(await bytes())).toEqual(expected[i]);
    }
  }
}, 120_000);

/** The pages as pictures, a byte a point. */
const pictures = (bytes: Uint8Array, name: string) => {
  writeFileSync(join(folder, `${name}.pdf`), bytes);
  execFileSync('pdftoppm', ['-r', '60', '-gray', join(folder, `${name}.pdf`), join(folder, name)]);
  const files = readdirSync(folder).filter((file) => file.startsWith(`${name}-`));
  return files.sort().map((file) => {
    const picture = readFileSync(join(folder, file));
    const [, , size = ''] = /^(P5)\s+(\d+ \d+)\s/.exec(picture.subarray(0, 32).toString('latin1')) ?? [];
    const [width = 0, height = 0] = size.split(' ').map(Number);
    return { width, height, points: picture.subarray(picture.length - width * height) };
  });
};
/** Dark points of one page that have no dark point of the other beside them. */
const strays = (one: ReturnType<typeof pictures>[number], other: ReturnType<typeof pictures>[number]): number => {
  const { width, points } = one;
  const beside = [0, 1, -1, width, -width, width + 1, width - 1, 1 - width, -1 - width];
  let count = 0;
  points.forEach((point, i) => {
    if (point < 100 && beside.every((by) => (other.points[i + by] ?? 255) > 180)) count += 1;
  });
  return count;
};

it('a row drawn as a picture looks like the same row set cell by cell', async () => {
  const engine = createEngine(fonts);
  const job = followUpPaper(60).make();
  const measure = await engine.measure('Paper');
  const drawn = await (await engine.lay(definition(job, measure))).bytes();
  const set = await (await engine.lay(definition(cellByCell(job), measure))).bytes();
  expect(drawn.length).toBeLessThan(set.length);
  const words = async (bytes: Uint8Array) =>
    (await placed(bytes)).map((items) => items.map(({ text }) => text.trim()).filter((text) => text !== ''));
  expect(await words(drawn)).toEqual(await words(set));
  const [ours, theirs] = [pictures(drawn, 'drawn'), pictures(set, 'set')];
  expect(ours.length).toBe(theirs.length);
  ours.forEach((page, i) => {
    const other = theirs[i];
    if (other === undefined) throw new Error('no such page');
    expect([strays(page, other), strays(other, page)]).toEqual([0, 0]);
  });
}, 60_000);

it('a setting is drawn only when its bytes are asked for', async () => {
  const engine = createEngine(fonts);
  const { pages, bytes } = await engine.lay(definition(decisionPaper().make(), await engine.measure('Paper')));
  expect(pages.length).toBeGreaterThan(20);
  expect((await placed(await bytes())).length).toBe(pages.length);
}, 60_000);
