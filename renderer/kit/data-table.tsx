import { Group, Paper, Table, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconSearch, IconSelector } from '@tabler/icons-react';
import {
  type ColumnDef,
  flexRender,
  getCoreRowModel,
  getFilteredRowModel,
  getSortedRowModel,
  type SortingState,
  useReactTable,
} from '@tanstack/react-table';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { compareVietnamese, matches } from '#shared/kit/text.ts';
import { EmptyState } from './empty-state.tsx';
import { leaving } from './unsaved.ts';
import { useVirtualRows } from './virtual-rows.ts';

export type TableColumn<Row> = {
  readonly id: string;
  readonly header: string;
  /** What the cell shows. */
  readonly cell: (row: Row) => ReactNode;
  /** What sorting and searching read; without it the column does neither. */
  readonly value?: (row: Row) => string | number;
  readonly width?: number | string;
  readonly align?: 'left' | 'right' | 'center';
};

type Props<Row> = {
  /** Under this name the list remembers how it was left. */
  readonly name: string;
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly TableColumn<Row>[];
  readonly rowId: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
  readonly selectedId?: string | null;
  readonly empty: { readonly title: string; readonly hint: string; readonly action?: ReactNode };
  /** Filters of the screen, beside the search box. */
  readonly tools?: ReactNode;
  readonly searchHint?: string;
  readonly maxHeight?: number | string;
};

type Left = { readonly sorting: SortingState; readonly search: string };
const remembered = (name: string): Left => {
  try {
    return JSON.parse(localStorage.getItem(`list:${name}`) ?? '') as Left;
  } catch {
    return { sorting: [], search: '' };
  }
};

const ROW_HEIGHT = 44;
/** Below this many rows everything is drawn, so that print and find-in-page see it. */
const VIRTUAL_FROM = 120;

/** A list that sorts, searches without accents, scrolls through 50,000 rows and remembers how it was left. */
export const DataTable = <Row,>(props: Props<Row>) => {
  const { name, rows, columns, rowId, onOpen } = props;
  const [{ sorting, search }, setLeft] = useState(() => remembered(name));
  useEffect(() => localStorage.setItem(`list:${name}`, JSON.stringify({ sorting, search })), [name, sorting, search]);
  const viewport = useRef<HTMLDivElement>(null);

  const table = useReactTable<Row>({
    data: rows as Row[],
    columns: columns.map(
      (c): ColumnDef<Row> => ({
        id: c.id,
        header: c.header,
        accessorFn: (row) => c.value?.(row) ?? '',
        cell: ({ row }) => c.cell(row.original),
        enableSorting: c.value !== undefined,
        sortingFn: (a, b, id) => compareValues(a.getValue(id), b.getValue(id)),
      }),
    ),
    state: { sorting, globalFilter: search },
    onSortingChange: (change) =>
      setLeft((left) => ({ ...left, sorting: typeof change === 'function' ? change(left.sorting) : change })),
    globalFilterFn: (row, _column, query: string) =>
      matches(query, ...columns.map((c) => String(c.value?.(row.original) ?? ''))),
    getColumnCanGlobalFilter: () => true,
    getRowId: rowId,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
    getFilteredRowModel: getFilteredRowModel(),
  });
  const shown = table.getRowModel().rows;
  const { indexes, before, after } = useVirtualRows(viewport, {
    count: shown.length,
    rowHeight: ROW_HEIGHT,
    from: VIRTUAL_FROM,
  });

  // Another row takes the place of the form beside the list: what is typed there is not lost unasked.
  const open = (row: Row) => (onOpen ? () => void leaving(() => onOpen(row)) : undefined);

  if (rows.length === 0) {
    return (
      <>
        {props.tools && <Group>{props.tools}</Group>}
        <Paper withBorder radius="md">
          <EmptyState {...props.empty} />
        </Paper>
      </>
    );
  }
  return (
    <>
      <Group gap="sm">
        <TextInput
          leftSection={<IconSearch size={16} />}
          placeholder={props.searchHint ?? 'Tìm trong danh sách (không cần dấu)'}
          aria-label="Tìm trong danh sách"
          value={search}
          onChange={(e) => {
            const { value } = e.currentTarget;
            setLeft((left) => ({ ...left, search: value }));
          }}
          w={300}
        />
        {props.tools}
      </Group>
      <Paper withBorder radius="md" style={{ overflow: 'hidden' }}>
        <div ref={viewport} style={{ maxHeight: props.maxHeight ?? 'calc(100vh - 250px)', overflow: 'auto' }}>
          <Table aria-label={props.label} stickyHeader highlightOnHover={onOpen !== undefined} verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                {table.getFlatHeaders().map((header, i) => (
                  <Table.Th
                    key={header.id}
                    w={columns[i]?.width}
                    ta={columns[i]?.align}
                    aria-sort={sortWord(header.column.getIsSorted())}
                  >
                    {header.column.getCanSort() ? (
                      <UnstyledButton fz="sm" fw={600} onClick={header.column.getToggleSortingHandler()}>
                        <Group gap={4} wrap="nowrap">
                          {flexRender(header.column.columnDef.header, header.getContext())}
                          <SortIcon direction={header.column.getIsSorted()} />
                        </Group>
                      </UnstyledButton>
                    ) : (
                      flexRender(header.column.columnDef.header, header.getContext())
                    )}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {before > 0 && <tr style={{ height: before }} aria-hidden />}
              {indexes.map((index) => {
                const row = shown[index];
                if (!row) return null;
                return (
                  <Table.Tr
                    key={row.id}
                    tabIndex={onOpen ? 0 : undefined}
                    onClick={open(row.original)}
                    onKeyDown={(event) => rowKeys(event, open(row.original))}
                    data-selected={props.selectedId === row.id || undefined}
                    {...(props.selectedId === row.id ? { bg: 'var(--mantine-primary-color-light)' } : {})}
                    style={onOpen ? { cursor: 'pointer' } : undefined}
                  >
                    {row.getVisibleCells().map((cell, i) => (
                      <Table.Td key={cell.id} ta={columns[i]?.align}>
                        {flexRender(cell.column.columnDef.cell, cell.getContext())}
                      </Table.Td>
                    ))}
                  </Table.Tr>
                );
              })}
              {after > 0 && <tr style={{ height: after }} aria-hidden />}
            </Table.Tbody>
          </Table>
          {shown.length === 0 && (
            <EmptyState
              title="Không có dòng nào khớp"
              hint="Thử gõ phần khác của tên, hoặc xóa nội dung trong ô tìm."
            />
          )}
        </div>
      </Paper>
      <Text size="xs" c="dimmed">
        {shown.length === rows.length ? `${rows.length} dòng` : `${shown.length} trong ${rows.length} dòng`}
      </Text>
    </>
  );
};

const compareValues = (a: unknown, b: unknown): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : compareVietnamese(String(a), String(b));
const sortWord = (sorted: false | 'asc' | 'desc') =>
  sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : undefined;
const SortIcon = ({ direction }: { readonly direction: false | 'asc' | 'desc' }) => {
  if (direction === 'asc') return <IconArrowUp size={14} aria-hidden />;
  if (direction === 'desc') return <IconArrowDown size={14} aria-hidden />;
  return <IconSelector size={14} color="var(--mantine-color-gray-5)" aria-hidden />;
};
/** Enter opens a row, arrows go from row to row. */
const rowKeys = (event: KeyboardEvent<HTMLTableRowElement>, open: (() => void) | undefined) => {
  if (event.target !== event.currentTarget) return;
  const step = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' }[event.key] as
    | 'nextElementSibling'
    | 'previousElementSibling'
    | undefined;
  if (event.key === 'Enter' && open) open();
  else if (step) {
    event.preventDefault();
    (event.currentTarget[step] as HTMLElement | null)?.focus();
  }
};
