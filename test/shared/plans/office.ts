import type { z } from 'zod';
import { addLine } from '#shared/plans/line-commands.ts';
import { createPlan } from '#shared/plans/plan-commands.ts';
import { progressOf } from '#shared/plans/rules.ts';
import type { Plan } from '#shared/plans/schema.ts';
import { does, type Office, staffedOffice } from '#test/shared/meetings/office.ts';

export { does, type Office };

export const PLAN = { id: 'kh-2026', year: 2026, kind: 'plan', title: 'Công tác chuyển đổi số năm 2026' } as const;
const planId = PLAN.id;

/** The office of 23/11/2026 with the plan of 2026 and no line yet. */
export const officeWithPlan = (today?: string): Office => {
  const office = staffedOffice(today);
  does(office, createPlan, PLAN);
  return office;
};

type Line = Partial<z.input<typeof addLine.input>>;

/** Adds lines led by the culture office, each due in the month given; they are called nd-1, nd-2 … */
export const addMonths = (office: Office, months: readonly number[], more: Line = {}): void => {
  for (const [i, toMonth] of months.entries()) {
    does(office, addLine, {
      id: `nd-${i + 1}`,
      planId,
      work: `Nội dung ${i + 1}`,
      leadAgencyId: 'vhxh',
      toMonth,
      ...more,
    });
  }
};

export const planIn = (office: Office, id: string = planId): Plan => {
  const plan = office.read.get('plans', id);
  if (plan === undefined) throw new Error('The plan is gone');
  return plan;
};

/** How the lines stand on a day, in order. */
export const states = (office: Office, date: string): readonly string[] =>
  progressOf(office.read, planIn(office), date).map(({ state }) => state);
