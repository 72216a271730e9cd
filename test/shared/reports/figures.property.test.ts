import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/kit/date.ts';
import { countsOf, sharesOf, shareText } from '#shared/reports/figures.ts';
import { periodOf } from '#shared/reports/rules.ts';
import { figuresOf, knownOn, tasksInPeriod } from '#shared/reports/tallies.ts';
import type { Task } from '#shared/tasks/schema.ts';

const START = '2026-01-01';
const day = (max: number) => fc.integer({ min: 0, max });

/** Tasks of a year with every fate: done in time or late, waiting, stopped, extended, without a deadline. */
const drawnTask = fc.record({
  given: day(360),
  term: fc.option(day(200)),
  longer: fc.option(fc.tuple(day(300), day(100))),
  noted: fc.array(day(360), { maxLength: 5 }),
  done: fc.option(fc.tuple(day(200), day(30), fc.boolean())),
  stopped: fc.option(day(300)),
});
const taskOf = (t: typeof drawnTask extends fc.Arbitrary<infer T> ? T : never, i: number): Task => {
  const assignedOn = addDays(START, t.given);
  const after = (days: number) => addDays(assignedOn, days);
  return {
    id: `task-${i}`,
    rev: 1,
    content: 'Việc',
    basis: '',
    directingLeaderId: null,
    leadAgencyId: 'agency',
    coordinatingAgencyIds: [],
    fieldId: null,
    clause: '',
    deliverable: '',
    assignedOn,
    deadline: t.term === null ? { kind: 'none', date: null } : { kind: 'date', date: after(t.term) },
    origin: { kind: 'manual', id: null },
    extensions:
      t.longer === null || t.term === null
        ? []
        : [
            {
              grantedOn: after(t.longer[0]),
              basis: 'Công văn',
              approverId: 'seat',
              deadline: { kind: 'date', date: after(t.term + t.longer[1]) },
              reason: '',
            },
          ],
    progress: t.noted
      .sort((a, b) => a - b)
      .map((n) => ({ on: after(n), text: 'x', percent: null, source: '', obstacle: '' })),
    completion:
      t.done === null
        ? null
        : {
            reportedOn: after(t.done[0]),
            productOn: after(t.done[0]),
            product: 'Báo cáo',
            verifiedOn: t.done[2] ? after(t.done[0] + t.done[1]) : null,
            verifiedById: t.done[2] ? 'seat' : null,
          },
    stop: t.stopped === null || t.done !== null ? null : { on: after(t.stopped), reason: 'Gộp' },
  };
};
const drawnTasks = fc.array(drawnTask, { maxLength: 60 }).map((all) => all.map(taskOf));
const period = fc
  .tuple(fc.constantFrom('decree' as const, 'calendar' as const), fc.integer({ min: 1, max: 4 }))
  .map(([preset, quarter]) => periodOf(preset, { year: 2026, quarter }));

describe('the figures of any quarter', () => {
  it('add up: what came and was given is what is done, open and stopped; every part lies in the whole', () => {
    fc.assert(
      fc.property(drawnTasks, period, (tasks, days) => {
        const figures = figuresOf(tasks, days);
        const c = countsOf(figures);
        expect(c.total).toBe(tasksInPeriod(tasks, days).length);
        expect(c.total).toBe(c.carriedOver + c.newlyAssigned);
        expect(c.total).toBe(c.done + c.open + c.stopped);
        expect(Math.max(c.extended, c.updated, c.awaiting)).toBeLessThanOrEqual(c.total);
        for (const share of Object.values(sharesOf(c))) expect(shareText(share)).toMatch(/^(–|\d{1,3},\d%)$/);
      }),
      { numRuns: 500 },
    );
  });

  it('are carried into the next quarter without loss: what is open at its end is what the next one begins with', () => {
    fc.assert(
      fc.property(drawnTasks, fc.constantFrom('decree' as const, 'calendar' as const), (tasks, preset) => {
        const [own, next] = [2, 3].map((quarter) => figuresOf(tasks, periodOf(preset, { year: 2026, quarter })));
        const open = [...(own?.openInTime ?? []), ...(own?.overdue ?? []), ...(own?.openNoDeadline ?? [])];
        expect([...(next?.carriedOver ?? [])].sort()).toEqual(open.sort());
      }),
      { numRuns: 500 },
    );
  });

  it('are the same from tasks with only what was known at the cut-off', () => {
    fc.assert(
      fc.property(drawnTasks, period, (tasks, days) => {
        const { updated: _, ...own } = figuresOf(tasks, days);
        const { updated: __, ...known } = figuresOf(
          tasks.filter(({ assignedOn }) => assignedOn <= days.cutOff).map((task) => knownOn(task, days.cutOff)),
          days,
        );
        expect(known).toEqual(own);
      }),
      { numRuns: 500 },
    );
  });
});
