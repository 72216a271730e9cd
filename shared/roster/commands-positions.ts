import { z } from 'zod';
import { replace } from '../kit/command.ts';
import { formatDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import { command, type Read } from '../workspace.ts';
import { notFound, nothingToChange } from './checks.ts';
import { changesNothing, given, positionInput } from './input.ts';
import { onePositionProblem, sortPositions, toPosition } from './person-checks.ts';
import { type Person, type Position, position } from './schema.ts';
import { dayBefore } from './spans.ts';

/** A person's positions carry no id; they are named by their place in time, the earliest is 1. */
const place = z
  .int({ error: 'Chức vụ thứ: nhập số nguyên' })
  .min(1, { error: 'Chức vụ thứ: từ 1 trở lên' })
  .meta({ title: 'Chức vụ thứ' });

const which = { personId: idField('Người'), position: place } as const;

type Found = { readonly person: Person; readonly position: Position; readonly others: readonly Position[] };

const find = (read: Read, personId: string, wanted: number): Outcome<Found> => {
  const person = read.get('people', personId);
  if (person === undefined) return notFound('people', personId, 'personId', 'Người');
  const found = person.positions[wanted - 1];
  if (found === undefined) {
    const sentence = `${person.name} có ${person.positions.length} chức vụ, không có chức vụ thứ ${wanted}.`;
    return refuse('missing', `${sentence} Hãy chọn lại.`, 'position', 'Chức vụ thứ');
  }
  return ok({ person, position: found, others: person.positions.filter((other) => other !== found) });
};

const put = (read: Read, person: Person, others: readonly Position[], changed: Position) => {
  const positions = sortPositions([...others, changed]);
  return onePositionProblem(read, { ...person, positions }, changed) ?? ok([replace('people', person, { positions })]);
};

export const addPosition = command({
  name: 'roster.addPosition',
  title: 'Thêm chức vụ',
  input: z.strictObject({
    personId: idField('Người'),
    ...positionInput.shape,
    /** The positions still held end the day before this one begins: a change of job in one step. */
    endsFormer: z
      .boolean({ error: 'Thôi giữ chức vụ cũ: chọn có hoặc không' })
      .optional()
      .meta({ title: 'Thôi giữ chức vụ cũ' }),
  }),
  run: (read, { personId, endsFormer, ...typed }) => {
    const person = read.get('people', personId);
    if (person === undefined) return notFound('people', personId, 'personId', 'Người');
    const added = toPosition(typed);
    if (endsFormer !== true) return put(read, person, person.positions, added);
    const { from } = added;
    if (from === null) {
      return refuse(
        'invalid',
        'Cần ngày giữ chức vụ mới để biết ngày thôi giữ chức vụ cũ.',
        'from',
        'Giữ chức vụ từ ngày',
      );
    }
    const later = person.positions.find((held) => held.to === null && held.from !== null && held.from >= from);
    if (later !== undefined) {
      const sentence = `Chức vụ “${later.title}” bắt đầu từ ${formatDate(later.from ?? from)}, không thể kết thúc trước đó.`;
      return refuse('rule', `${sentence} Hãy kiểm tra lại ngày.`, 'from', 'Giữ chức vụ từ ngày');
    }
    const ended = person.positions.map((held) => (held.to === null ? { ...held, to: dayBefore(from) } : held));
    return put(read, person, ended, added);
  },
});

export const changePosition = command({
  name: 'roster.changePosition',
  title: 'Sửa chức vụ',
  input: z.strictObject({
    ...which,
    title: position.shape.title.optional(),
    agencyId: position.shape.agencyId.optional(),
    from: position.shape.from.optional(),
    to: position.shape.to.optional(),
  }),
  run: (read, { personId, position: wanted, ...patch }) => {
    const found = find(read, personId, wanted);
    if (!found.ok) return found;
    if (changesNothing(patch)) return nothingToChange();
    const { person, position: before, others } = found.value;
    return put(read, person, others, { ...before, ...given(patch) });
  },
});

export const endPosition = command({
  name: 'roster.endPosition',
  title: 'Ghi thôi giữ chức vụ',
  input: z.strictObject({ ...which, to: position.shape.to.unwrap().meta({ title: 'Giữ chức vụ đến ngày' }) }),
  run: (read, { personId, position: wanted, to }) => {
    const found = find(read, personId, wanted);
    if (!found.ok) return found;
    const { person, position: before, others } = found.value;
    return put(read, person, others, { ...before, to });
  },
});

export const removePosition = command({
  name: 'roster.removePosition',
  title: 'Xóa chức vụ ghi nhầm',
  input: z.strictObject(which),
  run: (read, { personId, position: wanted }) => {
    const found = find(read, personId, wanted);
    if (!found.ok) return found;
    const { person, others } = found.value;
    return (
      onePositionProblem(read, { ...person, positions: [...others] }, found.value.position) ??
      ok([replace('people', person, { positions: [...others] })])
    );
  },
});
