import { isPlainDate } from '#shared/kit/date.ts';
import { seatName, seatPosition, seatTitle } from '#shared/meetings/rules.ts';
import { membersOn } from '#shared/roster/rules.ts';
import type { Read } from '#shared/workspace.ts';
import type { Option } from './kit/fields.tsx';
import { today, useDerived } from './use-workspace.ts';

const READS = ['bodies', 'memberships', 'people', 'agencies'] as const;
const seatText = (read: Read, id: string): string => `${seatName(read, id)} – ${seatTitle(read, id)}`;

/** Every seat on a day, with the office at home; a seat chosen before stays though it ended. */
export const useSeatOptions = (date: string, kept: string | null): readonly Option[] => {
  const day = isPlainDate(date) ? date : today();
  return useDerived(
    READS,
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
