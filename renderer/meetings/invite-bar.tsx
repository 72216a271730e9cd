import { Button, Group, Select } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { matches } from '#shared/kit/text.ts';
import { inviteePerson, inviteesOf, meetingDate, personInSeat } from '#shared/meetings/rules.ts';
import type { Meeting } from '#shared/meetings/schema.ts';
import { membersOn } from '#shared/roster/rules.ts';
import type { Read } from '#shared/workspace.ts';
import type { Option } from '../kit/fields.tsx';
import { SEAT_READS, seatOptions } from '../seat-options.ts';
import { newId } from '../use-command.ts';
import { useDerived } from '../use-workspace.ts';
import { useListAction } from './use-list-action.ts';

const READS = [...SEAT_READS, 'invitees'] as const;

/** Seats of the day whose person is not in the list yet. */
const notInvited = (read: Read, meeting: Meeting): readonly Option[] => {
  const invited = new Set(inviteesOf(read, meeting.id).map((invitee) => inviteePerson(read, invitee)?.id));
  return seatOptions(read, meetingDate(meeting)).filter((o) => !invited.has(personInSeat(read, o.value)?.id));
};

const GROUPS = { steeringCommittee: 'Mời cả Ban', workingGroup: 'Mời cả Tổ' } as const;

/** Bodies with members on the day that could all be invited at once. */
const bodiesOf = (read: Read, meeting: Meeting) =>
  [...read.all('bodies').values()].flatMap(({ id, kind }) =>
    kind === 'standingAgency' || membersOn(read, id, meetingDate(meeting)).length === 0
      ? []
      : [{ id, label: GROUPS[kind] }],
  );

/** Adds people to the list: one of the roster by typing, a whole body, a guest. */
export const InviteBar = ({ meeting, onGuest }: { readonly meeting: Meeting; readonly onGuest: () => void }) => {
  const act = useListAction(meeting);
  const [typed, setTyped] = useState('');
  const options = useDerived(READS, (read) => notInvited(read, meeting), [meeting]);
  const bodies = useDerived(['bodies', 'memberships'], (read) => bodiesOf(read, meeting), [meeting]);
  const inviteOne = async (membershipId: string | null) => {
    setTyped('');
    if (membershipId === null) return;
    await act('meetings.inviteMembers', { meetingId: meeting.id, invitees: [{ id: newId('moi'), membershipId }] });
  };
  const inviteAll = (bodyId: string) =>
    act('meetings.inviteBody', { meetingId: meeting.id, bodyId, idPrefix: newId('moi') });
  return (
    <Group gap="xs">
      <Select
        aria-label="Mời thành viên"
        placeholder="Gõ tên để mời (không cần dấu)"
        data={[...options]}
        value={null}
        onChange={(value) => void inviteOne(value)}
        searchValue={typed}
        onSearchChange={setTyped}
        searchable
        selectFirstOptionOnChange
        filter={({ options: all, search }) =>
          (all as Option[]).filter((o) => matches(search, o.label, o.hint ?? '')).slice(0, 60) as never
        }
        nothingFoundMessage="Không có ai khớp, hoặc người đó đã có trong danh sách."
        style={{ flex: 1, minWidth: 200 }}
      />
      {bodies.map(({ id, label }) => (
        <Button key={id} variant="default" px="sm" onClick={() => void inviteAll(id)}>
          {label}
        </Button>
      ))}
      <Button variant="default" px="sm" leftSection={<IconUserPlus size={16} />} onClick={onGuest}>
        Khách mời
      </Button>
    </Group>
  );
};
