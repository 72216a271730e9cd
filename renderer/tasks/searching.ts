import { isFiltered, isPlain, type TaskFilter } from './filter.ts';
import { createFinder, type Listed, type ToFinder } from './finder.ts';
import type { Found } from './items.ts';
import { factsOf, type TaskRow } from './rows.ts';

/** The way to a finder and back. */
export type Port = {
  readonly post: (message: ToFinder) => void;
  /** `failed`: there is nobody at the other end. */
  readonly listen: (hear: (listed: Listed) => void, failed: () => void) => void;
  readonly close: () => void;
};

/** A finder in a thread of its own. */
export const workerPort = (): Port => {
  const worker = new Worker(new URL('./finder-worker.ts', import.meta.url), { type: 'module' });
  return {
    post: (message) => worker.postMessage(message),
    listen: (hear, failed) => {
      worker.onmessage = ({ data }: MessageEvent<Listed>) => hear(data);
      worker.onerror = failed;
    },
    close: () => worker.terminate(),
  };
};

/** A finder in this very thread: slower to type before, but it finds the same. */
export const nearPort = (): Port => {
  const take = createFinder();
  let answer: (listed: Listed) => void = () => undefined;
  return {
    post: (message) => {
      const listed = take(message);
      if (listed !== null) queueMicrotask(() => answer(listed));
    },
    listen: (hear) => {
      answer = hear;
    },
    close: () => {
      answer = () => undefined;
    },
  };
};

/** What is shown without asking anybody: all rows. */
export const atOnce = (rows: readonly TaskRow[], filter: TaskFilter): Found | null =>
  isPlain(filter) ? { rows, positions: null, headings: [], filtered: false } : null;

const SLICE = 1000;
const PAUSE_MS = 16;
type Under = { readonly ask: number; readonly rows: readonly TaskRow[]; readonly filter: TaskFilter };

export type Search = {
  /** The rows of the list from now on, in their order. */
  readonly give: (rows: readonly TaskRow[], filter: TaskFilter) => void;
  readonly ask: (filter: TaskFilter) => void;
  readonly close: () => void;
};

/**
 * Tells the finder the rows a slice at a time, each row once, and asks it one question at a time: what was typed meanwhile
 * is asked next. `show` gets every answer with the rows it was found among.
 */
export const openSearch = (opened: Port, show: (found: Found) => void): Search => {
  let port = opened;
  let numbers = new Map<TaskRow, number>();
  let told = 0;
  let rows: readonly TaskRow[] = [];
  let untold: readonly TaskRow[] = [];
  let ordered = false;
  let wanted: TaskFilter | null = null;
  let under: Under | null = null;
  let asks = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const askNext = () => {
    if (!ordered || under !== null || wanted === null || isPlain(wanted)) return;
    asks += 1;
    under = { ask: asks, rows, filter: wanted };
    port.post({ kind: 'find', ask: asks, filter: wanted });
  };
  const tell = () => {
    const slice = untold.slice(0, SLICE);
    untold = untold.slice(SLICE);
    if (slice.length > 0) port.post({ kind: 'rows', first: told, rows: slice.map(factsOf) });
    for (const row of slice) {
      numbers.set(row, told);
      told += 1;
    }
    // Whoever waits for an answer does not wait for pauses.
    if (untold.length > 0) timer = setTimeout(tell, wanted === null || isPlain(wanted) ? PAUSE_MS : 0);
    else {
      // What the finder forgets is forgotten here too: a row that comes back is told again.
      numbers = new Map(rows.map((row) => [row, numbers.get(row) ?? 0]));
      port.post({ kind: 'order', numbers: Uint32Array.from(numbers.values()) });
      ordered = true;
      askNext();
    }
  };
  const hear = (listed: Listed) => {
    if (under?.ask !== listed.ask) return;
    const { rows: among, filter } = under;
    under = null;
    show({ rows: among, positions: listed.positions, headings: listed.headings, filtered: isFiltered(filter) });
    if (wanted !== filter || rows !== among) askNext();
  };
  const ask = (filter: TaskFilter) => {
    wanted = filter;
    const plain = atOnce(rows, filter);
    if (plain === null) return askNext();
    under = null;
    show(plain);
  };
  const give = (next: readonly TaskRow[], filter: TaskFilter) => {
    clearTimeout(timer);
    rows = next;
    untold = next.filter((row) => !numbers.has(row));
    ordered = false;
    timer = setTimeout(tell, 0);
    ask(filter);
  };
  const failed = () => {
    port.close();
    port = nearPort();
    port.listen(hear, failed);
    numbers = new Map();
    told = 0;
    under = null;
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
