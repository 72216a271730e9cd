import { Alert, Paper, Stack, Text } from '@mantine/core';
import { IconCalendarX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatDate } from '#shared/kit/date.ts';
import type { Meeting } from '#shared/meetings/schema.ts';
import { OriginTasks } from '../origin-tasks.tsx';
import { RecordHistory } from '../record-history.tsx';
import { historyDetail } from './history-detail.tsx';
import { MeetingFacts } from './meeting-facts.tsx';
import { ReadinessList } from './readiness-list.tsx';

const Card = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Paper withBorder radius="md" p="md" component="section" aria-label={title}>
    <Stack gap="sm">
      <Text fw={600}>{title}</Text>
      {children}
    </Stack>
  </Paper>
);

/** How the preparation stands: what still lacks, what is said of the meeting, what was done to it. */
export const PrepareTab = ({ meeting }: { readonly meeting: Meeting }) => (
  <Stack gap="md">
    {meeting.state === 'draft' && <ReadinessList meeting={meeting} />}
    {meeting.state === 'cancelled' && (
      <Alert
        color="red"
        icon={<IconCalendarX size={18} />}
        title={`Hoãn, hủy ngày ${formatDate(meeting.stateChangedOn)}`}
      >
        {meeting.cancelReason}
      </Alert>
    )}
    <Card title="Thông tin cuộc họp">
      <MeetingFacts meeting={meeting} />
    </Card>
    {meeting.state !== 'draft' && (
      <Card title="Nhiệm vụ giao từ cuộc họp">
        <OriginTasks kind="meeting" id={meeting.id} />
      </Card>
    )}
    <Card title="Lịch sử cuộc họp">
      <RecordHistory coll="meetings" id={meeting.id} detail={historyDetail} />
    </Card>
  </Stack>
);
