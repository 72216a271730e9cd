import type { PlainDate } from '../kit/date.ts';
import { leaderOn } from '../meetings/rules.ts';
import { bodyOfKind } from '../roster/rules.ts';
import { calendarOf, profileOn } from '../settings/rules.ts';
import type { Read } from '../workspace.ts';
import { periodOf, type Quarter, quarterWords } from './periods.ts';
import type { ReportHeader, ReportPreset, ReportProfile } from './schema.ts';

/**
 * How many working days after the cut-off day a report is handed in where no other day is said. The decree asks for one at
 * least; the regulation names no day, so that the official may say another for every report.
 */
export const REPORT_DUE = {
  workingDays: 5,
  source: 'Nghị định số 09/2019/NĐ-CP, Điều 8: ngày chốt số liệu cách hạn gửi ít nhất 01 ngày làm việc',
} as const;

/** The day a quarter's report is due by the rule. */
export const dueDay = (read: Read, preset: ReportPreset, quarter: Quarter): PlainDate =>
  calendarOf(read).addWorkingDays(periodOf(preset, quarter).cutOff, REPORT_DUE.workingDays);

const BASIS =
  'Thực hiện khoản 6 Điều 7 của Quy chế hoạt động của Ban Chỉ đạo Chuyển đổi số ban hành kèm theo Quyết định số 4145/QĐ-BCĐ ngày 19 tháng 8 năm 2022 của Ban Chỉ đạo Chuyển đổi số thành phố Phú Quốc';

const addresseesOf = (read: Read, profile: ReportProfile, date: PlainDate): string[] =>
  profile === 'steeringCommittee'
    ? ['Trưởng Ban Chỉ đạo']
    : [profileOn(read, 'steeringCommittee', date)?.fullName ?? 'Ban Chỉ đạo'];

/** What the head of a quarter's report says as the office usually says it; all of it may be changed. */
export const reportDefaults = (
  read: Read,
  { year, quarter, preset, profile }: Quarter & { readonly preset: ReportPreset; readonly profile: ReportProfile },
  today: PlainDate,
): ReportHeader => {
  const body = bodyOfKind(read, profile);
  return {
    year,
    quarter,
    preset,
    profile,
    reportDate: today,
    dueOn: dueDay(read, preset, { year, quarter }),
    title: `Tình hình, kết quả hoạt động ${quarterWords({ year, quarter })}`,
    basis: BASIS,
    addressees: addresseesOf(read, profile, today),
    signatoryId: (body === undefined ? undefined : leaderOn(read, body, today))?.id ?? null,
    signingCapacity: 'own',
    recipients: ['Trưởng ban, các Phó Trưởng ban', 'Thành viên Ban Chỉ đạo', 'Cơ quan Thường trực'],
  };
};
