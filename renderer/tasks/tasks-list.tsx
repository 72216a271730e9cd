import { Button, Text } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconPlus, IconPrinter } from '@tabler/icons-react';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { figuresSentence, staleSentence, taskFigures } from '#shared/tasks/rules.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { today, useDerived } from '../use-workspace.ts';
import { Filters } from './filters.tsx';
import {
  filteredRows,
  groupedItems,
  isFiltered,
  NO_FILTER,
  narrows,
  rowMaker,
  type StateFilter,
  sortedRows,
  type TaskFilter,
  type TaskRow,
  warmKeys,
} from './rows.ts';
import { TaskTable } from './task-table.tsx';
import { LIST_PATH, MOVE_PATH, NEW_PATH, PRINT_PATH, REMIND_PATH } from './words.ts';

const AGENCIES = ['agencies'] as const;
const TASKS = ['tasks'] as const;

const WARM_ROWS = 1500;
const WARM_PAUSE_MS = 16;
/** Search keys are made a few at a time after the list stands, so that the first key typed waits for nothing. */
const useWarmKeys = (rows: readonly TaskRow[]) =>
  useEffect(() => {
    let at = 0;
    let timer = setTimeout(function step() {
      warmKeys(rows, at, at + WARM_ROWS);
      at += WARM_ROWS;
      if (at < rows.length) timer = setTimeout(step, WARM_PAUSE_MS);
    }, WARM_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [rows]);

type Found = { readonly rows: readonly TaskRow[]; readonly filter: TaskFilter; readonly found: readonly TaskRow[] };
/** The rows a filter leaves; while the search only grows they are looked for among those found before. */
const useFound = (rows: readonly TaskRow[], filter: TaskFilter): readonly TaskRow[] => {
  const last = useRef<Found | null>(null);
  return useMemo(() => {
    const { current } = last;
    const among = current !== null && current.rows === rows && narrows(current.filter, filter) ? current.found : rows;
    const found = filteredRows(among, filter);
    last.current = { rows, filter, found };
    return found;
  }, [rows, filter]);
};

const GIVE = (
  <Button component={Link} href={NEW_PATH} leftSection={<IconPlus size={18} />}>
    Giao nhiệm vụ
  </Button>
);
const ACTIONS = (
  <>
    <Button component={Link} href={PRINT_PATH} variant="default" leftSection={<IconPrinter size={18} />}>
      In bảng theo dõi
    </Button>
    <Button component={Link} href={REMIND_PATH} variant="default">
      Đôn đốc…
    </Button>
    <Button component={Link} href={MOVE_PATH} variant="default">
      Chuyển cơ quan…
    </Button>
    {GIVE}
  </>
);
const NOTHING_FOUND = (
  <EmptyState
    title="Không có nhiệm vụ nào khớp với bộ lọc"
    hint="Thử gõ phần khác của nội dung, hoặc bỏ bớt điều kiện lọc."
  />
);
const NO_TASKS = (
  <EmptyState
    title="Chưa có nhiệm vụ nào"
    hint="Nhiệm vụ được giao từ kết luận cuộc họp hoặc ghi trực tiếp. Bấm “Giao nhiệm vụ” để bắt đầu."
    action={GIVE}
  />
);

/**
 * All tasks: filtered, grouped, searched without accents; what is late stands first. `show`: only those in that state, as
 * figures elsewhere count them.
 */
export const TasksList = ({ show }: { readonly show?: StateFilter }) => {
  const [, go] = useLocation();
  const day = today();
  const [left, setFilter] = useLocalStorage<TaskFilter>({
    key: 'tasks:filter',
    defaultValue: NO_FILTER,
    getInitialValueInEffect: false,
  });
  useEffect(() => {
    if (show !== undefined) setFilter((f) => ({ ...NO_FILTER, group: f.group, sort: f.sort, state: show }));
  }, [show, setFilter]);
  const filter = useMemo(() => ({ ...NO_FILTER, ...left }), [left]);
  // The box takes every key at once; the list follows as soon as it can.
  const shown = useDeferredValue(filter);
  const make = useDerived(AGENCIES, (read) => rowMaker(read, day), [day]);
  const rows = useDerived(TASKS, (read) => sortedRows(read.all('tasks').values(), day, make, shown.sort), [
    day,
    make,
    shown.sort,
  ]);
  useWarmKeys(rows);
  const figures = useDerived(TASKS, (read) => taskFigures(read.all('tasks').values(), day), [day]);
  const found = useFound(rows, shown);
  const items = useMemo(() => groupedItems(found, shown.group), [found, shown.group]);
  const open = useCallback((id: string) => go(`${LIST_PATH}/${id}`), [go]);
  const change = useCallback(
    (patch: Partial<TaskFilter>) => setFilter((f) => ({ ...NO_FILTER, ...f, ...patch })),
    [setFilter],
  );
  const sort = useCallback(
    (by: TaskFilter['sort']) => setFilter((f) => ({ ...NO_FILTER, ...f, sort: by })),
    [setFilter],
  );
  return (
    <Page
      title="Nhiệm vụ"
      sentence={[figuresSentence(figures), staleSentence(figures)].filter((s) => s !== '').join(' ')}
      action={ACTIONS}
    >
      <Filters day={day} filter={filter} onChange={change} />
      <TaskTable
        items={items}
        sort={shown.sort}
        onSort={sort}
        onOpen={open}
        empty={isFiltered(shown) ? NOTHING_FOUND : NO_TASKS}
      />
      <Text size="xs" c="dimmed" role="status">
        {found.length === rows.length ? `${rows.length} nhiệm vụ` : `${found.length} trong ${rows.length} nhiệm vụ`}
      </Text>
    </Page>
  );
};
