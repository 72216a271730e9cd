import { Alert, Anchor, Group, Paper, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { escalatedTasks, proposedReminders, type ReminderProposal } from '#shared/documents/reminders.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { Split } from '../kit/split.tsx';
import { StatusBadge } from '../kit/status-badge.tsx';
import { today, useDerived } from '../use-workspace.ts';
import { BackToList } from './back-to-list.tsx';
import { ReminderDrafts } from './reminder-drafts.tsx';
import { ReminderLetter } from './reminder-letter.tsx';
import { taskPath } from './words.ts';

const READS = ['tasks', 'agencies', 'documents'] as const;

/** The letters the tasks ask for today, one an agency; their drafts; what goes to the head of the committee. */
export const RemindersPage = () => {
  const day = today();
  const proposals = useDerived(READS, (read) => proposedReminders(read, day), [day]);
  const escalated = useDerived(READS, (read) => escalatedTasks(read, day), [day]);
  const [picked, setPicked] = useState<string | null>(null);
  const open = proposals.find(({ agencyId }) => agencyId === picked) ?? proposals[0];
  const overdue = proposals.reduce((sum, p) => sum + p.overdue, 0);
  const dueSoon = proposals.reduce((sum, p) => sum + p.dueSoon, 0);
  return (
    <Page
      title="Đôn đốc thực hiện nhiệm vụ"
      sentence={
        proposals.length === 0
          ? 'Không có nhiệm vụ quá hạn hoặc sắp đến hạn.'
          : `Đề xuất ${proposals.length} công văn, mỗi cơ quan một công văn: ${overdue} nhiệm vụ quá hạn, ${dueSoon} sắp đến hạn.`
      }
      back={<BackToList />}
    >
      <Split
        sideWidth={470}
        main={
          <Stack gap="md">
            {escalated.length > 0 && (
              <Alert color="red" icon={<IconAlertTriangle size={18} />} title="Báo cáo Trưởng ban">
                <Stack gap={2}>
                  {escalated.map((task) => (
                    <Anchor key={task.id} component={Link} href={taskPath(task.id)} size="sm">
                      {task.content}
                    </Anchor>
                  ))}
                </Stack>
              </Alert>
            )}
            {proposals.length === 0 ? (
              <EmptyState
                title="Chưa cần đôn đốc"
                hint="Khi có nhiệm vụ quá hạn hoặc còn không quá 7 ngày, công văn được đề xuất ở đây."
              />
            ) : (
              proposals.map((proposal) => (
                <Proposal
                  key={proposal.agencyId}
                  proposal={proposal}
                  chosen={proposal === open}
                  onPick={() => setPicked(proposal.agencyId)}
                />
              ))
            )}
            <ReminderDrafts />
          </Stack>
        }
        side={open === undefined ? null : <ReminderLetter key={open.agencyId} proposal={open} />}
      />
    </Page>
  );
};

type Props = { readonly proposal: ReminderProposal; readonly chosen: boolean; readonly onPick: () => void };

const Proposal = ({ proposal, chosen, onPick }: Props) => {
  const { agencyName, overdue, dueSoon, nth, escalated, tasks } = proposal;
  const counts = [overdue > 0 ? `${overdue} quá hạn` : '', dueSoon > 0 ? `${dueSoon} sắp đến hạn` : ''];
  return (
    <Paper
      withBorder
      radius="md"
      p="md"
      component="button"
      type="button"
      aria-pressed={chosen}
      onClick={onPick}
      ta="left"
      style={{
        cursor: 'pointer',
        ...(chosen ? { borderColor: 'var(--mantine-primary-color-filled)', borderWidth: 2 } : {}),
      }}
    >
      <Group justify="space-between" wrap="nowrap">
        <Text fw={600}>{agencyName}</Text>
        <Group gap={6} wrap="nowrap">
          {escalated.length > 0 && <StatusBadge tone="stopped">Báo cáo Trưởng ban</StatusBadge>}
          <StatusBadge tone={nth === 1 ? 'active' : 'warning'}>{`Lần ${nth}`}</StatusBadge>
        </Group>
      </Group>
      <Text size="sm" c="dimmed">
        {counts.filter((text) => text !== '').join(', ')}
      </Text>
      {tasks.slice(0, 3).map((task) => (
        <Text key={task.id} size="sm" lineClamp={1}>
          – {task.content}
        </Text>
      ))}
      {tasks.length > 3 && (
        <Text size="sm" c="dimmed">
          và {tasks.length - 3} nhiệm vụ khác
        </Text>
      )}
    </Paper>
  );
};
