import { chromium } from '@playwright/test';
import { paperWorker } from '#electron/headless/paper.ts';
import { findBrowser } from '#electron/stand-in/find-browser.ts';
import { letterHtml, letterJob, tableHtml, tableJob } from './paper-samples.ts';
import { median, type Place, type Row, timed } from './table.ts';

/** A one-page letter, warm, and a table of 1,000 rows to PDF: ours against Chromium's print of the same content. */
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
  const compare = async (
    what: string,
    job: typeof letterJob,
    html: string,
    times: number,
    reach: number,
  ): Promise<Row> => {
    // Both sides warm: fonts loaded, code compiled.
    for (let i = 0; i < 3; i += 1) {
      await worker.render(job);
      await print(html);
    }
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let i = 0; i < times; i += 1) {
      ours.push(await timed(() => worker.render(job)));
      theirs.push(await timed(() => print(html)));
    }
    return { what, ours: median(ours), peer: 'Chromium’s print of it', theirs: median(theirs), reach };
  };
  try {
    return [
      await compare('one-page letter to PDF, warm', letterJob, letterHtml, quick ? 15 : 30, 0.2),
      await compare('table of 1,000 rows to PDF', tableJob, tableHtml, quick ? 5 : 9, 0.7),
    ];
  } finally {
    await browser.close();
    await worker.close();
  }
};
