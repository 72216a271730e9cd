import type { z } from 'zod';
import { inviteMembers } from '#shared/meetings/invitee-commands.ts';
import { createMeeting } from '#shared/meetings/meeting-commands.ts';
import type { Meeting } from '#shared/meetings/schema.ts';
import { addAgency } from '#shared/roster/commands-agencies.ts';
import { setStandingAgency } from '#shared/roster/commands-bodies.ts';
import { addPerson } from '#shared/roster/commands-people.ts';
import { addMembership } from '#shared/roster/commands-seats.ts';
import type { CommitteeRole } from '#shared/roster/schema.ts';
import { BODY_IDS } from '#shared/workflows/set-up.ts';
import type { Command } from '#shared/workspace.ts';
import { type Office, officeOfPhuQuoc } from '#test/shared/settings/office.ts';

export type { Office } from '#test/shared/settings/office.ts';
export { BODY_IDS };

/** Does a command that has to work. */
export const does = <S extends z.ZodType>(office: Office, command: Command<S>, input: z.input<S>): void => {
  const refusal = office.tell(command, input);
  if (refusal !== null) throw new Error(refusal.message);
};

const AGENCIES = { ubnd: 'UBND đặc khu Phú Quốc', vhxh: 'Phòng Văn hóa - Xã hội', noivu: 'Phòng Nội vụ' } as const;

type Seat = readonly [
  id: string,
  name: string,
  body: keyof typeof BODY_IDS,
  role: CommitteeRole,
  agency: keyof typeof AGENCIES,
];

/** Seats bear the name of their person with "bcd-" or "tct-" before it. */
const SEATS: readonly Seat[] = [
  ['hung', 'Trần Quốc Hùng', 'steeringCommittee', 'head', 'ubnd'],
  ['lan', 'Lê Thị Lan', 'steeringCommittee', 'standingDeputyHead', 'ubnd'],
  ['minh', 'Phạm Văn Minh', 'steeringCommittee', 'deputyHead', 'vhxh'],
  ['an', 'Nguyễn Văn An', 'steeringCommittee', 'member', 'noivu'],
  ['an-2', 'Nguyễn Văn An', 'steeringCommittee', 'member', 'vhxh'],
  ['minh', 'Phạm Văn Minh', 'workingGroup', 'groupLeader', 'vhxh'],
  ['dung', 'Đỗ Thùy Dung', 'workingGroup', 'groupMember', 'noivu'],
];

const prefix = (body: keyof typeof BODY_IDS) => (body === 'workingGroup' ? 'tct' : 'bcd');

/** The committee and its working group as they sit since 01/07/2025; Phạm Văn Minh sits in both. Today is 23/11/2026. */
export const staffedOffice = (today = '2026-11-23'): Office => {
  const office = officeOfPhuQuoc(today);
  for (const [id, name] of Object.entries(AGENCIES)) does(office, addAgency, { id, name });
  does(office, setStandingAgency, { agencyId: 'vhxh', from: '2025-07-01' });
  for (const [id, name, body, role, agencyId] of SEATS) {
    if (office.read.get('people', `nguoi-${id}`) === undefined) {
      does(office, addPerson, { id: `nguoi-${id}`, name, positions: [{ title: 'Trưởng phòng', agencyId }] });
    }
    const seat = {
      id: `${prefix(body)}-${id}`,
      bodyId: BODY_IDS[body],
      personId: `nguoi-${id}`,
      role,
      from: '2025-07-01',
    };
    does(office, addMembership, seat);
  }
  return office;
};

export const MEETING = {
  id: 'hop-6-thang',
  kind: 'sixMonthly',
  title: 'Họp Ban Chỉ đạo 6 tháng cuối năm 2026',
  startsAt: '2026-12-15T14:00',
  endsAt: '2026-12-15T16:30',
  place: 'Phòng họp số 1',
} as const;

/** The six-monthly meeting of Tuesday 15/12/2026, 14:00–16:30; `more` overrides what is said of it. */
export const officeWithMeeting = (more: Partial<z.input<typeof createMeeting.input>> = {}, today?: string): Office => {
  const office = staffedOffice(today);
  does(office, createMeeting, { ...MEETING, ...more });
  return office;
};

/** The meeting as it stands now. */
export const meetingIn = (office: Office): Meeting => {
  const meeting = office.read.get('meetings', MEETING.id);
  if (meeting === undefined) throw new Error('The meeting is gone');
  return meeting;
};

/** Invites seats of the roster, each under the id of the seat with "moi-" before it. */
export const invite = (office: Office, ...seats: readonly string[]): void =>
  does(office, inviteMembers, {
    meetingId: MEETING.id,
    invitees: seats.map((membershipId) => ({ id: `moi-${membershipId}`, membershipId })),
  });
