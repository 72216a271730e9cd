import { type KeyboardEvent, type MouseEvent, memo } from 'react';
import type { Task } from '#shared/tasks/schema.ts';
import { ClassBadge } from './class-badge.tsx';
import type { TaskRow } from './rows.ts';
import type { Cut } from './use-cut.ts';
import { taskPath } from './words.ts';

/** As in tasks.css. */
export const ROW_HEIGHT = 54;

type Props = { readonly row: TaskRow; readonly cut: Cut; readonly onOpen: (id: string) => void };

/** Plain elements with a style of their own: ten rows are drawn at every key of the search. */
export const Row = memo(({ row, cut, onOpen }: Props) => {
  const { task, lead, others, dueText, state } = row;
  return (
    <tr
      className="task-row"
      tabIndex={0}
      onClick={(event) => {
        event.preventDefault();
        onOpen(task.id);
      }}
      onKeyDown={(event) => rowKeys(event, () => onOpen(task.id))}
    >
      {contentCell(task, cut(task.content, 0))}
      {cell(lead, cut(lead, 1))}
      {cell(others, cut(others, 2))}
      {cell(task.basis, cut(task.basis, 3))}
      {cell(dueText, capital(cut(dueText, 4)))}
      <td>
        <ClassBadge value={state} />
      </td>
    </tr>
  );
});

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);

/** The words themselves where some of them are left out, for those who hear them or point at them. */
const wholeOf = (words: string, shown: string): string | undefined => (shown.endsWith('…') ? words : undefined);

const cell = (words: string, shown: string) => <td aria-label={wholeOf(words, shown)}>{shown}</td>;
const contentCell = ({ id, content }: Task, shown: string) => (
  <td>
    <a href={`#${taskPath(id)}`} tabIndex={-1} aria-label={wholeOf(content, shown)}>
      {shown}
    </a>
  </td>
);

/** Words that are cut off are told whole under the mouse; noted only there, since every key draws other words. */
export const tellWhole = ({ target }: MouseEvent): void => {
  const cell = target instanceof HTMLElement ? target.closest<HTMLElement>('.task-row > td') : null;
  if (cell !== null) cell.title = cell.ariaLabel ?? cell.querySelector('a')?.ariaLabel ?? '';
};

/** Enter opens a row, arrows go from row to row. */
const rowKeys = (event: KeyboardEvent<HTMLTableRowElement>, open: () => void) => {
  const row = event.currentTarget;
  if (event.target !== row) return;
  if (event.key === 'Enter') return open();
  const step =
    event.key === 'ArrowDown' ? 'nextElementSibling' : event.key === 'ArrowUp' ? 'previousElementSibling' : null;
  if (step === null) return;
  event.preventDefault();
  const nextRow = (): HTMLElement | null => {
    let next = row[step] as HTMLElement | null;
    while (next !== null && next.tabIndex < 0) next = next[step] as HTMLElement | null;
    return next;
  };
  // Arrows come faster than frames: where no further row is drawn yet, the list is scrolled and drawn at once.
  if (nextRow() === null) {
    const scroller = row.closest('.task-scroll');
    scroller?.scrollBy(0, step === 'nextElementSibling' ? ROW_HEIGHT : -ROW_HEIGHT);
    scroller?.dispatchEvent(new Event('scroll'));
  }
  nextRow()?.focus();
};
