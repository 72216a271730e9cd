import { addDays, type PlainDate } from '../kit/date.ts';

/** Days between two days, both included; null is open on that side. */
export type Span = { readonly from: PlainDate | null; readonly to: PlainDate | null };

/** Whether a seat, a position, a hosting or an assignment holds on that day (both ends included). */
export const isActiveOn = (span: Span, date: PlainDate): boolean =>
  (span.from === null || span.from <= date) && (span.to === null || date <= span.to);

/** Whether two spans share at least one day. */
export const overlaps = (a: Span, b: Span): boolean =>
  (a.from === null || b.to === null || a.from <= b.to) && (b.from === null || a.to === null || b.from <= a.to);

/** Whether the span runs backwards: its last day lies before its first. */
export const isBackwards = (span: Span): boolean => span.from !== null && span.to !== null && span.to < span.from;

export const dayBefore = (date: PlainDate): PlainDate => addDays(date, -1);
export const dayAfter = (date: PlainDate): PlainDate => addDays(date, 1);

/** Earlier first day first; an unknown first day before all others. */
export const byFirstDay = (a: Span, b: Span): number => {
  if (a.from === b.from) return 0;
  if (a.from === null) return -1;
  if (b.from === null) return 1;
  return a.from < b.from ? -1 : 1;
};
