import { describe, expect, it } from 'vitest';
import { templates } from '#electron/documents/index.ts';
import { documentKinds } from '#shared/documents/kinds.ts';
import { TASK_CLASS_LABELS } from '#shared/tasks/labels.ts';
import { daysLateOn, taskClassOn, taskStatusOn } from '#shared/tasks/rules.ts';
import type { Task } from '#shared/tasks/schema.ts';
import { linesOf } from '#test/helpers/pdf-page.ts';
import { printedPaper } from '#test/helpers/printed.ts';
import { type TrainingOffice, trainingOffice } from '#test/helpers/training-office.ts';

/** Agency A answers on paper for its six tasks; today is 25/11/2026. */
const AGENCY = 'agency-giao-duc';
const TODAY = '2026-11-25';
const AT = `${TODAY}T02:00:00.000Z`;
const { read, tell }: TrainingOffice = trainingOffice();
const does: TrainingOffice['tell'] = (command, input, at = AT) => {
  const refusal = tell(command, input, at);
  expect(refusal, command).toBeNull();
  return refusal;
};
const task = (id: string): Task => {
  const found = read.get('tasks', id);
  if (found === undefined) throw new Error(`No task ${id}`);
  return found;
};
const DAY = 86_400_000;
const daysFrom = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY;
const table = () => {
  const options = documentKinds.followUp.options.parse({ groupBy: 'agency', asOf: TODAY });
  return templates.followUp(read, 'steering-committee', options, { now: AT, today: TODAY, actor: 'Văn thư' });
};
/** The row of a task in the table to be printed. */
const rowOf = (content: string): readonly string[] => {
  const job = table();
  const [block] = job.ok ? (job.value.papers[0]?.body ?? []) : [];
  const rows = block?.kind === 'table' ? block.rows : [];
  const cells = rows.flatMap((row) => (row.kind === 'cells' ? [row.cells.map(String)] : []));
  return cells.find((row) => row.some((cell) => cell.includes(content))) ?? [];
};

describe('a month of follow-up', () => {
  it('six tasks stand on the form of the agency', () => {
    for (let n = 1; n <= 6; n++)
      does(
        'tasks.add',
        {
          id: `a-0${n}`,
          content: `Việc A-0${n} của cơ quan A`,
          leadAgencyId: AGENCY,
          assignedOn: '2026-10-01',
          deadline: { kind: 'date', date: '2026-11-20' },
        },
        '2026-11-23T02:00:00.000Z',
      );
    expect([...read.all('tasks').values()].filter(({ id }) => id.startsWith('a-0'))).toHaveLength(6);
  });

  it('“đã xong” on the form is reported and not yet verified', () => {
    const product = 'Báo cáo số 31/BC-GDĐT ngày 23/11/2026';
    does('tasks.reportDone', { id: 'a-02', reportedOn: '2026-11-24', productOn: '2026-11-23', product }, AT);
    const { completion } = task('a-02');
    expect(completion).toMatchObject({ reportedOn: '2026-11-24', verifiedOn: null });
    expect(TASK_CLASS_LABELS[taskClassOn(task('a-02'), TODAY)]).toBe('Chờ xác nhận');
    expect(taskStatusOn(task('a-02'), TODAY)).not.toMatch(/^done/);
    expect(rowOf('Việc A-02').join(' ')).toContain('chờ xác nhận');
  });

  it('verified by the working group it is done, late by three days by the day of its product', () => {
    does('tasks.verifyDone', { id: 'a-02', verifiedOn: TODAY, verifiedById: 'seat-28' }, AT);
    const done = task('a-02');
    const late = daysFrom(done.deadline.date ?? '', done.completion?.productOn ?? '');
    expect(late).toBe(3);
    expect(taskStatusOn(done, TODAY)).toBe('doneLate');
    expect(daysLateOn(done, TODAY)).toBe(late);
    expect(rowOf('Việc A-02').join(' ')).toContain('Hoàn thành quá hạn');
  });

  it('a first extension rests on a letter and an approver, a second one warns and needs its reason', () => {
    const extend = (date: string, reason: string) =>
      tell(
        'tasks.extend',
        {
          id: 'a-05',
          grantedOn: TODAY,
          basis: 'Công văn số 12/GDĐT ngày 24/11/2026',
          approverId: 'seat-02',
          deadline: { kind: 'date', date },
          reason,
        },
        AT,
      );
    expect(extend('2026-12-10', '')).toBeNull();
    expect(extend('2026-12-20', '')).toMatchObject({
      code: 'rule',
      field: 'reason',
      message: expect.stringContaining('lần thứ 2, vượt 1 lần'),
    });
    expect(task('a-05').extensions).toHaveLength(1);
    expect(extend('2026-12-20', 'Chờ phần mềm của tỉnh')).toBeNull();
    expect(task('a-05')).toMatchObject({ deadline: { date: '2026-11-20' } });
    expect(task('a-05').extensions.map(({ deadline }) => deadline.date)).toEqual(['2026-12-10', '2026-12-20']);
  });

  it('the limit is the office’s own: with two allowed, only the third asks for its reason', () => {
    does('settings.changeFollowUp', { extensionLimit: 2 }, AT);
    const extend = (date: string) =>
      tell(
        'tasks.extend',
        {
          id: 'a-06',
          grantedOn: TODAY,
          basis: 'Công văn số 13/GDĐT',
          approverId: 'seat-02',
          deadline: { kind: 'date', date },
        },
        AT,
      )?.field ?? null;
    expect(['2026-12-01', '2026-12-05', '2026-12-09'].map(extend)).toEqual([null, null, 'reason']);
    expect(tell('settings.changeFollowUp', { extensionLimit: 11 }, AT)?.field).toBe('extensionLimit');
  });

  it('the table by agency stands across the page, its head on every page, the first deadline still printed', async () => {
    const { file, text, findings } = await printedPaper(table());
    expect(findings).toEqual([]);
    expect(file.pages.length).toBeGreaterThan(2);
    const heads = file.pages.filter((page) =>
      /Tình trạng/.test(
        linesOf(page.runs)
          .map((line) => line.text)
          .join(' '),
      ),
    );
    expect(heads.length).toBeGreaterThanOrEqual(file.pages.length - 1);
    for (const page of file.pages) expect(page.width).toBeGreaterThan(page.height);
    const row = rowOf('Việc A-05').join(' ');
    expect(row).toContain('20/11/2026');
    expect(row).toContain('20/12/2026');
    expect(text).toContain('thời hạn ban đầu vẫn ghi');
  });

  it('the totals under the table are those of the records, each task once', async () => {
    const { text } = await printedPaper(table());
    const given = [...read.all('tasks').values()].filter(({ assignedOn }) => assignedOn <= TODAY);
    const said = /Tổng số (\d+) nhiệm vụ = ([^.]*)\./.exec(text) ?? [];
    expect(Number(said[1])).toBe(given.length);
    const parts = [...(said[2] ?? '').matchAll(/\d+/g)].map(Number);
    expect(parts.reduce((sum, n) => sum + n, 0)).toBe(given.length);
    const doneLate = given.filter(({ completion, deadline, extensions, stop }) => {
      const due = extensions.filter(({ grantedOn }) => grantedOn <= TODAY).at(-1)?.deadline ?? deadline;
      const verified = completion?.verifiedOn != null && completion.verifiedOn <= TODAY;
      return stop === null && verified && due.date !== null && completion.productOn > due.date;
    });
    expect(text).toContain(` ${doneLate.length} hoàn thành quá hạn`);
  });
});
