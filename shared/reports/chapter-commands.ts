import { z } from 'zod';
import { replace } from '../kit/command.ts';
import { idField } from '../kit/id.ts';
import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import { command } from '../workspace.ts';
import { contradictionsOf, rewrittenChapter } from './chapters.ts';
import { findFrozenReport } from './checks.ts';
import { chapterDraft } from './drafts.ts';
import { REPORT_CHAPTER_LABELS } from './labels.ts';
import { type ChapterText, chapterText, type Report, type ReportChapter } from './schema.ts';

const { chapter, text } = chapterText.shape;

const withText = (report: Report, kept: ChapterText): ChapterText[] => [
  ...report.texts.filter((other) => other.chapter !== kept.chapter),
  kept,
];

const notRewritten = (name: ReportChapter): Outcome<never> =>
  refuse('missing', `Phần “${REPORT_CHAPTER_LABELS[name]}” đang theo số liệu, chưa được sửa.`, 'chapter', 'Phần');

/** Rewrites a chapter freely; the words of the frozen data at that moment are kept beside it. An empty text leaves it out. */
export const writeChapter = command({
  name: 'reports.writeChapter',
  title: 'Sửa nội dung báo cáo',
  input: z.strictObject({ id: idField('Báo cáo'), chapter, text }),
  run: (read, { id, chapter: name, text: typed }) => {
    const found = findFrozenReport(read, id);
    if (!found.ok) return found;
    const { report, snapshot } = found.value;
    const draftedFrom = chapterDraft(snapshot, name, report);
    const accepted = (rewrittenChapter(report, name)?.accepted ?? []).filter((sentence) => typed.includes(sentence));
    return ok([
      replace('reports', report, { texts: withText(report, { chapter: name, text: typed, draftedFrom, accepted }) }),
    ]);
  },
});

/** Gives a chapter back to the frozen data. */
export const resetChapter = command({
  name: 'reports.resetChapter',
  title: 'Lấy lại nội dung từ số liệu',
  input: z.strictObject({ id: idField('Báo cáo'), chapter }),
  run: (read, { id, chapter: name }) => {
    const found = findFrozenReport(read, id);
    if (!found.ok) return found;
    const { report } = found.value;
    if (rewrittenChapter(report, name) === undefined) return notRewritten(name);
    return ok([replace('reports', report, { texts: report.texts.filter((other) => other.chapter !== name) })]);
  },
});

/** Lets a sentence stand though a number in it is not the snapshot's: the official looked and it means something else. */
export const acceptSentence = command({
  name: 'reports.acceptSentence',
  title: 'Giữ nguyên số đã ghi trong báo cáo',
  input: z.strictObject({
    id: idField('Báo cáo'),
    chapter,
    sentence: z.string({ error: 'Câu: ghi câu cần giữ nguyên' }).max(20_000).meta({ title: 'Câu' }),
  }),
  run: (read, { id, chapter: name, sentence }) => {
    const found = findFrozenReport(read, id);
    if (!found.ok) return found;
    const { report, snapshot } = found.value;
    const kept = rewrittenChapter(report, name);
    if (kept === undefined) return notRewritten(name);
    if (!contradictionsOf(report, snapshot, name).some((remark) => remark.sentence === sentence)) {
      const message = 'Câu này không còn hoặc không có số nào trái với số liệu đã chốt. Hãy xem lại danh sách.';
      return refuse('missing', message, 'sentence', 'Câu');
    }
    const accepted = [...kept.accepted, sentence];
    return ok([replace('reports', report, { texts: withText(report, { ...kept, accepted }) })]);
  },
});
