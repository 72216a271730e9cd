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
import { replace } from '#shared/kit/command.ts';

const TODAY = '2026-11-23';
const moment = { at: '2026-11-23T03:00:00.000Z', actor: 'kiem-thu' };
const folder = mkdtempSync(join(tmpdir(), 'so-tay-tamper-'));
const worker = paperWorker();
let engine: Engine;

const tell = async (command: string, input: object) => {
  const whole = await freeze({ engine, worker, scans: scansByPath, today: TODAY }, { command, input });
  return whole.ok ? runAndKeep(engine, whole.value, TODAY) : whole;
};
const document = (id: string) => {
  const found = readFrom(engine.read).get('documents', id);
  if (found === undefined) throw new Error(`no document ${id}`);
  return found;
};
const put = (id: string, patch: object) => {
  const before = document(id);
  return engine.commit({ ...moment, command: 'x.y', title: 'Thử', changes: [replace('documents', before, patch)] });
};

beforeAll(async () => {
  engine = await openForWriting(join(folder, 'du-lieu'));
  const lines = readSample(RESOURCES).filter(({ command }) => !/^(documents|registers)\./.test(command));
  const filled = await runLines(engine, lines, { today: TODAY });
  expect(filled.ok).toBe(true);
  const subjectId = [...readFrom(engine.read).all('meetings').keys()].at(-1) ?? '';
  const draft = { id: 'thu-mot', kind: 'invitation', subjectId, title: 'Giấy mời' };
  expect((await tell('documents.draft', draft)).ok).toBe(true);
});
afterAll(async () => {
  await worker.close();
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('A submitted document', () => {
  it('is not taken back by Ctrl Z, and no entry of the journal changes it', async () => {
    expect((await tell('documents.submit', { id: 'thu-mot' })).ok).toBe(true);
    expect(engine.canUndo()).not.toContain('Trình ký');
    expect(engine.undo(moment).ok).toBe(false);
    for (const patch of [{ title: 'Khác' }, { options: { a: 1 } }, { state: 'draft' }, { submission: null }]) {
      expect(put('thu-mot', patch)).toMatchObject({ ok: false, refusal: { code: 'rule' } });
    }
    const before = document('thu-mot');
    const removal = [{ coll: 'documents', id: 'thu-mot', before, after: null }];
    expect(engine.commit({ ...moment, command: 'x.y', title: 'Xóa', changes: removal }).ok).toBe(false);
  });

  it('does not get an old version back from its history', () => {
    const oldest = engine.history('documents', 'thu-mot').at(-1);
    const restored = engine.restoreRecord('documents', 'thu-mot', oldest?.seq ?? 0, moment);
    expect(restored).toMatchObject({ ok: false, refusal: { code: 'rule' } });
  });

  it('keeps number, date and clean copy once they were given, and its steps do not run backwards', async () => {
    const given = { id: 'thu-mot', serial: 1, symbol: 'GM-BCĐ', signedOn: TODAY, issuedOn: TODAY };
    expect((await tell('documents.recordReturn', given)).ok).toBe(true);
    for (const patch of [{ serial: 2 }, { issuedOn: '2026-11-22' }, { state: 'signed' }, { file: null }]) {
      expect(put('thu-mot', patch).ok).toBe(false);
    }
  });

  it('files made elsewhere are not taken for its own', async () => {
    const { subjectId } = document('thu-mot');
    await tell('documents.draft', { id: 'thu-hai', kind: 'invitation', subjectId });
    const file = { sha256: 'f'.repeat(64), size: 1, pages: 1 };
    const made = await tell('documents.submit', { id: 'thu-hai', file, model: file, symbol: 'QĐ-UBND' });
    expect(made.ok).toBe(true);
    expect(document('thu-hai').submission?.file.sha256).not.toBe(file.sha256);
    expect(document('thu-hai').symbol).toBe('GM-BCĐ');
    expect(document('thu-hai').submission?.code).not.toBe(document('thu-mot').submission?.code);
  });

  it('a draft may still be changed and thrown away', async () => {
    const subjectId = document('thu-hai').subjectId;
    await tell('documents.draft', { id: 'thu-ba', kind: 'invitation', subjectId });
    expect(put('thu-ba', { title: 'Giấy mời sửa' }).ok).toBe(true);
    expect((await tell('documents.remove', { id: 'thu-ba' })).ok).toBe(true);
  });
});
