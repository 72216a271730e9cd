import { ActionIcon, Badge, Group, Paper, Stack, Table, Text, Tooltip } from '@mantine/core';
import { IconPencil, IconX } from '@tabler/icons-react';
import {
  inOffice,
  inviteeCounts,
  inviteeLabel,
  inviteeName,
  inviteeRole,
  inviteesOf,
  inviteeTitle,
  isOpenForChange,
  meetingDate,
} from '#shared/meetings/rules.ts';
import type { Invitee, Meeting } from '#shared/meetings/schema.ts';
import type { Read } from '#shared/workspace.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { SortableRows } from '../kit/sortable-rows.tsx';
import { useOpened } from '../kit/use-opened.ts';
import { SEAT_READS } from '../seat-options.ts';
import { useDerived } from '../use-workspace.ts';
import { ApprovalBox } from './approval-box.tsx';
import { GuestForm, NoteForm } from './guest-form.tsx';
import { InviteBar } from './invite-bar.tsx';
import { useListAction } from './use-list-action.ts';

type Row = {
  readonly invitee: Invitee;
  readonly label: string;
  readonly name: string;
  readonly title: string;
  readonly role: string;
  readonly gone: boolean;
};

const rowsOf = (read: Read, meeting: Meeting): readonly Row[] => {
  const day = meetingDate(meeting);
  return inviteesOf(read, meeting.id).map((invitee) => ({
    invitee,
    label: inviteeLabel(read, invitee, day),
    name: inviteeName(read, invitee),
    title: inviteeTitle(read, invitee, day),
    role: inviteeRole(read, invitee),
    gone: invitee.membershipId !== null && !inOffice(read, invitee.membershipId, day),
  }));
};

const READS = [...SEAT_READS, 'invitees'] as const;

/** Who is invited, in the order of the list: from the roster and from outside, and who approved the list. */
export const InviteesTab = ({ meeting }: { readonly meeting: Meeting }) => {
  const rows = useDerived(READS, (read) => rowsOf(read, meeting), [meeting]);
  const counts = useDerived(['invitees'], (read) => inviteeCounts(read, meeting.id), [meeting.id]);
  const act = useListAction(meeting);
  const [form, setForm, close] = useOpened<Invitee | 'guest'>();
  const open = isOpenForChange(meeting.state);
  return (
    <Stack gap="sm">
      {rows.length > 0 && <ApprovalBox meeting={meeting} />}
      {open && <InviteBar meeting={meeting} onGuest={() => setForm('guest')} />}
      {form === 'guest' && <GuestForm key="new" meeting={meeting} onClose={close} />}
      {form !== null &&
        form !== 'guest' &&
        (form.membershipId === null ? (
          <GuestForm key={form.id} meeting={meeting} guest={form} onClose={close} />
        ) : (
          <NoteForm key={form.id} meeting={meeting} invitee={form} onClose={close} />
        ))}
      <Paper withBorder radius="md" style={{ overflow: 'hidden' }}>
        {rows.length === 0 ? (
          <EmptyState
            title="Chưa có người được mời"
            hint="Thành phần do người chủ trì quyết định (Điều 9.1). Mời cả Ban, cả Tổ, từng thành viên hoặc khách mời ở phía trên."
          />
        ) : (
          <SortableRows
            label="Danh sách mời"
            rows={rows}
            rowId={(row) => row.invitee.id}
            rowName={(row) => row.label}
            disabled={!open}
            onMove={(id, place) => act('meetings.moveInvitee', { id, place })}
            header={
              <>
                <Table.Th w={40}>STT</Table.Th>
                <Table.Th>Người được mời</Table.Th>
                <Table.Th w={170}>Vai trò</Table.Th>
                <Table.Th w={80} aria-label="Sửa, bỏ" />
              </>
            }
          >
            {(row, index) => (
              <>
                <Table.Td>{index + 1}</Table.Td>
                <Table.Td>
                  <Text size="sm">{row.name === '' ? row.title : row.name}</Text>
                  <Text size="xs" c="dimmed">
                    {[row.name === '' ? '' : row.title, row.invitee.note].filter((w) => w !== '').join(' · ')}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Role row={row} />
                </Table.Td>
                <Table.Td>
                  {open && (
                    <Group gap={2} wrap="nowrap" justify="flex-end">
                      <Act
                        label={row.invitee.membershipId === null ? 'Sửa' : 'Ghi chú'}
                        name={row.label}
                        onClick={() => setForm(row.invitee)}
                      >
                        <IconPencil size={16} />
                      </Act>
                      <Act
                        label="Bỏ"
                        name={row.label}
                        onClick={() => void act('meetings.removeInvitee', { id: row.invitee.id })}
                      >
                        <IconX size={16} />
                      </Act>
                    </Group>
                  )}
                </Table.Td>
              </>
            )}
          </SortableRows>
        )}
      </Paper>
      {rows.length > 0 && (
        <Text size="sm" c="dimmed">
          {rows.length} người: {counts.members} thành viên, {counts.guests} khách mời.
        </Text>
      )}
    </Stack>
  );
};

const Role = ({ row }: { readonly row: Row }) => {
  if (row.gone) {
    return (
      <Badge color="orange" variant="light" tt="none">
        Không còn giữ vai trò
      </Badge>
    );
  }
  return <Text size="sm">{row.role === '' ? 'Khách mời' : row.role}</Text>;
};

type ActProps = {
  readonly label: string;
  readonly name: string;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
};
const Act = ({ label, name, onClick, children }: ActProps) => (
  <Tooltip label={label}>
    <ActionIcon variant="subtle" color="gray" aria-label={`${label} ${name}`} onClick={onClick}>
      {children}
    </ActionIcon>
  </Tooltip>
);
