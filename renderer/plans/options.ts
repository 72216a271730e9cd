import type { PlainDate } from '#shared/kit/date.ts';
import { compareVietnamese } from '#shared/kit/text.ts';
import { agencyInPlaceOn } from '#shared/roster/rules.ts';
import type { Read } from '#shared/workspace.ts';
import type { Option } from '../kit/fields.tsx';

/** Agencies at work on that day by name; `kept` stay among them though they ceased. */
export const agencyOptions = (read: Read, date: PlainDate, kept: readonly string[]): readonly Option[] =>
  [...read.all('agencies').values()]
    .filter((agency) => kept.includes(agency.id) || agencyInPlaceOn(read, agency.id, date)?.id === agency.id)
    .toSorted((a, b) => compareVietnamese(a.name, b.name))
    .map((agency) => ({ value: agency.id, label: agency.name, hint: agency.shortName }));
