import { mkdtempSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { readSample } from '#electron/desk-work.ts';
import { freeze } from '#electron/freezing.ts';
import { paperWorker, RESOURCES } from '#electron/headless/paper.ts';
import { openForWriting } from '#electron/headless/workspace.ts';
import { type CommandLine, runLines } from '#electron/run-lines.ts';
import { scansByPath } from '#electron/scans.ts';
import { executable } from '#electron/stand-in/executable.ts';
import type { Engine } from '#electron/store/types.ts';

export const PROGRAM = resolve(import.meta.dirname, '../..');

/** A data folder with the sample committee in it, as on any working day, then `lines`, then whatever `fill` puts in. */
export const officeIn = async (
  folder: string,
  lines: readonly CommandLine[] = [],
  fill: (engine: Engine) => void = () => undefined,
): Promise<string> => {
  const data = mkdtempSync(join(folder, 'office-'));
  const engine = await openForWriting(join(data, 'du-lieu'));
  const worker = paperWorker();
  const prepare = (line: CommandLine) => freeze({ engine, worker, scans: scansByPath }, line);
  const filled = await runLines(engine, [...readSample(RESOURCES), ...lines], { prepare });
  await worker.close();
  if (!filled.ok) throw new Error(filled.refusal.message);
  fill(engine);
  await engine.checkpoint();
  await engine.close();
  return data;
};

/** Starts an app in the shell of this machine on a data folder. */
export const launch = (app: string, data: string): Promise<ElectronApplication> =>
  _electron.launch({
    executablePath: executable().path,
    args: [app],
    env: { ...process.env, SO_TAY_DATA: data } as Record<string, string>,
  });
