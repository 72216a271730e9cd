import { ActionIcon, Button, Group, Paper, Stack, Text, Tooltip } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { linesOfYear, paymentsOf, spendableVersion } from '#shared/budget/rules.ts';
import type { BudgetPayment, BudgetYear } from '#shared/budget/schema.ts';
import { total } from '#shared/budget/sums.ts';
import { formatDate } from '#shared/kit/date.ts';
import { amountInWords, formatMoney } from '#shared/kit/money.ts';
import { DataTable, type TableColumn } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { SidePanel, Split } from '../kit/split.tsx';
import { useAction } from '../use-command.ts';
import { useDerived } from '../use-workspace.ts';
import { PaymentForm } from './payment-form.tsx';
import { BUDGET_READS } from './words.ts';

/** The payments of a year by voucher. */
export const PaymentsTab = ({ year }: { readonly year: BudgetYear }) => {
  const { act, busy } = useAction();
  const payments = useDerived(BUDGET_READS, (read) => paymentsOf(read, year.id), [year.id]);
  const lines = useDerived(
    BUDGET_READS,
    (read) => new Map(linesOfYear(read, year.id).map((line, i) => [line.id, `${i + 1}. ${line.content}`])),
    [year.id],
  );
  const assigned = useDerived(BUDGET_READS, (read) => spendableVersion(read, year.id) !== undefined, [year.id]);
  const [opened, setOpened] = useState<string | null>(null);
  const open = year.closing === null;
  if (!assigned)
    return (
      <Paper withBorder radius="md">
        <EmptyState
          title="Chưa có dự toán được giao"
          hint="Khoản chi ghi theo dòng đã được giao tiền. Ghi số được giao ở thẻ “Phân bổ & điều chỉnh” trước."
        />
      </Paper>
    );
  const add = open ? (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setOpened('new')}>
      Ghi khoản chi
    </Button>
  ) : null;
  const chosen = payments.find(({ id }) => id === opened) ?? null;
  const columns: readonly TableColumn<BudgetPayment>[] = [
    { id: 'date', header: 'Ngày', width: 110, value: (p) => p.date, cell: (p) => formatDate(p.date) },
    { id: 'voucher', header: 'Chứng từ', width: 110, value: (p) => p.voucher, cell: (p) => p.voucher },
    {
      id: 'content',
      header: 'Nội dung',
      value: (p) => `${p.content} ${lines.get(p.lineId) ?? ''}`,
      cell: (p) => (
        <>
          <Text size="sm">{p.content}</Text>
          <Text size="xs" c="dimmed">
            Dòng {lines.get(p.lineId)}
            {p.excess === null ? '' : ` · vượt theo văn bản số ${p.excess.number}`}
          </Text>
        </>
      ),
    },
    {
      id: 'amount',
      header: 'Số tiền',
      width: 140,
      align: 'right',
      value: (p) => p.amount,
      cell: (p) => formatMoney(p.amount),
    },
    {
      id: 'remove',
      header: '',
      width: 60,
      cell: (p) =>
        open && (
          <Tooltip label="Xóa">
            <ActionIcon
              variant="subtle"
              color="red"
              disabled={busy}
              aria-label={`Xóa khoản chi ${p.voucher}`}
              onClick={(event) => {
                event.stopPropagation();
                void act('budget.removePayment', { id: p.id }, [{ coll: 'budgetPayments', id: p.id, rev: p.rev }]);
              }}
            >
              <IconTrash size={18} />
            </ActionIcon>
          </Tooltip>
        ),
    },
  ];
  const sum = total(payments, ({ amount }) => amount);
  return (
    <Split
      sideWidth={420}
      side={
        opened === 'new' || (chosen !== null && open) ? (
          <SidePanel title={chosen === null ? 'Ghi khoản chi' : 'Sửa khoản chi'}>
            <PaymentForm key={opened} year={year} payment={chosen} onClose={() => setOpened(null)} />
          </SidePanel>
        ) : null
      }
      main={
        <Stack gap="sm">
          <DataTable
            name={`budget-payments-${year.year}`}
            label={`Khoản chi năm ${year.year}`}
            rows={payments}
            columns={columns}
            rowId={(p) => p.id}
            {...(open ? { onOpen: (p: BudgetPayment) => setOpened(p.id) } : {})}
            selectedId={opened}
            tools={payments.length > 0 ? add : undefined}
            searchHint="Tìm khoản chi (không cần dấu)"
            maxHeight="calc(100vh - 340px)"
            empty={{
              title: `Chưa có khoản chi nào của năm ${year.year}`,
              hint: 'Ghi từng khoản theo chứng từ; chương trình báo khi một dòng sắp hết và dừng khi vượt.',
              action: add,
            }}
          />
          {payments.length > 0 && (
            <Group justify="space-between">
              <Text size="sm" fw={600}>
                Tổng đã chi: {formatMoney(sum)} đồng
              </Text>
              <Text size="sm" c="dimmed">
                {amountInWords(sum)}
              </Text>
            </Group>
          )}
        </Stack>
      }
    />
  );
};
