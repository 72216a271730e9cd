import { useState } from 'react';
import { useLocation } from 'wouter';
import { createReport } from '#shared/reports/report-commands.ts';
import { reportName } from '#shared/reports/rules.ts';
import type { Report } from '#shared/reports/schema.ts';
import { BackLink } from '../kit/back-link.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { Page } from '../kit/page.tsx';
import { execute, newId } from '../use-command.ts';
import { currentRead, today, useRecord } from '../use-workspace.ts';
import { ReportFields } from './report-fields.tsx';
import { ReportGone } from './report-gone.tsx';
import { changedValues, newValues, type ReportValues, valuesFor, valuesOf } from './report-values.ts';
import { LIST_PATH, reportPath } from './words.ts';

/** A new report, most of it filled in; choosing another quarter fills it in for that one. */
export const ReportCreate = () => {
  const [, go] = useLocation();
  const [values] = useState(() => newValues(currentRead(), newId('bao-cao'), today()));
  const form = useCommandForm<ReportValues>(createReport.input, values);
  const choose = (chosen: Partial<ReportValues>) => {
    const { year, quarter, preset, profile } = { ...form.getValues(), ...chosen };
    if (year < 2000 || year > 2150) return form.setValue('year', year);
    const filled = valuesFor(currentRead(), values.id, { year, quarter, preset, profile }, today());
    form.reset(filled, { keepDefaultValues: true });
  };
  return (
    <Page
      title="Lập báo cáo quý"
      sentence="Các ô đã điền sẵn cho quý vừa kết thúc; số liệu chốt và lời văn sửa ở trang sau."
      back={<BackLink href={LIST_PATH}>Báo cáo</BackLink>}
    >
      <CommandFormFrame
        form={form}
        submitLabel="Lưu và mở báo cáo"
        onSubmit={(typed) => execute('reports.create', typed)}
        onDone={() => go(reportPath(values.id))}
        onClose={() => go(LIST_PATH)}
      >
        <ReportFields form={form} onChoose={choose} />
      </CommandFormFrame>
    </Page>
  );
};

export const ReportEdit = ({ id }: { readonly id: string }) => {
  const report = useRecord('reports', id);
  return report === undefined ? <ReportGone /> : <EditForm report={report} />;
};

/** The head of a report, to be corrected; only what was changed is sent. */
const EditForm = ({ report }: { readonly report: Report }) => {
  const [, go] = useLocation();
  const [opened] = useState(report);
  const form = useCommandForm<ReportValues>(createReport.input, valuesOf(opened));
  const back = () => go(reportPath(opened.id));
  const save = async (typed: ReportValues) => {
    const patch = changedValues(typed, valuesOf(opened));
    if (Object.keys(patch).length === 0) return { ok: true as const, value: null };
    return execute('reports.update', { ...patch, id: opened.id }, [
      { coll: 'reports', id: opened.id, rev: opened.rev },
    ]);
  };
  return (
    <Page title={`Sửa: ${reportName(opened)}`} back={<BackLink href={reportPath(opened.id)}>Về báo cáo</BackLink>}>
      <CommandFormFrame form={form} onSubmit={save} onClose={back}>
        <ReportFields form={form} onChoose={null} />
      </CommandFormFrame>
    </Page>
  );
};
