import { ActionIcon, Alert, Anchor, Button, Group, Kbd, Paper, Stack, Table, Text, Tooltip } from '@mantine/core';
import { IconCopy, IconInfoCircle, IconLock, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { amountOf } from '#shared/budget/amounts.ts';
import { BUDGET_PART_SHORT, BUDGET_QUARTER_LABELS } from '#shared/budget/labels.ts';
import { budgetYearOf, isFixed, linesOfYear, proposedVersion } from '#shared/budget/rules.ts';
import type { BudgetLine, BudgetYear } from '#shared/budget/schema.ts';
import { groupOf, total } from '#shared/budget/sums.ts';
import { formatDate } from '#shared/kit/date.ts';
import { amountInWords, formatMoney } from '#shared/kit/money.ts';
import { formatQuantity } from '#shared/kit/quantity.ts';
import type { Read } from '#shared/workspace.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { SortableRows } from '../kit/sortable-rows.tsx';
import { SidePanel, Split } from '../kit/split.tsx';
import { newId, useAction } from '../use-command.ts';
import { useDerived } from '../use-workspace.ts';
import { LineForm } from './line-form.tsx';
import { ProposeForm } from './propose-form.tsx';
import { BUDGET_READS } from './words.ts';

type Row = { readonly line: BudgetLine; readonly code: string; readonly source: string; readonly fixed: boolean };

const rowsOf = (read: Read, year: BudgetYear): readonly Row[] =>
  linesOfYear(read, year.id).map((line) => ({
    line,
    code: groupOf(read, line, year.year, 'subItem').code,
    source: groupOf(read, line, year.year, 'source').name,
    fixed: isFixed(read, line),
  }));

/** The lines of a year with their sums; typed beside the list. */
export const LinesTab = ({ year }: { readonly year: BudgetYear }) => {
  const { act, busy } = useAction();
  const rows = useDerived(BUDGET_READS, (read) => rowsOf(read, year), [year]);
  const submitted = useDerived(BUDGET_READS, (read) => proposedVersion(read, year.id), [year.id]);
  const before = useDerived(
    BUDGET_READS,
    (read) => {
      const earlier = budgetYearOf(read, year.year - 1);
      return earlier === undefined ? [] : linesOfYear(read, earlier.id);
    },
    [year.year],
  );
  const [opened, setOpened] = useState<string | null>(null);
  const open = year.closing === null;
  const chosen = rows.find(({ line }) => line.id === opened)?.line ?? null;
  const copy = () =>
    act('budget.copyLines', {
      yearId: year.id,
      lines: before.map((line) => ({ id: newId('du-toan'), fromLineId: line.id })),
    });
  const tools = open && (
    <Group gap="sm">
      <Button leftSection={<IconPlus size={16} />} onClick={() => setOpened('new')}>
        Thêm nội dung chi
      </Button>
      {submitted === undefined && before.length > 0 && (
        <Button variant="default" leftSection={<IconCopy size={16} />} loading={busy} onClick={() => void copy()}>
          Lấy từ năm {year.year - 1}
        </Button>
      )}
      {submitted === undefined && rows.length > 0 && (
        <Button variant="default" leftSection={<IconLock size={16} />} onClick={() => setOpened('propose')}>
          Chốt dự toán đề nghị
        </Button>
      )}
    </Group>
  );
  const side =
    opened === 'propose' && submitted === undefined ? (
      <SidePanel title="Chốt dự toán đề nghị">
        <ProposeForm year={year} onClose={() => setOpened(null)} />
      </SidePanel>
    ) : opened === 'new' ? (
      <SidePanel title="Thêm nội dung chi">
        <LineForm year={year} line={null} onClose={() => setOpened(null)} />
      </SidePanel>
    ) : chosen !== null ? (
      <SidePanel title="Nội dung chi">
        <LineForm key={chosen.id} year={year} line={chosen} onClose={() => setOpened(null)} />
      </SidePanel>
    ) : null;
  if (rows.length === 0)
    return (
      <Split
        sideWidth={430}
        side={side}
        main={
          <Paper withBorder radius="md">
            <EmptyState
              title={`Dự toán năm ${year.year} chưa có nội dung chi`}
              hint="Mỗi dòng gồm nội dung, số lượng × số lần × đơn giá, nguồn và căn cứ. Có thể lấy các dòng của năm trước làm điểm xuất phát."
              action={tools}
            />
          </Paper>
        }
      />
    );
  return (
    <Split
      sideWidth={430}
      side={side}
      main={
        <Stack gap="sm">
          {submitted !== undefined && (
            <Alert icon={<IconInfoCircle size={18} />} py="xs">
              Dự toán đề nghị {formatMoney(submitted.total)} đồng đã chốt ngày {formatDate(submitted.date)}; các dòng đã
              trình giữ nguyên. Dòng thêm sau được bố trí tiền ở “Phân bổ & điều chỉnh”.
            </Alert>
          )}
          {tools}
          <LinesTable
            year={year}
            rows={rows}
            fixed={submitted !== undefined || !open}
            onOpen={setOpened}
            onMove={(id, place) => act('budget.moveLine', { id, place })}
            onRemove={(id) => void act('budget.removeLine', { id })}
          />
        </Stack>
      }
    />
  );
};

type TableProps = {
  readonly year: BudgetYear;
  readonly rows: readonly Row[];
  readonly fixed: boolean;
  readonly onOpen: (id: string) => void;
  readonly onMove: (id: string, place: number) => Promise<boolean>;
  readonly onRemove: (id: string) => void;
};

const LinesTable = ({ year, rows, fixed, onOpen, onMove, onRemove }: TableProps) => {
  const sum = total(rows, ({ line }) => amountOf(line));
  const earlier = rows.some(({ line }) => line.previousUsed !== null);
  return (
    <>
      <Paper withBorder radius="md" style={{ overflow: 'auto' }}>
        <SortableRows
          label={`Dự toán năm ${year.year}`}
          rows={rows}
          rowId={({ line }) => line.id}
          rowName={({ line }) => line.content}
          disabled={fixed}
          onMove={onMove}
          header={
            <>
              <Table.Th>Nội dung chi</Table.Th>
              <Table.Th w={74}>Tiểu mục</Table.Th>
              <Table.Th w={190} ta="right">
                Số lượng × lần × đơn giá
              </Table.Th>
              <Table.Th w={120} ta="right">
                Thành tiền
              </Table.Th>
              {earlier && (
                <Table.Th w={120} ta="right">
                  Năm trước
                </Table.Th>
              )}
              <Table.Th w={44} aria-label="Xóa" />
            </>
          }
          footer={
            <Table.Tr>
              <Table.Td />
              <Table.Td fw={700}>Tổng cộng</Table.Td>
              <Table.Td />
              <Table.Td />
              <Table.Td ta="right" fw={700}>
                {formatMoney(sum)}
              </Table.Td>
              {earlier && (
                <Table.Td ta="right" fw={700}>
                  {formatMoney(total(rows, ({ line }) => line.previousUsed ?? 0))}
                </Table.Td>
              )}
              <Table.Td />
            </Table.Tr>
          }
        >
          {(row) => <LineCells row={row} earlier={earlier} fixed={fixed} onOpen={onOpen} onRemove={onRemove} />}
        </SortableRows>
      </Paper>
      <Group justify="space-between">
        <Text size="sm">
          Bằng chữ: {amountInWords(sum)}{' '}
          <Text span c="dimmed">
            (đơn vị tính: đồng)
          </Text>
        </Text>
        {!fixed && (
          <Text size="xs" c="dimmed">
            <Kbd size="xs">Alt</Kbd> + <Kbd size="xs">↑</Kbd> <Kbd size="xs">↓</Kbd> chuyển chỗ
          </Text>
        )}
      </Group>
    </>
  );
};

type CellProps = Pick<TableProps, 'fixed' | 'onOpen' | 'onRemove'> & { readonly row: Row; readonly earlier: boolean };

const LineCells = ({ row, earlier, fixed, onOpen, onRemove }: CellProps) => {
  const { line, code, source } = row;
  return (
    <>
      <Table.Td>
        <Anchor
          component="button"
          type="button"
          ta="left"
          size="sm"
          fw={500}
          c="inherit"
          onClick={() => onOpen(line.id)}
        >
          {line.content}
        </Anchor>
        <Text size="xs" c="dimmed">
          {[source, BUDGET_PART_SHORT[line.part], BUDGET_QUARTER_LABELS[line.quarter]].join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td>{code === '' ? '–' : code}</Table.Td>
      <Table.Td ta="right">
        <Text size="sm">
          {formatQuantity(line.quantityThousandths)} {line.unit}
        </Text>
        <Text size="xs" c="dimmed">
          × {line.times} × {formatMoney(line.unitPrice)}
        </Text>
      </Table.Td>
      <Table.Td ta="right">{formatMoney(amountOf(line))}</Table.Td>
      {earlier && <Table.Td ta="right">{line.previousUsed === null ? '' : formatMoney(line.previousUsed)}</Table.Td>}
      <Table.Td>
        {!fixed && !row.fixed && (
          <Tooltip label="Xóa">
            <ActionIcon
              variant="subtle"
              color="red"
              aria-label={`Xóa ${line.content}`}
              onClick={() => onRemove(line.id)}
            >
              <IconTrash size={18} />
            </ActionIcon>
          </Tooltip>
        )}
      </Table.Td>
    </>
  );
};
