import { Button, Center, Loader, Text } from '@mantine/core';
import { IconPlus, IconPrinter } from '@tabler/icons-react';
import { memo, useCallback, useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { figuresSentence, staleSentence, taskFigures } from '#shared/tasks/rules.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { today, useDerived } from '../use-workspace.ts';
import { type Sort, type StateFilter, WITHOUT_FILTER } from './filter.ts';
import { Filters } from './filters.tsx';
import { foundCount, NOTHING_YET } from './items.ts';
import { rowMaker, sortedRows, type TaskRow } from './rows.ts';
import { TaskTable } from './task-table.tsx';
import { changeFilter, useFilter } from './use-filter.ts';
import { useFound } from './use-found.ts';
import { MOVE_PATH, NEW_PATH, PRINT_PATH, REMIND_PATH, taskPath } from './words.ts';

const AGENCIES = ['agencies'] as const;
const TASKS = ['tasks'] as const;

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

const SEARCHING = (
  <Center h={200}>
    <Loader role="status" aria-label="Đang lọc nhiệm vụ" />
  </Center>
);

const changeSort = (sort: Sort) => changeFilter({ sort });

/** The list under its filters, and how many it holds; at a key of the search this part alone is drawn anew. */
const FoundTasks = memo(({ rows }: { readonly rows: readonly TaskRow[] }) => {
  const [, go] = useLocation();
  const sort = useFilter((f) => f.sort);
  const found = useFound(rows);
  const open = useCallback((id: string) => go(taskPath(id)), [go]);
  const shown = found ?? NOTHING_YET;
  const count = foundCount(shown);
  return (
    <>
      <TaskTable
        found={shown}
        sort={sort}
        onSort={changeSort}
        onOpen={open}
        empty={found === null ? SEARCHING : found.filtered ? NOTHING_FOUND : NO_TASKS}
      />
      <div>
        <Text size="xs" c="dimmed" role="status" className="task-count">
          {found !== null &&
            (count === found.rows.length ? `${count} nhiệm vụ` : `${count} trong ${found.rows.length} nhiệm vụ`)}
        </Text>
      </div>
    </>
  );
});

/**
 * All tasks: filtered, grouped, searched without accents; what is late stands first. `show`: only those in that state, as
 * figures elsewhere count them.
 */
export const TasksList = ({ show }: { readonly show?: StateFilter }) => {
  const day = today();
  useEffect(() => {
    if (show !== undefined) changeFilter({ ...WITHOUT_FILTER, state: show });
  }, [show]);
  const sort = useFilter((f) => f.sort);
  const make = useDerived(AGENCIES, (read) => rowMaker(read, day), [day]);
  const rows = useDerived(TASKS, (read) => sortedRows(read.all('tasks').values(), day, make, sort), [day, make, sort]);
  const figures = useDerived(TASKS, (read) => taskFigures(read.all('tasks').values(), day), [day]);
  return (
    <Page
      title="Nhiệm vụ"
      sentence={[figuresSentence(figures), staleSentence(figures)].filter((s) => s !== '').join(' ')}
      action={ACTIONS}
    >
      <Filters day={day} />
      <FoundTasks rows={rows} />
    </Page>
  );
};
