import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templates } from '#electron/documents/index.ts';
import { judge } from '#test/helpers/paper-assertions.ts';
import { drawnComposition, FORMS, officeWithComposition } from './drawn-compositions.ts';
import { drawnOffice } from './drawn-offices.ts';
import { moment, render } from './papers.ts';

/** How many are drawn for a form; more in the long form of the test command. */
const RECORDS = Number(process.env.RECORDS ?? 25);
const SEED = Number(process.env.SEED ?? 20_200_305);

describe('every paper of free text passes the clerk’s eye', () => {
  for (const form of FORMS) {
    it(`${form}: ${RECORDS} papers, seed ${SEED}`, { timeout: 60_000 + RECORDS * 8000 }, async () => {
      const drawn = fc.sample(fc.tuple(drawnOffice, drawnComposition), { numRuns: RECORDS, seed: SEED });
      for (const [index, [office, composition]] of drawn.entries()) {
        const job = templates[form](officeWithComposition(form, office, composition), 'paper', { words: null }, moment);
        if (!job.ok) throw new Error(`paper ${index}: ${job.refusal.message}`);
        const { bytes } = await render(job.value);
        expect(await judge(bytes, job.value), `${form} ${index} of seed ${SEED}`).toEqual([]);
      }
    });
  }
});
