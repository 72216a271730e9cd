import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSample } from '#electron/desk-work.ts';
import { freeze } from '#electron/freezing.ts';
import { paperWorker, RESOURCES } from '#electron/headless/paper.ts';
import { openForWriting } from '#electron/headless/workspace.ts';
import { momentOf } from '#electron/moment.ts';
import { draftedText, jobOfDraft } from '#electron/printing.ts';
import { runAndKeep, runLines } from '#electron/run-lines.ts';
import { scansByPath } from '#electron/scans.ts';
import type { Engine } from '#electron/store/types.ts';
import { readFrom } from '#electron/store-definition.ts';
import type { TextBlock } from '#shared/documents/text-blocks.ts';
import { replace } from '#shared/kit/command.ts';

const TODAY = '2026-11-23';
const moment = { at: '2026-11-23T03:00:00.000Z', actor: 'kiem-thu' };
const folder = mkdtempSync(join(tmpdir(), 'so-tay-edit-'));
const worker = paperWorker();
let engine: Engine;

const tell = async (command: string, input: object) => {
  const whole = await freeze({ engine, worker, scans: scansByPath, today: TODAY }, { command, input });
  return whole.ok ? runAndKeep(engine, whole.value, TODAY) : whole;
};
const read = () => readFrom(engine.read);
const document = () => {
  const found = read().get('documents', 'thu-sua');
  if (found === undefined) throw new Error('no document');
  return found;
};
const fromData = (): readonly TextBlock[] => {
  const text = draftedText(read(), document(), momentOf(moment.at, TODAY));
  if (!text.ok) throw new Error(text.refusal.message);
  return text.value.blocks;
};
const printed = () => {
  const job = jobOfDraft(read(), document(), momentOf(moment.at, TODAY));
  return JSON.stringify(job.ok ? job.value.papers[0]?.body : job.refusal);
};
/** Something the letter tells changes in the meeting. */
const moveMeeting = (place: string) => {
  const meeting = read().get('meetings', document().subjectId);
  if (meeting === undefined) throw new Error('no meeting');
  const changes = [replace('meetings', meeting, { place })];
  expect(engine.commit({ ...moment, command: 'x.y', title: 'Đổi địa điểm', changes }).ok).toBe(true);
};
const own: TextBlock = { kind: 'paragraph', content: ['Đề nghị ', { text: 'đến đúng giờ', bold: true }] };

beforeAll(async () => {
  engine = await openForWriting(join(folder, 'du-lieu'));
  const lines = readSample(RESOURCES).filter(({ command }) => !/^(documents|registers)\./.test(command));
  expect((await runLines(engine, lines, { today: TODAY })).ok).toBe(true);
  const subjectId = [...read().all('meetings').keys()].at(-1) ?? '';
  const options = { letterMode: 'collective' };
  const draft = { id: 'thu-sua', kind: 'invitation', subjectId, options, title: 'Giấy mời' };
  expect((await tell('documents.draft', draft)).ok).toBe(true);
});
afterAll(async () => {
  await worker.close();
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a draft prints the words that were rewritten, and remembers what the data said', async () => {
  const base = fromData();
  expect(await tell('documents.edit', { id: 'thu-sua', blocks: [...base, own] })).toMatchObject({ ok: true });
  expect(document().edit?.base).toEqual(base);
  expect(printed()).toContain('đến đúng giờ');
});

it('a change of the data waits for a choice, and the rewritten words outlive it', async () => {
  moveMeeting('Phòng họp số 9');
  expect(printed()).not.toContain('Phòng họp số 9');
  const none = await tell('documents.refreshEdit', { id: 'thu-sua', choices: [] });
  expect(none).toMatchObject({ ok: false, refusal: { code: 'invalid', field: 'choices' } });
  expect(await tell('documents.refreshEdit', { id: 'thu-sua', choices: ['data'] })).toMatchObject({ ok: true });
  expect(printed()).toContain('Phòng họp số 9');
  expect(printed()).toContain('đến đúng giờ');
});

it('words typed on data that changed meanwhile are not kept before the change was looked at', async () => {
  expect(await tell('documents.discardEdit', { id: 'thu-sua' })).toMatchObject({ ok: true });
  const stale = await tell('documents.edit', { id: 'thu-sua', blocks: [own], basedOn: '1-abc' });
  expect(stale).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
  expect(printed()).not.toContain('đến đúng giờ');
});

it('a table wider than the page is refused with what to do', async () => {
  const columns = [100, 100].map((mm) => ({ header: 'Cột', width: { mm }, align: 'left' }));
  const table = { kind: 'table', columns, rows: [] };
  expect(await tell('documents.edit', { id: 'thu-sua', blocks: [table] })).toMatchObject({ ok: true });
  expect(printed()).toContain('Hãy thu hẹp hoặc bớt cột');
  expect(await tell('documents.submit', { id: 'thu-sua' })).toMatchObject({ ok: false, refusal: { code: 'rule' } });
});

it('is locked from the submission on, with the rewritten words in the copy that goes for ink', async () => {
  expect((await tell('documents.edit', { id: 'thu-sua', blocks: [...fromData(), own] })).ok).toBe(true);
  expect(await tell('documents.submit', { id: 'thu-sua' })).toMatchObject({ ok: true });
  const model = engine.attachments.get(document().submission?.model.sha256 ?? '');
  expect(model.ok && Buffer.from(model.value).toString('utf8')).toContain('đến đúng giờ');
  for (const [command, input] of [
    ['documents.edit', { blocks: [own] }],
    ['documents.refreshEdit', { choices: [] }],
    ['documents.discardEdit', {}],
  ] as const) {
    expect(await tell(command, { id: 'thu-sua', ...input })).toMatchObject({ ok: false, refusal: { code: 'rule' } });
  }
  const changes = [replace('documents', document(), { edit: null })];
  expect(engine.commit({ ...moment, command: 'x.y', title: 'Sửa', changes }).ok).toBe(false);
});
