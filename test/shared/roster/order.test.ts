import { describe, expect, it } from 'vitest';
import { moveMember, reorderMembers } from '#shared/roster/commands-order.ts';
import { addPerson } from '#shared/roster/commands-people.ts';
import { addMembership, endMembership } from '#shared/roster/commands-seats.ts';
import { membersOn } from '#shared/roster/rules.ts';
import { COMMITTEE, must, smallOffice } from './roster-office.ts';

const TODAY = '2026-11-23';
const list = (office: ReturnType<typeof smallOffice>, date = TODAY) =>
  membersOn(office.read, COMMITTEE, date).map((seat) => seat.id.replace('seat-', ''));

describe('protocol order', () => {
  it('moves one member and lets the others follow', () => {
    const office = smallOffice();
    must(office, moveMember, { id: 'seat-tv04', position: 2 });
    expect(list(office)).toEqual(['tv01', 'tv04', 'tv02', 'tv03']);
  });
  it('is set anew from a whole list', () => {
    const office = smallOffice();
    const membershipIds = ['seat-tv01', 'seat-tv03', 'seat-tv04', 'seat-tv02'];
    must(office, reorderMembers, { bodyId: COMMITTEE, membershipIds });
    expect(list(office)).toEqual(['tv01', 'tv03', 'tv04', 'tv02']);
  });
  it('stays when somebody is left out, named twice or unknown', () => {
    const office = smallOffice();
    const tell = (...ids: string[]) =>
      office.tell(reorderMembers, { bodyId: COMMITTEE, membershipIds: ids.map((id) => `seat-${id}`) });
    expect(tell('tv02', 'tv01', 'tv03')?.message).toContain('thiếu Thành viên 04');
    expect(tell('tv02', 'tv01', 'tv03', 'tv04', 'tv04')?.message).toContain('hai lần');
    expect(tell('tv02', 'tv01', 'tv03', 'tv99')?.message).toContain('không phải là thành viên');
    expect(list(office)).toEqual(['tv01', 'tv02', 'tv03', 'tv04']);
  });
  it('has no place beyond the last', () => {
    const refusal = smallOffice().tell(moveMember, { id: 'seat-tv04', position: 5 });
    expect(refusal).toMatchObject({ code: 'invalid', field: 'position', label: 'Vị trí mới' });
  });
  it('is not for those who left', () => {
    const office = smallOffice();
    must(office, endMembership, { id: 'seat-tv04', to: '2026-01-31' });
    expect(office.tell(moveMember, { id: 'seat-tv04', position: 1 })).toMatchObject({ code: 'rule' });
  });
  it('never puts two members in one place on a past day either', () => {
    const office = smallOffice();
    must(office, endMembership, { id: 'seat-tv04', to: '2026-01-31' });
    must(office, addPerson, { id: 'tv05', name: 'Thành viên 05' });
    const seat = { id: 'seat-tv05', bodyId: COMMITTEE, personId: 'tv05', role: 'member' as const, from: '2026-02-01' };
    must(office, addMembership, { ...seat, order: 4 });
    must(office, moveMember, { id: 'seat-tv05', position: 2 });
    expect(list(office)).toEqual(['tv01', 'tv05', 'tv02', 'tv03']);
    const past = membersOn(office.read, COMMITTEE, '2025-06-01').map((member) => member.order);
    expect(new Set(past).size).toBe(past.length);
  });
});
