import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Found } from './items.ts';
import type { TaskRow } from './rows.ts';
import { atOnce, openSearch, type Port, type Search, workerPort } from './searching.ts';
import { filterNow, subscribeFilter } from './use-filter.ts';

/** Answers are drawn as they come, and not in a task of their own after it. */
const drawnAtOnce = (port: Port): Port => ({
  ...port,
  listen: (hear, failed) => port.listen((listed) => flushSync(() => hear(listed)), failed),
});

/** All of the same rows, as before. */
const isSame = (shown: Found | null, next: Found): boolean =>
  shown !== null && shown.rows === next.rows && shown.positions === null && next.positions === null;

/** What the filter leaves of the rows, as soon as it is known; null until a remembered filter is answered for the first time. */
export const useFound = (rows: readonly TaskRow[]): Found | null => {
  const [found, setFound] = useState(() => atOnce(rows, filterNow()));
  const search = useRef<Search | null>(null);
  useEffect(() => {
    const opened = openSearch(drawnAtOnce(workerPort()), (next) =>
      setFound((shown) => (isSame(shown, next) ? shown : next)),
    );
    const stop = subscribeFilter(() => opened.ask(filterNow()));
    search.current = opened;
    return () => {
      stop();
      opened.close();
    };
  }, []);
  useEffect(() => search.current?.give(rows, filterNow()), [rows]);
  return found;
};
