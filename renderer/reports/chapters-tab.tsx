import { Stack, Text } from '@mantine/core';
import { REPORT_CHAPTERS, type Report, type ReportSnapshot } from '#shared/reports/schema.ts';
import { ChapterPart } from './chapter-part.tsx';

type Props = { readonly report: Report; readonly snapshot: ReportSnapshot; readonly fixed: boolean };

/** The six chapters, each beside what the frozen data say. */
export const ChaptersTab = ({ report, snapshot, fixed }: Props) => (
  <Stack gap="sm">
    <Text size="sm" c="dimmed">
      {fixed
        ? 'Báo cáo đã phát hành nên nội dung giữ nguyên.'
        : 'Nội dung từng phần lấy từ số liệu đã chốt và sửa được tự do. Số nào trái với số liệu đã chốt được chỉ ra ngay khi gõ.'}
    </Text>
    {REPORT_CHAPTERS.map((chapter, i) => (
      <ChapterPart key={chapter} report={report} snapshot={snapshot} chapter={chapter} number={i + 1} fixed={fixed} />
    ))}
  </Stack>
);
