import { describe, expect, it } from 'vitest';
import type { HistoryLine } from '#shared/bridge.ts';
import { addPosition, changePosition } from '#shared/roster/commands-positions.ts';
import { changeMembership } from '#shared/roster/commands-seats.ts';
import { historyEntry } from '#shared/roster/history.ts';
import { must, smallOffice } from './roster-office.ts';

const line = (
  coll: string,
  before: HistoryLine['before'],
  after: HistoryLine['after'],
  title: string,
): HistoryLine => ({
  seq: 9,
  at: '2026-11-23T07:05:00.000Z',
  actor: 'Văn thư',
  title,
  coll,
  id: after?.id ?? before?.id ?? '',
  before,
  after,
});

describe('the history of a record', () => {
  it('tells a change of position in plain words and Vietnamese time', () => {
    const office = smallOffice();
    const before = office.read.get('people', 'tv03') ?? null;
    must(office, changePosition, { personId: 'tv03', position: 1, title: 'Phó phòng', from: '2026-03-01' });
    const after = office.read.get('people', 'tv03') ?? null;
    expect(historyEntry(office.read, line('people', before, after, 'Sửa chức vụ'))).toEqual({
      when: '14:05 23/11/2026',
      what: 'Sửa chức vụ',
      details: ['Chức vụ: Trưởng phòng, Phòng Nội vụ → Phó phòng, Phòng Nội vụ (từ 01/03/2026)'],
    });
  });
  it('of two positions tells only the one that changed', () => {
    const office = smallOffice();
    const next = { personId: 'tv03', title: 'Phó Chủ tịch', agencyId: 'ubnd', from: '2026-03-01' };
    const before = office.read.get('people', 'tv03') ?? null;
    must(office, addPosition, next);
    const after = office.read.get('people', 'tv03') ?? null;
    expect(historyEntry(office.read, line('people', before, after, 'Thêm chức vụ')).details).toEqual([
      'Chức vụ: để trống → Phó Chủ tịch, UBND thành phố Phú Quốc (từ 01/03/2026)',
    ]);
  });
  it('shows roles, dates and decisions as people write them', () => {
    const office = smallOffice();
    const before = office.read.get('memberships', 'seat-tv03') ?? null;
    const decision = { number: '12/QĐ-UBND', date: '2026-01-15' };
    must(office, changeMembership, { id: 'seat-tv03', role: 'deputyHead', from: '2026-01-15', decision });
    const after = office.read.get('memberships', 'seat-tv03') ?? null;
    expect(historyEntry(office.read, line('memberships', before, after, 'Sửa thành viên')).details).toEqual([
      'Vai trò: Thành viên → Phó Trưởng ban',
      'Tham gia từ ngày: 21/07/2022 → 15/01/2026',
      'Quyết định: để trống → số 12/QĐ-UBND ngày 15/01/2026',
    ]);
  });
  it('of a new seat tells what it was made with, without any code', () => {
    const office = smallOffice();
    const after = office.read.get('memberships', 'seat-tv03') ?? null;
    const { details } = historyEntry(office.read, line('memberships', null, after, 'Thêm thành viên'));
    expect(details).toContain('Người: Thành viên 03');
    expect(details).toContain('Vai trò: Thành viên');
    expect(details.join(' ')).not.toMatch(/tv03|steering|null|undefined/);
  });
  it('of a removed record says only that', () => {
    const office = smallOffice();
    const before = office.read.get('people', 'tv03') ?? null;
    expect(historyEntry(office.read, line('people', before, null, 'Xóa người')).details).toEqual([]);
  });
});
