import { describe, expect, it } from 'vitest';
import { addWorkField, assignField } from '#shared/roster/commands-fields.ts';
import { addPerson, removePerson } from '#shared/roster/commands-people.ts';
import { addMembership, changeMembership, endMembership, removeMembership } from '#shared/roster/commands-seats.ts';
import { enrolMember, replaceMembership } from '#shared/roster/commands-succession.ts';
import { bodySentence, fieldsOfMember, membersOn, positionText } from '#shared/roster/rules.ts';
import { COMMITTEE, enrol, GROUP, must, names, smallOffice } from './roster-office.ts';

const seat = (id: string, personId: string, role: 'head' | 'member' | 'groupLeader', from: string) => ({
  id,
  personId,
  role,
  from,
  bodyId: COMMITTEE,
});

describe('enrolling a member', () => {
  it('writes person, position and seat in one go', () => {
    const { read } = smallOffice();
    const person = read.get('people', 'tv01');
    expect(person && positionText(read, person, '2026-11-23')).toBe('Chủ tịch UBND thành phố');
    expect(read.get('memberships', 'seat-tv01')).toMatchObject({ role: 'head', order: 1, to: null, rev: 1 });
  });
  it('writes nothing at all when the role is taken', () => {
    const office = smallOffice();
    const refusal = office.tell(enrolMember, {
      person: { id: 'tv05', name: 'Thành viên 05' },
      agency: { id: 'moi', name: 'Phòng Kinh tế' },
      position: { title: 'Trưởng phòng' },
      seat: { id: 'seat-tv05', bodyId: COMMITTEE, role: 'head', from: '2026-01-01' },
    });
    expect(refusal).toMatchObject({ code: 'rule', field: 'seat.role', label: 'Vai trò' });
    expect(refusal?.message).toContain('Thành viên 01 (UBND thành phố Phú Quốc)');
    expect(office.read.get('people', 'tv05')).toBeUndefined();
    expect(office.read.get('agencies', 'moi')).toBeUndefined();
  });
  it('takes a new agency along', () => {
    const office = smallOffice();
    must(office, enrolMember, {
      person: { id: 'tv05', name: 'Thành viên 05' },
      agency: { id: 'kinh-te', name: 'Phòng Kinh tế' },
      position: { title: 'Trưởng phòng' },
      seat: { id: 'seat-tv05', bodyId: COMMITTEE, role: 'member', from: '2026-01-01' },
    });
    const person = office.read.get('people', 'tv05');
    expect(person && positionText(office.read, person, '2026-11-23')).toBe('Trưởng phòng, Phòng Kinh tế');
  });
  it('points at the position when its agency does not exist', () => {
    const refusal = smallOffice().tell(enrolMember, {
      person: { id: 'tv05', name: 'Thành viên 05' },
      position: { title: 'Trưởng phòng', agencyId: 'khong-co' },
      seat: { id: 'seat-tv05', bodyId: COMMITTEE, role: 'member', from: '2026-01-01' },
    });
    expect(refusal).toMatchObject({ code: 'missing', field: 'position.agencyId', label: 'Cơ quan công tác' });
  });
});

describe('two people of one name', () => {
  it('are allowed at two agencies', () => {
    const office = smallOffice();
    const twin = { id: 'tv03b', name: 'Thành viên 03', positions: [{ title: 'Trưởng phòng', agencyId: 'ubnd' }] };
    expect(office.tell(addPerson, twin)).toBeNull();
  });
  it('are refused at one agency, with advice what to do', () => {
    const office = smallOffice();
    const twin = { id: 'tv03b', name: 'thành viên 03', positions: [{ title: 'Phó phòng', agencyId: 'phong-noi-vu' }] };
    const refusal = office.tell(addPerson, twin);
    expect(refusal).toMatchObject({ code: 'taken', field: 'name', label: 'Họ và tên' });
    expect(refusal?.message).toContain('(B)');
  });
});

describe('a seat', () => {
  it('goes behind all others when no place is given', () => {
    const office = smallOffice();
    enrol(office, { id: 'tv05', name: 'Thành viên 05', role: 'member' });
    expect(office.read.get('memberships', 'seat-tv05')?.order).toBe(5);
  });
  it('is refused in a place that is taken, with the name of the holder', () => {
    const office = smallOffice();
    must(office, addPerson, { id: 'tv05', name: 'Thành viên 05' });
    const refusal = office.tell(addMembership, { ...seat('s5-', 'tv05', 'member', '2026-01-01'), order: 3 });
    expect(refusal).toMatchObject({ code: 'taken', field: 'order', label: 'Thứ tự' });
    expect(refusal?.message).toContain('Thành viên 03 (Phòng Nội vụ)');
  });
  it('is refused to a person who sits in the body already', () => {
    const refusal = smallOffice().tell(addMembership, seat('s5-', 'tv03', 'member', '2026-01-01'));
    expect(refusal).toMatchObject({ code: 'taken', field: 'personId' });
  });
  it('may be held in the working group by a member of the committee', () => {
    const office = smallOffice();
    const leader = { ...seat('s5-', 'tv04', 'groupLeader', '2026-01-01'), bodyId: GROUP };
    expect(office.tell(addMembership, leader)).toBeNull();
  });
  it('is refused in a role the body does not have', () => {
    const office = smallOffice();
    must(office, addPerson, { id: 'tv05', name: 'Thành viên 05' });
    const refusal = office.tell(addMembership, seat('s5-', 'tv05', 'groupLeader', '2026-01-01'));
    expect(refusal).toMatchObject({ code: 'rule', field: 'role' });
    expect(refusal?.message).toContain('Trưởng ban, Phó Trưởng ban Thường trực');
  });
  it('is refused to a person who does not exist', () => {
    const refusal = smallOffice().tell(addMembership, seat('s5-', 'khong-co', 'member', '2026-01-01'));
    expect(refusal).toMatchObject({ code: 'missing', field: 'personId', label: 'Người' });
  });
  it('does not end before it began', () => {
    const refusal = smallOffice().tell(endMembership, { id: 'seat-tv03', to: '2022-07-20' });
    expect(refusal).toMatchObject({ code: 'invalid', field: 'to' });
    expect(refusal?.message).toContain('20/07/2022');
  });
  it('ends once; a wrong last day is put right by a change', () => {
    const office = smallOffice();
    must(office, endMembership, { id: 'seat-tv03', to: '2026-06-30', reason: 'Chuyển công tác' });
    expect(office.tell(endMembership, { id: 'seat-tv03', to: '2026-07-31' })?.code).toBe('rule');
    must(office, changeMembership, { id: 'seat-tv03', to: '2026-07-31' });
    expect(office.read.get('memberships', 'seat-tv03')).toMatchObject({
      to: '2026-07-31',
      endReason: 'Chuyển công tác',
    });
  });
  it('keeps its decision but for the part that is changed', () => {
    const office = smallOffice();
    const decision = { number: '3828/QĐ-UBND', date: '2022-07-21' };
    must(office, changeMembership, { id: 'seat-tv03', decision });
    must(office, changeMembership, { id: 'seat-tv03', decision: { issuer: 'Chủ tịch UBND thành phố' } });
    const kept = office.read.get('memberships', 'seat-tv03')?.decision;
    expect(kept).toMatchObject({ ...decision, issuer: 'Chủ tịch UBND thành phố' });
  });
  it('says when there is nothing to change', () => {
    expect(smallOffice().tell(changeMembership, { id: 'seat-tv03' })).toMatchObject({ code: 'invalid' });
  });
});

describe('who is a member on a day', () => {
  it('counts the first and the last day, and no day beside them', () => {
    const office = smallOffice();
    must(office, endMembership, { id: 'seat-tv03', to: '2026-06-30' });
    const on = (date: string) => names(office, membersOn(office.read, COMMITTEE, date));
    expect(on('2022-07-20')).toEqual([]);
    expect(on('2022-07-21')).toContain('Thành viên 03');
    expect(on('2026-06-30')).toContain('Thành viên 03');
    expect(on('2026-07-01')).toEqual(['Thành viên 01', 'Thành viên 02', 'Thành viên 04']);
  });
  it('is said in one sentence', () => {
    const { read } = smallOffice();
    expect(bodySentence(read, COMMITTEE, '2026-11-23')).toBe(
      '4 thành viên: 1 Trưởng ban, 1 Phó Trưởng ban Thường trực, 2 Thành viên.',
    );
    expect(bodySentence(read, GROUP, '2026-11-23')).toBe('Chưa có thành viên tính đến ngày 23/11/2026.');
  });
});

describe('replacing a member', () => {
  const replaced = () => {
    const office = smallOffice();
    must(office, addWorkField, { id: 'cchc', name: 'Cải cách hành chính' });
    must(office, addWorkField, { id: 'attt', name: 'An toàn thông tin' });
    for (const fieldId of ['cchc', 'attt'])
      must(office, assignField, { id: `pc-${fieldId}`, membershipId: 'seat-tv03', fieldId, from: '2023-01-01' });
    must(office, addPerson, {
      id: 'tv05',
      name: 'Thành viên 05',
      positions: [{ title: 'Trưởng phòng', agencyId: 'phong-noi-vu' }],
    });
    return office;
  };
  const input = {
    id: 'seat-tv03',
    newId: 'seat-tv05',
    personId: 'tv05',
    to: '2026-11-30',
    decision: { number: '01/QĐ-BCĐ', date: '2026-11-30' },
    fields: [{ id: 'pc-moi', fieldId: 'cchc' }],
  };
  it('seats the new member the next day, in the same role and place', () => {
    const office = replaced();
    must(office, replaceMembership, input);
    const on = (date: string) => names(office, membersOn(office.read, COMMITTEE, date))[2];
    expect([on('2026-11-30'), on('2026-12-01')]).toEqual(['Thành viên 03', 'Thành viên 05']);
    expect(office.read.get('memberships', 'seat-tv03')).toMatchObject({ to: '2026-11-30', replacedById: 'seat-tv05' });
    expect(office.read.get('memberships', 'seat-tv05')).toMatchObject({ role: 'member', order: 3, from: '2026-12-01' });
  });
  it('hands over the fields that were chosen and ends the others', () => {
    const office = replaced();
    must(office, replaceMembership, input);
    const fields = (id: string, date: string) => fieldsOfMember(office.read, id, date).map((field) => field.name);
    expect(fields('seat-tv03', '2026-11-30')).toEqual(['Cải cách hành chính', 'An toàn thông tin']);
    expect(fields('seat-tv03', '2026-12-01')).toEqual([]);
    expect(fields('seat-tv05', '2026-12-01')).toEqual(['Cải cách hành chính']);
  });
  it('is refused with a field the former member did not have', () => {
    const office = replaced();
    must(office, addWorkField, { id: 'khac', name: 'Đô thị thông minh' });
    const refusal = office.tell(replaceMembership, { ...input, fields: [{ id: 'pc-moi', fieldId: 'khac' }] });
    expect(refusal).toMatchObject({ code: 'rule', field: 'fields.0.fieldId' });
    expect(office.read.get('memberships', 'seat-tv03')?.to).toBeNull();
  });
  it('is refused by a person who sits in the body already', () => {
    const refusal = replaced().tell(replaceMembership, { ...input, personId: 'tv04', fields: [] });
    expect(refusal).toMatchObject({ code: 'taken', field: 'personId' });
  });
  it('taken back by removing the new seat, leaves the former seat ended and linked to nobody', () => {
    const office = replaced();
    must(office, replaceMembership, input);
    must(office, removeMembership, { id: 'seat-tv05' });
    expect(office.read.get('memberships', 'seat-tv03')).toMatchObject({ to: '2026-11-30', replacedById: null });
    expect(office.read.get('fieldAssignments', 'pc-moi')).toBeUndefined();
  });
});

describe('removing a person', () => {
  it('is refused while a seat names them, and the refusal says which', () => {
    const refusal = smallOffice().tell(removePerson, { id: 'tv03' });
    expect(refusal).toMatchObject({ code: 'inUse' });
    expect(refusal?.message).toContain('Thành viên Ban Chỉ đạo Chuyển đổi số đặc khu Phú Quốc từ 21/07/2022');
  });
  it('is done once the seat typed by mistake is gone', () => {
    const office = smallOffice();
    must(office, removeMembership, { id: 'seat-tv03' });
    expect(office.tell(removePerson, { id: 'tv03' })).toBeNull();
  });
  it('goes together with the only seat they were entered for', () => {
    const office = smallOffice();
    must(office, removeMembership, { id: 'seat-tv03', withPerson: true });
    expect(office.read.get('people', 'tv03')).toBeUndefined();
  });
  it('does not go with one seat while they hold another', () => {
    const office = smallOffice();
    must(office, addMembership, { ...seat('s5-', 'tv03', 'groupLeader', '2026-01-01'), bodyId: GROUP });
    const refusal = office.tell(removeMembership, { id: 'seat-tv03', withPerson: true });
    expect(refusal).toMatchObject({ code: 'inUse', field: 'withPerson' });
    expect(office.read.get('memberships', 'seat-tv03')).toBeDefined();
  });
});
