import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSample } from '#electron/desk-work.ts';
import { freeze, keptCopy } from '#electron/freezing.ts';
import { paperWorker, RESOURCES } from '#electron/headless/paper.ts';
import { openForWriting } from '#electron/headless/workspace.ts';
import { momentOf } from '#electron/moment.ts';
import { draftedText, jobOfDraft, printLarge } from '#electron/printing.ts';
import { runAndKeep, runLines } from '#electron/run-lines.ts';
import { scansByPath } from '#electron/scans.ts';
import type { Engine } from '#electron/store/types.ts';
import { readFrom } from '#electron/store-definition.ts';
import { documentOfCode, isReplaced, replacementOf } from '#shared/documents/rules.ts';
import type { TextBlock } from '#shared/documents/text-blocks.ts';
import { waitingBoard } from '#shared/documents/waiting.ts';
import type { PlainDate } from '#shared/kit/date.ts';
import { readPdf } from '#test/helpers/pdf-page.ts';
import { linesIn } from '#test/helpers/printed.ts';

/** A Monday. */
const TODAY = '2026-11-23';
const folder = mkdtempSync(join(tmpdir(), 'so-tay-way-'));
const worker = paperWorker();
const scan = join(folder, 'scan.png');
let engine: Engine;

const tell = async (command: string, input: object, today: PlainDate = TODAY) => {
  const line = { command, input, at: `${today}T03:00:00.000Z` };
  const whole = await freeze({ engine, worker, scans: scansByPath, today }, line);
  return whole.ok ? runAndKeep(engine, whole.value, today) : whole;
};
const done = async (command: string, input: object, today?: PlainDate) => {
  const outcome = await tell(command, input, today);
  if (!outcome.ok) throw new Error(`${command}: ${outcome.refusal.message}`);
};
const read = () => readFrom(engine.read);
const document = (id: string) => {
  const found = read().get('documents', id);
  if (found === undefined) throw new Error(`no document ${id}`);
  return found;
};
const board = (today: PlainDate) => waitingBoard(read(), today).filter(({ document }) => document.id === 'thu-moi');
const meeting = () => [...read().all('meetings').keys()].at(-1) ?? '';
const letter = (id: string, more: object = {}) => {
  const options = { letterMode: 'collective' };
  return done('documents.draft', { id, kind: 'invitation', subjectId: meeting(), options, title: 'Giấy mời', ...more });
};
const bytesOf = (id: string, which: 'submitted' | 'issued' | 'scan') => {
  const copy = keptCopy(engine, id, which);
  if (!copy.ok) throw new Error(copy.refusal.message);
  return Buffer.from(copy.value.bytes);
};

beforeAll(async () => {
  engine = await openForWriting(join(folder, 'du-lieu'));
  const lines = readSample(RESOURCES).filter(({ command }) => !/^(documents|registers)\./.test(command));
  expect((await runLines(engine, lines, { today: TODAY })).ok).toBe(true);
  writeFileSync(
    scan,
    Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(64), Buffer.from('IEND\xaeB`\x82', 'latin1')]),
  );
  await letter('thu-moi');
});
afterAll(async () => {
  await engine.close();
  await worker.close();
  rmSync(folder, { recursive: true, force: true });
});

it('stands on the board from its submission on, found by the code of its slip', async () => {
  expect(board(TODAY)).toEqual([]);
  await done('documents.submit', { id: 'thu-moi' });
  const code = document('thu-moi').submission?.code ?? '';
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{6}$/);
  expect(documentOfCode(read(), `${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`)?.id).toBe('thu-moi');
  expect(board('2026-11-25')).toMatchObject([{ waitsFor: 'ink', days: 2, by: null, warning: null }]);
});

it('loses its code when it is taken back, and gets another one', async () => {
  const code = document('thu-moi').submission?.code ?? '';
  expect(await tell('documents.withdraw', { id: 'thu-moi', reason: ' ' })).toMatchObject({
    ok: false,
    refusal: { field: 'reason' },
  });
  await done('documents.withdraw', { id: 'thu-moi', reason: 'Sai địa điểm họp' });
  expect(documentOfCode(read(), code)).toBeUndefined();
  expect(board(TODAY)).toEqual([]);
  await done('documents.submit', { id: 'thu-moi' });
  expect(document('thu-moi').submission?.code).not.toBe(code);
  expect(document('thu-moi').withdrawals).toMatchObject([{ reason: 'Sai địa điểm họp', submission: { code } }]);
});

it('warns from the second working day after the signature, while number or issue lack', async () => {
  // Friday: the next working day is Monday.
  await done('documents.sign', { id: 'thu-moi', signedOn: '2026-11-20' });
  expect(board('2026-11-23')).toMatchObject([{ waitsFor: 'number', by: '2026-11-23', warning: null }]);
  expect(board('2026-11-24')[0]?.warning).toContain('chưa cấp số, chậm 1 ngày làm việc; hạn là 23/11/2026');
  await done('documents.assignNumber', { id: 'thu-moi', serial: 7, symbol: 'GM-BCĐ', issuedOn: '2026-11-23' });
  expect(board('2026-11-23')).toMatchObject([{ waitsFor: 'issue', warning: null }]);
  expect(board('2026-11-25')[0]?.warning).toContain('chưa phát hành, chậm 2 ngày làm việc');
  await done('documents.issue', { id: 'thu-moi', sentOn: '2026-11-23' });
  expect(board('2026-11-25')).toEqual([]);
});

it('gives the same bytes whatever happens to the data, and keeps a second, better scan', async () => {
  const [submitted, issued] = [bytesOf('thu-moi', 'submitted'), bytesOf('thu-moi', 'issued')];
  expect((await linesIn(await readPdf(issued))).join(' ')).toContain('Số: 07/GM-BCĐ');
  expect((await linesIn(await readPdf(submitted))).join(' ')).not.toContain('07/GM-BCĐ');
  await done('documents.fileScan', { id: 'thu-moi', scan: { path: scan } });
  await done('documents.fileScan', { id: 'thu-moi', scan: { path: scan } });
  await done('meetings.change', { id: meeting(), place: 'Phòng họp khác' });
  expect(bytesOf('thu-moi', 'submitted').equals(submitted)).toBe(true);
  expect(bytesOf('thu-moi', 'issued').equals(issued)).toBe(true);
  expect(bytesOf('thu-moi', 'scan').length).toBeGreaterThan(70);
});

it('is replaced by a paper that says so, marked once that one has its number', async () => {
  await letter('thu-thay', { replacesId: 'thu-moi' });
  const job = jobOfDraft(read(), document('thu-thay'), momentOf('2026-11-23T03:00:00.000Z', TODAY));
  const body = job.ok ? job.value.papers[0]?.body : [];
  expect(body?.at(-1)).toEqual({
    kind: 'paragraph',
    content: 'Giấy mời này thay thế Giấy mời số 07/GM-BCĐ ngày 23 tháng 11 năm 2026.',
  });
  expect(replacementOf(read(), 'thu-moi')?.id).toBe('thu-thay');
  expect(isReplaced(read(), 'thu-moi')).toBe(false);
  expect(
    await tell('documents.draft', { id: 'thu-ba', kind: 'invitation', subjectId: meeting(), replacesId: 'thu-moi' }),
  ).toMatchObject({ ok: false, refusal: { field: 'replacesId' } });
  await done('documents.submit', { id: 'thu-thay' });
  const day = { signedOn: TODAY, issuedOn: TODAY };
  await done('documents.recordReturn', { id: 'thu-thay', serial: 8, symbol: 'GM-BCĐ', ...day });
  expect(isReplaced(read(), 'thu-moi')).toBe(true);
});

it('is read in letters of 16 points with the same words, marked in the margin; a scan has no words', async () => {
  const copy = keptCopy(engine, 'thu-moi', 'issued');
  if (!copy.ok) throw new Error(copy.refusal.message);
  const large = await printLarge(worker, copy.value);
  if (!large.ok) throw new Error(large.refusal.message);
  const [usual, big] = [await readPdf(copy.value.bytes), await readPdf(large.value.bytes)];
  const words = (file: typeof big) => linesIn(file).join(' ').replace(/-\s/g, '').replace(/\s+/g, ' ');
  expect(words(big)).toContain('BẢN ĐỌC CHỮ TO');
  const lettersOf = (size: number) =>
    big.pages
      .slice(0, 1)
      .flatMap((page) => page.runs.filter((run) => Math.abs(run.size - size) < 0.1).map(({ text }) => text))
      .join('').length;
  expect(lettersOf(16)).toBeGreaterThan(4 * Math.max(...[11, 12, 13, 14].map(lettersOf)));
  // A table that runs over more pages says its header more often.
  const plain = (file: typeof big) =>
    [...new Set(words(file).split(/[^\p{L}\p{N}]+/u))].filter((word) => !/^(ĐỌC|CHỮ|TO|\d+)$/.test(word)).toSorted();
  expect(plain(big)).toEqual(plain(usual));
  const picture = keptCopy(engine, 'thu-moi', 'scan');
  if (!picture.ok) throw new Error(picture.refusal.message);
  expect(await printLarge(worker, picture.value)).toMatchObject({ ok: false });
});

describe('a replacement of a paper that was rewritten by hand', () => {
  const own: TextBlock = { kind: 'paragraph', content: 'Đề nghị đại biểu đến trước 15 phút.' };
  const last = { kind: 'paragraph', content: expect.stringContaining('này thay thế Giấy mời số') };
  const textOf = (id: string): readonly TextBlock[] => {
    const text = draftedText(read(), document(id), momentOf('2026-11-23T03:00:00.000Z', TODAY));
    if (!text.ok) throw new Error(text.refusal.message);
    return text.value.blocks;
  };
  const out = async (id: string, serial: number) => {
    await done('documents.submit', { id });
    await done('documents.recordReturn', { id, serial, symbol: 'GM-BCĐ', signedOn: TODAY, issuedOn: TODAY });
  };
  const words = (id: string) => JSON.stringify(document(id).edit?.blocks ?? textOf(id));

  it('takes the written words along, over what the data say today, and says last what it replaces', async () => {
    await letter('thu-tay');
    const blocks = [...textOf('thu-tay').slice(0, 1), own, ...textOf('thu-tay').slice(1)];
    await done('documents.edit', { id: 'thu-tay', blocks, recipients: ['Thành viên Ban Chỉ đạo', 'Lưu: VT, VHXH'] });
    await out('thu-tay', 21);
    await done('meetings.change', { id: meeting(), place: 'Hội trường tầng 3' });
    await letter('thay-tay', { replacesId: 'thu-tay' });
    const { edit } = document('thay-tay');
    expect(edit?.blocks).toContainEqual(own);
    expect(edit?.blocks.at(-1)).toEqual(last);
    expect(edit?.recipients).toEqual(['Thành viên Ban Chỉ đạo', 'Lưu: VT, VHXH']);
    expect(words('thay-tay')).toContain('Hội trường tầng 3');
    expect(words('thu-tay')).not.toContain('Hội trường tầng 3');
    // What the data say is what the new words are measured by from here on.
    expect(edit?.base).toEqual(textOf('thay-tay'));
  });

  it('replaced once more, it says only the newest paper it replaces', async () => {
    await out('thay-tay', 22);
    await letter('thay-nua', { replacesId: 'thay-tay' });
    const blocks = document('thay-nua').edit?.blocks ?? [];
    expect(blocks).toContainEqual(own);
    expect(blocks.filter((block) => JSON.stringify(block).includes('này thay thế Giấy mời'))).toHaveLength(1);
    expect(JSON.stringify(blocks.at(-1))).toContain('số 22/GM-BCĐ');
  });

  it('words written at the very end stay before the sentence of the replacement; a paper nobody rewrote takes nothing', async () => {
    await letter('thu-cuoi');
    await done('documents.edit', { id: 'thu-cuoi', blocks: [...textOf('thu-cuoi'), own], recipients: null });
    await out('thu-cuoi', 23);
    await letter('thay-cuoi', { replacesId: 'thu-cuoi' });
    expect(document('thay-cuoi').edit?.blocks.slice(-2)).toEqual([own, last]);
    await letter('thu-khong');
    await out('thu-khong', 24);
    await letter('thay-khong', { replacesId: 'thu-khong' });
    expect(document('thay-khong').edit ?? null).toBeNull();
  });
});
