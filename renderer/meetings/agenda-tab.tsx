import { Alert, Group, Kbd, Paper, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { dateOf, formatDate, minutesBetween, timeOf } from '#shared/kit/date.ts';
import {
  agendaMinutes,
  agendaOverrun,
  agendaTimes,
  isMultiDay,
  isOpenForChange,
  meetingDate,
  overrunText,
} from '#shared/meetings/rules.ts';
import type { Meeting } from '#shared/meetings/schema.ts';
import { SortableRows } from '../kit/sortable-rows.tsx';
import { SEAT_READS } from '../seat-options.ts';
import { useAction } from '../use-command.ts';
import { useDerived } from '../use-workspace.ts';
import { AgendaEntry } from './agenda-entry.tsx';
import { AgendaRow } from './agenda-row.tsx';
import { presentersOn, presenterWords } from './presenter.ts';

/** "14:15"; in a meeting of several days with the day. */
const hour = (meeting: Meeting, at: string): string =>
  isMultiDay(meeting) ? `${timeOf(at)} ${formatDate(dateOf(at)).slice(0, 5)}` : timeOf(at);

/** The agenda, typed row by row: what, who presents, how long; hours and the total are reckoned. */
export const AgendaTab = ({ meeting }: { readonly meeting: Meeting }) => {
  const { act } = useAction();
  const open = isOpenForChange(meeting.state);
  const presenters = useDerived(SEAT_READS, (read) => presentersOn(read, meetingDate(meeting)), [meeting]);
  const rows = useDerived(
    [...SEAT_READS, 'agendaItems'],
    (read) =>
      agendaTimes(read, meeting).map((time) => ({ ...time, presenter: presenterWords(read, presenters, time.item) })),
    [meeting, presenters],
  );
  const over = useDerived(['agendaItems'], (read) => agendaOverrun(read, meeting), [meeting]);
  const end = rows.at(-1)?.endsAt ?? meeting.startsAt;
  return (
    <Stack gap="sm">
      {over > 0 && (
        <Alert color="red" icon={<IconAlertTriangle size={18} />} py="xs" role="status">
          {overrunText(over)} Hãy rút ngắn một nội dung hoặc kéo dài cuộc họp.
        </Alert>
      )}
      <Paper withBorder radius="md" style={{ overflow: 'hidden' }}>
        <SortableRows
          label="Chương trình họp"
          rows={rows}
          rowId={({ item }) => item.id}
          rowName={({ item }) => item.title}
          disabled={!open}
          onMove={(id, place) => act('meetings.moveAgendaItem', { id, place })}
          header={
            <>
              <Table.Th w={isMultiDay(meeting) ? 96 : 54}>Giờ</Table.Th>
              <Table.Th>Nội dung</Table.Th>
              <Table.Th w={215}>Người trình bày</Table.Th>
              <Table.Th w={64}>Phút</Table.Th>
              <Table.Th w={44} aria-label="Xóa" />
            </>
          }
          footer={
            open ? <AgendaEntry meetingId={meeting.id} presenters={presenters} startsAt={hour(meeting, end)} /> : null
          }
        >
          {({ item, presenter, startsAt }) => (
            <AgendaRow
              item={item}
              presenter={presenter}
              presenters={presenters}
              startsAt={hour(meeting, startsAt)}
              disabled={!open}
            />
          )}
        </SortableRows>
      </Paper>
      <Total meeting={meeting} />
      {open && (
        <Text size="xs" c="dimmed">
          <Kbd size="xs">Tab</Kbd> sang ô bên, <Kbd size="xs">Enter</Kbd> lưu và xuống dòng dưới,{' '}
          <Kbd size="xs">Alt</Kbd> + <Kbd size="xs">↑</Kbd> <Kbd size="xs">↓</Kbd> chuyển chỗ.
        </Text>
      )}
    </Stack>
  );
};

/** All minutes against the length of the meeting. */
const Total = ({ meeting }: { readonly meeting: Meeting }) => {
  const minutes = useDerived(['agendaItems'], (read) => agendaMinutes(read, meeting.id), [meeting.id]);
  const length = isMultiDay(meeting) ? null : minutesBetween(meeting.startsAt, meeting.endsAt);
  const rest = length === null ? '' : length > minutes ? ` · còn ${length - minutes} phút` : '';
  return (
    <Group justify="space-between">
      <Text size="sm">
        Tổng {minutes} phút{length === null ? '' : ` / ${length} phút họp`}
        {rest}
      </Text>
      <Text size="sm" c="dimmed">
        Họp {timeOf(meeting.startsAt)}–{timeOf(meeting.endsAt)}
      </Text>
    </Group>
  );
};
