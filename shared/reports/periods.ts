import { compareDates, dateFromParts, dateParts, formatDate, lastDayOfMonth, type PlainDate } from '../kit/date.ts';
import type { ReportPreset } from './schema.ts';

/** A quarter of a year: 1–4. */
export type Quarter = { readonly year: number; readonly quarter: number };
/** First and last day that count in a report; the last one is the cut-off day. */
export type ReportPeriod = { readonly from: PlainDate; readonly cutOff: PlainDate };

type Day = { readonly yearsLater: -1 | 0; readonly month: number; readonly day: number | 'last' };
type PresetRule = { readonly source: string; readonly quarters: readonly (readonly [from: Day, to: Day])[] };

const day = (month: number, dayOfMonth: Day['day'], yearsLater: Day['yearsLater'] = 0): Day => ({
  yearsLater,
  month,
  day: dayOfMonth,
});

/** The days each preset counts from and to, quarter by quarter, with what they rest on. */
export const PRESET_RULES: Record<ReportPreset, PresetRule> = {
  decree: {
    source: 'Nghị định số 09/2019/NĐ-CP, Điều 12',
    quarters: [
      [day(12, 15, -1), day(3, 14)],
      [day(3, 15), day(6, 14)],
      [day(6, 15), day(9, 14)],
      [day(9, 15), day(12, 14)],
    ],
  },
  calendar: {
    source: 'quý theo năm dương lịch',
    quarters: [
      [day(1, 1), day(3, 'last')],
      [day(4, 1), day(6, 'last')],
      [day(7, 1), day(9, 'last')],
      [day(10, 1), day(12, 'last')],
    ],
  },
};

const dateOf = (year: number, { yearsLater, month, day: wanted }: Day): PlainDate => {
  const first = dateFromParts({ year: year + yearsLater, month, day: wanted === 'last' ? 1 : wanted });
  if (first === null) throw new RangeError(`No such day in ${year}`);
  return wanted === 'last' ? lastDayOfMonth(first) : first;
};

/** The days of a quarter by a preset. Throws for a quarter other than 1–4. */
export const periodOf = (preset: ReportPreset, { year, quarter }: Quarter): ReportPeriod => {
  const rule = PRESET_RULES[preset].quarters[quarter - 1];
  if (rule === undefined) throw new RangeError(`No such quarter: ${quarter}`);
  return { from: dateOf(year, rule[0]), cutOff: dateOf(year, rule[1]) };
};

const shifted = ({ year, quarter }: Quarter, by: number): Quarter => {
  const count = year * 4 + (quarter - 1) + by;
  return { year: Math.floor(count / 4), quarter: (count % 4) + 1 };
};
export const previousQuarter = (quarter: Quarter): Quarter => shifted(quarter, -1);
export const nextQuarter = (quarter: Quarter): Quarter => shifted(quarter, 1);

/** Earlier first. */
export const compareQuarters = (a: Quarter, b: Quarter): number => a.year - b.year || a.quarter - b.quarter;

/** The quarter a day lies in by a preset: 15/12 belongs to the first quarter of the next year by the decree. */
export const quarterOn = (preset: ReportPreset, date: PlainDate): Quarter => {
  const { year, month } = dateParts(date);
  const own = { year, quarter: Math.ceil(month / 3) };
  return compareDates(date, periodOf(preset, own).cutOff) > 0 ? nextQuarter(own) : own;
};

/** The last quarter that ended before a day: its cut-off day has passed. */
export const lastEndedQuarter = (preset: ReportPreset, today: PlainDate): Quarter =>
  previousQuarter(quarterOn(preset, today));

const ROMAN = ['', 'I', 'II', 'III', 'IV'];

/** "quý III năm 2026", inside a sentence. */
export const quarterWords = ({ year, quarter }: Quarter): string => `quý ${ROMAN[quarter] ?? ''} năm ${year}`;
/** "Quý III/2026", in lists and columns. */
export const quarterShort = ({ year, quarter }: Quarter): string => `Quý ${ROMAN[quarter] ?? ''}/${year}`;

/** "từ ngày 15/06/2026 đến hết ngày 14/09/2026". */
export const periodWords = ({ from, cutOff }: ReportPeriod): string =>
  `từ ngày ${formatDate(from)} đến hết ngày ${formatDate(cutOff)}`;
