import type { Block, PageLayout, Paper, PrintJob, Table } from './paper.ts';

/** Letters of the reading copy, pt, and how much larger its tables are set. */
export const READING_SIZE = 16;
const TABLE_GROWS = 2;
const USUAL_TABLE = 12;
/** Sides of A4, mm. */
const ACROSS = { portrait: 210, landscape: 297 } as const;
/** Columns of a fixed width take at most this share of the text width; the rest stays for running words. */
const MOST_FIXED = 0.7;

/** Columns of a fixed width grow with the letters, so that no short word breaks that did not break before. */
const growthOf = ({ columns, size = USUAL_TABLE }: Table, width: number): number => {
  const fixed = columns.reduce((sum, { width: own }) => sum + ('mm' in own ? own.mm : 0), 0);
  const wanted = (size + TABLE_GROWS) / size;
  if (fixed === 0) return wanted;
  const flexible = columns.some(({ width: own }) => 'share' in own);
  return flexible ? Math.max(1, Math.min(wanted, (MOST_FIXED * width) / fixed)) : 1;
};

const largeTable = (table: Table, width: number): Table => {
  const growth = growthOf(table, width);
  return {
    ...table,
    size: (table.size ?? USUAL_TABLE) * growth,
    columns: table.columns.map((column) =>
      'mm' in column.width ? { ...column, width: { mm: column.width.mm * growth } } : column,
    ),
  };
};

type Sheet = { readonly layout: PageLayout; readonly orientation: 'portrait' | 'landscape' };

const largeBody = (body: readonly Block[], { layout, orientation }: Sheet): readonly Block[] => {
  const width = ACROSS[orientation] - layout.marginLeft - layout.marginRight;
  return body.map((block) => (block.kind === 'table' ? largeTable(block, width) : block));
};

const largePaper = (paper: Paper, layout: PageLayout): Paper => ({
  ...paper,
  name: `Bản đọc - ${paper.name}`,
  body: largeBody(paper.body, { layout, orientation: paper.orientation }),
  appendices: paper.appendices.map((appendix) => ({
    ...appendix,
    body: largeBody(appendix.body, { layout, orientation: appendix.orientation }),
  })),
  marks: { ...paper.marks, reading: true },
});

/** The same words in large letters, for reading at the table; marked in the margin, since it is no copy to sign or send. */
export const readingCopy = (job: PrintJob): PrintJob => ({
  ...job,
  title: `Bản đọc - ${job.title}`,
  papers: job.papers.map((paper) => largePaper(paper, job.layout)),
  layout: { ...job.layout, bodySize: READING_SIZE },
});
