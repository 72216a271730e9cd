import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseInput } from '#shared/kit/fields.ts';
import { freeze } from '../freezing.ts';
import { type CommandLine, checkLines, commandLine, runLines } from '../run-lines.ts';
import { scansByPath } from '../scans.ts';
import { causeOf } from '../store/storage-words.ts';
import { paperWorker } from './paper.ts';
import { give, needed, plain, readArguments, Stop, say } from './speak.ts';
import { openForWriting } from './workspace.ts';

const USAGE = 'run <thư mục dữ liệu> <tệp.jsonl> [--at yyyy-mm-dd]';

/** A line of the file with its number there; blank lines are passed over but counted. */
type Numbered = { readonly number: number; readonly line: CommandLine };

/** Executes a file of commands: shapes first, then one after another; each whole or not at all. */
export const run = async (args: readonly string[]): Promise<void> => {
  const options = readArguments(args, USAGE);
  const folder = needed(options, 0, 'thư mục dữ liệu', USAGE);
  const file = needed(options, 1, 'tệp lệnh', USAGE);
  const numbered = readLines(file);
  const lines = numbered.map(({ line }) => line);
  const numberOf = (index: number) => numbered[index - 1]?.number ?? index;

  const checked = checkLines(lines);
  if (!checked.ok)
    throw new Stop(`Dòng ${numberOf(checked.line)}: ${plain(checked.refusal)}. Chưa lệnh nào được thực hiện.`);
  const engine = await openForWriting(folder);
  const worker = paperWorker();
  try {
    const done = await runLines(engine, lines, {
      today: options.at,
      prepare: (line) => freeze({ engine, worker, scans: scansByPath, today: options.at }, line),
      heard: (index, title) => give(`${numberOf(index)}\t${title}`),
    });
    if (!done.ok) {
      const before = done.line - 1;
      const stayed = before === 0 ? 'Chưa lệnh nào được thực hiện.' : `${before} lệnh trước đó đã được lưu.`;
      throw new Stop(`Dòng ${numberOf(done.line)}: ${plain(done.refusal)} ${stayed}`);
    }
    say(`Đã thực hiện ${done.value.done} lệnh.`);
  } finally {
    await worker.close();
    await engine.close();
  }
};

const readLines = (file: string): readonly Numbered[] => {
  const text = readText(file);
  return text
    .split(/\r?\n/)
    .map((content, index) => ({ content: content.trim(), number: index + 1 }))
    .filter(({ content }) => content !== '')
    .map(({ content, number }) => ({ number, line: readLine(content, number) }));
};

const readText = (file: string): string => {
  try {
    // A file saved by Notepad may begin with a byte order mark.
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new Stop(`Không đọc được tệp “${basename(file)}”: ${causeOf(error)}.`);
  }
};

const readLine = (content: string, number: number): CommandLine => {
  const broken = (why: string) => new Stop(`Dòng ${number}: ${why}. Chưa lệnh nào được thực hiện.`);
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    throw broken('không phải JSON hợp lệ');
  }
  const parsed = parseInput(commandLine, value);
  if (!parsed.ok) throw broken(plain(parsed.refusal));
  return parsed.value;
};
