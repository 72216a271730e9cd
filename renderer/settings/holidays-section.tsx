import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconCalendarPlus, IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { dateParts } from '#shared/kit/date.ts';
import {
  FIRST_HOLIDAY_YEAR,
  LAST_HOLIDAY_YEAR,
  missingHolidays,
  suggestedCompensations,
} from '#shared/settings/holiday-rules.ts';
import { holidaysOfYear } from '#shared/settings/rules.ts';
import { SidePanel, Split } from '../kit/split.tsx';
import { useAction } from '../use-command.ts';
import { today, useDerived } from '../use-workspace.ts';
import { NEW, useSettingsAddress } from './address.ts';
import { CompensationSuggestions } from './compensation-suggestions.tsx';
import { HolidayForm } from './holiday-form.tsx';
import { HolidayTable } from './holiday-table.tsx';

const COLLECTIONS = ['holidays'] as const;
const SECTION = 'ngay-nghi';

/** The year of the address; this year where it names none. */
const yearOf = (part: string): number => {
  const year = Number(part);
  const known = Number.isInteger(year) && year >= FIRST_HOLIDAY_YEAR && year <= LAST_HOLIDAY_YEAR;
  return known ? year : dateParts(today()).year;
};

/** The holiday table of a year; working days and deadlines follow from it. */
export const HolidaysSection = () => {
  const { first, second, go } = useSettingsAddress();
  const year = yearOf(first);
  const close = () => go(SECTION, String(year));
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
  const changed = days.find((day) => day.id === second);
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
        <YearChoice year={year} onChange={(next) => go(SECTION, String(next))} />
        <Group gap="sm">
          {days.length > 0 && fill}
          <Button leftSection={<IconPlus size={16} />} onClick={() => go(SECTION, String(year), NEW)}>
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
        selectedId={changed?.id ?? null}
        onChange={(day) => go(SECTION, String(year), day.id)}
        fill={fill}
      />
    </Stack>
  );
  const side =
    second === NEW ? (
      <SidePanel title="Thêm ngày nghỉ, ngày làm bù">
        <HolidayForm key={year} day={null} year={year} onClose={close} />
      </SidePanel>
    ) : changed !== undefined ? (
      <SidePanel title="Sửa ngày">
        <HolidayForm key={changed.id} day={changed} year={year} onClose={close} />
      </SidePanel>
    ) : null;
  return <Split main={list} side={side} sideWidth={400} />;
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
