import { createTextSearch } from '#shared/kit/text-index.ts';
import { hasSearch, type TaskFilter } from './filter.ts';
import { createFinder } from './finder.ts';
import { createIndexing, type Indexed, type ToIndexing } from './indexing.ts';
import type { Found } from './items.ts';
import { type TaskRow, textOf } from './rows.ts';

/** The way to who makes the index, and back. */
export type Port = {
  readonly post: (message: ToIndexing) => void;
  /** `failed`: there is nobody at the other end. */
  readonly listen: (hear: (indexed: Indexed) => void, failed: () => void) => void;
  readonly close: () => void;
};

/** A thread of its own. */
export const workerPort = (): Port => {
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url), { type: 'module' });
  return {
    post: (message) => worker.postMessage(message),
    listen: (hear, failed) => {
      worker.onmessage = ({ data }: MessageEvent<Indexed>) => hear(data);
      worker.onerror = failed;
    },
    close: () => worker.terminate(),
  };
};

/** This very thread: the window is slower while it reads, but it finds the same. */
export const nearPort = (): Port => {
  const take = createIndexing();
  let answer: (indexed: Indexed) => void = () => undefined;
  return {
    post: (message) => {
      const indexed = take(message);
      if (indexed !== null) queueMicrotask(() => answer(indexed));
    },
    listen: (hear) => {
      answer = hear;
    },
    close: () => {
      answer = () => undefined;
    },
  };
};

/** What a filter without letters leaves, which nobody need be asked for; null where it has letters. */
export const withoutIndex = (rows: readonly TaskRow[], filter: TaskFilter): Found | null =>
  hasSearch(filter) ? null : createFinder(rows)(filter, null);

const SLICE = 1000;
const PAUSE_MS = 16;

export type Search = {
  /** The rows of the list from now on, in their order. */
  readonly give: (rows: readonly TaskRow[], filter: TaskFilter) => void;
  readonly ask: (filter: TaskFilter) => void;
  readonly close: () => void;
};

/**
 * Has the texts of the rows read a slice at a time, each once, and finds by their index from then on: what is asked is shown
 * at once, or as soon as the index of these rows is there.
 */
export const openSearch = (opened: Port, show: (found: Found) => void): Search => {
  let port = opened;
  let rows: readonly TaskRow[] = [];
  let find = createFinder(rows);
  let wanted: TaskFilter | null = null;
  /** Under which number the text of each row was told. */
  let told = new Map<TaskRow, number>();
  let count = 0;
  let untold: readonly TaskRow[] = [];
  /** By the index of these very rows; null until it is there. */
  let textSearch: ReturnType<typeof createTextSearch> | null = null;
  let asks = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    if (wanted === null) return;
    if (!hasSearch(wanted)) show(find(wanted, null));
    else if (textSearch !== null) show(find(wanted, textSearch(wanted.search)));
  };
  const tell = () => {
    const slice = untold.slice(0, SLICE);
    untold = untold.slice(SLICE);
    port.post({ kind: 'texts', anew: count === 0, texts: slice.map(textOf) });
    for (const row of slice) {
      told.set(row, count);
      count += 1;
    }
    // Whoever waits for an answer does not wait for pauses.
    if (untold.length > 0) timer = setTimeout(tell, wanted !== null && hasSearch(wanted) ? 0 : PAUSE_MS);
    else port.post({ kind: 'index', ask: asks, order: Uint32Array.from(rows, (row) => told.get(row) ?? 0) });
  };
  const hear = ({ ask, index }: Indexed) => {
    if (ask !== asks) return;
    textSearch = createTextSearch(index);
    if (wanted !== null && hasSearch(wanted)) look();
  };
  const ask = (filter: TaskFilter) => {
    wanted = filter;
    look();
  };
  const give = (next: readonly TaskRow[], filter: TaskFilter) => {
    clearTimeout(timer);
    rows = next;
    find = createFinder(rows);
    textSearch = null;
    untold = rows.filter((row) => !told.has(row));
    // What is told and gone is carried along until it is much.
    if (count + untold.length > 1.5 * rows.length) {
      told = new Map();
      count = 0;
      untold = rows;
    }
    // Answers to what was asked before are for other rows.
    asks += 1;
    timer = setTimeout(tell, 0);
    ask(filter);
  };
  const failed = () => {
    port.close();
    port = nearPort();
    port.listen(hear, failed);
    told = new Map();
    count = 0;
    if (wanted !== null) give(rows, wanted);
  };
  port.listen(hear, failed);
  return {
    give,
    ask,
    close: () => {
      clearTimeout(timer);
      port.close();
    },
  };
};
