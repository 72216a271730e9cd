import { readFileSync } from 'node:fs';
import { changesProblem } from '#electron/store/check-changes.ts';
import { storeDefinition } from '#electron/store-definition.ts';
import type { CommandName, InputOf } from '#shared/features.ts';
import { dateOf, localDateTimeIn } from '#shared/kit/date.ts';
import type { Refusal } from '#shared/kit/outcome.ts';
import { runCommand } from '#shared/run-command.ts';
import { applyChanges, emptyWorkspace, type Read, readOf } from '#shared/workspace.ts';

type Line = { readonly command: string; readonly input: unknown; readonly at: string };

/** Stands for what the main process makes before a paper is submitted or numbered. */
const FILE = { sha256: 'a'.repeat(64), size: 1, pages: 1 };
const MODEL = { sha256: 'b'.repeat(64), size: 1 };
const MADE: Readonly<Record<string, object>> = {
  'documents.submit': { file: FILE, model: MODEL },
  'documents.recordReturn': { file: FILE },
  'documents.assignNumber': { file: FILE },
};
/** A line of the sample as it reaches its command. */
export const withFile = ({ command, input }: { readonly command: string; readonly input: unknown }): unknown =>
  MADE[command] === undefined ? input : { ...(input as object), ...MADE[command] };

/** The training copy in memory, at work: `tell` answers the refusal, or null when done. `at` is UTC in ISO form. */
export type TrainingOffice = {
  readonly read: Read;
  readonly tell: <C extends CommandName>(command: C, input: InputOf<C>, at: string) => Refusal | null;
};

export const trainingOffice = (): TrainingOffice => {
  const workspace = emptyWorkspace();
  const read = readOf(workspace);
  const run = (name: string, input: unknown, at: string): Refusal | null => {
    const moment = { now: at, today: dateOf(localDateTimeIn(at)), actor: 'Văn thư' };
    const outcome = runCommand(read, name, input, moment);
    if (!outcome.ok) return outcome.refusal;
    // As the store judges what it is to keep.
    const problem = changesProblem(storeDefinition, (coll) => read.all(coll as 'people'), outcome.value.changes, name);
    if (problem === null) applyChanges(workspace, outcome.value.changes);
    return problem;
  };
  const text = readFileSync(new URL('../../resources/sample-workspace.json', import.meta.url), 'utf8');
  for (const line of JSON.parse(text) as readonly Line[]) {
    const refusal = run(line.command, withFile(line), line.at);
    if (refusal !== null) throw new Error(`${line.command}: ${refusal.message}`);
  }
  return { read, tell: run };
};
