import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templates } from '#electron/documents/index.ts';
import { judge } from '#test/helpers/paper-assertions.ts';
import { drawnOffice } from './drawn-offices.ts';
import { drawnRegisters, officeWithRegisters } from './drawn-registers.ts';
import { moment, render } from './papers.ts';

/** How many are drawn for a register; more in the long form of the test command. */
const RECORDS = Number(process.env.RECORDS ?? 25);
const SEED = Number(process.env.SEED ?? 20_200_305);
const REGISTERS = ['outgoingRegister', 'incomingRegister', 'incomingFollowUp'] as const;

describe('every register passes the clerk’s eye', () => {
  for (const kind of REGISTERS) {
    it(`${kind}: ${RECORDS} books, seed ${SEED}`, { timeout: 60_000 + RECORDS * 8000 }, async () => {
      const drawn = fc.sample(fc.tuple(drawnOffice, drawnRegisters), { numRuns: RECORDS, seed: SEED });
      for (const [index, [office, registers]] of drawn.entries()) {
        const options = { from: null, to: null, blankRows: registers.blankRows };
        const job = templates[kind](officeWithRegisters(office, registers), 'body', options, moment);
        if (!job.ok) throw new Error(`book ${index}: ${job.refusal.message}`);
        const { bytes } = await render(job.value);
        expect(await judge(bytes, job.value), `${kind} ${index} of seed ${SEED}`).toEqual([]);
      }
    });
  }
});
