import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DOCUMENT_KINDS, type DocumentKind, documentKinds } from '#shared/documents/kinds.ts';
import type { Read } from '#shared/workspace.ts';
import { readSample } from '../desk-work.ts';
import { freeze } from '../freezing.ts';
import { momentNow } from '../moment.ts';
import { printDocument, type Wanted, wordCopy, writeOut } from '../printing.ts';
import { type CommandLine, checkLines, runLines } from '../run-lines.ts';
import { scansByPath } from '../scans.ts';
import { hasSheet, makeSheet } from '../sheets/index.ts';
import { readFrom } from '../store-definition.ts';
import { paperWorker, RESOURCES } from './paper.ts';
import { give, plain, Stop, say } from './speak.ts';
import { openForWriting } from './workspace.ts';

/** The day the sample is set on. */
const SAMPLE_TODAY = '2026-11-23';

/** The founding decision with its regulation, written by the program itself. */
const FOUNDING = 'decision-4145.json';

/** What there is to print of a kind: every record it is about; a correction lives by what was chosen for it. */
const papersOf = (read: Read, kind: DocumentKind): readonly Wanted[] =>
  kind === 'correction'
    ? [...read.all('documents').values()]
        .filter((document) => document.kind === kind)
        .map(({ subjectId, options }) => ({ kind, subject: subjectId, options }))
    : [...read.all(documentKinds[kind].subject).keys()].map((subject) => ({ kind, subject, options: {} }));

/** Builds the training workspace in out/demo/workspace and writes every document kind as PDF and as a Word copy beside it. */
export const demo = async (): Promise<void> => {
  const out = resolve(import.meta.dirname, '../../out/demo');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const lines = [...readSample(RESOURCES), ...readSample(RESOURCES, FOUNDING)];
  const checked = checkLines(lines);
  if (!checked.ok) throw new Stop(`Dữ liệu mẫu, lệnh ${checked.line}: ${plain(checked.refusal)}`);
  const engine = await openForWriting(join(out, 'workspace'));
  const worker = paperWorker();
  try {
    const prepare = (line: CommandLine) => freeze({ engine, worker, scans: scansByPath, today: SAMPLE_TODAY }, line);
    const done = await runLines(engine, lines, { today: SAMPLE_TODAY, prepare });
    if (!done.ok) throw new Stop(`Dữ liệu mẫu, lệnh ${done.line}: ${plain(done.refusal)}`);
    say(`Bản tập huấn: ${done.value.done} lệnh đã thực hiện.`);
    const read = readFrom(engine.read);
    give(`${'Văn bản'.padEnd(44)}${'trang'.padStart(6)}${'ms'.padStart(8)}`);
    for (const kind of DOCUMENT_KINDS) {
      const { code } = documentKinds[kind];
      for (const wanted of papersOf(read, kind)) {
        const { subject: id } = wanted;
        const started = performance.now();
        const printed = await printDocument(worker, read, wanted, momentNow(SAMPLE_TODAY));
        if (!printed.ok) {
          if (printed.refusal.code === 'rule') continue;
          throw new Stop(`${code} ${id}: ${plain(printed.refusal)}`);
        }
        const name = `${code}-${kind}-${id}.pdf`;
        const written = await writeOut(join(out, name), printed.value.bytes);
        if (!written.ok) throw new Stop(plain(written.refusal));
        const word = await wordCopy(worker, printed.value.job);
        if (!word.ok) throw new Stop(`${code} ${id}: ${plain(word.refusal)}`);
        const copied = await writeOut(join(out, name.replace(/pdf$/, 'docx')), word.value);
        if (!copied.ok) throw new Stop(plain(copied.refusal));
        const ms = (performance.now() - started).toFixed(0);
        if (hasSheet(kind)) {
          const sheet = await makeSheet(read, { kind, subject: id, options: {} });
          if (!sheet.ok) throw new Stop(`${code} ${id}: ${plain(sheet.refusal)}`);
          const kept = await writeOut(join(out, name.replace(/pdf$/, 'xlsx')), sheet.value.bytes);
          if (!kept.ok) throw new Stop(plain(kept.refusal));
        }
        give(`${name.padEnd(44)}${String(printed.value.pages).padStart(6)}${ms.padStart(8)}`);
      }
    }
  } finally {
    await worker.close();
    await engine.close();
  }
};
