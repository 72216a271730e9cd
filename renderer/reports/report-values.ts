import type { z } from 'zod';
import type { PlainDate } from '#shared/kit/date.ts';
import { reportDefaults } from '#shared/reports/defaults.ts';
import type { createReport } from '#shared/reports/report-commands.ts';
import { lastEndedQuarter, periodOf, reportsInOrder } from '#shared/reports/rules.ts';
import type { Report } from '#shared/reports/schema.ts';
import type { Read } from '#shared/workspace.ts';

/** What the form of a report holds: every field that can be said of it. */
type Input = z.input<typeof createReport.input>;
export type ReportValues = {
  -readonly [K in Exclude<keyof Input, 'signatoryId'>]-?: NonNullable<Input[K]>;
} & { signatoryId: string | null };

type Chosen = Pick<ReportValues, 'year' | 'quarter' | 'preset' | 'profile'>;

/** The day a new report of a quarter bears: today, or the cut-off day where that is still to come. */
const dayFor = ({ preset, year, quarter }: Chosen, today: PlainDate): PlainDate => {
  const { cutOff } = periodOf(preset, { year, quarter });
  return today < cutOff ? cutOff : today;
};

/** The head of a report for the quarter chosen, as the office usually says it; to whom it goes as the last one went. */
export const valuesFor = (read: Read, id: string, chosen: Chosen, today: PlainDate): ReportValues => {
  const last = reportsInOrder(read).find(({ profile }) => profile === chosen.profile);
  const usual = reportDefaults(read, chosen, dayFor(chosen, today));
  return {
    ...usual,
    id,
    addressees: [...(last?.addressees ?? usual.addressees)],
    recipients: [...(last?.recipients ?? usual.recipients)],
    basis: last?.basis ?? usual.basis,
  };
};

/** A new report is that of the last quarter that ended. */
export const newValues = (read: Read, id: string, today: PlainDate): ReportValues => {
  const preset = reportsInOrder(read)[0]?.preset ?? 'decree';
  return valuesFor(read, id, { ...lastEndedQuarter(preset, today), preset, profile: 'workingGroup' }, today);
};

export const valuesOf = (report: Report): ReportValues => ({
  id: report.id,
  year: report.year,
  quarter: report.quarter,
  preset: report.preset,
  profile: report.profile,
  reportDate: report.reportDate,
  dueOn: report.dueOn,
  title: report.title,
  basis: report.basis,
  addressees: [...report.addressees],
  signatoryId: report.signatoryId,
  signingCapacity: report.signingCapacity,
  recipients: [...report.recipients],
});

/** Only what was changed; year and quarter stand fast. */
export const changedValues = (
  typed: ReportValues,
  before: ReportValues,
): Partial<Omit<ReportValues, 'id' | 'year' | 'quarter'>> =>
  Object.fromEntries(
    Object.entries(typed).filter(
      ([key, value]) =>
        !['id', 'year', 'quarter'].includes(key) &&
        JSON.stringify(value) !== JSON.stringify(before[key as keyof ReportValues]),
    ),
  );
