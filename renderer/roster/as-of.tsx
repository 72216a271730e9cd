import { Alert, Button, Group, Text } from '@mantine/core';
import { IconClockHour4 } from '@tabler/icons-react';
import { formatDate, isPlainDate, type PlainDate } from '#shared/kit/date.ts';
import { DateInput } from '../kit/fields.tsx';
import { today } from '../use-workspace.ts';

type Props = { readonly value: string; readonly onChange: (value: string) => void };

/** The day a list is shown for; what cannot be read as a day leaves the list at today. */
export const asOfDate = (typed: string): PlainDate => (isPlainDate(typed) ? typed : today());

/** "Ai là thành viên vào ngày …". */
export const AsOfInput = ({ value, onChange }: Props) => (
  <div style={{ width: 190 }}>
    <DateInput
      label="Ai là thành viên vào ngày"
      value={value}
      onChange={onChange}
      error={value === '' || isPlainDate(value) ? undefined : 'Chưa phải một ngày'}
    />
  </div>
);

/** Says plainly that the list is not today's, with the way back. */
export const AsOfNotice = ({ value, onChange }: Props) => {
  const date = asOfDate(value);
  if (date === today()) return null;
  return (
    <Alert color="orange" icon={<IconClockHour4 size={18} />} p="xs" role="status">
      <Group justify="space-between">
        <Text size="sm">
          Đang xem danh sách <b>ngày {formatDate(date)}</b>, không phải hôm nay. Thứ tự chỉ sắp xếp được ở danh sách hôm
          nay.
        </Text>
        <Button size="compact-sm" variant="default" onClick={() => onChange(today())}>
          Về hôm nay
        </Button>
      </Group>
    </Alert>
  );
};
