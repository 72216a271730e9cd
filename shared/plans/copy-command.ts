import { z } from 'zod';
import { type Change, create } from '../kit/command.ts';
import { idField } from '../kit/id.ts';
import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import { agencyInPlaceOn } from '../roster/rules.ts';
import { command, type Read } from '../workspace.ts';
import { findPlan, MOST_LINES, roomFor } from './checks.ts';
import { COPY_SCOPES, linesToCopy } from './copying.ts';
import { linesOf } from './lines.ts';
import type { Plan, PlanLine } from './schema.ts';

/** The agencies that stand for the old ones on the first day of the plan's year: a merged agency by its successor. */
const inPlace = (
  read: Read,
  line: PlanLine,
  year: number,
): Pick<PlanLine, 'leadAgencyId' | 'coordinatingAgencyIds'> => {
  const successor = (id: string) => agencyInPlaceOn(read, id, `${year}-01-01`)?.id ?? id;
  const leadAgencyId = successor(line.leadAgencyId);
  const others = line.coordinatingAgencyIds.map(successor).filter((id) => id !== leadAgencyId);
  return { leadAgencyId, coordinatingAgencyIds: [...new Set(others)] };
};

const copies = (read: Read, plan: Plan, chosen: readonly PlanLine[], idPrefix: string): Outcome<readonly Change[]> => {
  const first = linesOf(read, plan.id).length + 1;
  const changes: Change[] = [];
  for (const [i, line] of chosen.entries()) {
    const copy = { ...line, ...inPlace(read, line, plan.year), id: `${idPrefix}-${i + 1}`, planId: plan.id };
    const created = create(read.all('planLines'), 'planLines', { ...copy, order: first + i });
    if (!created.ok) {
      return refuse('taken', `Mã “${idPrefix}” đã được dùng; hãy chọn mã khác.`, 'idPrefix', 'Mã đầu');
    }
    changes.push(created.value);
  }
  return ok(changes);
};

/** Takes over lines of another plan at the end of this one: the unfinished, all, or those named; what is in it already stays single. */
export const copyFromYear = command({
  name: 'plans.copyFromYear',
  title: 'Chép nội dung từ năm trước',
  input: z.strictObject({
    planId: idField('Kế hoạch'),
    fromPlanId: idField('Chép từ kế hoạch'),
    /** New lines are called "<prefix>-1", "<prefix>-2" … */
    idPrefix: z
      .string({ error: 'Mã đầu: ghi một mã' })
      .regex(/^[a-z0-9-]{3,56}$/, {
        error: 'Mã đầu: chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, 3 đến 56 ký tự',
      })
      .meta({ title: 'Mã đầu' }),
    scope: z
      .enum(COPY_SCOPES, { error: 'Phạm vi chép: chọn nội dung chưa xong hoặc tất cả' })
      .default('unfinished')
      .meta({ title: 'Phạm vi chép' }),
    lineIds: z
      .array(idField('Nội dung chép'))
      .max(MOST_LINES, { error: `Nội dung chép: nhiều nhất ${MOST_LINES}` })
      .optional()
      .meta({ title: 'Nội dung chép' }),
  }),
  run: (read, { planId, fromPlanId, idPrefix, scope, lineIds }, { today }) => {
    const plan = findPlan(read, planId, 'planId');
    if (!plan.ok) return plan;
    const source = findPlan(read, fromPlanId, 'fromPlanId');
    if (!source.ok) return source;
    if (planId === fromPlanId) {
      return refuse(
        'rule',
        'Không chép được kế hoạch vào chính nó. Hãy chọn kế hoạch khác.',
        'fromPlanId',
        'Chép từ kế hoạch',
      );
    }
    const offered = linesToCopy(read, { planId, fromPlanId, scope, today });
    const mayCopy = new Set(offered.map((line) => line.id));
    const stranger = lineIds?.findIndex((id) => !mayCopy.has(id)) ?? -1;
    if (stranger !== -1) {
      const sentence =
        'Có nội dung không thuộc kế hoạch được chép, đã xong hoặc đã có trong kế hoạch này. Chưa chép gì; hãy chọn lại.';
      return refuse('missing', sentence, `lineIds.${stranger}`, 'Nội dung chép');
    }
    const chosen = lineIds === undefined ? offered : offered.filter((line) => lineIds.includes(line.id));
    if (chosen.length === 0) {
      const sentence = 'Không có nội dung nào để chép: đã xong hết, đã có trong kế hoạch này, hoặc chưa chọn dòng nào.';
      return refuse('rule', sentence, 'fromPlanId', 'Chép từ kế hoạch');
    }
    return roomFor(read, planId, chosen.length) ?? copies(read, plan.value, chosen, idPrefix);
  },
});
