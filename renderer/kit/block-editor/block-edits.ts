import type { InlineText, TextBlock } from '#shared/kit/text-blocks.ts';
import { type BlockChoice, choiceOf, newBlock } from './block-choices.ts';
import { joinInline, sliceInline, wordsOf } from './inline.ts';
import { isEmptyBlock, itemOf, slotsOf, withSlot } from './slots.ts';

/** Where the cursor stands: the block by its place, the slot, the characters before it. */
export type Caret = { readonly at: number; readonly slot: string; readonly offset: number };
/** The text after an edit, and where the cursor goes. */
export type Edited = { readonly blocks: readonly TextBlock[]; readonly caret: Caret | null };
type Blocks = readonly TextBlock[];

const firstSlot = (block: TextBlock | undefined): string =>
  (block === undefined ? undefined : slotsOf(block)[0]?.key) ?? '';
const lastSlot = (block: TextBlock | undefined) => (block === undefined ? undefined : slotsOf(block).at(-1));
const valueIn = (block: TextBlock, key: string): InlineText =>
  slotsOf(block).find((slot) => slot.key === key)?.value ?? '';
const lengthOf = (value: InlineText): number => wordsOf(value).length;
const put = (blocks: Blocks, at: number, gone: number, ...fresh: readonly TextBlock[]): Blocks =>
  blocks.toSpliced(at, gone, ...fresh);

/** The cursor at the end of a block; null in front of the first one and in a table. */
const endOf = (blocks: Blocks, at: number): Caret | null => {
  const last = lastSlot(blocks[at]);
  return last === undefined ? null : { at, slot: last.key, offset: lengthOf(last.value) };
};
const startOf = (blocks: Blocks, at: number): Caret | null => {
  const block = blocks[at];
  return block === undefined || block.kind === 'table' ? null : { at, slot: firstSlot(block), offset: 0 };
};

type ListBlock = Extract<TextBlock, { readonly kind: 'list' | 'legalBases' }>;
const withItems = (block: ListBlock, items: readonly InlineText[]): ListBlock =>
  block.kind === 'list' ? { ...block, items: [...items] } : { ...block, items: items.map(wordsOf) };

/** Enter within a list: the item is parted; in an empty last item the list ends and a paragraph begins. */
const enterItem = (blocks: Blocks, block: ListBlock, { at, slot, offset }: Caret): Edited => {
  const item = itemOf(slot);
  const value = block.items[item] ?? '';
  if (lengthOf(value) === 0 && item > 0 && item === block.items.length - 1) {
    const next = put(blocks, at, 1, withItems(block, block.items.slice(0, -1)), newBlock('paragraph'));
    return { blocks: next, caret: { at: at + 1, slot: 'content', offset: 0 } };
  }
  const items = [...block.items].toSpliced(item, 1, sliceInline(value, 0, offset), sliceInline(value, offset));
  return {
    blocks: put(blocks, at, 1, withItems(block, items)),
    caret: { at, slot: `items.${item + 1}`, offset: 0 },
  };
};

/** Enter: a new block of the same kind takes what stands after the cursor. */
export const enter = (blocks: Blocks, caret: Caret): Edited => {
  const { at, slot, offset } = caret;
  const block = blocks[at];
  if (block === undefined || block.kind === 'table') return { blocks, caret };
  if (block.kind === 'list' || block.kind === 'legalBases') return enterItem(blocks, block, caret);
  if (block.kind === 'field' && slot === 'label') return { blocks, caret: { at, slot: 'content', offset: 0 } };
  if (block.kind === 'clause' && slot === 'title' && block.content !== undefined) {
    return { blocks, caret: { at, slot: 'content', offset: 0 } };
  }
  const value = valueIn(block, slot);
  const rest = sliceInline(value, offset);
  const kept = withSlot(block, slot, sliceInline(value, 0, offset));
  const fresh: TextBlock =
    block.kind === 'clause' && slot === 'title'
      ? { kind: 'clause', number: null, title: wordsOf(rest) }
      : newBlock(choiceOf(block), rest);
  const next = put(blocks, at, 1, kept, fresh);
  return { blocks: next, caret: startOf(next, at + 1) };
};

/** Backspace at the start of the first item: it leaves the list; of a further one: it joins the one before. */
const backItem = (blocks: Blocks, block: ListBlock, { at, slot }: Caret): Edited => {
  const item = itemOf(slot);
  const value = block.items[item] ?? '';
  if (item > 0) {
    const before = block.items[item - 1] ?? '';
    const items = [...block.items].toSpliced(item - 1, 2, joinInline(before, value));
    const caret = { at, slot: `items.${item - 1}`, offset: lengthOf(before) };
    return { blocks: put(blocks, at, 1, withItems(block, items)), caret };
  }
  const rest = block.items.slice(1);
  const next = put(blocks, at, 1, newBlock('paragraph', value), ...(rest.length > 0 ? [withItems(block, rest)] : []));
  return { blocks: next, caret: { at, slot: 'content', offset: 0 } };
};

/** Backspace at the start of a slot: the words join those before them. */
export const joinBack = (blocks: Blocks, caret: Caret): Edited => {
  const { at, slot } = caret;
  const block = blocks[at];
  if (block === undefined || block.kind === 'table') return { blocks, caret };
  if (block.kind === 'list' || block.kind === 'legalBases') return backItem(blocks, block, caret);
  if (slot !== firstSlot(block)) return joinWithin(blocks, block, at);
  const before = blocks[at - 1];
  if (isEmptyBlock(block) && blocks.length > 1) {
    const next = put(blocks, at, 1);
    return { blocks: next, caret: at > 0 ? endOf(next, at - 1) : startOf(next, 0) };
  }
  const target = lastSlot(before);
  if (before === undefined || target === undefined) return { blocks, caret };
  const value = slotsOf(block).map((s) => s.value);
  const joined = withSlot(before, target.key, joinInline(target.value, ...value));
  const offset = lengthOf(target.value);
  return { blocks: put(blocks, at - 1, 2, joined), caret: { at: at - 1, slot: target.key, offset } };
};

/** From the content of a clause or a named line to the end of its title; an empty content goes. */
const joinWithin = (blocks: Blocks, block: TextBlock, at: number): Edited => {
  const title = slotsOf(block)[0];
  const caret = { at, slot: title?.key ?? '', offset: lengthOf(title?.value ?? '') };
  if (block.kind !== 'clause' || lengthOf(block.content ?? '') > 0) return { blocks, caret };
  const { content: _, ...bare } = block;
  return { blocks: put(blocks, at, 1, bare), caret };
};

/** All words of a block in one text. */
const contentOf = (block: TextBlock): InlineText => {
  const values = slotsOf(block).map(({ value }) => value);
  return joinInline(...values.flatMap((value, i) => (i === 0 ? [value] : [' ', value])));
};

/** Turns a block into another kind; items of a list become blocks of their own. A table stays what it is. */
export const convert = (blocks: Blocks, at: number, choice: BlockChoice): Edited => {
  const block = blocks[at];
  if (block === undefined || block.kind === 'table' || choiceOf(block) === choice) return { blocks, caret: null };
  const isList = block.kind === 'list' || block.kind === 'legalBases';
  if (isList && (choice === 'list' || choice === 'legalBases')) {
    const items = block.items.map(wordsOf);
    const next = put(blocks, at, 1, { kind: choice, items });
    return { blocks: next, caret: endOf(next, at) };
  }
  const fresh = isList ? block.items.map((item) => newBlock(choice, item)) : [newBlock(choice, contentOf(block))];
  const next = put(blocks, at, 1, ...fresh);
  return { blocks: next, caret: endOf(next, at) };
};

const LEVELS = ['part', 'chapter', 'section', 'subsection', 'article', 'clause', 'point'] as const;

/** Tab and Shift Tab: article, clause, point; a paragraph becomes a clause. Null where there is no such level. */
export const changeLevel = (blocks: Blocks, { at, offset }: Caret, deeper: boolean): Edited | null => {
  const block = blocks[at];
  if (block === undefined) return null;
  const choice = levelOf(blocks, block, deeper);
  if (choice === null) return null;
  const { blocks: next } = convert(blocks, at, choice);
  const caret = startOf(next, at);
  return { blocks: next, caret: caret === null ? null : { ...caret, offset } };
};

const levelOf = (blocks: Blocks, block: TextBlock, deeper: boolean): BlockChoice | null => {
  if (block.kind === 'paragraph') return deeper ? 'clause' : null;
  if (block.kind === 'list') return deeper ? null : 'paragraph';
  if (block.kind === 'reportHeading') return deeper ? 'clause' : null;
  if (block.kind === 'clause' && !deeper && blocks.some(({ kind }) => kind === 'reportHeading')) return 'reportHeading';
  const level = LEVELS.indexOf(choiceOf(block) as (typeof LEVELS)[number]);
  return level === -1 ? null : (LEVELS[level + (deeper ? 1 : -1)] ?? null);
};

/** Alt ↑ and Alt ↓: the block changes places with its neighbour. */
export const moveBlock = (blocks: Blocks, at: number, by: -1 | 1): Edited | null => {
  const block = blocks[at];
  const other = blocks[at + by];
  if (block === undefined || other === undefined) return null;
  return { blocks: blocks.with(at, other).with(at + by, block), caret: null };
};

/** An empty block of that kind after another one; -1 puts it first. */
export const addAfter = (blocks: Blocks, at: number, choice: BlockChoice): Edited => {
  const next = put(blocks, at + 1, 0, newBlock(choice));
  return { blocks: next, caret: startOf(next, at + 1) };
};

/** Takes a block out; the last one leaves an empty paragraph. */
export const removeBlock = (blocks: Blocks, at: number): Edited => {
  const rest = put(blocks, at, 1);
  const next = rest.length === 0 ? [newBlock('paragraph')] : rest;
  return { blocks: next, caret: startOf(next, Math.min(at, next.length - 1)) };
};

/** A title line over the words of a clause, or none. */
export const toggleClauseTitle = (blocks: Blocks, at: number): Edited => {
  const block = blocks[at];
  if (block?.kind !== 'clause') return { blocks, caret: null };
  if (block.title === undefined) {
    const next = blocks.with(at, { ...block, title: '', content: block.content ?? '' });
    return { blocks: next, caret: { at, slot: 'title', offset: 0 } };
  }
  const next = blocks.with(at, { kind: 'clause', number: block.number, content: contentOf(block) });
  return { blocks: next, caret: endOf(next, at) };
};

/** The content line under the title of a clause. */
export const addClauseContent = (blocks: Blocks, at: number): Edited => {
  const block = blocks[at];
  if (block?.kind !== 'clause' || block.content !== undefined) return { blocks, caret: null };
  return { blocks: blocks.with(at, { ...block, content: '' }), caret: { at, slot: 'content', offset: 0 } };
};

type Pasted = { readonly blocks: readonly TextBlock[]; readonly line: string | null };

/** Puts a pasted text at the cursor in place of the marked characters `[offset, to)`: one line as words, more as blocks of their own. */
export const pasteAt = (blocks: Blocks, caret: Caret & { readonly to: number }, pasted: Pasted): Edited => {
  const { at, slot, offset, to } = caret;
  const block = blocks[at];
  if (block === undefined || pasted.blocks.length === 0) return { blocks, caret };
  const value = valueIn(block, slot);
  const [head, tail] = [sliceInline(value, 0, offset), sliceInline(value, to)];
  const whole = isEmptyBlock(block) || (offset === 0 && to >= lengthOf(value) && slotsOf(block).length === 1);
  if (whole) {
    const next = put(blocks, at, 1, ...pasted.blocks);
    return { blocks: next, caret: endOf(next, at + pasted.blocks.length - 1) };
  }
  const items = sameListItems(block, pasted.blocks);
  if (pasted.line !== null) {
    const words = joinInline(head, pasted.line, tail);
    const next = blocks.with(at, withSlot(block, slot, words));
    return { blocks: next, caret: { at, slot, offset: offset + pasted.line.length } };
  }
  if (items !== null && (block.kind === 'list' || block.kind === 'legalBases')) {
    const place = itemOf(slot);
    const rest = [head, ...items, tail].filter((part) => lengthOf(part) > 0);
    const next = blocks.with(at, withItems(block, [...block.items].toSpliced(place, 1, ...rest)));
    return { blocks: next, caret: endOf(next, at) };
  }
  const after: readonly TextBlock[] = lengthOf(tail) === 0 ? [] : [newBlock('paragraph', tail)];
  const next = put(blocks, at, 1, withSlot(block, slot, head), ...pasted.blocks, ...after);
  return { blocks: next, caret: endOf(next, at + pasted.blocks.length) };
};

/** Pasted items where they go on in the list the cursor stands in. */
const sameListItems = (block: TextBlock, pasted: readonly TextBlock[]): readonly InlineText[] | null => {
  const [only] = pasted;
  if (pasted.length !== 1 || only?.kind !== block.kind) return null;
  return only.kind === 'list' || only.kind === 'legalBases' ? only.items : null;
};
