import { describe, expect, it } from 'vitest';
import { changeAgency } from '#shared/roster/commands-agencies.ts';
import { CLARITY_HINTS, CLARITY_LABELS } from '#shared/tasks/labels.ts';
import { CLARITIES, missingClarity, movableTasks } from '#shared/tasks/rules.ts';
import { moveToAgency } from '#shared/tasks/task-commands.ts';
import { must } from '#test/shared/roster/roster-office.ts';
import { give, officeWithTask, TODAY, taskOf } from '#test/shared/tasks/tasks-office.ts';

const clear = {
  directingLeaderId: 'seat-tv01',
  deliverable: 'Báo cáo kết quả',
  basis: 'Thông báo số 05/TB-BCĐ',
} as const;

describe('the six things that stand clear in a task', () => {
  it('a task with leader, deadline, agency, product and paper lacks none', () => {
    const office = officeWithTask();
    give(office, 'clear', clear);
    expect(missingClarity(office.read, taskOf(office, 'clear'), TODAY)).toEqual([]);
  });

  it.each([
    ['person', { directingLeaderId: null }],
    ['time', { deadline: { kind: 'none', date: null } }],
    ['product', { deliverable: '' }],
    ['authority', { basis: '' }],
  ] as const)('without it “%s” is missing and nothing else', (one, patch) => {
    const office = officeWithTask();
    give(office, 'other', { ...clear, ...patch });
    expect(missingClarity(office.read, taskOf(office, 'other'), TODAY)).toEqual([one]);
  });

  it('nobody answers for a task whose lead agency has ceased, until another takes over', () => {
    const office = officeWithTask();
    give(office, 'left', clear);
    must(office, changeAgency, { id: 'phong-noi-vu', activeTo: '2026-11-01' });
    expect(missingClarity(office.read, taskOf(office, 'left'), TODAY)).toEqual(['responsibility']);
    const basis = 'Quyết định số 05/QĐ-UBND';
    const move = { fromAgencyId: 'phong-noi-vu', toAgencyId: 'phong-tu-phap', on: TODAY, basis, taskIds: ['left'] };
    must(office, moveToAgency, move);
    expect(missingClarity(office.read, taskOf(office, 'left'), TODAY)).toEqual([]);
    // Only what was chosen moves.
    expect(taskOf(office).leadAgencyId).toBe('phong-noi-vu');
    expect(movableTasks(office.read, 'phong-noi-vu', TODAY, TODAY).map(({ id }) => id)).toEqual(['task-one']);
    expect(movableTasks(office.read, 'phong-noi-vu', '2026-06-21', TODAY)).toEqual([]);
  });

  it('a bare task says all that it lacks, each in Vietnamese with what to do', () => {
    const office = officeWithTask();
    expect(missingClarity(office.read, taskOf(office), TODAY)).toEqual(['person', 'product', 'authority']);
    expect(CLARITIES.map((one) => CLARITY_LABELS[one]).every((label) => label.startsWith('rõ '))).toBe(true);
    expect(new Set(CLARITIES.map((one) => CLARITY_HINTS[one])).size).toBe(6);
  });
});
