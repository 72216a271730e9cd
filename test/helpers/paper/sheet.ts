import type { Appendix, Paper, PrintJob } from '#shared/documents/paper.ts';
import { centreOf, linesOf, type PdfFile, type PdfPage, type Rule, type TextLine, type TextRun } from '../pdf-page.ts';

/** One document or annex of a file, with what it was made from: every assertion is judged on this. */
export type Sheet = {
  readonly job: PrintJob;
  readonly paper: Paper;
  /** Null: the main text, or a text it encloses. */
  readonly appendix: Appendix | null;
  /** Set for a text a decision issues: judged as a paper of its own, with what it hangs on. */
  readonly enclosedIn: { readonly main: Paper; readonly appendix: Appendix } | null;
  readonly pages: readonly SheetPage[];
};
export type SheetPage = PdfPage & {
  /** Black text below the top margin. */
  readonly text: readonly TextRun[];
  /** Black text in the top margin: the page number. */
  readonly above: readonly TextRun[];
  /** Text in another colour. */
  readonly marks: readonly TextRun[];
  readonly lines: readonly TextLine[];
  readonly table: Box | null;
};
export type Box = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

/** What an assertion answers: nothing, or what is wrong. */
export type Assertion = { readonly id: string; readonly check: (sheet: Sheet) => readonly string[] };
export const assertion = (id: string, check: Assertion['check']): Assertion => ({ id, check });

const BLACK = '#000000';
/** Text in NFC without the two ways of a space. */
export const words = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

const vertical = (rule: Rule) => rule.x2 - rule.x1 < 0.05 && rule.y2 - rule.y1 > 1;
const tableBox = (page: PdfPage): Box | null => {
  const uprights = page.rules.filter(vertical);
  if (uprights.length === 0) return null;
  return {
    x1: Math.min(...uprights.map((r) => r.x1)),
    x2: Math.max(...uprights.map((r) => r.x2)),
    y1: Math.min(...uprights.map((r) => r.y1)),
    y2: Math.max(...uprights.map((r) => r.y2)),
  };
};

const sheetPage = (page: PdfPage, job: PrintJob): SheetPage => {
  const black = page.runs.filter((run) => run.color === BLACK);
  const text = black.filter((run) => run.y >= job.layout.marginTop);
  return {
    ...page,
    text,
    above: black.filter((run) => run.y < job.layout.marginTop),
    marks: page.runs.filter((run) => run.color !== BLACK),
    lines: linesOf(text),
    table: tableBox(page),
  };
};

const begins = (page: SheetPage): boolean =>
  page.lines.slice(0, 2).some((line) => line.text.includes('CỘNG HÒA XÃ HỘI')) ||
  /^Phụ lục( [IVX]+)?$/.test(page.lines[0]?.text ?? '');

/** The cover of a register (Decree 30/2020, Appendix IV); its lines begin on the next page. */
export const isCover = (page: SheetPage): boolean => page.lines.some((line) => line.text === 'Quyển số:');

type Part = Pick<Sheet, 'paper' | 'appendix' | 'enclosedIn'>;

/** A text issued by a decision, as the paper its first page makes it (form 1.3). */
const enclosed = ({ enacting: _, ...main }: Paper, appendix: Appendix): Part => ({
  paper: {
    ...main,
    letterhead: appendix.enclosure?.letterhead ?? null,
    documentType: appendix.enclosure?.documentType.toLocaleUpperCase('vi') ?? null,
    subject: appendix.title,
    number: null,
    placeAndDate: null,
    addressees: [],
    body: appendix.body,
    signatures: [],
    recipients: [],
    appendices: [],
  },
  appendix: null,
  enclosedIn: { main, appendix },
});

/** Splits a file into its documents and annexes in the order of the job. Throws where the file has other ones. */
export const sheetsOf = (file: PdfFile, job: PrintJob): readonly Sheet[] => {
  const expected = job.papers.flatMap((paper): readonly Part[] => [
    ...(paper.paperClass === 'annex' ? [] : [{ paper, appendix: null, enclosedIn: null }]),
    ...paper.appendices.map((appendix) =>
      appendix.enclosure === undefined ? { paper, appendix, enclosedIn: null } : enclosed(paper, appendix),
    ),
  ]);
  const groups: SheetPage[][] = [];
  for (const page of file.pages.map((p) => sheetPage(p, job))) {
    const before = groups.at(-1)?.at(-1);
    if (begins(page) || before === undefined || isCover(before)) groups.push([page]);
    else groups.at(-1)?.push(page);
  }
  if (groups.length !== expected.length)
    throw new Error(`${expected.length} documents and annexes expected, ${groups.length} found`);
  return expected.map((part, i) => ({ job, ...part, pages: groups[i] ?? [] }));
};

/** Whether a line stands inside the page's table. */
export const inTable = (page: SheetPage, line: TextLine): boolean =>
  page.table !== null && line.y > page.table.y1 && line.y < page.table.y2;

/** Where the closing block begins on its page, or null. */
export const closingOf = (sheet: Sheet): { readonly page: SheetPage; readonly y: number } | null => {
  if (sheet.appendix !== null) return null;
  const first = sheet.paper.signatures[0]?.titleLines[0];
  const minutes = sheet.paper.paperClass === 'minutes';
  for (const page of [...sheet.pages].reverse()) {
    // In minutes the recipients stand under the signatures.
    const both = page.lines.find((line) => minutes && line.bold && /^THƯ KÝ\s+CHỦ TỌA$/.test(line.text));
    if (both !== undefined) return { page, y: both.y };
    if (minutes) continue;
    const recipients = page.lines.find((line) => line.text.startsWith('Nơi nhận:'));
    if (recipients !== undefined) return { page, y: recipients.y };
    const title = page.lines.find((l) => first !== undefined && l.bold && l.text.startsWith(first.split(' ')[0] ?? ''));
    if (sheet.paper.recipients.length === 0 && title !== undefined && !inTable(page, title))
      return { page, y: title.y };
  }
  return null;
};

/** Lines of "Kính gửi" on the first page, down to the last addressee. */
export const addresseeLines = (sheet: Sheet): readonly TextLine[] => {
  const lines = sheet.pages[0]?.lines ?? [];
  const first = lines.findIndex((line) => line.text.startsWith('Kính gửi:'));
  if (first < 0 || sheet.appendix !== null) return [];
  const wanted = words(sheet.paper.addressees.join(' ')).replace(/\s/g, '').length;
  let found = 0;
  let end = first;
  for (; end < lines.length && found < wanted; end++) {
    found += (lines[end]?.text ?? '').replace(/^Kính gửi:|^- |[.;]$|\s/g, '').length;
  }
  return lines.slice(first, end);
};

/** The y under which the body begins on the first page: the last addressee, else the last short rule of the title. */
export const bodyTop = (sheet: Sheet): number => {
  const [page] = sheet.pages;
  if (page === undefined) return 0;
  const addressed = addresseeLines(sheet).at(-1);
  if (addressed !== undefined) return addressed.y;
  const rules = page.rules.filter((r) => r.y2 - r.y1 < 0.05 && (page.table === null || r.y1 < page.table.y1 - 0.5));
  return Math.max(0, ...rules.map((r) => r.y1));
};

/** "Đơn vị tính: đồng" over a table. */
const isUnit = (line: TextLine): boolean => line.italic && line.text.startsWith('Đơn vị tính: ');

/** Chương, Mục, "QUYẾT ĐỊNH:" and their like: bold and in the middle. */
export const isCentred = ({ job: { layout } }: Sheet, page: SheetPage, line: TextLine): boolean => {
  const middle = (layout.marginLeft + page.width - layout.marginRight) / 2;
  const numbered = /^(Điều \d+|\d+|[IVX]+)\. /.test(line.text);
  return line.bold && !numbered && line.x1 > layout.marginLeft + 2 && Math.abs(centreOf(line) - middle) < 0.6;
};

/** Lines of running text: no header, table, closing block, cover. */
export const bodyLines = (sheet: Sheet): readonly (TextLine & { readonly page: SheetPage })[] => {
  const addressed = addresseeLines(sheet).at(-1)?.y ?? bodyTop(sheet);
  const end = closingOf(sheet);
  return sheet.pages.flatMap((page, i) =>
    page.lines
      .filter((line) => !isCover(page) && (i > 0 || line.y > addressed) && !inTable(page, line) && !isUnit(line))
      .filter((line) => !isCentred(sheet, page, line))
      .filter((line) => end === null || page.number < end.page.number || (page === end.page && line.y < end.y - 2.5))
      .map((line) => ({ ...line, page })),
  );
};

/** Body lines by paragraph: a paragraph begins at the indent. */
export const paragraphsOf = (sheet: Sheet): readonly (readonly (TextLine & { readonly page: SheetPage })[])[] => {
  const { marginLeft, firstLineIndent } = sheet.job.layout;
  const paragraphs: (TextLine & { page: SheetPage })[][] = [];
  for (const line of bodyLines(sheet)) {
    if (Math.abs(line.x1 - marginLeft - firstLineIndent) < 0.5 || paragraphs.length === 0) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs;
};

export const near = (a: number, b: number, within: number): boolean => Math.abs(a - b) <= within;
