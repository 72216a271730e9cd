import { SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import { changeInvitee, inviteGuest } from '#shared/meetings/invitee-commands.ts';
import type { Invitee, Meeting } from '#shared/meetings/schema.ts';
import { TextField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { SidePanel } from '../kit/split.tsx';
import { newId } from '../use-command.ts';
import { executeOnList } from './use-list-action.ts';

type Words = { name: string; position: string; agency: string; note: string };
type Guest = Words & { id: string; meetingId: string };

const EMPTY: Words = { name: '', position: '', agency: '', note: '' };

type Props = { readonly meeting: Meeting; readonly guest?: Invitee; readonly onClose: () => void };

/** Someone from outside: a new guest, or the words of one already in the list. */
export const GuestForm = ({ meeting, guest, onClose }: Props) => {
  const [count, setCount] = useState(0);
  return guest === undefined ? (
    <NewGuest key={count} meeting={meeting} onClose={onClose} onAnother={() => setCount(count + 1)} />
  ) : (
    <ChangedGuest meeting={meeting} guest={guest} onClose={onClose} />
  );
};

const GuestFields = () => (
  <>
    <SimpleGrid cols={2} spacing="sm">
      <TextField name="name" label="Họ và tên" placeholder="Để trống nếu mời theo chức vụ" />
      <TextField name="position" label="Chức vụ" />
    </SimpleGrid>
    <SimpleGrid cols={2} spacing="sm">
      <TextField name="agency" label="Cơ quan, đơn vị" description="Phân biệt người cùng tên." />
      <TextField name="note" label="Ghi chú" description="Không bắt buộc." />
    </SimpleGrid>
  </>
);

type New = { readonly meeting: Meeting; readonly onClose: () => void; readonly onAnother: () => void };

const NewGuest = ({ meeting, onClose, onAnother }: New) => {
  const [values] = useState<Guest>(() => ({ ...EMPTY, id: newId('khach'), meetingId: meeting.id }));
  const form = useCommandForm<Guest>(inviteGuest.input, values);
  return (
    <SidePanel title="Khách mời" onClose={onClose}>
      <CommandFormFrame
        form={form}
        onSubmit={(typed) => executeOnList(meeting, 'meetings.inviteGuest', typed)}
        onClose={onClose}
        again={{ label: 'Lưu và thêm người nữa', onDone: onAnother }}
      >
        <GuestFields />
      </CommandFormFrame>
    </SidePanel>
  );
};

type Changed = { readonly meeting: Meeting; readonly guest: Invitee; readonly onClose: () => void };

const ChangedGuest = ({ meeting, guest, onClose }: Changed) => {
  const { id, name, position, agency, note } = guest;
  const form = useCommandForm<Words & { id: string }>(changeInvitee.input, { id, name, position, agency, note });
  return (
    <SidePanel title="Sửa khách mời" onClose={onClose}>
      <CommandFormFrame
        form={form}
        onSubmit={(typed) => executeOnList(meeting, 'meetings.changeInvitee', typed)}
        onClose={onClose}
      >
        <GuestFields />
      </CommandFormFrame>
    </SidePanel>
  );
};

type NoteProps = { readonly meeting: Meeting; readonly invitee: Invitee; readonly onClose: () => void };

/** The note of a member; everything else of a member stands in the roster. */
export const NoteForm = ({ meeting, invitee, onClose }: NoteProps) => {
  const form = useCommandForm<{ id: string; note: string }>(changeInvitee.input, {
    id: invitee.id,
    note: invitee.note,
  });
  return (
    <SidePanel title="Ghi chú" onClose={onClose}>
      <CommandFormFrame
        form={form}
        onSubmit={(typed) => executeOnList(meeting, 'meetings.changeInvitee', typed)}
        onClose={onClose}
      >
        <TextField name="note" label="Ghi chú" description="Họ tên, chức vụ sửa ở mục Thành viên." />
      </CommandFormFrame>
    </SidePanel>
  );
};
