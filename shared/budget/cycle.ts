import { addDays, type PlainDate } from '../kit/date.ts';
import { calendarOf } from '../settings/rules.ts';
import type { Read } from '../workspace.ts';
import { assignedVersion, budgetYearOf, proposedVersion } from './rules.ts';

/**
 * Days of the yearly budget cycle that the whole country keeps, `before` as month and day of the year before the one planned.
 * A province sets earlier days for its own units (Circular 26/2026/TT-BTC, Article 12.4): those are not known here.
 */
export const BUDGET_CYCLE = {
  guidance: { before: '05-15', source: 'Luật Ngân sách nhà nước số 89/2025/QH15, Nghị định số 73/2026/NĐ-CP' },
  estimate: { before: '07-10', source: 'khoản 3 Điều 12 Thông tư số 26/2026/TT-BTC' },
  allocation: { before: '12-31', source: 'Điều 52 Luật Ngân sách nhà nước số 89/2025/QH15' },
} as const;

/** What the estimate of next year waits for: to be submitted, to be assigned; `ready` once assigned. */
export type EstimateStage = 'estimate' | 'allocation' | 'ready';
export type EstimateClock = {
  /** The year planned. */
  readonly year: number;
  readonly stage: EstimateStage;
  /** The last day of the stage; null once ready. */
  readonly due: PlainDate | null;
  /** Working days from today to it; negative after it. */
  readonly daysLeft: number;
  /** Whether the cycle of that year has begun: the guidance for it is out. */
  readonly begun: boolean;
  readonly source: string;
};

const stageOf = (read: Read, year: number): EstimateStage => {
  const kept = budgetYearOf(read, year);
  if (kept !== undefined && assignedVersion(read, kept.id) !== undefined) return 'ready';
  return kept !== undefined && proposedVersion(read, kept.id) !== undefined ? 'allocation' : 'estimate';
};

/** How next year's estimate stands on a day, and by when it goes on. */
export const estimateClock = (read: Read, today: PlainDate): EstimateClock => {
  const now = Number(today.slice(0, 4));
  const stage = stageOf(read, now + 1);
  const row = BUDGET_CYCLE[stage === 'ready' ? 'allocation' : stage];
  const due = stage === 'ready' ? null : addDays(`${now}-${row.before}`, -1);
  return {
    year: now + 1,
    stage,
    due,
    daysLeft: due === null ? 0 : calendarOf(read).workingDaysBetween(today, due),
    begun: today >= `${now}-${BUDGET_CYCLE.guidance.before}`,
    source: row.source,
  };
};
