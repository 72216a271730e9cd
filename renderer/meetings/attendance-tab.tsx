import { ActionIcon, Alert, Paper, Select, Stack, Table, Text, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle, IconPencil } from '@tabler/icons-react';
import { memo, useCallback } from 'react';
import { ATTENDANCE_STATE_LABELS } from '#shared/meetings/labels.ts';
import { type AttendanceClass, hasBegun, identityText, isOpenForChange } from '#shared/meetings/rules.ts';
import type { AttendanceState, Meeting } from '#shared/meetings/schema.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { StatusBadge, type Tone } from '../kit/status-badge.tsx';
import { useOpened } from '../kit/use-opened.ts';
import { SEAT_READS } from '../seat-options.ts';
import { useAction } from '../use-command.ts';
import { useDerived } from '../use-workspace.ts';
import { AttendanceEntry } from './attendance-entry.tsx';
import { AttendanceForm, OpinionForm } from './attendance-forms.tsx';
import { type AttendanceRow, attendanceRows, STATE_OPTIONS } from './attendance-words.ts';
import { UninvitedForm } from './uninvited-form.tsx';

const READS = [...SEAT_READS, 'invitees'] as const;

type Asked =
  | { readonly kind: 'state'; readonly id: string; readonly state: AttendanceState }
  | { readonly kind: 'opinion'; readonly id: string }
  | { readonly kind: 'uninvited' };

/** Who came, who did not and why, who came instead (Article 6.5): each invitee ends in exactly one. */
export const AttendanceTab = ({ meeting }: { readonly meeting: Meeting }) => {
  const rows = useDerived(READS, (read) => attendanceRows(read, meeting), [meeting]);
  const identity = useDerived(['invitees'], (read) => identityText(read, meeting.id), [meeting.id]);
  const [asked, setAsked, close] = useOpened<Asked>();
  const { act } = useAction();
  const open = isOpenForChange(meeting.state);
  const pick = useCallback(
    async (id: string, state: string | null) => {
      if (state === null) return void (await act('meetings.clearAttendance', { id }));
      if (state === 'present') return void (await act('meetings.markPresent', { id }));
      if (state === 'absentWithoutConsent') return void (await act('meetings.markAbsentWithoutConsent', { id }));
      setAsked({ kind: 'state', id, state: state as AttendanceState });
    },
    [act, setAsked],
  );
  if (rows.length === 0) {
    return (
      <Paper withBorder radius="md">
        <EmptyState
          title="Chưa có người được mời"
          hint="Mời thành phần dự họp ở phần Thành phần, rồi điểm danh tại đây."
        />
      </Paper>
    );
  }
  return (
    <Stack gap="sm">
      <Standing meeting={meeting} rows={rows} />
      <Text size="sm" fw={500} role="status" aria-label="Tổng hợp điểm danh">
        {identity}
      </Text>
      {open && hasBegun(meeting) && (
        <AttendanceEntry meeting={meeting} rows={rows} onUninvited={() => setAsked({ kind: 'uninvited' })} />
      )}
      <AskedForm meeting={meeting} rows={rows} asked={asked} onClose={close} />
      <Paper withBorder radius="md" style={{ overflow: 'hidden' }}>
        <Table aria-label="Điểm danh" layout="fixed" verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={44}>STT</Table.Th>
              <Table.Th>Người được mời</Table.Th>
              <Table.Th w={190}>Dự họp</Table.Th>
              <Table.Th>Ghi nhận</Table.Th>
              <Table.Th w={48} aria-label="Chi tiết" />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row, index) => (
              <Row key={row.invitee.id} {...row} number={index + 1} open={open} onPick={pick} onDetails={setAsked} />
            ))}
          </Table.Tbody>
        </Table>
      </Paper>
    </Stack>
  );
};

/** What the state of the meeting allows, or what Article 6.5 still asks for. */
const Standing = ({ meeting, rows }: { readonly meeting: Meeting; readonly rows: readonly AttendanceRow[] }) => {
  const open = rows.filter((row) => row.state === 'unclassified').length;
  const owing = rows.filter((row) => row.lacking === 'Còn thiếu ý kiến bằng văn bản').length;
  if (!hasBegun(meeting)) {
    return (
      <Alert color="blue" icon={<IconInfoCircle size={18} />} py="xs">
        Cuộc họp chưa bắt đầu: ghi trước được vắng có đồng ý và cử người dự thay. Lời hứa đến dự chưa phải là có mặt.
      </Alert>
    );
  }
  const parts = [
    ...(open > 0 ? [`còn ${open} người chưa điểm danh`] : []),
    ...(owing > 0 ? [`${owing} người dự thay chưa có ý kiến bằng văn bản`] : []),
  ];
  return parts.length === 0 ? null : (
    <Alert color="orange" icon={<IconAlertTriangle size={18} />} py="xs">
      Điều 6.5: {parts.join(', ')}.
    </Alert>
  );
};

const TONES: Record<AttendanceClass, Tone> = {
  present: 'done',
  substituted: 'active',
  absentWithConsent: 'waiting',
  absentWithoutConsent: 'stopped',
  unclassified: 'warning',
};

type RowProps = AttendanceRow & {
  readonly number: number;
  readonly open: boolean;
  readonly onPick: (id: string, state: string | null) => void;
  readonly onDetails: (asked: Asked) => void;
};

/** Names come as fast as they are read out: a row is drawn anew only when something in it changed. */
const Row = memo(({ onPick, onDetails, number, open, ...row }: RowProps) => {
  const { invitee, label, state } = row;
  const kept = invitee.attendance?.state ?? null;
  const details = (): Asked | null => {
    if (open) return kept === null ? null : { kind: 'state', id: invitee.id, state: kept };
    return state === 'substituted' ? { kind: 'opinion', id: invitee.id } : null;
  };
  const asked = details();
  return (
    <Table.Tr>
      <Table.Td>{number}</Table.Td>
      <Table.Td>
        <Text size="sm">{row.name === '' ? row.title : row.name}</Text>
        {row.name !== '' && (
          <Text size="xs" c="dimmed">
            {row.title}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {open ? (
          <Select
            size="xs"
            aria-label={`Dự họp: ${label}`}
            placeholder="Chưa điểm danh"
            data={STATE_OPTIONS}
            value={kept}
            onChange={(next) => onPick(invitee.id, next)}
            clearable={kept !== null && invitee.uninvited !== true}
            allowDeselect={false}
            clearButtonProps={{ 'aria-label': `Bỏ điểm danh ${label}` }}
          />
        ) : (
          <StatusBadge tone={TONES[state]}>
            {state === 'unclassified' ? 'Chưa điểm danh' : ATTENDANCE_STATE_LABELS[state]}
          </StatusBadge>
        )}
      </Table.Td>
      <Table.Td>
        <Text size="xs">{row.details}</Text>
        {row.lacking !== '' && (
          <Text size="xs" c="red.8" fw={500}>
            {row.lacking}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {asked !== null && (
          <Tooltip label="Chi tiết">
            <ActionIcon variant="subtle" color="gray" aria-label={`Chi tiết ${label}`} onClick={() => onDetails(asked)}>
              <IconPencil size={16} />
            </ActionIcon>
          </Tooltip>
        )}
      </Table.Td>
    </Table.Tr>
  );
});

type AskedProps = {
  readonly meeting: Meeting;
  readonly rows: readonly AttendanceRow[];
  readonly asked: Asked | null;
  readonly onClose: () => void;
};

const AskedForm = ({ meeting, rows, asked, onClose }: AskedProps) => {
  if (asked === null) return null;
  if (asked.kind === 'uninvited') return <UninvitedForm meeting={meeting} onClose={onClose} />;
  const row = rows.find(({ invitee }) => invitee.id === asked.id);
  if (row === undefined) return null;
  const props = { meeting, invitee: row.invitee, name: row.label, onClose };
  return asked.kind === 'opinion' ? (
    <OpinionForm key={asked.id} {...props} />
  ) : (
    <AttendanceForm key={`${asked.id} ${asked.state}`} state={asked.state} {...props} />
  );
};
