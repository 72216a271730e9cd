import { type KeyboardEvent, type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { cleanedSentence, pastedText } from '#shared/kit/pasted-text.ts';
import type { TextBlock } from '#shared/kit/text-blocks.ts';
import { BLOCK_CHOICE_LABELS, BLOCK_CHOICES, type BlockChoice, choiceOf } from './block-choices.ts';
import {
  addAfter,
  addClauseContent,
  type Caret,
  changeLevel,
  convert,
  type Edited,
  enter,
  joinBack,
  moveBlock,
  pasteAt,
  removeBlock,
  toggleClauseTitle,
} from './block-edits.ts';
import type { RowActions } from './block-row.tsx';
import { atEdge, mark } from './editable.ts';
import { editHistory, idsAfter } from './history.ts';
import { wordsOf } from './inline.ts';
import { type MenuChoice, usePopMenu } from './pop-menu.tsx';
import { withSlot } from './slots.ts';

type Input = {
  readonly root: RefObject<HTMLElement | null>;
  readonly blocks: readonly TextBlock[];
  readonly onChange: (blocks: readonly TextBlock[]) => void;
  readonly legalBases: readonly string[];
};

let lastId = 0;
const freshId = (): string => {
  lastId += 1;
  return `b${lastId}`;
};

/** Ids of the blocks: one stays with its block through every edit, so that the cursor and the drawn row stay too. */
const useIds = (blocks: readonly TextBlock[]): readonly string[] => {
  const held = useRef<{ readonly blocks: readonly TextBlock[]; readonly ids: readonly string[] }>({
    blocks: [],
    ids: [],
  });
  if (held.current.blocks !== blocks) held.current = { blocks, ids: idsAfter(held.current, blocks, freshId) };
  return held.current.ids;
};

const slotIn = (root: HTMLElement | null, id: string, slot: string): HTMLElement | null =>
  root?.querySelector<HTMLElement>(`[data-slot="${id}:${slot}"]`) ?? null;

/** The keys, the menu and the steps back of an editor of blocks. */
export const useBlockEditing = (input: Input) => {
  const { root, blocks } = input;
  const ids = useIds(blocks);
  const { menu, openMenu } = usePopMenu();
  const [cleaned, setCleaned] = useState<string | null>(null);
  const [history] = useState(editHistory);
  const wanted = useRef<Caret | null>(null);
  const cursor = useRef<Caret | null>(null);
  const now = useRef({ ...input, ids });
  now.current = { ...input, ids };

  useLayoutEffect(() => {
    const caret = wanted.current;
    if (caret === null) return;
    wanted.current = null;
    cursor.current = caret;
    const id = ids[caret.at] ?? '';
    const place =
      slotIn(root.current, id, caret.slot) ?? root.current?.querySelector<HTMLElement>(`[data-slot^="${id}:"]`) ?? null;
    if (place === null) return;
    mark(place, { from: caret.offset, to: caret.offset });
    place.scrollIntoView({ block: 'nearest' });
  });

  const actions = useMemo<EditorActions>(() => {
    const placeOf = (id: string): number => now.current.ids.indexOf(id);
    const before = () => ({ blocks: now.current.blocks, caret: cursor.current });
    const take = ({ blocks: next, caret }: Edited): true => {
      if (next !== now.current.blocks) {
        history.step(before());
        now.current.onChange(next);
      }
      wanted.current = caret;
      if (next === now.current.blocks && caret !== null) go(caret);
      return true;
    };
    const go = (caret: Caret) => {
      const place = slotIn(root.current, now.current.ids[caret.at] ?? '', caret.slot);
      if (place !== null) mark(place, { from: caret.offset, to: caret.offset });
    };
    const back = (moment: ReturnType<typeof history.undo>) => {
      if (moment === null) return;
      setCleaned(null);
      now.current.onChange(moment.blocks);
      wanted.current = moment.caret;
    };
    const undo = () => back(history.undo(before()));
    const redo = () => back(history.redo(before()));
    const undoKey = (event: KeyboardEvent<HTMLElement>): boolean => {
      if (!event.ctrlKey || event.altKey) return false;
      const key = event.key.toLowerCase();
      if (key === 'z') event.shiftKey ? redo() : undo();
      else if (key === 'y') redo();
      else return false;
      return true;
    };
    const leave = (id: string): true => {
      root.current?.querySelector<HTMLElement>(`[data-menu="${id}"]`)?.focus();
      return true;
    };
    /** To the slot before or after this one, over the edge of the block. */
    const neighbour = (from: HTMLElement, by: -1 | 1): boolean => {
      const all = [...(root.current?.querySelectorAll<HTMLElement>('[data-slot]') ?? [])];
      const next = all[all.indexOf(from) + by];
      if (next === undefined) return false;
      const place = by === -1 ? wordsIn(next) : 0;
      mark(next, { from: place, to: place });
      next.scrollIntoView({ block: 'nearest' });
      return true;
    };
    const arrows = (event: KeyboardEvent<HTMLElement>): boolean => {
      if (event.shiftKey || event.ctrlKey || event.altKey) return false;
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return false;
      const by = event.key === 'ArrowUp' ? -1 : 1;
      return atEdge(event.currentTarget, by) && neighbour(event.currentTarget, by);
    };
    const moved = (event: KeyboardEvent<HTMLElement>, caret: Caret): boolean => {
      if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return false;
      const by = event.key === 'ArrowUp' ? -1 : 1;
      const edited = moveBlock(now.current.blocks, caret.at, by);
      return edited === null ? true : take({ ...edited, caret: { ...caret, at: caret.at + by } });
    };
    const key: RowActions['key'] = (id, slot, event, { from, to }) => {
      const caret: Caret = { at: placeOf(id), slot, offset: from };
      const all = now.current.blocks;
      cursor.current = caret;
      if (undoKey(event) || moved(event, caret) || arrows(event)) return true;
      if (event.key === 'Escape') return leave(id);
      if (event.key === 'Enter' && !event.ctrlKey && !event.shiftKey) return take(enter(all, caret));
      if (event.key === 'Backspace' && from === 0 && to === 0) return take(joinBack(all, caret));
      if (event.key === 'Tab' && !event.ctrlKey && !event.altKey) {
        const edited = changeLevel(all, caret, !event.shiftKey);
        return edited === null ? true : take(edited);
      }
      return false;
    };
    const turnInto = (at: number): readonly MenuChoice[] =>
      BLOCK_CHOICES.filter((choice) => choice !== 'table').map((choice) => ({
        label: BLOCK_CHOICE_LABELS[choice],
        disabled: now.current.blocks[at] !== undefined && choiceOf(now.current.blocks[at]) === choice,
        pick: () => take(convert(now.current.blocks, at, choice)),
      }));
    const addBelow = (at: number): readonly MenuChoice[] =>
      BLOCK_CHOICES.map((choice) => ({
        label: BLOCK_CHOICE_LABELS[choice],
        pick: () => take(addAfter(now.current.blocks, at, choice)),
      }));
    const ofClause = (at: number, block: TextBlock | undefined): readonly MenuChoice[] =>
      block?.kind !== 'clause'
        ? []
        : [
            {
              label: block.title === undefined ? 'Thêm tên khoản' : 'Bỏ tên khoản',
              pick: () => take(toggleClauseTitle(now.current.blocks, at)),
            },
            ...(block.title !== undefined && block.content === undefined
              ? [{ label: 'Thêm nội dung dưới tên khoản', pick: () => take(addClauseContent(now.current.blocks, at)) }]
              : []),
          ];
    const ofBases = (at: number, block: TextBlock | undefined): readonly MenuChoice[] => {
      if (block?.kind !== 'legalBases') return [];
      const offered = now.current.legalBases.filter((base) => !block.items.includes(base)).slice(0, 30);
      const add = (base: string) => () => {
        const items = [...block.items.filter((item) => item !== ''), base];
        take({ blocks: now.current.blocks.with(at, { ...block, items }), caret: null });
      };
      return [
        {
          label: 'Thêm căn cứ đã dùng',
          disabled: offered.length === 0,
          choices: offered.map((base) => ({ label: base, pick: add(base) })),
        },
      ];
    };
    const menuOf: RowActions['menu'] = (id, button) => {
      const at = placeOf(id);
      const block = now.current.blocks[at];
      const shift = (by: -1 | 1) => () => {
        const edited = moveBlock(now.current.blocks, at, by);
        if (edited !== null) take(edited);
      };
      openMenu(button, [
        ...(block?.kind === 'table' ? [] : [{ label: 'Đổi thành', choices: turnInto(at) }]),
        { label: 'Thêm bên dưới', choices: addBelow(at) },
        ...ofBases(at, block),
        ...ofClause(at, block),
        { label: 'Chuyển lên', disabled: at === 0, pick: shift(-1) },
        { label: 'Chuyển xuống', disabled: at === now.current.blocks.length - 1, pick: shift(1) },
        { label: 'Xóa khối này', danger: true, pick: () => take(removeBlock(now.current.blocks, at)) },
      ]);
    };
    return {
      key,
      menu: menuOf,
      openMenu,
      undo,
      redo,
      add: (choice) => take(addAfter(now.current.blocks, cursor.current?.at ?? now.current.blocks.length - 1, choice)),
      change: (id, slot, value) => {
        const at = placeOf(id);
        const block = now.current.blocks[at];
        if (block === undefined) return;
        history.key(before(), at, slot, performance.now());
        cursor.current = { at, slot, offset: wordsOf(value).length };
        now.current.onChange(now.current.blocks.with(at, withSlot(block, slot, value)));
      },
      paste: (id, slot, text, { from, to }) => {
        const pasted = pastedText(text);
        const caret = { at: placeOf(id), slot, offset: from, to };
        cursor.current = caret;
        take(pasteAt(now.current.blocks, caret, pasted));
        setCleaned(cleanedSentence(pasted.cleaned));
      },
      table: (id, edit, typed) => {
        const at = placeOf(id);
        const block = now.current.blocks[at];
        if (block?.kind !== 'table') return;
        if (typed === null) history.step(before());
        else history.key(before(), at, typed, performance.now());
        now.current.onChange(now.current.blocks.with(at, edit(block)));
      },
      tableKey: (id, event) => {
        if (undoKey(event) || arrows(event)) return true;
        if (event.key === 'Escape') return leave(id);
        if (event.key === 'Enter' && !event.ctrlKey && !event.shiftKey) return neighbour(event.currentTarget, 1);
        if (event.key === 'Tab' && !event.ctrlKey && !event.altKey) {
          return neighbour(event.currentTarget, event.shiftKey ? -1 : 1);
        }
        return false;
      },
    };
  }, [history, openMenu, root]);
  const { undo, redo, add: addAtCursor } = actions;
  return { ids, actions, menu, cleaned, undo, redo, addAtCursor, forgetCleaned: () => setCleaned(null) };
};

type EditorActions = RowActions & {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly add: (choice: BlockChoice) => void;
};

const wordsIn = (element: HTMLElement): number => element.textContent?.length ?? 0;
