import { Input } from '@mantine/core';
import { useController, useFormContext } from 'react-hook-form';
import { dateOf, localDateTimeIn } from '#shared/kit/date.ts';
import { isMultiDay, meetingDate } from '#shared/meetings/rules.ts';
import type { Meeting } from '#shared/meetings/schema.ts';
import { DateInput, TimeInput } from '../kit/fields.tsx';

type Props = {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly meeting: Meeting;
};

/** A time of day during the meeting, or nothing; over several days with the day. Value: a plain date and time, or null. */
export const MeetingTimeField = ({ name, label, description, meeting }: Props) => {
  const { control } = useFormContext();
  const { field, fieldState } = useController({ name, control });
  const [day = meetingDate(meeting), time = ''] = String(field.value ?? meetingDate(meeting)).split('T');
  const keep = (d: string, t: string) => field.onChange(t === '' ? null : `${d}T${t}`);
  return (
    <Input.Wrapper label={label} description={description} error={fieldState.error?.message}>
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: isMultiDay(meeting) ? '1fr 110px' : '1fr',
          gap: 8,
          marginTop: 4,
        }}
      >
        {isMultiDay(meeting) && (
          <DateInput ariaLabel={`${label}: ngày`} value={day} onChange={(d) => keep(d, time)} onBlur={field.onBlur} />
        )}
        <TimeInput label={`${label}: giờ`} value={time} onChange={(t) => keep(day, t)} />
      </div>
    </Input.Wrapper>
  );
};

/** Now by the clock of the PC where it is the meeting's day, else the hour that was planned. */
export const nowOr = (planned: string): string => {
  const now = localDateTimeIn(new Date().toISOString());
  return dateOf(now) === dateOf(planned) ? now : planned;
};
