import type { BudgetPart, BudgetQuarter, IndexLevel, SourceGroup, VersionKind } from './schema.ts';

export const BUDGET_PART_LABELS: Record<BudgetPart, string> = {
  autonomous: 'Kinh phí giao thực hiện chế độ tự chủ',
  nonAutonomous: 'Kinh phí không giao thực hiện chế độ tự chủ',
};

/** The same in a column. */
export const BUDGET_PART_SHORT: Record<BudgetPart, string> = {
  autonomous: 'Tự chủ',
  nonAutonomous: 'Không tự chủ',
};

export const BUDGET_QUARTER_LABELS: Record<BudgetQuarter, string> = {
  q1: 'Quý I',
  q2: 'Quý II',
  q3: 'Quý III',
  q4: 'Quý IV',
  year: 'Cả năm',
};

export const SOURCE_GROUP_LABELS: Record<SourceGroup, string> = {
  budget: 'Ngân sách nhà nước',
  otherLawful: 'Nguồn hợp pháp khác',
};

export const INDEX_LEVEL_LABELS: Record<IndexLevel, string> = { item: 'Mục', subItem: 'Tiểu mục' };

export const VERSION_KIND_LABELS: Record<VersionKind, string> = {
  proposed: 'Dự toán đề nghị',
  assigned: 'Dự toán được giao',
  adjusted: 'Điều chỉnh dự toán',
};
