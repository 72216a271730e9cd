import { Anchor, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { formatDate } from '#shared/kit/date.ts';
import { seatText } from '#shared/meetings/rules.ts';
import { agencyNameOn } from '#shared/roster/rules.ts';
import { CLARITY_HINTS, CLARITY_LABELS } from '#shared/tasks/labels.ts';
import { CLARITIES, deadlineText, isOpenOn, missingClarity, originWords } from '#shared/tasks/rules.ts';
import type { Task } from '#shared/tasks/schema.ts';
import type { Read } from '#shared/workspace.ts';
import { StatusBadge } from '../kit/status-badge.tsx';
import { today, useDerived } from '../use-workspace.ts';

const READS = ['agencies', 'workFields', 'memberships', 'people', 'bodies', 'meetings'] as const;

export const Section = (props: { readonly title: string; readonly children: ReactNode }) => (
  <Paper withBorder radius="md" p="md" component="section" aria-label={props.title} mb="md">
    <Stack gap="sm">
      <Title order={2} size="h4">
        {props.title}
      </Title>
      {props.children}
    </Stack>
  </Paper>
);

/** Which of the six are not clear yet, and what to write for each. */
const Clear = ({ task }: { readonly task: Task }) => {
  const missing = useDerived(READS, (read) => missingClarity(read, task, today()), [task]);
  if (missing.length === 0) return <StatusBadge tone="done">Đủ 6 rõ</StatusBadge>;
  return (
    <Group gap={6}>
      <StatusBadge tone="warning">{`${CLARITIES.length - missing.length}/${CLARITIES.length} rõ`}</StatusBadge>
      <span>{`Còn thiếu: ${missing.map((one) => `${CLARITY_LABELS[one]} (${CLARITY_HINTS[one]})`).join('; ')}.`}</span>
    </Group>
  );
};

const factsOf = (read: Read, task: Task, day: string) => ({
  lead: agencyNameOn(read, task.leadAgencyId, day),
  others: task.coordinatingAgencyIds.map((id) => agencyNameOn(read, id, day)).join('; '),
  leader: task.directingLeaderId === null ? '' : seatText(read, task.directingLeaderId),
  field: task.fieldId === null ? '' : (read.get('workFields', task.fieldId)?.name ?? ''),
  origin: originWords(read, task),
  approvers: task.extensions.map((e) => seatText(read, e.approverId)),
  verifier: task.completion?.verifiedById == null ? '' : seatText(read, task.completion.verifiedById),
});

/** What was given, by whom, until when; extensions with the original deadline; the product and who verified it. */
export const TaskFacts = ({ task }: { readonly task: Task }) => {
  const facts = useDerived(READS, (read) => factsOf(read, task, today()), [task]);
  const { origin } = facts;
  const { completion, stop } = task;
  const lines: readonly (readonly [string, ReactNode])[] = [
    ['6 rõ', isOpenOn(task, today()) ? <Clear key="clear" task={task} /> : ''],
    ['Cơ quan chủ trì', facts.lead],
    ['Cơ quan phối hợp', facts.others],
    ['Lãnh đạo chỉ đạo', facts.leader],
    [
      'Nguồn giao',
      <Group key="origin" gap={6}>
        <span>{[origin.kind, origin.text].filter((text) => text !== '').join(': ')}</span>
        {origin.meetingId !== null && (
          <Anchor component={Link} href={`/cuoc-hop/${origin.meetingId}`} size="sm">
            Mở cuộc họp
          </Anchor>
        )}
      </Group>,
    ],
    ['Văn bản giao', task.basis],
    ['Ngày giao', formatDate(task.assignedOn)],
    [task.extensions.length === 0 ? 'Thời hạn' : 'Thời hạn ban đầu', deadlineText(task.deadline)],
    ...task.extensions.map(
      (e, i) =>
        [
          `Gia hạn lần ${i + 1}`,
          [
            `đến ${deadlineText(e.deadline)}`,
            e.basis,
            `${facts.approvers[i]} đồng ý ngày ${formatDate(e.grantedOn)}`,
            e.reason,
          ]
            .filter((part) => part !== '')
            .join('; '),
        ] as const,
    ),
    ['Sản phẩm', task.deliverable],
    ['Lĩnh vực', facts.field],
    ['Khoản của Quy chế', task.clause],
    [
      'Báo cáo hoàn thành',
      completion === null
        ? ''
        : `${completion.product}; ngày của sản phẩm ${formatDate(completion.productOn)}; báo cáo ngày ${formatDate(completion.reportedOn)}`,
    ],
    [
      'Xác nhận',
      completion === null
        ? ''
        : completion.verifiedOn === null
          ? 'chưa xác nhận'
          : `${facts.verifier}, ngày ${formatDate(completion.verifiedOn)}`,
    ],
    ['Dừng', stop === null ? '' : `ngày ${formatDate(stop.on)}: ${stop.reason}`],
  ];
  return (
    <Section title="Thông tin">
      <Table withRowBorders={false} verticalSpacing={4}>
        <Table.Tbody>
          {lines
            .filter(([, value]) => value !== '')
            .map(([label, value]) => (
              <Table.Tr key={label}>
                <Table.Th w={170} fw={400} style={{ verticalAlign: 'top' }}>
                  <Text size="sm" c="dimmed">
                    {label}
                  </Text>
                </Table.Th>
                <Table.Td>
                  <Text size="sm" component="div">
                    {value}
                  </Text>
                </Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
};
