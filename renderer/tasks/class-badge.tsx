import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClock,
  IconHourglass,
  IconInfinity,
  IconUserCheck,
} from '@tabler/icons-react';
import { memo } from 'react';
import { TASK_CLASS_LABELS } from '#shared/tasks/labels.ts';
import type { TaskClass } from '#shared/tasks/rules.ts';

const LOOK = {
  overdue: { color: 'red', Icon: IconAlertTriangle },
  dueSoon: { color: 'orange', Icon: IconHourglass },
  openInTime: { color: 'blue', Icon: IconClock },
  openNoDeadline: { color: 'gray', Icon: IconInfinity },
  awaiting: { color: 'grape', Icon: IconUserCheck },
  doneInTime: { color: 'teal', Icon: IconCircleCheck },
  doneLate: { color: 'yellow', Icon: IconCircleCheck },
  doneNoDeadline: { color: 'teal', Icon: IconCircleDashed },
  stopped: { color: 'gray', Icon: IconCircleX },
} as const satisfies Record<TaskClass, unknown>;

/** How a task stands: word, shape and colour together. A plain element: a list draws many of them at every key. */
export const ClassBadge = memo(({ value }: { readonly value: TaskClass }) => {
  const { color, Icon } = LOOK[value];
  return (
    <span className="class-badge" data-color={color}>
      <Icon size={13} aria-hidden />
      {TASK_CLASS_LABELS[value]}
    </span>
  );
});
