import { z } from 'zod';
import { create, remove, replace } from '../kit/command.ts';
import { idField } from '../kit/id.ts';
import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import { command, type Read } from '../workspace.ts';
import { given, nothingGiven } from './checks.ts';
import { findBegunMeeting } from './minutes-commands.ts';
import { conclusionsOf } from './minutes-rules.ts';
import { type Conclusion, conclusionFields } from './schema.ts';

/** Points one meeting may decide. */
const MOST_CONCLUSIONS = 200;

export const findConclusion = (read: Read, id: string, field = 'id'): Outcome<Conclusion> => {
  const found = read.get('conclusions', id);
  return found === undefined
    ? refuse('missing', `Không tìm thấy kết luận có mã “${id}”. Hãy chọn lại.`, field, 'Kết luận')
    : ok(found);
};

const agencyStop = (read: Read, id: string | null) =>
  id === null || read.get('agencies', id) !== undefined
    ? null
    : refuse('missing', 'Không tìm thấy cơ quan này. Hãy chọn lại.', 'responsibleAgencyId', 'Cơ quan chịu trách nhiệm');

/** Adds a decided point at the end; it is numbered by its place. */
export const addConclusion = command({
  name: 'meetings.addConclusion',
  title: 'Thêm kết luận',
  input: z.strictObject({
    id: idField('Mã kết luận'),
    meetingId: idField('Cuộc họp'),
    text: conclusionFields.text,
    responsibleAgencyId: conclusionFields.responsibleAgencyId.default(null),
  }),
  run: (read, input) => {
    const meeting = findBegunMeeting(read, input.meetingId);
    if (!meeting.ok) return meeting;
    const before = conclusionsOf(read, input.meetingId);
    if (before.length >= MOST_CONCLUSIONS) {
      return refuse('rule', `Một cuộc họp có nhiều nhất ${MOST_CONCLUSIONS} kết luận.`, 'meetingId', 'Cuộc họp');
    }
    const stop = agencyStop(read, input.responsibleAgencyId);
    if (stop !== null) return stop;
    const made = create(read.all('conclusions'), 'conclusions', {
      ...input,
      number: before.length + 1,
      forInformation: null,
    });
    return made.ok ? ok([made.value]) : made;
  },
});

export const changeConclusion = command({
  name: 'meetings.changeConclusion',
  title: 'Sửa kết luận',
  input: z.strictObject({ id: idField('Kết luận'), ...z.object(conclusionFields).partial().shape }),
  run: (read, { id, ...patch }) => {
    const found = findConclusion(read, id);
    if (!found.ok) return found;
    return (
      nothingGiven(patch) ??
      agencyStop(read, patch.responsibleAgencyId ?? null) ??
      ok([replace('conclusions', found.value, given(patch))])
    );
  },
});

const numbered = (sequence: readonly Conclusion[]) =>
  sequence.flatMap((conclusion, i) =>
    conclusion.number === i + 1 ? [] : [replace('conclusions', conclusion, { number: i + 1 })],
  );

/** Takes a point away and closes the gap in the numbers; one that a task carries out stays. */
export const removeConclusion = command({
  name: 'meetings.removeConclusion',
  title: 'Bỏ kết luận',
  input: z.strictObject({ id: idField('Kết luận') }),
  run: (read, { id }) => {
    const found = findConclusion(read, id);
    if (!found.ok) return found;
    const rest = conclusionsOf(read, found.value.meetingId).filter((c) => c.id !== id);
    return ok([remove('conclusions', found.value), ...numbered(rest)]);
  },
});

/** Puts a point at a place, counted from 1; beyond the end is the end. */
export const moveConclusion = command({
  name: 'meetings.moveConclusion',
  title: 'Chuyển kết luận',
  input: z.strictObject({
    id: idField('Kết luận'),
    place: z
      .int({ error: 'Vị trí: nhập số thứ tự' })
      .min(1, { error: 'Vị trí: đếm từ 1' })
      .max(10_000, { error: 'Vị trí: nhiều nhất 10000' })
      .meta({ title: 'Vị trí' }),
  }),
  run: (read, { id, place }) => {
    const found = findConclusion(read, id);
    if (!found.ok) return found;
    const rest = conclusionsOf(read, found.value.meetingId).filter((c) => c.id !== id);
    return ok(numbered(rest.toSpliced(place - 1, 0, found.value)));
  },
});

export const conclusionCommands = [addConclusion, changeConclusion, removeConclusion, moveConclusion] as const;
