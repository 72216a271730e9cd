import type { IncomingState } from './rules.ts';
import type { SeriesGrouping, SeriesSource } from './schema.ts';

export const SERIES_SOURCE_LABELS: Record<SeriesSource, string> = {
  own: 'Hệ thống số riêng',
  hostOffice: 'Số do Văn thư UBND cấp',
};

export const SERIES_GROUPING_LABELS: Record<SeriesGrouping, string> = {
  single: 'Chung một dãy số',
  byType: 'Riêng từng tên loại',
};

/** Where an incoming document stands, as lists show it. */
export const INCOMING_STATE_LABELS: Record<IncomingState, string> = {
  new: 'Chưa chuyển',
  assigned: 'Đang giải quyết',
  overdue: 'Quá hạn',
  resolved: 'Đã giải quyết',
  cancelled: 'Đã hủy',
};
