import { writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isPlainDate, type PlainDate, parseTypedDate } from '#shared/kit/date.ts';
import type { Refusal } from '#shared/kit/outcome.ts';

/** Ends the headless desk with one Vietnamese sentence on standard error and exit code 1. */
export class Stop extends Error {}

/** A message for the person: standard error. */
export const say = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`);
};

/** A result: standard output, whole even into a pipe that closes early. */
export const give = (line: string): void => {
  const bytes = Buffer.from(`${line}\n`);
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(1, bytes, written);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    }
  }
};

/** "Thất bại ở …": a refusal with its field's Vietnamese name. */
export const plain = ({ message, label, field }: Refusal): string => {
  const where = label !== undefined && !message.startsWith(label) ? `${label}: ` : '';
  return `${where}${message}${field === undefined ? '' : ` (trường ${field})`}`;
};

type Options = {
  readonly positionals: readonly string[];
  readonly at: PlainDate | undefined;
  readonly out: string | undefined;
  readonly each: boolean;
  readonly large: boolean;
  readonly options: unknown;
};

/** Reads arguments; an unknown option or a wrong date ends with a sentence. */
export const readArguments = (args: readonly string[], usage: string): Options => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        at: { type: 'string' },
        out: { type: 'string' },
        each: { type: 'boolean', default: false },
        large: { type: 'boolean', default: false },
        options: { type: 'string' },
      },
    });
    const { out, each, large } = values;
    return { positionals, at: dateOf(values.at), out, each, large, options: jsonOf(values.options) };
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(`Tham số chưa đúng. Cách dùng: ${usage}`);
  }
};

const dateOf = (typed: string | undefined): PlainDate | undefined => {
  if (typed === undefined) return undefined;
  const date = isPlainDate(typed) ? typed : parseTypedDate(typed);
  if (date === null) throw new Stop(`--at: “${typed}” không phải là một ngày. Viết theo dạng 2026-11-23.`);
  return date;
};

const jsonOf = (typed: string | undefined): unknown => {
  if (typed === undefined) return {};
  try {
    return JSON.parse(typed);
  } catch {
    throw new Stop('--options: cần JSON, ví dụ {"orientation":"landscape"}.');
  }
};

/** The positional argument at `index`, or a sentence that says what is missing. */
export const needed = (options: Options, index: number, what: string, usage: string): string => {
  const found = options.positionals[index];
  if (found === undefined) throw new Stop(`Thiếu ${what}. Cách dùng: ${usage}`);
  return found;
};
