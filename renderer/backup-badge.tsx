import { Anchor, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconDeviceUsb } from '@tabler/icons-react';
import { backupStanding } from '#shared/backups/rules.ts';
import { formatDate, todayIn } from '#shared/kit/date.ts';
import { today, useDerived } from './use-workspace.ts';

/** "Sao lưu 20/11": the last proven backup, with the changes it lacks where it is time for another. */
export const BackupBadge = ({ seq }: { readonly seq: number }) => {
  const { last, changes, level } = useDerived(['backups'], (read) => backupStanding(read, seq, today()), [seq]);
  const calm = level === 'fresh';
  const text = last === null ? 'Chưa sao lưu' : `Sao lưu ${formatDate(todayIn(last.at)).slice(0, 5)}`;
  const Icon = calm ? IconDeviceUsb : IconAlertTriangle;
  return (
    <Anchor href="#/sao-luu" c={calm ? 'dimmed' : 'dark'} underline="hover" style={{ flexShrink: 0 }}>
      <Group gap={4} wrap="nowrap">
        <Icon size={16} aria-hidden {...(calm ? {} : { color: 'var(--mantine-color-orange-7)' })} />
        <Text size="sm" fw={calm ? 400 : 600} style={{ whiteSpace: 'nowrap' }}>
          {calm || last === null ? text : `${text} · ${changes} thay đổi`}
        </Text>
      </Group>
    </Anchor>
  );
};
