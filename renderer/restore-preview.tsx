import { Alert, Badge, Card, Group, ScrollArea, SimpleGrid, Stack, Table, Text } from '@mantine/core';
import type { BackupInspection } from '#shared/bridge.ts';
import { collections, isCollectionName } from '#shared/collections.ts';
import { formatInstant } from '#shared/kit/date.ts';
import { StatusBadge, type Tone } from './kit/status-badge.tsx';

const labelOf = (coll: string): string => (isCollectionName(coll) ? collections[coll].label : coll);

export const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`;

const KINDS = {
  vanishes: { tone: 'stopped', word: 'Sẽ mất' },
  changes: { tone: 'warning', word: 'Trở về nội dung cũ' },
  returns: { tone: 'done', word: 'Có lại' },
} as const satisfies Record<BackupInspection['differences'][number]['kind'], { tone: Tone; word: string }>;

const Facts = ({ found }: { readonly found: BackupInspection }) => (
  <Card withBorder padding="md">
    <Text fw={600}>{found.unit}</Text>
    <Text size="sm">
      Bản sao {formatInstant(found.at)} – đến thay đổi số {found.seq}, {found.attachments} tệp đính kèm,{' '}
      {sizeText(found.size)}
    </Text>
    <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
      {found.fileName}
    </Text>
    <Group gap="xs" mt="xs">
      <StatusBadge tone="done">Đã kiểm chứng 100 %</StatusBadge>
      {found.training && <Badge color="orange">Bản tập huấn</Badge>}
    </Group>
    {found.renamed && (
      <Text size="sm" c="dimmed" mt="xs">
        Tệp đã được đổi tên; nội dung bên trong vẫn nguyên vẹn.
      </Text>
    )}
    {found.migrated && (
      <Text size="sm" c="dimmed" mt="xs">
        Bản sao của phiên bản cũ; dữ liệu được chuyển sang phiên bản này khi khôi phục.
      </Text>
    )}
    {found.lost > 0 && (
      <Text size="sm" c="dimmed" mt="xs">
        {found.lost} tệp đính kèm đã thiếu từ trước khi sao lưu.
      </Text>
    )}
  </Card>
);

const Counts = ({ found, compare }: { readonly found: BackupInspection; readonly compare: boolean }) => (
  <Card withBorder padding="md">
    <Text fw={600} mb="xs">
      {compare ? 'Số mục hiện nay và sau khi khôi phục' : 'Trong bản sao có'}
    </Text>
    <ScrollArea.Autosize mah={260}>
      <Table aria-label="Số mục">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Loại</Table.Th>
            {compare && <Table.Th ta="right">Hiện nay</Table.Th>}
            <Table.Th ta="right">{compare ? 'Sau khôi phục' : 'Số mục'}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {found.counts
            .filter(({ now, restored }) => now + restored > 0)
            .map(({ coll, now, restored }) => (
              <Table.Tr key={coll} {...(compare && restored < now ? { fw: 600 } : {})}>
                <Table.Td>{labelOf(coll)}</Table.Td>
                {compare && <Table.Td ta="right">{now}</Table.Td>}
                <Table.Td ta="right">{restored}</Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  </Card>
);

const Changes = ({ found }: { readonly found: BackupInspection }) => {
  const { vanishing, changing, returning, differences } = found;
  const rest = vanishing + changing + returning - differences.length;
  return (
    <Card withBorder padding="md">
      <Text fw={600} mb="xs">
        {vanishing} mục sẽ mất, {changing} mục trở về nội dung cũ, {returning} mục có lại
      </Text>
      <ScrollArea.Autosize mah={280}>
        <Table aria-label="Mục thay đổi">
          <Table.Tbody>
            {differences.map(({ kind, coll, name }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
              <Table.Tr key={i}>
                <Table.Td w={190}>
                  <StatusBadge tone={KINDS[kind].tone}>{KINDS[kind].word}</StatusBadge>
                </Table.Td>
                <Table.Td w={150}>{labelOf(coll)}</Table.Td>
                <Table.Td>{name}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {rest > 0 && (
          <Text size="sm" c="dimmed" mt="xs">
            và {rest} mục khác.
          </Text>
        )}
      </ScrollArea.Autosize>
    </Card>
  );
};

/** What is in a proven backup and what restoring it would do. `compare` is false where nothing is open yet. */
export const RestorePreview = (props: { readonly found: BackupInspection; readonly compare: boolean }) => {
  const { found, compare } = props;
  const any = found.vanishing + found.changing + found.returning > 0;
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="sm">
        <Facts found={found} />
        <Counts found={found} compare={compare} />
      </SimpleGrid>
      {compare && any && <Changes found={found} />}
      {compare && !any && <Alert color="teal">Dữ liệu đang dùng giống hệt bản này; không có gì phải khôi phục.</Alert>}
    </Stack>
  );
};
