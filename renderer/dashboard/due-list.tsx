import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { PlainDate } from '#shared/kit/date.ts';
import { type DueWork, dueText, type WorkPlace } from '#shared/workflows/today.ts';
import { StatusBadge } from '../kit/status-badge.tsx';

const ADDRESSES: Record<WorkPlace, (id: string | null) => string> = {
  meeting: (id) => `/cuoc-hop/${id}`,
  newMeeting: () => '/cuoc-hop/moi',
  conclusions: (id) => `/cuoc-hop/${id}/ket-luan`,
  report: (id) => (id === null ? '/bao-cao' : `/bao-cao/${id}`),
  task: (id) => `/nhiem-vu/${id}`,
  overdueTasks: () => '/nhiem-vu/loc/overdue',
  document: (id) => `/van-ban/${id}`,
  budget: () => '/kinh-phi',
};

/** Lines shown before "Xem thêm". */
const FIRST = 8;

/** What is late or near, the earliest day first; every line opens where it is done. */
export const DueList = ({ work, day }: { readonly work: readonly DueWork[]; readonly day: PlainDate }) => {
  const [all, setAll] = useState(false);
  const rest = work.length - FIRST;
  return (
    <Stack gap="xs">
      {(all ? work : work.slice(0, FIRST)).map((item) => (
        <Group key={item.key} justify="space-between" wrap="nowrap" align="flex-start">
          <div style={{ minWidth: 0 }}>
            <Anchor component={Link} href={ADDRESSES[item.place](item.id)} size="sm" lineClamp={2}>
              {item.text}
            </Anchor>
            <Text size="xs" c="dimmed" lineClamp={1}>
              {[dueText(item, day), item.source].filter((part) => part !== '').join(' · ')}
            </Text>
          </div>
          {item.due <= day && (
            <div style={{ flexShrink: 0 }}>
              <StatusBadge tone={item.due < day ? 'stopped' : 'warning'}>
                {item.due < day ? 'quá hạn' : 'hôm nay'}
              </StatusBadge>
            </div>
          )}
        </Group>
      ))}
      {rest > 0 && !all && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)} style={{ alignSelf: 'flex-start' }}>
          {`Xem thêm ${rest} việc`}
        </Button>
      )}
    </Stack>
  );
};
