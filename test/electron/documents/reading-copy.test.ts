import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paperWorker } from '#electron/headless/paper.ts';
import { openForReading } from '#electron/headless/workspace.ts';
import { jobFor } from '#electron/printing.ts';
import { readFrom } from '#electron/store-definition.ts';
import { DOCUMENT_KINDS, type DocumentKind, documentKinds } from '#shared/documents/kinds.ts';
import { readingCopy } from '#shared/documents/reading-copy.ts';
import { buildSample } from '#test/helpers/half-year.ts';
import { type PdfFile, readPdf } from '#test/helpers/pdf-page.ts';
import { linesIn } from '#test/helpers/printed.ts';
import { moment } from './papers.ts';

type Pair = { readonly usual: PdfFile; readonly large: PdfFile };

const folder = mkdtempSync(join(tmpdir(), 'so-tay-large-'));
const pairs = new Map<DocumentKind, Pair>();

beforeAll(async () => {
  const workspace = join(folder, 'workspace');
  mkdirSync(join(folder, 'pdf'));
  expect(buildSample(workspace, folder).code).toBe(0);
  const engine = await openForReading(workspace);
  const worker = paperWorker();
  try {
    const read = readFrom(engine.read);
    for (const kind of DOCUMENT_KINDS) {
      for (const subject of read.all(documentKinds[kind].subject).keys()) {
        const job = jobFor(read, { kind, subject, options: {} }, moment);
        if (!job.ok || pairs.has(kind)) continue;
        const usual = await readPdf((await worker.render(job.value)).bytes);
        const large = await readPdf((await worker.render(readingCopy(job.value))).bytes);
        pairs.set(kind, { usual, large });
      }
    }
  } finally {
    await worker.close();
    await engine.close();
  }
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const words = (file: PdfFile): ReadonlySet<string> =>
  new Set(
    linesIn(file)
      .join(' ')
      .split(/[^\p{L}]+/u),
  );
/** The words of the mark itself. */
const MARK = ['', 'BẢN', 'ĐỌC', 'CHỮ', 'TO'];

describe.each(DOCUMENT_KINDS.filter((kind) => kind !== 'correction'))('the reading copy of %s', (kind) => {
  const pair = (): Pair | undefined => pairs.get(kind);

  it('has every word of the paper, none broken, none beyond the right edge', () => {
    const made = pair();
    if (made === undefined) return expect(['incomingRegister', 'incomingFollowUp']).toContain(kind);
    const [usual, large] = [words(made.usual), words(made.large)];
    expect([...usual].filter((word) => !large.has(word))).toEqual([]);
    expect([...large].filter((word) => !usual.has(word) && !MARK.includes(word))).toEqual([]);
    for (const page of made.large.pages) {
      expect(page.runs.filter(({ x1, x2 }) => x1 < 20 || x2 > page.width - 14)).toEqual([]);
    }
  });

  it('is set larger and marked on every page', () => {
    const made = pair();
    if (made === undefined) return;
    const most = (file: PdfFile) => {
      const counts = new Map<number, number>();
      for (const { runs } of file.pages)
        for (const { size, text } of runs) counts.set(size, (counts.get(size) ?? 0) + text.length);
      return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
    };
    expect(most(made.large)).toBeGreaterThanOrEqual(most(made.usual));
    for (const { runs } of made.large.pages) expect(runs.some(({ text }) => text.includes('ĐỌC'))).toBe(true);
  });
});
