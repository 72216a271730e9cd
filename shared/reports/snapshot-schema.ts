import { z } from 'zod';
import { plainDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { task } from '../tasks/schema.ts';

const ids = z.array(z.string());

/** The tasks behind each figure. total = carriedOver + newlyAssigned = the sum of the seven classes; the rest are parts. */
export const figureTasks = z.looseObject({
  carriedOver: ids,
  newlyAssigned: ids,
  doneInTime: ids,
  doneLate: ids,
  doneNoDeadline: ids,
  openInTime: ids,
  overdue: ids,
  openNoDeadline: ids,
  stopped: ids,
  extended: ids,
  updated: ids,
  awaiting: ids,
});
export type FigureTasks = z.output<typeof figureTasks>;

const count = z.int().min(0);

/** The figures of the quarter before, as counts: from its own frozen report, or from the data where it has none. */
const previous = z.looseObject({
  year: z.int(),
  quarter: z.int().min(1).max(4),
  source: z.enum(['report', 'data']),
  counts: z.looseObject({
    carriedOver: count,
    newlyAssigned: count,
    doneInTime: count,
    doneLate: count,
    doneNoDeadline: count,
    openInTime: count,
    overdue: count,
    openNoDeadline: count,
    stopped: count,
    extended: count,
    updated: count,
    awaiting: count,
  }),
});

/** A task as it was known at the cut-off, with the title of who gave it. */
const frozenTask = z.looseObject({ task, giver: z.string() });
export type FrozenTask = z.output<typeof frozenTask>;

const group = z.looseObject({ by: z.enum(['field', 'leader']), title: z.string(), taskIds: ids });
export type FrozenGroup = z.output<typeof group>;

const comingWork = z.looseObject({
  kind: z.enum(['task', 'planLine']),
  id: z.string(),
  text: z.string(),
  agency: z.string(),
  /** The last day that still counts. */
  due: plainDate('Thời hạn'),
});

/** Everything a report says of its quarter, as it was at the cut-off; money in whole đồng. It never follows the data. */
export const reportSnapshot = z.looseObject({
  id: idField(),
  rev: z.int().min(1),
  reportId: idField('Báo cáo'),
  /** UTC in ISO form, and who did it. */
  takenAt: z.string(),
  takenBy: z.string(),
  from: plainDate('Từ ngày'),
  cutOff: plainDate('Ngày chốt số liệu'),
  figures: figureTasks,
  tasks: z.array(frozenTask),
  agencies: z.array(z.looseObject({ id: z.string(), name: z.string() })),
  groups: z.array(group),
  meetings: z.array(z.looseObject({ id: z.string(), title: z.string(), date: plainDate('Ngày họp') })),
  documents: z.array(
    z.looseObject({ id: z.string(), number: z.string(), issuedOn: plainDate('Ngày ban hành'), title: z.string() }),
  ),
  /** Null where no money of the year was assigned by then. */
  money: z.looseObject({ year: z.int(), available: z.int(), used: z.int(), usedInPeriod: z.int() }).nullable(),
  coming: z.array(comingWork),
  previous: previous.nullable(),
});
export type ReportSnapshot = z.output<typeof reportSnapshot>;
