import type { z } from 'zod';
import { dateParts, type PlainDate } from '#shared/kit/date.ts';
import { type createPlan, usualSigner } from '#shared/plans/plan-commands.ts';
import { plansByYear } from '#shared/plans/rules.ts';
import type { Plan } from '#shared/plans/schema.ts';
import type { Read } from '#shared/workspace.ts';

/** What the form of a plan holds: every field that can be said of it. */
type Input = z.input<typeof createPlan.input>;
export type PlanValues = {
  -readonly [K in Exclude<keyof Input, 'signatoryId'>]-?: NonNullable<Input[K]>;
} & { signatoryId: string | null };

/** The recipients a plan usually has; "Lưu" is printed by itself. */
const RECIPIENTS = [
  'Trưởng ban, các Phó Trưởng ban',
  'Thành viên Ban Chỉ đạo',
  'Tổ công tác giúp việc',
  'Các cơ quan, đơn vị có tên trong phụ lục',
];

/** A new plan as the office usually makes it: next year's from October on, bases and recipients of the last one. */
export const newValues = (read: Read, id: string, day: PlainDate): PlanValues => {
  const { year: now, month } = dateParts(day);
  const year = month >= 10 ? now + 1 : now;
  const last = plansByYear(read)[0];
  return {
    id,
    year,
    kind: 'plan',
    title: `Công tác chuyển đổi số năm ${year}`,
    bases: [...(last?.bases ?? [])],
    purposes: '',
    targets: '',
    measures: '',
    funding: '',
    implementation: last?.implementation ?? '',
    draftedOn: day,
    signatoryId: usualSigner(read, day),
    signingCapacity: 'own',
    recipients: [...(last?.recipients ?? RECIPIENTS)],
  };
};

export const valuesOf = (plan: Plan): PlanValues => ({
  id: plan.id,
  year: plan.year,
  kind: plan.kind,
  title: plan.title,
  bases: [...plan.bases],
  purposes: plan.purposes,
  targets: plan.targets,
  measures: plan.measures,
  funding: plan.funding,
  implementation: plan.implementation,
  draftedOn: plan.draftedOn,
  signatoryId: plan.signatoryId,
  signingCapacity: plan.signingCapacity,
  recipients: [...plan.recipients],
});
