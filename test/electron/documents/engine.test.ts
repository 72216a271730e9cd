import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
import type { PrintJob } from '#shared/documents/paper.ts';
import { decisionPaper, followUpPaper } from '#test/bench/paper-records.ts';

const folder = mkdtempSync(join(tmpdir(), 'so-tay-engine-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fonts = readFonts(fontSources(join(RESOURCES, 'fonts')));
const rough: Measure = (text, { size }) => text.length * size * 0.5;

const definition = (job: PrintJob, measure: Measure): object => {
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
  const jobs = [decisionPaper().make(), followUpPaper(60).make()];
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

it('a setting is drawn only when its bytes are asked for', async () => {
  const engine = createEngine(fonts);
  const { pages, bytes } = await engine.lay(definition(decisionPaper().make(), await engine.measure('Paper')));
  expect(pages.length).toBeGreaterThan(20);
  expect((await placed(await bytes())).length).toBe(pages.length);
}, 60_000);
