import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desk, pdfText } from '../../helpers/headless.ts';

const folder = mkdtempSync(join(tmpdir(), 'so-tay-headless-'));
const COMMANDS = join(import.meta.dirname, 'committee.jsonl');
const workspace = join(folder, 'du-lieu');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, ...lines: readonly string[]) => {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
};
const agency = (id: string, name: string) => JSON.stringify({ command: 'roster.addAgency', input: { id, name } });

describe('A file of commands builds a committee from nothing', () => {
  beforeAll(() => {
    const done = desk('run', workspace, COMMANDS, '--at', '2026-11-23');
    expect(done).toMatchObject({ code: 0, err: 'Đã thực hiện 8 lệnh.\n' });
  });

  it('lists every kind with the subjects it can be printed for', () => {
    const { out, code } = desk('list', workspace, '--at', '2026-11-23');
    expect(code).toBe(0);
    expect(out).toContain('D01\tinvitation\thop-2026-12\tGiấy mời: Họp Ban Chỉ đạo 6 tháng cuối năm 2026\tin được');
    expect(out).toContain('D23\tmemberList\tsteering-committee');
  });

  it('prints the invitation, the agenda and the list of members, kinds by number or by name', () => {
    for (const [kind, subject, words] of [
      ['D01', 'hop-2026-12', 'GIẤY MỜI'],
      ['agenda', 'hop-2026-12', 'CHƯƠNG TRÌNH'],
      ['d23', 'steering-committee', 'DANH SÁCH'],
    ] as const) {
      const path = join(folder, `${kind}.pdf`);
      expect(desk('print', workspace, kind, subject, '--out', path, '--at', '2026-11-23')).toMatchObject({
        code: 0,
        err: '',
      });
      expect(pdfText(path)).toContain(words);
    }
  });

  it('prints one file a person', () => {
    const letters = join(folder, 'giay-moi');
    const done = desk('print', workspace, 'D01', 'hop-2026-12', '--out', letters, '--each', '--at', '2026-11-23');
    expect(done.code).toBe(0);
    expect(readdirSync(letters).sort()).toEqual(['1-Thanh-vien-01.pdf', '2-Thanh-vien-02.pdf']);
    expect(pdfText(join(letters, '2-Thanh-vien-02.pdf'))).toContain('Thành viên 02');
  });

  it('finds the workspace sound, and says what is not after a byte was changed', () => {
    expect(desk('verify', workspace)).toMatchObject({ code: 0 });
    const copy = join(folder, 'hong');
    desk('run', copy, COMMANDS, '--at', '2026-11-23');
    const journal =
      readdirSync(copy).find((name) => /^jrn-.*\.log$/.test(name) && statSync(join(copy, name)).size > 0) ?? '';
    const bytes = readFileSync(join(copy, journal));
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
    writeFileSync(join(copy, journal), bytes);
    const damaged = desk('verify', copy);
    expect(damaged.code).toBe(1);
    expect(damaged.out).toContain(journal);
  });

  it('refuses a second set-up and an id that is taken, and keeps what was there', () => {
    const again = desk(
      'run',
      workspace,
      file('again.jsonl', agency('moi', 'Phòng Kinh tế'), agency('ubnd', 'UBND khác')),
    );
    expect(again.code).toBe(1);
    expect(again.err).toContain('Dòng 2');
    expect(again.err).toContain('1 lệnh trước đó đã được lưu');
    expect(desk('run', workspace, file('third.jsonl', agency('moi', 'Phòng Kinh tế'))).err).toContain('đã được dùng');
  });
});

describe('Bad input is named and nothing is written', () => {
  it('a broken line stops the file before anything ran', () => {
    const path = file(
      'broken.jsonl',
      agency('phong-a', 'Phòng A'),
      '{"command": "roster.addAgency",',
      agency('phong-b', 'Phòng B'),
    );
    const target = join(folder, 'trong');
    const done = desk('run', target, path);
    expect(done).toMatchObject({ code: 1, out: '' });
    expect(done.err).toContain('Dòng 2: không phải JSON hợp lệ. Chưa lệnh nào được thực hiện.');
    expect(() => statSync(target)).toThrow();
  });

  it.each([
    ['a wrong type', { id: 'phong-a', name: 5 }, 'Tên cơ quan'],
    ['an unknown field', { id: 'phong-a', name: 'Phòng A', colour: 'red' }, 'colour'],
    ['an emoji', { id: 'phong-a', name: 'Phòng A 🙂' }, 'Tên cơ quan'],
    ['a 10,000-character name', { id: 'phong-a', name: 'a'.repeat(10_000) }, 'Tên cơ quan'],
    ['a control character', { id: 'phong-a', name: 'Phòng\u0007A' }, 'Tên cơ quan'],
    ['the 31st of February', { id: 'phong-a', name: 'Phòng A', activeFrom: '2026-02-31' }, 'Hoạt động từ ngày'],
    ['a missing name', { id: 'phong-a' }, 'Tên cơ quan'],
  ])('%s is refused with the field’s Vietnamese name', (_what, input, label) => {
    const done = desk('run', workspace, file('bad.jsonl', JSON.stringify({ command: 'roster.addAgency', input })));
    expect(done.code).toBe(1);
    expect(done.err).toContain('Dòng 1');
    expect(done.err).toContain(label);
    expect(done.err).not.toMatch(/expected|invalid|undefined|received/i);
  });

  it('takes decomposed letters and keeps them composed', () => {
    expect(
      desk('run', workspace, file('nfd.jsonl', agency('phong-nfd', 'Phòng Tư pháp'.normalize('NFD')))),
    ).toMatchObject({ code: 0 });
    expect(desk('list', workspace).code).toBe(0);
  });

  it('a person who does not exist is named', () => {
    const input = {
      id: 'ghe-x',
      bodyId: 'steering-committee',
      personId: 'khong-co',
      role: 'member',
      from: '2026-01-01',
    };
    const done = desk(
      'run',
      workspace,
      file('ghost.jsonl', JSON.stringify({ command: 'roster.addMembership', input })),
    );
    expect(done.code).toBe(1);
    expect(done.err).toContain('personId');
  });

  it('a workspace path that is a file, and one that cannot be written, are said plainly', () => {
    const plain = file('mot-tep.txt', 'xin chào');
    const onFile = desk('run', plain, COMMANDS);
    expect(onFile.code).toBe(1);
    expect(readFileSync(plain, 'utf8')).toBe('xin chào\n');
    expect(onFile.err.trim().split('\n')).toHaveLength(1);
    if (process.getuid?.() === 0) return; // Root may write everywhere; the store's own tests cover a read-only disk.
    const locked = join(folder, 'khoa');
    desk('run', locked, COMMANDS);
    chmodSync(locked, 0o555);
    expect(desk('run', locked, file('one.jsonl', agency('phong-z', 'Phòng Z'))).code).toBe(1);
    chmodSync(locked, 0o755);
  });

  it('an unknown verb, kind or option is answered with what there is', () => {
    expect(desk('dance')).toMatchObject({ code: 1, out: '' });
    expect(desk('print', workspace, 'D99', '--out', join(folder, 'x.pdf')).err).toContain('D01 (invitation)');
    expect(desk('list', workspace, '--wrong').code).toBe(1);
    expect(desk('list', workspace, '--at', '31/02/2026').err).toContain('không phải là một ngày');
  });
});

describe('The headless desk explains itself', () => {
  it('prints every command with its input’s JSON Schema', () => {
    const { out, code } = desk('commands');
    expect(code).toBe(0);
    const all = JSON.parse(out) as { command: string; title: string; input: { type: string; properties: object } }[];
    expect(all.map((c) => c.command)).toEqual(
      expect.arrayContaining(['workspace.setUp', 'roster.enrolMember', 'meetings.create']),
    );
    for (const { input, title } of all) {
      expect(input.type).toBe('object');
      expect(title).not.toBe('');
    }
  });

  it('writes one amount a line, and none when one cannot be read', () => {
    expect(desk('words', '1000000', '1.005.000', '0')).toMatchObject({
      code: 0,
      out: 'Một triệu đồng\nMột triệu không trăm linh năm nghìn đồng\nKhông đồng\n',
    });
    expect(desk('words', '15', 'mười')).toMatchObject({ code: 1, out: '' });
  });
});
