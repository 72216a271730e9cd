import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconDotsVertical } from '@tabler/icons-react';
import { type KeyboardEvent, memo } from 'react';
import { tidyLine } from '#shared/kit/text.ts';
import type { Marked } from './editable.ts';
import { wordsOf } from './inline.ts';
import type { MenuChoice } from './pop-menu.tsx';
import { RichLine } from './rich-line.tsx';
import {
  type Align,
  addColumn,
  addRow,
  cellsOf,
  removeColumn,
  removeRow,
  type TableBlock,
  toggleGroup,
  withCell,
  withColumn,
} from './table-edits.ts';

/** What a table tells the editor. `typed`: a key in one cell, so that fast typing is one step to take back. */
export type TableActions = {
  readonly table: (id: string, edit: (table: TableBlock) => TableBlock, typed: string | null) => void;
  readonly tableKey: (id: string, event: KeyboardEvent<HTMLElement>, marked: Marked) => boolean;
  readonly openMenu: (button: HTMLElement, choices: readonly MenuChoice[]) => void;
};

type Props = { readonly id: string; readonly table: TableBlock; readonly actions: TableActions };

const ALIGN_LABELS: Record<Align, string> = { left: 'Căn trái', center: 'Căn giữa', right: 'Căn phải' };
const ALIGNS = ['left', 'center', 'right'] as const;
/** Widths offered for a column, mm; null shares what is left. */
const WIDTHS = [null, 10, 15, 20, 25, 30, 40, 50, 60, 80] as const;

const columnChoices = ({ id, table, actions }: Props, column: number): readonly MenuChoice[] => {
  const edit = (change: (t: TableBlock) => TableBlock) => () => actions.table(id, change, null);
  const { align, width } = table.columns[column] ?? { align: 'left', width: { share: 1 } };
  return [
    {
      label: 'Căn chữ',
      choices: ALIGNS.map((to) => ({
        label: ALIGN_LABELS[to],
        disabled: to === align,
        pick: edit((t) => withColumn(t, column, { align: to })),
      })),
    },
    {
      label: 'Độ rộng',
      choices: WIDTHS.map((mm) => ({
        label: mm === null ? 'Chia đều phần còn lại' : `${mm} mm`,
        disabled: mm === null ? 'share' in width : 'mm' in width && width.mm === mm,
        pick: edit((t) => withColumn(t, column, { width: mm === null ? { share: 1 } : { mm } })),
      })),
    },
    { label: 'Thêm cột bên trái', pick: edit((t) => addColumn(t, column - 1)) },
    { label: 'Thêm cột bên phải', pick: edit((t) => addColumn(t, column)) },
    {
      label: 'Xóa cột này',
      danger: true,
      disabled: table.columns.length === 1,
      pick: edit((t) => removeColumn(t, column)),
    },
  ];
};

const rowChoices = ({ id, table, actions }: Props, row: number): readonly MenuChoice[] => {
  const edit = (change: (t: TableBlock) => TableBlock) => () => actions.table(id, change, null);
  const isGroup = table.rows[row]?.kind === 'group';
  return [
    { label: 'Thêm dòng bên trên', pick: edit((t) => addRow(t, row - 1)) },
    { label: 'Thêm dòng bên dưới', pick: edit((t) => addRow(t, row)) },
    {
      label: isGroup ? 'Chia lại thành các ô' : 'Gộp thành dòng đề mục',
      pick: edit((t) => toggleGroup(t, row)),
    },
    { label: 'Xóa dòng này', danger: true, pick: edit((t) => removeRow(t, row)) },
  ];
};

/** Columns, rows and cells are known by their places. */
const placed = <T,>(parts: readonly T[]) => parts.map((part, i) => ({ part, i, key: `place-${i}` }));

/** A table typed cell by cell; menus at its columns and rows. */
export const TableGrid = ({ id, table, actions }: Props) => (
  <div className="block-table">
    <table>
      <thead>
        <tr>
          {placed(table.columns).map(({ part: column, i, key }) => (
            <th key={key}>
              <div className="block-th">
                <RichLine
                  slot={`${id}:head.${i}`}
                  label={`Tên cột ${i + 1}`}
                  value={column.header}
                  placeholder="Tên cột"
                  onChange={(value) =>
                    actions.table(
                      id,
                      (t) => withColumn(t, i, { header: wordsOf(value).replace(/\n/g, ' ') }),
                      `head.${i}`,
                    )
                  }
                  onKey={(event, marked) => actions.tableKey(id, event, marked)}
                  onPasted={pasteWords}
                />
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="xs"
                  aria-label={`Tùy chọn của cột ${i + 1}`}
                  aria-haspopup="menu"
                  onClick={(event) => actions.openMenu(event.currentTarget, columnChoices({ id, table, actions }, i))}
                >
                  <IconChevronDown size={14} />
                </ActionIcon>
              </div>
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {placed(table.rows).map(({ part: row, i, key }) => (
          <GridRow key={key} index={i} row={row} columns={table.columns} {...{ id, table, actions }} />
        ))}
      </tbody>
    </table>
  </div>
);

type RowProps = Props & {
  readonly index: number;
  readonly row: TableBlock['rows'][number];
  readonly columns: TableBlock['columns'];
};

const GridRow = memo(
  ({ id, table, actions, index, row }: RowProps) => (
    <tr data-group={row.kind === 'group'} data-bold={row.kind === 'cells' && row.bold === true}>
      {placed(cellsOf(table, row)).map(({ part: cell, i: column, key }) => (
        <td
          key={key}
          {...(row.kind === 'group' ? { colSpan: table.columns.length } : {})}
          style={{ textAlign: row.kind === 'group' ? 'left' : (table.columns[column]?.align ?? 'left') }}
        >
          <RichLine
            rich
            slot={`${id}:cell.${index}.${column}`}
            label={`Dòng ${index + 1}, ${table.columns[column]?.header || `cột ${column + 1}`}`}
            value={cell}
            onChange={(value) => actions.table(id, (t) => withCell(t, index, column, value), `cell.${index}.${column}`)}
            onKey={(event, marked) => actions.tableKey(id, event, marked)}
            onPasted={pasteWords}
          />
        </td>
      ))}
      <td className="block-row-menu">
        <ActionIcon
          variant="subtle"
          color="gray"
          size="xs"
          aria-label={`Tùy chọn của dòng ${index + 1}`}
          aria-haspopup="menu"
          onClick={(event) => actions.openMenu(event.currentTarget, rowChoices({ id, table, actions }, index))}
        >
          <IconDotsVertical size={14} />
        </ActionIcon>
      </td>
    </tr>
  ),
  (a, b) =>
    a.row === b.row && a.columns === b.columns && a.id === b.id && a.index === b.index && a.actions === b.actions,
);

/** Words pasted into a cell: one line, tidied. */
const pasteWords = (text: string): void => {
  window.document.execCommand('insertText', false, tidyLine(text));
};
