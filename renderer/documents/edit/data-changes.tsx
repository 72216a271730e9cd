import { Alert, Button, Group, Paper, SegmentedControl, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconRefreshAlert } from '@tabler/icons-react';
import { useState } from 'react';
import type { TextBlock } from '#shared/documents/text-blocks.ts';
import type { ChangedPart, TextChoice } from '#shared/documents/text-merge.ts';
import { blockWords } from '../../kit/block-editor/slots.ts';

type Props = {
  readonly changes: readonly ChangedPart[];
  readonly onChoose: (choices: readonly TextChoice[]) => void;
  readonly busy: boolean;
};

const OPTIONS = [
  { value: 'mine', label: 'Giữ bản đang soạn' },
  { value: 'data', label: 'Lấy theo dữ liệu' },
];

/** What changed in the data since the rewriting began: both texts side by side, one choice for each place. */
export const DataChanges = ({ changes, onChoose, busy }: Props) => {
  const [open, setOpen] = useState(false);
  const [choices, setChoices] = useState<Readonly<Record<number, TextChoice>>>({});
  // Where nothing was rewritten the data are right; where both changed the official says.
  const choiceAt = (i: number): TextChoice => choices[i] ?? (changes[i]?.conflict ? 'mine' : 'data');
  return (
    <Alert
      color="orange"
      icon={<IconRefreshAlert size={18} />}
      title={`Dữ liệu đã thay đổi ở ${changes.length} đoạn`}
      role="status"
    >
      <Stack gap="sm">
        <Group justify="space-between">
          <Text size="sm">Văn bản đang soạn giữ nguyên cho đến khi chọn.</Text>
          <Button size="compact-sm" variant="default" onClick={() => setOpen(!open)} aria-expanded={open}>
            {open ? 'Thu lại' : 'So sánh và chọn'}
          </Button>
        </Group>
        {open &&
          changes
            .map((change, i) => ({ change, i, key: `change-${i}` }))
            .map(({ change, i, key }) => (
              <Paper key={key} withBorder p="xs" component="section" aria-label={`Thay đổi ${i + 1}`}>
                <SimpleGrid cols={2} spacing="sm">
                  <Side title="Bản đang soạn" blocks={change.mine} />
                  <Side title="Theo dữ liệu" blocks={change.data} />
                </SimpleGrid>
                <SegmentedControl
                  mt="xs"
                  size="xs"
                  aria-label={`Chọn cho thay đổi ${i + 1}`}
                  data={OPTIONS}
                  value={choiceAt(i)}
                  onChange={(value) => setChoices({ ...choices, [i]: value as TextChoice })}
                />
              </Paper>
            ))}
        {open && (
          <Group justify="flex-end">
            <Button size="compact-sm" loading={busy} onClick={() => onChoose(changes.map((_, i) => choiceAt(i)))}>
              Cập nhật theo lựa chọn
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  );
};

const Side = ({ title, blocks }: { readonly title: string; readonly blocks: readonly TextBlock[] }) => (
  <div>
    <Text size="xs" c="dimmed">
      {title}
    </Text>
    <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
      {blocks.length === 0 ? '(không có)' : blocks.map(blockWords).join('\n')}
    </Text>
  </div>
);
