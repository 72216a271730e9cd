import { describe, expect, it } from 'vitest';
import { addAgency, changeAgency } from '#shared/roster/commands-agencies.ts';
import { search, searchIndex } from '#shared/search.ts';
import type { Read } from '#shared/workspace.ts';
import { emptyWorkspace, readOf } from '#shared/workspace.ts';
import { trainingOffice } from '#test/helpers/training-office.ts';
import { enrol, must, smallOffice } from '#test/shared/roster/roster-office.ts';

const TODAY = '2026-11-23';
const everywhere = () => true;
const find = (read: Read, typed: string, limit = 12) =>
  search(searchIndex(read, TODAY, everywhere), typed, limit).map(({ title }) => title);

const office = () => {
  const made = smallOffice();
  for (const [id, name] of [
    ['ng-a', 'Nguyễn Văn An'],
    ['ng-b', 'Trần Thị Lan Anh'],
    ['ng-c', 'Hoàng Đình Quý'],
    ['ng-d', 'An Thị Hoà'],
  ] as const) {
    enrol(made, { id, name, role: 'member', title: `Chuyên viên ${id}`, agencyId: 'phong-noi-vu' });
  }
  return made;
};

describe('Search finds by any part of a name, without accents', () => {
  it('as one types: đ as d, hoà and hòa alike, quý and quí alike, words in any order', () => {
    const { read } = office();
    expect(find(read, 'hoang dinh')).toEqual(['Hoàng Đình Quý']);
    expect(find(read, 'HÒA')[0]).toBe('An Thị Hoà');
    expect(find(read, 'hoà')).toEqual(find(read, 'hòa'));
    expect(find(read, 'quí')).toEqual(['Hoàng Đình Quý']);
    expect(find(read, 'quy hoang')).toEqual(['Hoàng Đình Quý']);
    expect(find(read, 'hoàng đìn')).toEqual(['Hoàng Đình Quý']);
  });

  it('puts what begins with the words before whole words, beginnings of words, and mere parts', () => {
    const { read } = office();
    const found = find(read, 'an');
    expect(found.slice(0, 3)).toEqual(['An Thị Hoà', 'Nguyễn Văn An', 'Trần Thị Lan Anh']);
    expect(found.indexOf('Hoàng Đình Quý')).toBeGreaterThan(2);
  });

  it('finds people by their agency and their role, and an agency by its abbreviation, and opens each at its page', () => {
    const made = office();
    must(made, addAgency, { id: 'vhxh', name: 'Phòng Văn hóa - Xã hội', abbreviation: 'VHXH' });
    expect(find(made.read, 'truong ban')).toContain('Thành viên 01');
    expect(find(made.read, 'noi vu')[0]).toBe('Phòng Nội vụ');
    expect(find(made.read, 'noi vu')).toContain('Nguyễn Văn An');
    const [agency] = search(searchIndex(made.read, TODAY, everywhere), 'vhxh', 3);
    expect(agency).toMatchObject({ address: '/thanh-vien/co-quan/vhxh', title: 'Phòng Văn hóa - Xã hội' });
  });

  it('follows a renamed agency to the people in it, though they did not change', () => {
    const made = office();
    expect(find(made.read, 'to chuc')).toEqual([]);
    must(made, changeAgency, { id: 'phong-noi-vu', name: 'Phòng Tổ chức' });
    expect(find(made.read, 'to chuc')).toContain('Nguyễn Văn An');
  });

  it('finds what came in and what was entered in the register by hand: by content, number and author', () => {
    const { read } = trainingOffice();
    const [came] = search(searchIndex(read, TODAY, everywhere), 'lo hong bao mat', 3);
    expect(came).toMatchObject({ coll: 'incomingDocuments', address: '/van-ban/so/den/den-2026-05' });
    for (const typed of ['304/ca-anm', 'so den 05', 'cong an lo hong']) {
      expect(search(searchIndex(read, TODAY, everywhere), typed, 3)).toContainEqual(came);
    }
    const [sent] = search(searchIndex(read, TODAY, everywhere), '02/TB-BCĐ', 3);
    expect(sent).toMatchObject({ title: 'Thông báo lịch tập huấn kỹ năng số đợt 1 năm 2026' });
    expect(sent?.address).toBe('/van-ban/so/di/di-2026-tb-02');
  });

  it('offers nothing whose screen is not there, and nothing for an empty field', () => {
    const { read } = office();
    expect(
      search(
        searchIndex(read, TODAY, (path) => path === '/cuoc-hop'),
        'an',
        12,
      ),
    ).toEqual([]);
    expect(find(read, '  ')).toEqual([]);
  });

  it('keeps a search of 50,000 records shorter than a blink once they are prepared', () => {
    const workspace = emptyWorkspace();
    for (let n = 0; n < 50_000; n++) {
      const id = `a-${n}`;
      const none = { shortName: '', abbreviation: '', predecessorId: null, activeFrom: null, activeTo: null };
      workspace.agencies.set(id, { id, rev: 1, name: `Đơn vị sự nghiệp số ${n}`, ...none });
    }
    const index = searchIndex(readOf(workspace), TODAY, everywhere);
    search(index, 'don', 12);
    const found = search(index, 'don vi 49999', 12);
    expect(found.map(({ id }) => id)).toEqual(['a-49999']);
    expect(index).toHaveLength(50_000);
  });
});
