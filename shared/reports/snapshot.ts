import { budgetYearOf, paymentsOf, standingsOf } from '../budget/rules.ts';
import { total } from '../budget/sums.ts';
import { isIssued, numberText } from '../documents/rules.ts';
import type { Moment } from '../kit/command.ts';
import { dateParts } from '../kit/date.ts';
import { compareVietnamese } from '../kit/text.ts';
import { lastDay, seatName, seatTitle } from '../meetings/rules.ts';
import { dueDayOf, plansByYear, progressOf, quarterOf } from '../plans/rules.ts';
import { agencyNameOn } from '../roster/rules.ts';
import type { Task } from '../tasks/schema.ts';
import type { Read } from '../workspace.ts';
import { COUNTED } from './figures.ts';
import { nextQuarter, periodOf, previousQuarter, type ReportPeriod } from './periods.ts';
import type { FigureTasks, FrozenGroup, Report, ReportSnapshot } from './schema.ts';
import { dueBetween, figuresOf, knownOn, tasksInPeriod } from './tallies.ts';

type Part<K extends keyof ReportSnapshot> = ReportSnapshot[K];
type Dated = Pick<Report, 'year' | 'quarter' | 'preset' | 'profile' | 'from' | 'cutOff'>;

/** Meetings that were held and ended in the period, by day. */
const meetingsIn = (read: Read, { from, cutOff }: ReportPeriod): Part<'meetings'> =>
  [...read.all('meetings').values()]
    .filter((meeting) => meeting.state === 'closed' && lastDay(meeting) >= from && lastDay(meeting) <= cutOff)
    .map((meeting) => ({ id: meeting.id, title: meeting.title, date: lastDay(meeting) }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));

/** Papers that went out in the period, by day and number. */
const documentsIn = (read: Read, { from, cutOff }: ReportPeriod): Part<'documents'> =>
  [...read.all('documents').values()]
    .flatMap((document) => {
      const { id, title, issuedOn } = document;
      return isIssued(document) && issuedOn !== null && issuedOn >= from && issuedOn <= cutOff
        ? [{ id, title, number: numberText(document), issuedOn }]
        : [];
    })
    .sort((a, b) => (a.issuedOn === b.issuedOn ? (a.number < b.number ? -1 : 1) : a.issuedOn < b.issuedOn ? -1 : 1));

/** Where the money of the cut-off's year stood on that day; null before any was assigned. */
const moneyOn = (read: Read, { from, cutOff }: ReportPeriod): Part<'money'> => {
  const year = budgetYearOf(read, dateParts(cutOff).year);
  if (year === undefined) return null;
  const standings = standingsOf(read, year, cutOff);
  const available = total(standings, (line) => line.available);
  if (available === 0) return null;
  const paid = paymentsOf(read, year.id, cutOff).filter(({ date }) => date >= from);
  return {
    year: year.year,
    available,
    used: total(standings, (line) => line.used),
    usedInPeriod: paid.reduce((sum, { amount }) => sum + amount, 0),
  };
};

/** Lines of the year's plans due in the next quarter and not given to anyone yet. */
const plannedNext = (read: Read, report: Dated): Part<'coming'> => {
  const { year, quarter } = nextQuarter(report);
  return plansByYear(read)
    .filter((plan) => plan.year === year)
    .flatMap((plan) =>
      progressOf(read, plan, report.cutOff)
        .filter(({ line, state }) => state === 'unassigned' && quarterOf(line.toMonth) === quarter)
        .map(({ line }) => ({
          kind: 'planLine' as const,
          id: line.id,
          text: line.work,
          agency: agencyNameOn(read, line.leadAgencyId, report.cutOff),
          due: dueDayOf(plan.year, line),
        })),
    );
};

const comingOf = (read: Read, report: Dated, tasks: readonly Task[]): Part<'coming'> => {
  const until = periodOf(report.preset, nextQuarter(report)).cutOff;
  const given = dueBetween(tasks, report.cutOff, until).map(({ task, due }) => ({
    kind: 'task' as const,
    id: task.id,
    text: task.content.replaceAll('\n', ' '),
    agency: agencyNameOn(read, task.leadAgencyId, report.cutOff),
    due,
  }));
  return [...given, ...plannedNext(read, report)];
};

const countsIn = (figures: FigureTasks) =>
  Object.fromEntries(COUNTED.map((name) => [name, figures[name].length])) as Record<(typeof COUNTED)[number], number>;

/** The quarter before: as its own report froze it, else as the data have it now; null where it had no tasks. */
const previousOf = (read: Read, report: Dated): Part<'previous'> => {
  const { year, quarter } = previousQuarter(report);
  const earlier = [...read.all('reports').values()].find(
    (other) => other.profile === report.profile && other.year === year && other.quarter === quarter,
  );
  const frozen = earlier === undefined ? undefined : read.get('reportSnapshots', earlier.id);
  const figures = frozen?.figures ?? figuresOf(read.all('tasks').values(), periodOf(report.preset, { year, quarter }));
  if (figures.carriedOver.length + figures.newlyAssigned.length === 0) return null;
  return { year, quarter, source: frozen === undefined ? 'data' : 'report', counts: countsIn(figures) };
};

const grouped = (
  by: FrozenGroup['by'],
  tasks: readonly Task[],
  titleOf: (task: Task) => string,
  rest: string,
): readonly FrozenGroup[] => {
  const groups = new Map<string, string[]>();
  for (const task of tasks) {
    const title = titleOf(task) || rest;
    const ids = groups.get(title);
    if (ids === undefined) groups.set(title, [task.id]);
    else ids.push(task.id);
  }
  const found = [...groups].map(([title, taskIds]) => ({ by, title, taskIds }));
  // A single group of what has no name says nothing.
  if (found.length === 1 && found[0]?.title === rest) return [];
  return found.sort(
    (a, b) => Number(a.title === rest) - Number(b.title === rest) || compareVietnamese(a.title, b.title),
  );
};

const leaderOf = (read: Read, id: string | null): string =>
  id === null ? '' : [seatTitle(read, id), seatName(read, id)].filter((word) => word !== '').join(' ');

const groupsOf = (read: Read, tasks: readonly Task[]): Part<'groups'> => [
  ...grouped(
    'field',
    tasks,
    ({ fieldId }) => (fieldId === null ? '' : (read.get('workFields', fieldId)?.name ?? '')),
    'Lĩnh vực khác',
  ),
  ...grouped('leader', tasks, (task) => leaderOf(read, task.directingLeaderId), 'Chưa phân công lãnh đạo chỉ đạo'),
];

const agenciesOf = (read: Read, tasks: readonly Task[], report: Dated): Part<'agencies'> =>
  [...new Set(tasks.flatMap((task) => [task.leadAgencyId, ...task.coordinatingAgencyIds]))].map((id) => ({
    id,
    name: agencyNameOn(read, id, report.cutOff),
  }));

/**
 * Everything the report says of its quarter, as known at the end of the cut-off day. What is entered later with an earlier
 * day is not in it: it says what the office had written down when it was taken.
 */
export const takeSnapshot = (
  read: Read,
  report: Dated & { readonly id: string },
  { now, actor }: Moment,
): ReportSnapshot => {
  const period = { from: report.from, cutOff: report.cutOff };
  const tasks = tasksInPeriod(read.all('tasks').values(), period).toSorted((a, b) =>
    a.assignedOn === b.assignedOn ? (a.id < b.id ? -1 : 1) : a.assignedOn < b.assignedOn ? -1 : 1,
  );
  return {
    id: report.id,
    rev: 1,
    reportId: report.id,
    takenAt: now,
    takenBy: actor,
    ...period,
    figures: figuresOf(tasks, period),
    tasks: tasks.map((task) => ({
      task: knownOn(task, report.cutOff),
      giver: task.directingLeaderId === null ? '' : seatTitle(read, task.directingLeaderId),
    })),
    agencies: agenciesOf(read, tasks, report),
    groups: groupsOf(read, tasks),
    meetings: meetingsIn(read, period),
    documents: documentsIn(read, period),
    money: moneyOn(read, period),
    coming: comingOf(read, report, tasks),
    previous: previousOf(read, report),
  };
};
