import { Anchor, Button, Select, Stack, Text } from '@mantine/core';
import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { dateOf, formatDate, timeOf } from '#shared/kit/date.ts';
import { MEETING_KIND_LABELS, MEETING_STATE_LABELS } from '#shared/meetings/labels.ts';
import { inviteesOf, seatName, sendBy, weekdayTitle } from '#shared/meetings/rules.ts';
import { MEETING_KINDS, MEETING_STATES, type Meeting } from '#shared/meetings/schema.ts';
import type { Read } from '#shared/workspace.ts';
import { DataTable, type TableColumn } from '../kit/data-table.tsx';
import { Page } from '../kit/page.tsx';
import { today, useDerived } from '../use-workspace.ts';
import { StateBadge } from './state-badge.tsx';
import { meetingPath, NEW_PATH, whenText } from './words.ts';

type Row = { readonly meeting: Meeting; readonly chair: string; readonly invited: number; readonly late: boolean };

const READS = ['meetings', 'invitees', 'memberships', 'people', 'holidays'] as const;

/** The latest meeting first. */
const rowsOf = (read: Read, day: string): readonly Row[] =>
  [...read.all('meetings').values()]
    .toSorted((a, b) => (a.startsAt < b.startsAt ? 1 : -1))
    .map((meeting) => ({
      meeting,
      chair: seatName(read, meeting.chairId),
      invited: inviteesOf(read, meeting.id).length,
      late: meeting.state === 'draft' && dateOf(meeting.startsAt) >= day && sendBy(read, meeting).date < day,
    }));

const sentence = (rows: readonly Row[], day: string): string => {
  const coming = rows.filter((r) => dateOf(r.meeting.startsAt) >= day && r.meeting.state !== 'cancelled');
  const next = coming.at(-1)?.meeting;
  if (next === undefined) return rows.length === 0 ? 'Chưa có cuộc họp nào.' : 'Không có cuộc họp nào sắp tới.';
  const late = coming.filter((r) => r.late).length;
  const warning = late === 0 ? '' : ` ${late} cuộc họp đã quá ngày gửi giấy mời.`;
  return `${coming.length} cuộc họp sắp tới; gần nhất ${whenText(next)}.${warning}`;
};

const COLUMNS: readonly TableColumn<Row>[] = [
  {
    id: 'when',
    header: 'Thời gian',
    width: 150,
    value: ({ meeting }) => meeting.startsAt,
    cell: ({ meeting: { startsAt } }) => (
      <Stack gap={0}>
        <Text size="sm">{formatDate(dateOf(startsAt))}</Text>
        <Text size="xs" c="dimmed">
          {weekdayTitle(dateOf(startsAt))}, {timeOf(startsAt)}
        </Text>
      </Stack>
    ),
  },
  {
    id: 'title',
    header: 'Cuộc họp',
    value: ({ meeting }) => `${meeting.title} ${MEETING_KIND_LABELS[meeting.kind]} ${meeting.place}`,
    cell: ({ meeting }) => (
      <Stack gap={0}>
        <Anchor component={Link} href={meetingPath(meeting.id)} size="sm" fw={500} c="inherit">
          {meeting.title}
        </Anchor>
        <Text size="xs" c="dimmed">
          {MEETING_KIND_LABELS[meeting.kind]} · {meeting.place}
        </Text>
      </Stack>
    ),
  },
  { id: 'chair', header: 'Chủ trì', width: 190, value: (r) => r.chair, cell: (r) => r.chair },
  { id: 'invited', header: 'Số người', width: 120, align: 'right', value: (r) => r.invited, cell: (r) => r.invited },
  {
    id: 'state',
    header: 'Tình trạng',
    width: 170,
    value: (r) => MEETING_STATE_LABELS[r.meeting.state],
    cell: (r) => <StateBadge state={r.meeting.state} />,
  },
];

/** What a narrow window (150 % zoom) leaves to the meeting's own page. */
const ONLY_WIDE: readonly string[] = ['chair', 'invited'];

type Filter = { readonly kind: string | null; readonly state: string | null; readonly year: string | null };
const NO_FILTER: Filter = { kind: null, state: null, year: null };

const passes = ({ kind, state, year }: Filter, { meeting }: Row): boolean =>
  (kind === null || meeting.kind === kind) &&
  (state === null || meeting.state === state) &&
  (year === null || meeting.startsAt.startsWith(year));

/** All meetings: by date, filtered by kind, state and year, searched without accents. */
export const MeetingsList = () => {
  const [, go] = useLocation();
  const day = today();
  const wide = useMediaQuery('(min-width: 1050px)', true);
  const rows = useDerived(READS, (read) => rowsOf(read, day), [day]);
  const [filter, setFilter] = useLocalStorage<Filter>({ key: 'meetings:filter', defaultValue: NO_FILTER });
  const shown = rows.filter((row) => passes(filter, row));
  const years = [...new Set(rows.map((row) => row.meeting.startsAt.slice(0, 4)))];
  const choose = (field: keyof Filter) => (value: string | null) => setFilter({ ...filter, [field]: value });
  const prepare = (
    <Button component={Link} href={NEW_PATH} leftSection={<IconPlus size={18} />}>
      Chuẩn bị cuộc họp
    </Button>
  );
  const filtered = rows.length > 0;
  return (
    <Page title="Cuộc họp" sentence={sentence(rows, day)} action={prepare}>
      <DataTable
        name="meetings"
        label="Danh sách cuộc họp"
        rows={shown}
        columns={wide ? COLUMNS : COLUMNS.filter(({ id }) => !ONLY_WIDE.includes(id))}
        rowId={(row) => row.meeting.id}
        onOpen={(row) => go(meetingPath(row.meeting.id))}
        searchHint="Tìm cuộc họp (không cần dấu)"
        empty={
          filtered
            ? {
                title: 'Không có cuộc họp nào khớp với bộ lọc',
                hint: 'Bỏ bớt điều kiện lọc để thấy các cuộc họp khác.',
                action: (
                  <Button variant="default" onClick={() => setFilter(NO_FILTER)}>
                    Bỏ bộ lọc
                  </Button>
                ),
              }
            : {
                title: 'Chưa có cuộc họp nào',
                hint: 'Ban Chỉ đạo họp định kỳ 6 tháng một lần hoặc đột xuất (Điều 9). Bấm “Chuẩn bị cuộc họp” để bắt đầu.',
                action: prepare,
              }
        }
        tools={
          <>
            <Filtered
              label="Loại cuộc họp"
              labels={MEETING_KIND_LABELS}
              of={MEETING_KINDS}
              value={filter.kind}
              onChange={choose('kind')}
            />
            <Filtered
              label="Tình trạng"
              labels={MEETING_STATE_LABELS}
              of={MEETING_STATES}
              value={filter.state}
              onChange={choose('state')}
            />
            <Select
              aria-label="Lọc theo năm"
              placeholder="Mọi năm"
              data={years}
              value={filter.year}
              onChange={choose('year')}
              clearable
              w={110}
            />
          </>
        }
      />
    </Page>
  );
};

type FilteredProps<T extends string> = {
  readonly label: string;
  readonly labels: Record<T, string>;
  readonly of: readonly T[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
};
const Filtered = <T extends string>({ label, labels, of, value, onChange }: FilteredProps<T>) => (
  <Select
    aria-label={`Lọc theo ${label.toLocaleLowerCase('vi')}`}
    placeholder={label}
    data={of.map((one) => ({ value: one, label: labels[one] }))}
    value={value}
    onChange={onChange}
    clearable
    w={190}
  />
);
