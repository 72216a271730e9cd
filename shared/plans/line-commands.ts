import { z } from 'zod';
import { create, remove, replace } from '../kit/command.ts';
import { idField } from '../kit/id.ts';
import { ok } from '../kit/outcome.ts';
import { movedTo } from '../meetings/ordering.ts';
import { command } from '../workspace.ts';
import {
  findLine,
  findPlan,
  given,
  lineInUse,
  lineStop,
  MOST_LINES,
  nothingGiven,
  renumber,
  roomFor,
} from './checks.ts';
import { linesOf } from './lines.ts';
import { type PlanLine, planLineFields } from './schema.ts';

const place = z
  .int({ error: 'Vị trí: nhập số thứ tự' })
  .min(1, { error: 'Vị trí: đếm từ 1' })
  .max(MOST_LINES, { error: `Vị trí: nhiều nhất ${MOST_LINES}` })
  .meta({ title: 'Vị trí' });

const { work, leadAgencyId, toMonth, ...others } = planLineFields;

/** Adds a line at the end of a plan, or at a place. Work, lead agency and last month have to be said. */
export const addLine = command({
  name: 'plans.addLine',
  title: 'Thêm nội dung kế hoạch',
  input: z.strictObject({
    id: idField('Mã nội dung'),
    planId: idField('Kế hoạch'),
    work,
    leadAgencyId,
    toMonth,
    ...z.object(others).partial().shape,
    place: place.optional().meta({ title: 'Vị trí' }),
  }),
  run: (read, { place: wanted, ...input }) => {
    const plan = findPlan(read, input.planId, 'planId');
    if (!plan.ok) return plan;
    const lines = linesOf(read, input.planId);
    const order = Math.min(wanted ?? lines.length + 1, lines.length + 1);
    const line: PlanLine = {
      section: '',
      coordinatingAgencyIds: [],
      product: '',
      fromMonth: input.toMonth,
      clause: '',
      note: '',
      ...given(input),
      id: input.id,
      rev: 1,
      planId: input.planId,
      order,
      work: input.work,
      leadAgencyId: input.leadAgencyId,
      toMonth: input.toMonth,
    };
    const stop = roomFor(read, input.planId, 1) ?? lineStop(read, line);
    if (stop !== null) return stop;
    const created = create(read.all('planLines'), 'planLines', line);
    if (!created.ok) return created;
    const moved = renumber(lines.toSpliced(order - 1, 0, line)).filter((change) => change.id !== line.id);
    return ok([created.value, ...moved]);
  },
});

/** Changes a line; tasks already given for it keep their own words and deadlines. */
export const changeLine = command({
  name: 'plans.changeLine',
  title: 'Sửa nội dung kế hoạch',
  input: z.strictObject({ id: idField('Nội dung'), ...z.object(planLineFields).partial().shape }),
  run: (read, { id, ...patch }) => {
    const found = findLine(read, id);
    if (!found.ok) return found;
    const { line } = found.value;
    return (
      nothingGiven(patch) ??
      lineStop(read, { ...line, ...given(patch) }) ??
      ok([replace('planLines', line, given(patch))])
    );
  },
});

/** Removes a line no task was given for. */
export const removeLine = command({
  name: 'plans.removeLine',
  title: 'Xóa nội dung kế hoạch',
  input: z.strictObject({ id: idField('Nội dung') }),
  run: (read, { id }) => {
    const found = findLine(read, id);
    if (!found.ok) return found;
    const { line } = found.value;
    const rest = linesOf(read, line.planId).filter((other) => other.id !== id);
    return lineInUse(read, line) ?? ok([remove('planLines', line), ...renumber(rest)]);
  },
});

/** Puts one line at a place, counted from 1; beyond the end is the end. */
export const moveLine = command({
  name: 'plans.moveLine',
  title: 'Chuyển nội dung kế hoạch',
  input: z.strictObject({ id: idField('Nội dung'), place }),
  run: (read, { id, place: to }) => {
    const found = findLine(read, id);
    if (!found.ok) return found;
    return ok(renumber(movedTo(linesOf(read, found.value.line.planId), id, to)));
  },
});
