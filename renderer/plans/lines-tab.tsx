import { Button, Group, Kbd, Paper, Stack, Table, Text, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCopy, IconPlus } from '@tabler/icons-react';
import { type LineProgress, periodText } from '#shared/plans/rules.ts';
import type { Plan } from '#shared/plans/schema.ts';
import { agencyNameOn } from '#shared/roster/rules.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { SortableRows } from '../kit/sortable-rows.tsx';
import { SidePanel, Split } from '../kit/split.tsx';
import { useOpened } from '../kit/use-opened.ts';
import { useAction } from '../use-command.ts';
import { useDerived } from '../use-workspace.ts';
import { CopyPanel } from './copy-panel.tsx';
import { LineBadge } from './line-badge.tsx';
import { LineForm } from './line-form.tsx';
import { LinePanel } from './line-panel.tsx';

type Props = { readonly plan: Plan; readonly lines: readonly LineProgress[] };
/** What stands beside the list: a new line, the lines of another year, or a line by its id. */
type Side = 'new' | 'copy' | { readonly id: string } | null;

/** The lines in order with how they stand; one is opened, added or copied beside the list. */
export const LinesTab = ({ plan, lines }: Props) => {
  const [side, setSide, close] = useOpened<Side>();
  const tools = (
    <Group gap="xs">
      <Button size="sm" leftSection={<IconPlus size={16} />} onClick={() => setSide('new')}>
        Thêm nội dung
      </Button>
      <Button size="sm" variant="default" leftSection={<IconCopy size={16} />} onClick={() => setSide('copy')}>
        Chép từ năm trước
      </Button>
    </Group>
  );
  return (
    <Split
      sideWidth={440}
      main={
        <Stack gap="sm">
          {lines.length > 0 && tools}
          <Lines plan={plan} lines={lines} side={side} open={(id) => setSide({ id })} tools={tools} />
        </Stack>
      }
      side={
        side === null || isGone(side, lines) ? null : <Beside plan={plan} lines={lines} side={side} close={close} />
      }
    />
  );
};

/** A line that was removed meanwhile has no panel. */
const isGone = (side: Exclude<Side, null>, lines: readonly LineProgress[]): boolean =>
  typeof side === 'object' && !lines.some(({ line }) => line.id === side.id);

type BesideProps = Props & { readonly side: Exclude<Side, null>; readonly close: () => void };
const Beside = ({ plan, lines, side, close }: BesideProps) => {
  if (side === 'new') {
    return (
      <SidePanel key="new" title="Thêm nội dung">
        <LineForm plan={plan} line={null} last={lines.at(-1)?.line ?? null} onClose={close} />
      </SidePanel>
    );
  }
  if (side === 'copy') {
    return (
      <SidePanel key="copy" title="Chép từ năm trước" onClose={close}>
        <CopyPanel plan={plan} onClose={close} />
      </SidePanel>
    );
  }
  const place = lines.findIndex(({ line }) => line.id === side.id);
  const found = lines[place];
  if (found === undefined) return null;
  return (
    <SidePanel key={side.id} title={`Nội dung ${place + 1}`} onClose={close}>
      <LinePanel plan={plan} progress={found} onClose={close} />
    </SidePanel>
  );
};

type LinesProps = Props & { readonly side: Side; readonly open: (id: string) => void; readonly tools: React.ReactNode };
const Lines = ({ plan, lines, side, open, tools }: LinesProps) => {
  const { act } = useAction();
  const wide = useMediaQuery('(min-width: 1050px)', true) && side === null;
  const names = useDerived(
    ['agencies'],
    (read) => new Map(lines.map(({ line }) => [line.id, agencyNameOn(read, line.leadAgencyId, plan.draftedOn)])),
    [lines, plan.draftedOn],
  );
  if (lines.length === 0) {
    return (
      <Paper withBorder radius="md">
        <EmptyState
          title="Chưa có nội dung nào"
          hint="Mỗi nội dung có cơ quan chủ trì, thời gian và sản phẩm; tất cả in thành phụ lục của kế hoạch."
          action={tools}
        />
      </Paper>
    );
  }
  return (
    <>
      <Paper withBorder radius="md" style={{ overflow: 'hidden' }}>
        <SortableRows
          label="Nội dung kế hoạch"
          rows={lines}
          rowId={({ line }) => line.id}
          rowName={({ line }) => line.work}
          onMove={(id, place) => act('plans.moveLine', { id, place })}
          header={
            <>
              <Table.Th w={40}>STT</Table.Th>
              <Table.Th>Nội dung</Table.Th>
              {wide && <Table.Th w={210}>Cơ quan chủ trì</Table.Th>}
              <Table.Th w={wide ? 150 : 110}>Thời gian</Table.Th>
              <Table.Th w={172}>Tiến độ</Table.Th>
            </>
          }
        >
          {({ line, state, tasks, done }, index) => (
            <>
              <Table.Td>{index + 1}</Table.Td>
              <Table.Td>
                <UnstyledButton onClick={() => open(line.id)} style={{ width: '100%' }}>
                  <Text size="sm" fw={typeof side === 'object' && side?.id === line.id ? 600 : 400}>
                    {line.work}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {[wide ? '' : (names.get(line.id) ?? ''), line.section].filter((part) => part !== '').join(' · ')}
                  </Text>
                </UnstyledButton>
              </Table.Td>
              {wide && <Table.Td>{names.get(line.id)}</Table.Td>}
              <Table.Td>{periodText(line)}</Table.Td>
              <Table.Td>
                <LineBadge state={state} />
                {tasks > 0 && (
                  <Text size="xs" c="dimmed">
                    {done}/{tasks} nhiệm vụ đã xong
                  </Text>
                )}
              </Table.Td>
            </>
          )}
        </SortableRows>
      </Paper>
      <Text size="xs" c="dimmed">
        <Kbd size="xs">Enter</Kbd> trên một nội dung để mở, <Kbd size="xs">Alt</Kbd> + <Kbd size="xs">↑</Kbd>{' '}
        <Kbd size="xs">↓</Kbd> chuyển chỗ. Một nội dung xong khi mọi nhiệm vụ của nó đã được xác nhận hoàn thành.
      </Text>
    </>
  );
};
