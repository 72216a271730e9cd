import type { PrintJob } from '#shared/documents/paper.ts';
import type { Outcome } from '#shared/kit/outcome.ts';
import { render } from '#test/electron/documents/papers.ts';
import { judge } from './paper-assertions.ts';
import { linesOf, type PdfFile, readPdf } from './pdf-page.ts';

/** A paper as it lies on the desk: its pages, its lines from the top, all its words, and what a clerk would find wrong. */
export type PrintedPaper = {
  readonly file: PdfFile;
  readonly lines: readonly string[];
  readonly text: string;
  readonly findings: readonly string[];
};

const oneSpace = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

/** The words of a file read back, line by line. */
export const linesIn = (file: PdfFile): readonly string[] =>
  file.pages.flatMap((page) => linesOf(page.runs).map((line) => oneSpace(line.text)));

/** Prints a job to a real PDF and reads it back. Throws where the paper is refused. */
export const printedPaper = async (job: Outcome<PrintJob>): Promise<PrintedPaper> => {
  if (!job.ok) throw new Error(job.refusal.message);
  const { bytes } = await render(job.value);
  const file = await readPdf(bytes);
  const lines = linesIn(file);
  return { file, lines, text: lines.join(' '), findings: await judge(bytes, job.value) };
};
