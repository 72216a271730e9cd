import './block-editor.css';
import { ActionIcon, Alert, Button, Group, Kbd, Menu, Stack, Text, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconBold, IconEraser, IconItalic, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { blockNumbers, type TextBlock } from '#shared/kit/text-blocks.ts';
import { BLOCK_CHOICE_LABELS, BLOCK_CHOICES, type BlockChoice } from './block-choices.ts';
import { BlockRow } from './block-row.tsx';
import { useBlockEditing } from './use-block-editing.ts';

type Props = {
  readonly blocks: readonly TextBlock[];
  /** Hears every key; the text given back must be the one heard last. */
  readonly onChange: (blocks: readonly TextBlock[]) => void;
  readonly label?: string;
  /** What is wrong, by the place of the block. */
  readonly errors?: ReadonlyMap<number, string>;
  /** What stands under a block, by its place: that it was rewritten, and what from. */
  readonly notes?: ReadonlyMap<number, ReactNode>;
  /** Legal bases used before, offered where bases are typed. */
  readonly legalBases?: readonly string[];
};

/**
 * A text as its blocks, each with the number its place gives. Enter begins a new block, Backspace at the start joins,
 * Tab changes the level, Alt ↑ ↓ moves, Ctrl B and Ctrl I set bold and italic, Ctrl Z takes back.
 */
export const BlockEditor = ({ blocks, onChange, label, errors, notes, legalBases }: Props) => {
  const root = useRef<HTMLElement>(null);
  const editing = useBlockEditing({ root, blocks, onChange, legalBases: legalBases ?? [] });
  const numbers = blockNumbers(blocks);
  return (
    <section ref={root} className="block-editor" aria-label={label ?? 'Nội dung văn bản'}>
      <Toolbar undo={editing.undo} redo={editing.redo} add={editing.addAtCursor} />
      {editing.cleaned !== null && (
        <Alert
          color="blue"
          icon={<IconEraser size={18} />}
          withCloseButton
          closeButtonLabel="Đóng"
          onClose={editing.forgetCleaned}
          role="status"
        >
          <Group gap="xs" justify="space-between">
            <Text size="sm">{editing.cleaned}</Text>
            <Button size="compact-xs" variant="default" onClick={editing.undo}>
              Bỏ nội dung vừa dán
            </Button>
          </Group>
        </Alert>
      )}
      <div className="block-rows">
        {blocks.map((block, i) => (
          <BlockRow
            key={editing.ids[i]}
            id={editing.ids[i] ?? ''}
            block={block}
            number={numbers[i] ?? null}
            actions={editing.actions}
            error={errors?.get(i)}
            note={notes?.get(i)}
          />
        ))}
        {blocks.length === 0 && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} />}
            onClick={() => editing.addAtCursor('paragraph')}
          >
            Bắt đầu soạn
          </Button>
        )}
      </div>
      {editing.menu}
    </section>
  );
};

type ToolbarProps = {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly add: (choice: BlockChoice) => void;
};

/** A button must not take the cursor out of the words. */
const stay = (event: { readonly preventDefault: () => void }) => event.preventDefault();

const Toolbar = ({ undo, redo, add }: ToolbarProps) => (
  <Stack gap={4} className="block-toolbar">
    <Group gap={4}>
      <Tool label="Đậm (Ctrl B)" onUse={() => window.document.execCommand('bold')}>
        <IconBold size={16} />
      </Tool>
      <Tool label="Nghiêng (Ctrl I)" onUse={() => window.document.execCommand('italic')}>
        <IconItalic size={16} />
      </Tool>
      <Tool label="Hoàn tác khi soạn (Ctrl Z)" onUse={undo}>
        <IconArrowBackUp size={16} />
      </Tool>
      <Tool label="Làm lại khi soạn (Ctrl Y)" onUse={redo}>
        <IconArrowForwardUp size={16} />
      </Tool>
      <Menu position="bottom-start" withinPortal returnFocus={false}>
        <Menu.Target>
          <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} />}>
            Thêm khối
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {BLOCK_CHOICES.map((choice) => (
            <Menu.Item key={choice} onClick={() => add(choice)}>
              {BLOCK_CHOICE_LABELS[choice]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Group>
    <Text size="xs" c="dimmed">
      <Kbd size="xs">Enter</Kbd> khối mới · <Kbd size="xs">Tab</Kbd> đổi cấp · <Kbd size="xs">Alt ↑ ↓</Kbd> chuyển chỗ ·{' '}
      <Kbd size="xs">Esc</Kbd> ra khỏi ô soạn
    </Text>
  </Stack>
);

const Tool = (props: { readonly label: string; readonly onUse: () => void; readonly children: ReactNode }) => (
  <Tooltip label={props.label}>
    <ActionIcon variant="default" aria-label={props.label} onMouseDown={stay} onClick={props.onUse}>
      {props.children}
    </ActionIcon>
  </Tooltip>
);
