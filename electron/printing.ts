import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PreviewedText } from '#shared/bridge.ts';
import { checkJob } from '#shared/documents/checker/check.ts';
import type { Finding } from '#shared/documents/checker/rule.ts';
import { type DraftedText, type EditedText, editableText, withEdit } from '#shared/documents/editing.ts';
import { citedAs, documentTypeOf } from '#shared/documents/issued-names.ts';
import { type DocumentKind, documentKinds, isDocumentKind } from '#shared/documents/kinds.ts';
import type { PrintJob } from '#shared/documents/paper.ts';
import { readingCopy } from '#shared/documents/reading-copy.ts';
import type { DocumentRecord } from '#shared/documents/schema.ts';
import type { Moment } from '#shared/kit/command.ts';
import { parseInput } from '#shared/kit/fields.ts';
import { type Outcome, ok, refuse } from '#shared/kit/outcome.ts';
import { asciiFileName } from '#shared/kit/text.ts';
import type { Read } from '#shared/workspace.ts';
import { addresseesOf, templates } from './documents/index.ts';
import type { PaperWorker } from './documents/paper-worker.ts';
import { writeDurableFile } from './store/durable-file.ts';
import { nodeEnv } from './store/env.ts';
import { causeOf } from './store/storage-words.ts';

/** A document asked for: its kind by name, the record it is about, its options as typed. */
export type Wanted = { readonly kind: string; readonly subject: string; readonly options: unknown };
export type Printed = {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly fileName: string;
  readonly title: string;
  readonly symbol: string | null;
  /** What it was set from; null where only the pages are there (a scan). */
  readonly job: PrintJob | null;
};

/** The job of a document: what the template makes of the records, or why it cannot be printed yet. */
export const jobFor = (read: Read, wanted: Wanted, moment: Moment): Outcome<PrintJob> => {
  if (!isDocumentKind(wanted.kind)) {
    return refuse('missing', `Không có loại văn bản “${wanted.kind}”.`, 'kind', 'Loại văn bản');
  }
  return buildJob(read, wanted.kind, wanted, moment);
};

const buildJob = <K extends DocumentKind>(read: Read, kind: K, wanted: Wanted, moment: Moment): Outcome<PrintJob> => {
  const options = parseInput(documentKinds[kind].options, wanted.options ?? {});
  return options.ok ? templates[kind](read, wanted.subject, options.value as never, moment) : options;
};

/** A paper that takes the place of another says so in its last paragraph (Decree 30/2020, Article 18.3). */
const sayingWhatItReplaces = (read: Read, { replacesId }: DocumentRecord, job: PrintJob): PrintJob => {
  const old = replacesId === null ? undefined : read.get('documents', replacesId);
  const [first, ...rest] = job.papers;
  if (old === undefined || first === undefined) return job;
  const content = `${documentTypeOf(first.number?.symbol ?? '')} này thay thế ${citedAs(old)}.`;
  return { ...job, papers: [{ ...first, body: [...first.body, { kind: 'paragraph', content }] }, ...rest] };
};

const jobOfData = (read: Read, document: DocumentRecord, moment: Moment): Outcome<PrintJob> => {
  const { kind, subjectId: subject, options } = document;
  const job = jobFor(read, { kind, subject, options }, moment);
  return job.ok ? ok(sayingWhatItReplaces(read, document, job.value)) : job;
};

/** The job of a document that is still a draft: it follows its record, with the text as it was rewritten. */
export const jobOfDraft = (
  read: Read,
  document: DocumentRecord,
  moment: Moment,
  edit: EditedText | null = document.edit ?? null,
): Outcome<PrintJob> => {
  const job = jobOfData(read, document, moment);
  return job.ok && edit !== null ? withEdit(job.value, edit) : job;
};

export type CheckedJob = { readonly job: PrintJob; readonly findings: readonly Finding[] };

/** A draft as it prints now, and what the checker finds in it. */
export const checkedDraft = (read: Read, document: DocumentRecord, moment: Moment): Outcome<CheckedJob> => {
  const job = jobOfDraft(read, document, moment);
  return job.ok ? ok({ job: job.value, findings: checkJob(read, job.value, document, moment) }) : job;
};

/** The text of a draft as the data give it now, for rewriting. */
export const draftedText = (read: Read, document: DocumentRecord, moment: Moment): Outcome<DraftedText> => {
  const job = jobOfData(read, document, moment);
  return job.ok ? editableText(job.value) : job;
};

/** Prints a draft to bytes in the worker. */
export const printDraft = async (
  worker: PaperWorker,
  read: Read,
  document: DocumentRecord,
  moment: Moment,
): Promise<Outcome<Printed>> => {
  const job = jobOfDraft(read, document, moment);
  return job.ok ? printJob(worker, job.value) : job;
};

export type PreviewedEdit = EditedText & { readonly pages: readonly number[] | null };

/** The pages of a draft with a text that is being typed, to look at only: with `pages` all but those are empty. */
export const previewDraft = async (
  worker: PaperWorker,
  read: Read,
  document: DocumentRecord,
  moment: Moment,
  { pages, ...edit }: PreviewedEdit,
): Promise<Outcome<PreviewedText>> => {
  const job = jobOfDraft(read, document, moment, edit);
  return job.ok ? ok(await worker.renderPages(job.value, pages)) : job;
};

/** A name Windows takes, from the title of a paper. */
export const titleToFileName = (title: string): string => `${asciiFileName(title, 90)}.pdf`;

const NO_WORD =
  'Bản này chỉ có hình trang giấy, không có nội dung để lưu thành Word. Hãy dùng “Lưu PDF”, hoặc lưu bản Word từ bản trước khi ký.';

/** The Word copy of what was printed, for reading and further work outside the program. */
export const wordCopy = async (worker: PaperWorker, job: PrintJob | null): Promise<Outcome<Uint8Array>> =>
  job === null ? refuse('rule', NO_WORD) : ok(await worker.renderWord(job));

const NO_LARGE =
  'Bản này chỉ có hình trang giấy, không có nội dung để in chữ to. Hãy dùng nút phóng to trên trang, hoặc in chữ to từ bản trình ký.';

/** What was printed once more in large letters, for reading. */
export const printLarge = async (worker: PaperWorker, { job }: Printed): Promise<Outcome<Printed>> =>
  job === null ? refuse('rule', NO_LARGE) : printJob(worker, readingCopy(job));

/** Prints one document to bytes in the worker. */
export const printDocument = async (
  worker: PaperWorker,
  read: Read,
  wanted: Wanted,
  moment: Moment,
): Promise<Outcome<Printed>> => {
  const job = jobFor(read, wanted, moment);
  return job.ok ? printJob(worker, job.value) : job;
};

const printJob = async (worker: PaperWorker, job: PrintJob): Promise<Outcome<Printed>> => {
  const { bytes, pages } = await worker.render(job);
  const symbol = job.papers[0]?.number?.symbol ?? null;
  const { title } = job;
  return ok({ bytes, pages, fileName: titleToFileName(title), title, symbol, job });
};

/** Writes a file outside the workspace: flushed, renamed, read back. A failure is a sentence, and no half file stays. */
export const writeOut = async (path: string, bytes: Uint8Array): Promise<Outcome<null>> => {
  try {
    await writeDurableFile(nodeEnv(), path, bytes);
    return ok(null);
  } catch (error) {
    const sentence = `Chưa lưu được “${basename(path)}”: ${causeOf(error)}. Dữ liệu trong chương trình không bị ảnh hưởng; hãy chọn nơi lưu khác.`;
    return refuse('storage', sentence);
  }
};

/** One file a person: a letter for every addressee, numbered in protocol order. Answers the names written. */
export const writeEach = async (
  worker: PaperWorker,
  read: Read,
  wanted: Wanted,
  moment: Moment,
  folder: string,
): Promise<Outcome<readonly string[]>> => {
  const addressees = isDocumentKind(wanted.kind) ? addresseesOf(read, wanted.kind, wanted.subject) : [];
  if (addressees.length === 0) return refuse('rule', 'Văn bản này không gửi riêng từng người. Hãy dùng “Lưu PDF”.');
  const names: string[] = [];
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    return refuse('storage', `Chưa tạo được thư mục “${basename(folder)}”: ${causeOf(error)}. Hãy chọn nơi khác.`);
  }
  for (const [index, addressee] of addressees.entries()) {
    const printed = await printDocument(worker, read, { ...wanted, options: addressee.options }, moment);
    if (!printed.ok) return printed;
    const number = String(index + 1).padStart(String(addressees.length).length, '0');
    const fileName = `${number}-${asciiFileName(addressee.name, 60)}.pdf`;
    const written = await writeOut(join(folder, fileName), printed.value.bytes);
    if (!written.ok) return written;
    names.push(fileName);
  }
  return ok(names);
};
