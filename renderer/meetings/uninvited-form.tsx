import { SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import { addAttendee } from '#shared/meetings/attendance-commands.ts';
import type { Meeting } from '#shared/meetings/schema.ts';
import { TextField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { SidePanel } from '../kit/split.tsx';
import { execute, newId } from '../use-command.ts';
import { MeetingTimeField } from './sitting-fields.tsx';

type Props = { readonly meeting: Meeting; readonly onClose: () => void };

/** Someone who came without having been invited: counted among the guests. */
export const UninvitedForm = ({ meeting, onClose }: Props) => {
  const [values] = useState(() => ({
    id: newId('khach'),
    meetingId: meeting.id,
    name: '',
    position: '',
    agency: '',
    note: '',
    arrivedAt: null as string | null,
  }));
  const form = useCommandForm<typeof values>(addAttendee.input, values);
  return (
    <SidePanel title="Người dự ngoài danh sách mời" onClose={onClose}>
      <CommandFormFrame form={form} onSubmit={(typed) => execute('meetings.addAttendee', typed)} onClose={onClose}>
        <SimpleGrid cols={2} spacing="sm">
          <TextField name="name" label="Họ và tên" />
          <TextField name="position" label="Chức vụ" />
        </SimpleGrid>
        <SimpleGrid cols={2} spacing="sm">
          <TextField name="agency" label="Cơ quan, đơn vị" />
          <MeetingTimeField name="arrivedAt" label="Đến muộn lúc" meeting={meeting} />
        </SimpleGrid>
      </CommandFormFrame>
    </SidePanel>
  );
};
