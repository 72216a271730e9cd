import { z } from 'zod';
import { type Change, create, remove, replace } from '../kit/command.ts';
import type { PlainDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import { readAfter } from '../kit/overlay.ts';
import { command, type Read } from '../workspace.ts';
import { notFound, nothingToChange, spanText } from './checks.ts';
import { changesNothing, decisionInput, given, toDecision } from './input.ts';
import { assignmentsOfMember, membershipsOfPerson, nextOrder } from './rules.ts';
import { type Membership, membership } from './schema.ts';
import { alreadyEnded, seatProblem } from './seat-checks.ts';

export const orderField = z
  .int({ error: 'Thứ tự: nhập số nguyên' })
  .min(1, { error: 'Thứ tự: từ 1 trở lên' })
  .max(100_000, { error: 'Thứ tự: nhiều nhất 100.000' })
  .meta({ title: 'Thứ tự' });

export const seatInput = {
  id: idField('Mã thành viên'),
  bodyId: membership.shape.bodyId,
  role: membership.shape.role,
  from: membership.shape.from,
  to: membership.shape.to.optional(),
  /** Place in the protocol order; behind all others when left out. */
  order: orderField.optional(),
  decision: decisionInput.optional(),
  note: membership.shape.note.optional(),
} as const;

type SeatInput = z.output<z.ZodObject<typeof seatInput>>;

/** The changes that open a seat, or the refusal; shared by every command that adds a member. */
export const openSeat = (read: Read, typed: SeatInput & { readonly personId: string }): Outcome<readonly Change[]> => {
  const seat: Membership = {
    id: typed.id,
    rev: 1,
    bodyId: typed.bodyId,
    personId: typed.personId,
    role: typed.role,
    from: typed.from,
    to: typed.to ?? null,
    order: typed.order ?? nextOrder(read, typed.bodyId),
    decision: toDecision(typed.decision),
    endDecision: null,
    endReason: '',
    replacedById: null,
    note: typed.note ?? '',
  };
  const stop = seatProblem(read, seat);
  if (stop !== null) return stop;
  const created = create(read.all('memberships'), 'memberships', seat);
  return created.ok ? ok([created.value]) : created;
};

export const addMembership = command({
  name: 'roster.addMembership',
  title: 'Thêm thành viên',
  input: z.strictObject({ ...seatInput, personId: membership.shape.personId }),
  run: (read, input) => openSeat(read, input),
});

export const changeMembership = command({
  name: 'roster.changeMembership',
  title: 'Sửa thành viên',
  input: z.strictObject({
    id: idField('Thành viên'),
    personId: membership.shape.personId.optional(),
    role: membership.shape.role.optional(),
    from: membership.shape.from.optional(),
    to: membership.shape.to.optional(),
    order: orderField.optional(),
    decision: decisionInput.optional(),
    endDecision: decisionInput.nullable().optional().meta({ title: 'Quyết định thôi tham gia' }),
    endReason: membership.shape.endReason.optional(),
    note: membership.shape.note.optional(),
  }),
  run: (read, { id, decision, endDecision, ...plain }) => {
    const before = read.get('memberships', id);
    if (before === undefined) return notFound('memberships', id, 'id', 'Thành viên');
    if (changesNothing({ decision, endDecision, ...plain })) return nothingToChange();
    const patch = given({
      ...plain,
      decision: decision === undefined ? undefined : { ...before.decision, ...given(decision) },
      endDecision: endDecision
        ? { ...toDecision(undefined), ...before.endDecision, ...given(endDecision) }
        : endDecision,
    });
    return seatProblem(read, { ...before, ...patch }) ?? ok([replace('memberships', before, patch)]);
  },
});

/** Field assignments still open after the last day end with the seat; one that would begin later stands in the way. */
const endAssignments = (read: Read, seatId: string, to: PlainDate): Outcome<readonly Change[]> => {
  const changes: Change[] = [];
  for (const assigned of assignmentsOfMember(read, seatId)) {
    if (assigned.from > to) {
      const field = read.get('workFields', assigned.fieldId)?.name ?? '';
      const sentence = `Lĩnh vực “${field}” được phân công ${spanText(assigned)}, sau ngày thôi tham gia.`;
      return refuse('rule', `${sentence} Hãy xóa phân công đó trước.`, 'to', 'Tham gia đến hết ngày');
    }
    if (assigned.to === null || assigned.to > to) changes.push(replace('fieldAssignments', assigned, { to }));
  }
  return ok(changes);
};

const endInput = {
  id: idField('Thành viên'),
  /** Last day in the seat. */
  to: membership.shape.to.unwrap().meta({ title: 'Tham gia đến hết ngày' }),
  decision: decisionInput.optional(),
  reason: membership.shape.endReason.optional(),
} as const;
export const endingShape = endInput;

type Ending = z.output<z.ZodObject<typeof endInput>>;

/** The changes that end a seat on its last day, its field assignments with it. */
export const closeSeat = (
  read: Read,
  seat: Membership,
  { to, decision, reason }: Omit<Ending, 'id'>,
  extra: Partial<Membership> = {},
): Outcome<readonly Change[]> => {
  const assignments = endAssignments(read, seat.id, to);
  if (!assignments.ok) return assignments;
  const patch = {
    to,
    endDecision: decision === undefined ? null : toDecision(decision),
    endReason: reason ?? '',
    ...extra,
  };
  return (
    seatProblem(readAfter(read, assignments.value), { ...seat, ...patch }) ??
    ok([replace('memberships', seat, patch), ...assignments.value])
  );
};

export const endMembership = command({
  name: 'roster.endMembership',
  title: 'Ghi thôi tham gia',
  input: z.strictObject(endInput),
  run: (read, { id, ...ending }) => {
    const seat = read.get('memberships', id);
    if (seat === undefined) return notFound('memberships', id, 'id', 'Thành viên');
    return alreadyEnded(read, seat) ?? closeSeat(read, seat, ending);
  },
});

/** The person goes too where they were entered for this seat alone. */
const removePersonToo = (read: Read, seat: Membership): Outcome<readonly Change[]> => {
  const person = read.get('people', seat.personId);
  if (person === undefined) return ok([]);
  const other = membershipsOfPerson(read, person.id).find((held) => held.id !== seat.id);
  if (other === undefined) return ok([remove('people', person)]);
  const body = read.get('bodies', other.bodyId)?.name ?? '';
  const sentence = `Chưa xóa được ${person.name} khỏi sổ: người này còn tham gia ${body} ${spanText(other)}.`;
  return refuse('inUse', `${sentence} Hãy chỉ xóa vị trí ghi nhầm.`, 'withPerson', 'Xóa cả người');
};

/** Takes back a seat typed by mistake with all that hangs on it; a member who leaves is ended, not removed. */
export const removeMembership = command({
  name: 'roster.removeMembership',
  title: 'Xóa thành viên ghi nhầm',
  input: z.strictObject({
    id: idField('Thành viên'),
    withPerson: z.boolean({ error: 'Xóa cả người: chọn có hoặc không' }).optional().meta({ title: 'Xóa cả người' }),
  }),
  run: (read, { id, withPerson }) => {
    const seat = read.get('memberships', id);
    if (seat === undefined) return notFound('memberships', id, 'id', 'Thành viên');
    const person = withPerson === true ? removePersonToo(read, seat) : ok([]);
    if (!person.ok) return person;
    const replaced = [...read.all('memberships').values()].filter((other) => other.replacedById === id);
    return ok([
      remove('memberships', seat),
      ...replaced.map((other) => replace('memberships', other, { replacedById: null })),
      ...assignmentsOfMember(read, id).map((assigned) => remove('fieldAssignments', assigned)),
      ...person.value,
    ]);
  },
});
