import type { Read } from '../workspace.ts';
import { type Contradiction, contradictionsIn } from './contradictions.ts';
import { chapterDraft } from './drafts.ts';
import { type ChapterText, REPORT_CHAPTERS, type Report, type ReportChapter, type ReportSnapshot } from './schema.ts';

/** A chapter as rewritten; undefined while the words of the data stand. */
export const rewrittenChapter = (report: Report, chapter: ReportChapter): ChapterText | undefined =>
  report.texts.find((text) => text.chapter === chapter);

/** A chapter as it prints: rewritten, else from the frozen data. */
export const chapterText = (report: Report, snapshot: ReportSnapshot, chapter: ReportChapter): string =>
  rewrittenChapter(report, chapter)?.text ?? chapterDraft(snapshot, chapter, report);

/** What in a text, typed for a chapter, the frozen figures contradict. */
export const contradictionsOf = (
  report: Report,
  snapshot: ReportSnapshot,
  chapter: ReportChapter,
  text: string = chapterText(report, snapshot, chapter),
): readonly Contradiction[] =>
  contradictionsIn({
    text,
    snapshot,
    draft: chapterDraft(snapshot, chapter, report),
    quarter: report,
    accepted: rewrittenChapter(report, chapter)?.accepted ?? [],
  });

/** A contradiction with the chapter it stands in. */
export type Remark = Contradiction & { readonly chapter: ReportChapter };

/** Every number the frozen figures contradict, chapter by chapter: to be put right, or let stand, before the paper goes out. */
export const remarksOn = (read: Read, report: Report): readonly Remark[] => {
  const snapshot = read.get('reportSnapshots', report.id);
  if (snapshot === undefined) return [];
  return REPORT_CHAPTERS.flatMap((chapter) =>
    contradictionsOf(report, snapshot, chapter).map((found) => ({ ...found, chapter })),
  );
};
