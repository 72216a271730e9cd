import { conclusionsOf } from '../meetings/rules.ts';
import type { Conclusion } from '../meetings/schema.ts';
import type { Task } from '../tasks/schema.ts';
import type { Read } from '../workspace.ts';

/** What becomes of a decided point: tasks carry it out, it is for information, or nothing yet. */
export type Coverage =
  | { readonly kind: 'tasks'; readonly tasks: readonly Task[] }
  | { readonly kind: 'forInformation'; readonly reason: string }
  | { readonly kind: 'open' };

const comesFrom = ({ origin }: Task, id: string): boolean => origin.kind === 'conclusion' && origin.id === id;

/** Whether a task carries out a conclusion, as its origin or besides it. */
export const covers = (task: Task, conclusionId: string): boolean =>
  comesFrom(task, conclusionId) || (task.alsoCovers ?? []).includes(conclusionId);

/** Tasks that carry out a conclusion: those made from it first; stopped ones are left out. */
export const tasksOfConclusion = (read: Read, conclusionId: string): readonly Task[] => {
  const tasks = [...read.all('tasks').values()].filter((task) => task.stop === null && covers(task, conclusionId));
  return [
    ...tasks.filter((task) => comesFrom(task, conclusionId)),
    ...tasks.filter((task) => !comesFrom(task, conclusionId)),
  ];
};

/** What covers a conclusion (Articles 6.5, 7.3). */
export const coverageOf = (read: Read, conclusion: Conclusion): Coverage => {
  const tasks = tasksOfConclusion(read, conclusion.id);
  if (tasks.length > 0) return { kind: 'tasks', tasks };
  return conclusion.forInformation === null
    ? { kind: 'open' }
    : { kind: 'forInformation', reason: conclusion.forInformation.reason };
};

/** Conclusions of a meeting that nothing covers yet: the notice waits for them. */
export const uncoveredOf = (read: Read, meetingId: string): readonly Conclusion[] =>
  conclusionsOf(read, meetingId).filter((conclusion) => coverageOf(read, conclusion).kind === 'open');
