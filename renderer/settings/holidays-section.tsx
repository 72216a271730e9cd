import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconCalendarPlus, IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { dateParts } from '#shared/kit/date.ts';
import {
  FIRST_HOLIDAY_YEAR,
  LAST_HOLIDAY_YEAR,
  missingHolidays,
  suggestedCompensations,
} from '#shared/settings/holiday-rules.ts';
import { holidaysOfYear } from '#shared/settings/rules.ts';
import type { HolidayRecord } from '#shared/settings/schema.ts';
import { SidePanel, Split } from '../kit/split.tsx';
import { useAction } from '../use-command.ts';
import { today, useDerived } from '../use-workspace.ts';
import { CompensationSuggestions } from './compensation-suggestions.tsx';
import { HolidayForm } from './holiday-form.tsx';
import { HolidayTable } from './holiday-table.tsx';

const COLLECTIONS = ['holidays'] as const;

/** The holiday table of a year; working days and deadlines follow from it. */
export const HolidaysSection = () => {
  const [year, setYear] = useState(() => dateParts(today()).year);
  const [open, setOpen] = useState<HolidayRecord | 'new' | null>(null);
  const { busy, act } = useAction();
  const { days, missing, suggestions } = useDerived(
    COLLECTIONS,
    (read) => ({
      days: holidaysOfYear(read, year),
      missing: missingHolidays(read, year).length,
      suggestions: suggestedCompensations(read, year),
    }),
    [year],
  );
  const fill = (
    <Button
      variant="default"
      leftSection={<IconCalendarPlus size={16} />}
      disabled={missing === 0}
      loading={busy}
      onClick={() => void act('settings.fillHolidays', { year })}
    >
      Lấy ngày nghỉ của năm {year}
    </Button>
  );
  const list = (
    <Stack gap="md">
      <Group justify="space-between">
        <YearChoice year={year} onChange={setYear} />
        <Group gap="sm">
          {days.length > 0 && fill}
          <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen('new')}>
            Thêm ngày
          </Button>
        </Group>
      </Group>
      <Text size="sm" c="dimmed">
        Hạn gửi giấy mời và các thời hạn khác tính theo ngày làm việc: thứ Hai đến thứ Sáu, trừ các ngày nghỉ được bật
        dưới đây. Tết và ngày liền kề 02/9 theo thông báo từng năm; hãy sửa lại khi có thông báo.
      </Text>
      <CompensationSuggestions year={year} suggestions={suggestions} />
      <HolidayTable
        year={year}
        days={days}
        selectedId={open === null || open === 'new' ? null : open.id}
        onChange={setOpen}
        fill={fill}
      />
    </Stack>
  );
  const side = open !== null && (
    <SidePanel title={open === 'new' ? 'Thêm ngày nghỉ, ngày làm bù' : 'Sửa ngày'}>
      <HolidayForm
        key={open === 'new' ? 'new' : `${open.id}-${open.rev}`}
        day={open === 'new' ? null : open}
        year={year}
        onClose={() => setOpen(null)}
      />
    </SidePanel>
  );
  return <Split main={list} side={side === false ? null : side} sideWidth={400} />;
};

const YearChoice = (props: { readonly year: number; readonly onChange: (year: number) => void }) => (
  <Group gap="xs">
    <ActionIcon
      variant="default"
      size="lg"
      aria-label="Năm trước"
      disabled={props.year <= FIRST_HOLIDAY_YEAR}
      onClick={() => props.onChange(props.year - 1)}
    >
      <IconChevronLeft size={18} />
    </ActionIcon>
    <Text fw={600} size="lg" role="status">
      Năm {props.year}
    </Text>
    <ActionIcon
      variant="default"
      size="lg"
      aria-label="Năm sau"
      disabled={props.year >= LAST_HOLIDAY_YEAR}
      onClick={() => props.onChange(props.year + 1)}
    >
      <IconChevronRight size={18} />
    </ActionIcon>
  </Group>
);
