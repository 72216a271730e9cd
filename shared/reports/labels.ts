import type { FigureName, RateName } from './figures.ts';
import type { ReportState } from './rules.ts';
import type { ReportChapter, ReportPreset, ReportProfile } from './schema.ts';

export const REPORT_PRESET_LABELS: Record<ReportPreset, string> = {
  decree: 'Ngày 15 đến ngày 14',
  calendar: 'Quý dương lịch',
};

export const REPORT_PROFILE_LABELS: Record<ReportProfile, string> = {
  workingGroup: 'Tổ công tác giúp việc',
  steeringCommittee: 'Ban Chỉ đạo',
};

/** Headings I to VI of the report. */
export const REPORT_CHAPTER_LABELS: Record<ReportChapter, string> = {
  general: 'Tình hình chung, công tác chỉ đạo, điều hành',
  results: 'Kết quả thực hiện nhiệm vụ',
  shortcomings: 'Tồn tại, hạn chế, nguyên nhân',
  coming: 'Nhiệm vụ trọng tâm quý tới',
  money: 'Kinh phí',
  recommendations: 'Kiến nghị, đề xuất',
};

export const FIGURE_LABELS: Record<FigureName, string> = {
  total: 'Tổng số nhiệm vụ trong kỳ',
  carriedOver: 'Kỳ trước chuyển sang',
  newlyAssigned: 'Giao mới trong kỳ',
  done: 'Đã hoàn thành',
  doneInTime: 'Hoàn thành đúng hạn',
  doneLate: 'Hoàn thành quá hạn',
  doneNoDeadline: 'Hoàn thành (không có hạn)',
  open: 'Chưa hoàn thành',
  openInTime: 'Đang thực hiện, trong hạn',
  overdue: 'Quá hạn, chưa hoàn thành',
  openNoDeadline: 'Không quy định thời hạn',
  stopped: 'Dừng, thu hồi, gộp',
  awaiting: 'Đã báo cáo, chờ xác nhận',
  extended: 'Được gia hạn trong kỳ',
  updated: 'Có cập nhật trong kỳ',
};

export const RATE_LABELS: Record<RateName, string> = {
  completion: 'Tỷ lệ hoàn thành',
  onTime: 'Tỷ lệ đúng hạn trong số đã hoàn thành',
  updating: 'Tỷ lệ nhiệm vụ có cập nhật',
};

export const REPORT_STATE_LABELS: Record<ReportState, string> = {
  open: 'Chưa chốt số liệu',
  frozen: 'Đã chốt số liệu',
  issued: 'Đã phát hành',
};
