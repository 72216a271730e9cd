import { z } from 'zod';
import { documentsOf } from '../documents/rules.ts';
import { create, remove, replace } from '../kit/command.ts';
import { idField } from '../kit/id.ts';
import { ok, refuse } from '../kit/outcome.ts';
import { command } from '../workspace.ts';
import { findOpenReport, given, headerStop, nothingGiven } from './checks.ts';
import { dueDay, reportDefaults } from './defaults.ts';
import { periodOf } from './periods.ts';
import { reportName, snapshotOf } from './rules.ts';
import { type Report, reportFields } from './schema.ts';

const { year, quarter, preset, profile, ...others } = reportFields;

/** Opens the report of a quarter (Article 7.6); only year and quarter have to be said. A quarter still running may be opened. */
export const createReport = command({
  name: 'reports.create',
  title: 'Lập báo cáo quý',
  input: z.strictObject({
    id: idField('Mã báo cáo'),
    year,
    quarter,
    preset: preset.default('decree').meta({ title: 'Kỳ báo cáo' }),
    profile: profile.default('workingGroup').meta({ title: 'Tư cách ban hành' }),
    ...z.object(others).partial().shape,
  }),
  run: (read, input, { today }) => {
    const period = periodOf(input.preset, input);
    const day = input.reportDate ?? (today < period.cutOff ? period.cutOff : today);
    const { id, year: y, quarter: q, preset: p, profile: by, ...typed } = input;
    const defaults = reportDefaults(read, { year: y, quarter: q, preset: p, profile: by }, day);
    const report: Report = { ...defaults, ...given(typed), ...period, id, rev: 1, texts: [] };
    const stop = headerStop(read, report, null);
    if (stop !== null) return stop;
    const created = create(read.all('reports'), 'reports', report);
    return created.ok ? ok([created.value]) : created;
  },
});

/** Changes what the head of a report says. Its days follow the preset, which stands fast once figures are frozen. */
export const updateReport = command({
  name: 'reports.update',
  title: 'Sửa báo cáo quý',
  input: z.strictObject({
    id: idField('Báo cáo'),
    preset: preset.optional().meta({ title: 'Kỳ báo cáo' }),
    profile: profile.optional().meta({ title: 'Tư cách ban hành' }),
    ...z.object(others).partial().shape,
  }),
  run: (read, { id, ...patch }) => {
    const found = findOpenReport(read, id);
    if (!found.ok) return found;
    const report = found.value;
    const wanted = patch.preset ?? report.preset;
    if (wanted !== report.preset && snapshotOf(read, id) !== undefined) {
      const sentence = `${reportName(report)} đã chốt số liệu nên không đổi được kỳ báo cáo. Hãy xóa báo cáo này và lập lại theo kỳ khác.`;
      return refuse('rule', sentence, 'preset', 'Kỳ báo cáo');
    }
    // Another period has another cut-off day and, where none is said, the due day that follows from it.
    const days = wanted === report.preset ? {} : { ...periodOf(wanted, report), dueOn: dueDay(read, wanted, report) };
    const changed = { ...days, ...given(patch) };
    return (
      nothingGiven(patch) ??
      headerStop(read, { ...report, ...changed }, report) ??
      ok([replace('reports', report, changed)])
    );
  },
});

/** Removes a report with its frozen figures and its words, while no paper of it waits for signature or went out. */
export const removeReport = command({
  name: 'reports.remove',
  title: 'Xóa báo cáo quý',
  input: z.strictObject({ id: idField('Báo cáo') }),
  run: (read, { id }) => {
    const found = findOpenReport(read, id);
    if (!found.ok) return found;
    if (documentsOf(read, id).length > 0) {
      const sentence = `${reportName(found.value)} đang có dự thảo ở mục Văn bản. Hãy xóa dự thảo đó trước.`;
      return refuse('inUse', sentence, 'id', 'Báo cáo');
    }
    const snapshot = snapshotOf(read, id);
    return ok([
      ...(snapshot === undefined ? [] : [remove('reportSnapshots', snapshot)]),
      remove('reports', found.value),
    ]);
  },
});
