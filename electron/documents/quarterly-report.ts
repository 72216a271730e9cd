import type { Block, Column, Paper, Row } from '#shared/documents/paper.ts';
import { signatureOf } from '#shared/documents/signing.ts';
import { ok } from '#shared/kit/outcome.ts';
import { chapterText } from '#shared/reports/chapters.ts';
import { figureRows, SMALL_FIGURES } from '#shared/reports/figure-rows.ts';
import { REPORT_CHAPTER_LABELS } from '#shared/reports/labels.ts';
import { periodWords, quarterShort, quarterWords, reportName } from '#shared/reports/rules.ts';
import { REPORT_CHAPTERS, type ReportChapter } from '#shared/reports/schema.ts';
import { layoutOf } from '#shared/settings/rules.ts';
import type { Read } from '#shared/workspace.ts';
import { roman } from './layout/heading-words.ts';
import { documentsAnnex, figuresAnnex, groupsAnnex } from './quarterly-report-annexes.ts';
import { type ReportRecords, remarkStop, reportRecords } from './quarterly-report-records.ts';
import { tasksAnnex } from './quarterly-report-tasks.ts';
import { linesOf, stopped } from './sitting-papers.ts';
import { dateLineOf, letterheadOf, marksOf, numbered, type Template } from './template.ts';

/** Paragraphs of a chapter; lines that begin with "- " one after another are a list. */
const blocksOf = (text: string): readonly Block[] => {
  const blocks: Block[] = [];
  for (const line of linesOf(text)) {
    const item = /^[-–]\s+(.+)$/u.exec(line)?.[1];
    const last = blocks.at(-1);
    if (item === undefined) blocks.push({ kind: 'paragraph', content: line });
    else if (last?.kind === 'list') blocks[blocks.length - 1] = { ...last, items: [...last.items, item] };
    else blocks.push({ kind: 'list', items: [item] });
  }
  return blocks;
};

const column = (header: string, width: Column['width'], align: Column['align']): Column => ({ header, width, align });

/** The main figures with the quarter before beside them. */
const smallTable = ({ report, snapshot }: ReportRecords): Block => {
  const before = snapshot.previous === null ? 'Quý trước' : quarterShort(snapshot.previous);
  const rows = figureRows(snapshot, SMALL_FIGURES).map(
    ({ label, now, before: past, main }): Row => ({ kind: 'cells', cells: [label, now, past], bold: main }),
  );
  return {
    kind: 'table',
    columns: [
      column('Chỉ tiêu', { share: 1 }, 'left'),
      column(quarterShort(report), { mm: 32 }, 'right'),
      column(before, { mm: 32 }, 'right'),
    ],
    rows,
  };
};

const caption: Block = { kind: 'paragraph', content: 'Số liệu chính của quý báo cáo và quý liền trước:' };

type Annex = ReturnType<typeof figuresAnnex> & { readonly about: string };

/** The annexes there is something to say in, each with the words that name it in the text. */
const annexesOf = (read: Read, records: ReportRecords): readonly Annex[] => {
  const { snapshot } = records;
  return [
    ...(snapshot.tasks.length === 0 ? [] : [{ ...figuresAnnex(records), about: 'số liệu thực hiện nhiệm vụ' }]),
    ...(snapshot.groups.length === 0
      ? []
      : [{ ...groupsAnnex(records), about: 'kết quả theo lĩnh vực, lãnh đạo chỉ đạo' }]),
    ...(snapshot.documents.length === 0
      ? []
      : [{ ...documentsAnnex(records), about: 'danh mục văn bản đã phát hành' }]),
    ...(snapshot.tasks.length === 0 ? [] : [{ ...tasksAnnex(read, records), about: 'bảng theo dõi từng nhiệm vụ' }]),
  ];
};

/** Names every annex in the text (Appendix I, III.1.a): "(Phụ lục I)", or "(Phụ lục)" where there is one. */
const annexSentence = (annexes: readonly Annex[]): readonly Block[] => {
  if (annexes.length === 0) return [];
  const named = annexes.map(
    ({ about }, i) => `${about} (${annexes.length === 1 ? 'Phụ lục' : `Phụ lục ${roman(i + 1)}`})`,
  );
  return [{ kind: 'paragraph', content: `Kèm theo báo cáo này: ${named.join('; ')}.` }];
};

const chapterBlocks = (records: ReportRecords, chapter: ReportChapter): readonly Block[] => {
  const { report, snapshot } = records;
  const text = blocksOf(chapterText(report, snapshot, chapter));
  const table = chapter === 'results' && snapshot.tasks.length > 0 ? [caption, smallTable(records)] : [];
  return [...text, ...table];
};

/** Chapters with a text, numbered through. */
const chapters = (records: ReportRecords): readonly Block[] =>
  REPORT_CHAPTERS.map((chapter) => ({ chapter, blocks: chapterBlocks(records, chapter) }))
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ chapter, blocks }, i): readonly Block[] => [
      { kind: 'reportHeading', number: i + 1, title: REPORT_CHAPTER_LABELS[chapter] },
      ...blocks,
    ]);

/** What the regulation asks the report to be about, word for word (Article 7.6). */
const ABOUT = 'tình hình, kết quả hoạt động của Ban Chỉ đạo và Tổ công tác giúp việc';

const opening = ({ report, profile }: ReportRecords): Block => ({
  kind: 'paragraph',
  content: `${stopped(report.basis)}, ${profile.fullName} báo cáo ${ABOUT} ${quarterWords(report)} (${periodWords(report)}) như sau:`,
});

const closing = ({ report, profile }: ReportRecords): Block => ({
  kind: 'paragraph',
  content: `Trên đây là báo cáo ${quarterWords(report)} của ${profile.fullName}; kính trình ${report.addressees.join(', ')} xem xét, chỉ đạo.`,
});

const recipients = ({ report, profile }: ReportRecords): readonly string[] => [
  'Như trên',
  ...report.recipients.filter((line) => !/^(-\s*)?(lưu\b|như trên)/iu.test(line.trim())),
  `Lưu: VT, ${profile.draftingUnit}`,
];

/** D13: the report of a quarter by form 1.4 (Decree 30/2020, Appendix III), every figure from the frozen ones (Article 7.6). */
export const quarterlyReport: Template<'quarterlyReport'> = (read, reportId) => {
  const found = reportRecords(read, reportId);
  if (!found.ok) return found;
  const records = found.value;
  const { report, body, profile } = records;
  const held = remarkStop(read, report);
  if (!held.ok) return held;
  const annexes = annexesOf(read, records);
  const { signatoryId, signingCapacity: capacity, reportDate: date } = report;
  const paper: Paper = {
    paperClass: 'named',
    name: `${reportName(report)} - ${profile.fullName}`,
    letterhead: letterheadOf(profile),
    number: { serial: null, symbol: `BC-${profile.abbreviation}` },
    placeAndDate: dateLineOf(profile, date),
    documentType: 'BÁO CÁO',
    subject: report.title,
    asOf: null,
    addressees: report.addressees,
    body: [opening(records), ...chapters(records), ...annexSentence(annexes), closing(records)],
    closes: true,
    signatures: [signatureOf(read, { body, profile, signatoryId, capacity, date })],
    recipients: recipients(records),
    appendices: numbered(annexes.map(({ about: _, ...annex }) => annex)),
    orientation: 'portrait',
    marks: marksOf(read),
  };
  return ok({ title: reportName(report), papers: [paper], layout: layoutOf(read), createdOn: date });
};
