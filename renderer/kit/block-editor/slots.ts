import type { InlineText, TextBlock } from '#shared/kit/text-blocks.ts';
import { wordsOf } from './inline.ts';

/** One place to type in within a block: "title", "content", "label" or an item "items.2". */
export type Slot = {
  readonly key: string;
  /** Bold and italic may stand in it. */
  readonly rich: boolean;
  readonly value: InlineText;
  /** What it is, for screen readers. */
  readonly name: string;
};

const slot = (key: string, name: string, value: InlineText, rich = false): Slot => ({ key, name, value, rich });

/** The places to type in, in reading order; a table has cells of its own. */
export const slotsOf = (block: TextBlock): readonly Slot[] => {
  switch (block.kind) {
    case 'paragraph':
      return [slot('content', 'Đoạn văn', block.content, true)];
    case 'field':
      return [slot('label', 'Tên mục', block.label), slot('content', 'Nội dung mục', block.content, true)];
    case 'legalBases':
      return block.items.map((item, i) => slot(`items.${i}`, `Căn cứ ${i + 1}`, item));
    case 'heading':
    case 'reportHeading':
      return [slot('title', 'Tiêu đề', block.title)];
    case 'article':
      return [slot('title', 'Tên điều', block.title)];
    case 'clause':
      return [
        ...(block.title === undefined ? [] : [slot('title', 'Tên khoản', block.title)]),
        ...(block.content === undefined && block.title !== undefined
          ? []
          : [slot('content', 'Khoản', block.content ?? '', true)]),
      ];
    case 'point':
      return [slot('content', 'Điểm', block.content, true)];
    case 'list':
      return block.items.map((item, i) => slot(`items.${i}`, `Gạch đầu dòng ${i + 1}`, item, true));
    case 'table':
      return [];
  }
};

/** Which item a slot of a list is. */
export const itemOf = (key: string): number => Number(key.split('.')[1] ?? 0);

/** The block with other words in one of its slots. */
export const withSlot = (block: TextBlock, key: string, value: InlineText): TextBlock => {
  const line = () => wordsOf(value).replace(/\n/g, ' ');
  switch (block.kind) {
    case 'paragraph':
    case 'point':
      return { ...block, content: value };
    case 'field':
      return key === 'label' ? { ...block, label: line() } : { ...block, content: value };
    case 'clause':
      return key === 'title' ? { ...block, title: line() } : { ...block, content: value };
    case 'heading':
    case 'reportHeading':
    case 'article':
      return { ...block, title: line() };
    case 'legalBases':
      return { ...block, items: block.items.with(itemOf(key), wordsOf(value)) };
    case 'list':
      return { ...block, items: block.items.with(itemOf(key), value) };
    case 'table':
      return block;
  }
};

/** All words of a block, for the eye of a rule or of a mark. */
export const blockWords = (block: TextBlock): string =>
  block.kind === 'table'
    ? block.rows.flatMap((row) => (row.kind === 'cells' ? row.cells.map(wordsOf) : [wordsOf(row.text)])).join(' ')
    : slotsOf(block)
        .map(({ value }) => wordsOf(value))
        .join(' ');

/** Whether nothing has been typed into it. */
export const isEmptyBlock = (block: TextBlock): boolean => block.kind !== 'table' && blockWords(block).trim() === '';
