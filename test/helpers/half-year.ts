import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { desk, type Spoken } from './headless.ts';

const root = resolve(import.meta.dirname, '../..');

/** The training committee as it stands on 23/11/2026, then its half-year to 31/12/2026: commands a clerk would give. */
export const HALF_YEAR = join(root, 'test/electron/headless/half-year.jsonl');

/** The lines that build the training copy. */
export const SAMPLE = JSON.parse(
  readFileSync(join(root, 'resources/sample-workspace.json'), 'utf8'),
) as readonly object[];

/** The training copy built into `workspace` by the headless desk, its papers frozen as the program freezes them. */
export const buildSample = (workspace: string, scratch: string): Spoken => {
  const lines = join(scratch, 'den-23-11.jsonl');
  writeFileSync(lines, SAMPLE.map((line) => JSON.stringify(line)).join('\n'));
  return desk('run', workspace, lines);
};

/** Runs both files of commands into an empty folder by the headless desk; answers what it said of each. */
export const liveHalfYear = (workspace: string, scratch: string): readonly Spoken[] => [
  buildSample(workspace, scratch),
  desk('run', workspace, HALF_YEAR),
];
