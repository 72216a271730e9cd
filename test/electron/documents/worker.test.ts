import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { fontSources } from '#electron/documents/fonts.ts';
import { templates } from '#electron/documents/index.ts';
import { openPaperWorker } from '#electron/documents/paper-worker.ts';
import type { PrintJob } from '#shared/documents/paper.ts';
import { office } from './office.ts';
import { FONTS, moment, render } from './papers.ts';

const entry = pathToFileURL(resolve(import.meta.dirname, '../../../electron/documents/worker.ts'));
const jobOf = (): PrintJob => {
  const job = templates.invitation(office(), 'meeting', { letterMode: null, inviteeId: null }, moment);
  if (!job.ok) throw new Error(job.refusal.message);
  return job.value;
};

describe('the paper thread', () => {
  const worker = openPaperWorker({ entry, fonts: FONTS });
  afterAll(() => worker.close());

  it('prints the same bytes as the renderer itself, several jobs at once', async () => {
    const [one, two, own] = await Promise.all([worker.render(jobOf()), worker.render(jobOf()), render(jobOf())]);
    expect(Buffer.from(one.bytes).equals(Buffer.from(own.bytes))).toBe(true);
    expect(Buffer.from(two.bytes).equals(Buffer.from(own.bytes))).toBe(true);
    expect(one.pages).toBe(own.pages);
  });

  it('prints some pages where only those are looked at', async () => {
    const [some, own] = [await worker.renderPages(jobOf(), [2]), await render(jobOf(), [2])];
    expect(Buffer.from(some.bytes).equals(Buffer.from(own.bytes))).toBe(true);
    expect(some.bytes.length).toBeLessThan((await render(jobOf())).bytes.length);
  });

  it('rejects what cannot be set and goes on printing', async () => {
    const broken = { ...jobOf(), createdOn: 'never' };
    await expect(worker.render(broken)).rejects.toThrow('The paper could not be set');
    await expect(worker.render(jobOf())).resolves.toMatchObject({ pages: 3 });
  });
});

describe('a paper thread that dies', () => {
  it('rejects the job it held, and the next job gets a new thread', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'paper-'));
    const dying = join(folder, 'dying.mjs');
    // Dies under the first job, as a thread out of memory does.
    writeFileSync(
      dying,
      "import { parentPort } from 'node:worker_threads';\nparentPort.once('message', () => process.exit(9));\n",
    );
    const worker = openPaperWorker({ entry: pathToFileURL(dying), fonts: FONTS });
    await expect(worker.render(jobOf())).rejects.toThrow('The paper thread ended (9)');
    await expect(worker.render(jobOf())).rejects.toThrow('The paper thread ended (9)');
    await worker.close();
    await expect(worker.render(jobOf())).rejects.toThrow('closed');
  });

  it('without its fonts rejects instead of waiting for ever', async () => {
    const worker = openPaperWorker({ entry, fonts: fontSources(join(tmpdir(), 'no-such-fonts'), null) });
    await expect(worker.render(jobOf())).rejects.toThrow('The paper thread failed');
    await worker.close();
  });
});

describe('Times New Roman of the PC', () => {
  it('counts only where all four files are there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
    for (const name of ['times.ttf', 'timesbd.ttf', 'timesi.ttf']) writeFileSync(join(folder, name), '');
    expect(fontSources('resources/fonts', folder).system).toBeNull();
    writeFileSync(join(folder, 'timesbi.ttf'), '');
    expect(fontSources('resources/fonts', folder).system).not.toBeNull();
  });
});
