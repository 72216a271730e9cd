import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templates } from '#electron/documents/index.ts';
import type { PrintJob } from '#shared/documents/paper.ts';
import type { Outcome } from '#shared/kit/outcome.ts';
import type { Read } from '#shared/workspace.ts';
import { judge } from '#test/helpers/paper-assertions.ts';
import { drawnOffice, officeOf } from './drawn-offices.ts';
import { drawnSitting, heldSitting } from './drawn-sittings.ts';
import { moment, render } from './papers.ts';

/** How many meetings are drawn for a document; more in the long form of the test command. */
const RECORDS = Number(process.env.RECORDS ?? 25);
const SEED = Number(process.env.SEED ?? 20_200_305);

const kinds: Record<string, (read: Read) => Outcome<PrintJob>> = {
  'the sign-in sheet': (read) => templates.signInSheet(read, 'meeting', { blankRows: 3 }, moment),
  'the minutes': (read) => templates.minutes(read, 'meeting', {}, moment),
  'the notice of conclusions': (read) => templates.conclusionNotice(read, 'meeting', {}, moment),
};

describe('every paper of a meeting that was held passes the clerk’s eye', () => {
  for (const [name, make] of Object.entries(kinds)) {
    it(`${name}: ${RECORDS} meetings, seed ${SEED}`, { timeout: 60_000 + RECORDS * 4000 }, async () => {
      let printed = 0;
      const drawn = fc.sample(fc.tuple(drawnOffice, drawnSitting), { numRuns: RECORDS, seed: SEED });
      for (const [index, [office, sitting]] of drawn.entries()) {
        const job = make(heldSitting(officeOf(office).read, sitting));
        if (!job.ok) {
          expect(job.refusal.code, job.refusal.message).toBe('rule');
          continue;
        }
        const { bytes } = await render(job.value);
        expect(await judge(bytes, job.value), `meeting ${index} of seed ${SEED}`).toEqual([]);
        printed += 1;
      }
      expect(printed).toBeGreaterThan(RECORDS / 2);
    });
  }
});
