import type { HolidayKind, LayoutSettings, ProfileKind } from './schema.ts';

/** Who a paper goes out from, as the screens name it. */
export const PROFILE_KIND_LABELS: Record<ProfileKind, string> = {
  steeringCommittee: 'Ban Chỉ đạo',
  workingGroup: 'Tổ công tác giúp việc',
  standingAgency: 'Cơ quan Thường trực',
};

export const HOLIDAY_KIND_LABELS: Record<HolidayKind, string> = {
  holiday: 'Ngày nghỉ lễ, tết',
  compensation: 'Ngày nghỉ bù',
  workingDay: 'Ngày làm bù',
};

/** The same in a column or on a switch. */
export const HOLIDAY_KIND_SHORT: Record<HolidayKind, string> = {
  holiday: 'Nghỉ lễ, tết',
  compensation: 'Nghỉ bù',
  workingDay: 'Làm bù',
};

export const TYPEFACE_LABELS: Record<LayoutSettings['typeface'], string> = {
  system: 'Times New Roman của máy',
  bundled: 'Phông đi kèm chương trình',
};
