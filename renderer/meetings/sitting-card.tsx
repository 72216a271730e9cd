import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { dateOf, formatDate, timeOf } from '#shared/kit/date.ts';
import { meetingDate, seatText } from '#shared/meetings/rules.ts';
import type { Meeting } from '#shared/meetings/schema.ts';
import { changeSitting } from '#shared/meetings/sitting-commands.ts';
import { DateTimeField, PickField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { SEAT_READS, useSeatOptions } from '../seat-options.ts';
import { execute } from '../use-command.ts';
import { useDerived } from '../use-workspace.ts';

const when = (at: string | null | undefined): string =>
  at == null ? 'chưa ghi' : `${timeOf(at)} ngày ${formatDate(dateOf(at))}`;

/** When the meeting really began and ended and who writes the minutes: printed at the head and the end of them. */
export const SittingCard = ({ meeting }: { readonly meeting: Meeting }) => {
  const [editing, setEditing] = useState(false);
  const secretary = useDerived(
    SEAT_READS,
    (read) => (meeting.secretaryId == null ? 'chưa chọn' : seatText(read, meeting.secretaryId)),
    [meeting.secretaryId],
  );
  return (
    <Paper withBorder radius="md" p="sm" component="section" aria-label="Giờ họp và thư ký">
      {editing ? (
        <SittingForm meeting={meeting} onClose={() => setEditing(false)} />
      ) : (
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Stack gap={2}>
            <Text size="sm">
              Bắt đầu: {when(meeting.startedAt)} · Kết thúc: {when(meeting.endedAt)}
            </Text>
            <Text size="sm">Thư ký: {secretary}</Text>
          </Stack>
          <Button size="compact-sm" variant="default" aria-label="Sửa giờ họp, thư ký" onClick={() => setEditing(true)}>
            Sửa
          </Button>
        </Group>
      )}
    </Paper>
  );
};

const SittingForm = ({ meeting, onClose }: { readonly meeting: Meeting; readonly onClose: () => void }) => {
  const [values] = useState(() => ({
    id: meeting.id,
    startedAt: meeting.startedAt ?? meeting.startsAt,
    ...(meeting.state === 'closed' ? { endedAt: meeting.endedAt ?? meeting.endsAt } : {}),
    secretaryId: meeting.secretaryId ?? null,
  }));
  const form = useCommandForm<typeof values>(changeSitting.input, values);
  const seats = useSeatOptions(meetingDate(meeting), [values.secretaryId]);
  return (
    <CommandFormFrame form={form} onSubmit={(typed) => execute('meetings.changeSitting', typed)} onClose={onClose}>
      <DateTimeField name="startedAt" label="Bắt đầu thực tế" required />
      {meeting.state === 'closed' && <DateTimeField name="endedAt" label="Kết thúc thực tế" required />}
      <PickField name="secretaryId" label="Thư ký cuộc họp" options={seats} clearable />
    </CommandFormFrame>
  );
};
