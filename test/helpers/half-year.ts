import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { desk, type Spoken } from './headless.ts';

const root = resolve(import.meta.dirname, '../..');

/** The training committee as it stands on 23/11/2026, then its half-year to 31/12/2026: commands a clerk would give. */
export const HALF_YEAR = join(root, 'test/electron/headless/half-year.jsonl');

/** Runs both files of commands into an empty folder by the headless desk; answers what it said of each. */
export const liveHalfYear = (workspace: string, scratch: string): readonly Spoken[] => {
  const sample = JSON.parse(readFileSync(join(root, 'resources/sample-workspace.json'), 'utf8')) as readonly object[];
  const start = join(scratch, 'den-23-11.jsonl');
  writeFileSync(start, sample.map((line) => JSON.stringify(line)).join('\n'));
  return [start, HALF_YEAR].map((file) => desk('run', workspace, file));
};
