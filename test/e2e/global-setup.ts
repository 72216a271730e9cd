import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { executable } from '#electron/stand-in/executable.ts';
import { buildDesk, builtFrom, printOfSources, stampBuild } from '../helpers/built-desk.ts';
import { buildProgram } from '../helpers/built-program.ts';
import { buildStandIn } from '../helpers/built-stand-in.ts';
import { buildSample } from '../helpers/half-year.ts';
import { TRAINING } from './app.ts';

/** Fills the training copy once, unless it stands there filled by these very sources. */
const fillTraining = (): void => {
  const print = printOfSources('electron', 'shared', 'resources');
  if (builtFrom(`${TRAINING}-stamp`, print)) return;
  const scratch = mkdtempSync(join(tmpdir(), 'so-tay-training-'));
  const filled = buildSample(join(scratch, 'tap-huan'), scratch);
  if (filled.code !== 0) throw new Error(filled.err);
  rmSync(TRAINING, { recursive: true, force: true });
  cpSync(join(scratch, 'tap-huan'), TRAINING, { recursive: true });
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(`${TRAINING}-stamp`, { recursive: true });
  stampBuild(`${TRAINING}-stamp`, print);
};

/** Builds what the suite runs, each once, and says which shell it runs on. */
export default async (): Promise<void> => {
  buildProgram();
  await buildStandIn();
  await buildDesk();
  fillTraining();
  const { kind } = executable();
  process.stdout.write(
    kind === 'electron'
      ? 'End-to-end on real Electron.\n'
      : 'End-to-end on the stand-in (Electron’s binary is not installed here).\n',
  );
};
