import { formatDate, type PlainDate } from '../kit/date.ts';
import { type Outcome, ok, type Refusal, refuse } from '../kit/outcome.ts';
import { isActiveOn } from '../roster/rules.ts';
import type { Read } from '../workspace.ts';
import { deadlineText, isDated, lastDayOf } from './deadlines.ts';
import { originCollection } from './origins.ts';
import { type Deadline, ORIGIN_COLLECTIONS, type Task } from './schema.ts';

/** A refusal ready to be answered; null where nothing stands against it. */
export type Stop = { readonly ok: false; readonly refusal: Refusal } | null;

type Kept = Task & { readonly id: string; readonly rev: number };

/** The task of a command, or a refusal naming it. */
export const findTask = (read: Read, id: string): Outcome<Kept> => {
  const found = read.get('tasks', id);
  return found === undefined
    ? refuse('missing', `Không tìm thấy nhiệm vụ có mã “${id}”. Hãy chọn lại trong danh sách.`, 'id', 'Nhiệm vụ')
    : ok(found);
};

/** What happened cannot lie ahead. */
export const notAfterToday = (date: PlainDate, today: PlainDate, field: string, label: string): Stop =>
  date <= today
    ? null
    : refuse('rule', `${label}: ngày ${formatDate(date)} chưa đến. Hãy nhập ngày đã qua hoặc hôm nay.`, field, label);

/** What happens to a task cannot lie before it was given. */
export const notBeforeAssigned = (task: Task, date: PlainDate, field: string, label: string): Stop =>
  date >= task.assignedOn
    ? null
    : refuse(
        'rule',
        `${label}: ngày ${formatDate(date)} đứng trước ngày giao ${formatDate(task.assignedOn)}. Hãy nhập lại ngày.`,
        field,
        label,
      );

/** Nothing more is written about a task that was stopped or verified as done. */
export const mustBeOpen = (task: Task): Stop => {
  if (task.stop !== null) {
    const sentence = `Nhiệm vụ đã dừng từ ngày ${formatDate(task.stop.on)}. Hãy cho tiếp tục rồi ghi lại.`;
    return refuse('rule', sentence, 'id', 'Nhiệm vụ');
  }
  if (task.completion?.verifiedOn != null) {
    const sentence = `Nhiệm vụ đã được xác nhận hoàn thành ngày ${formatDate(task.completion.verifiedOn)}. Nếu chưa xong, hãy trả lại báo cáo trước.`;
    return refuse('rule', sentence, 'id', 'Nhiệm vụ');
  }
  return null;
};

/** Open and not reported done: while a report awaits verification the task itself stays as it is. */
export const mustNotBeReported = (task: Task): Stop =>
  mustBeOpen(task) ??
  (task.completion === null
    ? null
    : refuse(
        'rule',
        `Nhiệm vụ đã báo cáo hoàn thành ngày ${formatDate(task.completion.reportedOn)}, đang chờ xác nhận. Hãy xác nhận hoặc trả lại báo cáo trước.`,
        'id',
        'Nhiệm vụ',
      ));

/** The seat exists and was held on that day; null names nobody. */
export const mustSit = (read: Read, id: string | null, date: PlainDate, field: string, label: string): Stop => {
  if (id === null) return null;
  const seat = read.get('memberships', id);
  if (seat === undefined) {
    return refuse('missing', `${label}: không tìm thấy thành viên có mã “${id}”. Hãy chọn lại.`, field, label);
  }
  if (isActiveOn(seat, date)) return null;
  const name = read.get('people', seat.personId)?.name ?? '';
  const sentence = `${label}: ${name} không giữ vai trò này vào ngày ${formatDate(date)}. Hãy chọn người khác.`;
  return refuse('rule', sentence, field, label);
};

/** The agency exists and was at work on that day. */
export const mustWork = (read: Read, id: string, date: PlainDate, field: string, label: string): Stop => {
  const agency = read.get('agencies', id);
  if (agency === undefined) {
    return refuse('missing', `${label}: không tìm thấy cơ quan có mã “${id}”. Hãy chọn lại.`, field, label);
  }
  const { activeFrom, activeTo } = agency;
  if (isActiveOn({ from: activeFrom, to: activeTo }, date)) return null;
  const why =
    activeTo !== null && activeTo < date
      ? `đã ngừng hoạt động sau ngày ${formatDate(activeTo)}`
      : `chưa hoạt động vào ngày ${formatDate(date)}`;
  return refuse('rule', `${label}: “${agency.name}” ${why}. Hãy chọn cơ quan kế tục.`, field, label);
};

/** A deadline as it is kept: a dated one ends on the last calendar day, the others carry no day. */
export const keptDeadline = ({ kind, date }: Deadline): Outcome<Deadline> => {
  if (!isDated(kind)) return ok({ kind, date: null });
  return date === null
    ? refuse('invalid', 'Thời hạn: chưa có ngày; hãy nhập theo dạng ngày/tháng/năm.', 'deadline.date', 'Thời hạn')
    : ok({ kind, date: lastDayOf(kind, date) });
};

const agencyProblem = (read: Read, task: Task): Stop => {
  const lead = mustWork(read, task.leadAgencyId, task.assignedOn, 'leadAgencyId', 'Cơ quan chủ trì');
  if (lead !== null) return lead;
  for (const [index, id] of task.coordinatingAgencyIds.entries()) {
    const [field, label] = [`coordinatingAgencyIds.${index}`, 'Cơ quan phối hợp'];
    const name = read.get('agencies', id)?.name ?? '';
    if (id === task.leadAgencyId) {
      return refuse('rule', `“${name}” đã là cơ quan chủ trì, không ghi lại ở phần phối hợp.`, field, label);
    }
    if (task.coordinatingAgencyIds.indexOf(id) !== index) {
      return refuse('rule', `“${name}” ghi hai lần ở phần phối hợp. Hãy bỏ một lần.`, field, label);
    }
    const stop = mustWork(read, id, task.assignedOn, field, label);
    if (stop !== null) return stop;
  }
  return null;
};

const originProblem = (read: Read, { origin: { kind, id } }: Task): Stop => {
  const [field, label] = ['originId', 'Nguồn giao'];
  if (ORIGIN_COLLECTIONS[kind] === null) {
    return id === null ? null : refuse('invalid', 'Nhiệm vụ giao trực tiếp không kèm nguồn giao.', field, label);
  }
  if (id === null)
    return refuse('invalid', 'Nguồn giao: hãy chọn kết luận, cuộc họp hoặc dòng kế hoạch.', field, label);
  const coll = originCollection(kind);
  return coll !== null && read.get(coll, id) !== undefined
    ? null
    : refuse('missing', `Nguồn giao: không tìm thấy mục có mã “${id}”. Hãy chọn lại.`, field, label);
};

/** Everything that may stand against a task as a whole. */
export const taskProblem = (read: Read, task: Task): Stop => {
  const due = lastDayOf(task.deadline.kind, task.deadline.date);
  if (due !== null && due < task.assignedOn) {
    const sentence = `Thời hạn ${deadlineText(task.deadline)} đứng trước ngày giao ${formatDate(task.assignedOn)}. Hãy nhập lại.`;
    return refuse('rule', sentence, 'deadline.date', 'Thời hạn');
  }
  const fieldMissing = task.fieldId !== null && read.get('workFields', task.fieldId) === undefined;
  return (
    agencyProblem(read, task) ??
    mustSit(read, task.directingLeaderId, task.assignedOn, 'directingLeaderId', 'Lãnh đạo chỉ đạo') ??
    (fieldMissing
      ? refuse('missing', 'Lĩnh vực: không tìm thấy trong danh sách. Hãy chọn lại.', 'fieldId', 'Lĩnh vực')
      : null) ??
    originProblem(read, task)
  );
};
