import { Group, Paper, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconSelector } from '@tabler/icons-react';
import { memo, type ReactNode, useRef } from 'react';
import { useInSight } from '../kit/in-sight.ts';
import type { Sort } from './filter.ts';
import { type Found, type Heading, headingsBefore, itemAt, itemCount } from './items.ts';
import { ROW_HEIGHT, Row, tellWhole } from './task-row.tsx';
import { useCut } from './use-cut.ts';

/** As in tasks.css. */
const GROUP_HEIGHT = 36;
const COLUMNS = 6;

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
  const viewport = useRef<HTMLTableSectionElement>(null);
  const count = itemCount(found);
  const { from, to, before, after } = useInSight(viewport, { count, topOf: topIn(found) });
  const cut = useCut(viewport);
  return (
    <Paper withBorder radius="md" style={{ overflow: 'hidden', flexShrink: 0 }}>
      <table className="task-table" aria-label="Danh sách nhiệm vụ" aria-rowcount={count} onMouseMove={tellWhole}>
        <Heads sort={sort} onSort={onSort} />
        <tbody ref={viewport} className="task-scroll">
          {before > 0 && <tr className="task-gap" style={{ height: before }} aria-hidden />}
          {Array.from({ length: to - from }, (_, i) => from + i).map((index) => {
            const item = itemAt(found, index);
            if (item === null) return null;
            return item.kind === 'row' ? (
              <Row key={index} row={item.row} cut={cut} onOpen={onOpen} />
            ) : (
              <GroupRow key={index} heading={item.heading} />
            );
          })}
          {after > 0 && <tr className="task-gap" style={{ height: after }} aria-hidden />}
          {count === 0 && (
            <tr className="task-gap">
              <td colSpan={COLUMNS}>{empty}</td>
            </tr>
          )}
        </tbody>
      </table>
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
