import { mkdtempSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { _electron } from '@playwright/test';
import { readSample } from '#electron/desk-parts.ts';
import { freeze } from '#electron/freezing.ts';
import { paperWorker, RESOURCES } from '#electron/headless/paper.ts';
import { openForWriting } from '#electron/headless/workspace.ts';
import { type CommandLine, runLines } from '#electron/run-lines.ts';
import { scansByPath } from '#electron/scans.ts';
import { executable } from '#electron/stand-in/executable.ts';
import { buildProgram } from '#test/helpers/built-program.ts';
import { median, type Place, type Row } from './table.ts';

const root = resolve(import.meta.dirname, '../..');

/** From the start of the process to a usable window: ours against an empty page in the same shell. */
export const measureStart = async ({ folder, quick }: Place): Promise<readonly Row[]> => {
  buildProgram();
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let i = 0; i < (quick ? 3 : 7); i += 1) {
    theirs.push(await start(join(import.meta.dirname, 'empty-app'), '#ready', mkdtempSync(join(folder, 'start-'))));
    ours.push(await start(root, 'h1:has-text("Bàn làm việc")', await office(folder)));
  }
  return [
    {
      what: 'start to a usable window',
      ours: median(ours),
      peer: 'an empty page in the same shell',
      theirs: median(theirs),
      reach: 1.5,
    },
  ];
};

/** A data folder with the sample committee in it, as on any working day. */
const office = async (folder: string): Promise<string> => {
  const data = mkdtempSync(join(folder, 'office-'));
  const engine = await openForWriting(join(data, 'du-lieu'));
  const worker = paperWorker();
  const prepare = (line: CommandLine) => freeze({ engine, worker, scans: scansByPath }, line);
  const filled = await runLines(engine, readSample(RESOURCES), { prepare });
  await worker.close();
  await engine.close();
  if (!filled.ok) throw new Error(filled.refusal.message);
  return data;
};

const start = async (app: string, usable: string, data: string): Promise<number> => {
  const { path } = executable();
  const begun = performance.now();
  const running = await _electron.launch({
    executablePath: path,
    args: [app],
    env: { ...process.env, SO_TAY_DATA: data } as Record<string, string>,
  });
  const page = await running.firstWindow();
  await page.locator(usable).first().waitFor({ state: 'visible' });
  const taken = performance.now() - begun;
  await running.close();
  return taken;
};
