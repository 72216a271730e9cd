import { closestCenter, DndContext, type DragEndEvent, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { ActionIcon, Table, Tooltip } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { useMoves } from './use-moves.ts';

type Props<Row> = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /** What a row calls itself, for the handle and for screen readers. */
  readonly rowName: (row: Row) => string;
  /** The row goes to a place, counted from 1; answers whether that is saved. */
  readonly onMove: (id: string, place: number) => Promise<boolean>;
  readonly disabled?: boolean;
  /** Header cells without the one of the handle. */
  readonly header: ReactNode;
  /** The row's cells without the handle. */
  readonly children: (row: Row, index: number) => ReactNode;
  /** Rows after the last one: fast entry, totals. */
  readonly footer?: ReactNode;
};

/** Vietnamese words for the mouse gesture, in place of the library's English ones. */
const announcements = (nameOf: (id: string) => string) => ({
  onDragStart: ({ active }: { active: { id: unknown } }) => `Đang kéo ${nameOf(String(active.id))}.`,
  onDragOver: () => undefined,
  onDragEnd: ({ active }: { active: { id: unknown } }) => `Đã thả ${nameOf(String(active.id))}.`,
  onDragCancel: ({ active }: { active: { id: unknown } }) => `Đã bỏ kéo ${nameOf(String(active.id))}.`,
});
const INSTRUCTIONS = { draggable: 'Nhấn Alt cùng mũi tên lên hoặc xuống để chuyển chỗ.' };

/** A table whose rows change places: by mouse at the handle, by Alt ↑ and Alt ↓ anywhere in the row. */
export const SortableRows = <Row,>(props: Props<Row>) => {
  const { rows, rowId, rowName, onMove, disabled } = props;
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const { order, move, moveBy } = useMoves(rows.map(rowId), onMove);
  const followed = useRef<HTMLElement | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a row that moved keeps the cursor
  useLayoutEffect(() => {
    followed.current?.focus();
    followed.current = null;
  }, [order.join(' ')]);

  const byId = new Map(rows.map((row) => [rowId(row), row]));
  const shown = order.flatMap((id) => byId.get(id) ?? []);
  const drop = ({ active, over }: DragEndEvent) => {
    if (over !== null) move(String(active.id), order.indexOf(String(over.id)) + 1);
  };
  const keys = (event: KeyboardEvent<HTMLElement>, id: string) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    if (!disabled && moveBy(id, event.key === 'ArrowUp' ? -1 : 1)) followed.current = event.target as HTMLElement;
  };
  const nameOf = (id: string) => {
    const row = byId.get(id);
    return row === undefined ? '' : rowName(row);
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{ announcements: announcements(nameOf), screenReaderInstructions: INSTRUCTIONS }}
    >
      <Table aria-label={props.label} verticalSpacing={6} horizontalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={32} aria-label="Chuyển chỗ" />
            {props.header}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <SortableContext items={shown.map(rowId)} strategy={verticalListSortingStrategy}>
            {shown.map((row, index) => (
              <SortableRow
                key={rowId(row)}
                id={rowId(row)}
                name={rowName(row)}
                disabled={disabled ?? false}
                onKeyDown={(event) => keys(event, rowId(row))}
              >
                {props.children(row, index)}
              </SortableRow>
            ))}
          </SortableContext>
          {props.footer}
        </Table.Tbody>
      </Table>
    </DndContext>
  );
};

type RowProps = {
  readonly id: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly children: ReactNode;
};

const SortableRow = ({ id, name, disabled, onKeyDown, children }: RowProps) => {
  const { listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id,
    disabled,
  });
  return (
    <Table.Tr
      ref={setNodeRef}
      onKeyDown={onKeyDown}
      style={{
        transform: transform === null ? undefined : `translate3d(0, ${Math.round(transform.y)}px, 0)`,
        transition,
        ...(isDragging ? { position: 'relative', zIndex: 2, background: 'var(--mantine-color-desk-0)' } : {}),
      }}
    >
      <Table.Td>
        {!disabled && (
          <Tooltip label="Kéo để chuyển chỗ, hoặc Alt + ↑ / ↓">
            <ActionIcon
              ref={setActivatorNodeRef}
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={`Chuyển chỗ ${name}`}
              style={{ cursor: 'grab', touchAction: 'none' }}
              {...listeners}
            >
              <IconGripVertical size={16} />
            </ActionIcon>
          </Tooltip>
        )}
      </Table.Td>
      {children}
    </Table.Tr>
  );
};
