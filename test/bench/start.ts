import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { buildProgram } from '#test/helpers/built-program.ts';
import { launch, officeIn, PROGRAM } from './office.ts';
import { median, type Place, type Row } from './table.ts';

/** From the start of the process to a usable window: ours against an empty page in the same shell. */
export const measureStart = async ({ folder, quick }: Place): Promise<readonly Row[]> => {
  buildProgram();
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let i = 0; i < (quick ? 5 : 7); i += 1) {
    theirs.push(await start(join(import.meta.dirname, 'empty-app'), '#ready', mkdtempSync(join(folder, 'start-'))));
    ours.push(await start(PROGRAM, 'h1:has-text("Bàn làm việc")', await officeIn(folder)));
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

const start = async (app: string, usable: string, data: string): Promise<number> => {
  const begun = performance.now();
  const running = await launch(app, data);
  const page = await running.firstWindow();
  await page.locator(usable).first().waitFor({ state: 'visible' });
  const taken = performance.now() - begun;
  await running.close();
  return taken;
};
