import { describe, expect, it } from 'vitest';
import { estimateClock } from '#shared/budget/cycle.ts';
import { markPresent } from '#shared/meetings/attendance-commands.ts';
import { addConclusion } from '#shared/meetings/conclusion-commands.ts';
import { sendInvitation, startMeeting } from '#shared/meetings/life-commands.ts';
import { closeMeeting } from '#shared/workflows/close-meeting.ts';
import { nextSixMonthly } from '#shared/workflows/dashboard.ts';
import { dueText, workDue } from '#shared/workflows/today.ts';
import { trainingOffice } from '#test/helpers/training-office.ts';
import { assigned, officeWithLines, submitted } from '#test/shared/budget/office.ts';
import { does, invite, MEETING, type Office, officeWithMeeting } from '#test/shared/meetings/office.ts';
import { emptyOffice } from '#test/shared/settings/office.ts';
import { give, officeWithTask, TODAY } from '#test/shared/tasks/tasks-office.ts';

type Read = Office['read'];
const lineOf = (read: Read, day: string, key: string) => workDue(read, day).find((work) => work.key === key);
const left = (read: Read, day: string, key: string) => lineOf(read, day, key)?.daysLeft;

describe('the clock of the regulation', () => {
  it('on Monday 23/11/2026 the meeting of six months is 25 days away, last day 18/12', () => {
    expect(nextSixMonthly(trainingOffice().read, '2026-11-23')).toMatchObject({ due: '2026-12-18', days: 25 });
  });

  it('a meeting of six months that nobody planned is work thirty days before its last day', () => {
    const { read, tell } = trainingOffice();
    expect(tell('meetings.cancel', { id: 'meeting-2026-12', reason: 'Hoãn' }, '2026-11-23T02:00:00.000Z')).toBeNull();
    expect(lineOf(read, '2026-11-17', 'ky-hop')).toBeUndefined();
    expect(lineOf(read, '2026-11-18', 'ky-hop')).toMatchObject({ due: '2026-12-18', place: 'newMeeting' });
    expect(lineOf(read, '2026-12-21', 'ky-hop')?.daysLeft).toBe(-1);
  });

  it.each([
    // The meeting, the last day for its papers, a day on which it is looked at, working days left then.
    ['2026-12-15', '2026-12-10', '2026-12-03', 5],
    ['2026-12-15', '2026-12-10', '2026-12-10', 0],
    ['2026-12-15', '2026-12-10', '2026-12-14', -2],
    // Monday: Saturday and Sunday do not count.
    ['2026-12-14', '2026-12-09', '2026-12-08', 1],
  ])('papers of a meeting on %s go out by %s; on %s it is %i working days', (meeting, due, day, days) => {
    const { read } = officeWithMeeting({ startsAt: `${meeting}T14:00`, endsAt: `${meeting}T16:30` });
    expect(lineOf(read, day, `moi-${MEETING.id}`)).toMatchObject({ due, daysLeft: days });
  });

  it('before Tết the papers go out before the days off, counted from the table of days off', () => {
    const { read, tell } = trainingOffice();
    const off = [...read.all('holidays').values()].filter((day) => day.enabled).map((day) => day.date);
    const [startsAt, endsAt] = ['2027-02-16T08:00', '2027-02-16T10:00'];
    expect(tell('meetings.change', { id: 'meeting-2026-12', startsAt, endsAt }, '2026-11-23T02:00:00.000Z')).toBeNull();
    const at = new Date('2027-02-16T00:00:00Z');
    for (let count = 0; count < 3; ) {
      at.setUTCDate(at.getUTCDate() - 1);
      if (at.getUTCDay() % 6 !== 0 && !off.includes(at.toISOString().slice(0, 10))) count += 1;
    }
    const due = at.toISOString().slice(0, 10);
    expect(lineOf(read, due, 'moi-meeting-2026-12')).toMatchObject({ due, daysLeft: 0 });
  });

  it('five working days after the meeting the notice of its conclusions is due, until it has gone out', () => {
    const office = officeWithMeeting({ startsAt: '2026-11-13T14:00', endsAt: '2026-11-13T16:00' });
    expect(lineOf(office.read, '2026-11-16', `dong-${MEETING.id}`)).toMatchObject({ due: '2026-11-13', daysLeft: -1 });
    invite(office, 'bcd-an');
    for (const command of [sendInvitation, startMeeting]) does(office, command, { id: MEETING.id });
    does(office, markPresent, { id: 'moi-bcd-an' });
    does(office, closeMeeting, { id: MEETING.id });
    expect(workDue(office.read, '2026-11-16').map(({ key }) => key)).not.toContain(`dong-${MEETING.id}`);
    does(office, addConclusion, { id: 'kl-1', meetingId: MEETING.id, text: 'Triển khai kế hoạch.' });
    for (const [day, days] of [
      ['2026-11-13', 5],
      ['2026-11-16', 4],
      ['2026-11-20', 0],
      ['2026-11-21', -1],
      ['2026-11-23', -1],
    ] as const) {
      expect(lineOf(office.read, day, `tb-${MEETING.id}`), day).toMatchObject({ due: '2026-11-20', daysLeft: days });
    }
  });

  it('the report of the quarter is work five working days before it is due', () => {
    const { read } = trainingOffice();
    expect(left(read, '2026-11-19', 'bao-cao')).toBeUndefined();
    expect(lineOf(read, '2026-11-23', 'bao-cao')).toMatchObject({ due: '2026-11-27', place: 'report' });
    expect(left(read, '2026-11-30', 'bao-cao')).toBe(-1);
  });

  it('a signed paper has its number and goes out by the next working day', () => {
    const { read, tell } = trainingOffice();
    const file = { sha256: 'a'.repeat(64), size: 1, pages: 1 };
    const at = '2026-11-20T02:00:00.000Z';
    const id = 'cho-so';
    expect(tell('documents.draft', { id, kind: 'followUp', subjectId: 'steering-committee' }, at)).toBeNull();
    expect(tell('documents.submit', { id, file, model: { sha256: file.sha256, size: 1 } }, at)).toBeNull();
    expect(lineOf(read, '2026-11-20', `so-${id}`)).toBeUndefined();
    expect(tell('documents.sign', { id, signedOn: '2026-11-20' }, at)).toBeNull();
    expect(lineOf(read, '2026-11-20', `so-${id}`)).toMatchObject({ due: '2026-11-23', daysLeft: 1, place: 'document' });
    expect(left(read, '2026-11-26', `so-${id}`)).toBeLessThan(0);
  });
});

describe('tasks of the day', () => {
  it('one overdue task opens itself, several are one line that opens their list', () => {
    const office = officeWithTask();
    expect(lineOf(office.read, TODAY, 'nv-task-one')).toMatchObject({ place: 'task', due: '2026-10-31' });
    give(office, 'second', { deadline: { kind: 'date', date: '2026-11-20' } });
    give(office, 'soon', { deadline: { kind: 'date', date: '2026-11-27' } });
    const keys = workDue(office.read, TODAY).map(({ key }) => key);
    expect(keys.filter((key) => key.startsWith('nv-'))).toEqual(['nv-qua-han', 'nv-soon']);
    expect(lineOf(office.read, TODAY, 'nv-qua-han')?.text).toContain('2 nhiệm vụ quá hạn');
  });

  it('the day of the deadline is still in time; before the task was given it is nobody’s work', () => {
    const { read } = officeWithTask();
    expect(lineOf(read, '2026-10-31', 'nv-task-one')).toMatchObject({ due: '2026-10-31', daysLeft: 0 });
    expect(dueText({ due: '2026-10-31', daysLeft: 0 }, '2026-10-31')).toBe('hạn hôm nay');
    expect(lineOf(read, '2026-06-21', 'nv-task-one')).toBeUndefined();
  });
});

describe('the estimate of next year', () => {
  it('is to be submitted before 10/07, then to be assigned before 31/12, each day with its paper', () => {
    expect(estimateClock(officeWithLines().read, '2026-06-30')).toMatchObject({
      year: 2027,
      stage: 'estimate',
      due: '2026-07-09',
      daysLeft: 7,
      begun: true,
      source: expect.stringContaining('Thông tư số 26/2026/TT-BTC'),
    });
    expect(estimateClock(submitted().read, '2026-07-10')).toMatchObject({ stage: 'allocation', due: '2026-12-30' });
    expect(estimateClock(assigned().read, '2026-12-21')).toMatchObject({ stage: 'ready', due: null });
  });

  it('is work only in its last days, never before the guidance and never once its day has passed', () => {
    const { read } = officeWithLines();
    expect(left(read, '2026-07-01', 'du-toan')).toBeUndefined();
    expect(left(read, '2026-07-03', 'du-toan')).toBe(4);
    expect(left(read, '2026-07-10', 'du-toan')).toBeUndefined();
    expect(estimateClock(read, '2026-05-14').begun).toBe(false);
    expect(left(submitted().read, '2026-12-25', 'du-toan')).toBe(3);
  });
});

it('an empty office has nothing to do, whatever the day', () => {
  const { read } = emptyOffice();
  for (const day of ['2026-01-01', '2026-05-20', '2026-11-24', '2028-02-29']) {
    expect(workDue(read, day).filter(({ place }) => place !== 'report' && place !== 'budget')).toEqual([]);
  }
});

it('lines stand by their last day and say it in words', () => {
  const days = workDue(trainingOffice().read, '2026-12-10').map(({ due }) => due);
  expect(days).toEqual(days.toSorted());
  expect(dueText({ due: '2026-11-20', daysLeft: -1 }, '2026-11-23')).toBe('quá 1 ngày làm việc, hạn 20/11/2026');
  expect(dueText({ due: '2026-11-27', daysLeft: 4 }, '2026-11-23')).toBe('còn 4 ngày làm việc, hạn 27/11/2026');
  expect(dueText({ due: '2026-11-21', daysLeft: 0 }, '2026-11-22')).toBe('đã qua, hạn 21/11/2026');
});
