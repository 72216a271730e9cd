import { z } from 'zod';
import { create, remove, replace } from '../kit/command.ts';
import { formatDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { ok, refuse } from '../kit/outcome.ts';
import { command } from '../workspace.ts';
import { notFound, nothingToChange, someOf } from './checks.ts';
import { changesNothing, given, positionInput } from './input.ts';
import { personProblem, sortPositions, toPosition } from './person-checks.ts';
import { membershipsOfPerson, roleTitle } from './rules.ts';
import { type Person, personFields } from './schema.ts';

export const personInput = {
  id: idField('Mã người'),
  name: personFields.name,
  address: personFields.address.optional(),
  workPhone: personFields.workPhone.optional(),
  workEmail: personFields.workEmail.optional(),
} as const;

export const addPerson = command({
  name: 'roster.addPerson',
  title: 'Thêm người',
  input: z.strictObject({
    ...personInput,
    positions: z
      .array(positionInput)
      .max(100, { error: 'Chức vụ: nhiều nhất 100 chức vụ' })
      .optional()
      .meta({ title: 'Chức vụ' }),
  }),
  run: (read, { positions, ...typed }) => {
    const person: Person = {
      rev: 1,
      address: 'none',
      workPhone: '',
      workEmail: '',
      id: typed.id,
      name: typed.name,
      ...given(typed),
      positions: sortPositions((positions ?? []).map(toPosition)),
    };
    const stop = personProblem(read, person, 'positions');
    if (stop !== null) return stop;
    const created = create(read.all('people'), 'people', person);
    return created.ok ? ok([created.value]) : created;
  },
});

export const changePerson = command({
  name: 'roster.changePerson',
  title: 'Sửa thông tin người',
  input: z.strictObject({ ...personInput, id: idField('Người'), name: personFields.name.optional() }),
  run: (read, { id, ...patch }) => {
    const before = read.get('people', id);
    if (before === undefined) return notFound('people', id, 'id', 'Người');
    if (changesNothing(patch)) return nothingToChange();
    return (
      personProblem(read, { ...before, ...given(patch) }, 'positions') ?? ok([replace('people', before, given(patch))])
    );
  },
});

export const removePerson = command({
  name: 'roster.removePerson',
  title: 'Xóa người',
  input: z.strictObject({ id: idField('Người') }),
  run: (read, { id }) => {
    const person = read.get('people', id);
    if (person === undefined) return notFound('people', id, 'id', 'Người');
    const seats = membershipsOfPerson(read, id).map((seat) => {
      const body = read.get('bodies', seat.bodyId);
      const role = roleTitle(body?.kind ?? 'steeringCommittee', seat.role);
      return `${role} ${body?.name ?? ''} từ ${formatDate(seat.from)}`;
    });
    if (seats.length === 0) return ok([remove('people', person)]);
    const sentence = `Chưa xóa được ${person.name}: đang có trong danh sách (${someOf(seats)}).`;
    return refuse('inUse', `${sentence} Nếu người này thôi tham gia, hãy ghi ngày thôi tham gia.`, 'id', 'Người');
  },
});
