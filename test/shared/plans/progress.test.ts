import { describe, expect, it } from 'vitest';
import { copyFromYear } from '#shared/plans/copy-command.ts';
import { changeLine, removeLine } from '#shared/plans/line-commands.ts';
import { createPlan } from '#shared/plans/plan-commands.ts';
import { figuresOf, linesOf, linesToCopy, planSentence, progressOf, quarterFigures } from '#shared/plans/rules.ts';
import { addAgency } from '#shared/roster/commands-agencies.ts';
import type { Task } from '#shared/tasks/schema.ts';
import { assignLine } from '#shared/workflows/plan-lines.ts';
import { addMonths, does, type Office, officeWithPlan, PLAN, planIn, states } from './office.ts';

const TODAY = '2026-11-23';
const NEXT = { ...PLAN, id: 'kh-2027', year: 2027, title: 'Công tác chuyển đổi số năm 2027' };

const taskIn = (office: Office, id: string): Task => {
  const task = office.read.get('tasks', id);
  if (task === undefined) throw new Error('The task is gone');
  return task;
};
/** Puts the task as the follow-up of tasks leaves it. */
const become = (office: Office, id: string, patch: Partial<Task>): void => {
  (office.read.all('tasks') as Map<string, object>).set(id, { ...taskIn(office, id), ...patch });
};
const verified = (verifiedOn: string | null): Partial<Task> => ({
  completion: { reportedOn: '2026-11-24', productOn: '2026-11-24', product: 'Báo cáo', verifiedOn, verifiedById: null },
});

/** Four lines: one due in March without a task, three due in December with one task each. */
const running = (): Office => {
  const office = officeWithPlan();
  addMonths(office, [3, 12, 12, 12]);
  for (const i of [2, 3, 4]) does(office, assignLine, { id: `nv-${i}`, lineId: `nd-${i}` });
  return office;
};

describe('a task from a line', () => {
  it('takes agencies, product and clause of the line, and the last day of its month as deadline', () => {
    const office = officeWithPlan();
    const more = { coordinatingAgencyIds: ['noivu'], product: 'Kho dữ liệu', clause: '6.2', fromMonth: 11 };
    addMonths(office, [12], more);
    does(office, assignLine, { id: 'nv-1', lineId: 'nd-1', directingLeaderId: 'bcd-lan' });
    expect(taskIn(office, 'nv-1')).toMatchObject({
      content: 'Nội dung 1',
      basis: 'Kế hoạch năm 2026: Công tác chuyển đổi số năm 2026',
      leadAgencyId: 'vhxh',
      coordinatingAgencyIds: ['noivu'],
      deliverable: 'Kho dữ liệu',
      clause: '6.2',
      assignedOn: TODAY,
      deadline: { kind: 'month', date: '2026-12-31' },
      origin: { kind: 'planLine', id: 'nd-1' },
      directingLeaderId: 'bcd-lan',
    });
  });
  it('of a line that runs through a quarter is due at the end of the quarter', () => {
    const office = officeWithPlan();
    addMonths(office, [12], { fromMonth: 10 });
    does(office, assignLine, { id: 'nv-1', lineId: 'nd-1' });
    expect(taskIn(office, 'nv-1').deadline).toEqual({ kind: 'quarter', date: '2026-12-31' });
  });
  it('given after the month of its line needs a day of its own', () => {
    const office = officeWithPlan();
    addMonths(office, [3]);
    expect(office.tell(assignLine, { id: 'nv-1', lineId: 'nd-1' })).toMatchObject({ code: 'rule', field: 'dueOn' });
    does(office, assignLine, { id: 'nv-1', lineId: 'nd-1', dueOn: '2026-12-10' });
    expect(taskIn(office, 'nv-1').deadline).toEqual({ kind: 'date', date: '2026-12-10' });
  });
  it('is given neither ahead of today nor by somebody without a seat', () => {
    const office = officeWithPlan();
    addMonths(office, [12]);
    const tell = (more: object) => office.tell(assignLine, { id: 'nv-1', lineId: 'nd-1', ...more });
    expect(tell({ assignedOn: '2026-11-24' })).toMatchObject({ code: 'rule', field: 'assignedOn' });
    expect(tell({ directingLeaderId: 'khong-co' })).toMatchObject({ code: 'missing', field: 'directingLeaderId' });
    expect(tell({ lineId: 'khong-co' })).toMatchObject({ code: 'missing', field: 'lineId' });
  });
  it('keeps its line in the plan, and its own deadline when the line moves to another month', () => {
    const office = running();
    expect(office.tell(removeLine, { id: 'nd-2' })).toMatchObject({ code: 'inUse' });
    does(office, changeLine, { id: 'nd-2', fromMonth: 11, toMonth: 11 });
    expect(taskIn(office, 'nv-2').deadline.date).toBe('2026-12-31');
  });
});

describe('the progress of a line', () => {
  it('is late without a task once its month is over, else not given yet', () => {
    const office = officeWithPlan();
    addMonths(office, [10, 11]);
    expect(states(office, '2026-10-31')).toEqual(['unassigned', 'unassigned']);
    expect(states(office, '2026-11-01')).toEqual(['late', 'unassigned']);
  });
  it('is done once every task is verified, from that day on; a report alone does not count', () => {
    const office = running();
    become(office, 'nv-2', verified(null));
    become(office, 'nv-3', verified('2026-11-25'));
    expect(states(office, '2026-11-24')).toEqual(['late', 'underway', 'underway', 'underway']);
    expect(states(office, '2026-11-25')).toEqual(['late', 'underway', 'done', 'underway']);
  });
  it('is late after the deadline of a task, and no longer once that was extended', () => {
    const office = running();
    expect(states(office, '2026-12-31')[1]).toBe('underway');
    expect(states(office, '2027-01-01')[1]).toBe('late');
    const longer = { kind: 'date', date: '2027-01-31' } as const;
    const extension = {
      grantedOn: '2026-12-20',
      basis: 'Ý kiến',
      approverId: 'bcd-hung',
      deadline: longer,
      reason: '',
    };
    become(office, 'nv-2', { extensions: [extension] });
    expect(states(office, '2027-01-01')[1]).toBe('underway');
  });
  it('leaves stopped tasks out; a line whose tasks were all stopped is stopped', () => {
    const office = running();
    does(office, assignLine, { id: 'nv-2b', lineId: 'nd-2' });
    become(office, 'nv-2', { stop: { on: TODAY, reason: 'Gộp' } });
    become(office, 'nv-2b', verified(TODAY));
    become(office, 'nv-4', { stop: { on: TODAY, reason: 'Thu hồi' } });
    expect(states(office, TODAY)).toEqual(['late', 'done', 'underway', 'stopped']);
    expect(progressOf(office.read, planIn(office), TODAY)[1]).toMatchObject({ tasks: 1, done: 1 });
  });
  it('sums up in one sentence and by quarter, and both agree', () => {
    const office = running();
    become(office, 'nv-3', verified(TODAY));
    const lines = progressOf(office.read, planIn(office), TODAY);
    expect(planSentence(figuresOf(lines))).toBe('4 nội dung: 1 đã xong, 2 đang thực hiện, 1 quá hạn.');
    const quarters = quarterFigures(lines).map(({ figures }) => [figures.total, figures.done]);
    expect(quarters).toEqual([
      [1, 0],
      [0, 0],
      [0, 0],
      [3, 1],
    ]);
    expect(planSentence(figuresOf([]))).toBe('Chưa có nội dung nào.');
  });
});

describe('a plan from the year before', () => {
  const copy = { planId: NEXT.id, fromPlanId: PLAN.id, idPrefix: 'chep' };
  const ready = (): Office => {
    const office = running();
    become(office, 'nv-2', verified(TODAY));
    does(office, createPlan, NEXT);
    return office;
  };
  const works = (office: Office) => linesOf(office.read, NEXT.id).map(({ work }) => work);

  it('takes over the unfinished, in order and with their months', () => {
    const office = ready();
    does(office, copyFromYear, copy);
    expect(works(office)).toEqual(['Nội dung 1', 'Nội dung 3', 'Nội dung 4']);
    const first = linesOf(office.read, NEXT.id)[0];
    expect(first).toMatchObject({ id: 'chep-1', rev: 1, order: 1, toMonth: 3, planId: NEXT.id });
  });
  it('takes over only those chosen, or all, and none twice', () => {
    const office = ready();
    does(office, copyFromYear, { ...copy, lineIds: ['nd-3'] });
    does(office, copyFromYear, { ...copy, idPrefix: 'chep-2', scope: 'all' });
    expect(works(office)).toEqual(['Nội dung 3', 'Nội dung 1', 'Nội dung 2', 'Nội dung 4']);
    const offered = linesToCopy(office.read, { ...copy, scope: 'all', today: TODAY });
    expect(offered).toEqual([]);
    expect(office.tell(copyFromYear, { ...copy, scope: 'all' })).toMatchObject({ code: 'rule', field: 'fromPlanId' });
  });
  it('gives work of an agency that was merged to the agency in its place', () => {
    const office = ready();
    does(office, addAgency, {
      id: 'vhxh-moi',
      name: 'Phòng Khoa học và Xã hội',
      predecessorId: 'vhxh',
      activeFrom: '2026-12-01',
      endsPredecessor: true,
    });
    does(office, copyFromYear, copy);
    expect(new Set(linesOf(office.read, NEXT.id).map(({ leadAgencyId }) => leadAgencyId))).toEqual(
      new Set(['vhxh-moi']),
    );
    expect(linesOf(office.read, PLAN.id)[0]?.leadAgencyId).toBe('vhxh');
  });
  it('refuses itself, a plan that is not there, a finished or foreign line, and ids in use; nothing is copied', () => {
    const office = ready();
    const tell = (more: object) => office.tell(copyFromYear, { ...copy, ...more });
    expect(tell({ fromPlanId: NEXT.id })).toMatchObject({ code: 'rule', field: 'fromPlanId' });
    expect(tell({ fromPlanId: 'khong-co' })).toMatchObject({ code: 'missing', field: 'fromPlanId' });
    expect(tell({ lineIds: ['nd-1', 'nd-2'] })).toMatchObject({ code: 'missing', field: 'lineIds.1' });
    expect(tell({ lineIds: [] })).toMatchObject({ code: 'rule' });
    expect(tell({ idPrefix: 'nd' })).toMatchObject({ code: 'invalid', field: 'idPrefix' });
    expect(tell({ idPrefix: 'MÃ' })).toMatchObject({ field: 'idPrefix', label: 'Mã đầu' });
    expect(works(office)).toEqual([]);
  });
});
