import { ActionIcon, Group, Text, Timeline } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { formatDate } from '#shared/kit/date.ts';
import { isStaleOn, STALE_DAYS } from '#shared/tasks/rules.ts';
import type { Task } from '#shared/tasks/schema.ts';
import { useAction } from '../use-command.ts';
import { today } from '../use-workspace.ts';

type Props = { readonly task: Task; readonly onEdit: (index: number) => void };

/** Progress, newest first, each with the paper it rests on. */
export const ProgressList = ({ task, onEdit }: Props) => {
  const { act } = useAction();
  const open = task.stop === null && task.completion?.verifiedOn == null;
  const remove = (index: number) =>
    act('tasks.removeProgress', { id: task.id, index }, [{ coll: 'tasks', id: task.id, rev: task.rev }]);
  const entries = task.progress.map((entry, index) => ({ entry, index })).toReversed();
  return (
    <>
      {isStaleOn(task, today()) && (
        <Text size="sm" c="red.9">
          Quá {STALE_DAYS} ngày chưa cập nhật tiến độ.
        </Text>
      )}
      {entries.length === 0 && (
        <Text size="sm" c="dimmed">
          Chưa ghi tiến độ lần nào.
        </Text>
      )}
      <Timeline bulletSize={12} lineWidth={2} active={-1}>
        {entries.map(({ entry, index }) => (
          <Timeline.Item
            key={index}
            title={
              <Group gap={6}>
                <Text size="sm" fw={600}>
                  {formatDate(entry.on)}
                  {entry.percent === null ? '' : ` · ${entry.percent}%`}
                </Text>
                {open && (
                  <>
                    <ActionIcon
                      variant="subtle"
                      size="sm"
                      aria-label={`Sửa tiến độ ngày ${formatDate(entry.on)}`}
                      onClick={() => onEdit(index)}
                    >
                      <IconPencil size={14} aria-hidden />
                    </ActionIcon>
                    <ActionIcon
                      variant="subtle"
                      size="sm"
                      color="red"
                      aria-label={`Xóa tiến độ ngày ${formatDate(entry.on)}`}
                      onClick={() => void remove(index)}
                    >
                      <IconTrash size={14} aria-hidden />
                    </ActionIcon>
                  </>
                )}
              </Group>
            }
          >
            <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
              {entry.text}
            </Text>
            {entry.source !== '' && (
              <Text size="xs" c="dimmed">
                {entry.source}
              </Text>
            )}
            {entry.obstacle !== '' && (
              <Text size="sm" c="red.9">
                Khó khăn, kiến nghị: {entry.obstacle}
              </Text>
            )}
          </Timeline.Item>
        ))}
      </Timeline>
    </>
  );
};
