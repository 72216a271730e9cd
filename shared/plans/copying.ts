import type { PlainDate } from '../kit/date.ts';
import type { Read } from '../workspace.ts';
import { linesOf } from './lines.ts';
import { unfinishedLines } from './progress.ts';
import type { PlanLine } from './schema.ts';

export const COPY_SCOPES = ['unfinished', 'all'] as const;
export type CopyScope = (typeof COPY_SCOPES)[number];

const sameWork = (a: PlanLine, b: PlanLine): boolean =>
  a.work.toLocaleLowerCase('vi') === b.work.toLocaleLowerCase('vi');

/** Lines of another plan that a plan may still take over: of that scope, and not in it already. */
export const linesToCopy = (
  read: Read,
  from: { readonly planId: string; readonly fromPlanId: string; readonly scope: CopyScope; readonly today: PlainDate },
): readonly PlanLine[] => {
  const source = read.get('plans', from.fromPlanId);
  if (source === undefined) return [];
  const own = linesOf(read, from.planId);
  const lines =
    from.scope === 'all' ? linesOf(read, source.id) : unfinishedLines(read, source, from.today).map(({ line }) => line);
  return lines.filter((line) => !own.some((other) => sameWork(other, line)));
};
