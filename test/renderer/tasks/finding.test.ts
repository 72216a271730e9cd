import { describe, expect, it } from 'vitest';
import { GROUPINGS, NO_FILTER, type TaskFilter } from '#renderer/tasks/filter.ts';
import { createFinder } from '#renderer/tasks/finder.ts';
import { createIndexing, type Indexed } from '#renderer/tasks/indexing.ts';
import { type Found, foundCount, itemAt, itemCount } from '#renderer/tasks/items.ts';
import { rowMaker, sortedRows, type TaskRow, textOf } from '#renderer/tasks/rows.ts';
import { openSearch, type Port } from '#renderer/tasks/searching.ts';
import { compareVietnamese, matches } from '#shared/kit/text.ts';
import { createTextIndexer, createTextSearch } from '#shared/kit/text-index.ts';
import { TASK_CLASS_LABELS } from '#shared/tasks/labels.ts';
import type { Task } from '#shared/tasks/schema.ts';
import { benchTasks, officeOf } from '#test/bench/tasks.ts';
import { trainingOffice } from '#test/helpers/training-office.ts';

const DAY = '2026-11-23';
const { read } = trainingOffice();
const tasks = benchTasks(officeOf(read), { count: 2500, entries: 1 });
const make = rowMaker(read, DAY);
const rowsOf = (given: readonly Task[]): readonly TaskRow[] => sortedRows(given, DAY, make, 'attention');
const rows = rowsOf(tasks);
const few = rows.slice(0, 500);

/** Every row looked at on its own. */
const plainly = (among: readonly TaskRow[], f: TaskFilter): readonly TaskRow[] =>
  among.filter(
    (row) =>
      (f.state === 'all' || (f.state === 'overdue' ? row.state === 'overdue' : row.state.startsWith('done'))) &&
      (f.agencyId === null || row.task.leadAgencyId === f.agencyId) &&
      (f.dueBy === null || (row.due !== null && row.due <= f.dueBy)) &&
      matches(f.search, textOf(row)),
  );

/** What is drawn, as words: headings and ids of tasks. */
const drawn = (found: Found): readonly string[] =>
  Array.from({ length: itemCount(found) }, (_, i) => {
    const item = itemAt(found, i);
    if (item === null) return 'nothing';
    if (item.kind === 'row') return item.row.task.id;
    return `# ${item.heading.title} ${item.heading.count} ${item.heading.overdue}`;
  });

const titleOf = (row: TaskRow, f: TaskFilter) => (f.group === 'agency' ? row.lead : TASK_CLASS_LABELS[row.state]);
const drawnPlainly = (among: readonly TaskRow[], f: TaskFilter): readonly string[] => {
  const found = plainly(among, f);
  if (f.group === 'none') return found.map((row) => row.task.id);
  // Rows lie in the order of their states, so their titles do too; whatever is found, one does not change places with another.
  const titles = [...new Set(among.map((row) => titleOf(row, f)))];
  if (f.group === 'agency') titles.sort(compareVietnamese);
  return titles.flatMap((title) => {
    const group = found.filter((row) => titleOf(row, f) === title);
    if (group.length === 0) return [];
    const overdue = group.filter((row) => row.state === 'overdue').length;
    return [`# ${title} ${group.length} ${overdue}`, ...group.map((row) => row.task.id)];
  });
};

const SEARCHES = ['hộ tịch khu', 'bao cao hien trang', 'quy che kĩ', 'dot 24', 'qua han  so hoa', 'zzz'];
const leadAgencyId = rows[0]?.task.leadAgencyId ?? '';
const FILTERS: readonly Partial<TaskFilter>[] = [
  {},
  { state: 'overdue' },
  { state: 'done', agencyId: leadAgencyId },
  { dueBy: '2026-10-01' },
];

describe('the finder of the list of tasks', () => {
  it('leaves at every letter what a look at each row leaves, under every filter and in every grouping', () => {
    const indexer = createTextIndexer();
    for (const row of few) indexer.add(textOf(row));
    const search = createTextSearch(indexer.index(Uint32Array.from(few, (_, i) => i)));
    const find = createFinder(few);
    let asked = 0;
    for (const patch of FILTERS) {
      for (const letters of SEARCHES) {
        for (let length = 0; length <= letters.length; length += 1) {
          const group = GROUPINGS[length % GROUPINGS.length] ?? 'none';
          const filter = { ...NO_FILTER, ...patch, search: letters.slice(0, length), group };
          const found = find(filter, search(filter.search));
          expect(drawn(found), JSON.stringify(filter)).toEqual(drawnPlainly(few, filter));
          asked += foundCount(found);
        }
      }
    }
    expect(asked).toBeGreaterThan(5000);
  });
});

/** Gets every message as a copy and answers a moment later, as another thread does. */
let passed = 0;
const farPort = (): Port => {
  const take = createIndexing();
  let answer: (indexed: Indexed) => void = () => undefined;
  return {
    post: (message) => {
      const copy = structuredClone(message);
      setTimeout(() => {
        const indexed = take(copy);
        passed += 1;
        if (indexed !== null) setTimeout(() => answer(structuredClone(indexed)), 2);
      });
    },
    listen: (hear) => {
      answer = hear;
    },
    close: () => undefined,
  };
};
/** Nobody there: says so after the first rows. */
const deadPort = (): Port => {
  let fail: () => void = () => undefined;
  return {
    post: () => setTimeout(() => fail()),
    listen: (_, failed) => {
      fail = failed;
    },
    close: () => undefined,
  };
};

const following = (port: Port) => {
  const shown: Found[] = [];
  const search = openSearch(port, (found) => shown.push(found));
  /** What is shown when nothing was said on either side for a while. */
  const settled = async (): Promise<Found> => {
    for (let seen = -1; seen !== shown.length + passed || shown.length === 0; ) {
      seen = shown.length + passed;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return shown.at(-1) as Found;
  };
  return { search, shown, settled };
};
const searching = (search: string): TaskFilter => ({ ...NO_FILTER, search });

describe('searching while the list is used', () => {
  it('shows everything at once, and the answer to the last key after the others', async () => {
    const { search, shown, settled } = following(farPort());
    search.give(rows, NO_FILTER);
    expect(shown.map(foundCount)).toEqual([rows.length]);
    for (const typed of ['h', 'ho', 'ho ', 'ho t', 'ho ti', 'ho tich']) search.ask(searching(typed));
    const last = await settled();
    expect(drawn(last)).toEqual(drawnPlainly(rows, searching('ho tich')));
    expect(last.filtered).toBe(true);
    search.close();
  });

  it('a search taken back while its answer is under way does not come back', async () => {
    const { search, settled } = following(farPort());
    search.give(rows, NO_FILTER);
    await settled();
    search.ask(searching('ho tich'));
    search.ask(NO_FILTER);
    expect(foundCount(await settled())).toBe(rows.length);
    search.ask(searching('ban do'));
    search.ask(NO_FILTER);
    search.ask(searching('dat dai'));
    expect(drawn(await settled())).toEqual(drawnPlainly(rows, searching('dat dai')));
    search.close();
  });

  it('a task edited while its list is filtered is found by its new words alone, a deleted one no more', async () => {
    const { search, shown, settled } = following(farPort());
    const filter = searching('ho tich');
    search.give(rows, filter);
    const before = drawn(await settled());
    const [edited, deleted, other] = plainly(rows, filter);
    const wanted = plainly(rows, searching('dat dai'))[0];
    if (edited === undefined || deleted === undefined || wanted === undefined) throw new Error('Too few tasks');
    const words: Record<string, string> = { [edited.task.id]: 'Trồng cây', [wanted.task.id]: 'Cấp bản sao hộ tịch' };
    const after = rowsOf(
      tasks
        .filter((task) => task.id !== deleted.task.id)
        .map((task) => (task.id in words ? { ...task, rev: 2, content: words[task.id] ?? '' } : task)),
    );
    search.ask(searching('ho tich '));
    search.give(after, filter);
    const found = drawn(await settled());
    expect(before).toContain(edited.task.id);
    expect(found).not.toContain(edited.task.id);
    expect(found).not.toContain(deleted.task.id);
    expect(found).toContain(wanted.task.id);
    expect(found).toContain(other?.task.id);
    expect(found).toEqual(drawnPlainly(after, filter));
    // Whatever was shown on the way was right for the rows it was shown with.
    for (const step of shown) expect(drawn(step)).toEqual(drawnPlainly(step.rows, filter));
    // Undone with the very same search in the box.
    search.give(rows, filter);
    expect(drawn(await settled())).toEqual(before);
    search.close();
  });

  it('an index that comes when the list has changed already is left aside', async () => {
    const answers: (() => void)[] = [];
    const take = createIndexing();
    let hear: (indexed: Indexed) => void = () => undefined;
    const heldBack: Port = {
      post: (message) => {
        const indexed = take(structuredClone(message));
        if (indexed !== null) answers.push(() => hear(indexed));
      },
      listen: (listener) => {
        hear = listener;
      },
      close: () => undefined,
    };
    const asked = async (count: number) => {
      while (answers.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    const shown: Found[] = [];
    const search = openSearch(heldBack, (found) => shown.push(found));
    const filter = searching('ho tich');
    search.give(few, filter);
    await asked(1);
    const sorted = few.toReversed();
    search.give(sorted, filter);
    answers[0]?.();
    expect(shown).toEqual([]);
    await asked(2);
    answers[0]?.();
    answers[1]?.();
    expect(shown.map(drawn)).toEqual([drawnPlainly(sorted, filter)]);
    search.close();
  });

  it('finds by the words of today in a list that was made anew as a whole', async () => {
    const { search, settled } = following(farPort());
    const filter = searching('ho tich');
    search.give(few, filter);
    await settled();
    for (const [i, day] of ['2026-11-24', '2026-11-25', '2027-06-01'].entries()) {
      const anew = sortedRows(tasks.slice(i, 400 + i), day, rowMaker(read, day), 'due');
      search.give(anew, filter);
      expect(drawn(await settled())).toEqual(drawnPlainly(anew, filter));
      search.ask(searching('qua han'));
      expect(drawn(await settled())).toEqual(drawnPlainly(anew, searching('qua han')));
      search.ask(filter);
    }
    search.close();
  });

  it('finds the same where no other thread can be had', async () => {
    const { search, settled } = following(deadPort());
    const filter: TaskFilter = { ...searching('bao cao'), group: 'agency' };
    search.give(rows, filter);
    expect(drawn(await settled())).toEqual(drawnPlainly(rows, filter));
    search.close();
  });
});
