import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Finding } from '#shared/documents/checker/rule.ts';
import { findIn } from '#shared/documents/checks.ts';
import { type Outcome, ok } from '#shared/kit/outcome.ts';
import { NOT_OPEN } from './desk-parts.ts';
import { momentNow } from './moment.ts';
import { checkedDraft } from './printing.ts';
import { type CommandLine, commandLine } from './run-lines.ts';
import type { Engine } from './store/types.ts';
import { readFrom } from './store-definition.ts';

/**
 * What the desk works with once somebody does something: commands, papers, workbooks. The first screen needs none of it, so
 * the main process reads it after the window has its data; whoever is quicker waits for it.
 */
export { freeze, keptCopy } from './freezing.ts';
export {
  draftedText,
  type PreviewedEdit,
  previewDraft,
  printDocument,
  printDraft,
  printLarge,
  writeEach,
  writeOut,
} from './printing.ts';
export { openRosterSheet, saveRosterSheet } from './roster-sheets.ts';
export { runAndKeep, runLines } from './run-lines.ts';
export { saveHeld } from './save-held.ts';
export { makeSheet } from './sheets/index.ts';

/** A document that is still a draft. */
export const draftIn = (engine: Engine | null, id: string) => {
  if (engine === null) return NOT_OPEN;
  const read = readFrom(engine.read);
  const found = findIn(read, id, ['draft'], 'sửa nội dung');
  return found.ok ? ok({ read, document: found.value }) : found;
};

/** What the checker finds in a draft as it prints now. */
export const findingsIn = (engine: Engine | null, id: string): Outcome<readonly Finding[]> => {
  const draft = draftIn(engine, id);
  const checked = draft.ok ? checkedDraft(draft.value.read, draft.value.document, momentNow()) : draft;
  return checked.ok ? ok(checked.value.findings) : checked;
};

/** The commands that build the training copy, or those of another shipped file. Throws where the shipped file is damaged. */
export const readSample = (resources: string, name = 'sample-workspace.json'): readonly CommandLine[] =>
  z.array(commandLine).parse(JSON.parse(readFileSync(join(resources, name), 'utf8')));
