import { describe, expect, it } from 'vitest';
import { templates } from '#electron/documents/index.ts';
import { lateIssueWarning } from '#shared/documents/lateness.ts';
import { readiness } from '#shared/meetings/readiness.ts';
import { noticeDue, sendBy, sendByText } from '#shared/meetings/rules.ts';
import type { Meeting } from '#shared/meetings/schema.ts';
import { calendarOf } from '#shared/settings/rules.ts';
import { printedPaper } from '#test/helpers/printed.ts';
import { type TrainingOffice, trainingOffice } from '#test/helpers/training-office.ts';

/** The six-monthly meeting of Tuesday 15/12/2026 from its agenda to its notice; every figure counted anew from the records. */
const ID = 'meeting-2026-12';
const member = (n: number) => `${ID}-member-${n}`;
const utc = (day: string, hour = '02:00') => `${day}T${hour}:00.000Z`;
const DURING = utc('2026-12-15', '08:00');
const AFTER = '2026-12-16';

const { read, tell }: TrainingOffice = trainingOffice();
const does: TrainingOffice['tell'] = (command, input, at) => {
  const refusal = tell(command, input, at);
  expect(refusal, command).toBeNull();
  return refusal;
};
const meeting = (): Meeting => {
  const found = read.get('meetings', ID);
  if (found === undefined) throw new Error('The meeting is gone');
  return found;
};
const moment = { now: utc(AFTER), today: AFTER, actor: 'Văn thư' };

/** Monday to Friday, with the days off of the table, counted day by day without the program's calendar. */
const rawWorkingDays = (from: string, n: number): string => {
  const off = new Set([...read.all('holidays').values()].filter((day) => day.enabled).map((day) => day.date));
  const at = new Date(`${from}T00:00:00Z`);
  const day = () => at.toISOString().slice(0, 10);
  for (let left = Math.abs(n); left > 0; ) {
    at.setUTCDate(at.getUTCDate() + Math.sign(n));
    if (at.getUTCDay() % 6 !== 0 && !off.has(day())) left -= 1;
  }
  return day();
};
const invitees = () => [...read.all('invitees').values()].filter(({ meetingId }) => meetingId === ID);
const members = () => invitees().filter(({ membershipId }) => membershipId !== null);
const tasksOf = (kind: string) => [...read.all('tasks').values()].filter(({ origin }) => origin.kind === kind);

describe('convening the six-monthly meeting', () => {
  it('papers must be out by Thursday 10/12/2026', () => {
    expect(rawWorkingDays('2026-12-15', -3)).toBe('2026-12-10');
    expect(sendBy(read, meeting()).date).toBe('2026-12-10');
    expect(sendByText(read, meeting())).toContain('Thứ Năm 10/12');
  });

  it('six items of 165 minutes warn in a meeting of 150; one shortened, nothing is left to say', () => {
    const minutes = () =>
      [...read.all('agendaItems').values()].reduce((sum, i) => sum + (i.meetingId === ID ? i.minutes : 0), 0);
    const before = utc('2026-11-23', '03:00');
    const said = () => readiness(read, meeting(), '2026-11-23').map(({ message }) => message);
    does('meetings.changeAgendaItem', { id: `${ID}-item-5`, minutes: 55 }, before);
    expect(minutes()).toBe(165);
    expect(said()).toEqual(['Chương trình dài hơn thời gian họp 15 phút.']);
    does('meetings.changeAgendaItem', { id: `${ID}-item-5`, minutes: 40 }, before);
    expect(minutes()).toBe(150);
    expect(said()).toEqual([]);
  });

  it('leave and stand-ins come in on paper before the meeting', () => {
    const at = utc('2026-12-14');
    does('meetings.send', { id: ID }, utc('2026-12-09'));
    for (const n of [7, 15])
      does(
        'meetings.markAbsentWithConsent',
        { id: member(n), reason: 'Đi công tác', consentById: 'seat-01', consentOn: '2026-12-14' },
        at,
      );
    const opinion = { opinionReference: '12/GDĐT', opinionReceivedOn: '2026-12-14' };
    does('meetings.markSubstituted', { id: member(11), substituteName: 'Người dự thay 01', ...opinion }, at);
    does('meetings.markSubstituted', { id: member(19), substituteName: 'Người dự thay 02' }, at);
  });

  it('27 = 22 present + 2 stand-ins + 2 with consent + 1 without; one late, one leaves early', () => {
    does('meetings.start', { id: ID, startedAt: '2026-12-15T14:00', secretaryId: 'seat-28' }, DURING);
    for (let n = 1; n <= 27; n++) {
      if ([7, 11, 15, 19, 23].includes(n)) continue;
      const times = n === 4 ? { arrivedAt: '2026-12-15T14:25' } : n === 22 ? { leftAt: '2026-12-15T15:40' } : {};
      does('meetings.markPresent', { id: member(n), ...times }, DURING);
    }
    for (const n of [11, 19]) does('meetings.confirmSubstitute', { id: member(n) }, DURING);
    for (let n = 1; n <= 5; n++) does('meetings.markPresent', { id: `${ID}-guest-${n}` }, DURING);
    expect(tell('meetings.close', { id: ID, endedAt: '2026-12-15T16:35' }, DURING)?.message).toContain('Thành viên 23');
    does('meetings.markAbsentWithoutConsent', { id: member(23) }, DURING);
    const count = (state: string) => members().filter(({ attendance }) => attendance?.state === state).length;
    const states = ['present', 'substituted', 'absentWithConsent', 'absentWithoutConsent'];
    expect(states.map(count)).toEqual([22, 2, 2, 1]);
    expect(members()).toHaveLength(27);
    const late = members().filter(({ attendance }) => attendance?.arrivedAt != null);
    const early = members().filter(({ attendance }) => attendance?.leftAt != null);
    expect([late, early].map((all) => all.map(({ id }) => id))).toEqual([[member(4)], [member(22)]]);
    const inRoom = invitees().filter(({ attendance }) => ['present', 'substituted'].includes(attendance?.state ?? ''));
    expect(inRoom).toHaveLength(29);
  });

  it('closed at 16:35, the written opinion still missing is recorded so and becomes a task', () => {
    does('meetings.close', { id: ID, endedAt: '2026-12-15T16:35', opinionDue: '2026-12-22' }, DURING);
    const missing = members().filter(({ attendance }) => attendance?.state === 'substituted' && !attendance.opinion);
    expect(missing.map(({ id }) => id)).toEqual([member(19)]);
    const asked = tasksOf('meeting').filter(({ origin }) => origin.id === ID);
    expect(asked.map(({ clause, deadline }) => [clause, deadline.date])).toEqual([['6.5', '2026-12-22']]);
    expect(asked[0]?.content).toContain('Thành viên 19');
  });

  it('six conclusions: five linked to eight new tasks, one for information with its reason', () => {
    for (let n = 1; n <= 6; n++)
      does('meetings.addConclusion', { id: `kl-${n}`, meetingId: ID, text: `Kết luận thứ ${n}.` }, utc(AFTER));
    for (let n = 0; n < 8; n++) {
      expect(templates.conclusionNotice(read, ID, {}, moment).ok).toBe(false);
      const input = { conclusionId: `kl-${(n % 5) + 1}`, id: `nv-${n}`, leadAgencyId: 'agency-vhxh' };
      does('conclusions.assignTask', { ...input, deadline: { kind: 'date', date: '2027-03-31' } }, utc(AFTER));
    }
    does('conclusions.keepForInformation', { conclusionId: 'kl-6', reason: 'Trao đổi thêm' }, utc(AFTER));
    const conclusions = [...read.all('conclusions').values()].filter(({ meetingId }) => meetingId === ID);
    const made = tasksOf('conclusion').filter(({ origin }) => conclusions.some(({ id }) => id === origin.id));
    expect(made).toHaveLength(8);
    const covered = conclusions.filter(
      ({ id, forInformation }) => forInformation !== null || made.some(({ origin }) => origin.id === id),
    );
    expect(covered).toHaveLength(6);
  });

  it('the minutes, read back from paper: 27 names once each, no place and date, no number yet, “tháng 12”', async () => {
    const { text, findings } = await printedPaper(templates.minutes(read, ID, {}, moment));
    expect(findings).toEqual([]);
    const [head = '', rest = ''] = text.split('BIÊN BẢN');
    expect(head).not.toContain('ngày');
    expect(head).toMatch(/Số: \/BB-BCĐ/);
    expect(text).not.toContain('tháng 012');
    const attendance = rest.slice(0, rest.indexOf('Chủ trì (chủ tọa)'));
    for (let n = 1; n <= 27; n++) {
      expect(attendance.split(`Thành viên ${String(n).padStart(2, '0')}`), `member ${n}`).toHaveLength(2);
    }
    for (const words of ['đến lúc 14 giờ 25', 'về lúc 15 giờ 40']) expect(attendance).toContain(words);
  });

  it('the notice is due on Tuesday 22/12/2026 and says a number only once it was given', async () => {
    expect(rawWorkingDays('2026-12-15', 5)).toBe('2026-12-22');
    expect(noticeDue(read, meeting())).toBe('2026-12-22');
    const { text, findings } = await printedPaper(templates.conclusionNotice(read, ID, {}, moment));
    expect(findings).toEqual([]);
    expect(text).toMatch(/Số: \/TB-BCĐ/);
    expect(text).toContain('tháng 12 năm 2026');
  });

  it('signed on Friday 18/12: Monday 21/12 is in time, Tuesday 22/12 warns and is taken all the same', () => {
    const warning = (issuedOn: string) => lateIssueWarning(calendarOf(read), { signedOn: '2026-12-18', issuedOn });
    expect(rawWorkingDays('2026-12-18', 1)).toBe('2026-12-21');
    expect(warning('2026-12-21')).toBeNull();
    expect(warning('2026-12-22')).toContain('chậm nhất Thứ Hai 21/12/2026');
    const file = { sha256: 'a'.repeat(64), size: 1, pages: 2 };
    for (const [id, serial, issuedOn] of [
      ['dung-han', 15, '2026-12-21'],
      ['muon', 16, '2026-12-22'],
    ] as const) {
      does('documents.draft', { id, kind: 'conclusionNotice', subjectId: ID }, utc('2026-12-17'));
      does('documents.issue', { id, serial, symbol: 'TB-BCĐ', signedOn: '2026-12-18', issuedOn, file }, utc(issuedOn));
    }
  });
});
