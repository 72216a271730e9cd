import { z } from 'zod';
import { type Change, replace } from '../kit/command.ts';
import { type PlainDate, plainDateTime } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import { lineField } from '../kit/text.ts';
import { command, type Read } from '../workspace.ts';
import { meetingDate } from './agenda-rules.ts';
import { namesText, unclassifiedOf } from './attendance-rules.ts';
import { findMeeting, mustBeInOffice, type Stop } from './checks.ts';
import { inviteesOf } from './invitee-rules.ts';
import { MEETING_STATE_LABELS } from './labels.ts';
import { allowedTransitions, type Transition } from './life-cycle.ts';
import type { Meeting } from './schema.ts';
import { sittingStop } from './sitting-commands.ts';

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

type Patch = {
  readonly stateReason: string;
  readonly cancelReason?: string;
  readonly startedAt?: string;
  readonly endedAt?: string | null;
  readonly secretaryId?: string;
};

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

/** The meeting begins; the hour it really began and who writes the minutes are kept where they are said. */
export const startMeeting = command({
  name: 'meetings.start',
  title: 'Bắt đầu cuộc họp',
  input: z.strictObject({
    id: idField('Cuộc họp'),
    startedAt: plainDateTime('Bắt đầu thực tế').optional(),
    secretaryId: idField('Thư ký cuộc họp').nullable().optional().meta({ title: 'Thư ký cuộc họp' }),
  }),
  run: (read, { id, startedAt, secretaryId }, { today }) => {
    const meeting = read.get('meetings', id);
    const stop =
      meeting === undefined || secretaryId == null
        ? null
        : mustBeInOffice(read, secretaryId, meetingDate(meeting), 'secretaryId', 'Thư ký cuộc họp');
    const sitting = {
      ...(startedAt === undefined ? {} : { startedAt }),
      ...(secretaryId == null ? {} : { secretaryId }),
    };
    return (
      stop ??
      take(read, id, today, { command: 'meetings.start', act: 'bắt đầu họp', patch: { ...forward, ...sitting } })
    );
  },
});

/** Stops the end of a meeting while it is not told of every invitee whether and how they came (Article 6.5). */
const unclassifiedStop = (read: Read, meeting: Meeting): Stop => {
  const open = unclassifiedOf(read, meeting.id);
  if (open.length === 0) return null;
  const sentence = `Chưa kết thúc được cuộc họp: còn ${open.length} người chưa điểm danh (Điều 6.5): ${namesText(read, meeting, open)}. Hãy điểm danh rồi kết thúc lại.`;
  return refuse('rule', sentence, 'id', 'Cuộc họp');
};

/** The changes that close a meeting; the hour it really ended is kept where it is said. */
export const closing = (
  read: Read,
  { id, endedAt }: { readonly id: string; readonly endedAt?: string | undefined },
  today: PlainDate,
): Outcome<readonly Change[]> => {
  const end = endedAt === undefined ? {} : { endedAt };
  const step = { command: 'meetings.close', act: 'kết thúc họp', patch: { ...forward, ...end } } as const;
  const taken = take(read, id, today, step);
  const meeting = read.get('meetings', id);
  if (!taken.ok || meeting === undefined) return taken;
  return unclassifiedStop(read, meeting) ?? sittingStop(read, { ...meeting, ...end }) ?? taken;
};

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
