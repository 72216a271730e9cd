import { ActionIcon, Text } from '@mantine/core';
import { IconDotsVertical } from '@tabler/icons-react';
import { type KeyboardEvent, memo, type ReactNode } from 'react';
import { blockMark, type InlineText, type TextBlock } from '#shared/kit/text-blocks.ts';
import type { Marked } from './editable.ts';
import { RichLine } from './rich-line.tsx';
import { type Slot, slotsOf } from './slots.ts';
import { type TableActions, TableGrid } from './table-grid.tsx';

/** What a row tells the editor; blocks are named by their ids, since places change. */
export type RowActions = TableActions & {
  readonly change: (id: string, slot: string, value: InlineText) => void;
  readonly key: (id: string, slot: string, event: KeyboardEvent<HTMLElement>, marked: Marked) => boolean;
  readonly paste: (id: string, slot: string, text: string, marked: Marked) => void;
  readonly menu: (id: string, button: HTMLElement) => void;
};

type Props = {
  readonly id: string;
  readonly block: TextBlock;
  readonly number: number | null;
  readonly actions: RowActions;
  readonly error: string | undefined;
  readonly note: ReactNode;
};

const PLACEHOLDERS: Partial<Record<TextBlock['kind'], string>> = {
  paragraph: 'Đoạn văn trống: không in',
  heading: 'Tên của đề mục',
  reportHeading: 'Tên đề mục',
  article: 'Tên điều',
};

/** One block: its number, its words, its menu. */
export const BlockRow = memo(({ id, block, number, actions, error, note }: Props) => {
  const mark = blockMark(block, number);
  const style = block.kind === 'heading' ? block.level : block.kind;
  return (
    <div className="block-row" data-block={style} data-invalid={error !== undefined}>
      <div className="block-mark">{mark}</div>
      <div className="block-body">
        {block.kind === 'table' ? (
          <TableGrid id={id} table={block} actions={actions} />
        ) : (
          slotsOf(block).map((slot) => (
            <SlotLine key={slot.key} {...{ id, slot, mark, actions, block }} invalid={error !== undefined} />
          ))
        )}
        {error !== undefined && (
          <Text size="xs" c="red.8" role="alert">
            {error}
          </Text>
        )}
        {note}
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        data-menu={id}
        aria-label={`Tùy chọn của khối ${mark}`.trim()}
        aria-haspopup="menu"
        onClick={(event) => actions.menu(id, event.currentTarget)}
      >
        <IconDotsVertical size={16} />
      </ActionIcon>
    </div>
  );
});

type SlotProps = {
  readonly id: string;
  readonly slot: Slot;
  readonly mark: string;
  readonly block: TextBlock;
  readonly actions: RowActions;
  readonly invalid: boolean;
};

const SlotLine = ({ id, slot, mark, block, actions, invalid }: SlotProps) => {
  const isItem = slot.key.startsWith('items.');
  const line = (
    <RichLine
      slot={`${id}:${slot.key}`}
      label={mark === '' ? slot.name : `${slot.name} ${mark}`}
      value={slot.value}
      rich={slot.rich}
      className={`block-${slot.key.split('.')[0]}`}
      placeholder={PLACEHOLDERS[block.kind] ?? (slot.key === 'label' ? 'Tên mục' : 'Nội dung')}
      invalid={invalid}
      onChange={(value) => actions.change(id, slot.key, value)}
      onKey={(event, marked) => actions.key(id, slot.key, event, marked)}
      onPasted={(text, marked) => actions.paste(id, slot.key, text, marked)}
    />
  );
  if (!isItem) return line;
  return (
    <div className="block-item">
      <span aria-hidden="true">{block.kind === 'list' ? '-' : '•'}</span>
      {line}
    </div>
  );
};
