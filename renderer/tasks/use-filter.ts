import { useSyncExternalStore } from 'react';
import { NO_FILTER, type TaskFilter } from './filter.ts';

/** How the list was left, kept on this PC. */
const KEPT = 'tasks:filter';
const remembered = (): TaskFilter => {
  try {
    return { ...NO_FILTER, ...(JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Partial<TaskFilter>) };
  } catch {
    return NO_FILTER;
  }
};

let now = remembered();
const listeners = new Set<() => void>();

export const filterNow = (): TaskFilter => now;
export const subscribeFilter = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Kept when no key came for a while, and at the latest as the window goes. */
const KEEP_MS = 500;
let keeping: ReturnType<typeof setTimeout> | undefined;
const keep = () => localStorage.setItem(KEPT, JSON.stringify(now));
window.addEventListener('pagehide', keep);

export const changeFilter = (patch: Partial<TaskFilter>): void => {
  now = { ...now, ...patch };
  clearTimeout(keeping);
  keeping = setTimeout(keep, KEEP_MS);
  for (const listener of listeners) listener();
};

/** A part of the filter; whoever shows it is drawn anew only when that part changed. */
export const useFilter = <T extends string | boolean | null>(part: (filter: TaskFilter) => T): T =>
  useSyncExternalStore(subscribeFilter, () => part(now));
