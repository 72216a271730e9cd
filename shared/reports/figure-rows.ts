import {
  countsOf,
  countText,
  FIGURE_NAMES,
  type FigureCounts,
  type FigureName,
  previousCounts,
  RATE_NAMES,
  type RateName,
  sharesOf,
  shareText,
  tenthsOf,
} from './figures.ts';
import { FIGURE_LABELS, RATE_LABELS } from './labels.ts';
import type { ReportSnapshot } from './schema.ts';

/** One line of a table of figures; "–" where there is nothing. */
export type FigureRow = {
  readonly name: FigureName | RateName;
  readonly label: string;
  readonly now: string;
  readonly before: string;
  /** "+3", "-2,1 điểm %". */
  readonly change: string;
  /** Totals stand out from their parts. */
  readonly main: boolean;
};

type Name = FigureName | RateName;
const isRate = (name: Name): name is RateName => (RATE_NAMES as readonly string[]).includes(name);

/** The figures of the table in the text. */
export const SMALL_FIGURES: readonly Name[] = [
  'total',
  'done',
  'doneInTime',
  'doneLate',
  'open',
  'openInTime',
  'overdue',
  'completion',
  'onTime',
];
/** All of them, for the annex. */
export const ALL_FIGURES: readonly Name[] = [...FIGURE_NAMES, ...RATE_NAMES];

const MAIN: readonly Name[] = ['total', 'done', 'open', 'completion', 'onTime', 'updating'];

const signed = (value: number, text: string): string => (value === 0 ? '–' : `${value > 0 ? '+' : '-'}${text}`);

const rateRow = (name: RateName, now: FigureCounts, before: FigureCounts | null): Omit<FigureRow, 'main' | 'name'> => {
  const [own, past] = [sharesOf(now)[name], before === null ? null : sharesOf(before)[name]];
  const [tenths, pastTenths] = [tenthsOf(own), past === null ? null : tenthsOf(past)];
  const moved = tenths === null || pastTenths === null ? 0 : tenths - pastTenths;
  const size = Math.abs(moved);
  return {
    label: RATE_LABELS[name],
    now: shareText(own),
    before: past === null ? '–' : shareText(past),
    change: signed(moved, `${Math.trunc(size / 10)},${size % 10} điểm %`),
  };
};

/** Rows for the figures named, this quarter and the one before. */
export const figureRows = (snapshot: ReportSnapshot, names: readonly Name[]): readonly FigureRow[] => {
  const [now, before] = [countsOf(snapshot.figures), previousCounts(snapshot)];
  return names.map((name): FigureRow => {
    const main = MAIN.includes(name);
    if (isRate(name)) return { name, ...rateRow(name, now, before), main };
    const moved = before === null ? 0 : now[name] - before[name];
    return {
      name,
      label: FIGURE_LABELS[name],
      now: countText(now[name]),
      before: before === null ? '–' : countText(before[name]),
      change: signed(moved, String(Math.abs(moved))),
      main,
    };
  });
};
