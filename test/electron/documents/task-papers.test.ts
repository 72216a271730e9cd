import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templates } from '#electron/documents/index.ts';
import { type DocumentOptions, documentKinds } from '#shared/documents/kinds.ts';
import type { PrintJob } from '#shared/documents/paper.ts';
import type { Task } from '#shared/tasks/schema.ts';
import type { Read } from '#shared/workspace.ts';
import { judge } from '#test/helpers/paper-assertions.ts';
import { readPdf } from '#test/helpers/pdf-page.ts';
import { drawnOffice } from './drawn-offices.ts';
import { drawnTasks, officeWithTasks } from './drawn-tasks.ts';
import { moment, render } from './papers.ts';

const RECORDS = Number(process.env.RECORDS ?? 25);
const SEED = Number(process.env.SEED ?? 20_200_305);
const TODAY = moment.today;
const followUp = (patch: Partial<DocumentOptions<'followUp'>> = {}) => ({
  ...documentKinds.followUp.options.parse({}),
  ...patch,
});
const reminder = (patch: Partial<DocumentOptions<'reminder'>> = {}) => ({
  ...documentKinds.reminder.options.parse({}),
  ...patch,
});
const offices = fc.sample(fc.tuple(drawnOffice, drawnTasks), { numRuns: RECORDS, seed: SEED });

/** The rule of the follow-up table once more, written from its text. */
const wanted = (task: Task, original: boolean): string => {
  const { completion, stop, extensions, deadline } = task;
  if (stop !== null && stop.on <= TODAY) return 'Dừng, thu hồi, gộp';
  const reported = completion !== null && completion.reportedOn <= TODAY;
  const done = reported && completion.verifiedOn !== null && completion.verifiedOn <= TODAY;
  const last = original ? undefined : extensions.filter((e) => e.grantedOn <= TODAY).at(-1);
  const due = (last?.deadline ?? deadline).date;
  const remark = reported && !done ? ' (chờ xác nhận)' : '';
  if (due === null) return done ? 'Hoàn thành (không có hạn)' : `Không quy định thời hạn${remark}`;
  const inTime = (reported ? completion.productOn : TODAY) <= due;
  if (done) return inTime ? 'Hoàn thành đúng hạn' : 'Hoàn thành quá hạn';
  return `${inTime ? 'Đang thực hiện, trong hạn' : 'Quá hạn, chưa hoàn thành'}${remark}`;
};

const cellsOf = (job: PrintJob) => {
  const table = job.papers[0]?.body[0];
  if (table?.kind !== 'table') throw new Error('no table');
  const column = (header: string) => table.columns.findIndex((c) => c.header === header);
  const rows = table.rows.flatMap((row) => (row.kind === 'cells' ? [row.cells.map(String)] : []));
  const groups = table.rows.flatMap((row) => (row.kind === 'group' ? [String(row.text)] : []));
  return { rows, groups, column };
};

describe('the follow-up table', () => {
  it(`passes the clerk’s eye, ${RECORDS} offices, seed ${SEED}`, { timeout: 60_000 + RECORDS * 4000 }, async () => {
    let printed = 0;
    for (const [index, [office, tasks]] of offices.entries()) {
      const groupBy = (['agency', 'conclusion', 'field', 'none'] as const)[index % 4] ?? 'agency';
      const job = templates.followUp(officeWithTasks(office, tasks), 'body', followUp({ groupBy }), moment);
      if (!job.ok) throw new Error(job.refusal.message);
      const { bytes } = await render(job.value);
      expect(await judge(bytes, job.value), `office ${index} of seed ${SEED}`).toEqual([]);
      printed += 1;
    }
    expect(printed).toBe(RECORDS);
  });

  it('A97: says of every task the status the rule gives it, by approved and by original deadlines', () => {
    for (const [office, tasks] of offices) {
      const read = officeWithTasks(office, tasks);
      for (const measure of ['approved', 'original'] as const) {
        const job = templates.followUp(read, 'body', followUp({ measure, groupBy: 'none' }), moment);
        if (!job.ok) throw new Error(job.refusal.message);
        const { rows, column } = cellsOf(job.value);
        const byContent = rows.map((row) => [row[1], row[column('Tình trạng')]].join('|')).toSorted();
        const rule = [...read.all('tasks').values()].map((t) => `${t.content}|${wanted(t, measure === 'original')}`);
        expect(byContent).toEqual(rule.toSorted());
      }
    }
  });

  it('adds up: the sections hold every task once, and the totals name the same counts', () => {
    for (const [office, tasks] of offices) {
      const read: Read = officeWithTasks(office, tasks);
      const job = templates.followUp(read, 'body', followUp(), moment);
      if (!job.ok) throw new Error(job.refusal.message);
      const { rows, groups, column } = cellsOf(job.value);
      const sections = groups.flatMap((text) => /\((\d+) nhiệm vụ\)$/.exec(text)?.[1] ?? []).map(Number);
      expect(sections.reduce((sum, n) => sum + n, 0)).toBe(tasks.length);
      expect(rows.map((row) => Number(row[0]))).toEqual(tasks.map((_, i) => i + 1));
      const total = groups.find((text) => text.startsWith('Tổng số')) ?? '';
      const [whole = 0, ...parts] = [...total.matchAll(/\d+/g)].map((m) => Number(m[0]));
      expect([whole, parts.reduce((sum, n) => sum + n, 0)]).toEqual([tasks.length, tasks.length]);
      const late = rows.filter((row) => row[column('Tình trạng')]?.startsWith('Quá hạn')).length;
      expect(total).toContain(` ${late} quá hạn, chưa hoàn thành`);
    }
  });

  it('of a day before any task was given is refused', () => {
    const [first] = offices;
    if (first === undefined) throw new Error('no office');
    const job = templates.followUp(officeWithTasks(...first), 'body', followUp({ asOf: '2025-12-31' }), moment);
    expect(job.ok ? '' : job.refusal.code).toBe('rule');
  });
});

describe('the reminder letter', () => {
  it(`passes the clerk’s eye, ${RECORDS} offices, seed ${SEED}`, { timeout: 60_000 + RECORDS * 4000 }, async () => {
    let printed = 0;
    for (const [index, [office, tasks]] of offices.entries()) {
      const profile = office.kind as 'steeringCommittee';
      const options = reminder({
        profile,
        replyBy: '2026-11-30',
        signatoryId: 'seat-0',
        capacity: office.meeting.capacity,
      });
      for (const agency of ['agency-0', 'agency-3']) {
        const job = templates.reminder(officeWithTasks(office, tasks), agency, options, moment);
        if (!job.ok) {
          expect(job.refusal.code, job.refusal.message).toBe('rule');
          continue;
        }
        const { bytes } = await render(job.value);
        expect(await judge(bytes, job.value), `office ${index}, ${agency}, seed ${SEED}`).toEqual([]);
        printed += 1;
      }
    }
    expect(printed).toBeGreaterThan(RECORDS / 2);
  });

  it('names its agency, its tasks and “Như trên”; many tasks go into an annex', () => {
    let letters = 0;
    for (const [office, tasks] of offices) {
      const read = officeWithTasks(office, tasks);
      const job = templates.reminder(
        read,
        'agency-0',
        reminder({ profile: office.kind as 'steeringCommittee' }),
        moment,
      );
      if (!job.ok) continue;
      letters += 1;
      const [paper] = job.value.papers;
      expect(paper?.addressees).toEqual(['Phòng Tư pháp']);
      expect(paper?.number?.symbol).toMatch(/^[A-ZĐ]+-[A-Z]+$/u);
      expect(paper?.recipients[0]).toBe('Như trên');
      const items = paper?.body.filter((block) => block.kind === 'clause').length ?? 0;
      const rows = paper?.appendices[0]?.body[0];
      const annexed = rows?.kind === 'table' ? rows.rows.length : 0;
      expect(items === 0 ? annexed > 3 : annexed === 0 && items <= 3).toBe(true);
    }
    expect(letters).toBeGreaterThan(RECORDS / 3);
  });

  it('is worded by the number of letters that went out before it', async () => {
    const [first] = offices;
    if (first === undefined) throw new Error('no office');
    const [office, tasks] = first;
    const read = officeWithTasks(office, tasks);
    const late = [...read.all('tasks').values()].find((task) => task.stop === null);
    if (late === undefined) throw new Error('no task');
    const sent = (n: number) => ({
      id: `letter-${n}`,
      rev: 2,
      kind: 'reminder',
      subjectId: late.leadAgencyId,
      options: { taskIds: [late.id] },
      title: 'Công văn đôn đốc',
      state: 'issued' as const,
      draftedOn: '2026-10-01',
      signatoryId: null,
      signingCapacity: null,
      signedOn: `2026-10-0${n}`,
      serial: n,
      symbol: 'BCĐ-VHXH',
      issuedOn: `2026-10-0${n}`,
      file: { sha256: 'a'.repeat(64), size: 1, pages: 1 },
      submission: null,
      withdrawals: [],
      numberedOn: `2026-10-0${n}`,
      sentOn: `2026-10-0${n}`,
      filedOn: null,
      scan: null,
      replacesId: null,
    });
    const textAfter = async (letters: number): Promise<string> => {
      const documents = new Map(Array.from({ length: letters }, (_, i) => sent(i + 1)).map((d) => [d.id, d]));
      const laid = {
        get: read.get,
        all: (coll: string) => (coll === 'documents' ? documents : read.all(coll as 'tasks')),
      };
      const options = reminder({ taskIds: [late.id], profile: office.kind as 'steeringCommittee' });
      const job = templates.reminder(laid as unknown as Read, late.leadAgencyId, options, moment);
      if (!job.ok) throw new Error(job.refusal.message);
      const { bytes } = await render(job.value);
      expect(await judge(bytes, job.value)).toEqual([]);
      const { pages } = await readPdf(bytes);
      return pages
        .flatMap((page) => page.runs.map((run) => run.text))
        .join(' ')
        .replace(/\s+/g, ' ');
    };
    expect(await textAfter(0)).toContain('khẩn trương');
    const second = await textAfter(1);
    expect(second).toContain('lần đôn đốc thứ hai');
    expect(second).toContain('01/BCĐ-VHXH');
    expect(second).not.toContain('Trưởng ban (để báo cáo)');
    const third = await textAfter(2);
    expect(third).toContain('lần đôn đốc thứ ba');
    expect(third).toContain('Trưởng ban (để báo cáo)');
  });
});
