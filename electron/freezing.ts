import { passChecker } from '#shared/documents/checker/passing.ts';
import { markOfText } from '#shared/documents/editing.ts';
import type { Paper, PrintJob, Signature } from '#shared/documents/paper.ts';
import type { DocumentRecord } from '#shared/documents/schema.ts';
import { overridesInput } from '#shared/documents/signature-commands.ts';
import { dateParts, type PlainDate } from '#shared/kit/date.ts';
import { type Outcome, ok, refuse } from '#shared/kit/outcome.ts';
import type { IncomingDocument } from '#shared/registers/schema.ts';
import { runCommand } from '#shared/run-command.ts';
import type { PaperWorker } from './documents/paper-worker.ts';
import { momentOf } from './moment.ts';
import { checkedDraft, draftedText, type Printed, titleToFileName } from './printing.ts';
import type { CommandLine } from './run-lines.ts';
import type { ScanSource } from './scans.ts';
import type { Engine } from './store/types.ts';
import { readFrom } from './store-definition.ts';

/** What a line is prepared with. `today`: the day it is said to run on. */
export type Preparing = {
  readonly engine: Engine;
  readonly worker: PaperWorker;
  readonly scans: ScanSource;
  readonly today?: PlainDate | undefined;
};

/** Takes the place of what is made, while the command is tried. */
const SHA = '0'.repeat(64);
const FILE = { sha256: SHA, size: 1, pages: 1 };
const MODEL = { sha256: SHA, size: 1 };

type Given = { readonly serial: number; readonly issuedOn: PlainDate };

const numbered = (paper: Paper, { serial, issuedOn }: Given): Paper => {
  const { day, month, year } = dateParts(issuedOn);
  return {
    ...paper,
    number: paper.number === null ? null : { ...paper.number, serial },
    placeAndDate: paper.placeAndDate === null ? null : { ...paper.placeAndDate, day, month, year },
  };
};

/** The clean copy: number and date stand where the slots were. `symbol`: as the clerk gave it. */
export const withNumber = (job: PrintJob, given: Given & { readonly symbol?: string }): PrintJob => ({
  ...job,
  papers: job.papers.map((paper) => {
    const clean = numbered(paper, given);
    return clean.number === null || given.symbol === undefined
      ? clean
      : { ...clean, number: { ...clean.number, symbol: given.symbol } };
  }),
});

type Input = Readonly<Record<string, unknown>>;
type Step = (parts: Preparing & { readonly input: Input; readonly line: CommandLine }) => Promise<Outcome<Input>>;

const documentOf = ({ engine }: Preparing, input: Input): DocumentRecord | undefined =>
  typeof input.id === 'string' ? readFrom(engine.read).get('documents', input.id) : undefined;

/** Runs the command on what it would be given, so that a refusal comes before anything is kept. */
const tried = ({ engine, line, today }: Parameters<Step>[0], input: Input): Outcome<unknown> =>
  runCommand(readFrom(engine.read), line.command, input, momentOf(line.at, today));

const keptJson = (engine: Engine, value: unknown): ReturnType<Engine['attachments']['put']> =>
  engine.attachments.put(Buffer.from(JSON.stringify(value)));

/** The signer of a block, where it is somebody of the roster. */
const signerOf = (signature: Signature | undefined): Input =>
  signature?.signing?.signatoryId == null
    ? {}
    : { signatoryId: signature.signing.signatoryId, signingCapacity: signature.capacity };

/** What slip and books say of the paper beside its pages: who signs, and what is enclosed. */
const saidOf = ({ papers }: PrintJob): Input => ({
  signatureLines: (papers[0]?.signatures ?? []).flatMap(({ titleLines, officeLines, name }) =>
    [...titleLines, ...officeLines, name].filter((line) => line !== ''),
  ),
  enclosures: (papers[0]?.appendices ?? []).map(({ title }) => title),
  ...signerOf(papers[0]?.signatures.at(-1)),
});

/** Trình ký: the paper has passed the checker; the page with blank slots, and the content behind it. */
const submitting: Step = async (parts) => {
  const { engine, worker, line, today, input } = parts;
  const document = documentOf(parts, input);
  if (document === undefined || document.state !== 'draft') return ok(input);
  const checked = checkedDraft(readFrom(engine.read), document, momentOf(line.at, today));
  if (!checked.ok) return checked;
  const { job, findings } = checked.value;
  const symbol = job.papers[0]?.number?.symbol ?? '';
  const said = saidOf(job);
  const allowed = tried(parts, { ...input, ...said, symbol, file: FILE, model: MODEL });
  if (!allowed.ok) return allowed;
  const overrides = passChecker(findings, overridesInput.parse(input.overrides));
  if (!overrides.ok) return overrides;
  const { bytes, pages } = await worker.render(job);
  const model = keptJson(engine, job);
  if (!model.ok) return model;
  const file = engine.attachments.put(bytes);
  if (!file.ok) return file;
  const made = { symbol, file: { ...file.value, pages }, model: model.value };
  return ok({ ...input, ...said, ...made, overrides: overrides.value });
};

const isGiven = (input: Input): input is Given & { readonly symbol: string } & Input =>
  typeof input.serial === 'number' && typeof input.issuedOn === 'string' && typeof input.symbol === 'string';

/** The job as it was submitted. */
export const frozenJob = (engine: Engine, document: DocumentRecord): Outcome<PrintJob> => {
  const { submission } = document;
  if (submission === null) return refuse('missing', 'Văn bản này chưa trình ký nên chưa có bản khóa.', 'id', 'Văn bản');
  const bytes = engine.attachments.get(submission.model.sha256);
  return bytes.ok ? ok(JSON.parse(Buffer.from(bytes.value).toString('utf8')) as PrintJob) : bytes;
};

/** Number and date were given: the clean copy, set from the content as it was submitted. */
const numbering: Step = async (parts) => {
  const { engine, worker, input } = parts;
  const document = documentOf(parts, input);
  if (document === undefined || document.submission === null || !isGiven(input)) return ok(input);
  const job = frozenJob(engine, document);
  if (!job.ok) return job;
  const allowed = tried(parts, { ...input, file: FILE });
  if (!allowed.ok) return allowed;
  const { bytes, pages } = await worker.render(withNumber(job.value, input));
  const kept = engine.attachments.put(bytes);
  return kept.ok ? ok({ ...input, file: { ...kept.value, pages } }) : kept;
};

/** The scan becomes an attachment, flushed before the line that names it. */
const scanning: Step = async (parts) => {
  const { engine, scans, input } = parts;
  const { scan } = input;
  if (typeof scan !== 'object' || scan === null) return ok(input);
  const found = scans.find(scan);
  if (!found.ok) return found;
  const { bytes, ...said } = found.value;
  const allowed = tried(parts, { ...input, scan: { ...MODEL, ...said, size: bytes.length } });
  // The clean copy may still lack: the step after this one asks again with it.
  if (!allowed.ok && allowed.refusal.field !== 'file') return allowed;
  const kept = engine.attachments.put(bytes);
  return kept.ok ? ok({ ...input, scan: { ...said, ...kept.value } }) : kept;
};

/** The text as the data give it now; where the window wrote on another one, it must look at what changed first. */
const drafting: Step = async (parts) => {
  const { engine, line, today, input } = parts;
  const document = documentOf(parts, input);
  if (document === undefined || document.state !== 'draft') return ok(input);
  const text = draftedText(readFrom(engine.read), document, momentOf(line.at, today));
  if (!text.ok) return text;
  const { basedOn, ...rest } = input;
  const goesOn = line.command === 'documents.edit' && (document.edit ?? null) !== null;
  if (!goesOn && basedOn !== undefined && basedOn !== markOfText(text.value.blocks))
    return ok({ ...rest, stale: true });
  return ok({ ...rest, data: text.value.blocks });
};

/** A replacement of a rewritten paper: its text as the data give it now, for what was rewritten to go over to. */
const replacing: Step = async (parts) => {
  const { engine, line, today, input } = parts;
  const read = readFrom(engine.read);
  const old = typeof input.replacesId === 'string' ? read.get('documents', input.replacesId) : undefined;
  if (old === undefined || (old.edit ?? null) === null) return ok(input);
  const { kind = old.kind, subjectId = old.subjectId, options = {}, replacesId } = input;
  const draft = { ...old, kind, subjectId, options, replacesId } as DocumentRecord;
  const text = draftedText(read, draft, momentOf(line.at, today));
  return text.ok ? ok({ ...input, data: text.value.blocks }) : text;
};

const STEPS: Readonly<Record<string, readonly Step[]>> = {
  'documents.draft': [replacing],
  'documents.edit': [drafting],
  'documents.refreshEdit': [drafting],
  'documents.submit': [submitting],
  'documents.assignNumber': [numbering],
  'documents.recordReturn': [scanning, numbering],
  'documents.fileScan': [scanning],
  'registers.addIncoming': [scanning],
  'registers.changeIncoming': [scanning],
};

/** What only the program makes; nobody gives it from outside. */
const MADE = ['file', 'model', 'symbol', 'signatureLines', 'enclosures', 'signatoryId', 'signingCapacity'] as const;
const MADE_BY: Readonly<Record<string, readonly string[]>> = {
  'documents.draft': ['data'],
  'documents.edit': ['data', 'stale'],
  'documents.refreshEdit': ['data', 'stale'],
  'documents.submit': MADE,
  'documents.assignNumber': ['file'],
  'documents.recordReturn': ['file'],
};

/**
 * Completes a command before it runs: what it freezes is made and kept among the attachments first, flushed before the
 * line that names it. Every other command passes as it is; a wrong input is left to the command, which names the field.
 */
export const freeze = async (preparing: Preparing, line: CommandLine): Promise<Outcome<CommandLine>> => {
  const steps = STEPS[line.command];
  if (steps === undefined || typeof line.input !== 'object' || line.input === null) return ok(line);
  const made = MADE_BY[line.command] ?? [];
  let input: Input = Object.fromEntries(Object.entries(line.input).filter(([key]) => !made.includes(key)));
  for (const step of steps) {
    const done = await step({ ...preparing, line, input });
    if (!done.ok) return done;
    input = done.value;
  }
  return ok({ ...line, input });
};

/** Which kept bytes of a document: as submitted with blank slots, the clean copy, the scan of the signed sheet. */
export const KEPT_COPIES = ['submitted', 'issued', 'scan'] as const;
export type KeptCopy = (typeof KEPT_COPIES)[number];

const NOT_THERE: Record<KeptCopy, string> = {
  submitted: 'Văn bản này chưa trình ký nên chưa có bản khóa.',
  issued: 'Văn bản này chưa được cấp số nên chưa có bản sạch.',
  scan: 'Văn bản này chưa có bản scan đã ký.',
};

const fileOf = (document: DocumentRecord, which: KeptCopy) =>
  which === 'scan' ? document.scan : which === 'issued' ? document.file : (document.submission?.file ?? null);

const endingOf = (type: string): string => (type === 'image/jpeg' ? 'jpg' : type === 'image/png' ? 'png' : 'pdf');

/** The scan of a document that came in. */
const incomingScan = (
  engine: Engine,
  { content, scan }: IncomingDocument,
  which: KeptCopy,
): ReturnType<typeof keptCopy> => {
  if (scan === null || which !== 'scan') {
    return refuse('missing', 'Văn bản đến này chưa có bản scan.', 'id', 'Văn bản đến');
  }
  const bytes = engine.attachments.get(scan.sha256);
  if (!bytes.ok) return bytes;
  const fileName = titleToFileName(`${content} - bản scan`).replace(/pdf$/, endingOf(scan.type));
  return ok({ bytes: bytes.value, pages: 1, fileName, title: content, symbol: null, type: scan.type, job: null });
};

/** The job as it stands in the books: as submitted, with number and date once they were given. */
export const jobAsKept = (engine: Engine, document: DocumentRecord): Outcome<PrintJob> => {
  const { serial, issuedOn, symbol } = document;
  const job = frozenJob(engine, document);
  return job.ok && serial !== null && issuedOn !== null ? ok(withNumber(job.value, { serial, issuedOn, symbol })) : job;
};

/** The content behind a kept copy; null for a scan, and where the content itself cannot be read any more. */
const keptJob = (engine: Engine, document: DocumentRecord, which: KeptCopy): PrintJob | null => {
  if (which === 'scan') return null;
  const job = which === 'submitted' ? frozenJob(engine, document) : jobAsKept(engine, document);
  return job.ok ? job.value : null;
};

/** The bytes of a document as they were kept. `type` is the media type: a scan may be a picture. */
export const keptCopy = (engine: Engine, id: string, which: KeptCopy): Outcome<Printed & { readonly type: string }> => {
  const incoming = readFrom(engine.read).get('incomingDocuments', id);
  if (incoming !== undefined) return incomingScan(engine, incoming, which);
  const document = readFrom(engine.read).get('documents', id);
  const file = document === undefined ? null : fileOf(document, which);
  if (document === undefined || file === null) return refuse('missing', NOT_THERE[which], 'id', 'Văn bản');
  const bytes = engine.attachments.get(file.sha256);
  if (!bytes.ok) return bytes;
  const type = which === 'scan' ? (document.scan?.type ?? 'application/pdf') : 'application/pdf';
  const name = titleToFileName(which === 'scan' ? `${document.title} - bản scan` : document.title);
  return ok({
    bytes: bytes.value,
    pages: 'pages' in file && typeof file.pages === 'number' ? file.pages : 1,
    fileName: name.replace(/pdf$/, endingOf(type)),
    title: document.title,
    symbol: document.symbol === '' ? null : document.symbol,
    type,
    job: keptJob(engine, document, which),
  });
};
