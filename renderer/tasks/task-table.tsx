import { Group, Paper, Table, Text, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconSelector } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, type ReactNode, useRef } from 'react';
import { Link } from 'wouter';
import { ClassBadge } from './class-badge.tsx';
import type { ListItem, Sort, TaskRow } from './rows.ts';
import { taskPath } from './words.ts';

const ROW_HEIGHT = 54;
const GROUP_HEIGHT = 36;
const COLUMNS = 6;

type Props = {
  readonly items: readonly ListItem[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly onOpen: (id: string) => void;
  /** Under the header where no row is left. */
  readonly empty: ReactNode;
};

/** The list itself: only the rows in sight are drawn, so that 50,000 tasks scroll and filter at once. */
export const TaskTable = memo(({ items, sort, onSort, onOpen, empty }: Props) => {
  const viewport = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => viewport.current,
    estimateSize: (index) => (items[index]?.kind === 'group' ? GROUP_HEIGHT : ROW_HEIGHT),
    overscan: 10,
  });
  const seen = virtualizer.getVirtualItems();
  const before = seen[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (seen.at(-1)?.end ?? 0);
  const head = { sort, onSort };
  return (
    <Paper withBorder radius="md" style={{ overflow: 'hidden' }}>
      <div ref={viewport} style={{ height: 'calc(100vh - 330px)', minHeight: 260, overflow: 'auto' }}>
        <Table
          aria-label="Danh sách nhiệm vụ"
          aria-rowcount={items.length}
          stickyHeader
          highlightOnHover
          layout="fixed"
        >
          <Table.Thead>
            <Table.Tr>
              <Head {...head} by="content" title="Nội dung nhiệm vụ" />
              <Head {...head} by="lead" title="Cơ quan chủ trì" width="17%" />
              <Table.Th w="15%">Phối hợp</Table.Th>
              <Table.Th w="15%">Văn bản giao</Table.Th>
              <Head {...head} by="due" title="Thời hạn" width={122} />
              <Head {...head} by="attention" title="Tình trạng" width={166} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {before > 0 && <tr style={{ height: before }} aria-hidden />}
            {seen.map(({ index, key }) => {
              const item = items[index];
              if (item === undefined) return null;
              return item.kind === 'row' ? (
                <Row key={key} row={item.row} onOpen={onOpen} />
              ) : (
                <GroupRow key={key} item={item} />
              );
            })}
            {after > 0 && <tr style={{ height: after }} aria-hidden />}
          </Table.Tbody>
        </Table>
        {items.length === 0 && empty}
      </div>
    </Paper>
  );
});

const Head = (props: {
  readonly by: Sort;
  readonly title: string;
  readonly width?: number | string;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}) => {
  const chosen = props.sort === props.by;
  return (
    <Table.Th {...(props.width === undefined ? {} : { w: props.width })} aria-sort={chosen ? 'ascending' : 'none'}>
      <UnstyledButton fz="sm" fw={600} onClick={() => props.onSort(props.by)}>
        <Group gap={4} wrap="nowrap">
          {props.title}
          {chosen ? (
            <IconArrowDown size={14} aria-hidden />
          ) : (
            <IconSelector size={14} color="var(--mantine-color-gray-5)" aria-hidden />
          )}
        </Group>
      </UnstyledButton>
    </Table.Th>
  );
};

/** Plain elements with a style of their own: twenty rows are drawn at every key of the search. */
const Row = memo(({ row, onOpen }: { readonly row: TaskRow; readonly onOpen: (id: string) => void }) => {
  const { task, lead, others, dueText, state } = row;
  return (
    <tr
      className="task-row"
      tabIndex={0}
      style={{ height: ROW_HEIGHT }}
      onClick={() => onOpen(task.id)}
      onKeyDown={(event) => rowKeys(event, () => onOpen(task.id))}
    >
      <td>
        <Link href={taskPath(task.id)} tabIndex={-1} className="task-words" title={task.content}>
          {task.content}
        </Link>
      </td>
      <td>
        <div className="task-words" title={lead}>
          {lead}
        </div>
      </td>
      <td>
        <div className="task-words" data-dimmed title={others}>
          {others}
        </div>
      </td>
      <td>
        <div className="task-words" data-dimmed title={task.basis}>
          {task.basis}
        </div>
      </td>
      <td>{dueText.charAt(0).toLocaleUpperCase('vi') + dueText.slice(1)}</td>
      <td>
        <ClassBadge value={state} />
      </td>
    </tr>
  );
});

const GroupRow = ({ item }: { readonly item: ListItem & { readonly kind: 'group' } }) => (
  <Table.Tr style={{ height: GROUP_HEIGHT }} bg="var(--mantine-color-gray-0)">
    <Table.Th colSpan={COLUMNS} py={4} scope="rowgroup">
      {item.title}{' '}
      <Text span size="sm" c="dimmed" fw={400}>
        {item.count} nhiệm vụ{item.overdue > 0 ? `, ${item.overdue} quá hạn` : ''}
      </Text>
    </Table.Th>
  </Table.Tr>
);

/** Enter opens a row, arrows go from row to row. */
const rowKeys = (event: KeyboardEvent<HTMLTableRowElement>, open: () => void) => {
  if (event.target !== event.currentTarget) return;
  if (event.key === 'Enter') return open();
  const step =
    event.key === 'ArrowDown' ? 'nextElementSibling' : event.key === 'ArrowUp' ? 'previousElementSibling' : null;
  if (step === null) return;
  event.preventDefault();
  let next = event.currentTarget[step] as HTMLElement | null;
  while (next !== null && next.tabIndex < 0) next = next[step] as HTMLElement | null;
  next?.focus();
};
