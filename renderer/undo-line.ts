import { useSyncExternalStore } from 'react';

/** The line at the foot that offers undo for ten seconds after every change. */
type Done = 'saved' | 'undone' | 'redone';
type Line = { readonly title: string; readonly at: number; readonly done: Done };
let line: Line | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();
const set = (next: Line | null) => {
  line = next;
  for (const listener of listeners) listener();
};

/** Milliseconds the line stays. */
const SHOWN_FOR = 10_000;

/** Shows what was just done; `title` is the command's Vietnamese name. */
export const showUndo = (title: string, done: Done = 'saved'): void => {
  clearTimeout(timer);
  set({ title, at: Date.now(), done });
  timer = setTimeout(() => set(null), SHOWN_FOR);
};
export const hideUndo = (): void => {
  clearTimeout(timer);
  set(null);
};
export const useUndoLine = (): Line | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => line,
  );
