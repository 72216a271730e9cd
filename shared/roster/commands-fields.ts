import { z } from 'zod';
import { create, remove, replace } from '../kit/command.ts';
import { idField } from '../kit/id.ts';
import { ok, refuse } from '../kit/outcome.ts';
import { command, type Read } from '../workspace.ts';
import {
  mustExist,
  mustRunForward,
  notFound,
  nothingToChange,
  type Stop,
  sameName,
  someOf,
  spanText,
} from './checks.ts';
import { changesNothing, decisionInput, given, toDecision } from './input.ts';
import { assignmentsOfMember, memberName } from './rules.ts';
import { type FieldAssignment, fieldAssignment, type WorkField, workField } from './schema.ts';
import { overlaps } from './spans.ts';

const leadAgencyId = workField.shape.leadAgencyId.optional();

const fieldProblem = (read: Read, field: WorkField): Stop => {
  const twin = [...read.all('workFields').values()].find(
    (other) => other.id !== field.id && sameName(other.name, field.name),
  );
  return (
    mustExist(read, 'agencies', field.leadAgencyId, 'leadAgencyId', 'Cơ quan chủ trì lĩnh vực') ??
    (twin === undefined
      ? null
      : refuse('taken', `Đã có lĩnh vực tên “${twin.name}”. Hãy đặt tên khác.`, 'name', 'Tên lĩnh vực'))
  );
};

export const addWorkField = command({
  name: 'roster.addWorkField',
  title: 'Thêm lĩnh vực',
  input: z.strictObject({ id: idField('Mã lĩnh vực'), name: workField.shape.name, leadAgencyId }),
  run: (read, input) => {
    const field: WorkField = { id: input.id, rev: 1, name: input.name, leadAgencyId: input.leadAgencyId ?? null };
    const stop = fieldProblem(read, field);
    if (stop !== null) return stop;
    const created = create(read.all('workFields'), 'workFields', field);
    return created.ok ? ok([created.value]) : created;
  },
});

export const changeWorkField = command({
  name: 'roster.changeWorkField',
  title: 'Sửa lĩnh vực',
  input: z.strictObject({ id: idField('Lĩnh vực'), name: workField.shape.name.optional(), leadAgencyId }),
  run: (read, { id, ...patch }) => {
    const before = read.get('workFields', id);
    if (before === undefined) return notFound('workFields', id, 'id', 'Lĩnh vực');
    if (changesNothing(patch)) return nothingToChange();
    return fieldProblem(read, { ...before, ...given(patch) }) ?? ok([replace('workFields', before, given(patch))]);
  },
});

export const removeWorkField = command({
  name: 'roster.removeWorkField',
  title: 'Xóa lĩnh vực',
  input: z.strictObject({ id: idField('Lĩnh vực') }),
  run: (read, { id }) => {
    const field = read.get('workFields', id);
    if (field === undefined) return notFound('workFields', id, 'id', 'Lĩnh vực');
    const holders = [...read.all('fieldAssignments').values()]
      .filter((assigned) => assigned.fieldId === id)
      .flatMap((assigned) => {
        const seat = read.get('memberships', assigned.membershipId);
        return seat === undefined ? [] : [`${memberName(read, seat, assigned.from)} ${spanText(assigned)}`];
      });
    if (holders.length === 0) return ok([remove('workFields', field)]);
    const sentence = `Chưa xóa được lĩnh vực “${field.name}”: đã phân công cho ${someOf(holders)}.`;
    return refuse('inUse', `${sentence} Hãy xóa phân công ghi nhầm trước, hoặc giữ lại lĩnh vực.`, 'id', 'Lĩnh vực');
  },
});

/** A field is given inside the time of the seat, and not twice at one time. */
const assignmentProblem = (read: Read, assigned: FieldAssignment): Stop => {
  const seat = read.get('memberships', assigned.membershipId);
  if (seat === undefined) return notFound('memberships', assigned.membershipId, 'membershipId', 'Thành viên');
  const field = read.get('workFields', assigned.fieldId);
  if (field === undefined) return notFound('workFields', assigned.fieldId, 'fieldId', 'Lĩnh vực');
  const backwards = mustRunForward(assigned, 'to', 'Phụ trách đến hết ngày');
  if (backwards !== null) return backwards;
  const when = `Thành viên này tham gia ${spanText(seat)}.`;
  if (assigned.from < seat.from || (seat.to !== null && assigned.from > seat.to)) {
    return refuse('rule', `${when} Hãy chọn ngày phân công trong thời gian đó.`, 'from', 'Phụ trách từ ngày');
  }
  if (seat.to !== null && (assigned.to === null || assigned.to > seat.to)) {
    return refuse(
      'rule',
      `${when} Hãy ghi ngày kết thúc phân công trong thời gian đó.`,
      'to',
      'Phụ trách đến hết ngày',
    );
  }
  const twin = assignmentsOfMember(read, seat.id).find(
    (other) => other.id !== assigned.id && other.fieldId === field.id && overlaps(other, assigned),
  );
  if (twin === undefined) return null;
  const sentence = `${memberName(read, seat, assigned.from)} đã phụ trách lĩnh vực “${field.name}” ${spanText(twin)}.`;
  return refuse('taken', `${sentence} Hãy chọn lĩnh vực hoặc ngày khác.`, 'fieldId', 'Lĩnh vực');
};

export const assignField = command({
  name: 'roster.assignField',
  title: 'Phân công lĩnh vực',
  input: z.strictObject({
    id: idField('Mã phân công'),
    membershipId: fieldAssignment.shape.membershipId,
    fieldId: fieldAssignment.shape.fieldId,
    from: fieldAssignment.shape.from,
    to: fieldAssignment.shape.to.optional(),
    decision: decisionInput.optional(),
  }),
  run: (read, { id, membershipId, fieldId, from, to, decision }) => {
    const assigned: FieldAssignment = {
      id,
      rev: 1,
      membershipId,
      fieldId,
      from,
      to: to ?? null,
      decision: toDecision(decision),
    };
    const stop = assignmentProblem(read, assigned);
    if (stop !== null) return stop;
    const created = create(read.all('fieldAssignments'), 'fieldAssignments', assigned);
    return created.ok ? ok([created.value]) : created;
  },
});

export const endFieldAssignment = command({
  name: 'roster.endFieldAssignment',
  title: 'Ghi thôi phụ trách lĩnh vực',
  input: z.strictObject({
    id: idField('Phân công lĩnh vực'),
    to: fieldAssignment.shape.to.unwrap().meta({ title: 'Phụ trách đến hết ngày' }),
  }),
  run: (read, { id, to }) => {
    const before = read.get('fieldAssignments', id);
    if (before === undefined) return notFound('fieldAssignments', id, 'id', 'Phân công lĩnh vực');
    return assignmentProblem(read, { ...before, to }) ?? ok([replace('fieldAssignments', before, { to })]);
  },
});

export const removeFieldAssignment = command({
  name: 'roster.removeFieldAssignment',
  title: 'Xóa phân công lĩnh vực ghi nhầm',
  input: z.strictObject({ id: idField('Phân công lĩnh vực') }),
  run: (read, { id }) => {
    const before = read.get('fieldAssignments', id);
    return before === undefined
      ? notFound('fieldAssignments', id, 'id', 'Phân công lĩnh vực')
      : ok([remove('fieldAssignments', before)]);
  },
});
