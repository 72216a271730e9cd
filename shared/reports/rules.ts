import { documentsOf, isIssued } from '../documents/rules.ts';
import type { DocumentRecord } from '../documents/schema.ts';
import type { Read } from '../workspace.ts';
import { compareQuarters, type Quarter, quarterShort } from './periods.ts';
import type { Report, ReportProfile, ReportSnapshot } from './schema.ts';

export { chapterDraft } from './drafts.ts';
export {
  countsOf,
  countText,
  FIGURE_NAMES,
  type FigureCounts,
  type FigureName,
  identityOf,
  isFigureName,
  previousCounts,
  RATE_NAMES,
  type RateName,
  sharesOf,
  shareText,
  taskIdsOf,
} from './figures.ts';
export {
  compareQuarters,
  lastEndedQuarter,
  nextQuarter,
  PRESET_RULES,
  periodOf,
  periodWords,
  previousQuarter,
  type Quarter,
  quarterOn,
  quarterShort,
  quarterWords,
  type ReportPeriod,
} from './periods.ts';

/** How far a report has come; derived, never stored. */
export const REPORT_STATES = ['open', 'frozen', 'issued'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** Reports, the latest quarter first. */
export const reportsInOrder = (read: Read): readonly Report[] =>
  [...read.all('reports').values()].sort((a, b) => compareQuarters(b, a) || (a.profile < b.profile ? -1 : 1));

/** The report of a body and a quarter, if there is one. */
export const reportFor = (read: Read, profile: ReportProfile, wanted: Quarter): Report | undefined =>
  [...read.all('reports').values()].find(
    (report) => report.profile === profile && compareQuarters(report, wanted) === 0,
  );

/** The frozen figures of a report; undefined before they were frozen. */
export const snapshotOf = (read: Read, reportId: string): ReportSnapshot | undefined =>
  read.get('reportSnapshots', reportId);

/** The paper of the report as it went out, if it did. */
export const issuedPaper = (read: Read, reportId: string): DocumentRecord | undefined =>
  documentsOf(read, reportId, 'quarterlyReport').find(isIssued);

export const reportState = (read: Read, reportId: string): ReportState => {
  if (issuedPaper(read, reportId) !== undefined) return 'issued';
  return snapshotOf(read, reportId) === undefined ? 'open' : 'frozen';
};

/** "Báo cáo Quý III/2026", as lists and messages call it. */
export const reportName = (report: Quarter): string => `Báo cáo ${quarterShort(report).replace('Quý', 'quý')}`;
