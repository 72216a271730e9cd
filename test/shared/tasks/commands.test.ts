import { describe, expect, it } from 'vitest';
import { createMeeting } from '#shared/meetings/meeting-commands.ts';
import { changeAgency } from '#shared/roster/commands-agencies.ts';
import { reportDone, resumeTask, returnReport, stopTask, verifyDone } from '#shared/tasks/completion-commands.ts';
import { extendTask, withdrawExtension } from '#shared/tasks/extension-commands.ts';
import { addProgress, changeProgress, removeProgress } from '#shared/tasks/progress-commands.ts';
import { deadlineText, taskStatusOn, tasksFrom } from '#shared/tasks/rules.ts';
import { addTask, changeTask, moveToAgency, removeTask } from '#shared/tasks/task-commands.ts';
import { COMMITTEE, must } from '#test/shared/roster/roster-office.ts';
import { give, officeWithTask, TODAY, taskOf } from './tasks-office.ts';

const id = 'task-one';
const wanted = {
  id: 'task-two',
  content: 'Số hóa hồ sơ đất đai',
  leadAgencyId: 'phong-noi-vu',
  assignedOn: '2026-06-22',
  deadline: { kind: 'date', date: '2026-12-31' },
} as const;
const letter = { basis: 'Tờ trình số 33/TTr-NV', approverId: 'seat-tv02' } as const;

describe('giving a task', () => {
  const refused: readonly (readonly [string, object, string, string])[] = [
    [
      'a deadline before the day it was given',
      { deadline: { kind: 'date', date: '2026-06-21' } },
      'deadline.date',
      'trước ngày giao',
    ],
    ['a dated deadline without a day', { deadline: { kind: 'month' } }, 'deadline.date', 'chưa có ngày'],
    ['a day that has not come', { assignedOn: '2026-11-24' }, 'assignedOn', 'chưa đến'],
    ['an agency that had ceased', { leadAgencyId: 'vhtt' }, 'leadAgencyId', 'đã ngừng hoạt động sau ngày 30/06/2025'],
    ['an agency that does not exist', { leadAgencyId: 'khong-co' }, 'leadAgencyId', 'không tìm thấy'],
    [
      'the lead agency among those that take part',
      { coordinatingAgencyIds: ['phong-noi-vu'] },
      'coordinatingAgencyIds.0',
      'đã là cơ quan chủ trì',
    ],
    ['an agency named twice', { coordinatingAgencyIds: ['ubnd', 'ubnd'] }, 'coordinatingAgencyIds.1', 'hai lần'],
    ['a leader who does not exist', { directingLeaderId: 'seat-xx' }, 'directingLeaderId', 'không tìm thấy'],
    ['a conclusion without saying which', { originKind: 'conclusion' }, 'originId', 'hãy chọn'],
    ['a meeting that does not exist', { originKind: 'meeting', originId: 'khong-co' }, 'originId', 'không tìm thấy'],
    ['an origin though given by hand', { originId: 'khong-co' }, 'originId', 'không kèm nguồn giao'],
    ['an id already taken', { id }, 'id', 'đã được dùng'],
  ];
  it.each(refused)('refuses %s', (_name, patch, field, words) => {
    const refusal = officeWithTask().tell(addTask, { ...wanted, ...patch });
    expect(refusal).toMatchObject({ field });
    expect(refusal?.message).toContain(words);
  });

  it('keeps a month and a quarter by their last day, and standing work without one', () => {
    const office = officeWithTask();
    give(office, 'by-month', { deadline: { kind: 'month', date: '2026-12-05' } });
    give(office, 'by-quarter', { deadline: { kind: 'quarter', date: '2026-10-05' } });
    give(office, 'standing', { deadline: { kind: 'ongoing', date: '2026-10-05' } });
    const kept = ['by-month', 'by-quarter', 'standing'].map((task) => taskOf(office, task).deadline.date);
    expect(kept).toEqual(['2026-12-31', '2026-12-31', null]);
  });

  it('an agency may still be given work on its last day, not on the day after', () => {
    const office = officeWithTask();
    must(office, changeAgency, { id: 'phong-tu-phap', activeTo: '2026-06-22' });
    give(office, 'last-day', { leadAgencyId: 'phong-tu-phap' });
    expect(office.tell(addTask, { ...wanted, leadAgencyId: 'phong-tu-phap', assignedOn: '2026-06-23' })?.field).toBe(
      'leadAgencyId',
    );
  });

  it('is linked to its meeting and found from it', () => {
    const office = officeWithTask();
    must(office, createMeeting, {
      id: 'meeting',
      kind: 'sixMonthly',
      title: 'Họp Ban Chỉ đạo',
      bodyId: COMMITTEE,
      startsAt: '2026-12-15T14:00',
      endsAt: '2026-12-15T16:00',
      place: 'Phòng họp số 1',
      purpose: 'cuộc họp',
      convenerId: 'seat-tv01',
      chairId: 'seat-tv01',
      letterDate: TODAY,
    });
    give(office, 'from-meeting', { originKind: 'meeting', originId: 'meeting' });
    expect(tasksFrom(office.read, 'meeting', 'meeting').map((task) => task.id)).toEqual(['from-meeting']);
    expect(tasksFrom(office.read, 'conclusion', 'meeting')).toEqual([]);
  });
});

describe('changing and removing a task', () => {
  it('changes what is given and leaves the rest', () => {
    const office = officeWithTask();
    must(office, changeTask, { id, content: 'Chuẩn hóa dữ liệu hộ tịch', coordinatingAgencyIds: ['phong-tu-phap'] });
    expect(taskOf(office)).toMatchObject({
      content: 'Chuẩn hóa dữ liệu hộ tịch',
      leadAgencyId: 'phong-noi-vu',
      rev: 2,
    });
    expect(office.tell(changeTask, { id })?.message).toContain('Chưa có nội dung nào để sửa');
  });
  it('keeps the original deadline once the task was extended', () => {
    const office = officeWithTask();
    must(office, extendTask, {
      id,
      ...letter,
      grantedOn: '2026-10-20',
      deadline: { kind: 'date', date: '2026-12-15' },
    });
    const asked = { id, deadline: { kind: 'date', date: '2026-11-30' } } as const;
    expect(office.tell(changeTask, asked)?.message).toContain('thời hạn ban đầu giữ nguyên');
  });
  it('removes a task nothing was written about, and tells to stop one that has a history', () => {
    const office = officeWithTask();
    give(office, 'slip');
    expect(office.tell(removeTask, { id: 'slip' })).toBeNull();
    must(office, addProgress, { id, on: '2026-07-01', text: 'Đã bắt đầu' });
    expect(office.tell(removeTask, { id })).toMatchObject({ code: 'inUse' });
    expect(taskOf(office).progress).toHaveLength(1);
  });
});

describe('progress', () => {
  it('stands in order of its days whatever the order it was noted in', () => {
    const office = officeWithTask();
    for (const on of ['2026-09-01', '2026-07-01', '2026-08-01']) must(office, addProgress, { id, on, text: on });
    expect(taskOf(office).progress.map((entry) => entry.text)).toEqual(['2026-07-01', '2026-08-01', '2026-09-01']);
    must(office, changeProgress, { id, index: 0, on: '2026-10-01', percent: 40 });
    expect(taskOf(office).progress.map((entry) => entry.on)).toEqual(['2026-08-01', '2026-09-01', '2026-10-01']);
    must(office, removeProgress, { id, index: 2 });
    expect(taskOf(office).progress).toHaveLength(2);
    expect(office.tell(removeProgress, { id, index: 2 })).toMatchObject({ code: 'missing', field: 'index' });
  });
  it('is not noted before the task was given, nor ahead, nor above 100%', () => {
    const office = officeWithTask();
    expect(office.tell(addProgress, { id, on: '2026-06-21', text: 'Sớm' })?.field).toBe('on');
    expect(office.tell(addProgress, { id, on: '2026-11-24', text: 'Muộn' })?.field).toBe('on');
    expect(office.tell(addProgress, { id, on: TODAY, text: 'Quá', percent: 101 })?.field).toBe('percent');
  });
});

describe('an extension', () => {
  const first = { id, ...letter, grantedOn: '2026-10-20', deadline: { kind: 'date', date: '2026-11-20' } } as const;
  it('keeps the original deadline; the second must say why', () => {
    const office = officeWithTask();
    must(office, extendTask, first);
    const second = { ...first, grantedOn: '2026-11-18', deadline: { kind: 'month', date: '2026-12-01' } } as const;
    expect(office.tell(extendTask, second)).toMatchObject({ field: 'reason', code: 'rule' });
    must(office, extendTask, { ...second, reason: 'Chờ phần mềm' });
    expect(taskOf(office).deadline.date).toBe('2026-10-31');
    expect(taskOf(office).extensions.map((e) => deadlineText(e.deadline))).toEqual(['20/11/2026', 'tháng 12/2026']);
    must(office, withdrawExtension, { id });
    expect(taskStatusOn(taskOf(office), TODAY)).toBe('overdue');
  });
  const refused: readonly (readonly [string, object, string])[] = [
    ['that ends with the present deadline', { deadline: { kind: 'date', date: '2026-10-31' } }, 'deadline.date'],
    ['that ends before it', { deadline: { kind: 'date', date: '2026-09-30' } }, 'deadline.date'],
    ['without a day', { deadline: { kind: 'ongoing' } }, 'deadline.date'],
    ['granted before the task was given', { grantedOn: '2026-06-01' }, 'grantedOn'],
    ['granted by nobody known', { approverId: 'seat-xx' }, 'approverId'],
    ['without a paper', { basis: '' }, 'basis'],
  ];
  it.each(refused)('is refused %s', (_name, patch, field) => {
    expect(officeWithTask().tell(extendTask, { ...first, ...patch })).toMatchObject({ field });
  });
  it('is refused where there is no dated deadline or the task was reported done', () => {
    const office = officeWithTask();
    give(office, 'standing', { deadline: { kind: 'ongoing' } });
    expect(office.tell(extendTask, { ...first, id: 'standing' })?.message).toContain('không có thời hạn');
    must(office, reportDone, { id, productOn: '2026-10-01', reportedOn: '2026-10-02', product: 'Báo cáo' });
    expect(office.tell(extendTask, first)?.message).toContain('đang chờ xác nhận');
  });
});

describe('completion', () => {
  const report = { id, productOn: '2026-11-03', reportedOn: '2026-11-05', product: 'Báo cáo số 12/BC-NV' } as const;
  it('goes by report and verification: done, three days late by the product', () => {
    const office = officeWithTask();
    must(office, reportDone, report);
    expect(taskStatusOn(taskOf(office), TODAY)).toBe('overdue');
    must(office, verifyDone, { id, verifiedOn: '2026-11-10', verifiedById: 'seat-tv02' });
    expect(taskStatusOn(taskOf(office), TODAY)).toBe('doneLate');
    expect(office.tell(addProgress, { id, on: TODAY, text: 'Nữa' })?.message).toContain('đã được xác nhận hoàn thành');
  });
  it('is not before the start, nor is the report before the product, nor the verification before the report', () => {
    const office = officeWithTask();
    expect(office.tell(reportDone, { ...report, productOn: '2026-06-21' })?.field).toBe('productOn');
    expect(office.tell(reportDone, { ...report, productOn: '2026-11-06' })?.field).toBe('productOn');
    expect(office.tell(verifyDone, { id, verifiedOn: TODAY, verifiedById: 'seat-tv02' })?.message).toContain(
      'chưa có báo cáo',
    );
    must(office, reportDone, report);
    expect(office.tell(reportDone, report)?.message).toContain('đang chờ xác nhận');
    expect(office.tell(verifyDone, { id, verifiedOn: '2026-11-04', verifiedById: 'seat-tv02' })?.field).toBe(
      'verifiedOn',
    );
  });
  it('returned to the agency goes on, and says so in its progress', () => {
    const office = officeWithTask();
    must(office, reportDone, report);
    must(office, returnReport, { id, on: '2026-11-12', reason: 'Thiếu biên bản nghiệm thu' });
    expect(taskOf(office).completion).toBeNull();
    expect(taskOf(office).progress.at(-1)?.text).toContain('Thiếu biên bản nghiệm thu');
  });
});

describe('stopping', () => {
  it('closes the task until it goes on again; the reason stays', () => {
    const office = officeWithTask();
    must(office, stopTask, { id, on: '2026-10-08', reason: 'Gộp vào nhiệm vụ của tỉnh' });
    expect(taskStatusOn(taskOf(office), TODAY)).toBe('stopped');
    expect(office.tell(stopTask, { id, on: TODAY, reason: 'Nữa' })?.message).toContain('đã dừng');
    expect(office.tell(resumeTask, { id, on: '2026-10-07', reason: 'Sớm' })?.field).toBe('on');
    must(office, resumeTask, { id, on: '2026-11-01', reason: 'Tỉnh trả lại' });
    expect(taskStatusOn(taskOf(office), TODAY)).toBe('overdue');
    expect(taskOf(office).progress[0]?.text).toContain('Gộp vào nhiệm vụ của tỉnh');
    expect(office.tell(resumeTask, { id, on: TODAY, reason: 'Nữa' })?.message).toContain('không dừng');
  });
});

describe('an agency that is abolished', () => {
  it('hands its open tasks over, as leader and as partner; what was done stays', () => {
    const office = officeWithTask();
    give(office, 'done');
    must(office, reportDone, { id: 'done', productOn: '2026-08-01', reportedOn: '2026-08-02', product: 'Báo cáo' });
    must(office, verifyDone, { id: 'done', verifiedOn: '2026-08-03', verifiedById: 'seat-tv01' });
    give(office, 'partner', { leadAgencyId: 'ubnd', coordinatingAgencyIds: ['phong-noi-vu', 'phong-tu-phap'] });
    const move = {
      fromAgencyId: 'phong-noi-vu',
      toAgencyId: 'phong-tu-phap',
      on: TODAY,
      basis: 'Quyết định số 05/QĐ-UBND',
    };
    must(office, moveToAgency, move);
    expect(taskOf(office).leadAgencyId).toBe('phong-tu-phap');
    expect(taskOf(office).progress.at(-1)).toMatchObject({ source: 'Quyết định số 05/QĐ-UBND' });
    expect(taskOf(office, 'partner').coordinatingAgencyIds).toEqual(['phong-tu-phap']);
    expect(taskOf(office, 'done').leadAgencyId).toBe('phong-noi-vu');
    expect(office.tell(moveToAgency, move)?.message).toContain('không còn nhiệm vụ');
    expect(office.tell(moveToAgency, { ...move, toAgencyId: 'vhtt' })?.field).toBe('toAgencyId');
  });
});
