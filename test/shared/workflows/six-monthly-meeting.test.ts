import { describe, expect, it } from 'vitest';
import { templates } from '#electron/documents/index.ts';
import type { Paper } from '#shared/documents/paper.ts';
import {
  attendanceCounts,
  conclusionsOf,
  identityText,
  noticeCountdown,
  noticeDue,
  peopleInRoom,
} from '#shared/meetings/rules.ts';
import { calendarOf } from '#shared/settings/rules.ts';
import { opinionTaskId } from '#shared/workflows/close-meeting.ts';
import { uncoveredOf } from '#shared/workflows/conclusion-coverage.ts';
import { type TrainingOffice, trainingOffice } from '#test/helpers/training-office.ts';

/** The six-monthly meeting of Tuesday 15/12/2026 held as the ten days of an official tell it. */
const ID = 'meeting-2026-12';
const member = (n: number) => `${ID}-member-${n}`;
const BEFORE = '2026-12-14T02:00:00.000Z';
const AT = '2026-12-15T07:10:00.000Z';
const AFTER = '2026-12-16T02:00:00.000Z';
const moment = { now: AFTER, today: '2026-12-16', actor: 'Văn thư' };

const office: TrainingOffice = trainingOffice();
const { read, tell } = office;
const does: TrainingOffice['tell'] = (command, input, at) => {
  const refusal = tell(command, input, at);
  expect(refusal, command).toBeNull();
  return refusal;
};
const meeting = () => {
  const found = read.get('meetings', ID);
  if (found === undefined) throw new Error('no meeting');
  return found;
};
const paper = (kind: 'minutes' | 'conclusionNotice' | 'signInSheet'): Paper => {
  const job =
    kind === 'signInSheet'
      ? templates.signInSheet(read, ID, { blankRows: 3 }, moment)
      : templates[kind](read, ID, {}, moment);
  if (!job.ok) throw new Error(job.refusal.message);
  const [first] = job.value.papers;
  if (first === undefined) throw new Error('no paper');
  return first;
};
const text = (one: Paper): string => JSON.stringify(one.body);
const PRESENT = Array.from({ length: 27 }, (_, i) => i + 1).filter((n) => ![4, 7, 11, 15, 19, 22, 23].includes(n));

describe('the six-monthly meeting, from the requests for leave to the notice', () => {
  it('before the meeting leave with consent and nominations are kept, presence is not', () => {
    const consent = { consentById: 'seat-01', consentOn: '2026-12-14' };
    does('meetings.send', { id: ID }, BEFORE);
    does('meetings.markAbsentWithConsent', { id: member(7), reason: 'Đi công tác', ...consent }, BEFORE);
    does('meetings.markAbsentWithConsent', { id: member(15), reason: 'Nghỉ ốm', ...consent }, BEFORE);
    const opinion = { opinionReference: '12/GDĐT', opinionReceivedOn: '2026-12-14' };
    does('meetings.markSubstituted', { id: member(11), substituteName: 'Người dự thay 01', ...opinion }, BEFORE);
    does('meetings.markSubstituted', { id: member(19), substituteName: 'Người dự thay 02' }, BEFORE);
    expect(tell('meetings.markPresent', { id: member(1) }, BEFORE)?.message).toContain('chưa phải là có mặt');
    expect(tell('meetings.markAbsentWithoutConsent', { id: member(1) }, BEFORE)?.code).toBe('rule');
    expect(tell('meetings.writeNote', { id: 'ghi-1', meetingId: ID, text: 'x' }, BEFORE)?.code).toBe('rule');
    expect(attendanceCounts(read, ID).members).toMatchObject({
      absentWithConsent: 2,
      substituted: 0,
      unclassified: 25,
    });
  });
  it('sign-in: one late, one leaves early, one never came, five guests', () => {
    does('meetings.start', { id: ID, startedAt: '2026-12-15T14:00', secretaryId: 'seat-28' }, AT);
    for (const n of PRESENT) does('meetings.markPresent', { id: member(n) }, AT);
    does('meetings.markPresent', { id: member(4), arrivedAt: '2026-12-15T14:25' }, AT);
    does('meetings.markPresent', { id: member(22), leftAt: '2026-12-15T15:40' }, AT);
    does('meetings.confirmSubstitute', { id: member(11) }, AT);
    does('meetings.confirmSubstitute', { id: member(19) }, AT);
    for (const n of [1, 2, 3, 4, 5]) does('meetings.markPresent', { id: `${ID}-guest-${n}` }, AT);
  });
  it('the meeting cannot be closed while member 23 is untold, and says who it is', () => {
    const refusal = tell('meetings.close', { id: ID, endedAt: '2026-12-15T16:35' }, AT);
    expect(refusal?.message).toContain('còn 1 người chưa điểm danh (Điều 6.5): Thành viên 23');
    expect(meeting().state).toBe('running');
    does('meetings.markAbsentWithoutConsent', { id: member(23) }, AT);
  });
  it('27 = 22 present + 2 substitutes + 2 with consent + 1 without; 29 people with 5 guests', () => {
    expect(identityText(read, ID)).toBe(
      '27 thành viên = 22 có mặt + 2 dự thay + 2 vắng được đồng ý + 1 vắng không phép · 5 khách = 5 có mặt',
    );
    expect(peopleInRoom(read, ID)).toBe(29);
  });
  it('notes are kept as typed and stand in the minutes', () => {
    const note = 'Thành viên 06 đề nghị làm rõ nguồn vốn.\nThành viên 08 nhất trí.';
    const item = `${ID}-item-4`;
    does('meetings.writeNote', { id: 'ghi-4', meetingId: ID, agendaItemId: item, text: note }, AT);
    does('meetings.writeNote', { id: 'ghi-x', meetingId: ID, agendaItemId: item, text: `${note}\nHết.` }, AT);
    expect(read.get('meetingNotes', 'ghi-4')?.text).toBe(`${note}\nHết.`);
    expect(text(paper('minutes'))).toContain('Thành viên 06 đề nghị làm rõ nguồn vốn.');
    expect(paper('minutes').marks.draft).toBe(true);
  });
  it('closing at 16:35 makes a task of the one missing opinion, once', () => {
    does('meetings.close', { id: ID, endedAt: '2026-12-15T16:35', opinionDue: '2026-12-22' }, AT);
    const task = read.get('tasks', opinionTaskId(member(19)));
    expect(task).toMatchObject({
      clause: '6.5',
      leadAgencyId: 'agency-bao-hiem',
      origin: { kind: 'meeting', id: ID },
      deadline: { kind: 'date', date: '2026-12-22' },
    });
    expect(read.get('tasks', opinionTaskId(member(11)))).toBeUndefined();
    does('meetings.stepBack', { id: ID, reason: 'Sửa điểm danh' }, AFTER);
    does('meetings.close', { id: ID }, AFTER);
    expect(
      [...read.all('tasks').values()].filter((t) => t.origin.kind === 'meeting' && t.origin.id === ID),
    ).toHaveLength(1);
  });
  it('the minutes bear number slot and no date, the 27 names once each, the missing opinion as a remark', () => {
    const minutes = paper('minutes');
    expect(minutes).toMatchObject({
      number: { serial: null, symbol: 'BB-BCĐ' },
      placeAndDate: null,
      marks: { draft: false },
    });
    const at = minutes.body.findIndex((b) => b.kind === 'field' && b.label.startsWith('Chủ trì'));
    const attendees = JSON.stringify(minutes.body.slice(0, at));
    for (let n = 1; n <= 27; n++) {
      expect(attendees.split(`Thành viên ${String(n).padStart(2, '0')}`), String(n)).toHaveLength(2);
    }
    expect(attendees).toContain('ý kiến bằng văn bản: có (12/GDĐT, nhận ngày 14 tháng 12 năm 2026)');
    expect(attendees.split('ý kiến bằng văn bản: không')).toHaveLength(2);
    expect(text(minutes)).toContain('kết thúc vào 16 giờ 35, ngày 15 tháng 12 năm 2026');
    expect(minutes.signatures.map(({ titleLines, name }) => [...titleLines, name])).toEqual([
      ['THƯ KÝ', 'Thành viên 28'],
      ['CHỦ TỌA', 'Thành viên 01'],
    ]);
  });
  it('six conclusions: five with eight new tasks, one for information; the notice waits for all', () => {
    for (let n = 1; n <= 6; n++) {
      does('meetings.addConclusion', { id: `kl-${n}`, meetingId: ID, text: `Kết luận thứ ${n}.` }, AFTER);
    }
    for (let n = 0; n < 8; n++) {
      const refused = templates.conclusionNotice(read, ID, {}, moment);
      expect(refused.ok).toBe(false);
      const input = { conclusionId: `kl-${(n % 5) + 1}`, id: `nv-${n}`, leadAgencyId: 'agency-vhxh' };
      does('conclusions.assignTask', { ...input, deadline: { kind: 'date', date: '2027-03-31' } }, AFTER);
    }
    expect(uncoveredOf(read, ID).map(({ number }) => number)).toEqual([6]);
    const waiting = templates.conclusionNotice(read, ID, {}, moment);
    expect(waiting.ok ? '' : waiting.refusal.message).toContain('kết luận 6 chưa có nhiệm vụ');
    does('conclusions.keepForInformation', { conclusionId: 'kl-6', reason: 'Trao đổi thêm' }, AFTER);
    expect(uncoveredOf(read, ID)).toEqual([]);
    expect(conclusionsOf(read, ID)).toHaveLength(6);
    expect([...read.all('tasks').values()].filter((t) => t.origin.id?.startsWith('kl-'))).toHaveLength(8);
  });
  it('the notice is due on Tuesday 22/12/2026; signed on Friday 18/12 its number may come on Monday 21/12', () => {
    expect(noticeDue(read, meeting())).toBe('2026-12-22');
    expect(noticeCountdown(read, meeting(), '2026-12-16')).toBe('còn 4 ngày làm việc, hạn Thứ Ba 22/12/2026');
    expect(noticeCountdown(read, meeting(), '2026-12-22')).toBe('hết hạn hôm nay, hạn Thứ Ba 22/12/2026');
    expect(noticeCountdown(read, meeting(), '2026-12-24')).toBe('quá hạn 2 ngày làm việc, hạn Thứ Ba 22/12/2026');
    expect(calendarOf(read).nextWorkingDay('2026-12-18')).toBe('2026-12-21');
  });
  it('the notice says month 12, the body in charge and the deadline of every task', () => {
    const notice = paper('conclusionNotice');
    expect(notice).toMatchObject({
      documentType: 'THÔNG BÁO',
      subject: 'Kết luận của Trưởng ban Ban Chỉ đạo tại cuộc họp Ban Chỉ đạo 6 tháng cuối năm 2026',
      number: { serial: null, symbol: 'TB-BCĐ' },
      placeAndDate: { day: null, month: 12, year: 2026 },
    });
    const words = text(notice);
    expect(words.split('Giao Phòng Văn hóa - Xã hội chủ trì')).toHaveLength(9);
    expect(words).toContain('hoàn thành chậm nhất ngày 31 tháng 3 năm 2027');
    expect(words).toContain('Tham dự cuộc họp có 22 thành viên, 2 người dự thay thành viên và 5 khách.');
  });
  it('the opinion that comes in later takes the remark away', () => {
    const input = { id: member(19), opinionReference: '31/BHXH', opinionReceivedOn: '2026-12-18' };
    does('meetings.receiveOpinion', input, '2026-12-18T02:00:00.000Z');
    expect(text(paper('minutes'))).not.toContain('ý kiến bằng văn bản: không');
  });
});
