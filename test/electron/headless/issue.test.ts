import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desk, pdfText } from '../../helpers/headless.ts';

const folder = mkdtempSync(join(tmpdir(), 'so-tay-issue-'));
const workspace = join(folder, 'du-lieu');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...lines: readonly object[]) => {
  const path = join(folder, 'lenh.jsonl');
  writeFileSync(path, lines.map((line) => JSON.stringify(line)).join('\n'));
  return desk('run', workspace, path, '--at', '2026-12-09');
};
const line = (command: string, input: object) => ({ command, input });
const ID = 'giay-moi-12';
const back = (more: object = {}) =>
  line('documents.recordReturn', {
    ...{ id: ID, serial: 5, symbol: 'GM-BCĐ', signedOn: '2026-12-08', issuedOn: '2026-12-09' },
    ...more,
  });
const print = (which: string, name: string) => {
  const path = join(folder, name);
  expect(desk('print', workspace, which, ID, '--out', path).code).toBe(0);
  return path;
};
const changeRoom = (place: string) => line('meetings.change', { id: 'hop-2026-12', place });
const scanFile = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return { path };
};

describe('A letter goes its way on paper', () => {
  beforeAll(() => {
    desk('run', workspace, join(import.meta.dirname, 'committee.jsonl'), '--at', '2026-11-23');
    const draft = { id: ID, kind: 'invitation', subjectId: 'hop-2026-12', title: 'Giấy mời họp 6 tháng' };
    expect(run(line('documents.draft', draft)).code).toBe(0);
  });

  it('has no number before it was submitted and signed', () => {
    expect(run(back()).err).toContain('đang ở bước “Dự thảo” nên không ghi bản ký được. Hãy trình ký trước.');
    expect(run(line('documents.sign', { id: ID, signedOn: '2026-12-08' })).err).toContain('Dự thảo');
    expect(desk('print', workspace, 'submitted', ID, '--out', join(folder, 'x.pdf')).err).toContain('chưa trình ký');
  });

  it('submitted, it is frozen: the record changes, the page does not', () => {
    expect(run(line('documents.submit', { id: ID }))).toMatchObject({ code: 0 });
    const first = readFileSync(print('submitted', 'trinh-1.pdf'));
    expect(run(changeRoom('Phòng họp số 9')).code).toBe(0);
    expect(readFileSync(print('submitted', 'trinh-2.pdf')).equals(first)).toBe(true);
    expect(pdfText(join(folder, 'trinh-2.pdf'))).toMatch(/Số:\s+\/GM-BCĐ/);
    expect(run(line('documents.submit', { id: ID })).err).toContain('đang ở bước “Trình ký”');
    expect(run(line('documents.remove', { id: ID })).err).toContain('nên không xóa được');
  });

  it('taken back, it says why; submitted again, it follows the record of that day', () => {
    expect(run(line('documents.withdraw', { id: ID })).err).toContain('Lý do rút về');
    expect(run(line('documents.withdraw', { id: ID, reason: 'Đổi phòng họp' })).code).toBe(0);
    expect(run(line('documents.remove', { id: ID })).err).toContain('đã từng trình ký');
    expect(run(line('documents.submit', { id: ID })).code).toBe(0);
    expect(pdfText(print('submitted', 'trinh-3.pdf'))).toContain('Phòng họp số 9');
  });

  it('a date before the signature, one to come, number 0 and a scan that is none are refused, and nothing is half written', () => {
    expect(run(back({ issuedOn: '2026-12-07' })).err).toContain('không được trước ngày ký');
    expect(run(back({ issuedOn: '2026-12-10' })).err).toContain('chưa đến');
    expect(run(back({ serial: 0 })).err).toContain('Số văn bản');
    expect(run(back({ scan: scanFile('ban-ky.pdf', 'Chỉ là chữ') })).err).toContain(
      'không phải tệp PDF, JPEG hoặc PNG',
    );
    expect(run(back({ scan: scanFile('rong.pdf', '') })).err).toContain('tệp rỗng');
    expect(run(back({ scan: { path: join(folder, 'khong-co.pdf') } })).err).toContain('Không đọc được “khong-co.pdf”');
    expect(run(back({ scan: { token: 'la' } })).err).toContain('đường dẫn');
    expect(desk('print', workspace, 'issued', ID, '--out', join(folder, 'x.pdf')).err).toContain('chưa được cấp số');
  });

  it('three fields, one line: number, date and scan; the clean copy has them where the slots were', () => {
    const scanned = readFileSync(join(folder, 'trinh-3.pdf'));
    expect(run(back({ scan: scanFile('da-ky.pdf', scanned) }))).toMatchObject({ code: 0 });
    const first = print('issued', 'mot.pdf');
    expect(pdfText(first)).toMatch(/Số: 05\/GM-BCĐ/);
    expect(pdfText(first)).toMatch(/Phú Quốc, ngày 09 tháng 12 năm 2026/);
    expect(readFileSync(print('scan', 'scan.pdf')).equals(scanned)).toBe(true);
    expect(run(changeRoom('Hội trường')).code).toBe(0);
    expect(readFileSync(print('issued', 'hai.pdf')).equals(readFileSync(first))).toBe(true);
    expect(desk('verify', workspace).code).toBe(0);
  });

  it('has nothing before it but a replacement', () => {
    for (const step of [back({ serial: 6 }), line('documents.withdraw', { id: ID, reason: 'Sửa' })]) {
      expect(run(step).err).toContain('Chỉ còn cách lập văn bản thay thế');
    }
    const again = { id: 'giay-moi-13', kind: 'invitation', subjectId: 'hop-2026-12', replacesId: ID };
    expect(run(line('documents.draft', again)).code).toBe(0);
    expect(run(line('documents.draft', { ...again, id: 'giay-moi-14' })).err).toContain('đã có văn bản thay thế');
    expect(run(line('documents.submit', { id: 'giay-moi-13' })).code).toBe(0);
    expect(run(back({ id: 'giay-moi-13' })).err).toContain('đã dùng cho “Giấy mời họp 6 tháng”');
    const early = { id: 'giay-moi-15', kind: 'invitation', subjectId: 'hop-2026-12', replacesId: 'giay-moi-13' };
    expect(run(line('documents.draft', early)).err).toContain('chưa phát hành');
  });

  it('step by step it goes the same way', () => {
    const id = 'giay-moi-13';
    expect(run(line('documents.sign', { id, signedOn: '2026-12-10' })).err).toContain('chưa đến');
    const steps = [
      line('documents.sign', { id, signedOn: '2026-12-08' }),
      line('documents.assignNumber', { id, serial: 6, symbol: 'GM-BCĐ', issuedOn: '2026-12-09' }),
      line('documents.issue', { id, sentOn: '2026-12-09' }),
      line('documents.fileScan', { id, scan: { path: join(folder, 'da-ky.pdf') } }),
    ];
    expect(run(...steps)).toMatchObject({ code: 0 });
  });
});
