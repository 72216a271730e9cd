import { formatDate, type PlainDate } from '../kit/date.ts';
import { calendarOf } from '../settings/rules.ts';
import type { Read } from '../workspace.ts';
import { dueDay } from './defaults.ts';
import { compareQuarters, lastEndedQuarter, nextQuarter, periodOf, type Quarter, quarterShort } from './periods.ts';
import { reportFor, reportState, reportsInOrder } from './rules.ts';
import type { ReportPreset, ReportProfile } from './schema.ts';

/** Which quarter's report is next (Article 7.6). */
export type ReportClock = Quarter & {
  readonly cutOff: PlainDate;
  readonly dueOn: PlainDate;
  /** Whether the quarter is over, so that figures can be frozen. */
  readonly over: boolean;
  /** Working days from today to the due day; negative after it. */
  readonly daysLeft: number;
  /** The report, where it was opened already. */
  readonly reportId: string | null;
};

/** The first quarter to look at: that of the earliest report kept; with none, the last one that ended where any task was given by then. */
const firstQuarter = (read: Read, profile: ReportProfile, ended: Quarter, cutOff: PlainDate): Quarter => {
  const earliest = reportsInOrder(read)
    .filter((report) => report.profile === profile)
    .at(-1);
  if (earliest !== undefined) return compareQuarters(earliest, ended) < 0 ? earliest : ended;
  const worked = [...read.all('tasks').values()].some(({ assignedOn }) => assignedOn <= cutOff);
  return worked ? ended : nextQuarter(ended);
};

/** The report due next: the first quarter that is over and whose report has not gone out, else the quarter now running. */
export const reportClock = (
  read: Read,
  today: PlainDate,
  { profile, preset }: { readonly profile: ReportProfile; readonly preset: ReportPreset } = {
    profile: 'workingGroup',
    preset: 'decree',
  },
): ReportClock => {
  const ended = lastEndedQuarter(preset, today);
  let quarter: Quarter = firstQuarter(read, profile, ended, periodOf(preset, ended).cutOff);
  const isOut = (wanted: Quarter) => {
    const report = reportFor(read, profile, wanted);
    return report !== undefined && reportState(read, report.id) === 'issued';
  };
  while (compareQuarters(quarter, ended) <= 0 && isOut(quarter)) quarter = nextQuarter(quarter);
  const report = reportFor(read, profile, quarter);
  const cutOff = report?.cutOff ?? periodOf(preset, quarter).cutOff;
  const dueOn = report?.dueOn ?? dueDay(read, preset, quarter);
  return {
    year: quarter.year,
    quarter: quarter.quarter,
    cutOff,
    dueOn,
    over: cutOff < today,
    daysLeft: calendarOf(read).workingDaysBetween(today, dueOn),
    reportId: report?.id ?? null,
  };
};

/** "Báo cáo quý III/2026: hạn 21/09/2026". */
export const clockText = (clock: ReportClock): string =>
  `Báo cáo ${quarterShort(clock).replace('Quý', 'quý')}: hạn ${formatDate(clock.dueOn)}`;
