import { Anchor, Button, Divider, Group, Stack, Text } from '@mantine/core';
import { IconHistory, IconSend, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { HistoryLine } from '#shared/bridge.ts';
import { formatDate } from '#shared/kit/date.ts';
import { type LineProgress, periodText, tasksOfLine } from '#shared/plans/rules.ts';
import { type Plan, type PlanLine, planLine } from '#shared/plans/schema.ts';
import { confirm } from '../kit/confirm.tsx';
import { RecordHistory } from '../record-history.tsx';
import { useAction } from '../use-command.ts';
import { useDerived } from '../use-workspace.ts';
import { AssignForm } from './assign-form.tsx';
import { LineForm } from './line-form.tsx';
import { taskPath } from './words.ts';

type Props = { readonly plan: Plan; readonly progress: LineProgress; readonly onClose: () => void };

/** A line: its fields, the tasks given for it, its history. */
export const LinePanel = ({ plan, progress, onClose }: Props) => {
  const { line } = progress;
  return (
    <Stack gap="md">
      <LineForm key={`${line.id}-${line.rev}`} plan={plan} line={line} onClose={onClose} />
      <Divider label="Nhiệm vụ đã giao" labelPosition="left" />
      <Tasks plan={plan} line={line} />
      <Divider label="Việc khác" labelPosition="left" />
      <More line={line} onClose={onClose} />
    </Stack>
  );
};

const Tasks = ({ plan, line }: { readonly plan: Plan; readonly line: PlanLine }) => {
  const [giving, setGiving] = useState(false);
  const tasks = useDerived(['tasks'], (read) => tasksOfLine(read, line.id), [line.id]);
  return (
    <Stack gap="xs" align="stretch">
      {tasks.map((task) => (
        <div key={task.id}>
          <Anchor component={Link} href={taskPath(task.id)} size="sm">
            {task.content}
          </Anchor>
          <Text size="xs" c="dimmed">
            Giao ngày {formatDate(task.assignedOn)}
            {task.deadline.date === null ? '' : `, hạn ${formatDate(task.deadline.date)}`}
            {task.completion?.verifiedOn == null
              ? ''
              : `, xác nhận xong ngày ${formatDate(task.completion.verifiedOn)}`}
            {task.stop === null ? '' : `, đã dừng ngày ${formatDate(task.stop.on)}`}
          </Text>
        </div>
      ))}
      {giving ? (
        <AssignForm plan={plan} line={line} onClose={() => setGiving(false)} />
      ) : (
        <Group>
          <Button size="xs" variant="light" leftSection={<IconSend size={16} />} onClick={() => setGiving(true)}>
            {tasks.length === 0 ? 'Giao nhiệm vụ' : 'Giao thêm nhiệm vụ'}
          </Button>
        </Group>
      )}
    </Stack>
  );
};

const lineOf = (record: HistoryLine['after']): PlanLine | null => {
  const parsed = planLine.safeParse(record);
  return parsed.success ? parsed.data : null;
};

/** "Tháng 3 → Quý II" where a change moved the line to other months. */
const movedText = ({ before, after }: HistoryLine): string | null => {
  const [old, now] = [lineOf(before), lineOf(after)];
  if (old === null || now === null || periodText(old) === periodText(now)) return null;
  return `Thời gian: ${periodText(old)} → ${periodText(now)}`;
};

const More = ({ line, onClose }: { readonly line: PlanLine; readonly onClose: () => void }) => {
  const [shown, setShown] = useState(false);
  const { act } = useAction();
  const removeIt = async () => {
    const message = 'Phần đã xóa lấy lại được bằng Hoàn tác hoặc trong thùng rác.';
    if (!(await confirm({ title: 'Xóa nội dung này?', message, confirmLabel: 'Xóa', danger: true }))) return;
    if (await act('plans.removeLine', { id: line.id }, [{ coll: 'planLines', id: line.id, rev: line.rev }])) onClose();
  };
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Button size="xs" variant="default" leftSection={<IconHistory size={16} />} onClick={() => setShown(!shown)}>
          {shown ? 'Ẩn lịch sử' : 'Xem lịch sử'}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={16} />}
          onClick={() => void removeIt()}
        >
          Xóa nội dung
        </Button>
      </Group>
      {shown && <RecordHistory coll="planLines" id={line.id} detail={movedText} />}
    </Stack>
  );
};
