import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COUNTED } from '#shared/reports/figures.ts';
import { periodOf, previousQuarter, type Quarter, type ReportPeriod } from '#shared/reports/periods.ts';
import { takeSnapshot } from '#shared/reports/snapshot.ts';
import { figuresOf } from '#shared/reports/tallies.ts';
import type { Task } from '#shared/tasks/schema.ts';
import { trainingOffice } from '#test/helpers/training-office.ts';
import { median, type Place, type Row, timed } from './table.ts';
import { benchTasks, officeOf, readWith } from './tasks.ts';

const QUARTER: Quarter = { year: 2026, quarter: 3 };
const PERIODS = [QUARTER, previousQuarter(QUARTER)].map((quarter) => periodOf('decree', quarter));
const TASKS = 6000;
const ENTRIES = 10;

const countsOf = (tasks: readonly Task[], period: ReportPeriod): readonly number[] => {
  const figures = figuresOf(tasks, period);
  return COUNTED.map((name) => figures[name].length);
};

type Counted = { readonly ms: number; readonly counts: readonly (readonly number[])[]; readonly progress: number };

/** The same counts by SQL over the same tasks, timed inside one Python process. */
const sqliteFigures = (folder: string, tasks: readonly Task[], times: number): Counted => {
  const file = join(folder, 'tasks.jsonl');
  writeFileSync(file, tasks.map((task) => JSON.stringify(task)).join('\n'));
  const periods = PERIODS.map(({ from, cutOff }) => ({ from, cut: cutOff }));
  const script = join(import.meta.dirname, 'sqlite_figures.py');
  const args = [script, file, JSON.stringify(periods), String(times)];
  return JSON.parse(execFileSync('python3', args, { encoding: 'utf8' })) as Counted;
};

const medianOf = async (times: number, work: () => unknown): Promise<number> => {
  const taken: number[] = [];
  for (let i = 0; i < times + 3; i += 1) taken.push(await timed(work));
  return median(taken.slice(3));
};

/** The figures of the quarterly report (this quarter and the one before), against SQLite counting the same by SQL. */
export const measureFigures = async ({ folder, quick }: Place): Promise<readonly Row[]> => {
  const { read } = trainingOffice();
  const tasks = benchTasks(officeOf(read), { count: TASKS, entries: ENTRIES });
  const times = quick ? 15 : 40;
  const theirs = sqliteFigures(folder, tasks, times);
  const ours = PERIODS.map((period) => countsOf(tasks, period));
  if (theirs.progress !== TASKS * ENTRIES || JSON.stringify(ours) !== JSON.stringify(theirs.counts)) {
    throw new Error(`The figures differ: ours ${JSON.stringify(ours)}, by SQL ${JSON.stringify(theirs.counts)}`);
  }
  const [now = { from: '', cutOff: '' }] = PERIODS;
  const report = { id: 'bench', ...QUARTER, preset: 'decree', profile: 'workingGroup', ...now } as const;
  const moment = { now: '2026-09-15T01:00:00.000Z', today: '2026-09-15', actor: 'bench' };
  const office = readWith(read, tasks);
  const counting = () => PERIODS.map((period) => countsOf(tasks, period));
  const peer = 'the same counts by SQL in memory';
  return [
    { what: 'figures of two quarters, 6,000 tasks', ours: await medianOf(times, counting), peer, theirs: theirs.ms },
    {
      what: 'all a report freezes, 6,000 tasks',
      ours: await medianOf(times, () => takeSnapshot(office, report, moment)),
      peer,
      theirs: theirs.ms,
    },
  ];
};
