import { isPlainDate, type PlainDate } from '#shared/kit/date.ts';
import { compareVietnamese } from '#shared/kit/text.ts';
import { seatName, seatPosition, seatTitle } from '#shared/meetings/rules.ts';
import { agencyInPlaceOn, membersOn } from '#shared/roster/rules.ts';
import type { Read } from '#shared/workspace.ts';
import type { Option } from '../kit/fields.tsx';
import { today, useDerived } from '../use-workspace.ts';
import { SEAT_READS } from './reads.ts';

/** Agencies at work on that day by name; `kept` stay among them though they ceased. */
export const agencyOptions = (read: Read, date: PlainDate, kept: readonly string[]): readonly Option[] =>
  [...read.all('agencies').values()]
    .filter((agency) => kept.includes(agency.id) || agencyInPlaceOn(read, agency.id, date)?.id === agency.id)
    .toSorted((a, b) => compareVietnamese(a.name, b.name))
    .map((agency) => ({ value: agency.id, label: agency.name, hint: agency.shortName }));

const seatText = (read: Read, id: string): string => `${seatName(read, id)} – ${seatTitle(read, id)}`;

/** The seats of the committee and the working group on a day; a seat chosen before stays though it ended. */
export const useSeatOptions = (date: string, kept: string | null): readonly Option[] => {
  const day = isPlainDate(date) ? date : today();
  return useDerived(
    SEAT_READS,
    (read) => {
      const options = [...read.all('bodies').values()].flatMap((body) =>
        membersOn(read, body.id, day).map(({ id }) => ({
          value: id,
          label: `${seatText(read, id)}${body.kind === 'workingGroup' ? ' Tổ công tác' : ''}`,
          hint: seatPosition(read, id, day),
        })),
      );
      if (kept === null || options.some(({ value }) => value === kept)) return options;
      return [...options, { value: kept, label: seatText(read, kept), hint: 'không giữ vai trò vào ngày này' }];
    },
    [day, kept],
  );
};
