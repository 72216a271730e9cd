import { describe, expect, it } from 'vitest';
import { approveInvitees, withdrawApproval } from '#shared/meetings/approval-commands.ts';
import {
  changeInvitee,
  inviteBody,
  inviteGuest,
  inviteMembers,
  moveInvitee,
  removeInvitee,
  reorderInvitees,
} from '#shared/meetings/invitee-commands.ts';
import {
  inviteeAgency,
  inviteeName,
  inviteePosition,
  inviteeRole,
  inviteesOf,
  inviteeTitle,
} from '#shared/meetings/rules.ts';
import { addAgency } from '#shared/roster/commands-agencies.ts';
import { addPosition } from '#shared/roster/commands-positions.ts';
import { endMembership, removeMembership } from '#shared/roster/commands-seats.ts';
import { BODY_IDS, does, invite, MEETING, meetingIn, type Office, officeWithMeeting } from './office.ts';

const meetingId = MEETING.id;
const ids = (office: Office) => inviteesOf(office.read, meetingId).map((invitee) => invitee.id);
const names = (office: Office) => inviteesOf(office.read, meetingId).map((i) => inviteeName(office.read, i));
const guest = { id: 'khach-1', meetingId, name: 'Võ Thành Công', position: 'Giám đốc', agency: 'VNPT Phú Quốc' };

describe('inviting from the roster', () => {
  it('the whole committee comes in protocol order, without typing anyone', () => {
    const office = officeWithMeeting();
    does(office, inviteBody, { meetingId, bodyId: BODY_IDS.steeringCommittee, idPrefix: 'ban' });
    expect(names(office)).toEqual(['Trần Quốc Hùng', 'Lê Thị Lan', 'Phạm Văn Minh', 'Nguyễn Văn An', 'Nguyễn Văn An']);
    expect(ids(office)).toEqual(['ban-1', 'ban-2', 'ban-3', 'ban-4', 'ban-5']);
  });
  it('the working group joins without the member who is invited through the committee already', () => {
    const office = officeWithMeeting();
    does(office, inviteBody, { meetingId, bodyId: BODY_IDS.steeringCommittee, idPrefix: 'ban' });
    does(office, inviteBody, { meetingId, bodyId: BODY_IDS.workingGroup, idPrefix: 'to' });
    expect(names(office).filter((name) => name === 'Phạm Văn Minh')).toHaveLength(1);
    expect(names(office).at(-1)).toBe('Đỗ Thùy Dung');
    const again = office.tell(inviteBody, { meetingId, bodyId: BODY_IDS.workingGroup, idPrefix: 'to-2' });
    expect(again?.message).toContain('đã có trong danh sách mời');
  });
  it('a member who has left by the day of the meeting is not among them', () => {
    const office = officeWithMeeting();
    does(office, endMembership, { id: 'bcd-an', to: '2026-12-14' });
    does(office, inviteBody, { meetingId, bodyId: BODY_IDS.steeringCommittee, idPrefix: 'ban' });
    expect(ids(office)).toHaveLength(4);
    expect(office.tell(inviteMembers, { meetingId, invitees: [{ id: 'moi-1', membershipId: 'bcd-an' }] })?.field).toBe(
      'invitees.0.membershipId',
    );
  });
  it('nobody is invited twice, neither through one seat nor through two bodies', () => {
    const office = officeWithMeeting();
    invite(office, 'bcd-minh');
    for (const membershipId of ['bcd-minh', 'tct-minh']) {
      const refusal = office.tell(inviteMembers, { meetingId, invitees: [{ id: 'moi-khac', membershipId }] });
      expect(refusal).toMatchObject({ code: 'taken' });
      expect(refusal?.message).toBe(
        'Phạm Văn Minh (Phòng Văn hóa - Xã hội) đã có trong danh sách mời với vai trò Phó Trưởng ban. Mỗi người chỉ mời một lần.',
      );
    }
    const twice = [
      { id: 'moi-a', membershipId: 'bcd-an' },
      { id: 'moi-b', membershipId: 'bcd-an' },
    ];
    expect(office.tell(inviteMembers, { meetingId, invitees: twice })?.field).toBe('invitees.1.membershipId');
    expect(ids(office)).toEqual(['moi-bcd-minh']);
  });
  it('two members of one name are two people', () => {
    const office = officeWithMeeting();
    invite(office, 'bcd-an', 'bcd-an-2');
    const [a, b] = inviteesOf(office.read, meetingId);
    expect(a && inviteeAgency(office.read, a, '2026-12-15')).toBe('Phòng Nội vụ');
    expect(b && inviteeAgency(office.read, b, '2026-12-15')).toBe('Phòng Văn hóa - Xã hội');
  });
  it('the list bears the position of the day of the meeting, whatever came later', () => {
    const office = officeWithMeeting();
    invite(office, 'bcd-an');
    does(office, addAgency, { id: 'kinhte', name: 'Phòng Kinh tế' });
    does(office, addPosition, {
      personId: 'nguoi-an',
      title: 'Phó Trưởng phòng',
      agencyId: 'kinhte',
      from: '2027-01-01',
    });
    const [an] = inviteesOf(office.read, meetingId);
    if (!an) throw new Error('nobody');
    expect(inviteePosition(office.read, an, '2026-12-15')).toBe('Trưởng phòng');
    expect(inviteeTitle(office.read, an, '2026-12-15')).toBe('Trưởng phòng, Phòng Nội vụ');
    expect(inviteePosition(office.read, an, '2027-02-01')).toBe('Phó Trưởng phòng');
    expect(inviteeRole(office.read, an)).toBe('Thành viên');
  });
  it('a seat somebody was invited through cannot vanish from the roster', () => {
    const office = officeWithMeeting();
    invite(office, 'bcd-an');
    expect(office.tell(removeMembership, { id: 'bcd-an' })?.code).toBe('inUse');
  });
  it('refused: a seat, a body or a meeting that does not exist, an empty choice', () => {
    const office = officeWithMeeting();
    expect(office.tell(inviteMembers, { meetingId, invitees: [{ id: 'moi-1', membershipId: 'ai-do' }] })?.code).toBe(
      'missing',
    );
    expect(office.tell(inviteBody, { meetingId, bodyId: 'ban-khac', idPrefix: 'ban' })?.field).toBe('bodyId');
    expect(office.tell(inviteMembers, { meetingId: 'hop-khac', invitees: [] })?.field).toBe('invitees');
    expect(ids(office)).toEqual([]);
  });
});

describe('guests', () => {
  it('are invited by the words typed', () => {
    const office = officeWithMeeting();
    does(office, inviteGuest, guest);
    const [invited] = inviteesOf(office.read, meetingId);
    expect(invited && inviteeTitle(office.read, invited, '2026-12-15')).toBe('Giám đốc, VNPT Phú Quốc');
  });
  it('of one name are told apart by agency; the same name in the same agency is refused', () => {
    const office = officeWithMeeting();
    does(office, inviteGuest, guest);
    expect(office.tell(inviteGuest, { ...guest, id: 'khach-2', name: 'VÕ THÀNH CÔNG' })?.code).toBe('taken');
    expect(office.tell(inviteGuest, { ...guest, id: 'khach-2', agency: 'Viettel Kiên Giang' })).toBeNull();
  });
  it('a name that differs in a mark alone is another person', () => {
    const office = officeWithMeeting();
    does(office, inviteGuest, { ...guest, name: 'Võ Thị Lan' });
    expect(office.tell(inviteGuest, { ...guest, id: 'khach-2', name: 'Võ Thị Lân' })).toBeNull();
  });
  it('a member already invited does not come a second time as a guest', () => {
    const office = officeWithMeeting();
    invite(office, 'bcd-an');
    const twin = { id: 'khach-1', meetingId, name: 'Nguyễn Văn An', agency: 'Phòng Nội vụ' };
    expect(office.tell(inviteGuest, twin)?.code).toBe('taken');
  });
  it('may be an agency without a name, once', () => {
    const office = officeWithMeeting();
    does(office, inviteGuest, { id: 'khach-1', meetingId, position: 'Lãnh đạo', agency: 'Công an đặc khu' });
    const again = { id: 'khach-2', meetingId, position: 'Lãnh đạo', agency: 'Công an đặc khu' };
    expect(office.tell(inviteGuest, again)?.code).toBe('taken');
    expect(office.tell(inviteGuest, { ...again, position: 'Chuyên viên' })).toBeNull();
    expect(office.tell(inviteGuest, { id: 'khach-3', meetingId })?.field).toBe('name');
  });
  it('can be corrected; a member can only be given a note', () => {
    const office = officeWithMeeting();
    does(office, inviteGuest, guest);
    invite(office, 'bcd-an');
    does(office, changeInvitee, { id: 'khach-1', position: 'Phó Giám đốc' });
    expect(inviteesOf(office.read, meetingId)[0]?.position).toBe('Phó Giám đốc');
    expect(office.tell(changeInvitee, { id: 'khach-1', name: '', position: '', agency: '' })?.field).toBe('name');
    expect(office.tell(changeInvitee, { id: 'moi-bcd-an', note: 'Chuẩn bị báo cáo' })).toBeNull();
    expect(office.tell(changeInvitee, { id: 'moi-bcd-an', name: 'Người khác' })?.message).toContain('mục Thành viên');
  });
});

describe('the order of the list', () => {
  it('moves by place and by a whole new order; a removed invitee leaves no gap', () => {
    const office = officeWithMeeting();
    invite(office, 'bcd-hung', 'bcd-lan', 'bcd-an');
    does(office, moveInvitee, { id: 'moi-bcd-an', place: 1 });
    expect(ids(office)).toEqual(['moi-bcd-an', 'moi-bcd-hung', 'moi-bcd-lan']);
    does(office, reorderInvitees, { meetingId, ids: ['moi-bcd-hung', 'moi-bcd-lan', 'moi-bcd-an'] });
    does(office, removeInvitee, { id: 'moi-bcd-lan' });
    expect(inviteesOf(office.read, meetingId).map((i) => i.order)).toEqual([1, 2]);
    expect(office.tell(reorderInvitees, { meetingId, ids: ['moi-bcd-hung'] })?.field).toBe('ids');
  });
});

describe('the list is decided by the chair (Article 9.1)', () => {
  const approval = { meetingId, approverId: 'bcd-hung', approvedOn: '2026-11-20' };
  const approved = () => {
    const office = officeWithMeeting();
    invite(office, 'bcd-hung', 'bcd-an');
    does(office, inviteGuest, guest);
    does(office, approveInvitees, approval);
    return office;
  };
  it('who approved it and when is kept', () => {
    expect(meetingIn(approved()).inviteeApproval).toEqual({ approverId: 'bcd-hung', approvedOn: '2026-11-20' });
  });
  const changes = [
    ['inviting one more', (o: Office) => invite(o, 'bcd-lan')],
    [
      'inviting a body',
      (o: Office) => does(o, inviteBody, { meetingId, bodyId: BODY_IDS.workingGroup, idPrefix: 'to' }),
    ],
    ['inviting a guest', (o: Office) => does(o, inviteGuest, { ...guest, id: 'khach-2', name: 'Khách khác' })],
    ['correcting a guest', (o: Office) => does(o, changeInvitee, { id: 'khach-1', position: 'Phó Giám đốc' })],
    ['taking one out', (o: Office) => does(o, removeInvitee, { id: 'moi-bcd-an' })],
    ['moving one', (o: Office) => does(o, moveInvitee, { id: 'moi-bcd-an', place: 1 })],
    ['withdrawing it', (o: Office) => does(o, withdrawApproval, { meetingId })],
  ] as const;
  it.each(changes)('%s withdraws the approval, and its day stays to be told', (_what, change) => {
    const office = approved();
    change(office);
    expect(meetingIn(office)).toMatchObject({ inviteeApproval: null, withdrawnApprovalOn: '2026-11-20' });
    does(office, approveInvitees, approval);
    expect(meetingIn(office).withdrawnApprovalOn).toBeNull();
  });
  it('an order that changes nothing leaves the approval', () => {
    const office = approved();
    does(office, reorderInvitees, { meetingId, ids: ids(office) });
    expect(meetingIn(office).inviteeApproval).not.toBeNull();
  });
  it('refused: an empty list, a day after the meeting, an approver not in office, nothing to withdraw', () => {
    expect(officeWithMeeting().tell(approveInvitees, approval)?.message).toContain('Chưa có người được mời');
    const office = approved();
    expect(office.tell(approveInvitees, { ...approval, approvedOn: '2026-12-16' })?.field).toBe('approvedOn');
    expect(office.tell(approveInvitees, { ...approval, approvedOn: '2025-06-30' })?.field).toBe('approverId');
    expect(office.tell(approveInvitees, { ...approval, approverId: 'ai-do' })?.field).toBe('approverId');
    expect(officeWithMeeting().tell(withdrawApproval, { meetingId })?.code).toBe('rule');
  });
});
