import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/kit/date.ts';
import {
  daysLateOn,
  deadlineText,
  identitySentence,
  isDueSoonOn,
  isStaleOn,
  lastDayOf,
  obstacleOn,
  rateText,
  staleSentence,
  TASK_STATUSES,
  taskClassOn,
  taskFigures,
  taskStatusOn,
} from '#shared/tasks/rules.ts';
import type { Task } from '#shared/tasks/schema.ts';
import { aTask, extendedTo, reported, TODAY } from './tasks-office.ts';

const SEED = Number(process.env.SEED ?? 71_2022);
const statuses = (task: Task, days: readonly string[]) => days.map((day) => taskStatusOn(task, day));

describe('the status of a task on a day', () => {
  it('is open in time up to the deadline and overdue from the next day', () => {
    expect(statuses(aTask(), ['2026-06-22', '2026-10-31', '2026-11-01'])).toEqual([
      'openInTime',
      'openInTime',
      'overdue',
    ]);
  });

  it('reads a month and a quarter as their last calendar day', () => {
    expect(lastDayOf('month', '2028-02-03')).toBe('2028-02-29');
    expect(lastDayOf('quarter', '2026-11-05')).toBe('2026-12-31');
    const month = aTask({ deadline: { kind: 'month', date: '2026-10-31' } });
    const quarter = aTask({ deadline: { kind: 'quarter', date: '2026-12-31' } });
    expect(statuses(month, ['2026-10-31', '2026-11-01'])).toEqual(['openInTime', 'overdue']);
    expect(statuses(quarter, ['2026-12-31', '2027-01-01'])).toEqual(['openInTime', 'overdue']);
    expect([month, quarter].map((task) => deadlineText(task.deadline))).toEqual(['tháng 10/2026', 'quý IV/2026']);
  });

  it('has no deadline where it is standing work or none was set, open or done', () => {
    for (const kind of ['ongoing', 'none'] as const) {
      const open = aTask({ deadline: { kind, date: null } });
      expect(taskStatusOn(open, '2099-01-01')).toBe('openNoDeadline');
      const done = { ...open, completion: reported('2026-08-01', '2026-08-02', '2026-08-03') };
      expect(statuses(done, ['2026-08-02', '2026-08-03'])).toEqual(['openNoDeadline', 'doneNoDeadline']);
    }
  });

  it('is done in time or late by the date of the product, not of the report or of the verification', () => {
    const inTime = aTask({ completion: reported('2026-10-31', '2026-11-20', '2026-11-22') });
    const late = aTask({ completion: reported('2026-11-03', '2026-11-04', '2026-11-05') });
    expect(taskStatusOn(inTime, TODAY)).toBe('doneInTime');
    expect(taskStatusOn(late, TODAY)).toBe('doneLate');
    expect(daysLateOn(late, TODAY)).toBe(3);
  });

  it('counts a report as not done until verified, classed by the product, whatever day it is', () => {
    const punctual = aTask({ completion: reported('2026-10-30', '2026-11-02') });
    const tardy = aTask({ completion: reported('2026-11-02', '2026-11-02') });
    expect(statuses(punctual, ['2026-11-01', '2026-11-02', TODAY])).toEqual(['overdue', 'openInTime', 'openInTime']);
    expect(taskStatusOn(tardy, TODAY)).toBe('overdue');
    expect([punctual, tardy].map((task) => taskClassOn(task, TODAY))).toEqual(['awaiting', 'awaiting']);
  });

  it('follows an extension from the day it was granted, and by the original deadline where that is asked for', () => {
    const task = aTask({ extensions: [extendedTo('2026-12-15', '2026-11-10')] });
    expect(statuses(task, ['2026-11-05', '2026-11-10', '2026-12-16'])).toEqual(['overdue', 'openInTime', 'overdue']);
    expect(taskStatusOn(task, TODAY, 'original')).toBe('overdue');
    const done = { ...task, completion: reported('2026-12-10', '2026-12-11', '2026-12-12') };
    expect(taskStatusOn(done, '2026-12-20')).toBe('doneInTime');
    expect(taskStatusOn(done, '2026-12-20', 'original')).toBe('doneLate');
  });

  it('is stopped from the day it was stopped, before that as it was', () => {
    const task = aTask({ stop: { on: '2026-11-10', reason: 'Gộp' } });
    expect(statuses(task, ['2026-11-09', '2026-11-10', TODAY])).toEqual(['overdue', 'stopped', 'stopped']);
  });

  it('is near its deadline in the last seven days and never once reported', () => {
    const task = aTask({ deadline: { kind: 'date', date: '2026-11-30' } });
    expect(isDueSoonOn(task, '2026-11-22')).toBe(false);
    expect(isDueSoonOn(task, '2026-11-23')).toBe(true);
    expect(taskStatusOn(task, '2026-11-23')).toBe('openInTime');
    expect(isDueSoonOn({ ...task, completion: reported('2026-11-20', '2026-11-21') }, '2026-11-23')).toBe(false);
  });

  it('is neglected after more than 30 days without an update, and names the last difficulty', () => {
    const note = (on: string, obstacle: string) => ({ on, text: 'Đang làm', percent: null, source: '', obstacle });
    const task = aTask({ progress: [note('2026-10-01', 'Thiếu máy'), note('2026-10-24', 'Thiếu người')] });
    expect(isStaleOn(task, '2026-11-23')).toBe(false);
    expect(isStaleOn(task, '2026-11-24')).toBe(true);
    expect(obstacleOn(task, '2026-10-02')).toBe('Thiếu máy');
    expect(obstacleOn(task, TODAY)).toBe('Thiếu người');
  });
});

const day = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2026-01-01', n));
const anyTask = fc
  .record({
    kind: fc.constantFrom('date', 'month', 'quarter', 'ongoing', 'none'),
    assignedOn: day,
    term: fc.nat({ max: 200 }),
    longer: fc.option(fc.record({ granted: fc.nat({ max: 250 }), by: fc.integer({ min: 1, max: 90 }) })),
    report: fc.option(
      fc.record({ product: fc.nat({ max: 250 }), wait: fc.nat({ max: 20 }), verified: fc.option(fc.nat({ max: 20 })) }),
    ),
    stop: fc.option(fc.nat({ max: 300 }), { freq: 6 }),
  })
  .map(({ kind, assignedOn, term, longer, report, stop }): Task => {
    const due = kind === 'ongoing' || kind === 'none' ? null : lastDayOf(kind as 'date', addDays(assignedOn, term));
    const product = addDays(assignedOn, report?.product ?? 0);
    const told = addDays(product, report?.wait ?? 0);
    return aTask({
      assignedOn,
      deadline: { kind: kind as 'date', date: due },
      extensions:
        longer === null || due === null
          ? []
          : [extendedTo(addDays(due, longer.by), addDays(assignedOn, longer.granted))],
      completion:
        report === null
          ? null
          : reported(product, told, report.verified === null ? null : addDays(told, report.verified)),
      stop: stop === null ? null : { on: addDays(assignedOn, stop), reason: 'Gộp' },
    });
  });

describe('the figures of a set of tasks', () => {
  it(`add up on every day: total = the seven classes (seed ${SEED})`, () => {
    fc.assert(
      fc.property(
        fc.array(anyTask, { maxLength: 60 }),
        day,
        fc.constantFrom('approved', 'original'),
        (tasks, on, measure) => {
          const figures = taskFigures(tasks, on, measure as 'approved');
          expect(TASK_STATUSES.reduce((sum, status) => sum + figures[status], 0)).toBe(figures.total);
          expect(figures.total).toBe(tasks.filter((task) => task.assignedOn <= on).length);
          expect(figures.completion.whole).toBe(figures.total - figures.stopped);
          expect(figures.dueSoon).toBeLessThanOrEqual(figures.openInTime);
          expect(figures.onTimeOriginal.part).toBeLessThanOrEqual(figures.onTime.part);
        },
      ),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('of the report of 2020 agree: 833 = 585 done + 67 in time + 181 overdue', () => {
    const many = (count: number, patch: Partial<Task>) => Array.from({ length: count }, () => aTask(patch));
    const tasks = [
      ...many(585, { completion: reported('2026-10-01', '2026-10-02', '2026-10-03') }),
      ...many(67, { deadline: { kind: 'date', date: '2026-12-31' } }),
      ...many(181, {}),
    ];
    const figures = taskFigures(tasks, TODAY);
    expect(figures).toMatchObject({ total: 833, doneInTime: 585, openInTime: 67, overdue: 181 });
    expect(rateText(figures.completion)).toBe('70,2%');
    expect(identitySentence(figures)).toContain(
      'Tổng số 833 nhiệm vụ = 585 hoàn thành đúng hạn + 0 hoàn thành quá hạn',
    );
  });

  it('say how many were neglected: of 32 tasks 8 are 25%', () => {
    const fresh = { on: '2026-11-20', text: 'Đang làm', percent: null, source: '', obstacle: '' };
    const tasks = Array.from({ length: 32 }, (_, i) => aTask({ progress: i < 8 ? [] : [fresh] }));
    expect(staleSentence(taskFigures(tasks, TODAY))).toBe('Chậm cập nhật quá 30 ngày: 8 (25%).');
  });

  it('leave stopped tasks out of the share that is done, and tasks without deadline out of the share in time', () => {
    const tasks = [
      aTask({ completion: reported('2026-10-01', '2026-10-02', '2026-10-03') }),
      aTask({ deadline: { kind: 'none', date: null }, completion: reported('2026-10-01', '2026-10-02', '2026-10-03') }),
      aTask(),
      aTask({ stop: { on: '2026-10-01', reason: 'Thu hồi' } }),
    ];
    const { completion, onTime } = taskFigures(tasks, TODAY);
    expect([completion.part, completion.whole, rateText(completion)]).toEqual([2, 3, '66,7%']);
    expect([onTime.part, onTime.whole, rateText(onTime)]).toEqual([1, 1, '100%']);
  });
});
