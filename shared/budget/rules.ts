import { compareDates, dateParts, type PlainDate } from '../kit/date.ts';
import type { Read } from '../workspace.ts';
import { amountOf, reaches, sumOf } from './amounts.ts';
import type {
  BudgetIndexItem,
  BudgetLine,
  BudgetPayment,
  BudgetQuarter,
  BudgetVersion,
  BudgetYear,
  FundingSource,
  SpendingNorm,
} from './schema.ts';

/** The budget years kept, the latest first. */
export const budgetYears = (read: Read): readonly BudgetYear[] =>
  [...read.all('budgetYears').values()].sort((a, b) => b.year - a.year);

export const budgetYearOf = (read: Read, year: number): BudgetYear | undefined =>
  [...read.all('budgetYears').values()].find((kept) => kept.year === year);

/** The lines of a year in their order. */
export const linesOfYear = (read: Read, yearId: string): readonly BudgetLine[] =>
  [...read.all('budgetLines').values()]
    .filter((line) => line.yearId === yearId)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

/** The versions of a year, the first one first. */
export const versionsOf = (read: Read, yearId: string): readonly BudgetVersion[] =>
  [...read.all('budgetVersions').values()]
    .filter((version) => version.yearId === yearId)
    .sort((a, b) => a.number - b.number);

export const proposedVersion = (read: Read, yearId: string): BudgetVersion | undefined =>
  versionsOf(read, yearId).find(({ kind }) => kind === 'proposed');

export const assignedVersion = (read: Read, yearId: string): BudgetVersion | undefined =>
  versionsOf(read, yearId).find(({ kind }) => kind === 'assigned');

/** The version money may be paid from: the last one assigned or adjusted; undefined before any money was assigned. */
export const spendableVersion = (read: Read, yearId: string): BudgetVersion | undefined =>
  versionsOf(read, yearId).findLast(({ kind }) => kind !== 'proposed');

/** The same as it stood on a day. */
export const spendableVersionOn = (read: Read, yearId: string, date: PlainDate): BudgetVersion | undefined =>
  versionsOf(read, yearId).findLast((version) => version.kind !== 'proposed' && version.date <= date);

/** What a version gives to a line, đồng; 0 where it does not know the line. */
export const allottedTo = (version: BudgetVersion | undefined, lineId: string): number =>
  version?.allotments.find((one) => one.lineId === lineId)?.amount ?? 0;

/** The lines the estimate was asked for with: those of the version submitted, or all while nothing was submitted yet. */
export const estimateLines = (read: Read, yearId: string): readonly BudgetLine[] => {
  const submitted = proposedVersion(read, yearId);
  const lines = linesOfYear(read, yearId);
  if (submitted === undefined) return lines;
  const known = new Set(submitted.allotments.map(({ lineId }) => lineId));
  return lines.filter(({ id }) => known.has(id));
};

/** Whether a line stands in a version: its words and figures are history then. */
export const isFixed = (read: Read, line: BudgetLine): boolean =>
  versionsOf(read, line.yearId).some(({ allotments }) => allotments.some(({ lineId }) => lineId === line.id));

/** The payments of a year by day, those of one day by voucher. */
export const paymentsOf = (read: Read, yearId: string, until?: PlainDate): readonly BudgetPayment[] =>
  [...read.all('budgetPayments').values()]
    .filter((payment) => payment.yearId === yearId && (until === undefined || payment.date <= until))
    .sort((a, b) => compareDates(a.date, b.date) || (a.voucher < b.voucher ? -1 : a.voucher > b.voucher ? 1 : 0));

export const paymentsOfLine = (read: Read, lineId: string): readonly BudgetPayment[] =>
  [...read.all('budgetPayments').values()].filter((payment) => payment.lineId === lineId);

/** Paid from a line, đồng; without the payment `except` where that one is being changed. */
export const usedOf = (read: Read, lineId: string, except?: string): number =>
  sumOf(paymentsOfLine(read, lineId).flatMap((payment) => (payment.id === except ? [] : [payment.amount])));

/** The quarter of the budget year a payment falls in; what is paid in January after it still counts for the fourth. */
export const paidQuarter = (year: number, date: PlainDate): Exclude<BudgetQuarter, 'year'> => {
  const parts = dateParts(date);
  if (parts.year > year) return 'q4';
  return (['q1', 'q2', 'q3', 'q4'] as const)[Math.ceil(parts.month / 3) - 1] ?? 'q4';
};

/** First and last day a payment of the year may bear: to 31/01 of the next year (Circular 26/2026/TT-BTC, Article 15.2). */
export const paymentSpan = (year: number): { readonly from: PlainDate; readonly to: PlainDate } => ({
  from: `${year}-01-01`,
  to: `${year + 1}-01-31`,
});

/** How a payment would leave its line: within, from the warning share on, or over. */
export type PaymentLimit = {
  readonly state: 'within' | 'warn' | 'over';
  readonly allotted: number;
  readonly usedBefore: number;
  readonly usedAfter: number;
};

export const paymentLimit = (
  read: Read,
  { yearId, lineId, amount, except }: { yearId: string; lineId: string; amount: number; except?: string },
): PaymentLimit => {
  const allotted = allottedTo(spendableVersion(read, yearId), lineId);
  const usedBefore = usedOf(read, lineId, except);
  const usedAfter = sumOf([usedBefore, amount]);
  const warnAt = read.get('budgetYears', yearId)?.warnAt ?? 90;
  const state = usedAfter > allotted ? 'over' : reaches(usedAfter, allotted, warnAt) ? 'warn' : 'within';
  return { state, allotted, usedBefore, usedAfter };
};

/** A line with where its money stands. Đồng. */
export type LineStanding = {
  readonly line: BudgetLine;
  readonly proposed: number;
  readonly assigned: number;
  /** By how much adjustments changed what was assigned; negative where they took from it. */
  readonly adjustment: number;
  /** What may be used: assigned and adjustments. */
  readonly available: number;
  readonly used: number;
  readonly remaining: number;
  readonly byQuarter: Readonly<Record<Exclude<BudgetQuarter, 'year'>, number>>;
  readonly state: PaymentLimit['state'];
};

const byLine = (payments: readonly BudgetPayment[]): ReadonlyMap<string, readonly BudgetPayment[]> => {
  const map = new Map<string, BudgetPayment[]>();
  for (const payment of payments) {
    const own = map.get(payment.lineId);
    if (own === undefined) map.set(payment.lineId, [payment]);
    else own.push(payment);
  }
  return map;
};

/** Where every line of a year stands, as of a day where one is named. */
export const standingsOf = (read: Read, year: BudgetYear, until?: PlainDate): readonly LineStanding[] => {
  const spendable = until === undefined ? spendableVersion(read, year.id) : spendableVersionOn(read, year.id, until);
  const assigned = assignedVersion(read, year.id);
  const known = until === undefined || (assigned !== undefined && assigned.date <= until) ? assigned : undefined;
  const proposed = proposedVersion(read, year.id);
  const payments = byLine(paymentsOf(read, year.id, until));
  return linesOfYear(read, year.id).map((line) => {
    const own = payments.get(line.id) ?? [];
    const given = allottedTo(known, line.id);
    const available = allottedTo(spendable, line.id);
    const used = sumOf(own.map(({ amount }) => amount));
    const paidIn = (quarter: BudgetQuarter) =>
      sumOf(own.flatMap((p) => (paidQuarter(year.year, p.date) === quarter ? [p.amount] : [])));
    return {
      line,
      proposed: proposed === undefined ? amountOf(line) : allottedTo(proposed, line.id),
      assigned: given,
      adjustment: available - given,
      available,
      used,
      remaining: available - used,
      byQuarter: { q1: paidIn('q1'), q2: paidIn('q2'), q3: paidIn('q3'), q4: paidIn('q4') },
      state: used > available ? 'over' : used > 0 && reaches(used, available, year.warnAt) ? 'warn' : 'within',
    };
  });
};

/** Rows of the index in force in a budget year and still in use: for every code the latest one. By code. */
export const indexInYear = (read: Read, year: number): readonly BudgetIndexItem[] => {
  const byCode = new Map<string, BudgetIndexItem>();
  for (const item of read.all('budgetIndexItems').values()) {
    const other = byCode.get(item.code);
    if (item.validFrom <= year && (other === undefined || other.validFrom < item.validFrom))
      byCode.set(item.code, item);
  }
  return [...byCode.values()].filter((item) => item.enabled).sort((a, b) => (a.code < b.code ? -1 : 1));
};

/** The name a code bears in a year, in use or not; empty where the index does not know it. */
export const indexName = (read: Read, code: string, year: number): string =>
  [...read.all('budgetIndexItems').values()]
    .filter((item) => item.code === code && item.validFrom <= year)
    .sort((a, b) => a.validFrom - b.validFrom)
    .at(-1)?.name ?? '';

export const sourcesInUse = (read: Read): readonly FundingSource[] =>
  [...read.all('fundingSources').values()].filter(({ enabled }) => enabled);

const QUARTER_MONTHS = {
  q1: ['01-01', '03-31'],
  q2: ['04-01', '06-30'],
  q3: ['07-01', '09-30'],
  q4: ['10-01', '12-31'],
} as const;

/** First and last day of the time a line's money is for. */
export const quarterSpan = (
  year: number,
  quarter: BudgetQuarter,
): { readonly from: PlainDate; readonly to: PlainDate } => {
  const [from, to] = quarter === 'year' ? ['01-01', '12-31'] : QUARTER_MONTHS[quarter];
  return { from: `${year}-${from}`, to: `${year}-${to}` };
};

/** Whether a norm is in force on some day of a span. */
export const normCovers = (norm: SpendingNorm, { from, to }: { from: PlainDate; to: PlainDate }): boolean =>
  norm.validFrom <= to && (norm.validTo === null || norm.validTo >= from);

/** Norms in use and in force on some day of a quarter or a year, by name. */
export const normsFor = (read: Read, year: number, quarter: BudgetQuarter): readonly SpendingNorm[] =>
  [...read.all('spendingNorms').values()].filter(
    (norm) => norm.enabled && normCovers(norm, quarterSpan(year, quarter)),
  );

/** The lines that rest on a norm, an index row or a source: nothing used is ever deleted. */
export const linesUsing = (
  read: Read,
  field: 'normId' | 'indexItemId' | 'sourceId',
  id: string,
): readonly BudgetLine[] => [...read.all('budgetLines').values()].filter((line) => line[field] === id);
