import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconCalendarDue } from '@tabler/icons-react';
import { formatDate, weekdayName } from '#shared/kit/date.ts';
import type { NewHoliday } from '#shared/settings/holiday-rules.ts';
import { useAction } from '../use-command.ts';

/** Days off in lieu for holidays on a weekend; nothing counts until the official accepts it. */
export const CompensationSuggestions = (props: {
  readonly year: number;
  readonly suggestions: readonly NewHoliday[];
}) => {
  const { busy, act } = useAction();
  if (props.suggestions.length === 0) return null;
  return (
    <Alert
      color="desk"
      icon={<IconCalendarDue size={18} />}
      title={`Đề xuất nghỉ bù năm ${props.year} (Bộ luật Lao động 2019, Điều 111)`}
    >
      <Stack gap="xs">
        <Text size="sm">
          Ngày lễ trùng ngày nghỉ hằng tuần được nghỉ bù vào ngày làm việc kế tiếp. Kiểm tra theo thông báo rồi chấp
          nhận.
        </Text>
        {props.suggestions.map((day) => (
          <Group key={day.id} justify="space-between" gap="sm">
            <Text size="sm">
              {formatDate(day.date)} ({weekdayName(day.date)}): {day.name}
            </Text>
            <Button
              size="compact-sm"
              variant="default"
              disabled={busy}
              aria-label={`Chấp nhận nghỉ bù ngày ${formatDate(day.date)}`}
              onClick={() => void act('settings.addHoliday', day)}
            >
              Chấp nhận
            </Button>
          </Group>
        ))}
      </Stack>
    </Alert>
  );
};
