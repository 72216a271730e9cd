import type { Task } from '../tasks/schema.ts';

type Given = Pick<Task, 'id' | 'content' | 'leadAgencyId' | 'assignedOn' | 'origin'> &
  Partial<Omit<Task, 'rev' | 'progress' | 'extensions' | 'completion' | 'stop'>>;

/** A task as it begins: nothing reported, nothing extended; what is not given is empty. */
export const newTask = (given: Given): Task => ({
  rev: 1,
  basis: '',
  directingLeaderId: null,
  coordinatingAgencyIds: [],
  fieldId: null,
  clause: '',
  deliverable: '',
  deadline: { kind: 'none', date: null },
  ...given,
  extensions: [],
  progress: [],
  completion: null,
  stop: null,
});
