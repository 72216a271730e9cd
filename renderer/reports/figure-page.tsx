import { Anchor } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import { formatDate } from '#shared/kit/date.ts';
import { FIGURE_LABELS } from '#shared/reports/labels.ts';
import { type FigureName, isFigureName, reportName, snapshotOf, taskIdsOf } from '#shared/reports/rules.ts';
import type { Report, ReportSnapshot } from '#shared/reports/schema.ts';
import { TASK_STATUS_LABELS } from '#shared/tasks/labels.ts';
import { deadlineOn, deadlineText, taskStatusOn } from '#shared/tasks/rules.ts';
import type { Task } from '#shared/tasks/schema.ts';
import { BackLink } from '../kit/back-link.tsx';
import { DataTable, type TableColumn } from '../kit/data-table.tsx';
import { Page } from '../kit/page.tsx';
import { useDerived, useRecord } from '../use-workspace.ts';
import { ReportGone } from './report-gone.tsx';
import { reportPath, taskPath } from './words.ts';

type Row = { readonly task: Task; readonly agency: string; readonly status: string; readonly due: string };

/** The tasks behind a figure as they were frozen: as many as the figure says. */
const rowsOf = (snapshot: ReportSnapshot, figure: FigureName): readonly Row[] => {
  const wanted = new Set(taskIdsOf(snapshot, figure));
  const names = new Map(snapshot.agencies.map(({ id, name }) => [id, name]));
  return snapshot.tasks
    .filter(({ task }) => wanted.has(task.id))
    .map(({ task }) => ({
      task,
      agency: names.get(task.leadAgencyId) ?? '',
      status: TASK_STATUS_LABELS[taskStatusOn(task, snapshot.cutOff)],
      due: deadlineText(deadlineOn(task, snapshot.cutOff)),
    }));
};

const COLUMNS: readonly TableColumn<Row>[] = [
  {
    id: 'content',
    header: 'Nhiệm vụ',
    value: ({ task }) => task.content,
    cell: ({ task }) => (
      <Anchor component={Link} href={taskPath(task.id)} size="sm" c="inherit" fw={500}>
        {task.content}
      </Anchor>
    ),
  },
  { id: 'agency', header: 'Cơ quan chủ trì', width: 230, value: (row) => row.agency, cell: (row) => row.agency },
  {
    id: 'assigned',
    header: 'Ngày giao',
    width: 110,
    value: ({ task }) => task.assignedOn,
    cell: ({ task }) => formatDate(task.assignedOn),
  },
  { id: 'due', header: 'Thời hạn', width: 130, value: (row) => row.due, cell: (row) => row.due },
  { id: 'status', header: 'Tình trạng khi chốt', width: 200, value: (row) => row.status, cell: (row) => row.status },
];

const Opened = ({
  report,
  snapshot,
  figure,
}: {
  readonly report: Report;
  readonly snapshot: ReportSnapshot;
  readonly figure: FigureName;
}) => {
  const [, go] = useLocation();
  const rows = rowsOf(snapshot, figure);
  return (
    <Page
      back={<BackLink href={reportPath(report.id)}>{reportName(report)}</BackLink>}
      title={FIGURE_LABELS[figure]}
      sentence={`${rows.length} nhiệm vụ, như đã chốt đến hết ngày ${formatDate(snapshot.cutOff)}.`}
    >
      <DataTable
        // A search left in one list must not shorten another: as many rows as the figure says.
        key={`${report.id} ${figure}`}
        name={`report-figure-${report.id}-${figure}`}
        label={`${FIGURE_LABELS[figure]}: danh sách nhiệm vụ`}
        rows={rows}
        columns={COLUMNS}
        rowId={({ task }) => task.id}
        onOpen={({ task }) => go(taskPath(task.id))}
        searchHint="Tìm nhiệm vụ (không cần dấu)"
        empty={{ title: 'Không có nhiệm vụ nào', hint: 'Chỉ tiêu này bằng 0 trong kỳ báo cáo.' }}
      />
    </Page>
  );
};

/** The list behind one figure of a report. */
export const FigurePage = ({ id, figure }: { readonly id: string; readonly figure: string }) => {
  const report = useRecord('reports', id);
  const snapshot = useDerived(['reportSnapshots'], (read) => snapshotOf(read, id), [id]);
  if (report === undefined || snapshot === undefined || !isFigureName(figure)) return <ReportGone />;
  return <Opened report={report} snapshot={snapshot} figure={figure} />;
};
