import { z } from 'zod';
import { type Change, create } from '../kit/command.ts';
import { idField } from '../kit/id.ts';
import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import { inSequence } from '../kit/overlay.ts';
import { command, type Read } from '../workspace.ts';
import { notFound } from './checks.ts';
import { addAgency } from './commands-agencies.ts';
import { addPerson, personInput } from './commands-people.ts';
import { closeSeat, endingShape, openSeat, seatInput } from './commands-seats.ts';
import { toDecision } from './input.ts';
import { assignmentsOfMember } from './rules.ts';
import { type FieldAssignment, type Membership, membership, position } from './schema.ts';
import { alreadyEnded } from './seat-checks.ts';
import { dayAfter, isActiveOn } from './spans.ts';

const carried = z
  .strictObject({ id: idField('Mã phân công'), fieldId: idField('Lĩnh vực') })
  .meta({ title: 'Lĩnh vực giao tiếp' });
type Carried = z.output<typeof carried>;

const replaceInput = z.strictObject({
  ...endingShape,
  /** Id of the new seat. */
  newId: idField('Mã thành viên mới'),
  personId: membership.shape.personId.meta({ title: 'Người thay thế' }),
  /** The fields of the former member that go over to the new one. */
  fields: z
    .array(carried)
    .max(200, { error: 'Lĩnh vực giao tiếp: nhiều nhất 200 lĩnh vực' })
    .optional()
    .meta({ title: 'Lĩnh vực giao tiếp' }),
  note: membership.shape.note.optional(),
});
type ReplaceInput = z.output<typeof replaceInput>;

const carryOne = (
  read: Read,
  former: readonly FieldAssignment[],
  input: ReplaceInput,
  field: Carried,
  index: number,
) => {
  if (!former.some((assigned) => assigned.fieldId === field.fieldId && isActiveOn(assigned, input.to))) {
    const sentence = 'Lĩnh vực này không do thành viên thôi tham gia phụ trách vào ngày cuối.';
    return refuse('rule', `${sentence} Hãy chọn lại lĩnh vực giao tiếp.`, `fields.${index}.fieldId`, 'Lĩnh vực');
  }
  return create(read.all('fieldAssignments'), 'fieldAssignments', {
    id: field.id,
    membershipId: input.newId,
    fieldId: field.fieldId,
    from: dayAfter(input.to),
    to: null,
    decision: toDecision(input.decision),
  });
};

const carryFields = (
  read: Read,
  former: readonly FieldAssignment[],
  input: ReplaceInput,
): Outcome<readonly Change[]> => {
  const fields = input.fields ?? [];
  const twice = fields.findIndex(
    (field, i) => fields.findIndex((f) => f.fieldId === field.fieldId || f.id === field.id) < i,
  );
  if (twice >= 0) {
    return refuse(
      'invalid',
      'Một lĩnh vực được chọn hai lần. Hãy bỏ bớt một dòng.',
      `fields.${twice}.fieldId`,
      'Lĩnh vực',
    );
  }
  const changes: Change[] = [];
  for (const [index, field] of fields.entries()) {
    const created = carryOne(read, former, input, field, index);
    if (!created.ok) return created;
    changes.push(created.value);
  }
  return ok(changes);
};

const successorSeat = (seat: Membership, input: ReplaceInput) => ({
  id: input.newId,
  bodyId: seat.bodyId,
  personId: input.personId,
  role: seat.role,
  from: dayAfter(input.to),
  order: seat.order,
  ...(input.decision === undefined ? {} : { decision: input.decision }),
  note: input.note ?? '',
});

/** Ends one seat and opens the next day's seat for another person in the same role and place (Article 6.6). */
export const replaceMembership = command({
  name: 'roster.replaceMembership',
  title: 'Thay thế thành viên',
  input: replaceInput,
  run: (read, input) => {
    const seat = read.get('memberships', input.id);
    if (seat === undefined) return notFound('memberships', input.id, 'id', 'Thành viên');
    const stop = alreadyEnded(read, seat);
    if (stop !== null) return stop;
    if (seat.personId === input.personId) {
      return refuse(
        'rule',
        'Người thay thế phải khác người thôi tham gia. Hãy chọn người khác.',
        'personId',
        'Người thay thế',
      );
    }
    const former = assignmentsOfMember(read, seat.id);
    return inSequence(read, [
      (now) => closeSeat(now, seat, input, { replacedById: input.newId }),
      (now) => openSeat(now, successorSeat(seat, input)),
      (now) => carryFields(now, former, input),
    ]);
  },
});

const newAgency = z
  .strictObject({
    id: addAgency.input.shape.id,
    name: addAgency.input.shape.name,
    shortName: addAgency.input.shape.shortName,
    abbreviation: addAgency.input.shape.abbreviation,
  })
  .meta({ title: 'Cơ quan mới' });

/** Person, position and seat of a new member in one command: whole, or not at all. */
export const enrolMember = command({
  name: 'roster.enrolMember',
  title: 'Thêm thành viên',
  input: z.strictObject({
    person: z.strictObject(personInput).meta({ title: 'Người' }),
    /** Left out where the position is not known yet. */
    position: z
      .strictObject({
        title: position.shape.title,
        agencyId: position.shape.agencyId.optional(),
        from: position.shape.from.optional(),
      })
      .optional()
      .meta({ title: 'Chức vụ' }),
    /** An agency not yet in the list; the position is held there. */
    agency: newAgency.optional(),
    seat: z.strictObject(seatInput).meta({ title: 'Vị trí trong tổ chức' }),
  }),
  run: (read, { person, position: held, agency, seat }, moment) => {
    if (agency !== undefined && held === undefined) {
      return refuse('invalid', 'Cần chức vụ ở cơ quan mới. Hãy nhập chức vụ.', 'position.title', 'Chức vụ');
    }
    const positions = held === undefined ? [] : [{ ...held, agencyId: agency?.id ?? held.agencyId ?? null }];
    return inSequence(read, [
      (now) => (agency === undefined ? ok([]) : within('agency', addAgency.run(now, agency, moment))),
      (now) => within('person', addPerson.run(now, { ...person, positions }, moment)),
      (now) => within('seat', openSeat(now, { ...seat, personId: person.id })),
    ]);
  },
});

/** Puts the refusal of a part at its place in the whole input, so that the form finds the field. */
const within = <T>(part: 'agency' | 'person' | 'seat', outcome: Outcome<T>): Outcome<T> => {
  if (outcome.ok || outcome.refusal.field === undefined) return outcome;
  const { field } = outcome.refusal;
  const path = field.startsWith('positions.0.')
    ? `position.${field.slice('positions.0.'.length)}`
    : field === 'positions'
      ? 'position'
      : `${part}.${field}`;
  return { ok: false, refusal: { ...outcome.refusal, field: path } };
};
