import { describe, expect, it } from 'vitest';
import { importMembers } from '#shared/roster/commands-import.ts';
import { checkImport } from '#shared/roster/import-check.ts';
import { membersOn } from '#shared/roster/rules.ts';
import { emptyCells, type RosterCells, type SheetRow } from '#shared/roster/sheet-columns.ts';
import { COMMITTEE, GROUP, names, smallOffice } from '#test/shared/roster/roster-office.ts';
import type { Office } from '#test/shared/settings/office.ts';

const TODAY = '2026-11-23';
const moment = { now: `${TODAY}T01:00:00.000Z`, today: TODAY, actor: 'Văn thư' };
const row = (number: number, cells: Partial<RosterCells>): SheetRow => ({
  number,
  cells: { ...emptyCells(), role: 'Thành viên', from: '1/9/26', title: 'Trưởng phòng', ...cells },
  notes: {},
});
const check = (office: Office, rows: readonly SheetRow[], bodyId: string = COMMITTEE) => {
  const body = office.read.get('bodies', bodyId);
  if (body === undefined) throw new Error('no body');
  return checkImport(office.read, body, rows, moment);
};
const enter = (office: Office, rows: readonly SheetRow[], bodyId: string = COMMITTEE) =>
  office.tell(importMembers, { bodyId, idPrefix: 'nhap', rows: [...check(office, rows, bodyId).rows] });

describe('A list is checked as a whole before anybody is entered', () => {
  it('agencies are met by name, short name or abbreviation without accents, and a new one is added once', () => {
    const office = smallOffice();
    const rows = [
      row(2, { name: 'Ủy viên 11', agency: 'phong noi vu' }),
      row(3, { name: 'Ủy viên 12', agency: 'UBND Thành phố' }),
      row(4, { name: 'Ủy viên 13', agency: 'Công an đặc khu' }),
      row(5, { name: 'Ủy viên 14', agency: 'cong an dac khu' }),
    ];
    expect(check(office, rows).problems.size).toBe(0);
    expect(enter(office, rows)).toBeNull();
    const agencies = [...office.read.all('agencies').values()].map(({ name }) => name);
    expect(agencies.slice(3)).toEqual(['Công an đặc khu']);
    expect(names(office, membersOn(office.read, COMMITTEE, TODAY)).slice(4)).toEqual([
      'Ủy viên 11',
      'Ủy viên 12',
      'Ủy viên 13',
      'Ủy viên 14',
    ]);
  });

  it('every wrong cell is told at once: name, role, date, form of address, order, mail', () => {
    const { problems } = check(smallOffice(), [
      row(2, { name: '', role: '', from: '31/02/2026', address: 'Cụ', order: 'một', workEmail: 'không có' }),
    ]);
    expect(
      problems
        .get(2)
        ?.map(({ column }) => column)
        .sort(),
    ).toEqual(['address', 'from', 'name', 'order', 'role', 'workEmail'].sort());
    for (const { message } of problems.get(2) ?? []) expect(message).not.toMatch(/expected|invalid|undefined/i);
  });

  it('two of one name stay two people at two agencies; at one agency the later row is refused', () => {
    const apart = [
      row(2, { name: 'Ủy viên 11', agency: 'Phòng Nội vụ' }),
      row(3, { name: 'Ủy viên 11', agency: 'UBND thành phố' }),
    ];
    const office = smallOffice();
    expect(enter(office, apart)).toBeNull();
    expect([...office.read.all('people').values()].filter(({ name }) => name === 'Ủy viên 11')).toHaveLength(2);
    const { problems } = check(smallOffice(), [...apart, row(4, { name: 'ủy viên 11', agency: 'phong noi vu' })]);
    expect(problems.get(4)?.[0]?.message).toContain('với dòng 2');
    expect(problems.size).toBe(1);
  });

  it('somebody of the committee joins the working group only when chosen, and is not entered twice', () => {
    const office = smallOffice();
    const typed = row(2, { name: 'Thành viên 03', agency: 'Phòng Nội vụ', role: 'Tổ viên' });
    const [problem] = check(office, [typed], GROUP).problems.get(2) ?? [];
    expect(problem).toMatchObject({ column: 'name', personId: 'tv03' });
    const chosen = { ...typed, personId: 'tv03' };
    expect(enter(office, [chosen], GROUP)).toBeNull();
    expect(membersOn(office.read, GROUP, TODAY).map(({ personId }) => personId)).toEqual(['tv03']);
    expect(check(office, [typed], COMMITTEE).problems.get(2)?.[0]?.message).toContain('Vai trò');
  });

  it('a second head, an agency without a position, and a role of the other body are refused at their cells', () => {
    const { problems } = check(smallOffice(), [
      row(2, { name: 'Ủy viên 11', role: 'Trưởng ban' }),
      row(3, { name: 'Ủy viên 12', title: '', agency: 'Phòng Nội vụ' }),
      row(4, { name: 'Ủy viên 13', role: 'Tổ trưởng' }),
    ]);
    expect([2, 3, 4].map((n) => problems.get(n)?.[0]?.column)).toEqual(['role', 'title', 'role']);
  });

  it('the command enters nobody when one row is wrong, and names that person', () => {
    const office = smallOffice();
    const before = office.read.all('people').size;
    const seat = { role: 'member', from: '2026-09-01' } as const;
    const refusal = office.tell(importMembers, {
      bodyId: COMMITTEE,
      idPrefix: 'nhap',
      rows: [
        { name: 'Ủy viên 11', ...seat },
        { name: 'Ủy viên 12', ...seat, role: 'head' },
      ],
    });
    expect(refusal).toMatchObject({
      field: 'rows.1.role',
      message: expect.stringContaining('Người thứ 2 (Ủy viên 12)'),
    });
    expect(office.read.all('people').size).toBe(before);
  });

  it('more than 400 rows are too many for one body', () => {
    const rows = Array.from({ length: 401 }, (_, n) => row(n + 2, { name: `Ủy viên ${n}` }));
    expect(check(smallOffice(), rows).whole).toContain('Tệp có 401 dòng; mỗi lần nhập nhiều nhất 400 người');
    expect(check(smallOffice(), []).whole).toBe('Không có dòng nào để nhập.');
  });
});
