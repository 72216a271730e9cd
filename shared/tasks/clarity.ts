import type { PlainDate } from '../kit/date.ts';
import { isActiveOn } from '../roster/rules.ts';
import type { Read } from '../workspace.ts';
import type { Task } from './schema.ts';

/** The six things that stand clear when a task is given ("6 rõ"): who, what, until when, who answers, what product, on whose authority. */
export const CLARITIES = ['person', 'work', 'time', 'responsibility', 'product', 'authority'] as const;
export type Clarity = (typeof CLARITIES)[number];

const agencyWorks = (read: Read, id: string, day: PlainDate): boolean => {
  const agency = read.get('agencies', id);
  return agency !== undefined && isActiveOn({ from: agency.activeFrom, to: agency.activeTo }, day);
};

const leaderSits = (read: Read, id: string | null, day: PlainDate): boolean => {
  const seat = id === null ? undefined : read.get('memberships', id);
  return seat !== undefined && isActiveOn(seat, day);
};

/**
 * Which of the six a task does not make clear on a day: no directing leader in office, no content, no deadline, a lead agency
 * that has ceased, no product, neither a paper nor a conclusion or plan that gives it.
 */
export const missingClarity = (read: Read, task: Task, day: PlainDate): readonly Clarity[] => {
  const clear: Record<Clarity, boolean> = {
    person: leaderSits(read, task.directingLeaderId, day),
    work: task.content.trim() !== '',
    time: task.deadline.kind !== 'none',
    responsibility: agencyWorks(read, task.leadAgencyId, day),
    product: task.deliverable.trim() !== '',
    authority: task.basis.trim() !== '' || task.origin.id !== null,
  };
  return CLARITIES.filter((one) => !clear[one]);
};
