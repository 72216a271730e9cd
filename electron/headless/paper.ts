import { join, resolve } from 'node:path';
import { fontSources } from '../documents/fonts.ts';
import { openPaperWorker, type PaperWorker } from '../documents/paper-worker.ts';

/** Fonts and the sample lie here in a checkout. */
export const RESOURCES = resolve(import.meta.dirname, '../../resources');

/** The paper worker from its source, as the headless desk runs it. */
export const paperWorker = (): PaperWorker =>
  openPaperWorker({
    entry: new URL('../documents/worker.ts', import.meta.url),
    fonts: fontSources(join(RESOURCES, 'fonts')),
  });
