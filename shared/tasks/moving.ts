import type { PlainDate } from '../kit/date.ts';
import type { Read } from '../workspace.ts';
import { mustBeOpen } from './checks.ts';
import type { Task } from './schema.ts';
import { isOpenOn } from './status.ts';

/** The tasks an agency still leads or takes part in and that another may take over on that day, the earliest given first. */
export const movableTasks = (read: Read, agencyId: string, on: PlainDate, today: PlainDate): readonly Task[] =>
  [...read.all('tasks').values()]
    .filter(
      (task) =>
        (task.leadAgencyId === agencyId || task.coordinatingAgencyIds.includes(agencyId)) &&
        isOpenOn(task, today) &&
        mustBeOpen(task) === null &&
        task.assignedOn <= on,
    )
    .sort((a, b) => (a.assignedOn < b.assignedOn ? -1 : a.assignedOn > b.assignedOn ? 1 : a.id < b.id ? -1 : 1));
