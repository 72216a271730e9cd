import { z } from 'zod';
import { documentsOf, isIssued, numberText } from '../documents/rules.ts';
import { create } from '../kit/command.ts';
import { formatDate, plainDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { ok, refuse } from '../kit/outcome.ts';
import { mustBeInOffice, type Stop } from '../meetings/checks.ts';
import { findLine } from '../plans/checks.ts';
import { PLAN_KIND_LABELS } from '../plans/labels.ts';
import { dueDayOf } from '../plans/rules.ts';
import type { Plan, PlanLine } from '../plans/schema.ts';
import { type Deadline, type Task, taskFields } from '../tasks/schema.ts';
import { command, type Read } from '../workspace.ts';

/** The paper a task of the plan rests on: with number and date once it was issued, else by its abstract. */
export const planBasis = (read: Read, plan: Plan): string => {
  const issued = documentsOf(read, plan.id, 'yearPlan').find(isIssued);
  const label = PLAN_KIND_LABELS[plan.kind];
  const text =
    issued?.issuedOn == null
      ? `${label} năm ${plan.year}: ${plan.title}`
      : `${label} số ${numberText(issued)} ngày ${formatDate(issued.issuedOn)}`;
  return [...text].slice(0, 300).join('');
};

const isQuarter = ({ fromMonth, toMonth }: PlanLine): boolean => toMonth % 3 === 0 && fromMonth === toMonth - 2;

/** The line's own deadline: the end of its quarter or of its last month. */
const deadlineOf = (plan: Plan, line: PlanLine): Deadline => ({
  kind: isQuarter(line) ? 'quarter' : 'month',
  date: dueDayOf(plan.year, line),
});

const datesStop = (assignedOn: string, deadline: Deadline): Stop => {
  if (deadline.date === null || deadline.date >= assignedOn) return null;
  const sentence = `Thời hạn ${formatDate(deadline.date)} đứng trước ngày giao ${formatDate(assignedOn)}. Hãy nhập thời hạn khác hoặc sửa ngày giao.`;
  return refuse('rule', sentence, 'dueOn', 'Thời hạn');
};

/** Gives a task for a line of the plan: agencies, product and clause are the line's, the deadline its last month unless another day is said. */
export const assignLine = command({
  name: 'plans.assignLine',
  title: 'Giao nhiệm vụ từ kế hoạch',
  input: z.strictObject({
    id: idField('Mã nhiệm vụ'),
    lineId: idField('Nội dung kế hoạch'),
    content: taskFields.content.optional().meta({ title: 'Nội dung nhiệm vụ' }),
    assignedOn: plainDate('Ngày giao').optional().meta({ title: 'Ngày giao' }),
    /** Null or left out: the end of the line's last month. */
    dueOn: plainDate('Thời hạn').nullable().optional().meta({ title: 'Thời hạn' }),
    directingLeaderId: taskFields.directingLeaderId.optional().meta({ title: 'Lãnh đạo chỉ đạo' }),
  }),
  run: (read, { id, lineId, ...typed }, { today }) => {
    const found = findLine(read, lineId, 'lineId');
    if (!found.ok) return found;
    const { line, plan } = found.value;
    const assignedOn = typed.assignedOn ?? today;
    const leader = typed.directingLeaderId ?? null;
    const dueOn = typed.dueOn ?? null;
    const deadline: Deadline = dueOn === null ? deadlineOf(plan, line) : { kind: 'date', date: dueOn };
    const stop =
      (assignedOn <= today
        ? null
        : refuse(
            'rule',
            `Ngày giao: ngày ${formatDate(assignedOn)} chưa đến. Hãy nhập ngày đã qua hoặc hôm nay.`,
            'assignedOn',
            'Ngày giao',
          )) ??
      datesStop(assignedOn, deadline) ??
      (leader === null ? null : mustBeInOffice(read, leader, assignedOn, 'directingLeaderId', 'Lãnh đạo chỉ đạo'));
    if (stop !== null) return stop;
    const task: Task = {
      id,
      rev: 1,
      content: typed.content ?? line.work,
      basis: planBasis(read, plan),
      directingLeaderId: leader,
      leadAgencyId: line.leadAgencyId,
      coordinatingAgencyIds: line.coordinatingAgencyIds,
      fieldId: null,
      clause: line.clause,
      deliverable: line.product,
      assignedOn,
      deadline,
      origin: { kind: 'planLine', id: line.id },
      extensions: [],
      progress: [],
      completion: null,
      stop: null,
    };
    const created = create(read.all('tasks'), 'tasks', task);
    return created.ok ? ok([created.value]) : created;
  },
});
