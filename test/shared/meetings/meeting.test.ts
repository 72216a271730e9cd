import { describe, expect, it } from 'vitest';
import { addAgendaItem } from '#shared/meetings/agenda-commands.ts';
import { changeMeeting, createMeeting, removeMeeting } from '#shared/meetings/meeting-commands.ts';
import { agendaOf, inviteesOf } from '#shared/meetings/rules.ts';
import { endMembership } from '#shared/roster/commands-seats.ts';
import { BODY_IDS, does, invite, MEETING, meetingIn, officeWithMeeting, staffedOffice } from './office.ts';

describe('preparing a meeting', () => {
  it('kind, name, times and place are enough: the head calls and chairs, one letter goes to all, written today', () => {
    expect(meetingIn(officeWithMeeting())).toMatchObject({
      bodyId: BODY_IDS.steeringCommittee,
      convenerId: 'bcd-hung',
      chairId: 'bcd-hung',
      letterMode: 'collective',
      letterDate: '2026-11-23',
      signingCapacity: 'own',
      signatoryId: null,
      state: 'draft',
      inviteeApproval: null,
    });
  });
  it('the words after "Tới dự" say which half of which year the meeting looks back on', () => {
    expect(meetingIn(officeWithMeeting()).purpose).toContain('6 tháng cuối năm 2026');
  });
  it('a meeting held before it was entered has its letter dated no later than the meeting', () => {
    const past = { startsAt: '2026-06-18T08:00', endsAt: '2026-06-18T11:00' };
    expect(meetingIn(officeWithMeeting(past)).letterDate).toBe('2026-06-18');
  });
  it('the meeting of the working group is called and chaired by its leader', () => {
    expect(meetingIn(officeWithMeeting({ kind: 'workingGroup' }))).toMatchObject({
      bodyId: BODY_IDS.workingGroup,
      convenerId: 'tct-minh',
      chairId: 'tct-minh',
      chairBasis: '',
    });
  });
  it('an extraordinary meeting keeps the proposal of the standing agency it rests on', () => {
    const proposal = 'Theo đề nghị của Phòng Văn hóa - Xã hội tại Tờ trình số 12/TTr-VHXH';
    expect(meetingIn(officeWithMeeting({ kind: 'extraordinary', proposal })).proposal).toBe(proposal);
  });
  it('a meeting of several days is possible', () => {
    expect(meetingIn(officeWithMeeting({ kind: 'workshop', endsAt: '2026-12-17T11:00' })).endsAt).toBe(
      '2026-12-17T11:00',
    );
  });
});

describe('what is refused when a meeting is prepared', () => {
  const bad = [
    ['an end at the hour of the start', { endsAt: '2026-12-15T14:00' }, 'endsAt'],
    ['an end before the start', { endsAt: '2026-12-15T13:00' }, 'endsAt'],
    ['an end in the next year by a slip', { endsAt: '2027-12-15T16:30' }, 'endsAt'],
    ['a day that does not exist', { startsAt: '2026-02-30T08:00' }, 'startsAt'],
    ['an hour that does not exist', { startsAt: '2026-12-15T25:00' }, 'startsAt'],
    ['a name that is empty', { title: '   ' }, 'title'],
    ['no place', { place: '' }, 'place'],
    ['a kind nobody knows', { kind: 'party' as 'workshop' }, 'kind'],
    ['the six-monthly meeting of the working group', { bodyId: BODY_IDS.workingGroup }, 'bodyId'],
    ['a body that does not exist', { bodyId: 'ban-khac' }, 'bodyId'],
    ['a convener who is not in the roster', { convenerId: 'bcd-ai-do' }, 'convenerId'],
    ['a chair who is not the head, without a basis', { chairId: 'bcd-lan' }, 'chairBasis'],
    ['a signatory who is not in the roster', { signatoryId: 'bcd-ai-do' }, 'signatoryId'],
    ['a way of signing nobody knows', { signingCapacity: 'XX' as 'own' }, 'signingCapacity'],
    ['a day of the letter that does not exist', { letterDate: '2026-11-31' }, 'letterDate'],
    ['an id with capitals and marks', { id: 'Họp 1' }, 'id'],
    ['a field nobody knows', { colour: 'đỏ' } as object, 'colour'],
    [
      'a meeting before anyone sat in the committee',
      { startsAt: '2024-12-15T14:00', endsAt: '2024-12-15T16:00' },
      'convenerId',
    ],
  ] as const;
  it.each(bad)('%s', (_what, wrong, field) => {
    const office = staffedOffice();
    const refusal = office.tell(createMeeting, { ...MEETING, ...wrong });
    expect(refusal?.field).toBe(field);
    expect(refusal?.message).toMatch(/^[\p{Lu}“].*[.”\d)]?$/u);
    expect(refusal?.message).not.toMatch(/invalid|undefined|null|expected/i);
    expect(office.read.all('meetings').size).toBe(0);
  });
  it('the same id twice', () => {
    expect(officeWithMeeting().tell(createMeeting, MEETING)?.code).toBe('taken');
  });
});

describe('who chairs, and why (Articles 4.2, 9.3)', () => {
  it('the standing deputy chairs where the head gave it to her, and the basis is kept', () => {
    const chairBasis = 'Trưởng ban giao tại ý kiến ngày 23/11/2026';
    expect(meetingIn(officeWithMeeting({ chairId: 'bcd-lan', chairBasis }))).toMatchObject({
      convenerId: 'bcd-hung',
      chairId: 'bcd-lan',
      chairBasis,
    });
  });
  it('the basis cannot be cleared while a deputy chairs', () => {
    const office = officeWithMeeting({ chairId: 'bcd-lan', chairBasis: 'Trưởng ban giao' });
    expect(office.tell(changeMeeting, { id: MEETING.id, chairBasis: '' })?.message).toContain('Điều 4.2');
    expect(meetingIn(office).chairBasis).toBe('Trưởng ban giao');
  });
  it('the head may chair the working group without further basis, another member may not', () => {
    const office = officeWithMeeting({ kind: 'workingGroup', chairId: 'bcd-hung' });
    expect(office.tell(changeMeeting, { id: MEETING.id, chairId: 'tct-dung' })?.field).toBe('chairBasis');
  });
});

describe('changing a meeting', () => {
  it('only what was said changes', () => {
    const office = officeWithMeeting();
    const before = meetingIn(office);
    does(office, changeMeeting, { id: MEETING.id, place: 'Hội trường A' });
    expect(meetingIn(office)).toEqual({ ...before, place: 'Hội trường A', rev: 2 });
  });
  it('the signatory can be taken away again', () => {
    const office = officeWithMeeting({ signatoryId: 'bcd-hung' });
    does(office, changeMeeting, { id: MEETING.id, signatoryId: null });
    expect(meetingIn(office).signatoryId).toBeNull();
  });
  it('a change that says nothing is refused', () => {
    expect(officeWithMeeting().tell(changeMeeting, { id: MEETING.id })?.code).toBe('invalid');
  });
  it('moving the meeting to a day on which the convener has left is refused, at the convener', () => {
    const office = officeWithMeeting();
    does(office, endMembership, { id: 'bcd-hung', to: '2026-12-31' });
    const moved = { id: MEETING.id, startsAt: '2027-01-05T14:00', endsAt: '2027-01-05T16:00' };
    expect(office.tell(changeMeeting, moved)?.field).toBe('convenerId');
  });
  it('a convener who left after the meeting was prepared does not lock its other words', () => {
    const office = officeWithMeeting();
    does(office, endMembership, { id: 'bcd-hung', to: '2026-12-01' });
    expect(office.tell(changeMeeting, { id: MEETING.id, place: 'Hội trường A' })).toBeNull();
  });
  it('the signatory holds the seat on the day of the letter, whatever the day of the meeting', () => {
    const office = officeWithMeeting({ signatoryId: 'bcd-lan', signingCapacity: 'forHead' });
    expect(office.tell(changeMeeting, { id: MEETING.id, letterDate: '2025-06-30' })?.field).toBe('signatoryId');
  });
});

describe('removing a meeting', () => {
  it('a meeting still being prepared goes with its agenda and its list', () => {
    const office = officeWithMeeting();
    does(office, addAgendaItem, { id: 'nd-1', meetingId: MEETING.id, title: 'Khai mạc' });
    invite(office, 'bcd-an');
    does(office, removeMeeting, { id: MEETING.id });
    expect(office.read.all('meetings').size).toBe(0);
    expect(agendaOf(office.read, MEETING.id)).toEqual([]);
    expect(inviteesOf(office.read, MEETING.id)).toEqual([]);
  });
  it('an unknown meeting is refused with a sentence', () => {
    expect(officeWithMeeting().tell(removeMeeting, { id: 'hop-khac' })?.message).toContain('Không tìm thấy cuộc họp');
  });
});
