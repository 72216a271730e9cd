import type { z } from 'zod';
import { budgetCommands } from './budget/commands.ts';
import { compositionCommands } from './compositions/commands.ts';
import { documentCommands } from './documents/commands.ts';
import { delegationCommands } from './documents/delegation-commands.ts';
import { meetingCommands } from './meetings/commands.ts';
import { planCommands } from './plans/commands.ts';
import { registerCommands } from './registers/commands.ts';
import { reportCommands } from './reports/commands.ts';
import { rosterCommands } from './roster/commands.ts';
import { settingsCommands } from './settings/commands.ts';
import { taskCommands } from './tasks/commands.ts';
import { workflowCommands } from './workflows/commands.ts';
import { untilIssued } from './workflows/fixed-papers.ts';
import type { Command } from './workspace.ts';

/** Every command of the workspace by name: one line a feature. */
const features = [
  settingsCommands,
  rosterCommands,
  meetingCommands,
  taskCommands,
  planCommands,
  budgetCommands,
  delegationCommands,
  documentCommands,
  compositionCommands,
  registerCommands,
  reportCommands,
  workflowCommands,
] as const;

type Features = (typeof features)[number];
export type AnyCommand = Features[number];
export type CommandName = AnyCommand['name'];

/** All commands, in the order of their features. */
export const allCommands: readonly Command[] = (features.flat() as unknown as readonly Command[]).map(untilIssued);

const byName: ReadonlyMap<string, Command> = new Map(allCommands.map((c) => [c.name, c]));
/** The command of that name, or undefined. */
export const findCommand = (name: string): Command | undefined => byName.get(name);

/** Input a caller writes for a command, by its name. */
export type InputOf<C extends CommandName> = z.input<Extract<AnyCommand, { readonly name: C }>['input']>;
