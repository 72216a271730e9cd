import type { PlainDate } from '#shared/kit/date.ts';
import { compareVietnamese } from '#shared/kit/text.ts';
import { seatName, seatTitle } from '#shared/meetings/rules.ts';
import { isActiveOn, membersOn } from '#shared/roster/rules.ts';
import type { Read } from '#shared/workspace.ts';
import type { Option } from '../kit/fields.tsx';

/** Record kinds the choices are read from. */
export const CHOICE_READS = ['agencies', 'workFields', 'bodies', 'memberships', 'people'] as const;

/** Agencies at work on a day, by name. `kept` stay among them though they ceased. */
export const agencyOptions = (read: Read, day: PlainDate, kept: readonly string[] = []): readonly Option[] =>
  [...read.all('agencies').values()]
    .filter(({ id, activeFrom, activeTo }) => kept.includes(id) || isActiveOn({ from: activeFrom, to: activeTo }, day))
    .toSorted((a, b) => compareVietnamese(a.name, b.name))
    .map(({ id, name, shortName }) => ({ value: id, label: name, hint: shortName }));

export const fieldOptions = (read: Read): readonly Option[] =>
  [...read.all('workFields').values()]
    .toSorted((a, b) => compareVietnamese(a.name, b.name))
    .map(({ id, name }) => ({ value: id, label: name }));

/** Everyone in a seat on a day, the committee's leaders first: "Thành viên 02 – Phó Trưởng ban Thường trực". */
export const seatOptions = (read: Read, day: PlainDate): readonly Option[] =>
  [...read.all('bodies').values()].flatMap((body) =>
    membersOn(read, body.id, day).map(({ id }) => ({
      value: id,
      label: `${seatName(read, id)} – ${seatTitle(read, id)}`,
      hint: body.shortName,
    })),
  );
