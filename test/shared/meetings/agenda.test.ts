import { describe, expect, it } from 'vitest';
import {
  addAgendaItem,
  changeAgendaItem,
  moveAgendaItem,
  removeAgendaItem,
  reorderAgenda,
} from '#shared/meetings/agenda-commands.ts';
import { changeMeeting } from '#shared/meetings/meeting-commands.ts';
import { agendaMinutes, agendaOf, agendaOverrun, agendaTimes, presenterName } from '#shared/meetings/rules.ts';
import { does, MEETING, meetingIn, type Office, officeWithMeeting } from './office.ts';

const meetingId = MEETING.id;
const add = (office: Office, ...minutes: readonly number[]) => {
  for (const [i, each] of minutes.entries()) {
    does(office, addAgendaItem, { id: `nd-${i + 1}`, meetingId, title: `Nội dung ${i + 1}`, minutes: each });
  }
};
const ids = (office: Office) => agendaOf(office.read, meetingId).map((item) => item.id);
const orders = (office: Office) => agendaOf(office.read, meetingId).map((item) => item.order);
const hours = (office: Office) => agendaTimes(office.read, meetingIn(office)).map(({ startsAt }) => startsAt);

describe('the length of the agenda', () => {
  it('six items of 165 minutes are 15 minutes too long for a meeting of 150; a shorter one makes them fit', () => {
    const office = officeWithMeeting();
    add(office, 15, 30, 30, 30, 30, 30);
    expect(agendaMinutes(office.read, meetingId)).toBe(165);
    expect(agendaOverrun(office.read, meetingIn(office))).toBe(15);
    does(office, changeAgendaItem, { id: 'nd-2', minutes: 15 });
    expect(agendaOverrun(office.read, meetingIn(office))).toBe(0);
  });
  it('a meeting without agenda runs over by nothing', () => {
    expect(agendaOverrun(officeWithMeeting().read, meetingIn(officeWithMeeting()))).toBe(0);
  });
  it('every item begins when the one before it ends', () => {
    const office = officeWithMeeting();
    add(office, 15, 45, 20);
    expect(hours(office)).toEqual(['2026-12-15T14:00', '2026-12-15T14:15', '2026-12-15T15:00']);
  });
  it('in a meeting of two days what no longer fits the first begins the next morning', () => {
    const office = officeWithMeeting({ kind: 'workshop', startsAt: '2026-12-15T08:00', endsAt: '2026-12-16T11:00' });
    add(office, 120, 90, 60, 90);
    expect(hours(office)).toEqual(['2026-12-15T08:00', '2026-12-16T08:00', '2026-12-16T09:30', '2026-12-16T10:30']);
    expect(agendaOverrun(office.read, meetingIn(office))).toBe(60);
  });
  it('a sitting through the night runs on', () => {
    const office = officeWithMeeting({ kind: 'workshop', startsAt: '2026-12-15T22:00', endsAt: '2026-12-16T02:00' });
    add(office, 180, 90);
    expect(hours(office)).toEqual(['2026-12-15T22:00', '2026-12-16T01:00']);
    expect(agendaOverrun(office.read, meetingIn(office))).toBe(30);
  });
  it('a later start moves every item', () => {
    const office = officeWithMeeting();
    add(office, 15, 45);
    does(office, changeMeeting, { id: meetingId, startsAt: '2026-12-15T14:30' });
    expect(hours(office)[1]).toBe('2026-12-15T14:45');
  });
});

describe('the order of the agenda', () => {
  it('an item can be put at a place, and the others make room', () => {
    const office = officeWithMeeting();
    add(office, 10, 10);
    does(office, addAgendaItem, { id: 'nd-moi', meetingId, title: 'Chen giữa', place: 2 });
    expect(ids(office)).toEqual(['nd-1', 'nd-moi', 'nd-2']);
    expect(orders(office)).toEqual([1, 2, 3]);
  });
  it('an item goes up and down, and the end is as far as it goes', () => {
    const office = officeWithMeeting();
    add(office, 10, 10, 10);
    does(office, moveAgendaItem, { id: 'nd-3', place: 1 });
    expect(ids(office)).toEqual(['nd-3', 'nd-1', 'nd-2']);
    does(office, moveAgendaItem, { id: 'nd-3', place: 99 });
    expect(ids(office)).toEqual(['nd-1', 'nd-2', 'nd-3']);
  });
  it('removing one closes the gap', () => {
    const office = officeWithMeeting();
    add(office, 10, 10, 10);
    does(office, removeAgendaItem, { id: 'nd-2' });
    expect(ids(office)).toEqual(['nd-1', 'nd-3']);
    expect(orders(office)).toEqual([1, 2]);
  });
  it('an order that leaves one out, names one twice or names a stranger is refused, and nothing moves', () => {
    const office = officeWithMeeting();
    add(office, 10, 10);
    for (const wrong of [['nd-1'], ['nd-1', 'nd-1'], ['nd-1', 'nd-3'], ['nd-1', 'nd-2', 'nd-3']]) {
      expect(office.tell(reorderAgenda, { meetingId, ids: wrong })?.field).toBe('ids');
    }
    expect(ids(office)).toEqual(['nd-1', 'nd-2']);
    does(office, reorderAgenda, { meetingId, ids: ['nd-2', 'nd-1'] });
    expect(ids(office)).toEqual(['nd-2', 'nd-1']);
  });
});

describe('who presents', () => {
  it('a seat of the roster or typed words; naming one clears the other', () => {
    const office = officeWithMeeting();
    does(office, addAgendaItem, { id: 'nd-1', meetingId, title: 'Báo cáo', presenterId: 'bcd-minh' });
    const item = () => agendaOf(office.read, meetingId)[0];
    expect(item() && presenterName(office.read, item() as never)).toBe('Phạm Văn Minh');
    does(office, changeAgendaItem, { id: 'nd-1', presenterText: 'Đại diện VNPT' });
    expect(item()).toMatchObject({ presenterId: null, presenterText: 'Đại diện VNPT' });
    does(office, changeAgendaItem, { id: 'nd-1', presenterId: 'bcd-lan' });
    expect(item()).toMatchObject({ presenterId: 'bcd-lan', presenterText: '' });
    does(office, changeAgendaItem, { id: 'nd-1', presenterId: null });
    expect(item()).toMatchObject({ presenterId: null, presenterText: '' });
  });
  const base = { id: 'nd-1', meetingId, title: 'Báo cáo' };
  const bad = [
    ['both at once', { ...base, presenterId: 'bcd-minh', presenterText: 'Ông Minh' }, 'presenterText'],
    ['a seat that does not exist', { ...base, presenterId: 'bcd-ai-do' }, 'presenterId'],
    ['no name of the item', { ...base, title: '' }, 'title'],
    ['no minutes', { ...base, minutes: 0 }, 'minutes'],
    ['half a minute', { ...base, minutes: 1.5 }, 'minutes'],
    ['more than a day', { ...base, minutes: 1441 }, 'minutes'],
    ['place nought', { ...base, place: 0 }, 'place'],
    ['a meeting that does not exist', { ...base, meetingId: 'hop-khac' }, 'meetingId'],
    ['letters that cannot be printed', { ...base, title: 'Báo cáo \u0007' }, 'title'],
  ] as const;
  it.each(bad)('refused: %s', (_what, input, field) => {
    const office = officeWithMeeting();
    expect(office.tell(addAgendaItem, input)).toMatchObject({ field });
    expect(agendaOf(office.read, meetingId)).toEqual([]);
  });
});
