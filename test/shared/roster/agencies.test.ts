import { describe, expect, it } from 'vitest';
import { addAgency, changeAgency, removeAgency } from '#shared/roster/commands-agencies.ts';
import { removeStandingAgency, renameBody, setStandingAgency } from '#shared/roster/commands-bodies.ts';
import {
  addWorkField,
  assignField,
  changeWorkField,
  endFieldAssignment,
  removeFieldAssignment,
  removeWorkField,
} from '#shared/roster/commands-fields.ts';
import { endMembership } from '#shared/roster/commands-seats.ts';
import {
  agencyNameOn,
  membersOfField,
  positionText,
  predecessorChain,
  standingAgencyOn,
} from '#shared/roster/rules.ts';
import { BODY_IDS } from '#shared/workflows/set-up.ts';
import { COMMITTEE, must, smallOffice } from './roster-office.ts';

const withSuccessor = () => {
  const office = smallOffice();
  const vhxh = { id: 'vhxh', name: 'Phòng Văn hóa - Xã hội', abbreviation: 'VHXH' };
  must(office, addAgency, { ...vhxh, predecessorId: 'vhtt', activeFrom: '2025-07-01' });
  return office;
};

describe('an agency that took over from another', () => {
  it('is named on papers from its first day, the former one before', () => {
    const { read } = withSuccessor();
    expect(agencyNameOn(read, 'vhtt', '2025-06-30')).toBe('Phòng Văn hóa và Thông tin');
    expect(agencyNameOn(read, 'vhtt', '2025-07-01')).toBe('Phòng Văn hóa - Xã hội');
    expect(agencyNameOn(read, 'vhxh', '2023-01-01')).toBe('Phòng Văn hóa và Thông tin');
    const person = read.get('people', 'tv04');
    expect(person && positionText(read, person, '2026-11-23')).toBe('Trưởng phòng, Phòng Văn hóa - Xã hội');
    expect(person && positionText(read, person, '2024-11-23')).toBe('Trưởng phòng, Phòng Văn hóa và Thông tin');
  });
  it('knows the chain of those before it', () => {
    const { read } = withSuccessor();
    expect(predecessorChain(read, 'vhxh').map((agency) => agency.id)).toEqual(['vhxh', 'vhtt']);
  });
  it('can end the former agency in the same step', () => {
    const office = smallOffice();
    const next = { id: 'kinh-te', name: 'Phòng Kinh tế', predecessorId: 'phong-noi-vu', activeFrom: '2026-01-01' };
    must(office, addAgency, { ...next, endsPredecessor: true });
    expect(office.read.get('agencies', 'phong-noi-vu')?.activeTo).toBe('2025-12-31');
  });
  it('cannot come before itself in the chain', () => {
    const office = withSuccessor();
    const refusal = office.tell(changeAgency, { id: 'vhtt', predecessorId: 'vhxh' });
    expect(refusal).toMatchObject({ code: 'rule', field: 'predecessorId', label: 'Cơ quan tiền thân' });
    expect(office.tell(changeAgency, { id: 'vhtt', predecessorId: 'vhtt' })?.code).toBe('rule');
  });
  it('begins after the former one began', () => {
    const office = smallOffice();
    must(office, changeAgency, { id: 'vhtt', activeFrom: '2008-01-01' });
    const early = { id: 'som', name: 'Phòng Thông tin', predecessorId: 'vhtt', activeFrom: '2007-01-01' };
    expect(office.tell(addAgency, early)).toMatchObject({ code: 'rule', field: 'activeFrom' });
  });
});

describe('an agency', () => {
  it('is not typed twice', () => {
    const refusal = smallOffice().tell(addAgency, { id: 'pnv2', name: 'PHÒNG NỘI VỤ' });
    expect(refusal).toMatchObject({ code: 'taken', field: 'name' });
  });
  it('does not end before it begins', () => {
    const dates = { activeFrom: '2026-02-01', activeTo: '2026-01-31' };
    const refusal = smallOffice().tell(addAgency, { id: 'moi', name: 'Phòng Kinh tế', ...dates });
    expect(refusal).toMatchObject({ code: 'invalid', field: 'activeTo' });
  });
  it('is not removed while it is named, and the refusal says where', () => {
    const refusal = withSuccessor().tell(removeAgency, { id: 'vhtt' });
    expect(refusal).toMatchObject({ code: 'inUse' });
    expect(refusal?.message).toContain('chức vụ của Thành viên 04, tiền thân của Phòng Văn hóa - Xã hội');
  });
  it('is removed when nothing names it', () => {
    const office = withSuccessor();
    expect(office.tell(removeAgency, { id: 'vhxh' })).toBeNull();
  });
});

describe('the standing agency', () => {
  const hosted = () => {
    const office = withSuccessor();
    must(office, setStandingAgency, { agencyId: 'vhtt', from: '2022-07-21' });
    return office;
  };
  it('passes from one agency to the next day on day', () => {
    const office = hosted();
    must(office, setStandingAgency, { agencyId: 'phong-noi-vu', from: '2026-01-01' });
    expect(standingAgencyOn(office.read, '2022-07-20')).toBeUndefined();
    expect(standingAgencyOn(office.read, '2024-01-01')?.name).toBe('Phòng Văn hóa và Thông tin');
    expect(standingAgencyOn(office.read, '2025-12-31')?.name).toBe('Phòng Văn hóa - Xã hội');
    expect(standingAgencyOn(office.read, '2026-01-01')?.name).toBe('Phòng Nội vụ');
  });
  it('cannot be an agency that no longer works on that day', () => {
    const refusal = smallOffice().tell(setStandingAgency, { agencyId: 'vhtt', from: '2026-01-01' });
    expect(refusal).toMatchObject({ code: 'rule', field: 'from' });
    expect(refusal?.message).toContain('đến hết 30/06/2025');
  });
  it('does not change on or before the day the present one began', () => {
    const refusal = hosted().tell(setStandingAgency, { agencyId: 'phong-noi-vu', from: '2022-07-21' });
    expect(refusal).toMatchObject({ code: 'rule', field: 'from' });
  });
  it('typed by mistake is taken back, and the one before goes on', () => {
    const office = hosted();
    must(office, setStandingAgency, { agencyId: 'phong-noi-vu', from: '2026-01-01' });
    must(office, removeStandingAgency, { from: '2026-01-01' });
    expect(office.read.get('bodies', BODY_IDS.standingAgency)?.hostings).toEqual([
      { agencyId: 'vhtt', from: '2022-07-21', to: null },
    ]);
  });
  it('may bear another name', () => {
    const office = hosted();
    must(office, renameBody, { id: BODY_IDS.standingAgency, shortName: 'CQTT' });
    expect(office.read.get('bodies', BODY_IDS.standingAgency)).toMatchObject({ shortName: 'CQTT', rev: 3 });
  });
});

describe('fields of work', () => {
  const fields = () => {
    const office = smallOffice();
    must(office, addWorkField, { id: 'cchc', name: 'Cải cách hành chính', leadAgencyId: 'phong-noi-vu' });
    must(office, assignField, { id: 'pc1', membershipId: 'seat-tv03', fieldId: 'cchc', from: '2023-01-01' });
    return office;
  };
  it('are held by members on a day', () => {
    const office = fields();
    const on = (date: string) => membersOfField(office.read, 'cchc', date).map((seat) => seat.id);
    expect([on('2022-12-31'), on('2023-01-01')]).toEqual([[], ['seat-tv03']]);
    must(office, endFieldAssignment, { id: 'pc1', to: '2023-12-31' });
    expect([on('2023-12-31'), on('2024-01-01')]).toEqual([['seat-tv03'], []]);
  });
  it('are not given twice at one time, nor outside the seat', () => {
    const office = fields();
    const again = { id: 'pc2', membershipId: 'seat-tv03', fieldId: 'cchc' };
    expect(office.tell(assignField, { ...again, from: '2024-01-01' })).toMatchObject({
      code: 'taken',
      field: 'fieldId',
    });
    expect(office.tell(assignField, { ...again, from: '2022-07-20' })).toMatchObject({ code: 'rule', field: 'from' });
  });
  it('end with the seat', () => {
    const office = fields();
    must(office, endMembership, { id: 'seat-tv03', to: '2026-06-30' });
    expect(office.read.get('fieldAssignments', 'pc1')?.to).toBe('2026-06-30');
  });
  it('bear different names and are not removed while given', () => {
    const office = fields();
    must(office, addWorkField, { id: 'attt', name: 'An toàn thông tin' });
    expect(office.tell(changeWorkField, { id: 'attt', name: 'cải cách hành chính' })?.code).toBe('taken');
    expect(office.tell(removeWorkField, { id: 'cchc' })).toMatchObject({ code: 'inUse' });
    must(office, removeFieldAssignment, { id: 'pc1' });
    expect(office.tell(removeWorkField, { id: 'cchc' })).toBeNull();
  });
  it('stand in nobody’s list when the committee has no such field', () => {
    const input = { id: 'pc9', membershipId: 'seat-tv03', fieldId: 'khong-co', from: '2024-01-01' };
    expect(fields().tell(assignField, input)).toMatchObject({ code: 'missing', field: 'fieldId', label: 'Lĩnh vực' });
    expect(fields().tell(assignField, { ...input, membershipId: COMMITTEE })?.field).toBe('membershipId');
  });
});
