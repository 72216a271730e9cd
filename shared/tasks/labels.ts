import type { Clarity } from './clarity.ts';
import type { DeadlineKind, TaskOriginKind } from './schema.ts';
import type { TaskClass, TaskStatus } from './status.ts';

/** The classes of the follow-up table, as printed. */
export const TASK_STATUS_LABELS: Record<TaskStatus, string> = {
  doneInTime: 'Hoàn thành đúng hạn',
  doneLate: 'Hoàn thành quá hạn',
  openInTime: 'Đang thực hiện, trong hạn',
  overdue: 'Quá hạn, chưa hoàn thành',
  openNoDeadline: 'Không quy định thời hạn',
  doneNoDeadline: 'Hoàn thành (không có hạn)',
  stopped: 'Dừng, thu hồi, gộp',
};

/** The short words of the screen; “sắp đến hạn” and “chờ xác nhận” are hints, never classes of the table. */
export const TASK_CLASS_LABELS: Record<TaskClass, string> = {
  overdue: 'Quá hạn',
  dueSoon: 'Sắp đến hạn',
  openInTime: 'Trong hạn',
  openNoDeadline: 'Không có hạn',
  awaiting: 'Chờ xác nhận',
  doneInTime: 'Đúng hạn',
  doneLate: 'Hoàn thành chậm',
  doneNoDeadline: 'Hoàn thành',
  stopped: 'Đã dừng',
};

/** Remark in the follow-up table of a task reported done and not verified yet. */
export const AWAITING_REMARK = 'chờ xác nhận';

export const TASK_ORIGIN_LABELS: Record<TaskOriginKind, string> = {
  conclusion: 'Kết luận cuộc họp',
  meeting: 'Cuộc họp',
  planLine: 'Kế hoạch công tác',
  manual: 'Giao trực tiếp',
};

export const DEADLINE_KIND_LABELS: Record<DeadlineKind, string> = {
  date: 'Ngày',
  month: 'Tháng',
  quarter: 'Quý',
  ongoing: 'Thường xuyên',
  none: 'Không quy định',
};

/** "6 rõ" as officials say it, and what to write where one is missing. */
export const CLARITY_LABELS: Record<Clarity, string> = {
  person: 'rõ người',
  work: 'rõ việc',
  time: 'rõ thời gian',
  responsibility: 'rõ trách nhiệm',
  product: 'rõ sản phẩm',
  authority: 'rõ thẩm quyền',
};
export const CLARITY_HINTS: Record<Clarity, string> = {
  person: 'chọn lãnh đạo chỉ đạo đang giữ vai trò',
  work: 'ghi nội dung nhiệm vụ',
  time: 'đặt thời hạn',
  responsibility: 'chuyển sang cơ quan đang hoạt động',
  product: 'ghi sản phẩm',
  authority: 'ghi văn bản giao hoặc nguồn giao',
};
