import { Badge } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCircle, IconCircleDashed, IconClock, IconX } from '@tabler/icons-react';

/** A state shown by word, shape and colour together, never by colour alone. */
export type Tone = 'draft' | 'active' | 'waiting' | 'done' | 'stopped' | 'warning';

const LOOK = {
  draft: { color: 'gray', Icon: IconCircleDashed },
  active: { color: 'blue', Icon: IconCircle },
  waiting: { color: 'orange', Icon: IconClock },
  done: { color: 'teal', Icon: IconCheck },
  stopped: { color: 'red', Icon: IconX },
  warning: { color: 'orange', Icon: IconAlertTriangle },
} as const satisfies Record<Tone, unknown>;

export const StatusBadge = ({ tone, children }: { readonly tone: Tone; readonly children: string }) => {
  const { color, Icon } = LOOK[tone];
  return (
    <Badge color={color} variant="light" leftSection={<Icon size={12} aria-hidden />} tt="none" fw={500}>
      {children}
    </Badge>
  );
};
