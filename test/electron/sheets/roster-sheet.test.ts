import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeXlsxFile, { type Row } from 'write-excel-file/node';
import yauzl from 'yauzl';
import yazl from 'yazl';
import { readRosterFile } from '#electron/roster-sheets.ts';
import { readRosterSheet } from '#electron/sheets/roster-sheet.ts';
import { writeRoster, writeRosterTemplate } from '#electron/sheets/write-roster.ts';
import { openXlsx } from '#electron/sheets/xlsx-guard.ts';
import { importMembers } from '#shared/roster/commands-import.ts';
import { checkImport } from '#shared/roster/import-check.ts';
import type { RosterSheet } from '#shared/roster/sheet-columns.ts';
import { desk } from '#test/helpers/headless.ts';
import { COMMITTEE, smallOffice } from '#test/shared/roster/roster-office.ts';

const COMMANDS = resolve(import.meta.dirname, '../headless/committee.jsonl');
const folder = mkdtempSync(join(tmpdir(), 'so-tay-bang-tinh-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TITLES = ['Thứ tự', 'Họ và tên', 'Chức vụ', 'Cơ quan công tác', 'Vai trò', 'Tham gia từ ngày'];
type Words = readonly (string | Date | number)[];
const cell = (value: string | Date | number) =>
  value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy' } : { value };
const workbook = (rows: readonly Words[], titles: Words = TITLES): Promise<Buffer> =>
  writeXlsxFile([{ sheet: 'Danh sách', data: [titles, ...rows].map((row): Row => row.map(cell)) }]).toBuffer();
const member = (n: number, role = 'Thành viên', agency = 'Phòng Tư pháp'): Words => [
  '',
  `Ủy viên ${String(n).padStart(2, '0')}`,
  'Trưởng phòng',
  agency,
  role,
  '5/1/2026',
];

/** The parts of a workbook, to make another one of them. */
const partsOf = async (bytes: Buffer): Promise<Map<string, Buffer>> => {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
  const parts = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    parts.set(entry.fileName, Buffer.concat(chunks));
  }
  return parts;
};
const zipOf = async (parts: ReadonlyMap<string, Buffer>): Promise<Buffer> => {
  const zip = new yazl.ZipFile();
  for (const [name, bytes] of parts) zip.addBuffer(bytes, name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};
const SHEET = 'xl/worksheets/sheet1.xml';
/** A workbook whose first sheet was changed by hand. */
const tampered = async (bytes: Buffer, change: (xml: string) => string): Promise<Buffer> => {
  const parts = await partsOf(bytes);
  const [name = SHEET] = [...parts.keys()].filter((path) => path.startsWith('xl/worksheets/sheet'));
  parts.set(name, Buffer.from(change(String(parts.get(name)))));
  return zipOf(parts);
};

const readable = async (bytes: Buffer): Promise<RosterSheet> => {
  const read = await readRosterSheet(bytes, 'danh-sach.xlsx');
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value;
};
const refusal = async (bytes: Buffer): Promise<string> => {
  const read = await readRosterSheet(bytes, 'danh-sach.xlsx');
  return read.ok ? '' : read.refusal.message;
};
const save = (name: string, bytes: Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

describe('The template', () => {
  it('is read as an empty list: its example row is no member', async () => {
    const body = smallOffice().read.get('bodies', COMMITTEE);
    if (body === undefined) throw new Error('no body');
    expect(await readable(await writeRosterTemplate(body))).toMatchObject({ rows: [], notices: [] });
  });

  it('keeps a telephone number and a date as they were typed, and explains itself on a second sheet', async () => {
    const body = smallOffice().read.get('bodies', COMMITTEE);
    if (body === undefined) throw new Error('no body');
    const parts = await partsOf(await writeRosterTemplate(body));
    const words = String(parts.get('xl/sharedStrings.xml'));
    expect(words).toContain('Phó Trưởng ban Thường trực');
    expect([...parts.keys()].filter((name) => name.startsWith('xl/worksheets/sheet'))).toHaveLength(2);
    expect(String(parts.get('xl/styles.xml'))).toContain('formatCode="@"');
  });
});

describe('A list written out', () => {
  it('is read back word for word, and a name that looks like a formula stays a name', async () => {
    const office = smallOffice();
    office.tell((await import('#shared/roster/commands-people.ts')).changePerson, {
      id: 'tv03',
      name: '=HYPERLINK("x")',
      workPhone: '+84 297 123',
    });
    const body = office.read.get('bodies', COMMITTEE);
    if (body === undefined) throw new Error('no body');
    const bytes = await writeRoster(office.read, body, '2026-11-23');
    const { rows } = await readable(bytes);
    expect(rows.map(({ cells }) => cells.name)).toEqual([
      'Thành viên 01',
      'Thành viên 02',
      '=HYPERLINK("x")',
      'Thành viên 04',
    ]);
    expect(rows[2]?.cells).toMatchObject({
      workPhone: '+84 297 123',
      role: 'Thành viên',
      from: '21/07/2022',
      order: '3',
    });
    const parts = await partsOf(bytes);
    expect(
      [...parts.entries()].filter(([name, xml]) => name.includes('sheet1') && /<f[\s>]/.test(String(xml))),
    ).toEqual([]);
  });
});

describe('Cells as people write them', () => {
  it('a date is the same whether Excel keeps it as a day or as words', async () => {
    const { rows } = await readable(
      await workbook([
        ['1', 'Ủy viên 01', '', '', 'Thành viên', new Date(Date.UTC(2026, 0, 5))],
        ['2', 'Ủy viên 02', '', '', 'Thành viên', '05/01/2026'],
      ]),
    );
    expect(rows.map(({ cells }) => cells.from)).toEqual(['05/01/2026', '05/01/2026']);
  });

  it('a formula counts by the value it shows, and its cell says so', async () => {
    const bytes = await tampered(await workbook([member(1)]), (xml) =>
      xml.replace(/<c r="E2"[^>]*>.*?<\/c>/, '<c r="E2" t="str"><f>UPPER("a")</f><v>Thư ký</v></c>'),
    );
    const { rows, notices } = await readable(bytes);
    expect(rows[0]?.cells.role).toBe('Thư ký');
    expect(rows[0]?.notes.role).toContain('công thức');
    expect(notices.join()).toContain('1 dòng có ô chứa công thức');
  });

  it('an error of Excel is an empty cell with a note', async () => {
    const bytes = await tampered(await workbook([member(1)]), (xml) =>
      xml.replace(/<c r="E2"[^>]*>.*?<\/c>/, '<c r="E2" t="e"><f>1/0</f><v>#DIV/0!</v></c>'),
    );
    const { rows } = await readable(bytes);
    expect(rows[0]?.cells.role).toBe('');
    expect(rows[0]?.notes.role).toContain('báo lỗi');
  });

  it('joined cells are reported, and what they cover is empty', async () => {
    const bytes = await tampered(await workbook([member(1), ['', 'Ủy viên 02', '', '', 'Thư ký', '5/1/2026']]), (xml) =>
      xml.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="D2:D3"/></mergeCells>'),
    );
    const { rows, notices } = await readable(bytes);
    expect(notices.join()).toContain('ô gộp ở D2:D3');
    expect(rows[1]).toMatchObject({ cells: { agency: '' }, notes: { agency: expect.stringContaining('ô gộp') } });
  });

  it('titles may stand above the header, and a column nobody knows is told', async () => {
    const { rows, notices } = await readable(
      await workbook([['1', 'Ủy viên 01', 'x', 'y', 'Thành viên', '5/1/2026', 'Giày']], [...TITLES, 'Cỡ giày']),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.number).toBe(2);
    expect(notices).toEqual(['Không dùng đến cột “Cỡ giày”.']);
  });
});

describe('Files that are refused before anything is read', () => {
  it('a text, an old .xls, a zip that is no workbook', async () => {
    expect(await refusal(Buffer.from('xin chào'))).toContain('không phải bảng tính .xlsx');
    expect(await refusal(Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]))).toContain(
      'mật khẩu',
    );
    expect(await refusal(await zipOf(new Map([['a.txt', Buffer.from('a')]])))).toContain('không phải bảng tính .xlsx');
    expect(await refusal(Buffer.from('PK\u0003\u0004 và không gì nữa'))).toContain('bị hỏng');
  });

  it('a workbook with macros', async () => {
    const parts = await partsOf(await workbook([member(1)]));
    parts.set('xl/vbaProject.bin', Buffer.from('Attribute VB_Name'));
    expect(await refusal(await zipOf(parts))).toContain('tệp có macro: hãy lưu lại dạng .xlsx');
  });

  it('a bomb of one part packed a thousandfold, and one that only adds up to too much', async () => {
    const bomb = await partsOf(await workbook([member(1)]));
    bomb.set('xl/media/bomb.xml', Buffer.alloc(8_000_000, 0x20));
    expect(await refusal(await zipOf(bomb))).toContain('bất thường');
    const many = await partsOf(await workbook([member(1)]));
    const noise = Buffer.concat([randomBytes(30_000), Buffer.alloc(2_000_000)]);
    for (let n = 0; n < 30; n++) many.set(`xl/media/${n}.bin`, noise);
    const bytes = await zipOf(many);
    expect(bytes.length).toBeLessThan(2_000_000);
    expect(await refusal(bytes)).toContain('quá lớn');
  });

  it('a part longer than the list of the zip says', async () => {
    const bytes = await workbook([member(1)]);
    const at = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bytes.writeUInt32LE(10, at + 24);
    const opened = await openXlsx(bytes);
    expect(opened.ok ? '' : opened.refusal.message).toContain('bất thường');
  });

  it('an entity that grows, and a cell at the end of the world', async () => {
    const bytes = await workbook([member(1)]);
    const lol = await tampered(bytes, (xml) => xml.replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet'));
    expect(await refusal(lol)).toContain('bất thường');
    const far = await tampered(bytes, (xml) =>
      xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
    );
    expect(await refusal(far)).toContain('ở rất xa danh sách');
  });

  it('more than 5,000 rows; 5,000 are read, and too many for one import', async () => {
    const rows = Array.from({ length: 5_001 }, (_, n) => member(n + 1));
    expect(await refusal(await workbook(rows))).toContain('dài hơn 5.000 dòng');
    const path = save('5000.xlsx', await workbook(rows.slice(0, 5_000)));
    const read = await readRosterFile(new URL('../../../electron/sheets/worker.ts', import.meta.url), path);
    expect(read.ok && read.value.rows.length).toBe(5_000);
  });

  it('in a sheet 5,000 rows long every error stands at its own row, the empty rows between them counted', async () => {
    const wrong = new Map<number, [column: number, words: string]>([
      [2, [4, 'Chủ nhiệm']],
      [2_500, [5, '31/02/2026']],
      [5_001, [1, '']],
    ]);
    const rows = Array.from({ length: 5_000 }, (_, n): Words => {
      const change = wrong.get(n + 2);
      if (change === undefined && n % 25 !== 0) return ['', '', '', '', '', ''];
      return member(n + 1).map((words, at) => (change?.[0] === at ? change[1] : words));
    });
    const sheet = await readRosterSheet(await workbook(rows), '5000.xlsx');
    if (!sheet.ok) throw new Error(sheet.refusal.message);
    const office = smallOffice();
    const body = office.read.get('bodies', COMMITTEE);
    if (body === undefined) throw new Error('no body');
    const moment = { now: '2026-11-23T01:00:00.000Z', today: '2026-11-23', actor: 'Văn thư' };
    const { problems } = checkImport(office.read, body, sheet.value.rows, moment);
    const found = [...problems].map(([number, told]) => [number, told.map(({ column }) => column)]);
    expect(found).toEqual([
      [2, ['role']],
      [2_500, ['from']],
      [5_001, ['name']],
    ]);
    const sound = sheet.value.rows.filter(({ number }) => !wrong.has(number));
    const checked = checkImport(office.read, body, sound, moment);
    const before = office.read.all('memberships').size;
    expect(office.tell(importMembers, { bodyId: COMMITTEE, idPrefix: 'nhap', rows: [...checked.rows] })).toBeNull();
    expect(office.read.all('memberships').size - before).toBe(sound.length);
  });

  it('two columns of one name, no header, and a file cut in half', async () => {
    expect(await refusal(await workbook([member(1)], [...TITLES, 'Vai trò']))).toContain('hai cột cùng tên “Vai trò”');
    expect(await refusal(await workbook([member(1)], ['a', 'b', 'c']))).toContain('Không thấy dòng tiêu đề');
    const whole = await workbook([member(1)]);
    expect(await refusal(whole.subarray(0, whole.length / 2))).toContain('bị hỏng');
  });
});

describe('A list of 27 enters a real workspace', () => {
  const workspace = join(folder, 'du-lieu');
  const people = Array.from({ length: 27 }, (_, n) => member(n + 11, n === 0 ? 'Phó Trưởng ban' : 'thanh vien'));
  const wrong = people.with(4, member(14)).with(9, member(20, ''));
  beforeAll(() => {
    expect(desk('run', workspace, COMMANDS, '--at', '2026-11-23').code).toBe(0);
  });
  const seats = () => desk('sheet', workspace, COMMITTEE, '--out', join(folder, 'ra.xlsx'), '--at', '2026-11-23');

  it('not at all while a name stands twice at one agency and a role is missing: both are named at row and column', async () => {
    const done = desk('import', workspace, COMMITTEE, save('sai.xlsx', await workbook(wrong)), '--at', '2026-11-23');
    expect(done).toMatchObject({ code: 1, out: '' });
    expect(done.err).toContain('Dòng 6, cột “Họ và tên”: Họ và tên: trùng họ tên và cơ quan với dòng 5.');
    expect(done.err).toContain('Dòng 11, cột “Vai trò”: Vai trò: chưa có nội dung');
    expect(done.err).toContain('2 dòng cần sửa. Chưa có ai được nhập.');
    expect(seats().code).toBe(0);
    expect((await readable(readFileSync(join(folder, 'ra.xlsx')))).rows).toHaveLength(2);
  });

  it('whole once they are corrected, two of one name told apart by their agencies', async () => {
    const twins = people.with(4, [...member(14, 'Thành viên', 'VHXH')]);
    const done = desk('import', workspace, COMMITTEE, save('dung.xlsx', await workbook(twins)), '--at', '2026-11-23');
    expect(done).toMatchObject({ code: 0, err: 'Đã nhập 27 người.\n' });
    seats();
    const { rows } = await readable(readFileSync(join(folder, 'ra.xlsx')));
    expect(rows).toHaveLength(29);
    const same = rows.filter(({ cells }) => cells.name === 'Ủy viên 14').map(({ cells }) => cells.agency);
    expect(same).toEqual(['Phòng Tư pháp', 'Phòng Văn hóa - Xã hội']);
    expect(desk('verify', workspace).code).toBe(0);
  });

  it('not twice, and never into a body that has no list', async () => {
    const again = desk('import', workspace, COMMITTEE, join(folder, 'dung.xlsx'));
    expect(again.code).toBe(1);
    expect(again.err).toContain('27 dòng cần sửa');
    expect(desk('import', workspace, 'standing-agency', join(folder, 'dung.xlsx')).err).toContain('steering-committee');
    expect(desk('import', join(folder, 'chua-co'), COMMITTEE, join(folder, 'dung.xlsx')).code).toBe(1);
  });
});
