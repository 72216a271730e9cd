import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Past this many bytes the log starts anew and the former one is kept once. */
const LIMIT = 1_000_000;

/** A log for the person who gives support: what happened, never what was typed. */
export type Log = (event: string, detail?: unknown) => void;

/** Appends lines to `<folder>/nhat-ky.log`; a log that cannot be written never stops the program. */
export const openLog = (folder: string): Log => {
  const file = join(folder, 'nhat-ky.log');
  return (event, detail) => {
    try {
      mkdirSync(folder, { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LIMIT) renameSync(file, `${file}.1`);
      appendFileSync(file, `${new Date().toISOString()} ${event}${detail === undefined ? '' : ` ${say(detail)}`}\n`);
    } catch {
      // Nothing else can be done for the log; the store reports its own failures.
    }
  };
};

const say = (detail: unknown): string =>
  (detail instanceof Error ? (detail.stack ?? detail.message) : String(detail)).replaceAll('\n', ' | ');
