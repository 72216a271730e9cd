import type { FigureTasks, ReportSnapshot } from './schema.ts';

/** The parts every other figure is counted from; see `figureTasks`. */
export const COUNTED = [
  'carriedOver',
  'newlyAssigned',
  'doneInTime',
  'doneLate',
  'doneNoDeadline',
  'openInTime',
  'overdue',
  'openNoDeadline',
  'stopped',
  'extended',
  'updated',
  'awaiting',
] as const satisfies readonly (keyof FigureTasks)[];
type Counted = (typeof COUNTED)[number];

/** What each figure is put together from: the tasks of one list or of several. */
const PARTS = {
  total: ['carriedOver', 'newlyAssigned'],
  carriedOver: ['carriedOver'],
  newlyAssigned: ['newlyAssigned'],
  done: ['doneInTime', 'doneLate', 'doneNoDeadline'],
  doneInTime: ['doneInTime'],
  doneLate: ['doneLate'],
  doneNoDeadline: ['doneNoDeadline'],
  open: ['openInTime', 'overdue', 'openNoDeadline'],
  openInTime: ['openInTime'],
  overdue: ['overdue'],
  openNoDeadline: ['openNoDeadline'],
  stopped: ['stopped'],
  awaiting: ['awaiting'],
  extended: ['extended'],
  updated: ['updated'],
} as const satisfies Record<string, readonly Counted[]>;

/** Every figure of tasks that has a list behind it, in the order of the page. */
export type FigureName = keyof typeof PARTS;
export const FIGURE_NAMES = Object.keys(PARTS) as readonly FigureName[];
export const isFigureName = (name: string): name is FigureName => Object.hasOwn(PARTS, name);

/** The tasks behind a figure: as many as the figure says. */
export const taskIdsOf = ({ figures }: Pick<ReportSnapshot, 'figures'>, figure: FigureName): readonly string[] =>
  PARTS[figure].flatMap((part) => figures[part]);

export type FigureCounts = Readonly<Record<FigureName, number>>;
type Counts = Readonly<Record<Counted, number>>;

/** All figures from the counts of their parts. */
const summed = (counts: Counts): FigureCounts =>
  Object.fromEntries(
    FIGURE_NAMES.map((name) => [name, PARTS[name].reduce((sum: number, part) => sum + counts[part], 0)]),
  ) as FigureCounts;

export const countsOf = (figures: FigureTasks): FigureCounts =>
  summed(Object.fromEntries(COUNTED.map((name) => [name, figures[name].length])) as Counts);

/** The figures of the quarter before; null where it had no tasks. */
export const previousCounts = ({ previous }: Pick<ReportSnapshot, 'previous'>): FigureCounts | null =>
  previous === null ? null : summed(previous.counts);

/** Shares in percent; a whole of nothing has none. */
export const RATE_NAMES = ['completion', 'onTime', 'updating'] as const;
export type RateName = (typeof RATE_NAMES)[number];

/** Part and whole of each share: done of all but the stopped; in time of the done with a deadline; updated of all. */
export const sharesOf = (counts: FigureCounts): Readonly<Record<RateName, readonly [part: number, whole: number]>> => ({
  completion: [counts.done, counts.total - counts.stopped],
  onTime: [counts.doneInTime, counts.doneInTime + counts.doneLate],
  updating: [counts.updated, counts.total],
});

/** Tenths of a percent, rounded half up; null where the whole is empty. */
export const tenthsOf = ([part, whole]: readonly [number, number]): number | null =>
  whole === 0 ? null : Math.round((part * 1000) / whole);

/** "46,9%"; "–" where there is nothing to count. One decimal always: "75,0%". */
export const shareText = (share: readonly [number, number]): string => {
  const tenths = tenthsOf(share);
  return tenths === null ? '–' : `${Math.trunc(tenths / 10)},${tenths % 10}%`;
};

/** A count as a table prints it: "–" where there is none. */
export const countText = (count: number): string => (count === 0 ? '–' : String(count));

/** The identity of the totals in one sentence. */
export const identityOf = (c: FigureCounts): string =>
  `Tổng số ${c.total} nhiệm vụ = ${c.carriedOver} kỳ trước chuyển sang + ${c.newlyAssigned} giao mới = ` +
  `${c.doneInTime} hoàn thành đúng hạn + ${c.doneLate} hoàn thành quá hạn + ${c.doneNoDeadline} hoàn thành (không có hạn) + ` +
  `${c.openInTime} đang thực hiện, trong hạn + ${c.overdue} quá hạn, chưa hoàn thành + ${c.openNoDeadline} không quy định thời hạn + ` +
  `${c.stopped} dừng, thu hồi, gộp.`;
