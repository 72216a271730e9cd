import {
  AlignmentType,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
} from 'docx';
import type { Paper, PrintJob } from '#shared/documents/paper.ts';
import { enactingWords } from '../layout/body-words.ts';
import { markOf } from '../layout/flows.ts';
import { type Frame, frameOf, type Measure } from '../layout/frame.ts';
import { mm } from '../layout/node.ts';
import { NUMBER_TOP } from '../layout/styles.ts';
import { bodyParts, type Part } from './body.ts';
import { closingParts } from './closing.ts';
import { addressees, appendixTitle, title } from './heading.ts';
import { letterhead } from './letterhead.ts';
import { MARK_RUN } from './styles.ts';
import { gapParagraph } from './text.ts';
import { twips } from './units.ts';

/** A4 (Decree 30/2020, Appendix I, I.1), in twips. */
const A4 = { width: 11_906, height: 16_838 } as const;
/** Height of the paragraph Word wants after a table that ends a paper, pt. */
const END = 1;

/** The mark at the left, the number in the middle: digits alone, from the second page on (I.7). */
const header = (frame: Frame, mark: string | null, numbered: boolean): Header => {
  const marks = mark === null ? [] : [new TextRun({ text: mark, ...MARK_RUN })];
  const number = numbered ? [new TextRun({ children: [...(mark === null ? [] : ['\t']), PageNumber.CURRENT] })] : [];
  return new Header({
    children: [
      new Paragraph({
        style: 'Header',
        ...(mark === null
          ? { alignment: AlignmentType.CENTER }
          : { tabStops: [{ type: TabStopType.CENTER, position: twips(frame.width / 2) }] }),
        children: [...marks, ...number],
      }),
    ],
  });
};

const section = (frame: Frame, mark: string | null, parts: readonly Part[]): ISectionOptions => {
  const { marginTop, marginBottom, marginLeft, marginRight } = frame.settings;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: {
          ...A4,
          orientation: frame.orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: {
          top: twips(mm(marginTop)),
          bottom: twips(mm(marginBottom)),
          left: twips(mm(marginLeft)),
          right: twips(mm(marginRight)),
          header: twips(mm(NUMBER_TOP)),
          footer: twips(mm(NUMBER_TOP)),
          gutter: 0,
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { first: header(frame, mark, false), default: header(frame, mark, true) },
    children: parts.at(-1) instanceof Paragraph ? parts : [...parts, gapParagraph(END, false)],
  };
};

const mainSection = (job: PrintJob, measure: Measure, paper: Paper): ISectionOptions => {
  const frame = frameOf(job.layout, measure, paper.orientation);
  const closing = closingParts(frame, paper);
  return section(frame, markOf(paper.marks), [
    ...letterhead(frame, paper),
    ...title(frame, paper),
    ...addressees(frame, paper),
    ...bodyParts(frame, paper.body, paper.closes, closing.length > 0, enactingWords(paper.enacting)),
    ...closing,
  ]);
};

/** Every document and annex of the job in order; each begins on a new page with page numbers of its own. */
export const sectionsOf = (job: PrintJob, measure: Measure): readonly ISectionOptions[] =>
  job.papers.flatMap((paper) => {
    const appendices = paper.appendices.map((appendix) => {
      const frame = frameOf(job.layout, measure, appendix.orientation);
      const parts = [...appendixTitle(frame, paper, appendix), ...bodyParts(frame, appendix.body, true, false)];
      return section(frame, markOf(paper.marks), parts);
    });
    return paper.paperClass === 'annex' ? appendices : [mainSection(job, measure, paper), ...appendices];
  });
