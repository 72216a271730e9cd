import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { DeskState } from '#shared/bridge.ts';
import { type CollectionName, isCollectionName, type Records } from '#shared/collections.ts';
import type { AnyRecord } from '#shared/kit/command.ts';
import { type PlainDate, todayIn } from '#shared/kit/date.ts';
import { applyChanges, emptyWorkspace, type Read, readOf, type Workspace } from '#shared/workspace.ts';
import { desk } from './desk.ts';
import { stringSharer } from './kit/equal-strings.ts';
import { hideUndo } from './undo-line.ts';

/**
 * The whole workspace in the window's memory: read once in portions, then kept by record changes.
 * Screens subscribe to the collections they derive from, never to the root.
 */
type Loaded = {
  readonly state: DeskState | null;
  readonly loading: boolean;
  readonly failure: string | null;
};

let workspace: Workspace = emptyWorkspace();
let read: Read = readOf(workspace);
let loaded: Loaded = { state: null, loading: true, failure: null };
let readings = 0;
const versions = new Map<string, number>();
const listeners = new Set<() => void>();

const notify = () => {
  for (const listener of listeners) listener();
};
const touch = (coll: string) => versions.set(coll, (versions.get(coll) ?? 0) + 1);
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const set = (next: Partial<Loaded>) => {
  loaded = { ...loaded, ...next };
  notify();
};

const firstPortion = () => desk.readPortion({ cursor: null });

/**
 * Reads the whole workspace from main in portions; a reading that was overtaken by a newer one is dropped. `first` is the
 * first portion where it was asked for already.
 */
const readAll = async (state: DeskState, first?: ReturnType<typeof firstPortion>): Promise<void> => {
  readings += 1;
  const mine = readings;
  if (state.kind !== 'open') {
    workspace = emptyWorkspace();
    read = readOf(workspace);
    set({ state, loading: false, failure: null });
    return;
  }
  const fresh = emptyWorkspace();
  const share = stringSharer();
  for (let portion = await (first ?? firstPortion()); ; ) {
    if (mine !== readings) return;
    if (!portion.ok) return set({ state, loading: false, failure: portion.refusal.message });
    for (const { coll, record } of portion.value.records) {
      if (!isCollectionName(coll)) continue;
      share(record);
      (fresh[coll] as Map<string, AnyRecord>).set(record.id, record);
    }
    if (portion.value.next === null) break;
    portion = await desk.readPortion({ cursor: portion.value.next });
  }
  workspace = fresh;
  read = readOf(fresh);
  for (const coll of Object.keys(fresh)) touch(coll);
  set({ state, loading: false, failure: null });
};

/** Starts listening and reads the workspace; called once by main.tsx. Resolves when it is read, or cannot be. */
export const startWorkspace = (): Promise<void> => {
  desk.listen((event) => {
    if (event.kind === 'changes') {
      applyChanges(workspace, event.changes);
      for (const coll of new Set(event.changes.map((c) => c.coll))) touch(coll);
      notify();
    } else if (event.kind === 'state') set({ state: event.state });
    else if (event.kind === 'reopened') {
      // The last undo belongs to the workspace that was left.
      hideUndo();
      void readAll(event.state);
    }
  });
  // Asked for in one breath with the state: most often something is open, and its records are wanted at once.
  const first = firstPortion();
  first.catch(() => undefined);
  return desk
    .state({})
    .then((state) => readAll(state, first))
    .catch(() => set({ loading: false, failure: 'Chương trình chưa mở được dữ liệu.' }));
};

/** What main last told of the workspace. */
export const useDeskState = (): Loaded => useSyncExternalStore(subscribe, () => loaded);

/** Reads the present workspace outside of rendering (handlers of forms). */
export const currentRead = (): Read => read;

/** Today in Asia/Ho_Chi_Minh, from the clock of the PC. */
export const today = (): PlainDate => todayIn(new Date().toISOString());

/**
 * A value derived from the workspace, computed anew only when one of the named collections changed
 * (or `deps`). The selector must be pure.
 */
export const useDerived = <T>(
  colls: readonly CollectionName[],
  selector: (read: Read) => T,
  deps: readonly unknown[] = [],
): T => {
  const memo = useRef<{ key: readonly unknown[]; value: T } | null>(null);
  const snapshot = useCallback(() => colls.map((c) => versions.get(c) ?? 0).join(','), [colls]);
  const version = useSyncExternalStore(subscribe, snapshot);
  const key = [read, version, ...deps];
  const held = memo.current;
  if (held && held.key.length === key.length && held.key.every((part, i) => Object.is(part, key[i]))) return held.value;
  const value = selector(read);
  memo.current = { key, value };
  return value;
};

/** One record, or undefined; renders again only when its collection changed. */
export const useRecord = <C extends CollectionName>(coll: C, id: string): Records[C] | undefined =>
  useDerived([coll], (r) => r.get(coll, id), [coll, id]);
