import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSample } from '#electron/desk-work.ts';
import { freeze } from '#electron/freezing.ts';
import { paperWorker, RESOURCES } from '#electron/headless/paper.ts';
import { openForWriting } from '#electron/headless/workspace.ts';
import { runAndKeep, runLines } from '#electron/run-lines.ts';
import { scansByPath } from '#electron/scans.ts';
import type { Engine } from '#electron/store/types.ts';
import { readFrom } from '#electron/store-definition.ts';
import { headOn } from '#shared/documents/offices.ts';
import { outgoingRows } from '#shared/registers/rules.ts';
import { bodyOfKind } from '#shared/roster/rules.ts';

const TODAY = '2026-11-23';
const folder = mkdtempSync(join(tmpdir(), 'so-tay-signers-'));
const worker = paperWorker();
let engine: Engine;

const read = () => readFrom(engine.read);
const tell = async (command: string, input: object): Promise<string | null> => {
  const whole = await freeze({ engine, worker, scans: scansByPath, today: TODAY }, { command, input });
  const done = whole.ok ? runAndKeep(engine, whole.value, TODAY) : whole;
  return done.ok ? null : done.refusal.message;
};
const record = (id: string) => {
  const found = read().get('documents', id);
  if (found === undefined) throw new Error(`no document ${id}`);
  return found;
};
const year = () => {
  const [found] = read().all('budgetYears').values();
  if (found === undefined) throw new Error('no budget year');
  return found;
};
const head = () => {
  const body = bodyOfKind(read(), 'standingAgency');
  const office = body === undefined ? undefined : headOn(read(), body, TODAY);
  if (office === undefined) throw new Error('nobody heads the standing agency');
  return office;
};
const draft = async (id: string, kind: string, options: object = {}) =>
  expect(await tell('documents.draft', { id, kind, subjectId: year().id, options, title: id })).toBeNull();
const submitted = async (id: string, kind: string, options: object = {}) => {
  await draft(id, kind, options);
  expect(await tell('documents.submit', { id })).toBeNull();
  return record(id);
};

beforeAll(async () => {
  engine = await openForWriting(join(folder, 'du-lieu'));
  const lines = readSample(RESOURCES).filter(({ command }) => !/^(documents|registers)\./.test(command));
  expect((await runLines(engine, lines, { today: TODAY })).ok).toBe(true);
  const { estimateLetter, useLetter, id } = year();
  const { date: _, ...estimate } = estimateLetter;
  const { date: __, ...use } = useLetter;
  const unsigned = { date: TODAY, signatoryId: null, capacity: 'own' };
  const letters = { estimateLetter: { ...estimate, ...unsigned }, useLetter: { ...use, ...unsigned } };
  expect(await tell('budget.changeYear', { id, ...letters })).toBeNull();
});
afterAll(async () => {
  await engine.close();
  await worker.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('papers of the budget year, begun without a signer', () => {
  it.each([
    ['to-trinh', 'budgetEstimate', {}],
    ['su-dung', 'budgetUse', { purpose: 'use' }],
    ['quyet-toan', 'budgetUse', { purpose: 'settlement' }],
  ])('%s is signed by the head of the standing agency and goes to signature at once', async (id, kind, options) => {
    const { submission, signatoryId, signingCapacity } = await submitted(id, kind, options);
    expect(submission?.signatureLines).toContain(head().person.name);
    expect({ signatoryId, signingCapacity }).toEqual({ signatoryId: head().membership.id, signingCapacity: 'own' });
  });

  it('the person chosen by hand signs, though somebody else heads the agency', async () => {
    const { estimateLetter, id } = year();
    const chair = bodyOfKind(read(), 'steeringCommittee');
    const other = chair === undefined ? undefined : headOn(read(), chair, TODAY);
    if (other === undefined) throw new Error('nobody heads the committee');
    const signatoryId = other.membership.id;
    expect(await tell('budget.changeYear', { id, estimateLetter: { ...estimateLetter, signatoryId } })).toBeNull();
    await draft('to-trinh-khac', 'budgetEstimate');
    // A person of another office is refused by his authority, never quietly exchanged for the head.
    expect(await tell('documents.submit', { id: 'to-trinh-khac' })).toContain(other.person.name);
    expect(record('to-trinh-khac').state).toBe('draft');
  });

  it('the register names who signed, taken from the paper itself', async () => {
    const id = 'su-dung';
    expect(await tell('documents.sign', { id, signedOn: TODAY })).toBeNull();
    const given = { id, serial: 77, symbol: record(id).symbol, issuedOn: TODAY };
    expect(await tell('documents.assignNumber', given)).toBeNull();
    const period = { profile: 'standingAgency', from: '2026-01-01', to: '2026-12-31' } as const;
    const row = outgoingRows(read(), period).find((one) => one.id === id);
    expect(row?.signer).toBe(head().person.name);
  });
});

it('the register names the chair for minutes, which nobody signs by an office', async () => {
  const id = 'bien-ban';
  const meeting = read().get('meetings', 'meeting-2026-06');
  const seat = read().get('memberships', meeting?.chairId ?? '');
  const chair = read().get('people', seat?.personId ?? '')?.name;
  expect(await tell('documents.draft', { id, kind: 'minutes', subjectId: 'meeting-2026-06', title: id })).toBeNull();
  expect(await tell('documents.submit', { id })).toBeNull();
  expect(await tell('documents.sign', { id, signedOn: TODAY })).toBeNull();
  const given = { id, serial: 78, symbol: record(id).symbol, issuedOn: TODAY };
  expect(await tell('documents.assignNumber', given)).toBeNull();
  const period = { profile: 'steeringCommittee', from: '2026-01-01', to: '2026-12-31' } as const;
  const row = outgoingRows(read(), period).find((one) => one.id === id);
  expect([row?.signer, chair]).toEqual(['Thành viên 01', 'Thành viên 01']);
});
