import type { Paragraph, Table } from 'docx';
import type { Paper } from '#shared/documents/paper.ts';
import type { Frame } from '../layout/frame.ts';
import {
  BLOCK_GAP,
  type Blocks,
  blocksOf,
  issuerLines,
  letterSubjectLines,
  MOTTO,
  mottoRule,
  NATIONAL_TITLE,
  numberAndDateSpans,
} from '../layout/letterhead-words.ts';
import { ASCENDER, NUMBER_SIZE } from '../layout/styles.ts';
import { type Beside, columns } from './columns.ts';
import { lineRuns, paragraph, ruleParagraph, runs } from './text.ts';

/** Above the short rules of the header, above the number and above the subject of a dispatch, pt. */
const ABOVE_RULE = 2.5;
const ABOVE_NUMBER = 8;
const ABOVE_SUBJECT = 6;
/** Room at either side of the right block, so that a reader who measures a little wider breaks no line, pt. */
const SPARE = 3;

const issuer = (frame: Frame, head: NonNullable<Paper['letterhead']>, blocks: Blocks): readonly Paragraph[] => {
  const { parent, names, rule } = issuerLines(frame, head, blocks);
  const look = { size: blocks.sizes.body };
  return [
    paragraph('ParentBody', lineRuns(parent, look)),
    paragraph('IssuingBody', lineRuns(names, look)),
    ruleParagraph(blocks.left, rule, ABOVE_RULE),
  ];
};

const nation = (frame: Frame, blocks: Blocks): readonly Paragraph[] => [
  paragraph('NationalTitle', lineRuns([NATIONAL_TITLE], { size: blocks.sizes.national })),
  paragraph('Motto', lineRuns([MOTTO], { size: blocks.sizes.motto })),
  ruleParagraph(blocks.right, mottoRule(frame, blocks), ABOVE_RULE),
];

const numberAndDate = (frame: Frame, { number, placeAndDate }: Paper, blocks: Blocks): Beside => {
  const spans = numberAndDateSpans(frame, number, placeAndDate, blocks);
  const { date } = blocks.sizes;
  // Both baselines on one line though the sizes differ (II.4.c).
  const drop = (date - NUMBER_SIZE) * ASCENDER;
  return [
    [paragraph('Number', runs(spans.number, NUMBER_SIZE), { top: ABOVE_NUMBER + drop })],
    [paragraph('PlaceAndDate', runs(spans.date, date, { size: date }), { top: ABOVE_NUMBER })],
  ];
};

/** Issuing body at the left, national title and motto at the right, number and date on one line under them (II.1–4). */
export const letterhead = (frame: Frame, paper: Paper): readonly Table[] => {
  const head = paper.letterhead;
  if (head === null) return [];
  const tight = blocksOf(frame, head, paper.placeAndDate);
  const blocks = { ...tight, right: tight.right + 2 * SPARE };
  const subject = paper.paperClass === 'letter' ? paper.subject : null;
  const rows: readonly Beside[] = [
    [issuer(frame, head, blocks), nation(frame, blocks)],
    ...(paper.number === null && paper.placeAndDate === null ? [] : [numberAndDate(frame, paper, blocks)]),
    ...(subject === null
      ? []
      : [[[paragraph('LetterSubject', lineRuns(letterSubjectLines(frame, subject, blocks)), { top: ABOVE_SUBJECT })]]]),
  ];
  return [columns(rows, { widths: [blocks.left, blocks.right], gap: BLOCK_GAP - SPARE, keepNext: true })];
};
