import { describe, expect, it } from 'vitest';
import { approveInvitees } from '#shared/meetings/approval-commands.ts';
import {
  addAttendee,
  clearAttendance,
  confirmSubstitute,
  markAbsentWithConsent,
  markPresent,
  markSubstituted,
  receiveOpinion,
} from '#shared/meetings/attendance-commands.ts';
import { inviteGuest } from '#shared/meetings/invitee-commands.ts';
import { sendInvitation, startMeeting } from '#shared/meetings/life-commands.ts';
import { attendanceClass, attendanceCounts, identityText, missingOpinions } from '#shared/meetings/rules.ts';
import { invitee } from '#shared/meetings/schema.ts';
import { changeSitting } from '#shared/meetings/sitting-commands.ts';
import { closeMeeting } from '#shared/workflows/close-meeting.ts';
import { does, invite, MEETING, meetingIn, type Office, officeWithMeeting } from './office.ts';

const id = MEETING.id;
const AN = 'moi-bcd-an';
const LAN = 'moi-bcd-lan';

const running = (): Office => {
  const office = officeWithMeeting();
  invite(office, 'bcd-an', 'bcd-lan');
  does(office, sendInvitation, { id });
  does(office, startMeeting, { id, startedAt: '2026-12-15T14:00' });
  return office;
};
const classOf = (office: Office, of: string) => {
  const found = office.read.get('invitees', of);
  return found === undefined ? undefined : attendanceClass(found);
};

describe('who came (Article 6.5)', () => {
  it('an invitee kept before attendance was told is read as untold', () => {
    const { attendance: _none, ...old } = running().read.get('invitees', AN) ?? { id: 'x' };
    expect(attendanceClass(invitee.parse(old))).toBe('unclassified');
  });
  it('a substitute named before the meeting counts only when seen in the room', () => {
    const office = officeWithMeeting();
    invite(office, 'bcd-an');
    does(office, markSubstituted, { id: AN, substituteName: 'Lê Văn Bình' });
    expect(classOf(office, AN)).toBe('unclassified');
    does(office, sendInvitation, { id });
    does(office, startMeeting, { id });
    expect(office.tell(closeMeeting, { id })?.message).toContain('Nguyễn Văn An (Phòng Nội vụ)');
    does(office, confirmSubstitute, { id: AN });
    expect(classOf(office, AN)).toBe('substituted');
    expect(missingOpinions(office.read, id)).toHaveLength(1);
  });
  it('the member who comes after all is present, and the nomination is gone', () => {
    const office = running();
    does(office, markSubstituted, { id: AN, substituteName: 'Lê Văn Bình' });
    does(office, markPresent, { id: AN });
    expect(office.read.get('invitees', AN)?.attendance).toMatchObject({ state: 'present', substitute: null });
  });
  it('an absence needs a reason and the consent of somebody in office, not after the meeting', () => {
    const office = running();
    const consent = { consentById: 'bcd-hung', consentOn: '2026-12-14' };
    expect(office.tell(markAbsentWithConsent, { id: AN, reason: ' ', ...consent })?.field).toBe('reason');
    const late = { ...consent, reason: 'Ốm', consentOn: '2026-12-16' };
    expect(office.tell(markAbsentWithConsent, { id: AN, ...late })?.field).toBe('consentOn');
    const nobody = { ...consent, reason: 'Ốm', consentById: 'bcd-khong' };
    expect(office.tell(markAbsentWithConsent, { id: AN, ...nobody })?.field).toBe('consentById');
    expect(office.tell(markAbsentWithConsent, { id: AN, reason: 'Ốm', ...consent })).toBeNull();
  });
  it('coming late and leaving early lie within the meeting', () => {
    const office = running();
    expect(office.tell(markPresent, { id: AN, arrivedAt: '2026-12-15T13:50' })?.field).toBe('arrivedAt');
    const before = { arrivedAt: '2026-12-15T15:00', leftAt: '2026-12-15T14:30' };
    expect(office.tell(markPresent, { id: AN, ...before })?.field).toBe('leftAt');
    does(office, markPresent, { id: AN, arrivedAt: '2026-12-15T14:25', leftAt: '2026-12-15T15:40' });
    does(office, markPresent, { id: LAN });
    expect(office.tell(closeMeeting, { id, endedAt: '2026-12-15T15:30' })?.message).toContain('Nguyễn Văn An');
    expect(office.tell(closeMeeting, { id, endedAt: '2026-12-15T16:35' })).toBeNull();
    expect(meetingIn(office).endedAt).toBe('2026-12-15T16:35');
    expect(office.tell(changeSitting, { id, endedAt: '2026-12-15T13:00' })?.field).toBe('endedAt');
  });
  it('a written opinion needs its number and its day; it may come in after the meeting closed', () => {
    const office = running();
    const named = { id: AN, substituteName: 'Lê Văn Bình' };
    expect(office.tell(markSubstituted, { ...named, opinionReceivedOn: '2026-12-14' })?.field).toBe('opinionReference');
    expect(office.tell(markSubstituted, { ...named, opinionReference: '12/PNV' })?.field).toBe('opinionReceivedOn');
    does(office, markSubstituted, named);
    does(office, markPresent, { id: LAN });
    does(office, closeMeeting, { id });
    expect(office.tell(markPresent, { id: AN })?.message).toContain('mở lại cuộc họp');
    const came = { opinionReference: '12/PNV', opinionReceivedOn: '2026-12-18' };
    expect(office.tell(receiveOpinion, { id: LAN, ...came })?.code).toBe('rule');
    does(office, receiveOpinion, { id: AN, ...came });
    expect(missingOpinions(office.read, id)).toEqual([]);
  });
  it('someone who comes uninvited counts among the guests and leaves the approval of the list alone', () => {
    const office = officeWithMeeting();
    invite(office, 'bcd-an');
    does(office, approveInvitees, { meetingId: id, approverId: 'bcd-hung', approvedOn: '2026-11-23' });
    does(office, sendInvitation, { id });
    expect(office.tell(addAttendee, { id: 'khach-1', meetingId: id, name: 'Bà Hoa' })?.code).toBe('rule');
    does(office, startMeeting, { id });
    does(office, addAttendee, { id: 'khach-1', meetingId: id, name: 'Bà Hoa', agency: 'VNPT Phú Quốc' });
    does(office, addAttendee, { id: 'khach-2', meetingId: id, membershipId: 'tct-dung' });
    expect(attendanceCounts(office.read, id)).toMatchObject({
      members: { invited: 1 },
      guests: { invited: 2, present: 2 },
    });
    expect(meetingIn(office).inviteeApproval).not.toBeNull();
    expect(office.tell(clearAttendance, { id: 'khach-1' })?.code).toBe('rule');
    expect(identityText(office.read, id)).toBe('1 thành viên = 1 chưa điểm danh · 2 khách = 2 có mặt');
  });
  it('a guest who sends somebody else owes no written opinion', () => {
    const office = officeWithMeeting();
    does(office, inviteGuest, { id: 'khach-1', meetingId: id, name: 'Bà Hoa', agency: 'VNPT Phú Quốc' });
    does(office, sendInvitation, { id });
    does(office, startMeeting, { id });
    does(office, markSubstituted, { id: 'khach-1', substituteName: 'Ông Bình' });
    does(office, closeMeeting, { id });
    expect(office.read.all('tasks').size).toBe(0);
  });
});
