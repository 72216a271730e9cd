import { Button, Group, Select, Text } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { matches } from '#shared/kit/text.ts';
import type { Meeting } from '#shared/meetings/schema.ts';
import { useAction } from '../use-command.ts';
import type { AttendanceRow } from './attendance-words.ts';

type Props = { readonly meeting: Meeting; readonly rows: readonly AttendanceRow[]; readonly onUninvited: () => void };
type Option = { readonly value: string; readonly label: string; readonly hint: string };

/** Sign-in by keyboard: part of a name, Enter. Who came instead of somebody is found under both names. */
export const AttendanceEntry = ({ rows, onUninvited }: Props) => {
  const { act } = useAction();
  const [typed, setTyped] = useState('');
  const [last, setLast] = useState('');
  const open = rows.filter((row) => row.state === 'unclassified');
  const options = open.map(({ invitee, label }): Option => {
    const instead = invitee.attendance?.substitute;
    return { value: invitee.id, label: instead ? `${label} – dự thay: ${instead.name}` : label, hint: '' };
  });
  const tell = async (id: string | null) => {
    setTyped('');
    const row = open.find(({ invitee }) => invitee.id === id);
    if (row === undefined) return;
    const nominated = row.invitee.attendance?.substitute != null;
    const done = await act(nominated ? 'meetings.confirmSubstitute' : 'meetings.markPresent', { id: row.invitee.id });
    if (done) setLast(nominated ? `Vừa điểm danh người dự thay: ${row.label}` : `Vừa điểm danh: ${row.label}`);
  };
  /** Enter comes as fast as the name was typed: it takes the first match though the list has not marked it yet. */
  const takeFirst = (event: KeyboardEvent<HTMLInputElement>) => {
    const search = event.currentTarget.value;
    if (event.key !== 'Enter' || search.trim() === '') return;
    if (event.currentTarget.getAttribute('aria-activedescendant') !== null) return;
    const first = options.find(({ label }) => matches(search, label));
    if (first === undefined) return;
    event.preventDefault();
    void tell(first.value);
  };
  return (
    <>
      <Group gap="xs" wrap="nowrap">
        <Select
          flex={1}
          aria-label="Điểm danh"
          placeholder={
            open.length === 0 ? 'Mọi người đã được điểm danh' : 'Gõ phần của tên rồi Enter để điểm danh có mặt'
          }
          disabled={open.length === 0}
          data={options as { value: string; label: string }[]}
          value={null}
          onChange={(value) => void tell(value)}
          searchValue={typed}
          onSearchChange={setTyped}
          searchable
          selectFirstOptionOnChange
          onKeyDown={takeFirst}
          filter={({ options: all, search }) =>
            (all as unknown as readonly Option[]).filter((o) => matches(search, o.label)).slice(0, 40) as never
          }
          nothingFoundMessage="Không có ai chưa điểm danh khớp tên này."
        />
        <Button variant="default" flex="none" leftSection={<IconUserPlus size={16} />} onClick={onUninvited}>
          Người dự thêm
        </Button>
      </Group>
      <Text size="xs" c="dimmed" role="status">
        {last}
      </Text>
    </>
  );
};
