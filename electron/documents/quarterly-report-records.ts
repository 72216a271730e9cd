import { type Outcome, ok, refuse } from '#shared/kit/outcome.ts';
import { remarksOn } from '#shared/reports/chapters.ts';
import { REPORT_CHAPTER_LABELS } from '#shared/reports/labels.ts';
import { reportName, snapshotOf } from '#shared/reports/rules.ts';
import type { Report, ReportSnapshot } from '#shared/reports/schema.ts';
import { bodyOfKind } from '#shared/roster/rules.ts';
import type { Body } from '#shared/roster/schema.ts';
import type { ProfileVersion } from '#shared/settings/schema.ts';
import type { Read } from '#shared/workspace.ts';
import { issuerOn } from './template.ts';

/** A report with its frozen figures and whoever issues it, by the names of the report's day. */
export type ReportRecords = {
  readonly report: Report;
  readonly snapshot: ReportSnapshot;
  readonly body: Body;
  readonly profile: ProfileVersion;
};

/** The records behind the paper; refuses before the figures are frozen. */
export const reportRecords = (read: Read, reportId: string): Outcome<ReportRecords> => {
  const report = read.get('reports', reportId);
  if (report === undefined) return refuse('missing', `Không tìm thấy báo cáo có mã “${reportId}”. Hãy chọn lại.`);
  const snapshot = snapshotOf(read, reportId);
  if (snapshot === undefined)
    return refuse('rule', `${reportName(report)} chưa chốt số liệu. Hãy chốt số liệu rồi in lại.`);
  const body = bodyOfKind(read, report.profile);
  if (body === undefined)
    return refuse('missing', 'Chưa có tổ chức ban hành báo cáo trong sổ tay. Hãy hoàn thành thiết lập lần đầu.');
  const profile = issuerOn(read, report.profile, report.reportDate);
  return profile.ok ? ok({ report, snapshot, body, profile: profile.value }) : profile;
};

/** How many of the contradictions a refusal names. */
const MOST_REMARKS = 3;

/** A number the frozen figures contradict holds the paper back: it is put right, or let stand knowingly. */
export const remarkStop = (read: Read, report: Report): Outcome<null> => {
  const remarks = remarksOn(read, report);
  if (remarks.length === 0) return ok(null);
  const named = remarks
    .slice(0, MOST_REMARKS)
    .map(({ chapter, message }) => `${REPORT_CHAPTER_LABELS[chapter]}: ${message}`);
  const rest = remarks.length > MOST_REMARKS ? ` Và ${remarks.length - MOST_REMARKS} chỗ khác.` : '';
  return refuse(
    'rule',
    `Có ${remarks.length} số trong báo cáo trái với số liệu đã chốt. ${named.join(' ')}${rest} Hãy sửa lại, hoặc bấm “Giữ nguyên” ở câu đó nếu số này đúng, rồi in lại.`,
  );
};
