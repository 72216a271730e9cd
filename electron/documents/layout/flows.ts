import type { Marks, Paper, PrintJob } from '#shared/documents/paper.ts';
import { addressees } from './addressees.ts';
import { bodyItems } from './body.ts';
import { enactingWords } from './body-words.ts';
import type { Flow } from './flow.ts';
import { frameOf, type Measure } from './frame.ts';
import { appendixTitle, title } from './heading.ts';
import { letterhead } from './letterhead.ts';
import type { Node } from './node.ts';
import { closingItems } from './signature.ts';

/** What is written into the outer margin, or null. */
export const markOf = ({ training, draft, reading = false }: Marks): string | null => {
  const words = [
    ...(training ? ['BẢN TẬP HUẤN'] : []),
    ...(draft ? ['DỰ THẢO'] : []),
    ...(reading ? ['BẢN ĐỌC CHỮ TO'] : []),
  ];
  return words.length === 0 ? null : words.join(' - ');
};

const mainFlow = (job: PrintJob, measure: Measure, paper: Paper): Flow => {
  const frame = frameOf(job.layout, measure, paper.orientation);
  const head = (): readonly Node[] => [
    ...(paper.letterhead === null
      ? []
      : letterhead(
          frame,
          paper.letterhead,
          paper.number,
          paper.placeAndDate,
          paper.paperClass === 'letter' ? paper.subject : null,
        )),
    ...title(frame, paper),
    ...addressees(frame, paper),
  ];
  return {
    orientation: paper.orientation,
    head,
    items: [
      ...bodyItems(frame, paper.body, paper.closes, enactingWords(paper.enacting)),
      ...closingItems(frame, paper),
    ],
    mark: markOf(paper.marks),
  };
};

/** Every document and annex of the job in order; each begins on a new page with page numbers of its own. */
export const flowsOf = (job: PrintJob, measure: Measure): readonly Flow[] =>
  job.papers.flatMap((paper) => {
    const appendices = paper.appendices.map((appendix): Flow => {
      const frame = frameOf(job.layout, measure, appendix.orientation);
      return {
        orientation: appendix.orientation,
        head: () => appendixTitle(frame, paper, appendix),
        items: bodyItems(frame, appendix.body, true),
        mark: markOf(paper.marks),
      };
    });
    return paper.paperClass === 'annex' ? appendices : [mainFlow(job, measure, paper), ...appendices];
  });
