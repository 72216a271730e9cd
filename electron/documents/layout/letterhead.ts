import type { DocumentNumber, Letterhead, PlaceAndDate } from '#shared/documents/paper.ts';
import type { Face, Frame } from './frame.ts';
import { type ColumnsNode, gap, mm, type Node, rule, type Span } from './node.ts';
import {
  ASCENDER,
  DAY_SLOT,
  HEADER_SIZES,
  type HeaderSizes,
  LETTER_SUBJECT_SIZE,
  MONTH_SLOT,
  NUMBER_SIZE,
  NUMBER_SLOT,
  SHORT_RULE,
  SINGLE,
  TIGHT_SLOT,
} from './styles.ts';
import { printable } from './words.ts';
import { centredLine, evenLines } from './wrap.ts';

const NATIONAL_TITLE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
/** Between the two blocks, pt. */
const BLOCK_GAP = 9;

type Blocks = { readonly sizes: HeaderSizes; readonly left: number; readonly right: number };

/**
 * Widths of the two blocks. The national title stands at 13 pt where the issuing body still fits beside it unbroken, else
 * at 12 (Decree 30/2020, Appendix I, II.1–2 and note 1 of the table: its companions change with it).
 */
const blocksOf = (frame: Frame, letterhead: Letterhead, date: PlaceAndDate | null): Blocks => {
  const at = (sizes: HeaderSizes): Blocks => {
    const nation = frame.measure(NATIONAL_TITLE, { size: sizes.national, bold: true });
    const dated = date === null ? 0 : spansWidth(frame, placeSpans(date, true), { size: sizes.date, italic: true });
    const right = Math.max(nation, dated) + 1;
    // On a landscape sheet the blocks stand over the outer halves of the text.
    const spare = Math.max(0, frame.width / 2 - right - BLOCK_GAP);
    return { sizes, right: right + spare, left: frame.width - right - spare - BLOCK_GAP };
  };
  const large = at(HEADER_SIZES.large);
  const fits =
    frame.measure(printable(letterhead.parentBody), { size: large.sizes.body }) <= large.left &&
    letterhead.nameLines.every(
      (line) => frame.measure(printable(line), { size: large.sizes.body, bold: true }) <= large.left,
    );
  return fits ? large : at(HEADER_SIZES.small);
};

const issuer = (frame: Frame, { parentBody, nameLines }: Letterhead, { sizes, left }: Blocks): readonly Node[] => {
  const line = { width: left, lineHeight: SINGLE, size: sizes.body };
  const parent = evenLines(frame, parentBody, line, left);
  const names = nameLines.flatMap((name) => evenLines(frame, name, { ...line, bold: true }, left));
  const last = frame.measure(names.at(-1) ?? '', { size: sizes.body, bold: true });
  const length = last * SHORT_RULE;
  return [
    ...parent.map((words) => centredLine(frame, words, line)),
    ...names.map((words) => centredLine(frame, words, { ...line, bold: true })),
    rule({ x: (left - length) / 2, length, top: 2.5 }),
  ];
};

const nation = (frame: Frame, { sizes, right }: Blocks): readonly Node[] => {
  const motto: Face = { size: sizes.motto, bold: true };
  const length = frame.measure(MOTTO, motto);
  return [
    centredLine(frame, NATIONAL_TITLE, { size: sizes.national, bold: true, width: right, lineHeight: SINGLE }),
    centredLine(frame, MOTTO, { ...motto, width: right, lineHeight: SINGLE }),
    rule({ x: (right - length) / 2, length, top: 2.5 }),
  ];
};

const kept = (text: string): Span => ({ text, noWrap: true });

/** "Số: 05/GM-BCĐ"; without a number a gap for the clerk's pen (Decree 30/2020, Article 15.2; Appendix I, II.3). */
export const numberSpans = ({ serial, symbol }: DocumentNumber, word: string): readonly Span[] =>
  serial === null
    ? [kept(word), gap(mm(NUMBER_SLOT)), kept(`/${printable(symbol)}`)]
    : [kept(`${word} ${String(serial).padStart(2, '0')}/${printable(symbol)}`)];

/**
 * "ngày 05 tháng 01 năm 2026" with gaps for what is not known; 0 before days 1–9 and months 1–2 only (II.4.b). Tight gaps
 * still leave 8 mm between the words.
 */
export const dateSpans = ({ day, month, year }: PlaceAndDate, before: string, tight = false): readonly Span[] => {
  const spans: Span[] = [];
  let text = `${before}ngày`;
  const put = (value: string | null, slot: number) => {
    if (value === null) {
      spans.push(kept(`${text} `), gap(mm(tight ? TIGHT_SLOT : slot)));
      text = ' ';
    } else text += ` ${value} `;
  };
  put(day === null ? null : String(day).padStart(2, '0'), DAY_SLOT);
  text += 'tháng';
  put(month === null ? null : month <= 2 ? `0${month}` : String(month), MONTH_SLOT);
  text += `năm ${year}`;
  return [...spans, kept(text)];
};

const placeSpans = (date: PlaceAndDate, tight: boolean): readonly Span[] =>
  dateSpans(date, `${printable(date.place)}, `, tight);

/** Width of runs set in one line, gaps included, pt. */
export const spansWidth = (frame: Frame, spans: readonly Span[], face: Face): number =>
  spans.reduce(
    (sum, span) => sum + (span.text === '' ? -(span.characterSpacing ?? 0) : frame.measure(span.text, face)),
    0,
  );

const numberAndDate = (
  frame: Frame,
  number: DocumentNumber | null,
  date: PlaceAndDate | null,
  { sizes, left, right }: Blocks,
): ColumnsNode => {
  const numberLine = number === null ? [kept(' ')] : numberSpans(number, 'Số:');
  const wide = date !== null && spansWidth(frame, placeSpans(date, false), { size: sizes.date, italic: true }) > right;
  const dateLine = date === null ? [kept(' ')] : placeSpans(date, wide);
  // Both baselines on one line though the sizes differ (II.4.c).
  const drop = (sizes.date - NUMBER_SIZE) * ASCENDER;
  return {
    columns: [
      {
        ...centredLine(frame, numberLine, { size: NUMBER_SIZE, width: left, lineHeight: SINGLE, top: drop }),
        width: left,
      },
      {
        ...centredLine(frame, dateLine, { size: sizes.date, italic: true, width: right, lineHeight: SINGLE }),
        width: right,
      },
    ],
    columnGap: BLOCK_GAP,
    margin: [0, 8, 0, 0],
  };
};

/** "V/v …" of a dispatch, centred under its number, 6 pt below (II.5.b). */
const letterSubject = (frame: Frame, subject: string, { left, right }: Blocks): ColumnsNode => {
  const face = { size: LETTER_SUBJECT_SIZE, width: left, lineHeight: SINGLE };
  const lines = evenLines(frame, `V/v ${subject}`, face, left);
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
