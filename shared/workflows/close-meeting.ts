import { z } from 'zod';
import type { Change } from '../kit/command.ts';
import { formatDate, type PlainDate, plainDate, plainDateTime } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import { closing } from '../meetings/life-commands.ts';
import { inviteeLabel, inviteePerson, meetingDate, missingOpinions } from '../meetings/rules.ts';
import type { Invitee, Meeting } from '../meetings/schema.ts';
import { agencyOn, standingAgencyOn } from '../roster/rules.ts';
import { command, type Read } from '../workspace.ts';
import { newTask } from './new-task.ts';

/** Id of the task that asks for a substituted member's written opinion: one an invitee, however often the meeting closes. */
export const opinionTaskId = (inviteeId: string): string => `y-kien-${inviteeId.slice(-57)}`;

/** Who is to send the opinion: the member's agency, else the standing agency that follows it up (Article 8.3). */
const debtorAgency = (read: Read, invitee: Invitee, day: PlainDate) => {
  const person = inviteePerson(read, invitee);
  return (person === undefined ? undefined : agencyOn(read, person, day)) ?? standingAgencyOn(read, day);
};

type Due = { readonly today: PlainDate; readonly due: PlainDate | null };

/** The task for one missing opinion; nothing where it was made at an earlier closing. */
const opinionTask = (
  read: Read,
  meeting: Meeting,
  invitee: Invitee,
  { today, due }: Due,
): Outcome<readonly Change[]> => {
  const id = opinionTaskId(invitee.id);
  if (read.get('tasks', id) !== undefined) return ok([]);
  const day = meetingDate(meeting);
  const agency = debtorAgency(read, invitee, day);
  const who = inviteeLabel(read, invitee, day);
  if (agency === undefined) {
    const sentence = `Chưa giao được việc gửi ý kiến bằng văn bản: chưa biết cơ quan của ${who}. Hãy bổ sung cơ quan công tác ở mục Thành viên rồi kết thúc lại.`;
    return refuse('rule', sentence, 'id', 'Cuộc họp');
  }
  const task = newTask({
    id,
    content:
      `Gửi ý kiến tham gia bằng văn bản của ${who} về nội dung “${meeting.title}”, do đã cử người dự thay.`.slice(
        0,
        2000,
      ),
    basis: `Cuộc họp ngày ${formatDate(day)}`,
    directingLeaderId: meeting.chairId,
    leadAgencyId: agency.id,
    clause: '6.5',
    deliverable: 'Văn bản tham gia ý kiến',
    assignedOn: today,
    deadline: due === null ? { kind: 'none', date: null } : { kind: 'date', date: due },
    origin: { kind: 'meeting', id: meeting.id },
  });
  return ok([{ coll: 'tasks', id, before: null, after: task }]);
};

/**
 * Closes a meeting. Refused with their names while somebody is not told present or absent; every written opinion still
 * missing becomes a task in the same step (Article 6.5).
 */
export const closeMeeting = command({
  name: 'meetings.close',
  title: 'Kết thúc cuộc họp',
  input: z.strictObject({
    id: idField('Cuộc họp'),
    endedAt: plainDateTime('Kết thúc thực tế').optional(),
    opinionDue: plainDate('Hạn gửi ý kiến còn thiếu')
      .nullable()
      .default(null)
      .meta({ title: 'Hạn gửi ý kiến còn thiếu' }),
  }),
  run: (read, { id, endedAt, opinionDue }, { today }) => {
    const closed = closing(read, { id, endedAt }, today);
    const meeting = read.get('meetings', id);
    if (!closed.ok || meeting === undefined) return closed;
    const tasks = missingOpinions(read, id).map((invitee) =>
      opinionTask(read, meeting, invitee, { today, due: opinionDue }),
    );
    const refused = tasks.find((task) => !task.ok);
    return refused ?? ok([...closed.value, ...tasks.flatMap((task) => (task.ok ? task.value : []))]);
  },
});
