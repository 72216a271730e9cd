import { Paper, SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { tenthsOfPercent } from '#shared/budget/amounts.ts';
import { BUDGET_QUARTER_LABELS } from '#shared/budget/labels.ts';
import { type LineStanding, spendableVersion, standingsOf } from '#shared/budget/rules.ts';
import type { BudgetYear } from '#shared/budget/schema.ts';
import { grouped, type SumKey, total } from '#shared/budget/sums.ts';
import { groupedDigits } from '#shared/kit/grouped-digits.ts';
import { formatMoney } from '#shared/kit/money.ts';
import type { Read } from '#shared/workspace.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { StatusBadge } from '../kit/status-badge.tsx';
import { useDerived } from '../use-workspace.ts';
import { BUDGET_READS } from './words.ts';

type View = 'line' | Exclude<SumKey, 'quarter'> | 'quarter';
const VIEWS: readonly { readonly value: View; readonly label: string }[] = [
  { value: 'line', label: 'Nội dung chi' },
  { value: 'item', label: 'Mục' },
  { value: 'subItem', label: 'Tiểu mục' },
  { value: 'source', label: 'Nguồn' },
  { value: 'part', label: 'Phần' },
  { value: 'quarter', label: 'Quý' },
];

type Row = {
  readonly key: string;
  readonly name: string;
  readonly available: number;
  readonly used: number;
  readonly state: LineStanding['state'] | null;
};

const rowsOf = (read: Read, year: BudgetYear, view: Exclude<View, 'quarter'>): readonly Row[] => {
  const standings = standingsOf(read, year);
  if (view === 'line')
    return standings.map(({ line, available, used, state }, i) => ({
      key: line.id,
      name: `${i + 1}. ${line.content}`,
      available,
      used,
      state,
    }));
  return grouped(read, standings, year.year, view).map(({ group, members }) => ({
    key: group.key,
    name: group.code === '' ? group.name : `${group.code} - ${group.name}`,
    available: total(members, (s) => s.available),
    used: total(members, (s) => s.used),
    state: null,
  }));
};

/** What was used and what is left, by line, index, source, part and quarter. */
export const StandingTab = ({ year }: { readonly year: BudgetYear }) => {
  const [view, setView] = useState<View>('line');
  const assigned = useDerived(BUDGET_READS, (read) => spendableVersion(read, year.id) !== undefined, [year.id]);
  if (!assigned)
    return (
      <Paper withBorder radius="md">
        <EmptyState
          title="Chưa có dự toán được giao"
          hint="Khi đã ghi số được giao và các khoản chi, phần đã dùng và còn lại hiện tại đây."
        />
      </Paper>
    );
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label="Theo dõi theo"
        data={VIEWS.map(({ value, label }) => ({ value, label }))}
        value={view}
        onChange={(value) => setView(value as View)}
        style={{ alignSelf: 'flex-start' }}
      />
      {view === 'quarter' ? <QuarterTable year={year} /> : <UseTable year={year} view={view} />}
      <Text size="xs" c="dimmed">
        Đơn vị tính: đồng. Quý tính theo ngày chi; khoản chi trong thời gian chỉnh lý (tháng 01 năm sau) thuộc quý IV.
      </Text>
    </Stack>
  );
};

const STATES = {
  within: null,
  warn: <StatusBadge tone="warning">Sắp hết</StatusBadge>,
  over: <StatusBadge tone="stopped">Vượt dự toán</StatusBadge>,
} as const;

const UseTable = ({ year, view }: { readonly year: BudgetYear; readonly view: Exclude<View, 'quarter'> }) => {
  const rows = useDerived(BUDGET_READS, (read) => rowsOf(read, year, view), [year, view]);
  const whole: Row = {
    key: '',
    name: 'Tổng cộng',
    available: total(rows, (row) => row.available),
    used: total(rows, (row) => row.used),
    state: null,
  };
  return (
    <Paper withBorder radius="md" style={{ overflow: 'auto' }}>
      <Table aria-label="Đã sử dụng và còn lại" verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{VIEWS.find(({ value }) => value === view)?.label}</Table.Th>
            {['Được sử dụng', 'Đã sử dụng', 'Còn lại', 'Tỷ lệ'].map((word) => (
              <Table.Th key={word} ta="right">
                {word}
              </Table.Th>
            ))}
            <Table.Th w={140}>Tình trạng</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {[...rows, whole].map((row) => (
            <Table.Tr key={row.key} {...(row === whole ? { fw: 700 } : {})}>
              <Table.Td>{row.name}</Table.Td>
              <Table.Td ta="right">{formatMoney(row.available)}</Table.Td>
              <Table.Td ta="right">{formatMoney(row.used)}</Table.Td>
              <Table.Td ta="right">{formatMoney(row.available - row.used)}</Table.Td>
              <Table.Td ta="right">{groupedDigits(tenthsOfPercent(row.used, row.available) / 10)}%</Table.Td>
              <Table.Td>{row.state === null ? null : STATES[row.state]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
};

const QUARTERS = ['q1', 'q2', 'q3', 'q4'] as const;

const QuarterTable = ({ year }: { readonly year: BudgetYear }) => {
  const standings = useDerived(BUDGET_READS, (read) => standingsOf(read, year), [year]);
  const available = total(standings, (s) => s.available);
  const paid = QUARTERS.map((quarter) => total(standings, (s) => s.byQuarter[quarter]));
  return (
    <Paper withBorder radius="md" style={{ overflow: 'auto' }}>
      <Table aria-label="Đã sử dụng theo quý" verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Quý</Table.Th>
            {['Chi trong quý', 'Lũy kế', 'Còn lại của năm'].map((word) => (
              <Table.Th key={word} ta="right">
                {word}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {QUARTERS.map((quarter, i) => {
            const upTo = total(paid.slice(0, i + 1), (amount) => amount);
            return (
              <Table.Tr key={quarter}>
                <Table.Td>{BUDGET_QUARTER_LABELS[quarter]}</Table.Td>
                <Table.Td ta="right">{formatMoney(paid[i] ?? 0)}</Table.Td>
                <Table.Td ta="right">{formatMoney(upTo)}</Table.Td>
                <Table.Td ta="right">{formatMoney(available - upTo)}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Paper>
  );
};
