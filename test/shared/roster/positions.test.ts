import { describe, expect, it } from 'vitest';
import { addPosition, changePosition, endPosition, removePosition } from '#shared/roster/commands-positions.ts';
import { positionText } from '#shared/roster/rules.ts';
import { must, smallOffice } from './roster-office.ts';

const textOn = (office: ReturnType<typeof smallOffice>, id: string, date: string) => {
  const person = office.read.get('people', id);
  return person === undefined ? undefined : positionText(office.read, person, date);
};

describe('the words behind a name', () => {
  it('do not say the agency twice', () => {
    const office = smallOffice();
    expect(textOn(office, 'tv01', '2026-11-23')).toBe('Chủ tịch UBND thành phố');
    expect(textOn(office, 'tv02', '2026-11-23')).toBe('Phó Chủ tịch, UBND thành phố Phú Quốc');
    expect(textOn(office, 'tv03', '2026-11-23')).toBe('Trưởng phòng, Phòng Nội vụ');
    must(office, changePosition, { personId: 'tv03', position: 1, title: 'Trưởng Phòng Nội vụ' });
    expect(textOn(office, 'tv03', '2026-11-23')).toBe('Trưởng Phòng Nội vụ');
    must(office, changePosition, { personId: 'tv02', position: 1, title: 'Chánh Văn phòng UBND' });
    expect(textOn(office, 'tv02', '2026-11-23')).toBe('Chánh Văn phòng UBND, UBND thành phố Phú Quốc');
  });
  it('are empty where no position is known', () => {
    const office = smallOffice();
    must(office, endPosition, { personId: 'tv03', position: 1, to: '2026-01-31' });
    expect(textOn(office, 'tv03', '2026-02-01')).toBe('');
  });
});

describe('a change of job', () => {
  it('ends the old position the day before, and an older paper still shows it', () => {
    const office = smallOffice();
    const next = { personId: 'tv03', title: 'Phó Chủ tịch', agencyId: 'ubnd', from: '2026-03-01' };
    must(office, addPosition, { ...next, endsFormer: true });
    expect(textOn(office, 'tv03', '2026-02-28')).toBe('Trưởng phòng, Phòng Nội vụ');
    expect(textOn(office, 'tv03', '2026-03-01')).toBe('Phó Chủ tịch, UBND thành phố Phú Quốc');
  });
  it('is refused at the same agency while the old position is still held', () => {
    const next = { personId: 'tv03', title: 'Phó phòng', agencyId: 'phong-noi-vu', from: '2026-03-01' };
    const refusal = smallOffice().tell(addPosition, next);
    expect(refusal).toMatchObject({ code: 'rule', label: 'Chức vụ' });
    expect(refusal?.message).toContain('“Trưởng phòng”');
  });
  it('is refused on a day that does not exist in the life of the old position', () => {
    const office = smallOffice();
    must(office, changePosition, { personId: 'tv03', position: 1, from: '2026-05-01' });
    const next = { personId: 'tv03', title: 'Phó Chủ tịch', agencyId: 'ubnd', from: '2026-05-01', endsFormer: true };
    expect(office.tell(addPosition, next)).toMatchObject({ code: 'rule', field: 'from' });
  });
  it('typed by mistake is removed', () => {
    const office = smallOffice();
    must(office, removePosition, { personId: 'tv03', position: 1 });
    expect(office.read.get('people', 'tv03')?.positions).toEqual([]);
    expect(office.tell(removePosition, { personId: 'tv03', position: 1 })).toMatchObject({ field: 'position' });
  });
});
