import { describe, expect, it } from 'vitest';
import {
  changeLevel,
  convert,
  enter,
  joinBack,
  moveBlock,
  pasteAt,
  removeBlock,
} from '#renderer/kit/block-editor/block-edits.ts';
import { editHistory, idsAfter } from '#renderer/kit/block-editor/history.ts';
import { addColumn, removeColumn, type TableBlock, toggleGroup } from '#renderer/kit/block-editor/table-edits.ts';
import { pastedText } from '#shared/kit/pasted-text.ts';
import type { TextBlock } from '#shared/kit/text-blocks.ts';

const clause = (content: string): TextBlock => ({ kind: 'clause', number: null, content });
const point = (content: string): TextBlock => ({ kind: 'point', number: null, content });
const list = (...items: string[]): TextBlock => ({ kind: 'list', items });

describe('A text edited by its blocks', () => {
  it('Enter parts a clause in two, bold words staying bold', () => {
    const content = ['Giao ', { text: 'Sở Nội vụ', bold: true }];
    const { blocks, caret } = enter([{ kind: 'clause', number: null, content }], { at: 0, slot: 'content', offset: 7 });
    expect(blocks).toEqual([
      { kind: 'clause', number: null, content: ['Giao ', { text: 'Sở', bold: true }] },
      { kind: 'clause', number: null, content: [{ text: ' Nội vụ', bold: true }] },
    ]);
    expect(caret).toEqual({ at: 1, slot: 'content', offset: 0 });
  });

  it('Backspace at the start joins with the block before, the cursor between the two', () => {
    const { blocks, caret } = joinBack([clause('Một'), point(' hai')], { at: 1, slot: 'content', offset: 0 });
    expect(blocks).toEqual([clause('Một hai')]);
    expect(caret).toEqual({ at: 0, slot: 'content', offset: 3 });
  });

  it('Enter in an empty last item ends the list, Backspace in its first item leaves it', () => {
    const ended = enter([list('một', '')], { at: 0, slot: 'items.1', offset: 0 });
    expect(ended.blocks).toEqual([list('một'), { kind: 'paragraph', content: '' }]);
    const left = joinBack([list('một', 'hai')], { at: 0, slot: 'items.0', offset: 0 });
    expect(left.blocks).toEqual([{ kind: 'paragraph', content: 'một' }, list('hai')]);
  });

  it('Tab makes a point of a clause and Shift Tab a clause of a point; a point goes no deeper', () => {
    const caret = { at: 0, slot: 'content', offset: 1 };
    expect(changeLevel([clause('Một')], caret, true)?.blocks).toEqual([point('Một')]);
    expect(changeLevel([point('Một')], caret, false)?.blocks).toEqual([clause('Một')]);
    expect(changeLevel([point('Một')], caret, true)).toBeNull();
  });

  it('a block moves, turns into another kind and goes; the last one leaves an empty paragraph', () => {
    expect(moveBlock([clause('1'), clause('2')], 0, 1)?.blocks).toEqual([clause('2'), clause('1')]);
    expect(moveBlock([clause('1')], 0, 1)).toBeNull();
    expect(convert([list('một', 'hai')], 0, 'point').blocks).toEqual([point('một'), point('hai')]);
    expect(removeBlock([clause('1')], 0).blocks).toEqual([{ kind: 'paragraph', content: '' }]);
  });

  it('a pasted line joins the words, pasted paragraphs become blocks, pasted bullets items of the list', () => {
    const place = { at: 0, slot: 'content', offset: 3, to: 3 };
    expect(pasteAt([clause('Một ba')], place, pastedText(' hai')).blocks).toEqual([clause('Mộthai ba')]);
    expect(pasteAt([clause('Một ba')], place, pastedText('1. hai\n2. hai rưỡi')).blocks).toEqual([
      clause('Một'),
      clause('hai'),
      clause('hai rưỡi'),
      { kind: 'paragraph', content: ' ba' },
    ]);
    const items = pasteAt([list('một')], { at: 0, slot: 'items.0', offset: 3, to: 3 }, pastedText('- hai\n- ba'));
    expect(items.blocks).toEqual([list('một', 'hai', 'ba')]);
  });
});

describe('A table edited by its cells', () => {
  const column = { header: 'Nội dung', width: { share: 1 }, align: 'left' as const };
  const table: TableBlock = { kind: 'table', columns: [column], rows: [{ kind: 'cells', cells: ['một'] }] };

  it('keeps a cell in every row when columns come and go, and never loses its last column', () => {
    const wider = addColumn(table, 0);
    expect(wider.rows).toEqual([{ kind: 'cells', cells: ['một', ''] }]);
    expect(removeColumn(wider, 1)).toEqual(table);
    expect(removeColumn(table, 0)).toEqual(table);
  });

  it('makes a heading across of a row with its words', () => {
    expect(toggleGroup(table, 0).rows).toEqual([{ kind: 'group', text: 'một' }]);
  });
});

describe('Steps taken back within the editor', () => {
  it('fast typing in one place is one step', () => {
    const history = editHistory();
    const before = { blocks: [clause('')], caret: null };
    history.key(before, 0, 'content', 0);
    history.key({ blocks: [clause('a')], caret: null }, 0, 'content', 200);
    expect(history.undo({ blocks: [clause('ab')], caret: null })).toEqual(before);
    expect(history.undo(before)).toBeNull();
    expect(history.redo(before)?.blocks).toEqual([clause('ab')]);
  });

  it('a block keeps its id while others come, go and change places', () => {
    let last = 0;
    const fresh = () => `neu-${++last}`;
    const [a, b, c] = [clause('a'), clause('b'), clause('c')];
    const held = { blocks: [a, b], ids: ['1', '2'] };
    expect(idsAfter(held, [a, c, b], fresh)).toEqual(['1', 'neu-1', '2']);
    expect(idsAfter(held, [b, a], fresh)).toEqual(['2', '1']);
    expect(idsAfter(held, [a, clause('b2')], fresh)).toEqual(['1', '2']);
  });
});
