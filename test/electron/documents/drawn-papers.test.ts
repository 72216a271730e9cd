import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templates } from '#electron/documents/index.ts';
import type { PrintJob } from '#shared/documents/paper.ts';
import type { Outcome } from '#shared/kit/outcome.ts';
import { judge } from '#test/helpers/paper-assertions.ts';
import { BUDGET_YEAR, budgetOf } from './drawn-budgets.ts';
import { type DrawnOffice, drawnOffice, officeOf } from './drawn-offices.ts';
import { moment, render } from './papers.ts';

/** How many offices are drawn for a document; more in the long form of the test command. */
const RECORDS = Number(process.env.RECORDS ?? 25);
const SEED = Number(process.env.SEED ?? 20_200_305);

const kinds: Record<string, (office: DrawnOffice) => Outcome<PrintJob>> = {
  'the invitation': (office) =>
    templates.invitation(officeOf(office).read, 'meeting', { letterMode: null, inviteeId: null }, moment),
  'the agenda': (office) => templates.agenda(officeOf(office).read, 'meeting', {}, moment),
  'the list of members': (office) =>
    templates.memberList(
      officeOf(office).read,
      'body',
      { asOf: officeOf(office).letterDate, orientation: office.layout.marginTop % 2 === 0 ? 'portrait' : 'landscape' },
      moment,
    ),
  'the estimate': (office) => templates.budgetEstimate(budgetOf(office), BUDGET_YEAR, {}, moment),
  'the use of the money': (office) =>
    templates.budgetUse(budgetOf(office), BUDGET_YEAR, { purpose: 'use', asOf: null }, moment),
};

describe('every paper of every office passes the clerk’s eye', () => {
  for (const [name, make] of Object.entries(kinds)) {
    it(`${name}: ${RECORDS} offices, seed ${SEED}`, { timeout: 60_000 + RECORDS * 4000 }, async () => {
      let printed = 0;
      for (const [index, office] of fc.sample(drawnOffice, { numRuns: RECORDS, seed: SEED }).entries()) {
        const job = make(office);
        if (!job.ok) {
          expect(job.refusal.code, job.refusal.message).toBe('rule');
          continue;
        }
        // A letter a person: three of them say what thirty would.
        const few = { ...job.value, papers: job.value.papers.slice(0, 3) };
        const { bytes } = await render(few);
        expect(await judge(bytes, few), `office ${index} of seed ${SEED}`).toEqual([]);
        printed += 1;
      }
      expect(printed).toBeGreaterThan(RECORDS / 2);
    });
  }
});
