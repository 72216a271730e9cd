import type { PlainDate } from '#shared/kit/date.ts';
import { comparePersonNames, compareVietnamese } from '#shared/kit/text.ts';
import { agencyInPlaceOn, membersOn, positionText, roleTitle } from '#shared/roster/rules.ts';
import type { Agency, Body } from '#shared/roster/schema.ts';
import type { Read } from '#shared/workspace.ts';
import type { Option } from '../kit/fields.tsx';

/** All agencies by name; those that ceased say so behind the name. */
export const agencyOptions = (read: Read, date: PlainDate): readonly Option[] =>
  [...read.all('agencies').values()]
    .toSorted((a, b) => compareVietnamese(a.name, b.name))
    .map((agency) => ({ value: agency.id, label: agency.name, hint: agencyHint(read, agency, date) }));

const agencyHint = (read: Read, agency: Agency, date: PlainDate): string => {
  const inPlace = agencyInPlaceOn(read, agency.id, date);
  if (inPlace !== undefined && inPlace.id !== agency.id) return `nay là ${inPlace.name}`;
  return agency.shortName;
};

/** All people by given name, with position and agency, so that two of one name are told apart. */
export const personOptions = (read: Read, date: PlainDate): readonly Option[] =>
  [...read.all('people').values()]
    .toSorted((a, b) => comparePersonNames(a.name, b.name))
    .map((person) => ({ value: person.id, label: person.name, hint: positionText(read, person, date) }));

/** The members of all bodies on a day, in protocol order, with role and body. */
export const seatOptions = (read: Read, date: PlainDate): readonly Option[] =>
  [...read.all('bodies').values()].flatMap((body) =>
    membersOn(read, body.id, date).map((seat) => ({
      value: seat.id,
      label: read.get('people', seat.personId)?.name ?? '',
      hint: `${roleTitle(body.kind, seat.role)}, ${body.shortName}`,
    })),
  );

export const fieldOptions = (read: Read): readonly Option[] =>
  [...read.all('workFields').values()]
    .toSorted((a, b) => compareVietnamese(a.name, b.name))
    .map((field) => ({ value: field.id, label: field.name }));

export const roleOptions = (body: Body, roles: readonly Parameters<typeof roleTitle>[1][]): readonly Option[] =>
  roles.map((role) => ({ value: role, label: roleTitle(body.kind, role) }));
