import { describe, expect, it } from 'vitest';
import { recordReturn } from '#shared/documents/clerk-commands.ts';
import { draftDocument } from '#shared/documents/draft-commands.ts';
import { escalatedTasks, proposedReminders, reminderCounts, remindersOf } from '#shared/documents/reminders.ts';
import { submitDocument } from '#shared/documents/signature-commands.ts';
import { removeTask } from '#shared/tasks/task-commands.ts';
import { must } from '#test/shared/roster/roster-office.ts';
import type { Office } from '#test/shared/settings/office.ts';
import { give, officeWithTask, TODAY } from '#test/shared/tasks/tasks-office.ts';

const file = { sha256: 'a'.repeat(64), size: 1, pages: 1 };
const draft = (office: Office, id: string, agency = 'phong-noi-vu', options: Record<string, unknown> = {}) =>
  office.tell(draftDocument, { id, kind: 'reminder', subjectId: agency, options });
const model = { sha256: 'b'.repeat(64), size: 1 };
const issue = (office: Office, id: string, serial: number) => {
  must(office, submitDocument, { id, symbol: 'BCĐ-VHXH', file, model });
  must(office, recordReturn, { id, serial, symbol: 'BCĐ-VHXH', signedOn: TODAY, issuedOn: TODAY, file });
};

/** A: 3 overdue and 1 due in 5 days; B: 1 overdue; C: 2 due soon. */
const month = (): Office => {
  const office = officeWithTask();
  for (const id of ['a-2', 'a-3']) give(office, id);
  give(office, 'a-soon', { deadline: { kind: 'date', date: '2026-11-28' } });
  give(office, 'b-late', { leadAgencyId: 'phong-tu-phap' });
  for (const id of ['c-one', 'c-two']) {
    give(office, id, { leadAgencyId: 'ubnd', deadline: { kind: 'month', date: '2026-11-01' } });
  }
  give(office, 'far', { leadAgencyId: 'ubnd', deadline: { kind: 'date', date: '2027-06-30' } });
  return office;
};

describe('reminder letters', () => {
  it('are proposed one an agency, with its overdue tasks and those due within a week', () => {
    const proposals = proposedReminders(month().read, TODAY);
    expect(proposals.map((p) => [p.agencyId, p.overdue, p.dueSoon, p.nth])).toEqual([
      ['phong-noi-vu', 3, 1, 1],
      ['phong-tu-phap', 1, 0, 1],
      ['ubnd', 0, 2, 1],
    ]);
  });

  it('count when issued, not when drafted, once for each task they name', () => {
    const office = month();
    expect(draft(office, 'letter-1')).toBeNull();
    expect(remindersOf(office.read, 'task-one')).toEqual([]);
    issue(office, 'letter-1', 12);
    const counts = reminderCounts(office.read);
    expect(['task-one', 'a-2', 'a-3', 'a-soon', 'b-late'].map((id) => counts.get(id) ?? 0)).toEqual([1, 1, 1, 1, 0]);
    expect(proposedReminders(office.read, TODAY)[0]?.nth).toBe(2);
  });

  it('name the tasks of the day they were drafted on, whatever becomes overdue later', () => {
    const office = month();
    draft(office, 'letter-1', 'phong-tu-phap');
    give(office, 'b-new', { leadAgencyId: 'phong-tu-phap' });
    expect(office.read.get('documents', 'letter-1')?.options).toMatchObject({ asOf: TODAY, taskIds: ['b-late'] });
  });

  it('reach the head of the committee with the third', () => {
    const office = month();
    for (const [i, id] of ['letter-1', 'letter-2'].entries()) {
      draft(office, id, 'phong-tu-phap');
      issue(office, id, i + 1);
    }
    const proposal = proposedReminders(office.read, TODAY).find((p) => p.agencyId === 'phong-tu-phap');
    expect([proposal?.nth, proposal?.escalated.map((task) => task.id)]).toEqual([3, ['b-late']]);
    expect(escalatedTasks(office.read, TODAY)).toEqual([]);
    draft(office, 'letter-3', 'phong-tu-phap');
    issue(office, 'letter-3', 3);
    expect(escalatedTasks(office.read, TODAY).map((task) => task.id)).toEqual(['b-late']);
  });

  it('are refused where nothing is late, for a task of another agency, and keep their tasks from being removed', () => {
    const office = month();
    must(office, removeTask, { id: 'b-late' });
    expect(draft(office, 'letter-1', 'phong-tu-phap')?.message).toContain('Không cần đôn đốc');
    expect(draft(office, 'letter-1', 'ubnd', { taskIds: ['task-one'] })?.field).toBe('taskIds');
    expect(draft(office, 'letter-1', 'phong-noi-vu', { taskIds: [] })?.field).toBe('options');
    draft(office, 'letter-1');
    expect(office.tell(removeTask, { id: 'task-one' })).toMatchObject({ code: 'inUse' });
  });
});
