import { ActionIcon, Group, Switch, Text, Tooltip } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatDate, weekdayName } from '#shared/kit/date.ts';
import { HOLIDAY_KIND_SHORT } from '#shared/settings/labels.ts';
import type { HolidayRecord } from '#shared/settings/schema.ts';
import { DataTable, type TableColumn } from '../kit/data-table.tsx';
import { useAction } from '../use-command.ts';

type Props = {
  readonly year: number;
  readonly days: readonly HolidayRecord[];
  readonly selectedId: string | null;
  readonly onChange: (day: HolidayRecord) => void;
  /** The button that takes the list of the year. */
  readonly fill: ReactNode;
};

/** The days of one year, each with its switch. */
export const HolidayTable = ({ year, days, selectedId, onChange, fill }: Props) => {
  const { busy, act } = useAction();
  const expect = (day: HolidayRecord) => [{ coll: 'holidays', id: day.id, rev: day.rev }];
  const columns: readonly TableColumn<HolidayRecord>[] = [
    {
      id: 'date',
      header: 'Ngày',
      width: 130,
      value: (day) => day.date,
      cell: (day) => <Two main={formatDate(day.date)} under={weekdayName(day.date)} />,
    },
    {
      id: 'name',
      header: 'Tên ngày',
      value: (day) => day.name,
      cell: (day) => <Two main={day.name} under={day.source} />,
    },
    {
      id: 'kind',
      header: 'Loại',
      width: 120,
      value: (day) => HOLIDAY_KIND_SHORT[day.kind],
      cell: (day) => HOLIDAY_KIND_SHORT[day.kind],
    },
    {
      id: 'enabled',
      header: 'Áp dụng',
      width: 120,
      cell: (day) => (
        <Switch
          size="sm"
          aria-label={`Áp dụng ngày ${formatDate(day.date)}`}
          label={day.enabled ? 'Có' : 'Không'}
          checked={day.enabled}
          disabled={busy}
          onChange={(e) =>
            void act('settings.changeHoliday', { id: day.id, enabled: e.currentTarget.checked }, expect(day))
          }
        />
      ),
    },
    {
      id: 'actions',
      header: '',
      width: 90,
      cell: (day) => (
        <Group gap={4} wrap="nowrap" justify="flex-end">
          <Tooltip label="Sửa">
            <ActionIcon variant="subtle" aria-label={`Sửa ngày ${formatDate(day.date)}`} onClick={() => onChange(day)}>
              <IconPencil size={18} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label="Xóa">
            <ActionIcon
              variant="subtle"
              color="red"
              aria-label={`Xóa ngày ${formatDate(day.date)}`}
              disabled={busy}
              onClick={() => void act('settings.removeHoliday', { id: day.id }, expect(day))}
            >
              <IconTrash size={18} />
            </ActionIcon>
          </Tooltip>
        </Group>
      ),
    },
  ];
  return (
    <DataTable
      name="holidays"
      label={`Ngày nghỉ, ngày làm bù năm ${year}`}
      rows={days}
      columns={columns}
      rowId={(day) => day.id}
      selectedId={selectedId}
      empty={{
        title: `Chưa có ngày nghỉ nào của năm ${year}`,
        hint: 'Lấy các ngày nghỉ lễ, tết theo Bộ luật Lao động, rồi thêm ngày nghỉ bù, làm bù theo thông báo.',
        action: fill,
      }}
      maxHeight="none"
    />
  );
};

const Two = (props: { readonly main: string; readonly under: string }) => (
  <>
    <Text size="sm">{props.main}</Text>
    {props.under !== '' && (
      <Text size="xs" c="dimmed">
        {props.under}
      </Text>
    )}
  </>
);
