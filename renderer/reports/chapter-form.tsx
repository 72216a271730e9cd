import { useState } from 'react';
import { nfc } from '#shared/kit/text.ts';
import { writeChapter } from '#shared/reports/chapter-commands.ts';
import { contradictionsOf } from '#shared/reports/chapters.ts';
import { REPORT_CHAPTER_LABELS } from '#shared/reports/labels.ts';
import type { Report, ReportChapter, ReportSnapshot } from '#shared/reports/schema.ts';
import { AreaField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { execute } from '../use-command.ts';
import { RemarkList } from './remark-list.tsx';

type Props = {
  readonly report: Report;
  readonly snapshot: ReportSnapshot;
  readonly chapter: ReportChapter;
  readonly text: string;
  readonly onClose: () => void;
};

/** A chapter being rewritten; numbers the frozen figures contradict are pointed out as one types. */
export const ChapterForm = ({ report, snapshot, chapter, text, onClose }: Props) => {
  const [values] = useState(() => ({ id: report.id, chapter, text }));
  const form = useCommandForm<typeof values>(writeChapter.input, values);
  const typed = nfc(form.watch('text') ?? '');
  return (
    <CommandFormFrame
      form={form}
      about={chapter}
      onSubmit={(sent) => execute('reports.writeChapter', sent)}
      onClose={onClose}
    >
      <AreaField
        name="text"
        label={`Nội dung: ${REPORT_CHAPTER_LABELS[chapter]}`}
        rows={8}
        description="Mỗi dòng in thành một đoạn; dòng bắt đầu bằng “- ” in thành ý liệt kê. Để trống thì không in phần này."
      />
      <RemarkList found={contradictionsOf(report, snapshot, chapter, typed)} />
    </CommandFormFrame>
  );
};
