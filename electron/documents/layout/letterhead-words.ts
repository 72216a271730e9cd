import type { DocumentNumber, Letterhead, PlaceAndDate } from '#shared/documents/paper.ts';
import type { Face, Frame } from './frame.ts';
import { gap, mm, type Span } from './node.ts';
import {
  DAY_SLOT,
  HEADER_SIZES,
  type HeaderSizes,
  LETTER_SUBJECT_SIZE,
  MONTH_SLOT,
  NUMBER_SLOT,
  SHORT_RULE,
  TIGHT_SLOT,
} from './styles.ts';
import { printable } from './words.ts';
import { evenLines } from './wrap.ts';

export const NATIONAL_TITLE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
/** Between the two blocks, pt. */
export const BLOCK_GAP = 9;

/** Sizes of the two blocks and their widths, pt. */
export type Blocks = { readonly sizes: HeaderSizes; readonly left: number; readonly right: number };

/**
 * Widths of the two blocks. The national title stands at 13 pt where the issuing body still fits beside it unbroken, else
 * at 12 (Decree 30/2020, Appendix I, II.1–2 and note 1 of the table: its companions change with it).
 */
export const blocksOf = (frame: Frame, letterhead: Letterhead, date: PlaceAndDate | null): Blocks => {
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

/** The issuing body line by line, and the length of the rule under it in pt. */
export const issuerLines = (frame: Frame, { parentBody, nameLines }: Letterhead, { sizes, left }: Blocks) => {
  const face = { size: sizes.body };
  const names = nameLines.flatMap((name) => evenLines(frame, name, { ...face, bold: true }, left));
  return {
    parent: evenLines(frame, parentBody, face, left),
    names,
    rule: frame.measure(names.at(-1) ?? '', { ...face, bold: true }) * SHORT_RULE,
  };
};

/** Length of the rule under the motto: that of its words, pt. */
export const mottoRule = (frame: Frame, { sizes }: Blocks): number =>
  frame.measure(MOTTO, { size: sizes.motto, bold: true });

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

/** "Số: …" and the place with its date, each in one line; a blank where the paper has none. */
export const numberAndDateSpans = (
  frame: Frame,
  number: DocumentNumber | null,
  date: PlaceAndDate | null,
  { sizes, right }: Blocks,
): { readonly number: readonly Span[]; readonly date: readonly Span[] } => {
  const wide = date !== null && spansWidth(frame, placeSpans(date, false), { size: sizes.date, italic: true }) > right;
  return {
    number: number === null ? [kept(' ')] : numberSpans(number, 'Số:'),
    date: date === null ? [kept(' ')] : placeSpans(date, wide),
  };
};

/** "V/v …" of a dispatch in even lines. */
export const letterSubjectLines = (frame: Frame, subject: string, { left }: Blocks): readonly string[] =>
  evenLines(frame, `V/v ${subject}`, { size: LETTER_SUBJECT_SIZE }, left);
