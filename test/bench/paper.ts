import { chromium } from '@playwright/test';
import { paperWorker } from '#electron/headless/paper.ts';
import { findBrowser } from '#electron/stand-in/find-browser.ts';
import { decisionPaper, followUpPaper, type RecordPaper } from './paper-records.ts';
import { letterHtml, letterJob, tableHtml, tableJob } from './paper-samples.ts';
import { median, type Place, type Row, timed } from './table.ts';

/**
 * To PDF, ours against Chromium's print of the same words: a one-page letter and a table of 1,000 rows as bare papers; the
 * follow-up table and a long decision from their records through their templates.
 */
export const measurePaper = async ({ quick }: Place): Promise<readonly Row[]> => {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('No Chromium, Chrome or Edge is installed');
  const worker = paperWorker();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  const print = async (html: string) => {
    await page.setContent(html);
    await page.pdf({ format: 'A4', preferCSSPageSize: true });
  };
  const compare = async (what: string, { make, html }: RecordPaper, times: number, reach?: number): Promise<Row> => {
    // Both sides warm: fonts loaded, code compiled. What is set once alone was warmed by the papers before it.
    for (let i = 0; i < (times === 1 ? 0 : times < 5 ? 1 : 3); i += 1) {
      await worker.render(make());
      await print(html);
    }
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let i = 0; i < times; i += 1) {
      ours.push(await timed(() => worker.render(make())));
      theirs.push(await timed(() => print(html)));
    }
    const row = { what, ours: median(ours), peer: 'Chromium’s print of it', theirs: median(theirs) };
    return reach === undefined ? row : { ...row, reach };
  };
  try {
    const long = decisionPaper();
    const { pages } = await worker.render(long.make());
    return [
      await compare('one-page letter to PDF, warm', { make: () => letterJob, html: letterHtml }, 30, 0.2),
      await compare('table of 1,000 rows to PDF', { make: () => tableJob, html: tableHtml }, quick ? 3 : 9, 0.7),
      await compare('D10 of 1,000 tasks to PDF', followUpPaper(1000), quick ? 1 : 7, 0.7),
      await compare(`decision of ${pages} pages to PDF`, long, quick ? 1 : 9),
    ];
  } finally {
    await browser.close();
    await worker.close();
  }
};
