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

/** Parts of a cell, each beginning a line of its own. */
const stacked = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');
const labelled = (label: string, text: string): string => (text === '' ? '' : `${label}: ${text}`);

const deadlineCell = (task: Task, date: PlainDate): string =>
  stacked([
    deadlineText(task.deadline),
    ...extensionsBy(task, date).map(({ deadline, basis, reason }) =>
      phrases([`Gia hạn đến ${deadlineText(deadline)}`, basis, reason]),
    ),
  ]);

const progressText = (task: Task, date: PlainDate): string => {
  const last = lastProgressOn(task, date);
  if (last === undefined) return '';
  const share = last.percent === null ? '' : `${last.percent}%`;
  return phrases([share, `${last.text.replace(/[\s.]+$/, '')} (${formatDate(last.on)})`, last.source]);
};

const resultText = (task: Task, date: PlainDate): string => {
  const { completion } = task;
  if (completion === null || completion.reportedOn > date) return '';
  const [made, wanted] = [phrases([completion.product]), phrases([task.deliverable])];
  const done = `Hoàn thành ${formatDate(completion.productOn)}`;
  return made === wanted || made === '' ? done : `${done}: ${made}`;
};

const stopText = (task: Task, date: PlainDate): string =>
  task.stop !== null && isStoppedOn(task, date)
    ? `Dừng ngày ${formatDate(task.stop.on)}: ${phrases([task.stop.reason])}`
    : '';

/** The class as the rule gives it for the day; what awaits verification says so. */
export const statusText = (task: Task, date: PlainDate, measure: Measure): string => {
  const status = TASK_STATUS_LABELS[taskStatusOn(task, date, measure)];
  return isAwaitingOn(task, date) ? `${status} (${AWAITING_REMARK})` : status;
};

const agencyText = (read: Read, task: Task, date: PlainDate): string => {
  const others = task.coordinatingAgencyIds.map((id) => agencyNameOn(read, id, date));
  return stacked([agencyNameOn(read, task.leadAgencyId, date), labelled('Phối hợp', others.join(', '))]);
};

/** The paper that gave the task, who gave it, and the day where the paper's own date does not say it already. */
const basisText = (read: Read, { basis, directingLeaderId, assignedOn }: Task): string => {
  const day = formatDate(assignedOn);
  const leader = directingLeaderId === null ? '' : seatTitle(read, directingLeaderId);
  return stacked([phrases([basis]), phrases([leader, basis.includes(day) ? '' : `giao ${day}`])]);
};

type Place = { readonly serial: number; readonly date: PlainDate; readonly measure: Measure };
type Part = {
  readonly column: Column;
  readonly cell: (read: Read, task: Task, place: Place) => string;
};

/** The columns of the follow-up table of tasks, with what each says: related facts share a cell, so that a row stays low. */
const PARTS: readonly Part[] = [
  { column: column('STT', { mm: 10 }, 'center'), cell: (_, __, { serial }) => String(serial) },
  {
    column: column('Nội dung nhiệm vụ', { share: 4 }),
    cell: (_, { content }) => content.replaceAll('\n', ' '),
  },
  { column: column('Văn bản giao, người giao, ngày giao', { share: 4.4 }), cell: basisText },
  {
    column: column('Cơ quan chủ trì, phối hợp', { share: 5 }),
    cell: (read, task, { date }) => agencyText(read, task, date),
  },
  { column: column('Thời hạn, gia hạn', { mm: 30 }), cell: (_, task, { date }) => deadlineCell(task, date) },
  {
    column: column('Sản phẩm, tiến độ, kết quả; khó khăn, kiến nghị, ghi chú', { share: 5.6 }),
    cell: (_, task, { date }) =>
      stacked([
        labelled('Sản phẩm', phrases([task.deliverable])),
        resultText(task, date) || progressText(task, date),
        labelled('Khó khăn, kiến nghị', phrases([obstacleOn(task, date)])),
        stopText(task, date),
      ]),
  },
  {
    column: column('Tình trạng', { mm: 20 }),
    cell: (_, task, { date, measure }) => statusText(task, date, measure),
  },
];

/** Serial numbers of four digits need more room to stay on one line. */
const THREE_DIGITS = 999;
const WIDER_SERIAL = column('STT', { mm: 12 }, 'center');

/** The table of a set of tasks in order: its columns, and the cells of each task as known on the day. */
export const followUpTable = (
  read: Read,
  tasks: readonly Task[],
  { date, measure }: Omit<Place, 'serial'>,
): { readonly columns: readonly Column[]; readonly cells: readonly (readonly string[])[] } => ({
  columns: PARTS.map(({ column }, i) => (i === 0 && tasks.length > THREE_DIGITS ? WIDER_SERIAL : column)),
  cells: tasks.map((task, i) => PARTS.map((part) => part.cell(read, task, { serial: i + 1, date, measure }))),
});
