import { basename } from 'node:path';
import type { SavedDocument } from '#shared/bridge.ts';
import { type Outcome, ok } from '#shared/kit/outcome.ts';
import { GONE } from './desk-parts.ts';
import type { PaperWorker } from './documents/paper-worker.ts';
import { wordCopy, writeOut } from './printing.ts';
import type { DocumentShelf } from './shelf.ts';

type Saving = {
  readonly shelf: DocumentShelf;
  readonly worker: PaperWorker;
  readonly shell: { readonly askSaveFile: (fileName: string) => Promise<string | null> };
};

/** Asks where to, writes a document made for the window as it is or as a Word copy, reads back. */
export const saveHeld = async (
  { shelf, worker, shell }: Saving,
  token: string,
  form: '.pdf' | '.docx',
): Promise<Outcome<SavedDocument>> => {
  const held = shelf.get(token);
  if (held === undefined) return GONE;
  const bytes = form === '.docx' ? await wordCopy(worker, held.job) : ok(held.bytes);
  if (!bytes.ok) return bytes;
  const { fileName } = held;
  const path = await shell.askSaveFile(form === '.docx' ? fileName.replace(/\.[^.]+$/, form) : fileName);
  if (path === null) return ok({ saved: false, fileName });
  const written = await writeOut(path, bytes.value);
  if (!written.ok) return written;
  held.savedTo = path;
  return ok({ saved: true, fileName: basename(path) });
};
