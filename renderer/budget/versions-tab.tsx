import { Button, Group, Paper, Stack, Table, Text } from '@mantine/core';
import { IconArrowBackUp, IconArrowsExchange, IconFileCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { VERSION_KIND_LABELS } from '#shared/budget/labels.ts';
import { allottedTo, linesOfYear, versionsOf } from '#shared/budget/rules.ts';
import type { BudgetLine, BudgetVersion, BudgetYear } from '#shared/budget/schema.ts';
import { formatDate } from '#shared/kit/date.ts';
import { amountInWords, formatMoney } from '#shared/kit/money.ts';
import { confirm } from '../kit/confirm.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { SidePanel, Split } from '../kit/split.tsx';
import { useAction } from '../use-command.ts';
import { useDerived } from '../use-workspace.ts';
import { AdjustForm } from './adjust-form.tsx';
import { AssignForm } from './assign-form.tsx';
import { BUDGET_READS } from './words.ts';

/** What was asked for, given and changed: every version of the year side by side. */
export const VersionsTab = ({ year }: { readonly year: BudgetYear }) => {
  const { act, busy } = useAction();
  const versions = useDerived(BUDGET_READS, (read) => versionsOf(read, year.id), [year.id]);
  const lines = useDerived(BUDGET_READS, (read) => linesOfYear(read, year.id), [year.id]);
  const [adding, setAdding] = useState(false);
  const last = versions.at(-1);
  const open = year.closing === null;
  if (last === undefined)
    return (
      <Paper withBorder radius="md">
        <EmptyState
          title="Dự toán đề nghị chưa chốt"
          hint="Chốt dự toán ở thẻ “Dự toán” khi tờ trình đã ký, rồi ghi số được giao và các lần điều chỉnh tại đây."
        />
      </Paper>
    );
  const takeBack = async () => {
    const yes = await confirm({
      title: `Bỏ “${VERSION_KIND_LABELS[last.kind]}” ngày ${formatDate(last.date)}?`,
      message: 'Số liệu trở về lần trước đó. Lần bị bỏ vẫn nằm trong Thùng rác.',
      confirmLabel: 'Bỏ lần này',
      danger: true,
    });
    if (yes) await act('budget.removeVersion', { id: last.id });
  };
  const assigning = last.kind === 'proposed';
  return (
    <Split
      sideWidth={520}
      side={
        adding ? (
          <SidePanel title={assigning ? 'Ghi dự toán được giao' : 'Điều chỉnh dự toán'}>
            {assigning ? (
              <AssignForm year={year} proposed={last} lines={lines} onClose={() => setAdding(false)} />
            ) : (
              <AdjustForm year={year} before={last} lines={lines} onClose={() => setAdding(false)} />
            )}
          </SidePanel>
        ) : null
      }
      main={
        <Stack gap="sm">
          {open && (
            <Group gap="sm">
              <Button
                leftSection={assigning ? <IconFileCheck size={16} /> : <IconArrowsExchange size={16} />}
                onClick={() => setAdding(true)}
              >
                {assigning ? 'Ghi dự toán được giao' : 'Điều chỉnh dự toán'}
              </Button>
              <Button
                variant="default"
                leftSection={<IconArrowBackUp size={16} />}
                loading={busy}
                onClick={() => void takeBack()}
              >
                Bỏ lần gần nhất
              </Button>
            </Group>
          )}
          <VersionTable versions={versions} lines={lines} />
          <VersionNotes versions={versions} />
        </Stack>
      }
    />
  );
};

const VersionTable = ({ versions, lines }: { versions: readonly BudgetVersion[]; lines: readonly BudgetLine[] }) => (
  <Paper withBorder radius="md" style={{ overflow: 'auto' }}>
    <Table aria-label="Các lần giao, điều chỉnh dự toán" verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Nội dung chi</Table.Th>
          {versions.map((version) => (
            <Table.Th key={version.id} ta="right">
              {VERSION_KIND_LABELS[version.kind]}
              <Text size="xs" c="dimmed" fw={400}>
                {formatDate(version.date)}
              </Text>
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line, i) => (
          <Table.Tr key={line.id}>
            <Table.Td>
              {i + 1}. {line.content}
            </Table.Td>
            {versions.map((version, k) => (
              <Table.Td key={version.id} ta="right">
                <Figure
                  amount={allottedTo(version, line.id)}
                  before={k < 2 ? null : allottedTo(versions[k - 1], line.id)}
                />
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
        <Table.Tr>
          <Table.Td fw={700}>Tổng cộng (đồng)</Table.Td>
          {versions.map((version) => (
            <Table.Td key={version.id} ta="right" fw={700}>
              {formatMoney(version.total)}
            </Table.Td>
          ))}
        </Table.Tr>
      </Table.Tbody>
    </Table>
  </Paper>
);

/** An amount, and by how much an adjustment moved it. */
const Figure = ({ amount, before }: { readonly amount: number; readonly before: number | null }) => {
  const delta = before === null ? 0 : amount - before;
  return (
    <>
      {formatMoney(amount)}
      {delta !== 0 && (
        <Text size="xs" c="dimmed">
          {delta > 0 ? 'tăng' : 'giảm'} {formatMoney(Math.abs(delta))}
        </Text>
      )}
    </>
  );
};

const VersionNotes = ({ versions }: { readonly versions: readonly BudgetVersion[] }) => (
  <Stack gap={4}>
    {versions.map((version) => (
      <Text size="sm" key={version.id}>
        {version.number}. {VERSION_KIND_LABELS[version.kind]} ngày {formatDate(version.date)}
        {version.document.number === '' ? '' : `, văn bản số ${version.document.number}`}: {formatMoney(version.total)}{' '}
        đồng ({amountInWords(version.total)}).
        {version.supplement > 0 && ` Bổ sung ${formatMoney(version.supplement)} đồng.`}
        {version.supplement < 0 && ` Cắt giảm ${formatMoney(-version.supplement)} đồng.`}
        {version.reason !== '' && ` Lý do: ${version.reason}`}
      </Text>
    ))}
  </Stack>
);
