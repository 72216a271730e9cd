import type { z } from 'zod';
import { addDelegation } from '#shared/documents/delegation-commands.ts';
import type { Question } from '#shared/documents/signing-authority.ts';
import { addAgency } from '#shared/roster/commands-agencies.ts';
import { setStandingAgency } from '#shared/roster/commands-bodies.ts';
import { addPerson } from '#shared/roster/commands-people.ts';
import { addMembership } from '#shared/roster/commands-seats.ts';
import { bodyOfKind } from '#shared/roster/rules.ts';
import type { BodyKind, CommitteeRole } from '#shared/roster/schema.ts';
import { profileOn } from '#shared/settings/rules.ts';
import { BODY_IDS } from '#shared/workflows/set-up.ts';
import { must } from '#test/shared/roster/roster-office.ts';
import { type Office, officeOfPhuQuoc } from '#test/shared/settings/office.ts';

const VHTT = 'phong-vhtt';
const VHXH = 'phong-vhxh';

type Job = { readonly title: string; readonly agencyId?: string; readonly from?: string; readonly to?: string };
type Sitter = {
  readonly id: string;
  readonly role: CommitteeRole;
  readonly body?: BodyKind;
  readonly jobs: readonly Job[];
};

const agencyJob = (title: string): readonly Job[] => [
  { title, agencyId: VHTT, from: '2022-07-21', to: '2025-06-30' },
  { title, agencyId: VHXH, from: '2025-07-01' },
];

/** Eleven people: the heads and deputies of the committee and the working group, all of the group from the standing agency. */
const SITTERS: readonly Sitter[] = [
  {
    id: '01',
    role: 'head',
    jobs: [
      { title: 'Chủ tịch UBND thành phố', to: '2025-06-30' },
      { title: 'Chủ tịch UBND đặc khu', from: '2025-07-01' },
    ],
  },
  { id: '02', role: 'standingDeputyHead', jobs: [{ title: 'Phó Chủ tịch UBND đặc khu' }] },
  { id: '03', role: 'deputyHead', jobs: [{ title: 'Phó Chủ tịch UBND đặc khu' }] },
  { id: '04', role: 'standingMember', jobs: [] },
  { id: '05', role: 'member', jobs: [{ title: 'Trưởng phòng', agencyId: 'phong-noi-vu' }] },
  { id: '06', role: 'groupLeader', body: 'workingGroup', jobs: agencyJob('Trưởng phòng') },
  { id: '07', role: 'deputyGroupLeader', body: 'workingGroup', jobs: agencyJob('Phó Trưởng phòng') },
  { id: '08', role: 'groupMember', body: 'workingGroup', jobs: agencyJob('Chuyên viên') },
  {
    id: '09',
    role: 'groupMember',
    body: 'workingGroup',
    jobs: [{ title: 'Phó Trưởng phòng', agencyId: 'phong-noi-vu' }],
  },
  { id: '10', role: 'groupMember', body: 'workingGroup', jobs: [{ title: 'Phó Trưởng phòng Văn hóa - Xã hội' }] },
  {
    id: '11',
    role: 'groupMember',
    body: 'workingGroup',
    jobs: [{ title: 'Phó Trưởng phòng phụ trách chuyển đổi số', agencyId: VHXH, from: '2025-07-01' }],
  },
];

const sit = (office: Office, { id, role, body, jobs }: Sitter): void => {
  must(office, addPerson, { id: `tv${id}`, name: `Thành viên ${id}`, positions: [...jobs] });
  must(office, addMembership, {
    id: `seat-${id}`,
    personId: `tv${id}`,
    bodyId: BODY_IDS[body ?? 'steeringCommittee'],
    role,
    from: '2022-07-21',
  });
};

/** The office of Phú Quốc on Monday 23/11/2026, head, deputies, working group and standing agency in place; nothing delegated. */
export const signingOffice = (): Office => {
  const office = officeOfPhuQuoc();
  must(office, addAgency, { id: VHTT, name: 'Phòng Văn hóa và Thông tin', activeTo: '2025-06-30' });
  must(office, addAgency, { id: VHXH, name: 'Phòng Văn hóa - Xã hội', predecessorId: VHTT, activeFrom: '2025-07-01' });
  must(office, addAgency, { id: 'phong-noi-vu', name: 'Phòng Nội vụ' });
  must(office, setStandingAgency, { agencyId: VHTT, from: '2022-07-21' });
  for (const sitter of SITTERS) sit(office, sitter);
  return office;
};

type Delegation = z.input<typeof addDelegation.input>;

/** A delegation by the head to the leader of the working group, to sign anything by order, with parts changed. */
export const delegated = (office: Office, changes: Partial<Delegation> = {}): void =>
  must(office, addDelegation, order(changes));

export const order = (changes: Partial<Delegation> = {}): Delegation => ({
  id: 'delegation-1',
  capacity: 'byOrder',
  bodyId: BODY_IDS.steeringCommittee,
  delegatorId: changes.capacity === 'acting' ? null : 'seat-01',
  delegateeId: 'seat-06',
  from: '2026-01-01',
  paper: { number: '15/QĐ-BCĐ', date: '2025-12-20', issuer: 'Ban Chỉ đạo' },
  ...changes,
});

/** A limited authorization to the standing member until the end of November. */
export const authorization = (changes: Partial<Delegation> = {}): Delegation =>
  order({
    id: 'delegation-2',
    capacity: 'underDelegation',
    delegateeId: 'seat-04',
    kinds: ['invitation', 'reminder'],
    to: '2026-11-30',
    ...changes,
  });

/** What is asked: an invitation of the committee on 23/11/2026 by the head, unless changed. */
export const asking = (
  { read }: Office,
  kind: BodyKind,
  asked: Partial<Omit<Question, 'body' | 'profile'>> = {},
): Question => {
  const date = asked.date ?? '2026-11-23';
  const [body, profile] = [bodyOfKind(read, kind), profileOn(read, kind, date)];
  if (body === undefined || profile === undefined) throw new Error('the office is not set up');
  return { body, profile, date, signatoryId: 'seat-01', capacity: 'own', kind: 'invitation', ...asked };
};
