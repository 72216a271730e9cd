import { Button, Paper, Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import { formatDate } from '#shared/kit/date.ts';
import { SIGNING_CAPACITY_LABELS } from '#shared/meetings/labels.ts';
import { seatText } from '#shared/meetings/rules.ts';
import { PLAN_SYMBOLS } from '#shared/plans/labels.ts';
import type { Plan } from '#shared/plans/schema.ts';
import { DocumentPanel } from '../document-panel.tsx';
import { Split } from '../kit/split.tsx';
import { useDerived } from '../use-workspace.ts';
import { SEAT_READS } from './reads.ts';
import { editPath } from './words.ts';

/** The paper of the plan: what it is printed from at the left, the page as it will print at the right. */
export const DocumentsTab = ({ plan }: { readonly plan: Plan }) => {
  const { signatoryId } = plan;
  const signatory = useDerived(
    SEAT_READS,
    (read) => (signatoryId === null ? 'Chưa chọn người ký.' : `Người ký: ${seatText(read, signatoryId)}.`),
    [signatoryId],
  );
  return (
    <Split
      sideWidth={560}
      main={
        <Paper withBorder radius="md" p="md" component="section" aria-label="Văn bản có tên loại">
          <Stack gap="sm" align="flex-start">
            <Text fw={600}>Văn bản có tên loại, ký hiệu {PLAN_SYMBOLS[plan.kind]}</Text>
            <Text size="sm" c="dimmed">
              Mẫu 1.4 của Nghị định 30/2020/NĐ-CP; danh mục nhiệm vụ in thành phụ lục trên khổ ngang. Số và ngày để
              trống để văn thư ghi sau khi ký.
            </Text>
            <Text size="sm">
              {signatory} {SIGNING_CAPACITY_LABELS[plan.signingCapacity]}. Soạn ngày {formatDate(plan.draftedOn)}.
            </Text>
            <Button component={Link} href={editPath(plan.id)} variant="default" size="xs">
              Sửa căn cứ, nội dung, người ký
            </Button>
          </Stack>
        </Paper>
      }
      side={<DocumentPanel kind="yearPlan" subject={plan.id} />}
    />
  );
};
