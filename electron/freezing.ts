import type { Paper, PrintJob } from '#shared/documents/paper.ts';
import { dateParts, type PlainDate } from '#shared/kit/date.ts';
import { type Outcome, ok, refuse } from '#shared/kit/outcome.ts';
import { runCommand } from '#shared/run-command.ts';
import type { PaperWorker } from './documents/paper-worker.ts';
import { momentNow } from './moment.ts';
import { jobFor, type Printed, titleToFileName } from './printing.ts';
import type { CommandLine } from './run-lines.ts';
import type { Engine } from './store/types.ts';
import { readFrom } from './store-definition.ts';

/** The command that issues a document; its PDF is made and kept before it runs. */
const ISSUE = 'documents.issue';

/** Takes the file's place while the command is tried. */
const STANDING_IN = { sha256: '0'.repeat(64), size: 1, pages: 1 };

type Given = { readonly serial: number; readonly issuedOn: PlainDate };

const numbered = (paper: Paper, { serial, issuedOn }: Given): Paper => {
  const { day, month, year } = dateParts(issuedOn);
  return {
    ...paper,
    number: paper.number === null ? null : { ...paper.number, serial },
    placeAndDate: paper.placeAndDate === null ? null : { ...paper.placeAndDate, day, month, year },
  };
};

/** The clean copy: number and date stand where the slots were. */
export const withNumber = (job: PrintJob, given: Given): PrintJob => ({
  ...job,
  papers: job.papers.map((paper) => numbered(paper, given)),
});

const isGiven = (input: unknown): input is Given & { readonly id: string } => {
  const { id, serial, issuedOn } = (input ?? {}) as Record<string, unknown>;
  return typeof id === 'string' && typeof serial === 'number' && typeof issuedOn === 'string';
};

/**
 * Completes a command before it runs: issuing a document freezes its PDF as an attachment first, flushed before the line
 * that names it. Every other command passes as it is; a wrong input is left to the command, which names the field.
 */
export const freeze = async (
  engine: Engine,
  worker: PaperWorker,
  line: CommandLine,
  today?: PlainDate,
): Promise<Outcome<CommandLine>> => {
  if (line.command !== ISSUE || !isGiven(line.input)) return ok(line);
  const read = readFrom(engine.read);
  const document = read.get('documents', line.input.id);
  if (document === undefined || document.state !== 'draft') return ok(line);
  const wanted = { kind: document.kind, subject: document.subjectId, options: document.options };
  const job = jobFor(read, wanted, momentNow(today ?? document.draftedOn));
  if (!job.ok) return job;
  // A refusal comes before anything is kept.
  const moment = momentNow(today);
  const tried = runCommand(read, ISSUE, { ...line.input, file: STANDING_IN }, moment);
  if (!tried.ok) return tried;
  const { bytes, pages } = await worker.render(withNumber(job.value, line.input));
  const kept = engine.attachments.put(bytes);
  if (!kept.ok) return kept;
  return ok({ ...line, input: { ...line.input, file: { ...kept.value, pages } } });
};

/** The bytes of an issued document, as they went out. */
export const issuedCopy = (engine: Engine, id: string): Outcome<Printed> => {
  const document = readFrom(engine.read).get('documents', id);
  const file = document?.file ?? null;
  if (document === undefined || file === null) {
    return refuse('missing', 'Văn bản này chưa phát hành nên chưa có bản lưu.', 'id', 'Văn bản');
  }
  const bytes = engine.attachments.get(file.sha256);
  return bytes.ok
    ? ok({
        bytes: bytes.value,
        pages: file.pages,
        fileName: titleToFileName(document.title),
        title: document.title,
        symbol: document.symbol,
      })
    : bytes;
};
