import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk, type Shell } from '#electron/desk.ts';
import { readSample } from '#electron/desk-work.ts';
import { freeze } from '#electron/freezing.ts';
import { paperWorker, RESOURCES } from '#electron/headless/paper.ts';
import { openForWriting } from '#electron/headless/workspace.ts';
import { pathsFor } from '#electron/paths.ts';
import { runLines } from '#electron/run-lines.ts';
import { scansByPath } from '#electron/scans.ts';
import type { CallInput } from '#shared/bridge.ts';
import type { TextBlock } from '#shared/documents/text-blocks.ts';
import { desk as headless } from '../../helpers/headless.ts';

const TODAY = '2026-11-23';
const MEETING = 'meeting-2026-12';
const folder = mkdtempSync(join(tmpdir(), 'so-tay-check-'));
const paths = pathsFor({
  localAppData: undefined,
  userData: folder,
  override: folder,
  packed: false,
  resourcesPath: '',
  here: join(RESOURCES, '../out/main'),
});
/** No dialog is opened on this way. */
const nowhere = () => Promise.reject(new Error('no dialog'));
const shell: Shell = {
  askSaveSheet: nowhere,
  askOpenSheet: nowhere,
  askSaveFile: nowhere,
  askFolder: nowhere,
  askBackupFile: nowhere,
  askScan: nowhere,
  print: nowhere,
  showInFolder: () => {},
  send: () => {},
  letWindowGo: () => {},
  about: () => ({ version: '1', builtOn: null, shell: 'thử', systemTimesNewRoman: false }),
};
let desk: Desk;

const execute = (command: string, input: object) => desk.handlers.execute({ command, input, expect: [] });
const sentence = async (command: string, input: object): Promise<string | null> => {
  const done = await execute(command, input);
  return done.ok ? null : done.refusal.message;
};
const submit = (id: string, ...overrides: readonly object[]) => sentence('documents.submit', { id, overrides });
const submission = async (id: string) => {
  const lines = await desk.handlers.history({ coll: 'documents', id });
  return lines.ok ? (lines.value[0]?.after as { submission: { overrides: unknown } } | null)?.submission : null;
};
const findings = async (id: string) => {
  const found = await desk.handlers.checkDraft({ id });
  if (!found.ok) throw new Error(found.refusal.message);
  return found.value;
};
const said = (content: string): TextBlock => ({ kind: 'paragraph', content });
/** A new letter of the meeting, with more sentences at its end. */
const letter = async (id: string, ...sentences: readonly string[]) => {
  const draft = { id, kind: 'invitation', subjectId: MEETING, options: { letterMode: 'collective' } };
  expect(await sentence('documents.draft', draft)).toBeNull();
  const text = await desk.handlers.openEdit({ id });
  if (!text.ok) throw new Error(text.refusal.message);
  const blocks = [...text.value.blocks, ...sentences.map(said)];
  const edit: CallInput<'previewEdit'> = { id, blocks: [...blocks], recipients: null };
  if (sentences.length > 0) expect(await sentence('documents.edit', edit)).toBeNull();
};
const WRONG = 'Đề nghị các đồng chí đến đúng giờ./. Trân trọng.';
const REASON = 'Giữ nguyên theo văn bản gốc';

beforeAll(async () => {
  const engine = await openForWriting(paths.workspace);
  const lines = readSample(RESOURCES);
  const worker = paperWorker();
  const prepare = (line: (typeof lines)[number]) => freeze({ engine, worker, scans: scansByPath, today: TODAY }, line);
  expect((await runLines(engine, lines, { today: TODAY, prepare })).ok).toBe(true);
  await engine.close();
  await worker.close();
  desk = await openDesk(paths, paperWorker(), shell, () => {});
}, 60_000);
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('Trình ký asks the checker', () => {
  it('a clean letter goes at once', async () => {
    await letter('sach');
    expect((await findings('sach')).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(await submit('sach')).toBeNull();
  });

  it('an error stops it: the refusal counts, names the place, says how to mend', async () => {
    await letter('loi', WRONG);
    const stopped = await submit('loi');
    expect(stopped).toContain('Văn bản còn 1 lỗi thể thức nên chưa trình ký được.');
    const [error] = await findings('loi');
    expect(error).toMatchObject({ rule: 'body.early-close', severity: 'error', final: false });
    expect(stopped).toContain(`1) ${error?.where}: ${error?.message} Cách sửa: ${error?.mend}`);
    expect(stopped).toContain('hoặc ghi lý do bỏ qua');
  });

  it('an empty reason, and a reason for another rule, pass nothing', async () => {
    expect(await submit('loi', { rule: 'body.early-close', reason: '  ' })).toContain('Lý do bỏ qua');
    expect(await submit('loi', { rule: 'body.closes', reason: REASON })).toContain('còn 1 lỗi');
  });

  it('with a reason it goes, and what is kept is the sentence of the checker, not that of the caller', async () => {
    const [error] = await findings('loi');
    const excuses = [
      { rule: 'body.early-close', reason: REASON, message: 'Không có lỗi gì.' },
      { rule: 'header.number', reason: 'Phòng xa' },
    ];
    expect(await submit('loi', ...excuses)).toBeNull();
    expect((await submission('loi'))?.overrides).toEqual([
      { rule: 'body.early-close', message: error?.message, reason: REASON },
    ]);
  });

  it('tells the first three of many, and counts the rest', async () => {
    await letter('nhieu', ...Array.from({ length: 5 }, (_, i) => `Câu thứ ${i + 1}./. Hết.`));
    const stopped = await submit('nhieu');
    expect(stopped).toContain('Văn bản còn 5 lỗi thể thức');
    expect(stopped).toContain('3) ');
    expect(stopped).not.toContain('4) ');
    expect(stopped).toContain('Còn 2 lỗi nữa.');
    expect(await submit('nhieu', { rule: 'body.early-close', reason: REASON })).toBeNull();
  });

  it('nobody without authority on the day of the paper signs, whatever the reason', async () => {
    expect(
      await sentence('meetings.change', { id: MEETING, signatoryId: 'seat-05', signingCapacity: 'own' }),
    ).toBeNull();
    await letter('khong-quyen', WRONG);
    const all = ['signature.authority', 'body.early-close'].map((rule) => ({ rule, reason: REASON }));
    const stopped = await submit('khong-quyen', ...all);
    expect(stopped).toContain('không ký trực tiếp');
    expect(stopped).toContain('không bỏ qua được dù có lý do');
    expect(await submit('khong-quyen')).toContain('1 lỗi đầu không bỏ qua được');
    expect(await sentence('meetings.change', { id: MEETING, signatoryId: null })).toBeNull();
    expect(await submit('khong-quyen', ...all)).toContain('Chưa chọn người ký. Hãy chọn người ký rồi trình.');
    expect(await sentence('meetings.change', { id: MEETING, signatoryId: 'seat-01' })).toBeNull();
  });

  it('only a draft is checked', async () => {
    expect(await desk.handlers.checkDraft({ id: 'loi' })).toMatchObject({ ok: false });
    expect(await desk.handlers.checkDraft({ id: 'khong-co' })).toMatchObject({ ok: false });
  });
});

describe('the headless desk', () => {
  it('stops at the same sentence, and passes with the reason', async () => {
    await letter('dong-lenh', WRONG);
    const stopped = await submit('dong-lenh');
    await desk.close();
    const file = join(folder, 'lenh.jsonl');
    const run = (overrides: readonly object[]) => {
      writeFileSync(file, JSON.stringify({ command: 'documents.submit', input: { id: 'dong-lenh', overrides } }));
      return headless('run', paths.workspace, file);
    };
    const refused = run([]);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain(stopped);
    expect(run([{ rule: 'body.early-close', reason: REASON }])).toMatchObject({ code: 0 });
    desk = await openDesk(paths, paperWorker(), shell, () => {});
    expect(await submission('dong-lenh')).toMatchObject({ overrides: [{ rule: 'body.early-close', reason: REASON }] });
  }, 60_000);
});
