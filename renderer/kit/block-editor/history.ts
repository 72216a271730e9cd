import type { TextBlock } from '#shared/kit/text-blocks.ts';
import type { Caret } from './block-edits.ts';

type Blocks = readonly TextBlock[];
/** The text and the cursor at one moment. */
export type Moment = { readonly blocks: Blocks; readonly caret: Caret | null };
type Typing = { readonly at: number; readonly slot: string; readonly when: number };

/** Typing in one place without a pause of this many ms is one step. */
const PAUSE = 1000;
/** Steps that can be taken back. */
const KEPT = 200;

/** What was done within an editor and can be taken back. Times in ms, from any clock. */
export const editHistory = () => {
  let past: readonly Moment[] = [];
  let future: readonly Moment[] = [];
  let typing: Typing | null = null;
  return {
    /** Notes the text as it was before a step. */
    step: (before: Moment) => {
      past = [...past, before].slice(-KEPT);
      future = [];
      typing = null;
    },
    /** Notes the text as it was before a key; keys in one place without a pause become one step. */
    key: (before: Moment, at: number, slot: string, when: number) => {
      const goesOn = typing !== null && typing.at === at && typing.slot === slot && when - typing.when < PAUSE;
      if (!goesOn) past = [...past, before].slice(-KEPT);
      future = [];
      typing = { at, slot, when };
    },
    undo: (now: Moment): Moment | null => {
      const last = past.at(-1);
      if (last === undefined) return null;
      past = past.slice(0, -1);
      future = [...future, now];
      typing = null;
      return last;
    },
    redo: (now: Moment): Moment | null => {
      const next = future.at(-1);
      if (next === undefined) return null;
      future = future.slice(0, -1);
      past = [...past, now];
      typing = null;
      return next;
    },
  };
};

/** Ids of blocks after an edit: a block keeps its id as long as it stands for the same place in the text. */
export const idsAfter = (
  before: { readonly blocks: Blocks; readonly ids: readonly string[] },
  blocks: Blocks,
  fresh: () => string,
): readonly string[] => {
  const old = new Map(before.blocks.map((block, i) => [block, before.ids[i] ?? fresh()]));
  let start = 0;
  while (start < blocks.length && blocks[start] === before.blocks[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(blocks.length, before.blocks.length) - start &&
    blocks[blocks.length - 1 - end] === before.blocks[before.blocks.length - 1 - end]
  )
    end += 1;
  const changed = before.blocks.slice(start, before.blocks.length - end);
  const kept = new Set(blocks);
  const free = changed.filter((block) => !kept.has(block)).map((block) => old.get(block));
  const used = new Set<string>();
  return blocks.map((block) => {
    const own = old.get(block);
    const id = own !== undefined && !used.has(own) ? own : (free.shift() ?? fresh());
    used.add(id);
    return id;
  });
};
