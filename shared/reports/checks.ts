import { numberText } from '../documents/rules.ts';
import { formatDate, type PlainDate } from '../kit/date.ts';
import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import { mustBeInOffice, type Stop } from '../meetings/checks.ts';
import type { Read } from '../workspace.ts';
import { REPORT_PROFILE_LABELS } from './labels.ts';
import { issuedPaper, reportFor, reportName, snapshotOf } from './rules.ts';
import type { Report, ReportSnapshot } from './schema.ts';

export { given, nothingGiven, type Stop } from '../meetings/checks.ts';

/** The report named in the input, or a refusal at that field. */
export const findReport = (read: Read, id: string, field = 'id'): Outcome<Report> => {
  const found = read.get('reports', id);
  return found === undefined
    ? refuse('missing', `Không tìm thấy báo cáo có mã “${id}”. Hãy chọn lại trong danh sách.`, field, 'Báo cáo')
    : ok(found);
};

/** The report, while its paper has not gone out. */
export const findOpenReport = (read: Read, id: string, field = 'id'): Outcome<Report> => {
  const found = findReport(read, id, field);
  if (!found.ok) return found;
  const issued = issuedPaper(read, id);
  return issued === undefined
    ? found
    : refuse(
        'rule',
        `${reportName(found.value)} đã phát hành số ${numberText(issued)} nên giữ nguyên. Nếu có sai sót, hãy lập văn bản đính chính hoặc thay thế.`,
        field,
        'Báo cáo',
      );
};

/** The report with its frozen figures: there is nothing to write about before. */
export const findFrozenReport = (
  read: Read,
  id: string,
  field = 'id',
): Outcome<{ readonly report: Report; readonly snapshot: ReportSnapshot }> => {
  const found = findOpenReport(read, id, field);
  if (!found.ok) return found;
  const snapshot = snapshotOf(read, id);
  return snapshot === undefined
    ? refuse('rule', `${reportName(found.value)} chưa chốt số liệu. Hãy chốt số liệu trước.`, field, 'Báo cáo')
    : ok({ report: found.value, snapshot });
};

/** Stops a second report of one body for one quarter. */
export const twinStop = (read: Read, report: Pick<Report, 'id' | 'profile' | 'year' | 'quarter'>): Stop => {
  const twin = reportFor(read, report.profile, report);
  return twin === undefined || twin.id === report.id
    ? null
    : refuse(
        'taken',
        `${reportName(twin)} của ${REPORT_PROFILE_LABELS[twin.profile]} đã có: “${twin.title}”. Hãy mở báo cáo đó hoặc chọn quý khác.`,
        'quarter',
        'Quý',
      );
};

/** Stops what the head of a report may not say. The signer is asked only where signer or day changed. */
export const headerStop = (read: Read, after: Report, before: Report | null): Stop => {
  const signerAsked =
    before === null || before.signatoryId !== after.signatoryId || before.reportDate !== after.reportDate;
  const daysAsked = before === null || before.reportDate !== after.reportDate || before.cutOff !== after.cutOff;
  if (daysAsked && after.reportDate < after.cutOff) {
    const sentence = `Ngày báo cáo ${formatDate(after.reportDate)} đứng trước ngày chốt số liệu ${formatDate(after.cutOff)}. Hãy nhập ngày sau khi kỳ báo cáo kết thúc.`;
    return refuse('rule', sentence, 'reportDate', 'Ngày báo cáo');
  }
  if (after.dueOn <= after.cutOff) {
    const sentence = `Hạn gửi báo cáo ${formatDate(after.dueOn)} phải sau ngày chốt số liệu ${formatDate(after.cutOff)}.`;
    return refuse('rule', sentence, 'dueOn', 'Hạn gửi báo cáo');
  }
  return (
    twinStop(read, after) ??
    (after.signatoryId !== null && signerAsked
      ? mustBeInOffice(read, after.signatoryId, after.reportDate, 'signatoryId', 'Người ký')
      : null)
  );
};

/** Stops freezing before the quarter is over: what is still to happen in it cannot be counted. */
export const notOverStop = (report: Report, today: PlainDate): Stop =>
  report.cutOff <= today
    ? null
    : refuse(
        'rule',
        `Kỳ báo cáo đến hết ngày ${formatDate(report.cutOff)} mới kết thúc nên chưa chốt được số liệu. Hãy chốt từ ngày đó trở đi.`,
        'id',
        'Báo cáo',
      );
