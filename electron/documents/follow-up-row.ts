import type { Column } from '#shared/documents/paper.ts';
import { formatDate, type PlainDate } from '#shared/kit/date.ts';
import { seatTitle } from '#shared/meetings/rules.ts';
import { agencyNameOn } from '#shared/roster/rules.ts';
import { AWAITING_REMARK, TASK_STATUS_LABELS } from '#shared/tasks/labels.ts';
import {
  deadlineText,
  extensionsBy,
  isAwaitingOn,
  isStoppedOn,
  lastProgressOn,
  type Measure,
  obstacleOn,
  taskStatusOn,
} from '#shared/tasks/rules.ts';
import type { Task } from '#shared/tasks/schema.ts';
import type { Read } from '#shared/workspace.ts';

const column = (header: string, width: Column['width'], align: Column['align'] = 'left'): Column => ({
  header,
  width,
  align,
});

const phrases = (parts: readonly string[], between = '; '): string =>
  parts
    .map((part) => part.replaceAll('\n', ' ').replace(/[\s;]+$/, ''))
    .filter((part) => part !== '')
    .join(between);

const extensionText = (task: Task, date: PlainDate): string =>
  phrases(
    extensionsBy(task, date).map(({ deadline, basis, reason }) =>
      phrases([`Đến ${deadlineText(deadline)}`, basis, reason]),
    ),
  );

const progressText = (task: Task, date: PlainDate): string => {
  const last = lastProgressOn(task, date);
  if (last === undefined) return '';
  const share = last.percent === null ? '' : `${last.percent}%`;
  return phrases([share, `${last.text.replace(/[\s.]+$/, '')} (${formatDate(last.on)})`, last.source]);
};

const completionText = (task: Task, date: PlainDate): string => {
  const { completion } = task;
  if (completion === null || completion.reportedOn > date) return '';
  return phrases([formatDate(completion.productOn), completion.product]);
};

const noteText = (task: Task, date: PlainDate): string =>
  phrases([
    obstacleOn(task, date),
    task.stop !== null && isStoppedOn(task, date) ? `Dừng ngày ${formatDate(task.stop.on)}: ${task.stop.reason}` : '',
  ]);

/** The class as the rule gives it for the day; what awaits verification says so. */
export const statusText = (task: Task, date: PlainDate, measure: Measure): string => {
  const status = TASK_STATUS_LABELS[taskStatusOn(task, date, measure)];
  return isAwaitingOn(task, date) ? `${status} (${AWAITING_REMARK})` : status;
};

const agencyText = (read: Read, task: Task, date: PlainDate): string => {
  const others = task.coordinatingAgencyIds.map((id) => agencyNameOn(read, id, date));
  const lead = `Chủ trì: ${agencyNameOn(read, task.leadAgencyId, date)}`;
  return others.length === 0 ? lead : `${lead}; phối hợp: ${others.join(', ')}`;
};

const basisText = (read: Read, task: Task): string =>
  phrases([task.basis, task.directingLeaderId === null ? '' : seatTitle(read, task.directingLeaderId)]);

type Place = { readonly serial: number; readonly date: PlainDate; readonly measure: Measure };
type Part = {
  readonly column: Column;
  readonly cell: (read: Read, task: Task, place: Place) => string;
  /** Left away where no row has anything to say in it. */
  readonly optional?: true;
};

/** The columns of the follow-up table of tasks, with what each says. */
const PARTS: readonly Part[] = [
  { column: column('STT', { mm: 10 }, 'center'), cell: (_, __, { serial }) => String(serial) },
  {
    column: column('Nội dung nhiệm vụ', { share: 3.8 }),
    cell: (_, { content }) => content.replaceAll('\n', ' '),
  },
  { column: column('Văn bản giao, người giao', { share: 3.1 }), cell: basisText },
  {
    column: column('Cơ quan chủ trì, phối hợp', { share: 3.2 }),
    cell: (read, task, { date }) => agencyText(read, task, date),
  },
  {
    column: column('Ngày giao, thời hạn', { mm: 22 }),
    cell: (_, task) => `Giao ${formatDate(task.assignedOn)}; hạn ${deadlineText(task.deadline)}`,
  },
  {
    column: column('Gia hạn, lý do', { mm: 24 }),
    cell: (_, task, { date }) => extensionText(task, date),
    optional: true,
  },
  { column: column('Sản phẩm', { share: 2.2 }), cell: (_, task) => task.deliverable, optional: true },
  { column: column('Tiến độ', { share: 4.4 }), cell: (_, task, { date }) => progressText(task, date) },
  {
    column: column('Ngày hoàn thành, văn bản kết quả', { mm: 25 }),
    cell: (_, task, { date }) => completionText(task, date),
    optional: true,
  },
  {
    column: column('Tình trạng', { mm: 22 }),
    cell: (_, task, { date, measure }) => statusText(task, date, measure),
  },
  {
    column: column('Khó khăn, kiến nghị, ghi chú', { share: 2.4 }),
    cell: (_, task, { date }) => noteText(task, date),
    optional: true,
  },
];

/** The table of a set of tasks in order: its columns, and the cells of each task as known on the day. */
export const followUpTable = (
  read: Read,
  tasks: readonly Task[],
  { date, measure }: Omit<Place, 'serial'>,
): { readonly columns: readonly Column[]; readonly cells: readonly (readonly string[])[] } => {
  const all = tasks.map((task, i) => PARTS.map((part) => part.cell(read, task, { serial: i + 1, date, measure })));
  const kept = PARTS.map((part, i) => part.optional !== true || all.some((cells) => cells[i] !== ''));
  const only = <T>(list: readonly T[]): readonly T[] => list.filter((_, i) => kept[i]);
  return { columns: only(PARTS).map((part) => part.column), cells: all.map(only) };
};
