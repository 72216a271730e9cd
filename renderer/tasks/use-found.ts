import { useEffect, useRef, useState } from 'react';
import type { Found } from './items.ts';
import type { TaskRow } from './rows.ts';
import { openSearch, type Search, withoutIndex, workerPort } from './searching.ts';
import { filterNow, subscribeFilter } from './use-filter.ts';

/** All of the same rows, as before. */
const isSame = (shown: Found | null, next: Found): boolean =>
  shown !== null && shown.rows === next.rows && shown.places === null && next.places === null;

/** What the filter leaves of the rows; null until a remembered search can be answered for the first time. */
export const useFound = (rows: readonly TaskRow[]): Found | null => {
  const [found, setFound] = useState(() => withoutIndex(rows, filterNow()));
  const search = useRef<Search | null>(null);
  useEffect(() => {
    const opened = openSearch(workerPort(), (next) => setFound((shown) => (isSame(shown, next) ? shown : next)));
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
