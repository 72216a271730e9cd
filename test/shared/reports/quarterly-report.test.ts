import { describe, expect, it } from 'vitest';
import { remarksOn } from '#shared/reports/chapters.ts';
import { type FigureName, isFigureName } from '#shared/reports/figures.ts';
import { countsOf, sharesOf, shareText, snapshotOf, taskIdsOf } from '#shared/reports/rules.ts';
import type { ReportSnapshot } from '#shared/reports/schema.ts';
import type { Task } from '#shared/tasks/schema.ts';
import { frozenQuarter, issue, noon, type Office, officeLines, officeOf, quarterLines, taskId } from './quarter.ts';

const snapshotIn = ({ read }: Office, id = 'bao-cao'): ReportSnapshot => {
  const found = snapshotOf(read, id);
  if (found === undefined) throw new Error('nothing frozen');
  return found;
};

const FROM = '2026-06-15';
const TO = '2026-09-14';
const inQuarter = (day: string) => FROM <= day && day <= TO;

/** The figures counted anew from the raw records, by nothing but their days. */
const recount = (all: Iterable<Task>): Record<string, readonly string[]> => {
  const found: Record<string, string[]> = {};
  const put = (name: string, id: string) => {
    found[name] = [...(found[name] ?? []), id];
  };
  for (const task of all) {
    const verified = task.completion?.verifiedOn ?? null;
    if (task.assignedOn > TO || (verified !== null && verified < FROM)) continue;
    put('total', task.id);
    put(task.assignedOn < FROM ? 'carriedOver' : 'newlyAssigned', task.id);
    const due = task.extensions.at(-1)?.deadline.date ?? task.deadline.date ?? '';
    if (verified !== null && verified <= TO) {
      put('done', task.id);
      put((task.completion?.productOn ?? '') <= due ? 'doneInTime' : 'doneLate', task.id);
    } else {
      put('open', task.id);
      put(due >= TO ? 'openInTime' : 'overdue', task.id);
    }
    if (task.extensions.some(({ grantedOn }) => inQuarter(grantedOn))) put('extended', task.id);
    const reported = task.completion?.reportedOn ?? '';
    if (inQuarter(reported) || task.progress.some(({ on }) => inQuarter(on))) put('updated', task.id);
  }
  return found;
};

describe('the report of quarter III/2026', () => {
  it('counts 12 carried over and 20 new, 15 done, 17 open, 3 extended, 24 updated of 32', () => {
    const office = frozenQuarter();
    const snapshot = snapshotIn(office);
    expect([snapshot.from, snapshot.cutOff]).toEqual([FROM, TO]);
    const counts = countsOf(snapshot.figures);
    expect(counts).toMatchObject({ carriedOver: 12, newlyAssigned: 20, total: 32 });
    expect(counts).toMatchObject({ done: 15, doneInTime: 11, doneLate: 4 });
    expect(counts).toMatchObject({ open: 17, openInTime: 12, overdue: 5 });
    expect(counts).toMatchObject({ extended: 3, updated: 24, stopped: 0, openNoDeadline: 0, doneNoDeadline: 0 });
    const shares = sharesOf(counts);
    expect(shareText(shares.updating)).toBe('75,0%');
    expect(shareText(shares.completion)).toBe('46,9%');
    expect(shareText(shares.onTime)).toBe('73,3%');
  });

  it('has behind every figure exactly the tasks that the raw records give', () => {
    const office = frozenQuarter();
    const snapshot = snapshotIn(office);
    const raw = recount(office.read.all('tasks').values());
    expect(Object.keys(raw).length).toBe(11);
    for (const [name, ids] of Object.entries(raw)) {
      expect(isFigureName(name)).toBe(true);
      expect([...taskIdsOf(snapshot, name as FigureName)].sort(), name).toEqual([...ids].sort());
    }
  });

  it('says the figures in its chapters, with commas in the percentages', () => {
    const { read } = frozenQuarter();
    const report = read.get('reports', 'bao-cao');
    if (report === undefined) throw new Error('no report');
    expect(report.addressees).toEqual(['Ban Chỉ đạo Chuyển đổi số đặc khu Phú Quốc']);
    expect(report.signatoryId).toBe('seat-leader');
    expect(report.dueOn).toBe('2026-09-21');
    expect(remarksOn(read, report)).toEqual([]);
  });

  it('stays as it was frozen whatever becomes of a task, until it is frozen anew knowingly', () => {
    const office = frozenQuarter();
    const before = structuredClone(snapshotIn(office));
    expect(office.tell('tasks.change', { id: taskId(20), content: 'Nội dung khác' })).toBeNull();
    expect(office.tell('tasks.stop', { id: taskId(21), on: '2026-09-10', reason: 'Gộp' })).toBeNull();
    expect(office.tell('roster.changeAgency', { id: 'noi-vu', name: 'Phòng Tổ chức' })).toBeNull();
    expect(snapshotIn(office)).toEqual(before);
    expect(office.tell('reports.freeze', { id: 'bao-cao' })?.message).toContain('Chốt lại số liệu');
    expect(office.tell('reports.refreeze', { id: 'bao-cao' } as never)?.field).toBe('confirmed');
    expect(snapshotIn(office)).toEqual(before);
    expect(office.tell('reports.refreeze', { id: 'bao-cao', confirmed: true }, noon('2026-09-17'))).toBeNull();
    expect(countsOf(snapshotIn(office).figures)).toMatchObject({ stopped: 1, open: 16, total: 32 });
    expect(snapshotIn(office)).toMatchObject({ takenAt: noon('2026-09-17'), takenBy: 'Văn thư' });
  });
});

describe('the days of the period', () => {
  const running = () => {
    const office = officeOf([...officeLines, ...quarterLines]);
    office.tell(
      'reports.create',
      { id: 'bao-cao', year: 2026, quarter: 3, reportDate: '2026-09-16' },
      noon('2026-09-01'),
    );
    return office;
  };
  /** Tasks nobody wrote about so far. */
  const [early, late] = [taskId(28), taskId(29)];
  const note = (id: string, on: string) => ({ id, on, text: 'Đã họp bàn' });

  it('takes what was written at 23:59 of 14/09 in Phú Quốc and leaves what was written at 00:01 of 15/09', () => {
    const office = running();
    expect(office.tell('tasks.addProgress', note(early, '2026-09-14'), '2026-09-14T16:59:00.000Z')).toBeNull();
    // In Phú Quốc the 15th has not come yet.
    expect(office.tell('tasks.addProgress', note(late, '2026-09-15'), '2026-09-14T16:59:00.000Z')?.field).toBe('on');
    expect(office.tell('tasks.addProgress', note(late, '2026-09-15'), '2026-09-14T17:01:00.000Z')).toBeNull();
    expect(office.tell('reports.freeze', { id: 'bao-cao' })).toBeNull();
    const { updated } = snapshotIn(office).figures;
    expect(updated).toContain(early);
    expect(updated).not.toContain(late);
    expect(updated).toHaveLength(25);
  });

  it('cannot be frozen while the quarter runs', () => {
    const office = running();
    const refusal = office.tell('reports.freeze', { id: 'bao-cao' }, noon('2026-09-13'));
    expect(refusal?.message).toContain('đến hết ngày 14/09/2026');
    // 23:59 UTC of the 13th is the morning of the 14th in Phú Quốc.
    expect(office.tell('reports.freeze', { id: 'bao-cao' }, '2026-09-13T23:59:00.000Z')).toBeNull();
  });

  it('a quarter without data says so, with no share of nothing', () => {
    const office = officeOf(officeLines);
    office.tell('reports.create', { id: 'bao-cao', year: 2026, quarter: 2 });
    office.tell('reports.freeze', { id: 'bao-cao' });
    const snapshot = snapshotIn(office);
    const shares = sharesOf(countsOf(snapshot.figures));
    expect(Object.values(shares).map(shareText)).toEqual(['–', '–', '–']);
    expect(snapshot.previous).toBeNull();
  });

  it('the quarter before stands beside it: as its own report froze it, else from the data', () => {
    const office = frozenQuarter();
    expect(snapshotIn(office).previous).toMatchObject({ year: 2026, quarter: 2, source: 'data' });
    office.tell('reports.create', { id: 'quy-tu', year: 2026, quarter: 4 }, noon('2026-12-15'));
    office.tell('tasks.stop', { id: taskId(21), on: '2026-09-10', reason: 'Gộp' });
    expect(office.tell('reports.freeze', { id: 'quy-tu' }, noon('2026-12-15'))).toBeNull();
    const { previous, figures } = snapshotIn(office, 'quy-tu');
    expect(previous).toMatchObject({ quarter: 3, source: 'report', counts: { overdue: 5, stopped: 0 } });
    // What was open at the end of one quarter is carried over into the next, but for the one stopped since.
    expect(figures.carriedOver).toHaveLength(16);
  });
});

describe('what a report refuses', () => {
  it('a second one of the same body and quarter, by its name', () => {
    const office = frozenQuarter();
    const again = office.tell('reports.create', { id: 'bao-cao-2', year: 2026, quarter: 3 });
    expect(again?.message).toContain('Báo cáo quý III/2026 của Tổ công tác giúp việc đã có');
    const committee = { id: 'bao-cao-3', year: 2026, quarter: 3, profile: 'steeringCommittee' } as const;
    expect(office.tell('reports.create', committee)).toBeNull();
    expect(office.tell('reports.update', { id: 'bao-cao-3', profile: 'workingGroup' })?.code).toBe('taken');
  });

  it('words before the figures are frozen, another period after, a due day inside the quarter, a signer out of office', () => {
    const office = officeOf(officeLines);
    office.tell('reports.create', { id: 'bao-cao', year: 2026, quarter: 3 });
    const words = { id: 'bao-cao', chapter: 'money', text: 'Không.' } as const;
    expect(office.tell('reports.writeChapter', words)?.message).toContain('Hãy chốt số liệu trước');
    expect(office.tell('reports.update', { id: 'bao-cao', dueOn: '2026-09-14' })?.field).toBe('dueOn');
    expect(office.tell('reports.update', { id: 'bao-cao', signatoryId: 'khong-co' })?.field).toBe('signatoryId');
    expect(office.tell('reports.update', { id: 'bao-cao', preset: 'calendar' })?.field).toBe('reportDate');
    const later = { id: 'bao-cao', preset: 'calendar', reportDate: '2026-10-02', dueOn: '2026-10-07' } as const;
    expect(office.tell('reports.update', later)).toBeNull();
    expect(office.read.get('reports', 'bao-cao')).toMatchObject({ from: '2026-07-01', cutOff: '2026-09-30' });
    expect(office.tell('reports.freeze', { id: 'bao-cao' }, noon('2026-10-01'))).toBeNull();
    expect(office.tell('reports.update', { id: 'bao-cao', preset: 'decree' })?.message).toContain('đã chốt số liệu');
    expect(office.tell('reports.resetChapter', { id: 'bao-cao', chapter: 'money' })?.code).toBe('missing');
  });

  it('any change once its paper has gone out, and its removal while a paper waits', () => {
    const office = frozenQuarter();
    office.tell('documents.draft', { id: 'van-ban', kind: 'quarterlyReport', subjectId: 'bao-cao' });
    expect(office.tell('reports.remove', { id: 'bao-cao' })?.message).toContain('dự thảo ở mục Văn bản');
    const number = { serial: 7, symbol: 'BC-TCT', signedOn: '2026-09-18', issuedOn: '2026-09-18' };
    expect(issue(office, number, '2026-09-18')).toBeNull();
    for (const refusal of [
      office.tell('reports.update', { id: 'bao-cao', title: 'Khác' }),
      office.tell('reports.refreeze', { id: 'bao-cao', confirmed: true }),
      office.tell('reports.writeChapter', { id: 'bao-cao', chapter: 'money', text: 'Khác' }),
      office.tell('reports.remove', { id: 'bao-cao' }),
    ])
      expect(refusal?.message).toContain('đã phát hành số 07/BC-TCT');
  });

  it('is removed with its figures and its words', () => {
    const office = frozenQuarter();
    expect(office.tell('reports.remove', { id: 'bao-cao' })).toBeNull();
    expect(office.read.all('reports').size + office.read.all('reportSnapshots').size).toBe(0);
  });
});
