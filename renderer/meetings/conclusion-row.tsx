import { ActionIcon, Button, Group, Menu, Stack, Table, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { formatDate } from '#shared/kit/date.ts';
import type { Conclusion } from '#shared/meetings/schema.ts';
import type { Task } from '#shared/tasks/schema.ts';
import type { Coverage } from '#shared/workflows/conclusion-coverage.ts';
import type { Read } from '#shared/workspace.ts';
import { StatusBadge } from '../kit/status-badge.tsx';
import { useAction } from '../use-command.ts';

export type ConclusionLine = {
  readonly conclusion: Conclusion;
  readonly coverage: Coverage;
  readonly tasks: readonly {
    readonly id: string;
    readonly text: string;
    readonly agency: string;
    /** Tied to a task kept before: the tie can be taken away. */
    readonly linked: boolean;
  }[];
};

const due = ({ deadline: { kind, date } }: Task): string => {
  if (kind === 'ongoing') return 'thường xuyên';
  return date === null ? 'chưa có thời hạn' : `hạn ${formatDate(date)}`;
};

/** What the row says of a task: who leads, by when, what is to be done. */
export const taskLine = (read: Read, task: Task, conclusion: Conclusion): ConclusionLine['tasks'][number] => ({
  id: task.id,
  text: task.content,
  agency: `${read.get('agencies', task.leadAgencyId)?.name ?? ''}, ${due(task)}`,
  linked: task.origin.kind !== 'conclusion' || task.origin.id !== conclusion.id,
});

export type Choice = 'task' | 'link' | 'information' | 'edit';

type Props = {
  readonly line: ConclusionLine;
  /** The notice went out: its words stand still, tasks may still be given. */
  readonly fixed: boolean;
  readonly onChoose: (choice: Choice) => void;
};

/** The cells of one conclusion: its words, what covers it, and the three ways to cover it. */
export const ConclusionRow = ({ line, fixed, onChoose }: Props) => {
  const { conclusion, coverage, tasks } = line;
  const { act } = useAction();
  const name = `kết luận ${conclusion.number}`;
  return (
    <>
      <Table.Td style={{ verticalAlign: 'top' }}>{conclusion.number}</Table.Td>
      <Table.Td>
        <Stack gap={6}>
          <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
            {conclusion.text}
          </Text>
          {tasks.map(({ id, text, agency, linked }) => (
            <Group key={id} gap="xs" wrap="nowrap" align="flex-start">
              <StatusBadge tone="done">{linked ? 'Nhiệm vụ có sẵn' : 'Nhiệm vụ'}</StatusBadge>
              <Text size="xs" flex={1}>
                {text} <span style={{ color: 'var(--mantine-color-gray-7)' }}>({agency})</span>
              </Text>
              {linked && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() => void act('conclusions.unlinkTask', { conclusionId: conclusion.id, taskId: id })}
                >
                  Bỏ gắn
                </Button>
              )}
            </Group>
          ))}
          {coverage.kind === 'forInformation' && (
            <Group gap="xs">
              <StatusBadge tone="draft">Chỉ để biết</StatusBadge>
              <Text size="xs">{coverage.reason}</Text>
            </Group>
          )}
          {coverage.kind === 'open' && <StatusBadge tone="warning">Chưa có nhiệm vụ, chưa có lý do</StatusBadge>}
          <Group gap="xs">
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => onChoose('task')}
              aria-label={`Giao nhiệm vụ mới cho ${name}`}
            >
              Giao nhiệm vụ mới
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => onChoose('link')}
              aria-label={`Gắn nhiệm vụ có sẵn cho ${name}`}
            >
              Gắn nhiệm vụ có sẵn
            </Button>
            {coverage.kind !== 'tasks' && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => onChoose('information')}
                aria-label={`Chỉ để biết ${name}`}
              >
                Chỉ để biết
              </Button>
            )}
          </Group>
        </Stack>
      </Table.Td>
      <Table.Td style={{ verticalAlign: 'top' }}>
        {(!fixed || coverage.kind === 'forInformation') && (
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={`Việc khác với ${name}`}>
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {!fixed && <Menu.Item onClick={() => onChoose('edit')}>Sửa kết luận</Menu.Item>}
              {coverage.kind === 'forInformation' && (
                <Menu.Item
                  onClick={() => void act('conclusions.withdrawForInformation', { conclusionId: conclusion.id })}
                >
                  Bỏ ghi chỉ để biết
                </Menu.Item>
              )}
              {!fixed && (
                <Menu.Item color="red" onClick={() => void act('meetings.removeConclusion', { id: conclusion.id })}>
                  Bỏ kết luận
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        )}
      </Table.Td>
    </>
  );
};
