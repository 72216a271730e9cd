import { Anchor, Button, Group, List, Text } from '@mantine/core';
import { Link } from 'wouter';
import { TASK_CLASS_LABELS } from '#shared/tasks/labels.ts';
import { taskClassOn, tasksFrom } from '#shared/tasks/rules.ts';
import type { TaskOriginKind } from '#shared/tasks/schema.ts';
import { today, useDerived } from './use-workspace.ts';

const TASKS = ['tasks'] as const;

/** The tasks that come from one record, each opening its page, and the way to give another. */
export const OriginTasks = ({ kind, id }: { readonly kind: TaskOriginKind; readonly id: string }) => {
  const tasks = useDerived(TASKS, (read) => tasksFrom(read, kind, id), [kind, id]);
  return (
    <>
      {tasks.length === 0 ? (
        <Text size="sm" c="dimmed">
          Chưa giao nhiệm vụ nào từ đây.
        </Text>
      ) : (
        <List size="sm" type="ordered">
          {tasks.map((task) => (
            <List.Item key={task.id}>
              <Anchor component={Link} href={`/nhiem-vu/${task.id}`} size="sm">
                {task.content}
              </Anchor>{' '}
              <Text span size="xs" c="dimmed">
                {TASK_CLASS_LABELS[taskClassOn(task, today())]}
              </Text>
            </List.Item>
          ))}
        </List>
      )}
      <Group mt="xs">
        <Button component={Link} href={`/nhiem-vu/moi/${kind}/${id}`} size="compact-sm" variant="light">
          Giao nhiệm vụ
        </Button>
      </Group>
    </>
  );
};
