import { describe, expect, it } from 'vitest';
import { changedValues, endFollowing, newValues, suggest, valuesOf } from '#renderer/meetings/meeting-values.ts';
import { presenterOf, presentersOn, presenterWords } from '#renderer/meetings/presenter.ts';
import { createMeeting } from '#shared/meetings/meeting-commands.ts';
import { BODY_IDS, does, MEETING, meetingIn, officeWithMeeting, staffedOffice } from '#test/shared/meetings/office.ts';

const today = '2026-11-23';

describe('what the form of a new meeting fills in', () => {
  it('six-monthly, 08:00–11:00, called, chaired and signed by the head; only the day is left to type', () => {
    expect(newValues(staffedOffice().read, 'hop-moi', today)).toMatchObject({
      kind: 'sixMonthly',
      bodyId: BODY_IDS.steeringCommittee,
      startsAt: 'T08:00',
      endsAt: 'T11:00',
      convenerId: 'bcd-hung',
      chairId: 'bcd-hung',
      signatoryId: 'bcd-hung',
      signingCapacity: 'own',
      place: '',
    });
  });
  it('with a day typed the command takes it as it is', () => {
    const office = staffedOffice();
    const values = { ...newValues(office.read, 'hop-moi', today), place: 'Phòng họp số 1' };
    does(office, createMeeting, { ...values, startsAt: '2026-12-15T08:00', endsAt: '2026-12-15T11:00' });
  });
  it('place and copies are those of the last meeting of the same body, not of another', () => {
    const { read } = officeWithMeeting({ recipients: ['Thường trực Đảng ủy'] });
    expect(newValues(read, 'hop-moi', today)).toMatchObject({
      place: 'Phòng họp số 1',
      recipients: ['Thường trực Đảng ủy'],
    });
    expect(suggest(read, 'workingGroup', '', 'T08:00', today)).toMatchObject({
      bodyId: BODY_IDS.workingGroup,
      convenerId: 'tct-minh',
      place: '',
      recipients: [],
    });
  });
  it('the name follows the half of the year', () => {
    const { read } = staffedOffice();
    expect(suggest(read, 'sixMonthly', '', '2027-06-15T08:00', today).title).toBe(
      'Họp Ban Chỉ đạo 6 tháng đầu năm 2027',
    );
  });
  it('a workshop keeps the body chosen for it', () => {
    const { read } = staffedOffice();
    expect(suggest(read, 'workshop', BODY_IDS.workingGroup, 'T08:00', today).bodyId).toBe(BODY_IDS.workingGroup);
    expect(suggest(read, 'sixMonthly', BODY_IDS.workingGroup, 'T08:00', today).bodyId).toBe(BODY_IDS.steeringCommittee);
  });
});

describe('the end of a meeting', () => {
  it('follows the day of the start while both stand on one day or none', () => {
    expect(endFollowing('T08:00', '2026-12-15T08:00', 'T11:00')).toBe('2026-12-15T11:00');
    expect(endFollowing('2026-12-15T08:00', '2026-12-16T08:00', '2026-12-15T11:00')).toBe('2026-12-16T11:00');
  });
  it('stays where a meeting of several days was typed', () => {
    expect(endFollowing('2026-12-15T08:00', '2026-12-14T08:00', '2026-12-17T11:00')).toBe('2026-12-17T11:00');
  });
});

describe('correcting a meeting', () => {
  it('sends only what differs', () => {
    const opened = valuesOf(meetingIn(officeWithMeeting()));
    expect(changedValues({ ...opened, place: 'Hội trường A', notes: [] }, opened)).toEqual({ place: 'Hội trường A' });
    expect(changedValues(opened, opened)).toEqual({});
  });
});

describe('the presenter’s field', () => {
  const { read } = staffedOffice();
  const presenters = presentersOn(read, '2026-12-15');
  it('two members of one name and title are told apart', () => {
    const labels = presenters.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels.filter((label) => label.startsWith('Nguyễn Văn An'))).toHaveLength(2);
  });
  it('words of a seat mean the seat, other words stand for themselves, none mean nobody', () => {
    expect(presenterOf(presenters, 'Lê Thị Lan, Phó Trưởng ban Thường trực')).toEqual({
      presenterId: 'bcd-lan',
      presenterText: '',
    });
    expect(presenterOf(presenters, ' Đại diện VNPT ')).toEqual({ presenterId: null, presenterText: 'Đại diện VNPT' });
    expect(presenterOf(presenters, '')).toEqual({ presenterId: null, presenterText: '' });
  });
  it('shows what it was given, seat or words', () => {
    const item = { id: 'nd-1', rev: 1, meetingId: MEETING.id, order: 1, title: 'Báo cáo', minutes: 15 };
    for (const { id, label } of presenters) {
      expect(presenterWords(read, presenters, { ...item, presenterId: id, presenterText: '' })).toBe(label);
    }
    expect(presenterWords(read, presenters, { ...item, presenterId: null, presenterText: 'Khách' })).toBe('Khách');
  });
});
