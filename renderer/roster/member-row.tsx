import { useSortable } from '@dnd-kit/sortable';
import { ActionIcon, Anchor, Group, Menu, Table, Text } from '@mantine/core';
import {
  IconDotsVertical,
  IconGripVertical,
  IconListDetails,
  IconPencil,
  IconTrash,
  IconUser,
  IconUserMinus,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { useLocation } from 'wouter';
import { formatDate, type PlainDate } from '#shared/kit/date.ts';
import { fieldsOfMember, isActiveOn, positionText } from '#shared/roster/rules.ts';
import type { Body, Membership } from '#shared/roster/schema.ts';
import { StatusBadge } from '../kit/status-badge.tsx';
import { useDerived } from '../use-workspace.ts';
import { RoleBadge } from './role-badge.tsx';

/** What can be done to a member from its row. */
export type MemberActions = {
  readonly edit: (seat: Membership) => void;
  readonly end: (seat: Membership) => void;
  readonly replace: (seat: Membership) => void;
  readonly fields: (seat: Membership) => void;
  readonly remove: (seat: Membership) => void;
};

type Props = {
  readonly body: Body;
  readonly seat: Membership;
  readonly place: number;
  readonly date: PlainDate;
  readonly sortable: boolean;
  readonly narrow: boolean;
  readonly selectedId: string | null;
  readonly actions: MemberActions;
  readonly onMove: (step: number) => void;
};

const ROSTER = ['people', 'agencies', 'memberships', 'workFields', 'fieldAssignments'] as const;

export const personPath = (id: string): string => `/thanh-vien/nguoi/${id}`;

/** One member: place, name with position, role, fields, time in the seat. */
export const MemberRow = (props: Props) => {
  const { body, seat, place, date, sortable, narrow, actions, onMove } = props;
  const [, go] = useLocation();
  const sort = useSortable({ id: seat.id, disabled: !sortable, attributes: { roleDescription: 'nút kéo đổi thứ tự' } });
  const shown = useDerived(
    ROSTER,
    (read) => {
      const person = read.get('people', seat.personId);
      return {
        name: person?.name ?? '',
        position: person === undefined ? '' : positionText(read, person, date),
        fields: fieldsOfMember(read, seat.id, date).map((field) => field.name),
      };
    },
    [seat, date],
  );
  const keys = (event: KeyboardEvent<HTMLTableRowElement>) => {
    if (event.target !== event.currentTarget) return;
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (step !== 0) {
      event.preventDefault();
      const next = step < 0 ? event.currentTarget.previousElementSibling : event.currentTarget.nextElementSibling;
      if (event.altKey && sortable) onMove(step);
      else if (!event.altKey) (next as HTMLElement | null)?.focus();
    } else if (event.key === 'Enter') go(personPath(seat.personId));
    else if (event.key === 'F2') actions.edit(seat);
    else if (event.key === 'Delete') actions.remove(seat);
  };
  // The buttons and the menu of a row keep their own clicks.
  const click = (event: MouseEvent<HTMLTableRowElement>) => {
    const target = event.target as HTMLElement;
    if (event.currentTarget.contains(target) && target.closest('button, a') === null) go(personPath(seat.personId));
  };
  const move = sort.transform === null ? undefined : `translate3d(0, ${Math.round(sort.transform.y)}px, 0)`;

  return (
    <Table.Tr
      ref={sort.setNodeRef}
      data-seat={seat.id}
      tabIndex={0}
      aria-label={`${place}. ${shown.name}`}
      onKeyDown={keys}
      onClick={click}
      {...(props.selectedId === seat.id || sort.isDragging ? { bg: 'var(--mantine-color-desk-0)' } : {})}
      style={{
        position: 'relative',
        cursor: 'pointer',
        ...(move === undefined ? {} : { transform: move }),
        ...(sort.transition === undefined ? {} : { transition: sort.transition }),
        ...(sort.isDragging ? { zIndex: 1 } : {}),
      }}
    >
      <Table.Td>
        <Group gap={2} wrap="nowrap">
          {sortable && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              ref={sort.setActivatorNodeRef}
              {...sort.attributes}
              {...sort.listeners}
              tabIndex={-1}
              style={{ cursor: 'grab', touchAction: 'none' }}
              aria-label={`Kéo để đổi thứ tự ${shown.name}`}
            >
              <IconGripVertical size={16} aria-hidden />
            </ActionIcon>
          )}
          {place}
        </Group>
      </Table.Td>
      <Table.Td>
        <Anchor href={`#${personPath(seat.personId)}`} c="inherit" fw={500} tabIndex={-1}>
          {shown.name}
        </Anchor>
        <Text size="xs" c="dimmed">
          {shown.position || 'Chưa ghi chức vụ'}
        </Text>
      </Table.Td>
      <Table.Td>
        <RoleBadge kind={body.kind} role={seat.role} />
      </Table.Td>
      {!narrow && (
        <Table.Td>
          <Text size="sm" lineClamp={2}>
            {shown.fields.join('; ')}
          </Text>
        </Table.Td>
      )}
      {!narrow && (
        <Table.Td>
          <TimeInSeat seat={seat} date={date} />
        </Table.Td>
      )}
      <Table.Td>
        <RowMenu seat={seat} name={shown.name} actions={actions} open={() => go(personPath(seat.personId))} />
      </Table.Td>
    </Table.Tr>
  );
};

const TimeInSeat = ({ seat, date }: { readonly seat: Membership; readonly date: PlainDate }) => {
  if (isActiveOn(seat, date)) {
    return (
      <Text size="sm">
        {seat.to === null ? `Từ ${formatDate(seat.from)}` : `${formatDate(seat.from)} – ${formatDate(seat.to)}`}
      </Text>
    );
  }
  return seat.from > date ? (
    <StatusBadge tone="waiting">{`Từ ${formatDate(seat.from)}`}</StatusBadge>
  ) : (
    <StatusBadge tone="draft">{`Đã thôi ${formatDate(seat.to ?? date)}`}</StatusBadge>
  );
};

type MenuProps = {
  readonly seat: Membership;
  readonly name: string;
  readonly actions: MemberActions;
  readonly open: () => void;
};

const RowMenu = ({ seat, name, actions, open }: MenuProps) => (
  <Menu position="bottom-end" withinPortal returnFocus={false}>
    <Menu.Target>
      <ActionIcon variant="subtle" color="gray" aria-label={`Việc với ${name}`}>
        <IconDotsVertical size={18} aria-hidden />
      </ActionIcon>
    </Menu.Target>
    <Menu.Dropdown>
      <Menu.Item leftSection={<IconUser size={16} />} onClick={open}>
        Mở trang của người này
      </Menu.Item>
      <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => actions.edit(seat)}>
        Sửa vai trò, thời gian, quyết định
      </Menu.Item>
      <Menu.Item leftSection={<IconListDetails size={16} />} onClick={() => actions.fields(seat)}>
        Phân công lĩnh vực
      </Menu.Item>
      <Menu.Item
        leftSection={<IconUsersGroup size={16} />}
        onClick={() => actions.replace(seat)}
        disabled={seat.to !== null}
      >
        Thay thế bằng người khác
      </Menu.Item>
      <Menu.Item
        leftSection={<IconUserMinus size={16} />}
        onClick={() => actions.end(seat)}
        disabled={seat.to !== null}
      >
        Ghi thôi tham gia
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => actions.remove(seat)}>
        Xóa vì ghi nhầm
      </Menu.Item>
    </Menu.Dropdown>
  </Menu>
);
