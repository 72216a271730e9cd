import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { freshFolder, office } from '../store/office.ts';
import { backUp, env, judge, sentenceOf, workingOffice } from './backups.ts';
import { agreeing, type Loose, type Piece, piecesOf, withData, zipOf } from './hand-made.ts';

let good: Buffer;
let pieces: Piece[];
beforeAll(async () => {
  const engine = await workingOffice();
  good = readFileSync((await backUp(engine, freshFolder())).path);
  pieces = piecesOf(good);
});

const write = (bytes: Buffer, name = 'ban-sao.sotay'): string => {
  const folder = freshFolder();
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const refused = (bytes: Buffer, name?: string): Promise<string> => sentenceOf(judge(write(bytes, name)));
const changedRecord = (from: string, to: string) =>
  agreeing(withData(pieces, 'data.json', (text) => text.replace(from, to)));
const ROW = '{"id":"can-bo-1","name":"Nguyễn Văn can-bo-1","rev":1}';
const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
const extra = (name: string, rest: Partial<Piece> = {}): Buffer =>
  agreeing([...pieces, { name, data: Buffer.from('lạ'), ...rest }]);
const manifestSays = (change: (manifest: Loose) => void): Buffer => agreeing(pieces, change);
const [EMPTY, TORN, NOT_OURS, CHANGED, FOREIGN, SET, RECORDS, HISTORY, BROKEN] = [
  'trống',
  'cắt cụt',
  'không phải bản sao lưu',
  'byte bị hỏng',
  'tệp lạ',
  'thiếu hoặc thừa',
  'không đúng mẫu',
  'Lịch sử',
  'mô tả',
];

describe('A hand-made backup that is right is accepted', () => {
  it('whether its entries are packed or not', async () => {
    expect((await judge(write(agreeing(pieces)))).attachments).toHaveLength(2);
    const packed = pieces.map((piece) => ({ ...piece, method: 8 }));
    expect((await judge(write(agreeing(packed)))).lines).toHaveLength(15);
  });

  it('and the row the tests below tamper with is really there', () => {
    const data = pieces.find(({ name }) => name === 'data.json')?.data.toString('utf8') ?? '';
    expect(data).toContain(ROW);
  });
});

/** The hash of the scan a record names. */
const namedScan = (): string =>
  /"sha256":"([0-9a-f]{64})"/.exec(pieces.find(({ name }) => name === 'data.json')?.data.toString('utf8') ?? '')?.[1] ??
  '';

const record = (fields: string): string => ROW.replace('"rev":1', `"rev":1,${fields}`);
const cases: readonly (readonly [what: string, make: () => Buffer, words: string])[] = [
  ['an empty file', () => Buffer.alloc(0), EMPTY],
  ['nothing but zeros', () => Buffer.alloc(5000), EMPTY],
  ['a picture', () => Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.alloc(500, 7)]), NOT_OURS],
  ['an encrypted one without its key', () => Buffer.from(`age-encryption.org/v1\n${'x'.repeat(500)}`), 'mã hóa'],
  ['one cut in half', () => good.subarray(0, good.length >> 1), TORN],
  ['one without its last byte', () => good.subarray(0, good.length - 1), TORN],
  [
    'one whose end was filled with zeros',
    () => Buffer.concat([good.subarray(0, good.length - 200), Buffer.alloc(200)]),
    TORN,
  ],
  ['one with a byte too many', () => Buffer.concat([good, Buffer.from('x')]), TORN],
  [
    'an ordinary ZIP without a seal',
    () => Buffer.concat([good.subarray(0, good.length - 64), Buffer.from('0'.repeat(64))]),
    CHANGED,
  ],
  ['a ZIP of somebody else', () => zipOf([{ name: 'manifest.json', data: Buffer.from('{"magic":"khac"}') }]), NOT_OURS],
  ['a missing manifest', () => zipOf(pieces.slice(1)), 'hỏng'],
  ['a manifest that is not first', () => zipOf([...pieces.slice(1), ...pieces.slice(0, 1)]), 'hỏng'],
  ['a missing scan a record names', () => agreeing(pieces.filter(({ name }) => !name.endsWith(namedScan()))), SET],
  [
    'an attachment the manifest does not know',
    () => zipOf([...pieces, { name: `attachments/${'a'.repeat(64)}`, data: Buffer.from('x') }]),
    SET,
  ],
  ['an attachment under another hash', () => extra(`attachments/${'a'.repeat(64)}`), CHANGED],
  ['a missing file of records', () => agreeing(pieces.filter(({ name }) => name !== 'data.json')), SET],
  ['a missing history', () => agreeing(pieces.filter(({ name }) => !name.startsWith('audit/'))), HISTORY],
  ['two entries of one name', () => zipOf([...pieces, ...pieces.slice(1, 2)]), 'trùng tên'],
  ['an entry too many', () => extra('them.txt'), FOREIGN],
  ['a way out of the folder', () => extra('attachments/../../../etc/passwd'), 'hỏng'],
  ['an absolute path', () => extra('/etc/passwd'), 'hỏng'],
  ['a drive letter', () => extra('C:/Windows/win.ini'), 'hỏng'],
  ['a backslash', () => extra('audit\\2026-11.log'), 'hỏng'],
  ['a name Windows keeps', () => extra('NUL'), FOREIGN],
  ['a folder', () => extra('attachments/'), FOREIGN],
  ['the same name in capitals', () => extra('DATA.JSON'), FOREIGN],
  ['a name in decomposed Unicode', () => extra('DỌC-TRUOC.txt'.normalize('NFD')), FOREIGN],
  ['a link', () => zipOf(pieces.map((piece, i) => (i === 1 ? { ...piece, mode: 0o120777 } : piece))), FOREIGN],
  [
    'a name that differs between directory and entry',
    () =>
      zipOf(pieces.map((piece, i) => (i === 1 ? { ...piece, name: 'data.jsom', said: { name: 'data.json' } } : piece))),
    FOREIGN,
  ],
  [
    'an entry with a password',
    () =>
      zipOf(
        pieces.map((piece, i) => (i === 1 ? { ...piece, flags: 1, said: { packed: piece.data.length + 12 } } : piece)),
      ),
    'mã hóa',
  ],
  [
    'an unknown way of packing',
    () => zipOf(pieces.map((piece, i) => (i === 1 ? { ...piece, method: 12 } : piece))),
    'hỏng',
  ],
  [
    'a bomb by its declared size',
    () => zipOf(pieces.map((piece, i) => (i === 1 ? { ...piece, method: 8, said: { size: 600 << 20 } } : piece))),
    'lớn bất thường',
  ],
  [
    'a bomb that hides its size',
    () =>
      zipOf(
        pieces.map((piece, i) =>
          i === 1 ? { ...piece, data: Buffer.alloc(20 << 20, 32), method: 8, said: { size: 100 } } : piece,
        ),
      ),
    '',
  ],
  [
    'a bomb by its ratio',
    () =>
      agreeing(pieces.map((piece, i) => (i === 1 ? { ...piece, data: Buffer.alloc(20 << 20, 32), method: 8 } : piece))),
    'lớn bất thường',
  ],
  [
    'an attachment over 64 MB',
    () =>
      zipOf([...pieces, { name: `attachments/${'b'.repeat(64)}`, data: Buffer.from('x'), said: { size: 65 << 20 } }]),
    '',
  ],
  ['more entries than there are', () => zipOf(pieces, 60_000), 'hỏng'],
  [
    'entries that lie over each other',
    () => zipOf(pieces.map((piece, i) => (i === 2 ? { ...piece, said: { offset: 10 } } : piece))),
    '',
  ],
  [
    'a newer format',
    () => manifestSays((m) => Object.assign(m, { format: 2, appVersion: '9.1.0', tuong_lai: true })),
    '9.1.0',
  ],
  ['a newer shape', () => manifestSays((m) => Object.assign(m, { schema: 9, appVersion: '3.0.0' })), '3.0.0'],
  ['a shape only newer programs may read', () => manifestSays((m) => Object.assign(m, { minReader: 9 })), 'mới hơn'],
  ['an unknown field of the manifest', () => manifestSays((m) => Object.assign(m, { la: 1 })), BROKEN],
  ['an encryption nobody knows', () => manifestSays((m) => Object.assign(m, { protection: 'rot13' })), BROKEN],
  ['wrong counts', () => manifestSays((m) => Object.assign(m, { counts: { people: 99, meetings: 1 } })), 'Số mục'],
  ['wrong sums of money', () => manifestSays((m) => Object.assign(m, { totals: { 'people.amount': 5 } })), 'Số mục'],
  ['another number of the last change', () => manifestSays((m) => Object.assign(m, { seq: 14 })), HISTORY],
  ['another office’s head', () => manifestSays((m) => Object.assign(m, { headHash: 'a'.repeat(64) })), HISTORY],
  ['another office’s mark', () => manifestSays((m) => Object.assign(m, { storeId: 'a'.repeat(16) })), HISTORY],
  [
    'an entry whose hash is not the manifest’s',
    () => manifestSays((m) => Object.assign(m.entries[0] as object, { sha256: 'a'.repeat(64) })),
    CHANGED,
  ],
  [
    'the same file listed twice',
    () => manifestSays((m) => m.entries.push({ ...(m.entries[0] as Loose['entries'][number]) })),
    SET,
  ],
  ['a prototype in a record', () => changedRecord(ROW, record('"__proto__":{"admin":true}')), RECORDS],
  ['a constructor in a record', () => changedRecord(ROW, record('"constructor":1')), RECORDS],
  ['a record 40 levels deep', () => changedRecord(ROW, record(`"la":${deep(40)}`)), RECORDS],
  ['a record 200,000 levels deep', () => changedRecord(ROW, record(`"la":${deep(200_000)}`)), RECORDS],
  ['a text over 64 KB', () => changedRecord(ROW, record(`"note":"${'a'.repeat(70_000)}"`)), RECORDS],
  ['a number beyond all numbers', () => changedRecord(ROW, record('"la":1e400')), RECORDS],
  ['a number written in another way', () => changedRecord(ROW, record('"la":1.0')), RECORDS],
  ['a key given twice', () => changedRecord(ROW, record('"name":"Khác"')), RECORDS],
  ['half a character', () => changedRecord(ROW, record('"note":"\\ud800"')), RECORDS],
  ['decomposed Vietnamese', () => changedRecord(ROW, record(`"note":"${'Hồng'.normalize('NFD')}"`)), RECORDS],
  ['two records of one id', () => changedRecord(ROW, `${ROW},\n${ROW}`), RECORDS],
  [
    'a record without a name',
    () => changedRecord(ROW, ROW.replace('"name":"Nguyễn Văn can-bo-1"', '"name":""')),
    'không đúng mẫu hồ sơ',
  ],
  ['a record without an id', () => changedRecord(ROW, ROW.replace('can-bo-1"', '"')), RECORDS],
  ['a list in place of a record', () => changedRecord(ROW, '[1,2]'), RECORDS],
  ['blanks between records', () => changedRecord(ROW, ` ${ROW}`), RECORDS],
  ['records that are no JSON', () => agreeing(withData(pieces, 'data.json', () => 'không phải')), RECORDS],
  ['no records at all', () => agreeing(withData(pieces, 'data.json', () => '')), RECORDS],
  ['“null” for records', () => agreeing(withData(pieces, 'data.json', () => 'null')), RECORDS],
  [
    'a meeting whose chair is gone',
    () =>
      agreeing(
        withData(pieces, 'data.json', (text) => text.replace(`${ROW},\n`, '')),
        (m) => Object.assign(m, { counts: { people: 11, meetings: 1 } }),
      ),
    'nhắc tới',
  ],
  [
    'a collection nobody knows',
    () =>
      agreeing(
        withData(pieces, 'data.json', (text) => text.replace('"meetings":[', '"spies":[')),
        (m) => Object.assign(m, { counts: { people: 12, spies: 1 } }),
      ),
    'chưa biết',
  ],
  [
    'a changed line of the history',
    () =>
      agreeing(
        pieces.map((piece) =>
          piece.name.startsWith('audit/')
            ? { ...piece, data: Buffer.from(piece.data.toString('utf8').replace('van-thu', 'nguoi-la')) }
            : piece,
        ),
      ),
    HISTORY,
  ],
  [
    'a history without its last line',
    () =>
      agreeing(
        pieces.map((piece) =>
          piece.name.startsWith('audit/')
            ? { ...piece, data: piece.data.subarray(0, piece.data.lastIndexOf(10, piece.data.length - 2) + 1) }
            : piece,
        ),
      ),
    HISTORY,
  ],
  [
    'a history in the wrong month',
    () =>
      agreeing(
        pieces.map((piece) => (piece.name.startsWith('audit/') ? { ...piece, name: 'audit/2020-01.log' } : piece)),
      ),
    HISTORY,
  ],
  [
    'a line of the history given twice',
    () =>
      agreeing(
        pieces.map((piece) =>
          piece.name.startsWith('audit/') ? { ...piece, data: Buffer.concat([piece.data, piece.data]) } : piece,
        ),
      ),
    HISTORY,
  ],
];

describe('Refused, with one sentence that says why', () => {
  it.each(cases)('%s', async (_, make, words) => {
    const sentence = await refused(make());
    expect(sentence).toContain(words);
    expect(sentence).toMatch(/chưa có gì bị thay đổi/);
    expect(sentence).not.toMatch(/undefined|Error|[A-Z]{2,}_|yauzl|zod/);
  });

  it('a file that was never finished', async () => {
    expect(await refused(good, 'ban-sao.sotay.12.0123abcd.part')).toContain('chưa ghi xong');
  });

  it('a backup larger than what is free on this PC', async () => {
    const path = write(good);
    const full = { ...env, fs: { ...env.fs, freeBytes: () => 1000 } };
    expect(await sentenceOf(judge(path, { env: full, target: '/' }))).toContain('không đủ chỗ');
  });

  it('one from a program that knew more', async () => {
    const newer = { ...office, schema: 1, migrations: [] };
    expect(await sentenceOf(judge(write(good), { definition: newer }))).toContain('phiên bản mới hơn');
  });
});

describe('A single wrong byte', () => {
  it('anywhere in the file is noticed', async () => {
    const step = Math.ceil(good.length / 150);
    for (let at = 0; at < good.length; at += step) {
      const bytes = Buffer.from(good);
      bytes[at] = (bytes[at] ?? 0) ^ 0x10;
      expect(await refused(bytes)).not.toBe('');
    }
  });
});
