import { z } from 'zod';
import { isPlainDate, type PlainDate } from '#shared/kit/date.ts';
import { type Outcome, ok, type Refusal } from '#shared/kit/outcome.ts';
import { checkCommand, runCommand } from '#shared/run-command.ts';
import { momentOf } from './moment.ts';
import type { Engine } from './store/types.ts';
import { readFrom } from './store-definition.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/;
const isAt = (text: string): boolean => isPlainDate(text) || (INSTANT.test(text) && !Number.isNaN(Date.parse(text)));

/**
 * One command to run: a line of a file, an entry of the sample. `at` is "today" for that command, or the instant
 * (UTC) it is recorded under.
 */
export const commandLine = z.strictObject({
  command: z.string({ error: 'Lệnh: cần tên lệnh' }).meta({ title: 'Lệnh' }),
  input: z.unknown().meta({ title: 'Nội dung lệnh' }),
  at: z
    .string({ error: 'Ngày thực hiện: nhập ngày dạng 2026-11-23 hoặc thời điểm dạng 2026-11-23T01:00:00Z' })
    .refine(isAt, { error: 'Ngày thực hiện: nhập ngày dạng 2026-11-23 hoặc thời điểm dạng 2026-11-23T01:00:00Z' })
    .optional()
    .meta({ title: 'Ngày thực hiện' }),
});
export type CommandLine = z.output<typeof commandLine>;

/** A refusal with the number of its line, counted from 1. */
export type LineRefusal = { readonly line: number; readonly refusal: Refusal };
type Lines<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & LineRefusal);

/** Checks the shape of every line first, so that a broken one stops the list before anything ran. */
export const checkLines = (lines: readonly CommandLine[]): Lines<null> => {
  for (const [index, { command, input }] of lines.entries()) {
    const checked = checkCommand(command, input);
    if (!checked.ok) return { ok: false, line: index + 1, refusal: checked.refusal };
  }
  return { ok: true, value: null };
};

/** Runs one command and keeps its changes. A command that changes nothing is acknowledged without an entry. */
export const runAndKeep = (
  engine: Engine,
  line: CommandLine,
  today?: PlainDate,
): Outcome<{ readonly seq: number; readonly at: string; readonly title: string }> => {
  const moment = momentOf(line.at, today);
  const decided = runCommand(readFrom(engine.read), line.command, line.input, moment);
  if (!decided.ok) return decided;
  const { title, changes, undoable } = decided.value;
  if (changes.length === 0) return ok({ seq: engine.state().seq, at: moment.now, title });
  const entry = { at: moment.now, actor: moment.actor, command: line.command, title, changes };
  const kept = engine.commit(entry, { undoable });
  return kept.ok ? ok({ ...kept.value, title }) : kept;
};

/** What a list of commands runs with. `prepare` completes a line before it runs; `heard` is told of every one done. */
export type Running = {
  readonly today?: PlainDate | undefined;
  readonly prepare?: (line: CommandLine) => Promise<Outcome<CommandLine>>;
  readonly heard?: (line: number, title: string) => void;
};

/** Runs the lines in order, each whole or not at all; stops at the first refusal, earlier lines stay. */
export const runLines = async (
  engine: Engine,
  lines: readonly CommandLine[],
  { today, prepare = async (line) => ok(line), heard = () => {} }: Running = {},
): Promise<Lines<{ readonly done: number }>> => {
  for (const [index, line] of lines.entries()) {
    const whole = await prepare(line);
    const done = whole.ok ? runAndKeep(engine, whole.value, today) : whole;
    if (!done.ok) return { ok: false, line: index + 1, refusal: done.refusal };
    heard(index + 1, done.value.title);
  }
  return { ok: true, value: { done: lines.length } };
};
