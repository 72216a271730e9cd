import { z } from 'zod';
import { type Change, replace } from '../kit/command.ts';
import type { PlainDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import { lineField } from '../kit/text.ts';
import { command, type Read } from '../workspace.ts';
import { findMeeting } from './checks.ts';
import { inviteesOf } from './invitee-rules.ts';
import { MEETING_STATE_LABELS } from './labels.ts';
import { allowedTransitions, type Transition } from './life-cycle.ts';
import type { Meeting } from './schema.ts';

const onlyId = z.strictObject({ id: idField('Cuộc họp') });
const withReason = (label: string) =>
  z.strictObject({ id: idField('Cuộc họp'), reason: lineField({ label, max: 300 }) });

/** The step a command takes from the state the meeting is in, or why it cannot be taken. */
const stepFrom = ({ state }: Meeting, command: Transition['command'], act: string): Outcome<Transition> => {
  const found = allowedTransitions(state).find((transition) => transition.command === command);
  if (found !== undefined) return ok(found);
  const now = MEETING_STATE_LABELS[state].toLocaleLowerCase('vi');
  const open = allowedTransitions(state).map(({ label }) => `“${label}”`);
  const sentence = `Cuộc họp ở trạng thái “${now}” nên không ${act} được. Có thể: ${open.join(', ')}.`;
  return refuse('rule', sentence, 'id', 'Cuộc họp');
};

type Patch = { readonly stateReason: string; readonly cancelReason?: string };

const take = (
  read: Read,
  id: string,
  today: PlainDate,
  step: { readonly command: Transition['command']; readonly act: string; readonly patch: Patch },
): Outcome<readonly Change[]> => {
  const found = findMeeting(read, id, 'id');
  if (!found.ok) return found;
  const to = stepFrom(found.value, step.command, step.act);
  if (!to.ok) return to;
  return ok([replace('meetings', found.value, { ...step.patch, state: to.value.to, stateChangedOn: today })]);
};

const forward = { stateReason: '' } as const;

/** Notes that the invitation has gone out. */
export const sendInvitation = command({
  name: 'meetings.send',
  title: 'Ghi nhận đã gửi giấy mời',
  input: onlyId,
  run: (read, { id }, { today }) => {
    const change = take(read, id, today, { command: 'meetings.send', act: 'ghi nhận gửi giấy mời', patch: forward });
    return change.ok && inviteesOf(read, id).length === 0
      ? refuse(
          'rule',
          'Chưa có người được mời nên chưa ghi nhận gửi giấy mời được. Hãy thêm thành phần dự họp.',
          'id',
          'Cuộc họp',
        )
      : change;
  },
});

export const startMeeting = command({
  name: 'meetings.start',
  title: 'Bắt đầu cuộc họp',
  input: onlyId,
  run: (read, { id }, { today }) =>
    take(read, id, today, { command: 'meetings.start', act: 'bắt đầu họp', patch: forward }),
});

export const closeMeeting = command({
  name: 'meetings.close',
  title: 'Kết thúc cuộc họp',
  input: onlyId,
  run: (read, { id }, { today }) =>
    take(read, id, today, { command: 'meetings.close', act: 'kết thúc họp', patch: forward }),
});

/** One step back, with the reason; the meeting's history keeps both. */
export const stepMeetingBack = command({
  name: 'meetings.stepBack',
  title: 'Lùi cuộc họp một bước',
  input: withReason('Lý do lùi bước'),
  run: (read, { id, reason }, { today }) =>
    take(read, id, today, { command: 'meetings.stepBack', act: 'lùi bước', patch: { stateReason: reason } }),
});

/** Calls a meeting off or puts it off; the record stays, with the reason. */
export const cancelMeeting = command({
  name: 'meetings.cancel',
  title: 'Hoãn, hủy cuộc họp',
  input: withReason('Lý do hoãn, hủy'),
  run: (read, { id, reason }, { today }) =>
    take(read, id, today, {
      command: 'meetings.cancel',
      act: 'hoãn, hủy',
      patch: { stateReason: '', cancelReason: reason },
    }),
});

/** Takes a called-off meeting up again; it is prepared anew. */
export const reopenMeeting = command({
  name: 'meetings.reopen',
  title: 'Mở lại cuộc họp',
  input: withReason('Lý do mở lại'),
  run: (read, { id, reason }, { today }) =>
    take(read, id, today, {
      command: 'meetings.reopen',
      act: 'mở lại',
      patch: { stateReason: reason, cancelReason: '' },
    }),
});
