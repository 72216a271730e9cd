import { Card, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { BODY_KINDS, type BodyKind } from '#shared/roster/schema.ts';
import { PROFILE_KIND_LABELS } from '#shared/settings/labels.ts';
import { TextField } from '../kit/fields.tsx';

const WHAT: Record<BodyKind, string> = {
  steeringCommittee: 'Trưởng ban, các Phó Trưởng ban và thành viên (Điều 3 đến Điều 6 của Quy chế)',
  workingGroup: 'Tổ trưởng, Tổ phó và tổ viên (Điều 7 của Quy chế)',
  standingAgency: 'Một cơ quan đảm nhiệm; chọn cơ quan ở mục Thành viên (Điều 8 của Quy chế)',
};

/** The three bodies of the regulation, and the name at the top of the window. */
export const BodiesStep = () => (
  <Stack gap="md" maw={820} mx="auto">
    <div>
      <Title order={1} size="h3">
        Ba tổ chức của Quy chế gọi là gì?
      </Title>
      <Text size="sm" c="dimmed">
        Dùng trên màn hình và trong danh sách in. Họ tên thành viên nhập sau, ở mục Thành viên; chương trình không điền
        sẵn tên ai.
      </Text>
    </div>
    <TextField
      name="committeeName"
      label="Tên hiện ở đầu cửa sổ"
      description="Chỉ để nhận biết trên màn hình"
      required
    />
    {BODY_KINDS.map((kind) => (
      <Card key={kind} withBorder padding="md">
        <Text fw={600}>{PROFILE_KIND_LABELS[kind]}</Text>
        <Text size="xs" c="dimmed" mb="xs">
          {WHAT[kind]}
        </Text>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextField name={`bodies.${kind}.name`} label="Tên đầy đủ" required />
          <TextField name={`bodies.${kind}.shortName`} label="Tên gọi tắt" required />
        </SimpleGrid>
      </Card>
    ))}
  </Stack>
);
