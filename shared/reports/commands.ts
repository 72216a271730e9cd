import { acceptSentence, resetChapter, writeChapter } from './chapter-commands.ts';
import { createReport, removeReport, updateReport } from './report-commands.ts';
import { freezeReport, refreezeReport } from './snapshot-commands.ts';

/** The quarterly report (Article 7.6): its head, its frozen figures, its chapters. */
export const reportCommands = [
  createReport,
  updateReport,
  removeReport,
  freezeReport,
  refreezeReport,
  writeChapter,
  resetChapter,
  acceptSentence,
] as const;
