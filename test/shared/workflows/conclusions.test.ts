import { describe, expect, it } from 'vitest';
import { addAgendaItem, removeAgendaItem } from '#shared/meetings/agenda-commands.ts';
import { markPresent } from '#shared/meetings/attendance-commands.ts';
import {
  addConclusion,
  changeConclusion,
  moveConclusion,
  removeConclusion,
} from '#shared/meetings/conclusion-commands.ts';
import { sendInvitation, startMeeting, stepMeetingBack } from '#shared/meetings/life-commands.ts';
import { removeMeeting } from '#shared/meetings/meeting-commands.ts';
import { restoreProse, rewriteProse, writeNote } from '#shared/meetings/minutes-commands.ts';
import { conclusionsOf, minutesParts, proseDraft, proseText, rewritten } from '#shared/meetings/rules.ts';
import { coverageOf } from '#shared/workflows/conclusion-coverage.ts';
import {
  coverConclusionWithNewTask,
  coverConclusionWithTask,
  keepForInformation,
  unlinkTask,
  withdrawForInformation,
} from '#shared/workflows/conclusions.ts';
import { does, invite, MEETING, meetingIn, type Office, officeWithMeeting } from '#test/shared/meetings/office.ts';

const meetingId = MEETING.id;

const running = (): Office => {
  const office = officeWithMeeting();
  invite(office, 'bcd-an');
  does(office, addAgendaItem, { id: 'nd-1', meetingId, title: 'Báo cáo', minutes: 30 });
  does(office, sendInvitation, { id: meetingId });
  does(office, startMeeting, { id: meetingId });
  does(office, markPresent, { id: 'moi-bcd-an' });
  return office;
};
const decided = (...texts: readonly string[]): Office => {
  const office = running();
  texts.forEach((text, i) => {
    does(office, addConclusion, { id: `kl-${i + 1}`, meetingId, text, responsibleAgencyId: 'noivu' });
  });
  return office;
};
const cover = (office: Office, id: string) => {
  const conclusion = office.read.get('conclusions', id);
  return conclusion === undefined ? undefined : coverageOf(office.read, conclusion).kind;
};
const numbers = (office: Office) => conclusionsOf(office.read, meetingId).map(({ id, number }) => `${number} ${id}`);

describe('conclusions', () => {
  it('are numbered by their place, whatever is moved or taken away', () => {
    const office = decided('Một.', 'Hai.', 'Ba.');
    does(office, moveConclusion, { id: 'kl-3', place: 1 });
    expect(numbers(office)).toEqual(['1 kl-3', '2 kl-1', '3 kl-2']);
    does(office, removeConclusion, { id: 'kl-1' });
    expect(numbers(office)).toEqual(['1 kl-3', '2 kl-2']);
    expect(office.tell(changeConclusion, { id: 'kl-2' })?.code).toBe('invalid');
    expect(office.tell(changeConclusion, { id: 'kl-2', text: ' ' })?.field).toBe('text');
  });
  it('are not written before the meeting begins', () => {
    const office = officeWithMeeting();
    expect(office.tell(addConclusion, { id: 'kl-1', meetingId, text: 'Một.' })?.message).toContain('chưa bắt đầu');
  });
  it('a new task takes over the words, the agency and the chair', () => {
    const office = decided('Hoàn thành số hóa hồ sơ.');
    does(office, coverConclusionWithNewTask, { conclusionId: 'kl-1', id: 'nv-1' });
    expect(office.read.get('tasks', 'nv-1')).toMatchObject({
      content: 'Hoàn thành số hóa hồ sơ.',
      leadAgencyId: 'noivu',
      directingLeaderId: 'bcd-hung',
      origin: { kind: 'conclusion', id: 'kl-1' },
      extensions: [],
      progress: [],
      completion: null,
      stop: null,
    });
    expect(cover(office, 'kl-1')).toBe('tasks');
  });
  it('a deadline bears its day exactly where its kind asks for one', () => {
    const office = decided('Một.');
    const input = { conclusionId: 'kl-1', id: 'nv-1' };
    const dateless = { ...input, deadline: { kind: 'date' as const, date: null } };
    expect(office.tell(coverConclusionWithNewTask, dateless)?.field).toBe('deadline.date');
    const standing = { ...input, deadline: { kind: 'ongoing' as const, date: '2027-01-31' } };
    expect(office.tell(coverConclusionWithNewTask, standing)?.field).toBe('deadline.date');
  });
  it('without a body in charge no task is made', () => {
    const office = running();
    does(office, addConclusion, { id: 'kl-1', meetingId, text: 'Một.' });
    expect(office.tell(coverConclusionWithNewTask, { conclusionId: 'kl-1', id: 'nv-1' })?.field).toBe('leadAgencyId');
  });
  it('a task kept already may carry further conclusions, and keeps its own origin', () => {
    const office = decided('Một.', 'Hai.');
    does(office, coverConclusionWithNewTask, { conclusionId: 'kl-1', id: 'nv-1' });
    does(office, coverConclusionWithTask, { conclusionId: 'kl-2', taskId: 'nv-1' });
    expect(cover(office, 'kl-2')).toBe('tasks');
    expect(office.read.get('tasks', 'nv-1')?.origin.id).toBe('kl-1');
    expect(office.tell(coverConclusionWithTask, { conclusionId: 'kl-2', taskId: 'nv-1' })?.code).toBe('taken');
    expect(office.tell(unlinkTask, { conclusionId: 'kl-1', taskId: 'nv-1' })?.code).toBe('rule');
    does(office, unlinkTask, { conclusionId: 'kl-2', taskId: 'nv-1' });
    expect(cover(office, 'kl-2')).toBe('open');
  });
  it('one that a task carries out is neither removed nor for information', () => {
    const office = decided('Một.');
    does(office, coverConclusionWithNewTask, { conclusionId: 'kl-1', id: 'nv-1' });
    expect(office.tell(removeConclusion, { id: 'kl-1' })?.code).toBe('inUse');
    expect(office.tell(keepForInformation, { conclusionId: 'kl-1', reason: 'Không cần' })?.code).toBe('rule');
  });
  it('for information needs its reason, falls with the first task, and can be taken back', () => {
    const office = decided('Một.', 'Hai.');
    expect(office.tell(keepForInformation, { conclusionId: 'kl-1', reason: '' })?.field).toBe('reason');
    for (const conclusionId of ['kl-1', 'kl-2']) does(office, keepForInformation, { conclusionId, reason: 'Trao đổi' });
    expect(cover(office, 'kl-1')).toBe('forInformation');
    does(office, coverConclusionWithNewTask, { conclusionId: 'kl-1', id: 'nv-1' });
    expect(office.read.get('conclusions', 'kl-1')?.forInformation).toBeNull();
    does(office, withdrawForInformation, { conclusionId: 'kl-2' });
    expect(cover(office, 'kl-2')).toBe('open');
  });
});

describe('notes and prose', () => {
  it('a note emptied is gone, and its item can be removed again', () => {
    const office = running();
    const note = { meetingId, agendaItemId: 'nd-1' };
    does(office, writeNote, { id: 'ghi-1', ...note, text: 'Ý kiến' });
    expect(office.tell(removeAgendaItem, { id: 'nd-1' })?.code).toBe('inUse');
    does(office, writeNote, { id: 'ghi-2', ...note, text: '' });
    expect(office.read.all('meetingNotes').size).toBe(0);
    expect(office.tell(removeAgendaItem, { id: 'nd-1' })).toBeNull();
  });
  it('prose follows the data until rewritten, keeps both, and can be given back', () => {
    const office = running();
    const part = { meetingId, block: 'minutesItem' as const, agendaItemId: 'nd-1' };
    const prose = () => proseText(office.read, meetingIn(office), 'minutesItem', 'nd-1');
    does(office, writeNote, { id: 'ghi-1', meetingId, agendaItemId: 'nd-1', text: 'Ghi vội' });
    expect(prose()).toBe('Ghi vội');
    does(office, rewriteProse, { id: 'van-1', ...part, text: 'Lời văn trau chuốt.', draftedFrom: 'Ghi vội' });
    does(office, writeNote, { id: 'ghi-1', meetingId, agendaItemId: 'nd-1', text: 'Ghi vội, thêm một câu' });
    expect(prose()).toBe('Lời văn trau chuốt.');
    expect(rewritten(office.read, meetingId, 'minutesItem', 'nd-1')?.draftedFrom).toBe('Ghi vội');
    expect(proseDraft(office.read, meetingIn(office), 'minutesItem', 'nd-1')).toBe('Ghi vội, thêm một câu');
    does(office, restoreProse, { id: 'van-1' });
    expect(prose()).toBe('Ghi vội, thêm một câu');
    expect(office.tell(rewriteProse, { id: 'van-2', ...part, agendaItemId: null, text: 'x' })?.code).toBe('invalid');
  });
  it('without data the minutes invent nothing', () => {
    const office = running();
    const drafts = minutesParts(office.read, meetingId).map(({ block, agendaItemId }) =>
      proseDraft(office.read, meetingIn(office), block, agendaItemId),
    );
    expect(drafts).toEqual(['', '', '', '']);
  });
  it('a meeting taken back to preparation and removed takes notes and conclusions along', () => {
    const office = decided('Một.');
    does(office, writeNote, { id: 'ghi-1', meetingId, agendaItemId: 'nd-1', text: 'Ý kiến' });
    for (const reason of ['Ghi nhầm', 'Hoãn']) does(office, stepMeetingBack, { id: meetingId, reason });
    expect(office.tell(removeMeeting, { id: meetingId })).toBeNull();
    expect([office.read.all('conclusions').size, office.read.all('meetingNotes').size]).toEqual([0, 0]);
  });
});
