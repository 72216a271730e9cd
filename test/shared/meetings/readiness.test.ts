import { describe, expect, it } from 'vitest';
import { addAgendaItem } from '#shared/meetings/agenda-commands.ts';
import { approveInvitees } from '#shared/meetings/approval-commands.ts';
import { inviteBody, removeInvitee } from '#shared/meetings/invitee-commands.ts';
import { changeMeeting } from '#shared/meetings/meeting-commands.ts';
import { readiness, sendBy, sendByText } from '#shared/meetings/rules.ts';
import { endMembership } from '#shared/roster/commands-seats.ts';
import { changeHoliday } from '#shared/settings/holiday-commands.ts';
import { BODY_IDS, does, MEETING, meetingIn, type Office, officeWithMeeting } from './office.ts';

const meetingId = MEETING.id;
const gaps = (office: Office, today = '2026-11-23') => readiness(office.read, meetingIn(office), today);
const words = (office: Office, today?: string) =>
  gaps(office, today)
    .map((item) => item.message)
    .join(' ');

/** A meeting that lacks nothing. */
const ready = (): Office => {
  const office = officeWithMeeting({ signatoryId: 'bcd-hung' });
  does(office, inviteBody, { meetingId, bodyId: BODY_IDS.steeringCommittee, idPrefix: 'ban' });
  does(office, addAgendaItem, { id: 'nd-1', meetingId, title: 'Báo cáo', minutes: 150 });
  does(office, approveInvitees, { meetingId, approverId: 'bcd-hung', approvedOn: '2026-11-23' });
  return office;
};

describe('when the invitation must be out', () => {
  it('the meeting of Tuesday 15/12/2026 wants it before Thursday 10/12', () => {
    const office = officeWithMeeting();
    expect(sendBy(office.read, meetingIn(office))).toEqual({ date: '2026-12-10', waived: false });
    expect(sendByText(office.read, meetingIn(office))).toBe('Giấy mời phải gửi trước Thứ Năm 10/12');
  });
  it('days off of the office do not count', () => {
    const office = officeWithMeeting({ startsAt: '2026-11-26T08:00', endsAt: '2026-11-26T11:00' });
    expect(sendBy(office.read, meetingIn(office)).date).toBe('2026-11-23');
    does(office, changeHoliday, { id: 'holiday-2026-11-24', enabled: true });
    expect(sendBy(office.read, meetingIn(office)).date).toBe('2026-11-20');
  });
  it('a day of the year before is told with its year', () => {
    const office = officeWithMeeting({ startsAt: '2027-01-04T08:00', endsAt: '2027-01-04T11:00' });
    expect(sendByText(office.read, meetingIn(office))).toBe('Giấy mời phải gửi trước Thứ Ba 29/12/2026');
  });
  it('an extraordinary meeting is only advised', () => {
    const office = officeWithMeeting({ kind: 'extraordinary' });
    expect(sendBy(office.read, meetingIn(office)).waived).toBe(true);
    expect(sendByText(office.read, meetingIn(office))).toMatch(/^Họp đột xuất/);
    expect(words(office, '2026-12-14')).not.toContain('quá ngày gửi');
  });
  it('a periodic meeting not yet called after that day is warned of', () => {
    expect(words(ready(), '2026-12-10')).toBe('');
    expect(words(ready(), '2026-12-11')).toContain('Đã quá ngày gửi giấy mời (10/12/2026)');
  });
});

describe('what lacks before the invitation goes to be signed', () => {
  it('nothing, where everything is there', () => {
    expect(gaps(ready())).toEqual([]);
  });
  it('a new meeting lacks invitees, a signatory and an agenda', () => {
    const items = gaps(officeWithMeeting());
    expect(items.map((item) => [item.level, item.target])).toEqual([
      ['missing', 'invitees'],
      ['missing', 'signature'],
      ['warning', 'agenda'],
    ]);
  });
  it('a changed list says when it had been approved', () => {
    const office = ready();
    does(office, removeInvitee, { id: 'ban-5' });
    expect(words(office)).toContain('Danh sách đã thay đổi sau khi được duyệt ngày 23/11/2026');
  });
  it('an approval by someone else than the chair is pointed at', () => {
    const office = ready();
    does(office, approveInvitees, { meetingId, approverId: 'bcd-lan', approvedOn: '2026-11-23' });
    expect(gaps(office)).toMatchObject([{ level: 'warning', target: 'invitees' }]);
  });
  it('an agenda of 165 minutes in 150 is pointed at', () => {
    const office = ready();
    does(office, addAgendaItem, { id: 'nd-2', meetingId, title: 'Thảo luận', minutes: 15 });
    expect(words(office)).toBe('Chương trình dài hơn thời gian họp 15 phút.');
  });
  it('a member who leaves before the meeting, a chair who leaves, a signatory who has left', () => {
    const office = ready();
    does(office, endMembership, { id: 'bcd-an', to: '2026-12-01' });
    expect(words(office)).toBe('Nguyễn Văn An (Phòng Nội vụ) không còn là thành viên vào ngày họp.');
    does(office, endMembership, { id: 'bcd-hung', to: '2026-11-22' });
    expect(words(office)).toContain('Người chủ trì Trần Quốc Hùng, Trưởng ban không còn giữ vai trò');
    expect(words(office)).toContain('Người ký Trần Quốc Hùng, Trưởng ban không giữ vai trò vào ngày soạn giấy mời');
  });
  it('a deputy who would sign as the head is pointed at', () => {
    const office = ready();
    does(office, changeMeeting, { id: meetingId, signatoryId: 'bcd-lan' });
    expect(words(office)).toContain('thẩm quyền ký');
    does(office, changeMeeting, { id: meetingId, signingCapacity: 'forHead' });
    expect(gaps(office)).toEqual([]);
    does(office, changeMeeting, { id: meetingId, signatoryId: 'bcd-hung' });
    expect(words(office)).toContain('không ký thay chính mình');
  });
  it('a meeting called by a mere member is pointed at (Article 9.1)', () => {
    const office = ready();
    does(office, changeMeeting, { id: meetingId, convenerId: 'bcd-an' });
    expect(words(office)).toContain('Điều 9.1');
  });
  it('a meeting on a Sunday is pointed at', () => {
    const office = ready();
    does(office, changeMeeting, { id: meetingId, startsAt: '2026-12-13T14:00', endsAt: '2026-12-13T16:30' });
    expect(words(office)).toContain('Ngày họp (Chủ nhật 13/12/2026) là ngày nghỉ.');
  });
  it('a letter older than every name of the issuing body is lacking its head', () => {
    const office = ready();
    does(office, changeMeeting, { id: meetingId, signatoryId: null, letterDate: '2020-01-01' });
    expect(gaps(office)[0]).toMatchObject({ level: 'missing', target: 'settings' });
  });
});
