import type { z } from 'zod';
import { addAgency } from '#shared/roster/commands-agencies.ts';
import { type Task, task as taskShape } from '#shared/tasks/schema.ts';
import { addTask } from '#shared/tasks/task-commands.ts';
import { must, smallOffice } from '#test/shared/roster/roster-office.ts';
import type { Office } from '#test/shared/settings/office.ts';

export const TODAY = '2026-11-23';

/** A task as kept, with whatever a test wants different. */
export const aTask = (patch: Partial<z.input<typeof taskShape>> = {}): Task =>
  taskShape.parse({
    id: 'task-one',
    rev: 1,
    content: 'Rà soát dữ liệu hộ tịch',
    basis: '',
    directingLeaderId: null,
    leadAgencyId: 'phong-noi-vu',
    coordinatingAgencyIds: [],
    fieldId: null,
    clause: '',
    deliverable: '',
    assignedOn: '2026-06-22',
    deadline: { kind: 'date', date: '2026-10-31' },
    origin: { kind: 'manual', id: null },
    extensions: [],
    progress: [],
    completion: null,
    stop: null,
    ...patch,
  });

export const reported = (productOn: string, reportedOn: string, verifiedOn: string | null = null) => ({
  reportedOn,
  productOn,
  product: 'Báo cáo số 01',
  verifiedOn,
  verifiedById: verifiedOn === null ? null : 'seat-tv01',
});

export const extendedTo = (date: string, grantedOn: string) => ({
  grantedOn,
  basis: 'Tờ trình số 01',
  approverId: 'seat-tv01',
  deadline: { kind: 'date' as const, date },
  reason: '',
});

/** The small office with one more agency and one task of Phòng Nội vụ due on 31/10/2026. */
export const officeWithTask = (): Office => {
  const office = smallOffice();
  must(office, addAgency, { id: 'phong-tu-phap', name: 'Phòng Tư pháp' });
  give(office, 'task-one');
  return office;
};

/** Gives a task that must be accepted. */
export const give = (office: Office, id: string, patch: Partial<z.input<typeof addTask.input>> = {}): void =>
  must(office, addTask, {
    id,
    content: 'Rà soát dữ liệu hộ tịch',
    leadAgencyId: 'phong-noi-vu',
    assignedOn: '2026-06-22',
    deadline: { kind: 'date', date: '2026-10-31' },
    ...patch,
  });

export const taskOf = (office: Office, id = 'task-one'): Task => {
  const found = office.read.get('tasks', id);
  if (found === undefined) throw new Error(`No task ${id}`);
  return found;
};
