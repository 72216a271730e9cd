import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Contradiction } from '#shared/reports/contradictions.ts';

type Props = {
  readonly found: readonly Contradiction[];
  /** Offers to let the sentence stand; left out while it is being typed. */
  readonly onAccept?: (sentence: string) => void;
};

/** What the frozen figures contradict, one line a number: what is written, what it should be. */
export const RemarkList = ({ found, onAccept }: Props) =>
  found.length === 0 ? null : (
    <Alert color="orange" icon={<IconAlertTriangle size={18} />} title="Số trái với số liệu đã chốt" role="status">
      <Stack gap={6}>
        {found.map(({ start, message, sentence }) => (
          <Group key={start} justify="space-between" wrap="nowrap" align="flex-start">
            <Text size="sm">{message}</Text>
            {onAccept !== undefined && (
              <Button
                size="compact-xs"
                variant="default"
                style={{ flexShrink: 0 }}
                aria-label={`Giữ nguyên câu: ${sentence}`}
                onClick={() => onAccept(sentence)}
              >
                Giữ nguyên
              </Button>
            )}
          </Group>
        ))}
      </Stack>
    </Alert>
  );
