import { isPlainDate, type PlainDate } from '#shared/kit/date.ts';
import { seatName, seatPosition, seatTitle } from '#shared/meetings/rules.ts';
import { membersOn } from '#shared/roster/rules.ts';
import type { Read } from '#shared/workspace.ts';
import type { Option } from './kit/fields.tsx';
import { today, useDerived } from './use-workspace.ts';

/** Record kinds names and titles of seats are read from. */
export const SEAT_READS = ['bodies', 'memberships', 'people', 'agencies'] as const;

/** Everyone who sits in a body on that day, in protocol order: "Lê Thị Lan – Phó Trưởng ban", the position as a hint. */
export const seatOptions = (read: Read, date: PlainDate): readonly Option[] =>
  [...read.all('bodies').values()].flatMap((body) =>
    membersOn(read, body.id, date).map(({ id }) => ({
      value: id,
      label: `${seatName(read, id)} – ${seatTitle(read, id)}${body.kind === 'workingGroup' ? ' Tổ công tác' : ''}`,
      hint: seatPosition(read, id, date),
    })),
  );

/** The seats of a day; today's while the day is not yet typed. `kept` stays among them though it ended. */
export const useSeatOptions = (date: string, kept: readonly (string | null)[] = []): readonly Option[] => {
  const day = isPlainDate(date) ? date : today();
  return useDerived(
    SEAT_READS,
    (read) => {
      const options = seatOptions(read, day);
      const lost = kept.filter((id): id is string => id !== null && id !== '' && !options.some((o) => o.value === id));
      return [
        ...options,
        ...[...new Set(lost)].map((id) => ({
          value: id,
          label: `${seatName(read, id)} – ${seatTitle(read, id)}`,
          hint: 'không giữ vai trò vào ngày này',
        })),
      ];
    },
    [day, kept.join(' ')],
  );
};
