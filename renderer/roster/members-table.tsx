import { closestCenter, DndContext, type DragEndEvent, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { Paper, Table, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useLayoutEffect, useRef, useState } from 'react';
import type { PlainDate } from '#shared/kit/date.ts';
import type { Body, Membership } from '#shared/roster/schema.ts';
import { useMoves } from '../kit/use-moves.ts';
import { useVirtualRows } from '../kit/virtual-rows.ts';
import { useAction } from '../use-command.ts';
import { currentRead, today } from '../use-workspace.ts';
import { type MemberActions, MemberRow } from './member-row.tsx';

type Props = {
  readonly body: Body;
  /** In protocol order. */
  readonly seats: readonly Membership[];
  /** Number of each in the whole list, which a search only narrows. */
  readonly places: ReadonlyMap<string, number>;
  readonly date: PlainDate;
  /** Whether the rows are the whole list of today, the only one that can be put in order. */
  readonly sortable: boolean;
  /** Fewer columns where a form stands beside the list. */
  readonly narrow: boolean;
  readonly selectedId: string | null;
  readonly actions: MemberActions;
};

const ROW_HEIGHT = 56;
/** Below this many rows everything is drawn, so that print and find-in-page see it. */
const VIRTUAL_FROM = 150;

const SPOKEN = {
  screenReaderInstructions: { draggable: 'Kéo để đổi thứ tự, hoặc dùng Alt và phím mũi tên lên, xuống ở dòng.' },
  announcements: {
    onDragStart: () => 'Đang kéo một thành viên.',
    onDragOver: () => undefined,
    onDragEnd: () => 'Đã thả.',
    onDragCancel: () => 'Đã bỏ, thứ tự giữ nguyên.',
  },
};

/** Moves members in today's list and says so. */
const useMembers = (seats: readonly Membership[]) => {
  const { act } = useAction();
  const [said, setSaid] = useState('');
  const save = async (id: string, position: number): Promise<boolean> => {
    const done = await act('roster.moveMember', { id, position, date: today() });
    const seat = currentRead().get('memberships', id);
    const name = seat === undefined ? '' : (currentRead().get('people', seat.personId)?.name ?? '');
    if (done) setSaid(`Đã chuyển ${name} đến thứ tự ${position}.`);
    return done;
  };
  const { order, move, moveBy } = useMoves(
    seats.map((seat) => seat.id),
    save,
  );
  const byId = new Map(seats.map((seat) => [seat.id, seat]));
  return { shown: order.flatMap((id) => byId.get(id) ?? []), move, moveBy, said };
};

/** Members in protocol order; a row is dragged with the mouse or moved with Alt and the arrow keys. */
export const MembersTable = (props: Props) => {
  const { sortable } = props;
  // At 150 % zoom the names need the room.
  const small = useMediaQuery('(max-width: 1050px)') ?? false;
  const narrow = props.narrow || small;
  const { shown, move, moveBy, said } = useMembers(props.seats);
  const viewport = useRef<HTMLDivElement>(null);
  const focused = useRef<string | null>(null);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const { indexes, before, after } = useVirtualRows(viewport, {
    count: shown.length,
    rowHeight: ROW_HEIGHT,
    from: VIRTUAL_FROM,
  });

  // A row that changed its place in the page loses the focus; it is given back, so that Alt and arrow can go on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order is what changed
  useLayoutEffect(() => {
    if (focused.current === null) return;
    viewport.current?.querySelector<HTMLElement>(`tr[data-seat="${focused.current}"]`)?.focus();
    focused.current = null;
  }, [shown.map((seat) => seat.id).join(' ')]);

  const moveFocused = (id: string, step: number) => {
    if (moveBy(id, step)) focused.current = id;
  };
  const drop = ({ active, over }: DragEndEvent) => {
    if (over === null || over.id === active.id) return;
    move(String(active.id), shown.findIndex((seat) => seat.id === over.id) + 1);
  };

  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop} accessibility={SPOKEN}>
      <SortableContext items={shown.map((seat) => seat.id)} strategy={verticalListSortingStrategy} disabled={!sortable}>
        <Paper withBorder radius="md" style={{ overflow: 'hidden' }}>
          <div ref={viewport} style={{ maxHeight: 'calc(100vh - 330px)', minHeight: 300, overflow: 'auto' }}>
            <Table
              stickyHeader
              highlightOnHover
              verticalSpacing={6}
              horizontalSpacing="sm"
              aria-label={`Danh sách ${props.body.shortName}`}
            >
              <Table.Thead>
                <Table.Tr>
                  <Table.Th w={64}>TT</Table.Th>
                  <Table.Th>Họ và tên</Table.Th>
                  <Table.Th w={226}>Vai trò</Table.Th>
                  {!narrow && <Table.Th w="22%">Lĩnh vực phụ trách</Table.Th>}
                  {!narrow && <Table.Th w={170}>Thời gian tham gia</Table.Th>}
                  <Table.Th w={48}>
                    <VisuallyHidden>Việc cần làm</VisuallyHidden>
                  </Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {before > 0 && <tr style={{ height: before }} aria-hidden />}
                {indexes.map((index) => {
                  const seat = shown[index];
                  return seat === undefined ? null : (
                    <MemberRow
                      key={seat.id}
                      {...props}
                      narrow={narrow}
                      seat={seat}
                      place={sortable ? index + 1 : (props.places.get(seat.id) ?? index + 1)}
                      onMove={(step) => moveFocused(seat.id, step)}
                    />
                  );
                })}
                {after > 0 && <tr style={{ height: after }} aria-hidden />}
              </Table.Tbody>
            </Table>
          </div>
        </Paper>
        <VisuallyHidden role="status">{said}</VisuallyHidden>
      </SortableContext>
    </DndContext>
  );
};
