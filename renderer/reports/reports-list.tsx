import { Anchor, Button, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { numberText } from '#shared/documents/rules.ts';
import { formatDate } from '#shared/kit/date.ts';
import { clockText, reportClock } from '#shared/reports/clock.ts';
import { REPORT_PROFILE_LABELS } from '#shared/reports/labels.ts';
import {
  countsOf,
  issuedPaper,
  type ReportState,
  reportName,
  reportState,
  reportsInOrder,
  sharesOf,
  shareText,
  snapshotOf,
} from '#shared/reports/rules.ts';
import type { Report } from '#shared/reports/schema.ts';
import type { Read } from '#shared/workspace.ts';
import { DataTable, type TableColumn } from '../kit/data-table.tsx';
import { Page } from '../kit/page.tsx';
import { today, useDerived } from '../use-workspace.ts';
import { StateBadge } from './state-badge.tsx';
import { NEW_PATH, REPORT_READS, reportPath } from './words.ts';

const READS = [...REPORT_READS, 'tasks', 'holidays'] as const;

type Row = {
  readonly report: Report;
  readonly state: ReportState;
  readonly number: string;
  readonly total: number | null;
  readonly completion: string;
};

const rowsOf = (read: Read): readonly Row[] =>
  reportsInOrder(read).map((report) => {
    const snapshot = snapshotOf(read, report.id);
    const counts = snapshot === undefined ? null : countsOf(snapshot.figures);
    const issued = issuedPaper(read, report.id);
    return {
      report,
      state: reportState(read, report.id),
      number: issued === undefined ? '' : numberText(issued),
      total: counts?.total ?? null,
      completion: counts === null ? '' : shareText(sharesOf(counts).completion),
    };
  });

const COLUMNS: readonly TableColumn<Row>[] = [
  {
    id: 'quarter',
    header: 'Báo cáo',
    value: ({ report }) => `${report.year}-${report.quarter} ${reportName(report)} ${report.title}`,
    cell: ({ report }) => (
      <Stack gap={0}>
        <Anchor component={Link} href={reportPath(report.id)} size="sm" fw={500} c="inherit">
          {reportName(report)}
        </Anchor>
        <Text size="xs" c="dimmed">
          {REPORT_PROFILE_LABELS[report.profile]} · {formatDate(report.from)} – {formatDate(report.cutOff)}
        </Text>
      </Stack>
    ),
  },
  {
    id: 'total',
    header: 'Nhiệm vụ',
    width: 110,
    align: 'right',
    value: ({ total }) => total ?? -1,
    cell: ({ total }) => total ?? '–',
  },
  {
    id: 'completion',
    header: 'Hoàn thành',
    width: 120,
    align: 'right',
    value: ({ completion }) => completion,
    cell: ({ completion }) => completion || '–',
  },
  {
    id: 'state',
    header: 'Trạng thái',
    width: 210,
    value: ({ state, number }) => `${state} ${number}`,
    cell: ({ state, number }) => (
      <Stack gap={2} align="flex-start">
        <StateBadge state={state} />
        {number !== '' && (
          <Text size="xs" c="dimmed">
            số {number}
          </Text>
        )}
      </Stack>
    ),
  },
];

/** All reports, the latest quarter first, and which one is due next. */
export const ReportsList = () => {
  const [, go] = useLocation();
  const day = today();
  const rows = useDerived(READS, rowsOf);
  const due = useDerived(READS, (read) => clockText(reportClock(read, day)), [day]);
  const draw = (
    <Button component={Link} href={NEW_PATH} leftSection={<IconPlus size={18} />}>
      Lập báo cáo quý
    </Button>
  );
  return (
    <Page title="Báo cáo" sentence={`${due} (Quy chế, khoản 6 Điều 7).`} action={draw}>
      <DataTable
        name="reports"
        label="Danh sách báo cáo quý"
        rows={rows}
        columns={COLUMNS}
        rowId={({ report }) => report.id}
        onOpen={({ report }) => go(reportPath(report.id))}
        searchHint="Tìm báo cáo (không cần dấu)"
        empty={{
          title: 'Chưa có báo cáo nào',
          hint: 'Định kỳ hằng quý, Tổ công tác báo cáo Ban Chỉ đạo về tình hình, kết quả hoạt động (Quy chế, khoản 6 Điều 7). Bấm “Lập báo cáo quý”: số liệu lấy từ nhiệm vụ, cuộc họp, văn bản và kinh phí đã ghi.',
          action: draw,
        }}
      />
    </Page>
  );
};
