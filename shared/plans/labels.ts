import type { LineState } from './progress.ts';
import type { PlanKind, PlanSection } from './schema.ts';

export const PLAN_KIND_LABELS: Record<PlanKind, string> = { plan: 'Kế hoạch', program: 'Chương trình công tác' };

/** TÊN LOẠI on the paper (Decree 30/2020, Appendix III, form 1.4). */
export const PLAN_TYPE_NAMES: Record<PlanKind, string> = { plan: 'KẾ HOẠCH', program: 'CHƯƠNG TRÌNH' };

/** Code of the type in the number: "05/KH-BCĐ" (Decree 30/2020, Appendix III, I). */
export const PLAN_SYMBOLS: Record<PlanKind, string> = { plan: 'KH', program: 'CTr' };

/** Headings of the parts, as a plan and as a programme customarily bear them. */
export const PLAN_SECTION_LABELS: Record<PlanKind, Record<PlanSection, string>> = {
  plan: {
    purposes: 'Mục đích, yêu cầu',
    targets: 'Mục tiêu, chỉ tiêu',
    measures: 'Nội dung, nhiệm vụ, giải pháp',
    funding: 'Kinh phí thực hiện',
    implementation: 'Tổ chức thực hiện',
  },
  program: {
    purposes: 'Trọng tâm công tác',
    targets: 'Mục tiêu, chỉ tiêu',
    measures: 'Nội dung chương trình',
    funding: 'Kinh phí thực hiện',
    implementation: 'Tổ chức thực hiện',
  },
};

export const LINE_STATE_LABELS: Record<LineState, string> = {
  unassigned: 'Chưa giao',
  underway: 'Đang thực hiện',
  done: 'Đã xong',
  late: 'Quá hạn',
  stopped: 'Đã dừng',
};
