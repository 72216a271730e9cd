import { findCommand } from './features.ts';
import type { Change, Moment } from './kit/command.ts';
import { parseInput } from './kit/fields.ts';
import { type Outcome, ok, refuse } from './kit/outcome.ts';
import type { Read } from './workspace.ts';

/** What a command asks to be kept: its Vietnamese title and the record changes. */
export type Decided = {
  readonly title: string;
  readonly changes: readonly Change[];
  /** False for a fact of the world outside, which Ctrl Z must not take back. */
  readonly undoable: boolean;
};

/** Checks the input's shape and runs the command over the workspace; nothing is written. Refuses by name and field. */
export const runCommand = (read: Read, name: string, input: unknown, moment: Moment): Outcome<Decided> => {
  const found = findCommand(name);
  if (found === undefined) return refuse('unknownCommand', `Không có lệnh “${name}”.`, 'command', 'Lệnh');
  const parsed = parseInput(found.input, input);
  if (!parsed.ok) return parsed;
  const changes = found.run(read, parsed.value, moment);
  return changes.ok ? ok({ title: found.title, changes: changes.value, undoable: found.permanent !== true }) : changes;
};

/** Only the shape: for a list of commands that is checked before any of them runs. */
export const checkCommand = (name: string, input: unknown): Outcome<null> => {
  const found = findCommand(name);
  if (found === undefined) return refuse('unknownCommand', `Không có lệnh “${name}”.`, 'command', 'Lệnh');
  const parsed = parseInput(found.input, input);
  return parsed.ok ? ok(null) : parsed;
};
