import type { z } from 'zod';
import { addAgency } from '#shared/roster/commands-agencies.ts';
import { enrolMember } from '#shared/roster/commands-succession.ts';
import type { CommitteeRole } from '#shared/roster/schema.ts';
import { BODY_IDS } from '#shared/workflows/set-up.ts';
import type { Command } from '#shared/workspace.ts';
import { type Office, officeOfPhuQuoc } from '#test/shared/settings/office.ts';

export const COMMITTEE = BODY_IDS.steeringCommittee;
export const GROUP = BODY_IDS.workingGroup;

/** Tells the office something that must succeed. */
export const must = <S extends z.ZodType>(office: Office, command: Command<S>, input: z.input<S>): void => {
  const refusal = office.tell(command, input);
  if (refusal !== null) throw new Error(`${command.name}: ${refusal.message} (${refusal.field})`);
};

type Enrol = {
  readonly id: string;
  readonly name: string;
  readonly role: CommitteeRole;
  readonly bodyId?: string;
  readonly title?: string;
  readonly agencyId?: string;
  readonly from?: string;
};

/** A member with person, position and seat; the seat's id is `seat-<id>`. */
export const enrol = (office: Office, { id, name, role, bodyId, title, agencyId, from }: Enrol): void =>
  must(office, enrolMember, {
    person: { id, name },
    ...(title === undefined ? {} : { position: { title, ...(agencyId === undefined ? {} : { agencyId }) } }),
    seat: { id: `seat-${id}`, bodyId: bodyId ?? COMMITTEE, role, from: from ?? '2022-07-21' },
  });

/** Four members of the committee, three agencies; today is Monday 23/11/2026. */
export const smallOffice = (): Office => {
  const office = officeOfPhuQuoc();
  must(office, addAgency, { id: 'ubnd', name: 'UBND thành phố Phú Quốc', shortName: 'UBND thành phố' });
  must(office, addAgency, { id: 'phong-noi-vu', name: 'Phòng Nội vụ' });
  must(office, addAgency, { id: 'vhtt', name: 'Phòng Văn hóa và Thông tin', activeTo: '2025-06-30' });
  enrol(office, {
    id: 'tv01',
    name: 'Thành viên 01',
    role: 'head',
    title: 'Chủ tịch UBND thành phố',
    agencyId: 'ubnd',
  });
  enrol(office, {
    id: 'tv02',
    name: 'Thành viên 02',
    role: 'standingDeputyHead',
    title: 'Phó Chủ tịch',
    agencyId: 'ubnd',
  });
  enrol(office, { id: 'tv03', name: 'Thành viên 03', role: 'member', title: 'Trưởng phòng', agencyId: 'phong-noi-vu' });
  enrol(office, { id: 'tv04', name: 'Thành viên 04', role: 'member', title: 'Trưởng phòng', agencyId: 'vhtt' });
  return office;
};

export const names = (office: Office, seats: readonly { readonly personId: string }[]): readonly string[] =>
  seats.map((seat) => office.read.get('people', seat.personId)?.name ?? '');
