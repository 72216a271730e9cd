import { Anchor, Button, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { documentsOf, isIssued, numberText } from '#shared/documents/rules.ts';
import { dateParts } from '#shared/kit/date.ts';
import { PLAN_KIND_LABELS } from '#shared/plans/labels.ts';
import { figuresOf, type PlanFigures, planSentence, plansByYear, progressOf } from '#shared/plans/rules.ts';
import type { Plan } from '#shared/plans/schema.ts';
import type { Read } from '#shared/workspace.ts';
import { DataTable, type TableColumn } from '../kit/data-table.tsx';
import { Page } from '../kit/page.tsx';
import { StatusBadge } from '../kit/status-badge.tsx';
import { today, useDerived } from '../use-workspace.ts';
import { LINE_READS } from './reads.ts';
import { NEW_PATH, planPath } from './words.ts';

const READS = [...LINE_READS, 'documents'] as const;

type Row = { readonly plan: Plan; readonly figures: PlanFigures; readonly number: string };

const rowsOf = (read: Read, day: string): readonly Row[] =>
  plansByYear(read).map((plan) => {
    const issued = documentsOf(read, plan.id, 'yearPlan').find(isIssued);
    return {
      plan,
      figures: figuresOf(progressOf(read, plan, day)),
      number: issued === undefined ? '' : numberText(issued),
    };
  });

const sentence = (rows: readonly Row[], year: number): string => {
  const current = rows.filter(({ plan }) => plan.year === year);
  if (current.length === 0) return rows.length === 0 ? 'Chưa có kế hoạch nào.' : `Chưa có kế hoạch năm ${year}.`;
  return current
    .map(({ plan, figures }) => `${PLAN_KIND_LABELS[plan.kind]} ${plan.year}: ${planSentence(figures)}`)
    .join(' ');
};

const COLUMNS: readonly TableColumn<Row>[] = [
  { id: 'year', header: 'Năm', width: 80, value: ({ plan }) => plan.year, cell: ({ plan }) => plan.year },
  {
    id: 'title',
    header: 'Kế hoạch, chương trình',
    value: ({ plan }) => `${plan.title} ${PLAN_KIND_LABELS[plan.kind]}`,
    cell: ({ plan }) => (
      <Stack gap={0}>
        <Anchor component={Link} href={planPath(plan.id)} size="sm" fw={500} c="inherit">
          {plan.title}
        </Anchor>
        <Text size="xs" c="dimmed">
          {PLAN_KIND_LABELS[plan.kind]}
        </Text>
      </Stack>
    ),
  },
  {
    id: 'done',
    header: 'Đã xong',
    width: 120,
    align: 'right',
    value: ({ figures }) => figures.done,
    cell: ({ figures }) => `${figures.done}/${figures.total - figures.stopped}`,
  },
  {
    id: 'late',
    header: 'Quá hạn',
    width: 110,
    align: 'right',
    value: (r) => r.figures.late,
    cell: (r) => r.figures.late,
  },
  {
    id: 'issued',
    header: 'Ban hành',
    width: 160,
    value: (row) => row.number,
    cell: ({ number }) =>
      number === '' ? <StatusBadge tone="draft">Dự thảo</StatusBadge> : <StatusBadge tone="done">{number}</StatusBadge>,
  },
];

/** All plans and programmes, the latest year first, with how far they have come. */
export const PlansList = () => {
  const [, go] = useLocation();
  const day = today();
  const rows = useDerived(READS, (read) => rowsOf(read, day), [day]);
  const draw = (
    <Button component={Link} href={NEW_PATH} leftSection={<IconPlus size={18} />}>
      Lập kế hoạch
    </Button>
  );
  return (
    <Page title="Kế hoạch" sentence={sentence(rows, dateParts(day).year)} action={draw}>
      <DataTable
        name="plans"
        label="Danh sách kế hoạch"
        rows={rows}
        columns={COLUMNS}
        rowId={({ plan }) => plan.id}
        onOpen={({ plan }) => go(planPath(plan.id))}
        searchHint="Tìm kế hoạch (không cần dấu)"
        empty={{
          title: 'Chưa có kế hoạch nào',
          hint: 'Trưởng ban ban hành chương trình, kế hoạch công tác hằng năm (Quy chế, khoản 2 Điều 3). Bấm “Lập kế hoạch” để bắt đầu.',
          action: draw,
        }}
      />
    </Page>
  );
};
