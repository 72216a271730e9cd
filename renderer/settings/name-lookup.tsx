import { Card, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { formatDate, isPlainDate } from '#shared/kit/date.ts';
import { profileOn } from '#shared/settings/rules.ts';
import type { ProfileKind } from '#shared/settings/schema.ts';
import { DateInput } from '../kit/fields.tsx';
import { today, useDerived } from '../use-workspace.ts';

const COLLECTIONS = ['profileVersions'] as const;

/** Which name a paper of some day bears. */
export const NameLookup = ({ kind }: { readonly kind: ProfileKind }) => {
  const [date, setDate] = useState<string>(today());
  const answer = useDerived(
    COLLECTIONS,
    (read) => {
      if (!isPlainDate(date)) return 'Hãy nhập ngày, tháng, năm của văn bản.';
      const found = profileOn(read, kind, date);
      return found === undefined
        ? `Chưa có tên gọi nào áp dụng vào ngày ${formatDate(date)}.`
        : `In tên ${found.parentBody} – ${found.nameLines.join(' ')}`;
    },
    [kind, date],
  );
  return (
    <Card withBorder padding="md">
      <Group align="flex-end" gap="md">
        <DateInput label="Văn bản ngày nào in tên gì?" value={date} onChange={setDate} />
        <Text size="sm" pb={8} role="status" style={{ flex: 1, minWidth: 240 }}>
          {answer}
        </Text>
      </Group>
    </Card>
  );
};
