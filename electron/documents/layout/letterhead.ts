import type { DocumentNumber, Letterhead, PlaceAndDate } from '#shared/documents/paper.ts';
import type { Frame } from './frame.ts';
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
} from './letterhead-words.ts';
import { type ColumnsNode, type Node, rule } from './node.ts';
import { ASCENDER, LETTER_SUBJECT_SIZE, NUMBER_SIZE, SINGLE } from './styles.ts';
import { centredLine } from './wrap.ts';

const issuer = (frame: Frame, head: Letterhead, blocks: Blocks): readonly Node[] => {
  const { sizes, left } = blocks;
  const line = { width: left, lineHeight: SINGLE, size: sizes.body };
  const { parent, names, rule: length } = issuerLines(frame, head, blocks);
  return [
    ...parent.map((words) => centredLine(frame, words, line)),
    ...names.map((words) => centredLine(frame, words, { ...line, bold: true })),
    rule({ x: (left - length) / 2, length, top: 2.5 }),
  ];
};

const nation = (frame: Frame, blocks: Blocks): readonly Node[] => {
  const { sizes, right } = blocks;
  const length = mottoRule(frame, blocks);
  return [
    centredLine(frame, NATIONAL_TITLE, { size: sizes.national, bold: true, width: right, lineHeight: SINGLE }),
    centredLine(frame, MOTTO, { size: sizes.motto, bold: true, width: right, lineHeight: SINGLE }),
    rule({ x: (right - length) / 2, length, top: 2.5 }),
  ];
};

const numberAndDate = (
  frame: Frame,
  number: DocumentNumber | null,
  date: PlaceAndDate | null,
  blocks: Blocks,
): ColumnsNode => {
  const { sizes, left, right } = blocks;
  const spans = numberAndDateSpans(frame, number, date, blocks);
  // Both baselines on one line though the sizes differ (II.4.c).
  const drop = (sizes.date - NUMBER_SIZE) * ASCENDER;
  return {
    columns: [
      {
        ...centredLine(frame, spans.number, { size: NUMBER_SIZE, width: left, lineHeight: SINGLE, top: drop }),
        width: left,
      },
      {
        ...centredLine(frame, spans.date, { size: sizes.date, italic: true, width: right, lineHeight: SINGLE }),
        width: right,
      },
    ],
    columnGap: BLOCK_GAP,
    margin: [0, 8, 0, 0],
  };
};

/** "V/v …" of a dispatch, centred under its number, 6 pt below (II.5.b). */
const letterSubject = (frame: Frame, subject: string, blocks: Blocks): ColumnsNode => {
  const { left, right } = blocks;
  const face = { size: LETTER_SUBJECT_SIZE, width: left, lineHeight: SINGLE };
  const lines = letterSubjectLines(frame, subject, blocks);
  return {
    columns: [
      { stack: lines.map((line) => centredLine(frame, line, face)), width: left },
      { stack: [], width: right },
    ],
    columnGap: BLOCK_GAP,
    margin: [0, 6, 0, 0],
  };
};

/**
 * Issuing body at the left, national title and motto at the right, number and date on one line under them (II.1–4); a
 * dispatch has its subject under the number.
 */
export const letterhead = (
  frame: Frame,
  head: Letterhead,
  number: DocumentNumber | null,
  date: PlaceAndDate | null,
  subject: string | null = null,
): readonly Node[] => {
  const blocks = blocksOf(frame, head, date);
  const columns: ColumnsNode = {
    columns: [
      { stack: issuer(frame, head, blocks), width: blocks.left },
      { stack: nation(frame, blocks), width: blocks.right },
    ],
    columnGap: BLOCK_GAP,
  };
  return [
    columns,
    ...(number === null && date === null ? [] : [numberAndDate(frame, number, date, blocks)]),
    ...(subject === null ? [] : [letterSubject(frame, subject, blocks)]),
  ];
};
