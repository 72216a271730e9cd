import { Box, Group, Stack, Text, Title } from '@mantine/core';
import { TYPEFACE_LABELS } from '#shared/settings/labels.ts';
import { LivePageLayout, PageLayoutFields } from '../kit/page-layout-fields.tsx';

const FACES = Object.entries(TYPEFACE_LABELS).map(([value, label]) => ({ value, label }));

/** Layout choices inside the legal ranges; the suggestions can stay as they are. */
export const LayoutStep = () => (
  <Stack gap="md" maw={980} mx="auto">
    <div>
      <Title order={1} size="h3">
        Trang văn bản trình bày thế nào?
      </Title>
      <Text size="sm" c="dimmed">
        Các mức gợi ý đều trong khoảng Nghị định 30/2020/NĐ-CP, Phụ lục I cho phép; để nguyên cũng được.
      </Text>
    </div>
    <Group align="flex-start" gap="xl" wrap="wrap">
      <Box style={{ flex: '1 1 460px' }}>
        <PageLayoutFields
          prefix="layout."
          faceHint="Máy không có Times New Roman thì in bằng phông đi kèm, cùng khổ chữ"
          faces={FACES}
        />
      </Box>
      <Box w={240}>
        <LivePageLayout prefix="layout." />
      </Box>
    </Group>
  </Stack>
);
