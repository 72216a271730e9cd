import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addAgendaItem, moveAgendaItem, removeAgendaItem, reorderAgenda } from '#shared/meetings/agenda-commands.ts';
import {
  inviteBody,
  inviteGuest,
  inviteMembers,
  moveInvitee,
  removeInvitee,
  reorderInvitees,
} from '#shared/meetings/invitee-commands.ts';
import { agendaOf, inviteePerson, inviteesOf } from '#shared/meetings/rules.ts';
import { firstBrokenReference } from '#shared/workspace.ts';
import { BODY_IDS, MEETING, type Office, officeWithMeeting } from './office.ts';

const meetingId = MEETING.id;
const SEATS = ['bcd-hung', 'bcd-lan', 'bcd-minh', 'bcd-an', 'bcd-an-2', 'tct-minh', 'tct-dung'] as const;

/** A step of an official who may press anything: `n` picks the record, `place` where to. */
const step = fc.record({
  act: fc.constantFrom(
    'addItem',
    'addItemAt',
    'removeItem',
    'moveItem',
    'shuffleAgenda',
    'member',
    'committee',
    'group',
    'guest',
    'removeInvitee',
    'moveInvitee',
    'shuffleList',
  ),
  n: fc.nat({ max: 11 }),
  place: fc.integer({ min: 1, max: 14 }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const pick = <T>(list: readonly T[], n: number): T | undefined => list[list.length === 0 ? 0 : n % list.length];
const turned = (ids: readonly string[], n: number): string[] => [
  ...ids.slice(n % (ids.length || 1)),
  ...ids.slice(0, n % (ids.length || 1)),
];

const take = (office: Office, { act, n, place }: Step, index: number): unknown => {
  const items = agendaOf(office.read, meetingId).map((item) => item.id);
  const invited = inviteesOf(office.read, meetingId).map((invitee) => invitee.id);
  const fresh = `moi-${index}`;
  switch (act) {
    case 'addItem':
      return office.tell(addAgendaItem, { id: fresh, meetingId, title: 'Nội dung' });
    case 'addItemAt':
      return office.tell(addAgendaItem, { id: fresh, meetingId, title: 'Nội dung', place });
    case 'removeItem':
      return office.tell(removeAgendaItem, { id: pick(items, n) ?? 'khong-co' });
    case 'moveItem':
      return office.tell(moveAgendaItem, { id: pick(items, n) ?? 'khong-co', place });
    case 'shuffleAgenda':
      return office.tell(reorderAgenda, { meetingId, ids: turned(items, n) });
    case 'member':
      return office.tell(inviteMembers, { meetingId, invitees: [{ id: fresh, membershipId: pick(SEATS, n) ?? '' }] });
    case 'committee':
      return office.tell(inviteBody, { meetingId, bodyId: BODY_IDS.steeringCommittee, idPrefix: fresh });
    case 'group':
      return office.tell(inviteBody, { meetingId, bodyId: BODY_IDS.workingGroup, idPrefix: fresh });
    case 'guest':
      return office.tell(inviteGuest, { id: fresh, meetingId, name: `Khách ${n}` });
    case 'removeInvitee':
      return office.tell(removeInvitee, { id: pick(invited, n) ?? 'khong-co' });
    case 'moveInvitee':
      return office.tell(moveInvitee, { id: pick(invited, n) ?? 'khong-co', place });
    default:
      return office.tell(reorderInvitees, { meetingId, ids: turned(invited, n) });
  }
};

describe('whatever is done to agenda and list, in whatever order', () => {
  it('both stay numbered 1 to n without gap, and nobody is invited twice', () => {
    const base = officeWithMeeting();
    expect(firstBrokenReference((coll) => base.read.all(coll as 'meetings'))).toBeNull();
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const office = officeWithMeeting();
        for (const [index, one] of steps.entries()) {
          take(office, one, index);
          const agenda = agendaOf(office.read, meetingId);
          const list = inviteesOf(office.read, meetingId);
          expect(agenda.map((item) => item.order)).toEqual(agenda.map((_, i) => i + 1));
          expect(list.map((invitee) => invitee.order)).toEqual(list.map((_, i) => i + 1));
          const people = list.flatMap((invitee) => inviteePerson(office.read, invitee)?.id ?? []);
          expect(new Set(people).size).toBe(people.length);
        }
        expect(firstBrokenReference((coll) => office.read.all(coll as 'meetings'))).toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});
