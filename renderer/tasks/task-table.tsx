import { Group, Paper, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconSelector } from '@tabler/icons-react';
import { type KeyboardEvent, type MouseEvent, memo, type ReactNode, useRef } from 'react';
import { useInSight } from '../kit/in-sight.ts';
import { ClassBadge } from './class-badge.tsx';
import type { Sort } from './filter.ts';
import type { Heading } from './finder.ts';
import { type Found, headingsBefore, itemAt, itemCount } from './items.ts';
import type { TaskRow } from './rows.ts';
import { taskPath } from './words.ts';

/** As in tasks.css. */
const ROW_HEIGHT = 54;
const GROUP_HEIGHT = 36;
const COLUMNS = 6;
const HEADS_HEIGHT = 36;

const topIn = (found: Found) => (index: number) =>
  index * ROW_HEIGHT - headingsBefore(found, index) * (ROW_HEIGHT - GROUP_HEIGHT);

type Props = {
  readonly found: Found;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly onOpen: (id: string) => void;
  /** Under the header where no row is left. */
  readonly empty: ReactNode;
};

/** The list itself: only the rows in sight are drawn, so that 50,000 tasks scroll and filter at once. */
export const TaskTable = memo(({ found, sort, onSort, onOpen, empty }: Props) => {
  const viewport = useRef<HTMLDivElement>(null);
  const count = itemCount(found);
  const { from, to, before, after } = useInSight(viewport, { count, topOf: topIn(found) }, HEADS_HEIGHT);
  return (
    <Paper withBorder radius="md" style={{ overflow: 'hidden', flexShrink: 0 }}>
      <div ref={viewport} className="task-scroll">
        <table className="task-table" aria-label="Danh sách nhiệm vụ" aria-rowcount={count} onMouseMove={tellWhole}>
          <Heads sort={sort} onSort={onSort} />
          <tbody>
            {before > 0 && <tr className="task-gap" style={{ height: before }} aria-hidden />}
            {Array.from({ length: to - from }, (_, i) => from + i).map((index) => {
              const item = itemAt(found, index);
              if (item === null) return null;
              return item.kind === 'row' ? (
                <Row key={index} row={item.row} onOpen={onOpen} />
              ) : (
                <GroupRow key={index} heading={item.heading} />
              );
            })}
            {after > 0 && <tr className="task-gap" style={{ height: after }} aria-hidden />}
          </tbody>
        </table>
        {count === 0 && empty}
      </div>
    </Paper>
  );
});

const Heads = memo((props: Pick<Props, 'sort' | 'onSort'>) => (
  <thead>
    <tr className="task-heads">
      <Head {...props} by="content" title="Nội dung nhiệm vụ" />
      <Head {...props} by="lead" title="Cơ quan chủ trì" />
      <th scope="col">Phối hợp</th>
      <th scope="col">Văn bản giao</th>
      <Head {...props} by="due" title="Thời hạn" />
      <Head {...props} by="attention" title="Tình trạng" />
    </tr>
  </thead>
));

const Head = (props: Pick<Props, 'sort' | 'onSort'> & { readonly by: Sort; readonly title: string }) => {
  const chosen = props.sort === props.by;
  return (
    <th scope="col" aria-sort={chosen ? 'ascending' : 'none'}>
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
    </th>
  );
};

/** Plain elements with a style of their own: twenty rows are drawn at every key of the search. */
const Row = memo(({ row, onOpen }: { readonly row: TaskRow; readonly onOpen: (id: string) => void }) => {
  const { task, lead, others, dueText, state } = row;
  return (
    <tr
      className="task-row"
      tabIndex={0}
      onClick={(event) => {
        event.preventDefault();
        onOpen(task.id);
      }}
      onKeyDown={(event) => rowKeys(event, () => onOpen(task.id))}
    >
      <td>
        <a href={`#${taskPath(task.id)}`} tabIndex={-1} className="task-words">
          {task.content}
        </a>
      </td>
      <td>
        <div className="task-words">{lead}</div>
      </td>
      <td>
        <div className="task-words" data-dimmed>
          {others}
        </div>
      </td>
      <td>
        <div className="task-words" data-dimmed>
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

const GroupRow = memo(({ heading: { title, count, overdue } }: { readonly heading: Heading }) => (
  <tr className="task-group">
    <th colSpan={COLUMNS} scope="rowgroup">
      {title}{' '}
      <span className="task-group-count">
        {count} nhiệm vụ{overdue > 0 ? `, ${overdue} quá hạn` : ''}
      </span>
    </th>
  </tr>
));

/** Words that are cut off are told whole under the mouse; noted only there, since every key draws other words. */
const tellWhole = ({ target }: MouseEvent) => {
  if (!(target instanceof HTMLElement) || !target.classList.contains('task-words')) return;
  target.title = target.scrollHeight > target.clientHeight ? (target.textContent ?? '') : '';
};

/** Enter opens a row, arrows go from row to row. */
const rowKeys = (event: KeyboardEvent<HTMLTableRowElement>, open: () => void) => {
  const row = event.currentTarget;
  if (event.target !== row) return;
  if (event.key === 'Enter') return open();
  const step =
    event.key === 'ArrowDown' ? 'nextElementSibling' : event.key === 'ArrowUp' ? 'previousElementSibling' : null;
  if (step === null) return;
  event.preventDefault();
  const nextRow = (): HTMLElement | null => {
    let next = row[step] as HTMLElement | null;
    while (next !== null && next.tabIndex < 0) next = next[step] as HTMLElement | null;
    return next;
  };
  // Arrows come faster than frames: where no further row is drawn yet, the list is scrolled and drawn at once.
  if (nextRow() === null) {
    const scroller = row.closest('.task-scroll');
    scroller?.scrollBy(0, step === 'nextElementSibling' ? ROW_HEIGHT : -ROW_HEIGHT);
    scroller?.dispatchEvent(new Event('scroll'));
  }
  nextRow()?.focus();
};
