import { useState } from 'react';
import { useLocation } from 'wouter';
import { createPlan } from '#shared/plans/plan-commands.ts';
import type { Plan } from '#shared/plans/schema.ts';
import { BackLink } from '../kit/back-link.tsx';
import { changedValues } from '../kit/changed.ts';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { Page } from '../kit/page.tsx';
import { execute, newId } from '../use-command.ts';
import { currentRead, today, useRecord } from '../use-workspace.ts';
import { PlanFields } from './plan-fields.tsx';
import { PlanGone } from './plan-gone.tsx';
import { newValues, type PlanValues, valuesOf } from './plan-values.ts';
import { LIST_PATH, planPath } from './words.ts';

/** A new plan, most of it filled in as the office usually does it. */
export const PlanCreate = () => {
  const [, go] = useLocation();
  const [values] = useState(() => newValues(currentRead(), newId('ke-hoach'), today()));
  const form = useCommandForm<PlanValues>(createPlan.input, values);
  return (
    <Page
      title="Lập kế hoạch"
      sentence="Các ô đã điền sẵn theo kế hoạch gần nhất; danh mục nhiệm vụ lập ở trang sau."
      back={<BackLink href={LIST_PATH}>Kế hoạch</BackLink>}
    >
      <CommandFormFrame
        form={form}
        submitLabel="Lưu và lập danh mục"
        onSubmit={(typed) => execute('plans.create', typed)}
        onDone={() => go(planPath(values.id))}
        onClose={() => go(LIST_PATH)}
      >
        <PlanFields form={form} />
      </CommandFormFrame>
    </Page>
  );
};

export const PlanEdit = ({ id }: { readonly id: string }) => {
  const plan = useRecord('plans', id);
  return plan === undefined ? <PlanGone /> : <EditForm plan={plan} />;
};

/** Everything said of a plan, to be corrected; only what was changed is sent. */
const EditForm = ({ plan }: { readonly plan: Plan }) => {
  const [, go] = useLocation();
  const [opened] = useState(plan);
  const form = useCommandForm<PlanValues>(createPlan.input, valuesOf(opened));
  const back = () => go(planPath(opened.id));
  const save = async (typed: PlanValues) => {
    const patch = changedValues(typed, valuesOf(opened));
    if (Object.keys(patch).length === 0) return { ok: true as const, value: null };
    return execute('plans.change', { ...patch, id: opened.id }, [{ coll: 'plans', id: opened.id, rev: opened.rev }]);
  };
  return (
    <Page title={`Sửa: ${opened.title}`} back={<BackLink href={planPath(opened.id)}>Về kế hoạch</BackLink>}>
      <CommandFormFrame form={form} onSubmit={save} onClose={back}>
        <PlanFields form={form} />
      </CommandFormFrame>
    </Page>
  );
};
