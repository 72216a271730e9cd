import { describe, expect, it } from 'vitest';
import { addAgendaItem } from '#shared/meetings/agenda-commands.ts';
import { withdrawApproval } from '#shared/meetings/approval-commands.ts';
import { markPresent } from '#shared/meetings/attendance-commands.ts';
import { inviteGuest, removeInvitee } from '#shared/meetings/invitee-commands.ts';
import { MEETING_STATE_LABELS } from '#shared/meetings/labels.ts';
import {
  cancelMeeting,
  reopenMeeting,
  sendInvitation,
  startMeeting,
  stepMeetingBack,
} from '#shared/meetings/life-commands.ts';
import { changeMeeting, removeMeeting } from '#shared/meetings/meeting-commands.ts';
import { allowedTransitions } from '#shared/meetings/rules.ts';
import { MEETING_STATES, type MeetingState } from '#shared/meetings/schema.ts';
import { closeMeeting } from '#shared/workflows/close-meeting.ts';
import { does, invite, MEETING, meetingIn, type Office, officeWithMeeting } from './office.ts';

const id = MEETING.id;
const forward = {
  sent: [sendInvitation],
  running: [sendInvitation, startMeeting],
  closed: [sendInvitation, startMeeting],
};

const officeIn = (state: MeetingState): Office => {
  const office = officeWithMeeting();
  invite(office, 'bcd-an');
  if (state === 'cancelled') does(office, cancelMeeting, { id, reason: 'Trưởng ban đi công tác' });
  else if (state !== 'draft') for (const command of forward[state]) does(office, command, { id });
  if (state === 'running' || state === 'closed') does(office, markPresent, { id: 'moi-bcd-an' });
  if (state === 'closed') does(office, closeMeeting, { id });
  return office;
};

const commands = {
  'meetings.send': (office: Office) => office.tell(sendInvitation, { id }),
  'meetings.start': (office: Office) => office.tell(startMeeting, { id }),
  'meetings.close': (office: Office) => office.tell(closeMeeting, { id }),
  'meetings.stepBack': (office: Office) => office.tell(stepMeetingBack, { id, reason: 'Ghi nhầm' }),
  'meetings.cancel': (office: Office) => office.tell(cancelMeeting, { id, reason: 'Hoãn' }),
  'meetings.reopen': (office: Office) => office.tell(reopenMeeting, { id, reason: 'Họp lại' }),
};

describe('the life of a meeting', () => {
  it('goes from being prepared to sent, running and closed, each step with its day', () => {
    const office = officeIn('closed');
    expect(meetingIn(office)).toMatchObject({ state: 'closed', stateChangedOn: '2026-11-23' });
  });
  it.each(MEETING_STATES.flatMap((state) => Object.keys(commands).map((name) => [state, name] as const)))(
    'from "%s" the step %s is taken exactly where the page offers it',
    (state, name) => {
      const office = officeIn(state);
      const offered = allowedTransitions(state).find((t) => t.command === name);
      const refusal = commands[name as keyof typeof commands](office);
      expect(refusal === null).toBe(offered !== undefined);
      expect(meetingIn(office).state).toBe(offered?.to ?? state);
      if (refusal) expect(refusal.message.toLowerCase()).toContain(MEETING_STATE_LABELS[state].toLowerCase());
    },
  );
  it('an invitation to nobody cannot have been sent', () => {
    expect(officeWithMeeting().tell(sendInvitation, { id })?.message).toContain('Chưa có người được mời');
  });
  it('a step back keeps its reason until the next step forward', () => {
    const office = officeIn('sent');
    does(office, stepMeetingBack, { id, reason: 'Đổi địa điểm họp' });
    expect(meetingIn(office)).toMatchObject({ state: 'draft', stateReason: 'Đổi địa điểm họp' });
    does(office, sendInvitation, { id });
    expect(meetingIn(office).stateReason).toBe('');
  });
  it('a step back without a reason is refused at the reason', () => {
    const refusal = officeIn('sent').tell(stepMeetingBack, { id, reason: ' ' });
    expect(refusal).toMatchObject({ field: 'reason', label: 'Lý do lùi bước' });
  });
  it('a meeting called off keeps its reason, and loses it when taken up again', () => {
    const office = officeIn('cancelled');
    expect(meetingIn(office).cancelReason).toBe('Trưởng ban đi công tác');
    does(office, reopenMeeting, { id, reason: 'Có lịch mới' });
    expect(meetingIn(office)).toMatchObject({ state: 'draft', cancelReason: '', stateReason: 'Có lịch mới' });
  });
  it('only a meeting still being prepared can be removed; a later one is called off', () => {
    expect(officeIn('draft').tell(removeMeeting, { id })).toBeNull();
    for (const state of ['sent', 'running', 'closed', 'cancelled'] as const) {
      expect(officeIn(state).tell(removeMeeting, { id })?.code, state).toBe('rule');
    }
  });
  it('a closed or called-off meeting keeps its words, agenda and list', () => {
    for (const state of ['closed', 'cancelled'] as const) {
      const office = officeIn(state);
      const refusals = [
        office.tell(changeMeeting, { id, place: 'Nơi khác' }),
        office.tell(addAgendaItem, { id: 'nd-9', meetingId: id, title: 'Thêm' }),
        office.tell(inviteGuest, { id: 'khach-9', meetingId: id, name: 'Khách' }),
        office.tell(removeInvitee, { id: 'moi-bcd-an' }),
        office.tell(withdrawApproval, { meetingId: id }),
      ];
      for (const refusal of refusals) expect(refusal?.message).toContain('mở lại cuộc họp');
    }
  });
  it('a running meeting still takes a change of agenda', () => {
    expect(officeIn('running').tell(addAgendaItem, { id: 'nd-9', meetingId: id, title: 'Phát sinh' })).toBeNull();
  });
});
