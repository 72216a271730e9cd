import { z } from 'zod';
import { create, remove, replace } from '../kit/command.ts';
import type { PlainDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { ok } from '../kit/outcome.ts';
import { bodyOfKind, holdersOn } from '../roster/rules.ts';
import { command, type Read } from '../workspace.ts';
import { findPlan, given, lineInUse, nothingGiven, planStop } from './checks.ts';
import { linesOf } from './lines.ts';
import { type Plan, planFields } from './schema.ts';

const { year, kind, title, ...others } = planFields;

/** Who signs unless another is chosen: the head of the committee on that day; null while there is none. */
export const usualSigner = (read: Read, date: PlainDate): string | null => {
  const committee = bodyOfKind(read, 'steeringCommittee');
  return committee === undefined ? null : (holdersOn(read, committee.id, 'head', date)[0]?.id ?? null);
};

/** Opens the plan or programme of a year (Article 3.2); only year, kind and abstract have to be said. */
export const createPlan = command({
  name: 'plans.create',
  title: 'Lập kế hoạch',
  input: z.strictObject({ id: idField('Mã kế hoạch'), year, kind, title, ...z.object(others).partial().shape }),
  run: (read, input, { today }) => {
    const plan: Plan = {
      bases: [],
      purposes: '',
      targets: '',
      measures: '',
      funding: '',
      implementation: '',
      draftedOn: today,
      signatoryId: usualSigner(read, input.draftedOn ?? today),
      signingCapacity: 'own',
      recipients: [],
      ...given(input),
      id: input.id,
      rev: 1,
      year: input.year,
      kind: input.kind,
      title: input.title,
    };
    const stop = planStop(read, plan, null);
    if (stop !== null) return stop;
    const created = create(read.all('plans'), 'plans', plan);
    return created.ok ? ok([created.value]) : created;
  },
});

/** Changes what is said of a plan; what is left out stays as it is. */
export const changePlan = command({
  name: 'plans.change',
  title: 'Sửa kế hoạch',
  input: z.strictObject({ id: idField('Kế hoạch'), ...z.object(planFields).partial().shape }),
  run: (read, { id, ...patch }) => {
    const found = findPlan(read, id);
    if (!found.ok) return found;
    return (
      nothingGiven(patch) ??
      planStop(read, { ...found.value, ...given(patch) }, found.value) ??
      ok([replace('plans', found.value, given(patch))])
    );
  },
});

/** Removes a plan with its lines, while no task was given for any of them. */
export const removePlan = command({
  name: 'plans.remove',
  title: 'Xóa kế hoạch',
  input: z.strictObject({ id: idField('Kế hoạch') }),
  run: (read, { id }) => {
    const found = findPlan(read, id);
    if (!found.ok) return found;
    const lines = linesOf(read, id);
    for (const line of lines) {
      const stop = lineInUse(read, line);
      if (stop !== null) return stop;
    }
    return ok([...lines.map((line) => remove('planLines', line)), remove('plans', found.value)]);
  },
});
