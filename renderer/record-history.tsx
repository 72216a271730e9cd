import { Alert, Loader, Stack, Text, Timeline } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { HistoryLine } from '#shared/bridge.ts';
import type { CollectionName } from '#shared/collections.ts';
import { formatInstant } from '#shared/kit/date.ts';
import { desk } from './desk.ts';
import { useRecord } from './use-workspace.ts';

type Props = {
  readonly coll: CollectionName;
  readonly id: string;
  /** What changed between two states of the record, in Vietnamese; shown under the command's title. */
  readonly detail?: (line: HistoryLine) => ReactNode;
};

/** Everything that was done to one record, newest first: when, who, what. */
export const RecordHistory = ({ coll, id, detail }: Props) => {
  const record = useRecord(coll, id);
  const [lines, setLines] = useState<readonly HistoryLine[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is a new line
  useEffect(() => {
    let stale = false;
    void desk
      .history({ coll, id })
      .catch(() => null)
      .then((outcome) => {
        if (stale) return;
        if (outcome?.ok) setLines(outcome.value);
        else setFailure(outcome?.refusal.message ?? 'Chưa đọc được lịch sử. Dữ liệu vẫn nguyên vẹn; hãy mở lại trang.');
      });
    return () => {
      stale = true;
    };
  }, [coll, id, record]);

  if (failure !== null) return <Alert icon={<IconInfoCircle size={18} />}>{failure}</Alert>;
  if (lines === null) return <Loader size="sm" aria-label="Đang đọc lịch sử" />;
  return (
    <Timeline bulletSize={10} lineWidth={2} active={-1}>
      {lines.map((line) => (
        <Timeline.Item key={line.seq} title={<Text size="sm">{line.title}</Text>}>
          <Stack gap={2}>
            <Text size="xs" c="dimmed">
              {formatInstant(line.at)}
              {line.actor === '' ? '' : ` · ${line.actor}`}
            </Text>
            {detail?.(line)}
          </Stack>
        </Timeline.Item>
      ))}
    </Timeline>
  );
};
