import { expect, it } from 'vitest';
import { readFonts } from '#electron/documents/fonts.ts';
import { createRenderer } from '#electron/documents/pdf/render.ts';
import type { Block, PrintJob } from '#shared/documents/paper.ts';
import { decisionPaper } from '#test/bench/paper-records.ts';
import { FONTS } from './papers.ts';

const withBody = (job: PrintJob, change: (body: readonly Block[]) => readonly Block[]): PrintJob => ({
  ...job,
  papers: job.papers.map((paper) => ({ ...paper, body: change(paper.body) })),
});
const MORE: Block = {
  kind: 'paragraph',
  content: 'Cơ quan chủ trì báo cáo kết quả bằng văn bản trước ngày 25 hằng tháng để tổng hợp. '.repeat(8).trim(),
};
const lines = (sentences: number): Block => ({
  kind: 'paragraph',
  content: 'Báo cáo gửi trước ngày 25 hằng tháng. '.repeat(sentences).trim(),
});
const marked =
  (at: number) =>
  (body: readonly Block[]): readonly Block[] =>
    body.map((block, i) =>
      i === at && 'content' in block ? ({ ...block, content: `${block.content}.` } as Block) : block,
    );
type Typed = {
  readonly what: string;
  readonly sight: readonly number[];
  readonly edit: (body: readonly Block[]) => readonly Block[];
};
const FIRST = [1, 2, 3];
const FURTHER = [9, 10, 11];
/** What is typed one after another: most leave the pages behind as they are, some carry them on. */
const TYPED: readonly Typed[] = [
  { what: 'a mark', sight: FIRST, edit: marked(6) },
  { what: 'a paragraph more', sight: FURTHER, edit: (body) => body.toSpliced(10, 0, MORE) },
  { what: 'nothing, seen elsewhere', sight: FIRST, edit: (body) => body },
  { what: 'two lines', sight: FURTHER, edit: (body) => body.toSpliced(10, 0, lines(4)) },
  { what: 'each of them by itself', sight: FIRST, edit: (body) => body.toSpliced(10, 1, lines(2), lines(2)) },
];

it('pages looked at while a long paper is typed are those of the whole, and as many sheets follow', async () => {
  const fonts = readFonts(FONTS);
  const typed = createRenderer(fonts);
  let job = decisionPaper().make();
  await typed(job, FIRST);
  for (const { what, sight, edit } of TYPED) {
    job = withBody(job, edit);
    const [some, own] = [await typed(job, sight), await createRenderer(fonts)(job, sight)];
    expect(some.pages, what).toBe(own.pages);
    expect(Buffer.from(some.bytes).equals(Buffer.from(own.bytes)), what).toBe(true);
  }
}, 120_000);
