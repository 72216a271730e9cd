import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '#shared/kit/date.ts';
import { moveMember, reorderMembers } from '#shared/roster/commands-order.ts';
import { addPerson } from '#shared/roster/commands-people.ts';
import { addMembership, changeMembership, endMembership, removeMembership } from '#shared/roster/commands-seats.ts';
import { replaceMembership } from '#shared/roster/commands-succession.ts';
import { isSingleRole, membersOn, SINGLE_ROLES } from '#shared/roster/rules.ts';
import { type CommitteeRole, membership } from '#shared/roster/schema.ts';
import { type Office, officeOfPhuQuoc } from '#test/shared/settings/office.ts';
import { COMMITTEE, must } from './roster-office.ts';

const START = '2026-01-01';
const DAYS = 40;
const day = fc.integer({ min: 0, max: DAYS }).map((offset) => addDays(START, offset));
const person = fc.integer({ min: 1, max: 6 }).map((n) => `person-${n}`);
const seatId = fc.integer({ min: 1, max: 9 }).map((n) => `seat-${n}`);
const role = fc.constantFrom<CommitteeRole>('head', 'standingDeputyHead', 'deputyHead', 'member', 'member');
const order = fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined });

type Step = (office: Office) => unknown;
const optional = <T>(key: string, value: T | undefined) => (value === undefined ? {} : { [key]: value });

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(seatId, person, role, day, fc.option(day, { nil: null }), order).map(
      ([id, personId, held, from, to, place]): Step =>
        (office) =>
          office.tell(addMembership, {
            id,
            bodyId: COMMITTEE,
            personId,
            role: held,
            from,
            to,
            ...optional('order', place),
          }),
    ),
  },
  fc.tuple(seatId, day).map(
    ([id, to]): Step =>
      (office) =>
        office.tell(endMembership, { id, to }),
  ),
  {
    weight: 2,
    arbitrary: fc.tuple(seatId, seatId, person, day).map(
      ([id, newId, personId, to]): Step =>
        (office) =>
          office.tell(replaceMembership, { id, newId, personId, to }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(seatId, fc.option(role, { nil: undefined }), fc.option(day, { nil: undefined }), order).map(
      ([id, held, from, place]): Step =>
        (office) =>
          office.tell(changeMembership, {
            id,
            ...optional('role', held),
            ...optional('from', from),
            ...optional('order', place),
          }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(seatId, fc.integer({ min: 1, max: 6 }), day).map(
      ([id, position, date]): Step =>
        (office) =>
          office.tell(moveMember, { id, position, date }),
    ),
  },
  fc.tuple(day, fc.func(fc.nat())).map(
    ([date, rank]): Step =>
      (office) => {
        const membershipIds = membersOn(office.read, COMMITTEE, date).map((seat) => seat.id);
        const shuffled = membershipIds.toSorted((a, b) => rank(a) - rank(b));
        return office.tell(reorderMembers, { bodyId: COMMITTEE, membershipIds: shuffled, date });
      },
  ),
  seatId.map(
    (id): Step =>
      (office) =>
        office.tell(removeMembership, { id }),
  ),
);

it('whatever is entered, no day has two heads, two members in one place, or one person twice', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (steps) => {
      const office = officeOfPhuQuoc();
      for (let n = 1; n <= 6; n++) must(office, addPerson, { id: `person-${n}`, name: `Thành viên 0${n}` });
      for (const act of steps) act(office);
      for (const seat of office.read.all('memberships').values()) {
        expect(membership.safeParse(seat).success).toBe(true);
        if (seat.to !== null) expect(seat.to >= seat.from).toBe(true);
      }
      for (let offset = -1; offset <= DAYS + 2; offset++) {
        const members = membersOn(office.read, COMMITTEE, addDays(START, offset));
        const different = (of: readonly unknown[]) => new Set(of).size === of.length;
        expect(different(members.map((seat) => seat.order))).toBe(true);
        expect(different(members.map((seat) => seat.personId))).toBe(true);
        for (const single of SINGLE_ROLES) {
          expect(isSingleRole(single)).toBe(true);
          expect(members.filter((seat) => seat.role === single).length).toBeLessThanOrEqual(1);
        }
      }
    }),
    { numRuns: 200 },
  );
});
