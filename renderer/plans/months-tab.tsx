import { Alert, Paper, Stack, Table, Text } from '@mantine/core';
import { IconCalendarExclamation } from '@tabler/icons-react';
import {
  type LineProgress,
  linesInMonth,
  MONTHS,
  periodText,
  quarterFigures,
  quarterName,
  tetWarning,
} from '#shared/plans/rules.ts';
import type { Plan } from '#shared/plans/schema.ts';
import { agencyNameOn } from '#shared/roster/rules.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { today, useDerived } from '../use-workspace.ts';
import { LineBadge } from './line-badge.tsx';

type Props = { readonly plan: Plan; readonly lines: readonly LineProgress[] };

/** Plan and actual by quarter, then month by month what is due. */
export const MonthsTab = ({ plan, lines }: Props) => {
  if (lines.length === 0) {
    return <EmptyState title="Chưa có nội dung nào" hint="Thêm nội dung ở thẻ “Nội dung” để xem theo tháng." />;
  }
  return (
    <Stack gap="md">
      <Quarters lines={lines} />
      {MONTHS.map((month) => (
        <Month key={month} plan={plan} month={month} lines={lines} />
      ))}
    </Stack>
  );
};

const Quarters = ({ lines }: { readonly lines: readonly LineProgress[] }) => (
  <Paper withBorder radius="md" style={{ overflow: 'hidden' }}>
    <Table aria-label="Kế hoạch và kết quả theo quý" verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Hạn trong</Table.Th>
          {['Kế hoạch', 'Đã xong', 'Đang thực hiện', 'Quá hạn', 'Chưa giao', 'Đã dừng'].map((word) => (
            <Table.Th key={word} ta="right">
              {word}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {quarterFigures(lines).map(({ quarter, figures: f }) => (
          <Table.Tr key={quarter}>
            <Table.Td>{quarterName(quarter)}</Table.Td>
            {([f.total, f.done, f.underway, f.late, f.unassigned, f.stopped] as const).map((count, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns never change places
              <Table.Td key={i} ta="right">
                {count}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </Paper>
);

const Month = ({ plan, month, lines }: Props & { readonly month: number }) => {
  const wanted = new Set(
    linesInMonth(
      lines.map(({ line }) => line),
      month,
    ).map(({ id }) => id),
  );
  const rows = lines.filter(({ line }) => wanted.has(line.id));
  const due = rows.filter(({ line }) => line.toMonth === month);
  const tet = useDerived(
    ['holidays'],
    (read) => (due.length === 0 ? '' : tetWarning(read, plan.year, { fromMonth: month, toMonth: month })),
    [plan.year, month, due.length],
  );
  const names = useDerived(
    ['agencies'],
    (read) => new Map(rows.map(({ line }) => [line.id, agencyNameOn(read, line.leadAgencyId, today())])),
    [rows.map(({ line }) => `${line.id}${line.leadAgencyId}`).join(' ')],
  );
  if (rows.length === 0) return null;
  return (
    <Paper withBorder radius="md" component="section" aria-label={`Tháng ${month}`} style={{ overflow: 'hidden' }}>
      <Text fw={600} px="md" py="xs">
        Tháng {month}: {due.length} nội dung đến hạn, {rows.length - due.length} nội dung đang làm
      </Text>
      {tet !== '' && (
        <Alert color="orange" icon={<IconCalendarExclamation size={18} />} py="xs" mx="md" mb="xs">
          {tet}
        </Alert>
      )}
      <Table verticalSpacing={6} aria-label={`Nội dung tháng ${month}`}>
        <Table.Tbody>
          {rows.map(({ line, state }) => (
            <Table.Tr key={line.id}>
              <Table.Td fw={line.toMonth === month ? 500 : 400}>{line.work}</Table.Td>
              <Table.Td w={220}>{names.get(line.id)}</Table.Td>
              <Table.Td w={170}>{periodText(line)}</Table.Td>
              <Table.Td w={178}>
                <LineBadge state={state} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
};
