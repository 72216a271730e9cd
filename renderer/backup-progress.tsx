import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconCircle, IconCircleCheck, IconLoader2 } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { desk } from './desk.ts';

export type StepProgress = { readonly step: string; readonly done: number; readonly total: number };

/** How far main is with a backup or the reading of one; null before its first word. */
export const useBackupProgress = (): { readonly now: StepProgress | null; readonly reset: () => void } => {
  const [now, setNow] = useState<StepProgress | null>(null);
  useEffect(
    () =>
      desk.listen((event) => {
        if (event.kind === 'backupProgress') setNow({ step: event.step, done: event.done, total: event.total });
      }),
    [],
  );
  return { now, reset: () => setNow(null) };
};

/** The steps one below the other, the one under way with a bar, and the way to stop. */
export const BackupProgress = (props: {
  readonly steps: readonly (readonly [step: string, label: string])[];
  readonly now: StepProgress | null;
}) => {
  const [stopping, setStopping] = useState(false);
  const at = Math.max(
    0,
    props.steps.findIndex(([step]) => step === props.now?.step),
  );
  const share = props.now === null || props.now.total === 0 ? 0 : Math.min(1, props.now.done / props.now.total);
  const stop = async () => {
    setStopping(true);
    await desk.cancelBackup({}).catch(() => undefined);
  };
  return (
    <Stack gap="xs" role="status" aria-label="Tiến độ">
      {props.steps.map(([step, label], i) => (
        <Group key={step} gap="sm" wrap="nowrap">
          {i < at ? (
            <IconCircleCheck size={18} color="var(--mantine-color-teal-7)" aria-label="Xong" />
          ) : i === at ? (
            <IconLoader2 size={18} aria-label="Đang làm" />
          ) : (
            <IconCircle size={18} color="var(--mantine-color-gray-5)" aria-label="Chưa tới" />
          )}
          <Text size="sm" {...(i > at ? { c: 'dimmed' } : {})} fw={i === at ? 600 : 400}>
            {label}
          </Text>
        </Group>
      ))}
      <Progress value={((at + share) / props.steps.length) * 100} aria-label="Đã làm được" size="lg" />
      <Group>
        <Button variant="default" size="xs" loading={stopping} onClick={() => void stop()}>
          Dừng
        </Button>
        <Text size="xs" c="dimmed">
          Chưa rút USB khi đang làm. Dừng lúc nào cũng được: dữ liệu trong máy không thay đổi.
        </Text>
      </Group>
    </Stack>
  );
};
