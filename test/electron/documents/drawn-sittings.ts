import fc from 'fast-check';
import { type CollectionName, collections } from '#shared/collections.ts';
import { dateOf } from '#shared/kit/date.ts';
import { ATTENDANCE_STATES } from '#shared/meetings/schema.ts';
import { newTask } from '#shared/workflows/new-task.ts';
import type { Read } from '#shared/workspace.ts';
import { phrase } from './drawn-offices.ts';

/** What may become of one invitation, drawn at random. */
export const drawnAttendance = fc.record({
  state: fc.constantFrom(...ATTENDANCE_STATES),
  told: fc.boolean(),
  reason: phrase(1, 14, 200),
  substitute: phrase(2, 4, 60),
  position: fc.oneof(fc.constant(''), phrase(2, 9, 120)),
  opinion: fc.option(phrase(1, 6, 80)),
  late: fc.boolean(),
  early: fc.boolean(),
});
export type DrawnAttendance = typeof drawnAttendance extends fc.Arbitrary<infer T> ? T : never;

export const drawnSitting = fc.record({
  attendances: fc.array(drawnAttendance, { minLength: 60, maxLength: 60 }),
  notes: fc.array(fc.option(fc.array(phrase(3, 90, 700), { minLength: 1, maxLength: 3 })), {
    minLength: 31,
    maxLength: 31,
  }),
  conclusions: fc.array(
    fc.record({
      text: phrase(4, 60, 600),
      tasks: fc.array(
        fc.record({
          content: phrase(3, 40, 400),
          kind: fc.constantFrom('date', 'month', 'quarter', 'ongoing', 'none'),
        }),
        { maxLength: 4 },
      ),
    }),
    { minLength: 1, maxLength: 9 },
  ),
  assessment: fc.option(phrase(5, 60, 500)),
});
export type DrawnSitting = typeof drawnSitting extends fc.Arbitrary<infer T> ? T : never;

/** What was kept of an invitee; `complete` tells of everyone. */
export const attendanceOf = (drawn: DrawnAttendance, day: string, complete: boolean): object | null => {
  const { state, told, reason, substitute, position, opinion, late, early } = drawn;
  const instead = state === 'substituted';
  if (!complete && !told && !instead) return null;
  const there = state === 'present' || instead;
  return {
    state,
    reason: there ? '' : state === 'absentWithoutConsent' && !told ? '' : reason,
    consent: state === 'absentWithConsent' ? { byId: 'seat-0', on: day } : null,
    substitute: instead ? { name: substitute, position, confirmed: complete || told } : null,
    opinion: instead && opinion !== null ? { reference: opinion, receivedOn: day } : null,
    arrivedAt: there && late ? `${day}T08:20` : null,
    leftAt: there && early ? `${day}T10:15` : null,
  };
};

/** A workspace with records put over those of another one. */
export const laidOver = (read: Read, over: Partial<Record<CollectionName, readonly object[]>>): Read => {
  const maps = new Map<CollectionName, ReadonlyMap<string, object>>();
  for (const [coll, records] of Object.entries(over) as [CollectionName, readonly object[]][]) {
    const map = new Map<string, object>(read.all(coll));
    for (const record of records) {
      const parsed = collections[coll].record.parse({ rev: 1, ...record });
      map.set(parsed.id, parsed);
    }
    maps.set(coll, map);
  }
  const all = ((coll: CollectionName) => maps.get(coll) ?? read.all(coll)) as Read['all'];
  return { all, get: ((coll: CollectionName, id: string) => all(coll).get(id)) as Read['get'] };
};

const AGENCIES = ['Phòng Văn hóa - Xã hội', 'Ủy ban Mặt trận Tổ quốc Việt Nam đặc khu Phú Quốc'].map((name, i) => ({
  id: `agency-${i}`,
  name,
  shortName: '',
  abbreviation: '',
  predecessorId: null,
  activeFrom: null,
  activeTo: null,
}));

const tasksOf = ({ conclusions }: DrawnSitting) =>
  conclusions.flatMap(({ tasks }, c) =>
    tasks.map(({ content, kind }, i) =>
      newTask({
        id: `task-${c}-${i}`,
        content,
        leadAgencyId: `agency-${i % 2}`,
        coordinatingAgencyIds: i === 1 ? ['agency-0'] : [],
        assignedOn: '2026-12-16',
        deliverable: i === 2 ? 'Báo cáo kết quả' : '',
        deadline: { kind, date: kind === 'ongoing' || kind === 'none' ? null : '2027-03-31' },
        origin: { kind: 'conclusion', id: `conclusion-${c}` },
      }),
    ),
  );

/** The drawn office after its meeting was held: everybody told, notes, conclusions, tasks. */
export const heldSitting = (read: Read, sitting: DrawnSitting): Read => {
  const meeting = read.get('meetings', 'meeting');
  if (meeting === undefined) throw new Error('no meeting');
  const day = dateOf(meeting.startsAt);
  const invitees = [...read.all('invitees').values()];
  const items: (string | null)[] = [null, ...[...read.all('agendaItems').values()].map(({ id }) => id)];
  return laidOver(read, {
    agencies: AGENCIES,
    meetings: [
      {
        ...meeting,
        state: 'closed',
        startedAt: `${day}T08:05`,
        endedAt: `${day}T11:40`,
        secretaryId: 'seat-0',
        chairBasis: sitting.assessment ?? '',
      },
    ],
    invitees: invitees.map((invitee, i) => ({
      ...invitee,
      attendance: attendanceOf(sitting.attendances[i % 60] as DrawnAttendance, day, true),
    })),
    meetingNotes: items.flatMap((agendaItemId, i) => {
      const text = sitting.notes[i % 31]?.join('\n');
      return text === undefined ? [] : [{ id: `note-${i}`, meetingId: 'meeting', agendaItemId, text }];
    }),
    minutesTexts:
      sitting.assessment === null
        ? []
        : [
            {
              id: 'assessment',
              meetingId: 'meeting',
              block: 'noticeAssessment',
              agendaItemId: null,
              text: sitting.assessment,
              draftedFrom: '',
            },
          ],
    conclusions: sitting.conclusions.map(({ text, tasks }, i) => ({
      id: `conclusion-${i}`,
      meetingId: 'meeting',
      number: i + 1,
      text,
      responsibleAgencyId: i % 3 === 0 ? 'agency-1' : null,
      forInformation: tasks.length === 0 ? { reason: 'Để biết' } : null,
    })),
    tasks: tasksOf(sitting),
  });
};
