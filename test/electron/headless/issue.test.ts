import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freeze, type KeptCopy, keptCopy } from '#electron/freezing.ts';
import { paperWorker } from '#electron/headless/paper.ts';
import { openForWriting } from '#electron/headless/workspace.ts';
import { runAndKeep } from '#electron/run-lines.ts';
import { scansByPath } from '#electron/scans.ts';
import type { Engine } from '#electron/store/types.ts';
import { desk, pdfText } from '../../helpers/headless.ts';

const TODAY = '2026-12-09';
const folder = mkdtempSync(join(tmpdir(), 'so-tay-issue-'));
const workspace = join(folder, 'du-lieu');
const scans = scansByPath;
const worker = paperWorker();
let engine: Engine;
/** Tells a command as the headless desk does, prepared and kept; answers the sentence of a refusal, or null. */
const tell = async (command: string, input: object): Promise<string | null> => {
  const whole = await freeze({ engine, worker, scans, today: TODAY }, { command, input });
  const done = whole.ok ? runAndKeep(engine, whole.value, TODAY) : whole;
  return done.ok ? null : done.refusal.message;
};
const ID = 'giay-moi-12';
const back = (more: object = {}) => {
  const given = { id: ID, serial: 5, symbol: 'GM-BCĐ', signedOn: '2026-12-08', issuedOn: TODAY };
  return tell('documents.recordReturn', { ...given, ...more });
};
const kept = (which: KeptCopy): Uint8Array => {
  const copy = keptCopy(engine, ID, which);
  if (!copy.ok) throw new Error(copy.refusal.message);
  return copy.value.bytes;
};
const words = (which: KeptCopy): string => {
  const path = join(folder, `${which}.pdf`);
  writeFileSync(path, kept(which));
  return pdfText(path);
};
const changeRoom = (place: string) => tell('meetings.change', { id: 'hop-2026-12', place });
const scanFile = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return { path };
};

beforeAll(async () => {
  expect(desk('run', workspace, join(import.meta.dirname, 'committee.jsonl'), '--at', '2026-11-23').code).toBe(0);
  engine = await openForWriting(workspace);
}, 60_000);
afterAll(async () => {
  await worker.close();
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('A letter goes its way on paper', () => {
  it('has no number before it was submitted and signed', async () => {
    const draft = { id: ID, kind: 'invitation', subjectId: 'hop-2026-12', title: 'Giấy mời họp 6 tháng' };
    expect(await tell('documents.draft', draft)).toBeNull();
    expect(await back()).toContain('đang ở bước “Dự thảo” nên không ghi bản ký được. Hãy trình ký trước.');
    expect(await tell('documents.sign', { id: ID, signedOn: '2026-12-08' })).toContain('Dự thảo');
    expect(keptCopy(engine, ID, 'submitted').ok).toBe(false);
  });

  it('submitted, it is frozen: the record changes, the page does not', async () => {
    expect(await tell('documents.submit', { id: ID })).toBeNull();
    const first = kept('submitted');
    expect(await changeRoom('Phòng họp số 9')).toBeNull();
    expect(Buffer.from(kept('submitted')).equals(first)).toBe(true);
    expect(words('submitted')).toMatch(/Số:\s+\/GM-BCĐ/);
    expect(await tell('documents.submit', { id: ID })).toContain('đang ở bước “Trình ký”');
    expect(await tell('documents.remove', { id: ID })).toContain('nên không xóa được');
  });

  it('taken back, it says why; submitted again, it follows the record of that day', async () => {
    expect(await tell('documents.withdraw', { id: ID })).toContain('Lý do rút về');
    expect(await tell('documents.withdraw', { id: ID, reason: 'Đổi phòng họp' })).toBeNull();
    expect(await tell('documents.remove', { id: ID })).toContain('đã từng trình ký');
    expect(await tell('documents.submit', { id: ID })).toBeNull();
    expect(words('submitted')).toContain('Phòng họp số 9');
  });

  it('a date before the signature, one to come, number 0 and a scan that is none are refused, nothing half written', async () => {
    expect(await back({ issuedOn: '2026-12-07' })).toContain('không được trước ngày ký');
    expect(await back({ issuedOn: '2026-12-10' })).toContain('chưa đến');
    expect(await back({ serial: 0 })).toContain('Số văn bản');
    expect(await back({ scan: scanFile('ban-ky.pdf', 'Chỉ là chữ') })).toContain('không phải tệp PDF, JPEG hoặc PNG');
    expect(await back({ scan: scanFile('rong.pdf', '') })).toContain('tệp rỗng');
    expect(await back({ scan: { path: join(folder, 'khong-co.pdf') } })).toContain('Không đọc được “khong-co.pdf”');
    expect(await back({ scan: { token: 'la' } })).toContain('đường dẫn');
    expect(keptCopy(engine, ID, 'issued').ok).toBe(false);
  });

  it('three fields, one line: number, date and scan; the clean copy has them where the slots were', async () => {
    const scanned = kept('submitted');
    expect(await back({ scan: scanFile('da-ky.pdf', scanned) })).toBeNull();
    const first = kept('issued');
    expect(words('issued')).toMatch(/Số: 05\/GM-BCĐ/);
    expect(words('issued')).toMatch(/Phú Quốc, ngày 09 tháng 12 năm 2026/);
    expect(Buffer.from(kept('scan')).equals(scanned)).toBe(true);
    expect(await changeRoom('Hội trường')).toBeNull();
    expect(Buffer.from(kept('issued')).equals(first)).toBe(true);
    const path = join(folder, 'in-lai.pdf');
    expect(desk('print', workspace, 'issued', ID, '--out', path)).toMatchObject({ code: 0 });
    expect(readFileSync(path).equals(first)).toBe(true);
  });

  it('has nothing before it but a replacement', async () => {
    const only = 'Chỉ còn cách lập văn bản thay thế';
    expect(await back({ serial: 6 })).toContain(only);
    expect(await tell('documents.withdraw', { id: ID, reason: 'Sửa' })).toContain(only);
    const again = { id: 'giay-moi-13', kind: 'invitation', subjectId: 'hop-2026-12', replacesId: ID };
    expect(await tell('documents.draft', again)).toBeNull();
    expect(await tell('documents.draft', { ...again, id: 'giay-moi-14' })).toContain('đã có văn bản thay thế');
    expect(await tell('documents.submit', { id: 'giay-moi-13' })).toBeNull();
    expect(await back({ id: 'giay-moi-13' })).toContain('đã dùng cho “Giấy mời họp 6 tháng”');
    const early = { ...again, id: 'giay-moi-15', replacesId: 'giay-moi-13' };
    expect(await tell('documents.draft', early)).toContain('chưa phát hành');
  });

  it('step by step it goes the same way', async () => {
    const id = 'giay-moi-13';
    expect(await tell('documents.sign', { id, signedOn: '2026-12-10' })).toContain('chưa đến');
    expect(await tell('documents.sign', { id, signedOn: '2026-12-08' })).toBeNull();
    const number = { id, serial: 6, symbol: 'GM-BCĐ', issuedOn: TODAY };
    expect(await tell('documents.assignNumber', number)).toBeNull();
    expect(await tell('documents.issue', { id, sentOn: TODAY })).toBeNull();
    expect(await tell('documents.fileScan', { id, scan: { path: join(folder, 'da-ky.pdf') } })).toBeNull();
    expect((await engine.verify()).ok).toBe(true);
  });
});
