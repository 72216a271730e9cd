import { Alert, Anchor, Button, List, Paper, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'wouter';
import { formatDate } from '#shared/kit/date.ts';
import { SIGNING_CAPACITY_LABELS } from '#shared/meetings/labels.ts';
import { seatText } from '#shared/meetings/rules.ts';
import type { Remark } from '#shared/reports/chapters.ts';
import { REPORT_CHAPTER_LABELS, REPORT_PROFILE_LABELS } from '#shared/reports/labels.ts';
import { issuedPaper } from '#shared/reports/rules.ts';
import type { Report } from '#shared/reports/schema.ts';
import { DocumentPanel, KeptPanel } from '../document-panel.tsx';
import { Split } from '../kit/split.tsx';
import { useDerived } from '../use-workspace.ts';
import { editPath, reportPath, SEAT_READS } from './words.ts';

type Props = { readonly report: Report; readonly remarks: readonly Remark[]; readonly fixed: boolean };

/** The paper of the report: who signs it and what holds it back at the left, the page as it will print at the right. */
export const DocumentsTab = ({ report, remarks, fixed }: Props) => {
  const issuedId = useDerived(['documents'], (read) => issuedPaper(read, report.id)?.id, [report.id]);
  return (
    <Split
      sideWidth={560}
      main={
        <Stack gap="sm">
          {remarks.length > 0 && <Held report={report} remarks={remarks} />}
          <Signing report={report} fixed={fixed} />
        </Stack>
      }
      side={
        issuedId === undefined ? (
          <DocumentPanel kind="quarterlyReport" subject={report.id} />
        ) : (
          <KeptPanel id={issuedId} which="issued" title="Báo cáo quý" />
        )
      }
    />
  );
};

const Held = ({ report, remarks }: Pick<Props, 'report' | 'remarks'>) => (
  <Alert color="orange" icon={<IconAlertTriangle size={18} />} title="Cần xem lại trước khi trình ký">
    <List size="sm" spacing={4}>
      {remarks.map(({ chapter, start, message }) => (
        <List.Item key={`${chapter} ${start}`}>
          {REPORT_CHAPTER_LABELS[chapter]}: {message}
        </List.Item>
      ))}
    </List>
    <Anchor component={Link} href={reportPath(report.id, 'chapters')} size="sm">
      Mở phần nội dung để sửa
    </Anchor>
  </Alert>
);

const Signing = ({ report, fixed }: Pick<Props, 'report' | 'fixed'>) => {
  const { signatoryId } = report;
  const signatory = useDerived(
    SEAT_READS,
    (read) => (signatoryId === null ? 'Chưa chọn người ký.' : `Người ký: ${seatText(read, signatoryId)}.`),
    [signatoryId],
  );
  return (
    <Paper withBorder radius="md" p="md" component="section" aria-label="Người ký">
      <Stack gap="sm" align="flex-start">
        <Text fw={600}>Báo cáo của {REPORT_PROFILE_LABELS[report.profile]}</Text>
        <Text size="sm" c="dimmed">
          Mẫu 1.4 của Nghị định 30/2020/NĐ-CP; số liệu và bảng theo dõi nhiệm vụ in thành phụ lục. Số và ngày để trống
          để văn thư ghi sau khi ký.
        </Text>
        <Text size="sm">Kính gửi: {report.addressees.join('; ')}.</Text>
        <Text size="sm">
          {signatory} {SIGNING_CAPACITY_LABELS[report.signingCapacity]}. Ngày báo cáo {formatDate(report.reportDate)}.
        </Text>
        {!fixed && (
          <Button component={Link} href={editPath(report.id)} variant="default" size="xs">
            Sửa kính gửi, người ký, nơi nhận
          </Button>
        )}
      </Stack>
    </Paper>
  );
};
